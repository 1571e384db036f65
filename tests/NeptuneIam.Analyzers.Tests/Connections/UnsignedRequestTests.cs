using NeptuneIam.Analyzers.CodeFixes.Connections;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Connections;

public sealed class UnsignedRequestTests
{
    private const string Host = "graph.cluster-abc.us-east-1.neptune.amazonaws.com";

    [Theory]
    [InlineData("""object O = {|NIAM1206:new GremlinClient(new GremlinServer("HOST", 8182, true))|};""")]
    [InlineData(
        """static readonly GremlinServer Server = new("HOST", 8182, true); object O = {|NIAM1206:new GremlinClient(Server, connectionPoolSettings: new ConnectionPoolSettings())|};"""
    )]
    [InlineData(
        """void M() { var server = new GremlinServer("HOST", enableSsl: true); using var client = {|NIAM1206:new GremlinClient(server)|}; }"""
    )]
    [InlineData("""object O = GraphDatabase.Driver("bolt+s://HOST:8182", {|NIAM1206:AuthTokens.None|});""")]
    [InlineData("""object O = {|NIAM1206:GraphDatabase.Driver|}("bolt+s://HOST:8182");""")]
    [InlineData("""object O = GraphDatabase.Driver(new Uri("bolt+s://HOST:8182"), {|NIAM1206:AuthTokens.Basic("neptune", "")|});""")]
    [InlineData(
        """static readonly HttpClient Http = new(); Task<string> M() => Http.GetStringAsync({|NIAM1206:"https://HOST:8182/status"|});"""
    )]
    [InlineData(
        """async Task M(HttpContent body) { using var http = new HttpClient(); await http.PostAsync({|NIAM1206:"https://HOST:8182/gremlin"|}, body); }"""
    )]
    [InlineData(
        """async Task M() { using var http = new HttpClient(); await http.GetAsync({|NIAM1206:new Uri("https://HOST:8182/openCypher")|}); }"""
    )]
    [InlineData(
        """async Task M() { var http = new HttpClient(); await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, {|NIAM1206:"https://HOST:8182/sparql"|})); }"""
    )]
    [InlineData(
        """async Task M() { var http = new HttpClient { Timeout = TimeSpan.FromMinutes(1) }; var request = new HttpRequestMessage(HttpMethod.Post, {|NIAM1206:"https://HOST:8182/loader"|}); request.Headers.Add("Accept", "x"); await http.SendAsync(request); }"""
    )]
    public Task Unsigned_requests_are_reported(string member) =>
        Verify.ReportsAsync<NeptuneConnectionAnalyzer>(File(member), DriverStubs.All);

    [Theory]
    [InlineData(
        """object O = new GremlinClient(new GremlinServer("HOST", 8182, true), webSocketConfiguration: new Amazon.Neptune.Gremlin.Driver.SigV4RequestSigner().signRequest("HOST", 8182));"""
    )]
    [InlineData(
        """object O(Action<System.Net.WebSockets.ClientWebSocketOptions> sign) => new GremlinClient(new GremlinServer("HOST", 8182, true), null, null, sign);"""
    )]
    [InlineData("""object O = new GremlinClient(new GremlinServer("localhost"));""")]
    [InlineData("""object O(GremlinServer server) => new GremlinClient(server);""")]
    [InlineData("""object O(string host) => new GremlinClient(new GremlinServer(host, 8182));""")]
    [InlineData("""object O(string signature) => GraphDatabase.Driver("bolt+s://HOST:8182", AuthTokens.Basic("username", signature));""")]
    [InlineData("""object O(IAuthToken token) => GraphDatabase.Driver("bolt+s://HOST:8182", token);""")]
    [InlineData("""object O = GraphDatabase.Driver("bolt://localhost:7687", AuthTokens.None);""")]
    [InlineData("""Task<string> M(HttpClient http) => http.GetStringAsync("https://HOST:8182/status");""")]
    [InlineData(
        """static readonly HttpClient Http = new(new Signing()); Task<string> M() => Http.GetStringAsync("https://HOST:8182/status"); class Signing : DelegatingHandler { }"""
    )]
    [InlineData(
        """static readonly HttpClient Http = new(); Task<string> M() { Http.DefaultRequestHeaders.Add("Authorization", "x"); return Http.GetStringAsync("https://HOST:8182/status"); }"""
    )]
    [InlineData(
        """static readonly HttpClient Http = new(); Task<string> M(string host) => Http.GetStringAsync($"https://{host}:8182/status");"""
    )]
    [InlineData(
        """async Task M() { var http = new HttpClient(); var request = new HttpRequestMessage(HttpMethod.Post, "https://HOST:8182/loader"); Sign(request); await http.SendAsync(request); } void Sign(HttpRequestMessage request) { }"""
    )]
    public Task What_is_signed_or_may_be_is_silent(string member) =>
        Verify.ReportsAsync<NeptuneConnectionAnalyzer>(File(member), DriverStubs.All);

    [Theory]
    [InlineData(
        """new GremlinClient(new GremlinServer("HOST", 8183, true))""",
        """new GremlinClient(new GremlinServer("HOST", 8183, true), webSocketConfiguration: new Amazon.Neptune.Gremlin.Driver.SigV4RequestSigner().signRequest("HOST", 8183))"""
    )]
    [InlineData(
        """new GremlinClient(connectionPoolSettings: new(), gremlinServer: new(enableSsl: true, hostname: "HOST"))""",
        """new GremlinClient(connectionPoolSettings: new(), gremlinServer: new(enableSsl: true, hostname: "HOST"), webSocketConfiguration: new Amazon.Neptune.Gremlin.Driver.SigV4RequestSigner().signRequest("HOST", 8182))"""
    )]
    public Task Gremlin_clients_are_given_the_signer(string before, string after) =>
        Verify.FixesAsync<NeptuneConnectionAnalyzer, ConnectionCodeFixProvider>(
            File($"object O = {{|NIAM1206:{before}|}};"),
            File($"object O = {after};"),
            "NIAM1206",
            DriverStubs.All
        );

    [Fact]
    public Task A_project_without_the_signer_is_offered_none()
    {
        var source = File("""object O = {|NIAM1206:new GremlinClient(new GremlinServer("HOST", 8182, true))|};""");
        return Verify.FixesAsync<NeptuneConnectionAnalyzer, ConnectionCodeFixProvider>(
            source,
            source,
            "NIAM1206",
            DriverStubs.WithoutSigner
        );
    }

    private const string Signing =
        "new AwsSignatureVersion4.AwsSignatureHandler(new AwsSignatureVersion4.AwsSignatureHandlerSettings(\"us-east-1\", \"neptune-db\", Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials())) { InnerHandler = new System.Net.Http.HttpClientHandler() }";

    [Theory]
    [InlineData(
        """private static readonly HttpClient Http = new(); Task<string> M() => Http.GetStringAsync({|NIAM1206:"https://HOST:8182/status"|});""",
        """private static readonly HttpClient Http = new(SIGNING); Task<string> M() => Http.GetStringAsync("https://HOST:8182/status");"""
    )]
    [InlineData(
        """async Task M(HttpContent body) { using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(1) }; await http.PostAsync({|NIAM1206:new Uri("https://HOST:8182/gremlin")|}, body); http.Dispose(); }""",
        """async Task M(HttpContent body) { using var http = new HttpClient(SIGNING) { Timeout = TimeSpan.FromMinutes(1) }; await http.PostAsync(new Uri("https://HOST:8182/gremlin"), body); http.Dispose(); }"""
    )]
    [InlineData(
        """async Task M() { var http = new HttpClient(); await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, {|NIAM1206:"https://HOST:8182/sparql"|})); await http.GetAsync({|NIAM1206:"https://HOST:8182/status"|}); }""",
        """async Task M() { var http = new HttpClient(SIGNING); await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, "https://HOST:8182/sparql")); await http.GetAsync("https://HOST:8182/status"); }"""
    )]
    [InlineData(
        """Task<string> M() => new HttpClient().GetStringAsync({|NIAM1206:"https://HOST:8182/status"|});""",
        """Task<string> M() => new HttpClient(SIGNING).GetStringAsync("https://HOST:8182/status");"""
    )]
    public async Task Http_clients_are_given_the_handler_that_the_project_has(string before, string after)
    {
        after = after.Replace("SIGNING", Signing, StringComparison.Ordinal);
        await Verify.FixesAsync<NeptuneConnectionAnalyzer, ConnectionCodeFixProvider>(
            File(before),
            File(after),
            "NIAM1206",
            DriverStubs.WithHandler
        );
        await Verify.FixesAsync<NeptuneConnectionAnalyzer, ConnectionCodeFixProvider>(
            File(before),
            File(
                after.Replace(
                    "Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver",
                    "Amazon.Runtime.FallbackCredentialsFactory",
                    StringComparison.Ordinal
                )
            ),
            "NIAM1206",
            DriverStubs.WithHandlerAndOldSdk
        );
    }

    [Theory]
    [InlineData(
        """private static readonly HttpClient Http = new(); Task<string> M() => Http.GetStringAsync({|NIAM1206:"https://HOST:8182/status"|}); Task<string> N() => Http.GetStringAsync("https://example.com");"""
    )]
    [InlineData(
        """public static readonly HttpClient Http = new(); Task<string> M() => Http.GetStringAsync({|NIAM1206:"https://HOST:8182/status"|});"""
    )]
    [InlineData(
        """async Task<object> M() { var http = new HttpClient(); await http.GetStringAsync({|NIAM1206:"https://HOST:8182/status"|}); return http; }"""
    )]
    [InlineData("""object O = GraphDatabase.Driver("bolt+s://HOST:8182", {|NIAM1206:AuthTokens.None|});""")]
    public Task Clients_with_other_uses_are_left_alone(string member) =>
        Verify.FixesAsync<NeptuneConnectionAnalyzer, ConnectionCodeFixProvider>(
            File(member),
            File(member),
            "NIAM1206",
            DriverStubs.WithHandler
        );

    private static string File(string member) =>
        $$"""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Gremlin.Net.Driver;
            using Neo4j.Driver;

            class C
            {
                {{member.Replace("HOST", Host, StringComparison.Ordinal)}}
            }
            """;
}
