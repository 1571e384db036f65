using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class MistakenPrefixTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1104:neptune:CreateDBCluster|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Deny", "Action": ["{|NIAM1104:neptunedata:ExecuteGremlinQuery|}", "{|NIAM1104:Neptune-Data:*|}"], "Resource": "*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "{|NIAM4004:NotAction|}": "{|NIAM1104:amazon-neptune:*|}", "Resource": "arn:aws:s3:::x" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "neptune-db:*", "Resource": "{|NIAM1104:arn:aws:neptune:eu-west-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*|}" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["{|NIAM1104:Neptune:Connect|}", "{|NIAM1104:neptune-data:*|}", "neptune-db:Get*", "neptune-graph:Get*"], "Resource": "*" }"""
    )]
    public Task Reports_prefixes_that_IAM_does_not_know(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["neptune-db:Read*", "neptune-graph:GetGraph", "rds:DescribeDBClusters"], "Resource": "*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::neptune:backup/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "neptune-graph.amazonaws.com" } }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM3102:neptune*:*|}", "Resource": "{|NIAM3201:https://neptune.us-east-1.amazonaws.com|}" }"""
    )]
    public Task Is_silent_about_other_uses_of_the_word(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData("neptune{{plane}}:ReadDataViaQuery")]
    [InlineData("{{plane}}neptune:ReadDataViaQuery")]
    public Task Is_silent_where_the_prefix_is_not_known(string action) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles($$$"""{ "Effect": "Allow", "Action": "{{{action}}}", "Resource": "*" }""", "plane")
        );

    [Theory]
    [InlineData("neptune:CreateDBCluster", "rds:CreateDBCluster", "NIAM1104.rds")]
    [InlineData("neptune:ReadDataViaQuery", "neptune-db:ReadDataViaQuery", "NIAM1104.neptune-db")]
    [InlineData("neptunedb:Get*", "neptune-db:Get*", "NIAM1104.neptune-db")]
    [InlineData("neptune:CreateGraph", "neptune-graph:CreateGraph", "NIAM1104.neptune-graph")]
    public Task Writes_the_prefix_the_action_has(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant($$"""{ "Effect": "Allow", "Action": "{|NIAM1104:{{wrong}}|}", "Resource": "*" }"""),
            PolicySource.Constant($$"""{ "Effect": "Allow", "Action": "{{right}}", "Resource": "*" }"""),
            key
        );

    [Fact]
    public Task Lists_the_management_actions_in_place_of_a_pattern() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "{|NIAM1104:neptune:Start*Cluster|}", "Resource": "*" }"""),
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "rds:StartDBCluster", "Resource": "*" }"""),
            "NIAM1104.rds"
        );

    [Fact]
    public Task Keeps_the_unknown_parts_of_an_ARN() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            """"
            static class Policies
            {
                static string Policy(string region, string account) => $@"{{ ""Version"": ""2012-10-17"", ""Statement"": [{{
                    ""Effect"": ""Allow"", ""Action"": ""rds:StartDBCluster"", ""Resource"": ""{|NIAM1104:arn:aws:neptune:{region}:{account}:cluster:social|}"" }}] }}";
            }
            """",
            """"
            static class Policies
            {
                static string Policy(string region, string account) => $@"{{ ""Version"": ""2012-10-17"", ""Statement"": [{{
                    ""Effect"": ""Allow"", ""Action"": ""rds:StartDBCluster"", ""Resource"": ""arn:aws:rds:{region}:{account}:cluster:social"" }}] }}";
            }
            """",
            "NIAM1104.rds"
        );

    [Theory]
    [InlineData("neptune", "neptune:CreateDBCluster", "use 'rds:'")]
    [InlineData("neptunedb", "neptunedb:ReadDataViaQuery", "use 'neptune-db:'")]
    [InlineData(
        "neptune",
        "neptune:Frobnicate",
        "management actions are under 'rds:', data actions under 'neptune-db:', Analytics under 'neptune-graph:'"
    )]
    public Task Says_which_prefix_the_action_has(string prefix, string action, string advice) =>
        RuleMessage.SaysAsync(
            PolicySource.Constant($$"""{ "Effect": "Allow", "Action": "{{action}}", "Resource": "*" }"""),
            $"IAM knows no service '{prefix}', so '{action}' matches nothing; {advice}"
        );

    [Theory]
    [InlineData("cluster-ABCD/*", "use 'neptune-db:'")]
    [InlineData("graph/g-abcd123456", "use 'neptune-graph:'")]
    [InlineData("cluster:social", "use 'rds:'")]
    [InlineData("social", "management actions are under 'rds:', data actions under 'neptune-db:', Analytics under 'neptune-graph:'")]
    public Task Says_which_prefix_the_ARN_has(string resource, string advice) =>
        RuleMessage.SaysAsync(
            PolicySource.Constant(
                $$"""{ "Effect": "Allow", "Action": "*", "Resource": "arn:aws:neptune:eu-west-1:123456789012:{{resource}}" }"""
            ),
            $"IAM knows no service 'neptune', so 'arn:aws:neptune:eu-west-1:123456789012:{resource}' matches nothing; {advice}"
        );
}
