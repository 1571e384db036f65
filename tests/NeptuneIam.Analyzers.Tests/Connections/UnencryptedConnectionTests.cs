using NeptuneIam.Analyzers.CodeFixes.Connections;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Connections;

public sealed class UnencryptedConnectionTests
{
    private const string Host = "graph.cluster-abc.us-east-1.neptune.amazonaws.com";

    [Theory]
    [InlineData("""object O = new GremlinServer("HOST", 8182, enableSsl: {|NIAM1207:false|});""")]
    [InlineData("""object O = new GremlinServer("HOST", 8182, {|NIAM1207:false|});""")]
    [InlineData(
        """object O = new Gremlin.Net.Driver.GremlinServer(port: 8182, enableSsl: {|NIAM1207:Off|}, hostname: "HOST"); const bool Off = false;"""
    )]
    [InlineData("""object O = {|NIAM1207:new GremlinServer("HOST", 8182)|};""")]
    [InlineData("""GremlinServer O = {|NIAM1207:new("HOST")|};""")]
    [InlineData("""const string Cluster = "HOST"; object O(string x) => {|NIAM1207:new GremlinServer(Cluster)|};""")]
    [InlineData("""object O(string name) => {|NIAM1207:new GremlinServer($"{name}.us-east-1.neptune.amazonaws.com", 8182)|};""")]
    [InlineData("""string O = "{|NIAM1207:ws|}://HOST:8182/gremlin";""")]
    [InlineData("""string O = @"{|NIAM1207:HTTP|}://HOST:8182/sparql";""")]
    [InlineData(""""string O = """{|NIAM1207:http|}://HOST:8182/openCypher""";"""")]
    [InlineData("""const string Cluster = "HOST"; string O(int port) => $"{|NIAM1207:http|}://{Cluster}:{port}/status";""")]
    [InlineData("""const string Cluster = "HOST"; string O(string path) => "{|NIAM1207:http|}://" + Cluster + ":8182/" + path;""")]
    [InlineData("""object O = GraphDatabase.Driver("{|NIAM1207:bolt|}://HOST:8182", AuthTokens.Bearer("x"));""")]
    [InlineData("""object O = GraphDatabase.Driver(new System.Uri("{|NIAM1207:neo4j|}://HOST:8182"), AuthTokens.Bearer("x"));""")]
    public Task Connections_without_TLS_are_reported(string member) =>
        Verify.ReportsAsync<NeptuneConnectionAnalyzer>(File(member), DriverStubs.All);

    [Theory]
    [InlineData("""object O = new GremlinServer("HOST", 8182, enableSsl: true);""")]
    [InlineData("""object O(bool ssl) => new GremlinServer("HOST", 8182, ssl);""")]
    [InlineData("""object O = new GremlinServer("localhost", 8182);""")]
    [InlineData("""object O = new GremlinServer();""")]
    [InlineData("""object O(string host) => new GremlinServer(host, 8182);""")]
    [InlineData("""object O(bool test) => new GremlinServer(test ? "localhost" : "HOST", 8182);""")]
    [InlineData(
        """string O = "wss://HOST:8182/gremlin"; string P = "https://HOST:8182"; string Q = "bolt+s://HOST:8182"; string R = "bolt+ssc://HOST";"""
    )]
    [InlineData("""string O(string host) => "http://" + host + ":8182/status";""")]
    [InlineData(
        """string O = "http://localhost:8182/?remote=HOST"; string P = "see http://HOST"; string Q = "HOST"; string R = "http://";"""
    )]
    [InlineData(
        """object O = GraphDatabase.Driver("bolt://HOST:8182", AuthTokens.Bearer("x"), o => o.WithEncryptionLevel(EncryptionLevel.Encrypted));"""
    )]
    [InlineData("""object O = new Other.GremlinServer("HOST", 8182);""")]
    [InlineData(
        """bool O(string a) => a.StartsWith("http://HOST") || a == "ws://HOST" || a is "bolt://HOST"; string P(string a) => a.Replace("http://HOST", "https://HOST");"""
    )]
    public Task What_has_TLS_or_may_have_it_is_silent(string member) =>
        Verify.ReportsAsync<NeptuneConnectionAnalyzer>(File(member), DriverStubs.All);

    [Theory]
    [InlineData("""new GremlinServer("HOST", 8182, enableSsl: [|false|])""", """new GremlinServer("HOST", 8182, enableSsl: true)""")]
    [InlineData("""[|new GremlinServer("HOST", 8182)|]""", """new GremlinServer("HOST", 8182, enableSsl: true)""")]
    [InlineData("""[|new GremlinServer(hostname: "HOST")|]""", """new GremlinServer(hostname: "HOST", enableSsl: true)""")]
    [InlineData("\"[|ws|]://HOST:8182/gremlin\"", "\"wss://HOST:8182/gremlin\"")]
    [InlineData(
        "new[] { @\"[|http|]://HOST\", \"[|bolt|]://HOST\", $\"[|neo4j|]://HOST:{1}\" }",
        "new[] { @\"https://HOST\", \"bolt+s://HOST\", $\"neo4j+s://HOST:{1}\" }"
    )]
    public Task Fixes_turn_TLS_on(string before, string after) =>
        Verify.FixesAsync<NeptuneConnectionAnalyzer, ConnectionCodeFixProvider>(
            File($"object O = {before};")
                .Replace("[|", "{|NIAM1207:", StringComparison.Ordinal)
                .Replace("|]", "|}", StringComparison.Ordinal),
            File($"object O = {after};"),
            "NIAM1207",
            DriverStubs.All
        );

    private static string File(string member) =>
        $$"""
            using Gremlin.Net.Driver;
            using Neo4j.Driver;

            class C
            {
                {{member.Replace("HOST", Host, StringComparison.Ordinal)}}
            }

            namespace Other
            {
                class GremlinServer { public GremlinServer(string hostname, int port, bool enableSsl = false) { } }
            }
            """;
}
