using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ConsoleMinimumTests
{
    private const string Clusters = """{ "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }""";

    private const string RequiredGroups =
        """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "ec2:Describe*"], "Resource": "*" }""";

    [Theory]
    [InlineData("User")]
    [InlineData("Group")]
    public Task Warns_for_users_and_groups(string principal) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Put(principal, "graphs", "{|NIAM1001/Warning:{|}", Clusters), AwsStubs.V4);

    [Fact]
    public Task Is_silent_for_an_inline_role_policy_whose_trust_is_not_in_view() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Put("Role", "graphs", "{", Clusters), AwsStubs.V4);

    [Fact]
    public Task Warns_for_a_role_whose_policy_is_named_console() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Put("Role", "neptune-console", "{|NIAM1001/Warning:{|}", Clusters), AwsStubs.V4);

    [Fact]
    public Task Is_info_where_only_the_recommended_groups_are_missing() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Put("User", "graphs", "{|NIAM1001/Info:{|}", RequiredGroups), AwsStubs.V4);

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
        Verify.ReportsAsync<IamPolicyAnalyzer>(Put("User", "graphs", "{", statements), AwsStubs.V4);

    [Fact]
    public Task A_grant_on_one_named_cluster_does_not_serve() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Put(
                "User",
                "graphs",
                "{|NIAM1001/Warning:{|}",
                """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "ec2:Describe*"], "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }"""
            ),
            AwsStubs.V4
        );

    [Fact]
    public Task A_condition_may_hold() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Put(
                "User",
                "graphs",
                "{",
                """{ "Effect": "Allow", "Action": ["rds:*scribe*", "rds:List*", "rds:Download*", "ec2:*", "logs:*", "kms:*", "cloudwatch:*"], "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }"""
            ),
            AwsStubs.V4
        );

    [Fact]
    public async Task Says_how_many_are_missing_in_which_groups()
    {
        var compilation = Compile.Library(
            Put(
                "User",
                "graphs",
                "{",
                """{ "Effect": "Allow", "Action": ["rds:Describe*", "ec2:Describe*", "rds:Download*", "kms:List*", "logs:*", "cloudwatch:*"], "Resource": "*" }"""
            ),
            AwsStubs.V4
        );
        var diagnostic = Assert.Single(await compilation.AnalyzeAsync(new IamPolicyAnalyzer()));
        Assert.Equal(
            "The Neptune console needs 1 action that this policy does not allow (core 1), such as rds:ListTagsForResource; add them or attach NeptuneReadOnlyAccess",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    private const string Minimum =
        """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "rds:Download*", "ec2:Describe*", "cloudwatch:*", "logs:*", "kms:List*"], "Resource": "*" }""";

    private const string PassRole =
        """{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "rds.amazonaws.com" } } }""";

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }""",
        "2 actions",
        "creating clusters 2",
        "iam:CreateServiceLinkedRole, iam:PassRole"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:AddRoleToDBCluster", "Resource": "*" }""",
        "4 actions",
        "attaching roles 4",
        "iam:GetAccountSummary, iam:ListAccountAliases, iam:ListRoles"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:AddRoleToDBCluster", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }, """
            + PassRole,
        "3 actions",
        "attaching roles 3",
        "iam:GetAccountSummary, iam:ListAccountAliases, iam:ListRoles"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:CreateEventSubscription", "sns:ListTopics"], "Resource": "*" }""",
        "1 action",
        "event subscriptions 1",
        "sns:ListSubscriptions"
    )]
    public async Task Names_what_pages_need_that_change_something(string statements, string count, string groups, string such)
    {
        var compilation = Compile.Library(Put("User", "graphs", "{", Minimum + ", " + statements), AwsStubs.V4);
        var diagnostic = Assert.Single(
            await compilation.AnalyzeAsync(new IamPolicyAnalyzer()),
            static diagnostic => diagnostic.Id == "NIAM1001"
        );
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(
            $"The Neptune console needs {count} that this policy does not allow ({groups}), such as {such}; add them",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:StartDBCluster", "rds:StopDBCluster"], "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateEventSubscription", "Resource": "*" }, { "Effect": "Deny", "Action": "sns:*", "Resource": "*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:CreateEventSubscription", "sns:List*"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "rds:CreateEventSubscription", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:*", "Resource": "arn:aws:rds:eu-west-1:123456789012:es:graph" }""")]
    public async Task Is_silent_where_nothing_is_changed_or_nothing_is_missing_for_it(string statements)
    {
        var compilation = Compile.Library(Put("User", "graphs", "{", Minimum + ", " + statements), AwsStubs.V4);
        Assert.DoesNotContain(await compilation.AnalyzeAsync(new IamPolicyAnalyzer()), static diagnostic => diagnostic.Id == "NIAM1001");
    }

    [Theory]
    [InlineData("NeptuneReadOnlyAccess", true)]
    [InlineData("NeptuneConsoleFullAccess", false)]
    [InlineData("AmazonSNSReadOnlyAccess", false)]
    public async Task Knows_what_policies_of_Neptune_have_for_pages_that_change_something(string attached, bool isReported)
    {
        var source = Put(
            "User",
            "graphs",
            "{",
            Minimum + """, { "Effect": "Allow", "Action": "rds:CreateEventSubscription", "Resource": "*" }""",
            $$"""
                    await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = "arn:aws:iam::aws:policy/{{attached}}" });
            """
        );
        Assert.Equal(
            isReported,
            (await Compile.Library(source, AwsStubs.V4).AnalyzeAsync(new IamPolicyAnalyzer())).Any(static diagnostic =>
                diagnostic.Id == "NIAM1001"
            )
        );
    }

    [Fact]
    public Task Allows_roles_for_Neptune_only() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Put(
                "User",
                "graphs",
                "{|NIAM1001:{|}",
                Minimum + """, { "Sid": "Roles", "Effect": "Allow", "Action": "rds:AddRoleToDBCluster", "Resource": "*" }"""
            ),
            Put(
                "User",
                "graphs",
                "{",
                Minimum
                    + """, { "Sid": "Roles", "Effect": "Allow", "Action": "rds:AddRoleToDBCluster", "Resource": "*" }, { "Sid": "NeptuneConsole", "Effect": "Allow", "Action": ["iam:GetAccountSummary", "iam:ListAccountAliases", "iam:ListRoles"], "Resource": "*" }, { "Sid": "NeptunePassRole", "Effect": "Allow", "Action": ["iam:PassRole"], "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": ["rds.amazonaws.com"] } } }"""
            ),
            "NIAM1001.AddStatement",
            AwsStubs.V4
        );

    [Fact]
    public Task Allows_the_service_linked_role_of_RDS_only() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Put(
                "User",
                "graphs",
                "{|NIAM1001:{|}",
                Minimum
                    + """, { "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }"""
            ),
            Put(
                "User",
                "graphs",
                "{",
                Minimum
                    + """, { "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }, { "Effect": "Allow", "Action": ["iam:CreateServiceLinkedRole"], "Resource": "*", "Condition": { "StringEquals": { "iam:AWSServiceName": ["rds.amazonaws.com"] } } }, { "Effect": "Allow", "Action": ["iam:PassRole"], "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": ["rds.amazonaws.com"] } } }"""
            ),
            "NIAM1001.AddStatement",
            AwsStubs.V4
        );

    [Theory]
    [InlineData("NeptuneReadOnlyAccess")]
    [InlineData("AdministratorAccess")]
    [InlineData("job-function/DataScientist")]
    public Task Is_silent_where_a_covering_managed_policy_is_attached(string name) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Put(
                "User",
                "graphs",
                "{",
                Clusters,
                $$"""
                        await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = "arn:aws:iam::aws:policy/{{name}}" });
                """
            ),
            AwsStubs.V4
        );

    [Fact]
    public Task Is_silent_where_an_unknown_policy_is_attached() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Put(
                "User",
                "graphs",
                "{",
                Clusters,
                """
                        await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = System.Environment.GetEnvironmentVariable("POLICY") });
                """
            ),
            AwsStubs.V4
        );

    [Theory]
    [InlineData(
        """await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = "another", PolicyArn = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" });"""
    )]
    [InlineData(
        """await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" });"""
    )]
    [InlineData(
        """await iam.DetachUserPolicyAsync(new DetachUserPolicyRequest { UserName = name, PolicyArn = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" });"""
    )]
    public Task Another_principal_or_policy_does_not_count(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Put("User", "graphs", "{|NIAM1001:{|}", Clusters, statement), AwsStubs.V4);

    [Theory]
    [InlineData("lambda.amazonaws.com", "Service", "{")]
    [InlineData("arn:aws:iam::123456789012:saml-provider/Corporate", "Federated", "{|NIAM1001/Warning:{|}")]
    [InlineData("{|NIAM2103/Info:arn:aws:iam::123456789012:root|}", "AWS", "{|NIAM1001/Warning:{|}")]
    public Task The_trust_policy_of_a_role_says_who_works_with_it(string principal, string type, string opening) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Put(
                "Role",
                "graphs",
                opening,
                Clusters,
                $$""""
                        await iam.CreateRoleAsync(new CreateRoleRequest
                        {
                            RoleName = name,
                            AssumeRolePolicyDocument = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "{{type}}": "{{principal}}" }, "Action": "sts:AssumeRole*" }] }""",
                        });
                """"
            ),
            AwsStubs.V4
        );

    [Fact]
    public Task A_login_profile_means_the_console() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Put(
                "User",
                "graphs",
                "{|NIAM1001/Warning:{|}",
                Clusters,
                """
                        await iam.CreateLoginProfileAsync(new CreateLoginProfileRequest { UserName = name });
                """
            ),
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

    [Theory]
    [InlineData("neptune_iam.api_only_policies = graph*", "{")]
    [InlineData("neptune_iam.api_only_policies = other, graphs", "{")]
    [InlineData("neptune_iam.api_only_policies = other", "{|NIAM1001:{|}")]
    public Task Options_name_policies_that_are_never_used_at_the_console(string options, string opening) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Put("User", "graphs", opening, Clusters), AwsStubs.V4, options);

    [Theory]
    [InlineData("neptune_iam.api_only_policies = *Backup", "{")]
    [InlineData("neptune_iam.api_only_policies = Backup", "{|NIAM1001:{|}")]
    public Task Options_name_the_constant_that_holds_the_policy(string options, string opening) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            "static class Policies { const string NeptuneConsoleBackup = \"\"\""
                + opening
                + """ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }] }"""
                + "\"\"\"; }",
            AwsStubs.V4,
            options
        );

    [Fact]
    public Task Options_name_policies_that_are_used_at_the_console() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Put("Role", "graphs", "{|NIAM1001/Warning:{|}", Clusters),
            AwsStubs.V4,
            "neptune_iam.console_policies = graphs"
        );

    [Fact]
    public Task Works_with_the_third_version_of_the_SDK() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Put("User", "graphs", "{|NIAM1001/Warning:{|}", Clusters), AwsStubs.V3);

    [Fact]
    public Task Adds_a_statement() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            """"
            static class Neptune
            {
                const string ConsolePolicy = """
                    {|NIAM1001:{|}
                      "Version": "2012-10-17",
                      "Statement": [
                        {
                          "Sid": "Describe",
                          "Effect": "Allow",
                          "Action": ["rds:Describe*", "rds:Download*", "ec2:Describe*", "logs:*", "cloudwatch:*"],
                          "Resource": "*"
                        }
                      ]
                    }
                    """;
            }
            """",
            """"
            static class Neptune
            {
                const string ConsolePolicy = """
                    {
                      "Version": "2012-10-17",
                      "Statement": [
                        {
                          "Sid": "Describe",
                          "Effect": "Allow",
                          "Action": ["rds:Describe*", "rds:Download*", "ec2:Describe*", "logs:*", "cloudwatch:*"],
                          "Resource": "*"
                        },
                        {
                          "Sid": "NeptuneConsole",
                          "Effect": "Allow",
                          "Action": [
                            "rds:ListTagsForResource",
                            "kms:ListAliases",
                            "kms:ListKeyPolicies",
                            "kms:ListKeys",
                            "kms:ListRetirableGrants"
                          ],
                          "Resource": "*"
                        }
                      ]
                    }
                    """;
            }
            """",
            "NIAM1001.AddStatement"
        );

    [Fact]
    public Task Adds_a_statement_to_a_single_one() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            """"
            static class Neptune
            {
                const string ConsolePolicy = """{|NIAM1001:{|} "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["rds:*scribe*", "rds:Download*", "ec2:Describe*", "logs:*", "cloudwatch:*", "kms:List*"], "Resource": "*" } }""";
            }
            """",
            """"
            static class Neptune
            {
                const string ConsolePolicy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["rds:*scribe*", "rds:Download*", "ec2:Describe*", "logs:*", "cloudwatch:*", "kms:List*"], "Resource": "*" }, { "Effect": "Allow", "Action": ["rds:ListTagsForResource"], "Resource": "*" }] }""";
            }
            """",
            "NIAM1001.AddStatement"
        );

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public Task Attaches_the_read_only_policy_beside_the_inline_policy(int sdk) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Put("User", "graphs", "{|NIAM1001:{|}", Clusters),
            Put(
                "User",
                "graphs",
                "{",
                Clusters,
                """
                        await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest
                        {
                            UserName = name,
                            PolicyArn = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess",
                        });
                """
            ),
            "NIAM1001.AttachReadOnly",
            sdk == 3 ? AwsStubs.V3 : AwsStubs.V4
        );

    [Fact]
    public Task Attaches_where_the_request_is_a_local() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Local("{|NIAM1001:{|}", string.Empty),
            Local(
                "{",
                """

                        await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "graph-team", PolicyArn = "arn:aws-cn:iam::aws:policy/NeptuneReadOnlyAccess" }).ConfigureAwait(false);
                """
            ),
            "NIAM1001.AttachReadOnly",
            AwsStubs.V4
        );

    private static string Local(string opening, string following) =>
        $$""""
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            static class Neptune
            {
                static async Task GrantAsync(IAmazonIdentityManagementService iam)
                {
                    var request = new PutGroupPolicyRequest { GroupName = "graph-team", PolicyName = "graphs", PolicyDocument = @"{{opening}} ""Version"": ""2012-10-17"", ""Statement"": [{ ""Effect"": ""Allow"", ""Action"": ""rds:StartDBCluster"", ""Resource"": ""arn:aws-cn:rds:*:*:cluster:social"" }] }" };
                    await iam.PutGroupPolicyAsync(request).ConfigureAwait(false);{{following}}
                }
            }
            """";

    private static string Put(string principal, string policyName, string opening, string statements, string following = "") =>
        $$$""""
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            static class Neptune
            {
                static async Task GrantAsync(IAmazonIdentityManagementService iam, string name)
                {
                    await iam.Put{{{principal}}}PolicyAsync(new Put{{{principal}}}PolicyRequest
                    {
                        {{{principal}}}Name = name,
                        PolicyName = "{{{policyName}}}",
                        PolicyDocument = """{{{opening}}} "Version": "2012-10-17", "Statement": [{{{statements}}}] }""",
                    });{{{(following.Length == 0 ? string.Empty : "\n        " + following.Trim())}}}
                }
            }
            """";
}
