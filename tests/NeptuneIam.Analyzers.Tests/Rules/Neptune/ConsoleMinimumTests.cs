using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ConsoleMinimumTests
{
    [Theory]
    [InlineData("User")]
    [InlineData("Group")]
    public Task Warns_for_users_and_groups(string principal) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            ConsoleSource.Put(principal, "graphs", "{|NIAM1001/Warning:{|}", ConsoleSource.Clusters),
            AwsStubs.V4
        );

    [Fact]
    public Task Is_silent_for_an_inline_role_policy_whose_trust_is_not_in_view() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(ConsoleSource.Put("Role", "graphs", "{", ConsoleSource.Clusters), AwsStubs.V4);

    [Fact]
    public Task Warns_for_a_role_whose_policy_is_named_console() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            ConsoleSource.Put("Role", "neptune-console", "{|NIAM1001/Warning:{|}", ConsoleSource.Clusters),
            AwsStubs.V4
        );

    [Fact]
    public Task Is_info_for_a_managed_policy_whose_principals_are_elsewhere() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            using Amazon.IdentityManagement.Model;
            static class Neptune
            {
                static object Create() => new CreatePolicyRequest
                {
                    PolicyName = "graphs",
                    PolicyDocument = """{|NIAM1001/Info:{|} "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }] }""",
                };
            }
            """",
            AwsStubs.V4
        );

    [Fact]
    public Task Is_info_where_only_the_recommended_groups_are_missing() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            ConsoleSource.User(
                "{|NIAM1001/Info:{|}",
                """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "ec2:Describe*"], "Resource": "*" }"""
            ),
            AwsStubs.V4
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:*Describe*", "rds:List*", "rds:Download*", "ec2:Describe*", "cloudwatch:*", "logs:*", "kms:List*"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "rds:Download*", "ec2:Describe*", "cloudwatch:*", "kms:List*"], "Resource": "*" }, { "Effect": "Allow", "Action": "logs:*", "Resource": "arn:aws:logs:*:*:log-group:/aws/neptune/*:log-stream:*" }"""
    )]
    [InlineData("""{ "Effect": "Deny", "Action": "rds:DeleteDBCluster", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "neptune-db:*", "Resource": "arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4001:*|}", "Resource": "*" }""")]
    public Task Is_silent_where_the_minimum_is_there_or_no_business(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(ConsoleSource.User("{", statements), AwsStubs.V4);

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "rds:Download*", "ec2:Describe*", "cloudwatch:*", "logs:*", "kms:List*"], "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "rds:Download*"], "Resource": "arn:aws:rds:eu-west-1:123456789012:*" }, { "Effect": "Allow", "Action": ["ec2:Describe*", "cloudwatch:*", "logs:*", "kms:List*"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "rds:Download*"], "Resource": ["arn:aws:rds:*:*:pg:*", "arn:aws:rds:*:*:cluster-pg:*"] }, { "Effect": "Allow", "Action": ["ec2:Describe*", "cloudwatch:*", "logs:*", "kms:List*"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "rds:Download*", "ec2:Describe*", "cloudwatch:*", "logs:*", "kms:List*"], "Resource": "*" }, { "Effect": "Deny", "Action": ["ec2:DescribeVpcs", "rds:DownloadDBLogFilePortion"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "{|NIAM4004:NotAction|}": "iam:*", "Resource": "*" }, { "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }"""
    )]
    public Task Is_silent_where_the_policy_may_mean_it(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(ConsoleSource.User("{", statements), AwsStubs.V4);

    [Fact]
    public Task Is_silent_where_an_action_is_not_known() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            using Amazon.IdentityManagement.Model;
            static class Neptune
            {
                static object Create(string name, string action) => new PutUserPolicyRequest
                {
                    UserName = name,
                    PolicyDocument = $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["rds:DescribeDBClusters", "{{action}}"], "Resource": "*" }] }""",
                };
            }
            """",
            AwsStubs.V4
        );

    [Fact]
    public Task A_grant_on_one_named_cluster_does_not_serve() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            ConsoleSource.User(
                "{|NIAM1001/Warning:{|}",
                """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "ec2:Describe*"], "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }"""
            ),
            AwsStubs.V4
        );

    [Fact]
    public Task A_condition_may_hold() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            ConsoleSource.User(
                "{",
                """{ "Effect": "Allow", "Action": ["rds:*scribe*", "rds:List*", "rds:Download*", "ec2:*", "logs:*", "kms:*", "cloudwatch:*"], "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }"""
            ),
            AwsStubs.V4
        );

    [Fact]
    public Task Says_how_many_are_missing_in_which_groups() =>
        RuleMessage.SaysAsync(
            ConsoleSource.User(
                "{",
                """{ "Effect": "Allow", "Action": ["rds:Describe*", "ec2:Describe*", "rds:Download*", "kms:List*", "logs:*", "cloudwatch:*"], "Resource": "*" }"""
            ),
            "The Neptune console needs 1 action that this policy does not allow (core 1), namely rds:ListTagsForResource; add it or attach NeptuneReadOnlyAccess",
            AwsStubs.V4
        );

    [Theory]
    [InlineData("neptune_iam.api_only_policies = graph*", "{")]
    [InlineData("neptune_iam.api_only_policies = other, graphs", "{")]
    [InlineData("neptune_iam.api_only_policies = other", "{|NIAM1001:{|}")]
    public Task Options_name_policies_that_are_never_used_at_the_console(string options, string opening) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(ConsoleSource.User(opening, ConsoleSource.Clusters), AwsStubs.V4, options);

    [Theory]
    [InlineData("neptune_iam.api_only_policies = *Backup", "{")]
    [InlineData("neptune_iam.api_only_policies = Backup", "{|NIAM1001:{|}")]
    public Task Options_name_the_constant_that_holds_the_policy(string options, string opening) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$""""
            static class Policies
            {
                const string NeptuneConsoleBackup = """{{opening}} "Version": "2012-10-17", "Statement": [{{ConsoleSource.Clusters}}] }""";
            }
            """",
            options: options
        );

    [Fact]
    public Task Options_name_policies_that_are_used_at_the_console() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            ConsoleSource.Put("Role", "graphs", "{|NIAM1001/Warning:{|}", ConsoleSource.Clusters),
            AwsStubs.V4,
            "neptune_iam.console_policies = graphs"
        );

    [Fact]
    public Task Works_with_the_third_version_of_the_SDK() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(ConsoleSource.User("{|NIAM1001/Warning:{|}", ConsoleSource.Clusters), AwsStubs.V3);
}
