using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class LegacyConnectTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1203/Warning:neptune-db:connect|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:GetObject", "{|NIAM1203/Warning:neptune-db:Connect|}"], "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["{|NIAM1203/Info:neptune-db:connect|}", "neptune-db:ReadDataViaQuery"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1203/Info:neptune-db:connect|}", "Resource": "*" }, { "Effect": "Allow", "Action": "neptune-db:Get*", "Resource": "*" }"""
    )]
    public Task Reports_the_action_of_old_engines(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statements));

    [Theory]
    [InlineData("""{ "Effect": "Deny", "Action": "neptune-db:connect", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "neptune-db:Read*", "Resource": "*" }""")]
    public Task Is_silent_about_everything_else(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statement));

    [Theory]
    [InlineData("1.1.1.0", "neptune-db:connect")]
    [InlineData("1.3.2.0", "{|NIAM1203:neptune-db:connect|}")]
    public Task Asks_the_engine_version_that_the_file_names(string version, string action) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$""""
            using Amazon.Neptune.Model;
            static class Clusters
            {
                static object Create() => new CreateDBClusterRequest { Engine = "neptune", EngineVersion = "{{version}}", EnableIAMDatabaseAuthentication = true };
                const string Policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "{{action}}", "Resource": "*" }] }""";
            }
            """",
            AwsStubs.V4
        );

    [Theory]
    [InlineData("NIAM1203.Read", "\"neptune-db:ReadDataViaQuery\"")]
    [InlineData(
        "NIAM1203.ReadWrite",
        "[\"neptune-db:ReadDataViaQuery\", \"neptune-db:WriteDataViaQuery\", \"neptune-db:DeleteDataViaQuery\"]"
    )]
    public Task Writes_the_actions_of_today(string key, string actions) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune("""{ "Effect": "Allow", "Action": "{|NIAM1203:neptune-db:connect|}", "Resource": "*" }"""),
            PolicySource.Neptune($$"""{ "Effect": "Allow", "Action": {{actions}}, "Resource": "*" }"""),
            key
        );

    [Fact]
    public Task Removes_it_beside_the_actions_of_today() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": ["{|NIAM1203:neptune-db:connect|}", "neptune-db:ReadDataViaQuery"], "Resource": "*" }"""
            ),
            PolicySource.Neptune("""{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery"], "Resource": "*" }"""),
            "NIAM1203.Remove"
        );
}
