using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>Cases at the edges of the rules: where a careless reading would report too much or too little.</summary>
public sealed class ReviewedCasesTests
{
    /// <summary>A claim of each provider that a test names, so that no trust in it is open.</summary>
    private const string Claims =
        """{ "StringEquals": { "login.example.com:aud": "a", "token.actions.githubusercontent.com:sub": "repo:a/b:c", "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE:sub": "a", "cognito-identity.amazonaws.com:aud": "a" } }""";

    private const string Describe = """{ "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }""";

    private const string Rest =
        """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "rds:Download*", "ec2:Describe*", "cloudwatch:*", "logs:*", "kms:List*"], "Resource": "*" }""";

    [Theory]
    [InlineData(
        "await iam.AttachUserPolicyAsync(new() { UserName = name, PolicyArn = \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" });"
    )]
    [InlineData(
        "AttachUserPolicyRequest attach = new() { UserName = name, PolicyArn = \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" };"
    )]
    [InlineData(
        "var attach = new AttachUserPolicyRequest(); attach.UserName = name; attach.PolicyArn = \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\";"
    )]
    [InlineData("await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = Arns.ReadOnly });")]
    [InlineData(
        "await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = Arns.Prefix + \"NeptuneReadOnlyAccess\" });"
    )]
    [InlineData(
        "await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = $\"arn:{Arns.Partition}:iam::aws:policy/NeptuneReadOnlyAccess\" });"
    )]
    [InlineData(
        "await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = \"arn:aws:iam::123456789012:policy/Console\" });"
    )]
    [InlineData("await iam.AddUserToGroupAsync(new AddUserToGroupRequest { UserName = name, GroupName = \"analysts\" });")]
    [InlineData("await iam.AddUserToGroupAsync(new() { UserName = name, GroupName = \"analysts\" });")]
    [InlineData("await AttachPolicyAsync(iam, name, Arns.ReadOnly);")]
    [InlineData("await AttachPolicyAsync(iam, name, System.Environment.GetEnvironmentVariable(\"POLICY\"));")]
    [InlineData(
        "foreach (var arn in new[] { \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" }) { await AttachPolicyAsync(iam, name, arn); }"
    )]
    [InlineData(
        "await iam.PutUserPolicyAsync(new PutUserPolicyRequest { UserName = name, PolicyName = \"rest\", PolicyDocument = \"\"\"{ \"Version\": \"2012-10-17\", \"Statement\": ["
            + Rest
            + "] }\"\"\" });"
    )]
    [InlineData(
        "await iam.PutUserPolicyAsync(new PutUserPolicyRequest { UserName = name, PolicyName = \"rest\", PolicyDocument = System.IO.File.ReadAllText(\"policy.json\") });"
    )]
    public Task NIAM1001_is_silent_where_the_user_gets_more_from_elsewhere(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(User("{", Describe, statement), AwsStubs.V4);

    [Theory]
    [InlineData(
        "await iam.AttachUserPolicyAsync(new() { UserName = \"other\", PolicyArn = \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" });"
    )]
    [InlineData("await iam.AddUserToGroupAsync(new() { UserName = \"other\", GroupName = \"analysts\" });")]
    [InlineData("var logger = name; System.Console.WriteLine(\"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\");")]
    public Task NIAM1001_is_not_silenced_by_what_others_get(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(User("{|NIAM1001:{|}", Describe, statement), AwsStubs.V4);

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
    public Task NIAM1001_is_silent_where_the_policy_means_it(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(User("{", statements, ""), AwsStubs.V4);

    [Fact]
    public Task NIAM1001_is_silent_where_an_action_is_not_known() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$$""""
            using Amazon.IdentityManagement.Model;
            static class Neptune
            {
                static object Put(string name, string action) => new PutUserPolicyRequest
                {
                    UserName = name,
                    PolicyDocument = $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["rds:DescribeDBClusters", "{{action}}"], "Resource": "*" }] }""",
                };
            }
            """",
            AwsStubs.V4
        );

    [Theory]
    [InlineData("\"AWS\": \"{|NIAM2103/Info:arn:aws:iam::123456789012:root|}\"", true)]
    [InlineData("\"AWS\": \"{|NIAM2103/Info:123456789012|}\"", true)]
    [InlineData("\"AWS\": \"arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Graph_0123456789abcdef\"", true)]
    [InlineData("\"Federated\": \"arn:aws:iam::123456789012:oidc-provider/login.example.com\"", true)]
    [InlineData("\"AWS\": \"arn:aws:iam::123456789012:role/build\"", false)]
    [InlineData("\"Federated\": \"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com\"", false)]
    [InlineData("\"Federated\": \"arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE\"", false)]
    [InlineData("\"Federated\": \"cognito-identity.amazonaws.com\"", false)]
    [InlineData("\"Service\": [\"ec2.amazonaws.com\", \"lambda.amazonaws.com\"]", false)]
    public Task NIAM1001_warns_for_roles_of_people(string principal, bool isForPeople) =>
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
                    PolicyDocument = """{{{(
                isForPeople ? "{|NIAM1001/Warning:{|}" : "{"
            )}}} "Version": "2012-10-17", "Statement": [{{{Describe}}}] }""",
                });
            }
            """",
            AwsStubs.V4
        );

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101:RDS:Create*|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101:rds:*|}", "Resource": "arn:aws:rds:{{region}}:{{account}}:*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1101:rds:*|}", "Resource": ["arn:aws:rds:*:*:cluster:a", "arn:aws-cn:rds:*:123456789012:*"] }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": ["{{region}}", "{|NIAM1101:rds:Modify*|}"], "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1101/Info:rds:*|}", "Resource": "*", "Condition": { "StringEquals": { "RDS:databaseengine": ["neptune", "graphdb"] } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1101/Info:rds:*|}", "Resource": "*", "Condition": { "ForAnyValue:StringLike": { "aws:ResourceTag/team": "graph-*" } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101/Info:rds:*|}", "Resource": "*", {{region}} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:*", "Resource": "arn:aws:rds:*:*:{{region}}" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:*", "Resource": "{{region}}" }""")]
    [InlineData("""{ "Effect": "{{region}}", "Action": "rds:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{{region}}:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:{{region}}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:*", "{|NIAM4004:NotResource|}": "arn:aws:rds:*:*:*" }""")]
    public Task NIAM1101_reports_what_holds_whatever_the_holes_are(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$$""""
            static class Neptune
            {
                static string Policy(string region, string account) => $$"""{ "Version": "2012-10-17", "Statement": [{{{statement}}}] }""";
            }
            """"
        );

    [Theory]
    [InlineData(
        """{ "Fn::If": ["IsProd", { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }, { "Ref": "AWS::NoValue" }] }, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "arn:${AWS::Partition}:s3:::b/*" } }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["s3:GetObject", { "Ref": "Action" }], "Resource": [{ "Fn::GetAtt": ["Bucket", "Arn"] }, "*"] }"""
    )]
    [InlineData(
        """{ "Effect": { "Ref": "Effect" }, "Action": "s3:GetObject", "Resource": "*", "Condition": { "Fn::If": ["a", {}, {}] } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "AWS": { "Fn::Join": ["", ["a"]] } } }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": 3600 }, "Bool": { "aws:SecureTransport": true } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "AWS": {|NIAM3005:123456789012|} } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Sid": {|NIAM3005:1|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": {|NIAM3005:null|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {|NIAM3005:["*"]|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["*", {|NIAM3005:["*"]|}] }""")]
    public Task NIAM3004_and_NIAM3005_know_templates_and_kinds(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$$""""
            static class C
            {
                const string Policy = """{ "Version": "2012-10-17", "Statement": [{{{statements}}}] }""";
            }
            """"
        );

    [Theory]
    [InlineData("\"StringLike\": { \"{|NIAM3303:aws:PrincipalArn|}\": \"{|NIAM2101:arn:aws:iam::*:root|}\" }")]
    [InlineData(
        "\"ArnEquals\": { \"AWS:principalarn\": [\"arn:aws:iam::123456789012:role/r\", \"{|NIAM2101:arn:aws-cn:iam::123456789012:root|}\"] }"
    )]
    [InlineData("\"StringEquals\": { \"aws:PrincipalArn\": \"{|NIAM2101:arn:aws:iam::${aws:PrincipalAccount}:root|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalType\": \"{|NIAM2101:Account|}\" }")]
    [InlineData("\"ArnNotEquals\": { \"aws:PrincipalArn\": \"arn:aws:iam::123456789012:root\" }")]
    [InlineData("\"ArnEqualsIfExists\": { \"aws:PrincipalArn\": \"arn:aws:iam::123456789012:root\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalAccount\": \"123456789012\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalArn\": \"arn:aws:iam::123456789012:role/root\" }")]
    [InlineData("\"ArnEquals\": { \"aws:SourceArn\": \"arn:aws:iam::123456789012:root\" }")]
    public Task NIAM2101_reports_conditions_that_only_root_meets(string condition) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$$""""
            static class C
            {
                const string Policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { {{{condition}}} } }] }""";
            }
            """"
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["{|NIAM1104:Neptune:Connect|}", "{|NIAM1104:neptune-data:*|}", "neptune-db:Get*", "neptune-graph:Get*"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "neptune-db:*", "Resource": "{|NIAM1104:arn:aws:neptune:us-east-1:123456789012:cluster-ABC/*|}" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "neptune{{hole}}:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{{hole}}neptune:*", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM3102:neptune*:*|}", "Resource": "{|NIAM3201:https://neptune.us-east-1.amazonaws.com|}" }"""
    )]
    public Task NIAM1104_reports_the_prefix_that_does_not_exist(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$$""""
            static class C
            {
                static string Policy(string hole) => $$"""{ "Version": "2012-10-17", "Statement": [{{{statement}}}] }""";
            }
            """"
        );

    private static string User(string opening, string statements, string statement) =>
        $$$""""
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            static class Arns
            {
                public const string Prefix = "arn:aws:iam::aws:policy/";
                public const string ReadOnly = Prefix + "NeptuneReadOnlyAccess";
                public static readonly string Partition = System.Environment.GetEnvironmentVariable("PARTITION") ?? "";
            }
            static class Neptune
            {
                static Task AttachPolicyAsync(IAmazonIdentityManagementService iam, string user, string? arn) => Task.CompletedTask;

                static async Task GrantAsync(IAmazonIdentityManagementService iam, string name)
                {
                    await iam.PutUserPolicyAsync(new PutUserPolicyRequest
                    {
                        UserName = name,
                        PolicyName = "graphs",
                        PolicyDocument = """{{{opening}}} "Version": "2012-10-17", "Statement": [{{{statements}}}] }""",
                    });
                    {{{statement}}}
                }
            }
            """";
}
