using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>What the code around a policy says about who works at the console with it.</summary>
public sealed class ConsolePrincipalTests
{
    /// <summary>A claim of each provider that a test names, so that no trust in it is open.</summary>
    private const string Claims =
        """{ "StringEquals": { "login.example.com:aud": "a", "token.actions.githubusercontent.com:sub": "repo:a/b:c", "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE:sub": "a", "cognito-identity.amazonaws.com:aud": "a" } }""";

    private const string Beside = """

        static class Arns
        {
            public const string Prefix = "arn:aws:iam::aws:policy/";
            public const string ReadOnly = Prefix + "NeptuneReadOnlyAccess";
            public static readonly string Partition = System.Environment.GetEnvironmentVariable("PARTITION") ?? "";
        }
        static class Access
        {
            public static Task AttachPolicyAsync(IAmazonIdentityManagementService iam, string user, string? arn) => Task.CompletedTask;
        }
        """;

    [Theory]
    [InlineData("NeptuneReadOnlyAccess")]
    [InlineData("AdministratorAccess")]
    [InlineData("job-function/DataScientist")]
    public Task Is_silent_where_a_covering_managed_policy_is_attached(string name) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            ConsoleSource.User(
                "{",
                ConsoleSource.Clusters,
                $$"""await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = "arn:aws:iam::aws:policy/{{name}}" });"""
            ),
            AwsStubs.V4
        );

    [Theory]
    [InlineData(
        """await iam.AttachUserPolicyAsync(new() { UserName = name, PolicyArn = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" });"""
    )]
    [InlineData(
        """AttachUserPolicyRequest attach = new() { UserName = name, PolicyArn = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" };"""
    )]
    [InlineData(
        """var attach = new AttachUserPolicyRequest(); attach.UserName = name; attach.PolicyArn = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess";"""
    )]
    [InlineData("await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = Arns.ReadOnly });")]
    [InlineData(
        """await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = Arns.Prefix + "NeptuneReadOnlyAccess" });"""
    )]
    [InlineData(
        """await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = $"arn:{Arns.Partition}:iam::aws:policy/NeptuneReadOnlyAccess" });"""
    )]
    [InlineData(
        """await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = "arn:aws:iam::123456789012:policy/Console" });"""
    )]
    [InlineData("""await iam.AddUserToGroupAsync(new AddUserToGroupRequest { UserName = name, GroupName = "analysts" });""")]
    [InlineData("""await iam.AddUserToGroupAsync(new() { UserName = name, GroupName = "analysts" });""")]
    [InlineData("await Access.AttachPolicyAsync(iam, name, Arns.ReadOnly);")]
    [InlineData("""await Access.AttachPolicyAsync(iam, name, System.Environment.GetEnvironmentVariable("POLICY"));""")]
    [InlineData(
        """foreach (var arn in new[] { "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" }) { await Access.AttachPolicyAsync(iam, name, arn); }"""
    )]
    [InlineData(
        $$""""await iam.PutUserPolicyAsync(new PutUserPolicyRequest { UserName = name, PolicyName = "rest", PolicyDocument = """{ "Version": "2012-10-17", "Statement": [{{ConsoleSource.Minimum}}] }""" });""""
    )]
    [InlineData(
        """await iam.PutUserPolicyAsync(new PutUserPolicyRequest { UserName = name, PolicyName = "rest", PolicyDocument = System.IO.File.ReadAllText("policy.json") });"""
    )]
    public Task Is_silent_where_the_user_may_get_more_from_elsewhere(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(ConsoleSource.User("{", ConsoleSource.Clusters, statement) + Beside, AwsStubs.V4);

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
    [InlineData("""await iam.AddUserToGroupAsync(new() { UserName = "other", GroupName = "analysts" });""")]
    [InlineData("""var logger = name; System.Console.WriteLine("arn:aws:iam::aws:policy/NeptuneReadOnlyAccess");""")]
    public Task What_others_get_does_not_count(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(ConsoleSource.User("{|NIAM1001:{|}", ConsoleSource.Clusters, statement), AwsStubs.V4);

    [Theory]
    [InlineData("lambda.amazonaws.com", "Service", "{")]
    [InlineData("arn:aws:iam::123456789012:saml-provider/Corporate", "Federated", "{|NIAM1001/Warning:{|}")]
    [InlineData("{|NIAM2103/Info:arn:aws:iam::123456789012:root|}", "AWS", "{|NIAM1001/Warning:{|}")]
    public Task The_trust_policy_of_a_role_says_who_works_with_it(string principal, string type, string opening) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            ConsoleSource.Put(
                "Role",
                "graphs",
                opening,
                ConsoleSource.Clusters,
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

    [Theory]
    [InlineData(""" "AWS": "{|NIAM2103/Info:arn:aws:iam::123456789012:root|}" """, "{|NIAM1001/Warning:{|}")]
    [InlineData(""" "AWS": "{|NIAM2103/Info:123456789012|}" """, "{|NIAM1001/Warning:{|}")]
    [InlineData(
        """ "AWS": "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Graph_0123456789abcdef" """,
        "{|NIAM1001/Warning:{|}"
    )]
    [InlineData(""" "Federated": "arn:aws:iam::123456789012:oidc-provider/login.example.com" """, "{|NIAM1001/Warning:{|}")]
    [InlineData(""" "AWS": "arn:aws:iam::123456789012:role/build" """, "{")]
    [InlineData(""" "Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" """, "{")]
    [InlineData(""" "Federated": "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE" """, "{")]
    [InlineData(""" "Federated": "cognito-identity.amazonaws.com" """, "{")]
    [InlineData(""" "Service": ["ec2.amazonaws.com", "lambda.amazonaws.com"]""", "{")]
    public Task Warns_for_roles_of_people(string principal, string opening) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$$""""
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            static class Neptune
            {
                const string Trust = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { {{{principal}}} }, "Action": "sts:AssumeRole*", "Condition": {{{Claims}}} }] }""";
                const string Role = "graph";
                static Task CreateAsync(IAmazonIdentityManagementService iam) => iam.CreateRoleAsync(new() { RoleName = Role, AssumeRolePolicyDocument = Trust });
                static Task PutAsync(IAmazonIdentityManagementService iam) => iam.PutRolePolicyAsync(new()
                {
                    RoleName = Role,
                    PolicyName = "graph",
                    PolicyDocument = """{{{opening}}} "Version": "2012-10-17", "Statement": [{{{ConsoleSource.Clusters}}}] }""",
                });
            }
            """",
            AwsStubs.V4
        );

    [Fact]
    public Task A_login_profile_means_the_console() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            ConsoleSource.User(
                "{|NIAM1001/Warning:{|}",
                ConsoleSource.Clusters,
                """await iam.CreateLoginProfileAsync(new CreateLoginProfileRequest { UserName = name });"""
            ),
            AwsStubs.V4
        );
}
