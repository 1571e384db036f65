using NeptuneIam.Analyzers.CodeFixes.Connections;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Connections;

public sealed class ClusterAuthenticationTests
{
    [Theory]
    [InlineData("""object O = {|NIAM1208:new CreateDBClusterRequest|} { Engine = "neptune" };""")]
    [InlineData("""object O = {|NIAM1208:new CreateDBClusterRequest()|};""")]
    [InlineData("""CreateDBClusterRequest O() => {|NIAM1208:new()|} { DBClusterIdentifier = "graph" };""")]
    [InlineData("""object O = new CreateDBClusterRequest { EnableIAMDatabaseAuthentication = {|NIAM1208:false|} };""")]
    [InlineData("""object O = new ModifyDBClusterRequest { EnableIAMDatabaseAuthentication = {|NIAM1208:false|} };""")]
    [InlineData(
        """void M() { var request = new CreateDBClusterRequest(); request.EnableIAMDatabaseAuthentication = {|NIAM1208:false|}; }"""
    )]
    [InlineData("""object O = {|NIAM1208:new Amazon.RDS.Model.CreateDBClusterRequest|} { Engine = "neptune" };""")]
    [InlineData(
        """object O = new Pulumi.Aws.Neptune.Cluster("graph", {|NIAM1208:new Pulumi.Aws.Neptune.ClusterArgs|} { ClusterIdentifier = "graph" });"""
    )]
    [InlineData("""object O = new Pulumi.Aws.Neptune.Cluster("graph", new() { IamDatabaseAuthenticationEnabled = {|NIAM1208:false|} });""")]
    public Task Clusters_without_IAM_authentication_are_reported(string member) =>
        Verify.ReportsAsync<NeptuneConnectionAnalyzer>(File(member), DriverStubs.All);

    [Theory]
    [InlineData("""object O = new CreateDBClusterRequest { EnableIAMDatabaseAuthentication = true };""")]
    [InlineData("""object O(bool iam) => new CreateDBClusterRequest { EnableIAMDatabaseAuthentication = iam };""")]
    [InlineData("""void M() { var request = new CreateDBClusterRequest(); request.EnableIAMDatabaseAuthentication = true; }""")]
    [InlineData(
        """void M() { var request = new CreateDBClusterRequest(); Complete(request); } void Complete(CreateDBClusterRequest request) { }"""
    )]
    [InlineData("""object O = new ModifyDBClusterRequest { DBClusterIdentifier = "graph" };""")]
    [InlineData("""object O = new Amazon.RDS.Model.CreateDBClusterRequest { Engine = "aurora-mysql" };""")]
    [InlineData("""object O(string engine) => new Amazon.RDS.Model.CreateDBClusterRequest { Engine = engine };""")]
    [InlineData("""object O = new Other.CreateDBClusterRequest();""")]
    public Task What_uses_it_or_may_is_silent(string member) =>
        Verify.ReportsAsync<NeptuneConnectionAnalyzer>(File(member), DriverStubs.All);

    [Fact]
    public Task Off_is_a_warning_and_not_on_an_information() =>
        Verify.ReportsAsync<NeptuneConnectionAnalyzer>(
            File(
                """object O = {|NIAM1208/Info:new CreateDBClusterRequest()|}; object P = new CreateDBClusterRequest { EnableIAMDatabaseAuthentication = {|NIAM1208/Warning:false|} };"""
            ),
            DriverStubs.All
        );

    [Fact]
    public Task Clusters_of_the_CDK_are_reported() =>
        Verify.ReportsAsync<NeptuneConnectionAnalyzer>(
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.Neptune;

            class Graph : Stack
            {
                Graph()
                {
                    new CfnDBCluster(this, "A", {|NIAM1208:new CfnDBClusterProps|} { StorageEncrypted = true });
                    new CfnDBCluster(this, "B", new CfnDBClusterProps { IamAuthEnabled = {|NIAM1208:false|} });
                    new CfnDBCluster(this, "C", new CfnDBClusterProps { IamAuthEnabled = true });
                }
            }
            """,
            References.Cdk
        );

    [Theory]
    [InlineData("{|NIAM1208:new CreateDBClusterRequest()|}", "new CreateDBClusterRequest() { EnableIAMDatabaseAuthentication = true }")]
    [InlineData("{|NIAM1208:new CreateDBClusterRequest|} { }", "new CreateDBClusterRequest { EnableIAMDatabaseAuthentication = true }")]
    [InlineData(
        "{|NIAM1208:new CreateDBClusterRequest|} { Engine = \"neptune\" }",
        "new CreateDBClusterRequest { Engine = \"neptune\", EnableIAMDatabaseAuthentication = true }"
    )]
    [InlineData(
        "{|NIAM1208:new CreateDBClusterRequest|}\n    {\n        Engine = \"neptune\",\n        Port = 8182,\n    }",
        "new CreateDBClusterRequest\n    {\n        Engine = \"neptune\",\n        Port = 8182,\n        EnableIAMDatabaseAuthentication = true,\n    }"
    )]
    [InlineData(
        "new CreateDBClusterRequest { EnableIAMDatabaseAuthentication = {|NIAM1208:false|} }",
        "new CreateDBClusterRequest { EnableIAMDatabaseAuthentication = true }"
    )]
    [InlineData(
        "new object[] { {|NIAM1208:new CreateDBClusterRequest()|}, new ModifyDBClusterRequest { EnableIAMDatabaseAuthentication = {|NIAM1208:false|} } }",
        "new object[] { new CreateDBClusterRequest() { EnableIAMDatabaseAuthentication = true }, new ModifyDBClusterRequest { EnableIAMDatabaseAuthentication = true } }"
    )]
    public Task Fixes_turn_it_on(string before, string after) =>
        Verify.FixesAsync<NeptuneConnectionAnalyzer, ConnectionCodeFixProvider>(
            File($"object O = {before};"),
            File($"object O = {after};"),
            "NIAM1208",
            DriverStubs.All
        );

    private static string File(string member) =>
        $$"""
            using Amazon.Neptune.Model;

            class C
            {
                {{member}}
            }

            namespace Other
            {
                class CreateDBClusterRequest { }
            }
            """;
}
