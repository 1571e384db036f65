using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ConsoleMinimumFixTests
{
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
            ConsoleSource.User("{|NIAM1001:{|}", ConsoleSource.Clusters),
            ConsoleSource.User(
                "{",
                ConsoleSource.Clusters,
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
}
