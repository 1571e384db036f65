using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Files;

/// <summary>Policies in CloudFormation and SAM templates.</summary>
public sealed class TemplateTests
{
    private const string Allow =
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "neptune:connect", "Resource": "*" }] }""";

    private const string Describe =
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }] }""";

    private const string TrustPeople =
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "AWS": { "Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root" } } }] }""";

    private static string MarkedTrustPeople =>
        TrustPeople.Replace(
            "arn:aws:iam::${AWS::AccountId}:root",
            "{|NIAM2103/Info:arn:aws:iam::${AWS::AccountId}:root|}",
            StringComparison.Ordinal
        );

    private const string TrustService =
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "lambda.amazonaws.com" } }] }""";

    [Theory]
    [InlineData("AWS::IAM::Role", "\"AssumeRolePolicyDocument\": DOCUMENT", nameof(PolicyType.Trust), nameof(PrincipalKind.Role))]
    [InlineData(
        "AWS::IAM::Role",
        "\"Policies\": [{ \"PolicyName\": \"a\", \"PolicyDocument\": DOCUMENT }]",
        nameof(PolicyType.Identity),
        nameof(PrincipalKind.Role)
    )]
    [InlineData(
        "AWS::IAM::Group",
        "\"Policies\": [{ \"PolicyName\": \"a\", \"PolicyDocument\": DOCUMENT }]",
        nameof(PolicyType.Identity),
        nameof(PrincipalKind.Group)
    )]
    [InlineData(
        "AWS::IAM::Policy",
        "\"PolicyDocument\": DOCUMENT, \"Roles\": [\"elsewhere\"]",
        nameof(PolicyType.Identity),
        nameof(PrincipalKind.Role)
    )]
    [InlineData(
        "AWS::IAM::Policy",
        "\"PolicyDocument\": DOCUMENT, \"Roles\": [\"a\"], \"Users\": [\"b\"]",
        nameof(PolicyType.Identity),
        nameof(PrincipalKind.Unknown)
    )]
    [InlineData(
        "AWS::IAM::UserPolicy",
        "\"PolicyDocument\": DOCUMENT, \"UserName\": \"b\"",
        nameof(PolicyType.Identity),
        nameof(PrincipalKind.User)
    )]
    [InlineData(
        "AWS::IAM::ManagedPolicy",
        "\"PolicyDocument\": DOCUMENT",
        nameof(PolicyType.Identity),
        nameof(PrincipalKind.ManagedPolicy)
    )]
    [InlineData(
        "AWS::IAM::ManagedPolicy",
        "\"PolicyDocument\": DOCUMENT, \"Groups\": [{ \"Ref\": \"G\" }]",
        nameof(PolicyType.Identity),
        nameof(PrincipalKind.Group)
    )]
    [InlineData("AWS::SSO::PermissionSet", "\"InlinePolicy\": DOCUMENT", nameof(PolicyType.Identity), nameof(PrincipalKind.PermissionSet))]
    [InlineData(
        "AWS::Serverless::Function",
        "\"Policies\": [\"AWSLambdaBasicExecutionRole\", { \"S3ReadPolicy\": { \"BucketName\": \"b\" } }, DOCUMENT]",
        nameof(PolicyType.Identity),
        nameof(PrincipalKind.Role)
    )]
    [InlineData("AWS::Serverless::Function", "\"Policies\": DOCUMENT", nameof(PolicyType.Identity), nameof(PrincipalKind.Role))]
    [InlineData("AWS::EC2::VPCEndpoint", "\"PolicyDocument\": DOCUMENT", nameof(PolicyType.VpcEndpoint), nameof(PrincipalKind.Unknown))]
    [InlineData("AWS::S3::BucketPolicy", "\"PolicyDocument\": DOCUMENT", nameof(PolicyType.Resource), nameof(PrincipalKind.Unknown))]
    [InlineData(
        "AWS::SQS::QueuePolicy",
        "\"PolicyDocument\": { \"Fn::If\": [\"C\", { \"Ref\": \"AWS::NoValue\" }, DOCUMENT] }",
        nameof(PolicyType.Resource),
        nameof(PrincipalKind.Unknown)
    )]
    [InlineData("AWS::SNS::TopicPolicy", "\"PolicyDocument\": DOCUMENT", nameof(PolicyType.Resource), nameof(PrincipalKind.Unknown))]
    [InlineData("AWS::KMS::Key", "\"KeyPolicy\": DOCUMENT", nameof(PolicyType.Resource), nameof(PrincipalKind.Unknown))]
    [InlineData(
        "AWS::DynamoDB::GlobalTable",
        "\"Replicas\": [{ \"ResourcePolicy\": { \"PolicyDocument\": DOCUMENT } }]",
        nameof(PolicyType.Resource),
        nameof(PrincipalKind.Unknown)
    )]
    [InlineData(
        "AWS::Organizations::Policy",
        "\"Type\": \"SERVICE_CONTROL_POLICY\", \"Content\": DOCUMENT",
        nameof(PolicyType.ServiceControl),
        nameof(PrincipalKind.Unknown)
    )]
    public void Every_place_says_what_the_policy_is_for(string type, string properties, string policyType, string principal)
    {
        var policy = Assert.Single(
            TemplateSource.Read(TemplateSource.Resource(type, properties.Replace("DOCUMENT", Allow, StringComparison.Ordinal)))
        );
        Assert.Equal((policyType, principal), (policy.Use.Type.ToString(), policy.Use.Principal.ToString()));
        Assert.Equal("neptune:connect", policy.Statements[0].Actions[0].Value);
    }

    [Theory]
    [InlineData("AWS::Organizations::Policy", "\"Type\": \"TAG_POLICY\", \"Content\": DOCUMENT")]
    [InlineData("Custom::IAM::Role", "\"AssumeRolePolicyDocument\": DOCUMENT")]
    [InlineData("AWS::IAM::Roles", "\"AssumeRolePolicyDocument\": DOCUMENT")]
    [InlineData("AWS::IAM::Role", "\"Description\": DOCUMENT")]
    [InlineData(
        "AWS::IAM::Role",
        "\"AssumeRolePolicyDocument\": { \"Fn::Transform\": { \"Name\": \"AWS::Include\", \"Parameters\": DOCUMENT } }"
    )]
    [InlineData("AWS::CloudFormation::Stack", "\"StackPolicyBody\": DOCUMENT")]
    [InlineData("AWS::Serverless::Function", "\"Policies\": [\"ReadOnlyAccess\", { \"Ref\": \"Other\" }]")]
    public void Nothing_else_is_a_policy(string type, string properties) =>
        Assert.Empty(TemplateSource.Read(TemplateSource.Resource(type, properties.Replace("DOCUMENT", Allow, StringComparison.Ordinal))));

    /// <summary>
    /// Who a person at the console is: a user, a group, a role that people assume; unless other policies of the same principal, in
    /// view or not, may bring the rest.
    /// </summary>
    [Theory]
    [InlineData(
        """{ "Type": "AWS::IAM::User", "Properties": { "Policies": [{ "PolicyName": "graph", "PolicyDocument": {|NIAM1001/Warning:{|}POLICY }] } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": PEOPLE, "Policies": [{ "PolicyName": "graph", "PolicyDocument": {|NIAM1001/Warning:{|}POLICY }] } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": SERVICE, "Policies": [{ "PolicyName": "console", "PolicyDocument": {POLICY }] } }"""
    )]
    [InlineData("""{ "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": {|NIAM1001/Info:{|}POLICY } }""")]
    [InlineData(
        """{ "Type": "AWS::IAM::ManagedPolicy", "Properties": { "ManagedPolicyName": { "Fn::Sub": "Console" }, "PolicyDocument": {|NIAM1001/Warning:{|}POLICY } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::ManagedPolicy", "Properties": { "Roles": [{ "Ref": "R" }], "PolicyDocument": {|NIAM1001/Warning:{|}POLICY } }, "R": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": PEOPLE } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::ManagedPolicy", "Properties": { "Roles": [{ "Ref": "R" }], "PolicyDocument": {POLICY } }, "R": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": SERVICE } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": {POLICY } }, "U": { "Type": "AWS::IAM::User", "Properties": { "ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess", { "Ref": "Subject" }] } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::User", "Properties": { "ManagedPolicyArns": [{ "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/NeptuneReadOnlyAccess" }], "Policies": [{ "PolicyName": "graph", "PolicyDocument": {POLICY }] } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::User", "Properties": { "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AmazonSQSFullAccess"], "Policies": [{ "PolicyName": "graph", "PolicyDocument": {|NIAM1001/Warning:{|}POLICY }] } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::User", "Properties": { "ManagedPolicyArns": [{ "Ref": "Parameter" }], "Policies": [{ "PolicyName": "graph", "PolicyDocument": {POLICY }] } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::User", "Properties": { "ManagedPolicyArns": ["arn:aws:iam::123456789012:policy/Own"], "Policies": [{ "PolicyName": "graph", "PolicyDocument": {POLICY }] } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::User", "Properties": { "Groups": ["readers"], "Policies": [{ "PolicyName": "graph", "PolicyDocument": {POLICY }] } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::User", "Properties": { "Policies": [{ "PolicyName": "graph", "PolicyDocument": {POLICY }] } }, "Add": { "Type": "AWS::IAM::UserToGroupAddition", "Properties": { "GroupName": "g", "Users": [{ "Ref": "Subject" }] } }"""
    )]
    [InlineData(
        """{ "Type": "AWS::IAM::User", "Properties": { "Policies": [{ "PolicyName": "graph", "PolicyDocument": {POLICY }] } }, "All": { "Type": "AWS::IAM::Policy", "Properties": { "Users": [{ "Ref": "Subject" }], "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "{|NIAM4001:*|}", "Resource": "*" } } } }"""
    )]
    public Task A_template_says_who_works_with_a_policy(string resource) =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>("neptune.template", $$"""{ "Resources": { "Subject": {{Filled(resource)}} } }""");

    /// <summary>The resource with the policy, from its first brace or behind it, and with the trust policies.</summary>
    private static string Filled(string resource) =>
        resource
            .Replace("{POLICY", Describe, StringComparison.Ordinal)
            .Replace("POLICY", Describe[1..], StringComparison.Ordinal)
            .Replace("PEOPLE", MarkedTrustPeople, StringComparison.Ordinal)
            .Replace("SERVICE", TrustService, StringComparison.Ordinal);

    [Fact]
    public void A_broken_template_is_left_alone() => Assert.Empty(TemplateSource.Read(TemplateSource.Queue(Allow).TrimEnd()[..^2]));

    [Fact]
    public void A_template_may_end_anywhere_and_lack_anything()
    {
        var template = $$"""
            { "Resources": {
              "U": { "Type": "AWS::IAM::User", "Properties": { "Groups": [{ "Ref": "G" }], "Policies": [{ "PolicyName": { "Fn::Sub": "${A}" }, "PolicyDocument": { "Fn::If": ["C", {{Allow}}, { "Ref": "AWS::NoValue" }] } }] } },
              "P": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "Users": { "Fn::If": ["C", [{ "Ref": "U" }], []] }, "Roles": "R", "PolicyDocument": {{Describe}} } },
              "F": { "Type": "AWS::Serverless::Function", "Properties": { "Policies": ["A", { "Fn::Join": ["", ["b", { "Ref": "X" }]] }, {{TrustPeople}}] } }
            } }
            """;
        for (var length = 0; length < template.Length; length++)
        {
            Check(template[..length]);
            Check(template.Remove(length, 1));
            Check(template.Insert(length, "]"));
        }

        static void Check(string text)
        {
            foreach (var policy in TemplateSource.Read(text))
            {
                _ = policy.Use.Surroundings;
                _ = policy.Statements.SelectMany(static statement => statement.Resources).Count();
            }
        }
    }

    [Fact]
    public void A_great_template_is_read_to_its_end()
    {
        var users = string.Join(
            ", ",
            Enumerable
                .Range(0, 2000)
                .Select(index =>
                    $$"""
                        "U{{index}}": { "Type": "AWS::IAM::User", "Properties": { "Policies": [{ "PolicyName": "p", "PolicyDocument": {{Describe}} }] } },
                        "P{{index}}": { "Type": "AWS::IAM::Policy", "Properties": { "PolicyName": "p", "Users": [{ "Ref": "U{{index}}" }], "PolicyDocument": {{Describe}} } }
                        """
                )
        );
        var policies = Hang.AssertNone(() => TemplateSource.Read($$"""{ "Resources": { {{users}} } }"""));
        Assert.Equal(4000, policies.Length);
        Assert.All(policies, static policy => Assert.Single(policy.Use.Surroundings.InlinePoliciesBeside));
    }
}
