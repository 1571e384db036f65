using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

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
            Read(
                $$"""{ "Resources": { "Subject": { "Type": "{{type}}", "Properties": { {{properties.Replace("DOCUMENT", Allow, StringComparison.Ordinal)}} } } } }"""
            )
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
        Assert.Empty(
            Read(
                $$"""{ "Resources": { "Subject": { "Type": "{{type}}", "Properties": { {{properties.Replace("DOCUMENT", Allow, StringComparison.Ordinal)}} } } } }"""
            )
        );

    [Theory]
    [InlineData("""{ "Ref": "X" }""", null)]
    [InlineData("""{ "Fn::GetAtt": ["X", "Arn"] }""", null)]
    [InlineData("""{ "Fn::If": ["C", "a", "b"] }""", null)]
    [InlineData("""{ "Fn::Split": [",", "a,b"] }""", null)]
    [InlineData("""{ "Fn::Join": [",", { "Ref": "List" }] }""", null)]
    [InlineData("""{ "Fn::Sub": { "Ref": "X" } }""", null)]
    [InlineData("""{ "Fn::Sub": "arn:${AWS::Partition}:s3:::data/${!aws:username}/*" }""", "arn:□:s3:::data/${aws:username}/*")]
    [InlineData("""{ "Fn::Sub": ["arn:aws:s3:::${Name}", { "Name": "a" }] }""", "arn:aws:s3:::□")]
    [InlineData("""{ "Fn::Sub": "${Name" }""", "${Name")]
    [InlineData("""{ "Fn::Sub": "\u0061$\t$" }""", "a$\t$")]
    [InlineData("""{ "Fn::Join": ["", [{ "Fn::GetAtt": ["Bucket", "Arn"] }, "/*"]] }""", "□/*")]
    [InlineData("""{ "Fn::Join": [":", ["arn", { "Ref": "AWS::Partition" }, "s3", "", "", { "Fn::Sub": "${A}-b" }]] }""", "arn:□:s3:::□-b")]
    [InlineData("""{ "Fn::Join": ["", []] }""", "")]
    public void Functions_are_holes_in_the_text_around_them(string value, string? expected)
    {
        var policy = Assert.Single(
            Read(Queue($$"""{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sqs:*", "Resource": {{value}} }] }"""))
        );
        var resource = policy.Statements[0].ResourceProperty!.Value;
        if (expected is null)
        {
            Assert.IsType<JsonHole>(resource);
            return;
        }

        var text = Assert.IsType<JsonString>(resource);
        Assert.Equal(expected.Replace('□', VirtualText.HoleCharacter), text.Value);
        for (var start = 0; start <= text.Value.Length; start++)
        {
            for (var length = 0; start + length <= text.Value.Length; length++)
            {
                Assert.True(text.Span.Contains(text.SpanOf(start, length)));
            }
        }
    }

    [Theory]
    [InlineData("""{ "Fn::Sub": "a${AWS::Region}b" }""", nameof(HoleKind.Region))]
    [InlineData("""{ "Fn::Sub": "a${AWS::AccountId}b" }""", nameof(HoleKind.Account))]
    [InlineData("""{ "Fn::Sub": "a${Graph.ClusterResourceId}b" }""", nameof(HoleKind.ClusterResourceId))]
    [InlineData("""{ "Fn::Sub": "a${Graph.DBClusterResourceId}b" }""", nameof(HoleKind.ClusterResourceId))]
    [InlineData("""{ "Fn::Sub": "a${Region}b" }""", nameof(HoleKind.Unknown))]
    [InlineData("""{ "Fn::Sub": "a${ClusterResourceId}b" }""", nameof(HoleKind.Unknown))]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Fn::GetAtt": "Graph.ClusterResourceId" }]] }""", nameof(HoleKind.ClusterResourceId))]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Fn::GetAtt": ["Graph", "Port"] }]] }""", nameof(HoleKind.Unknown))]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Ref" : "AWS::Partition" }, "b"]] }""", nameof(HoleKind.Partition))]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Fn::GetAtt": ["Graph", "ClusterResourceId"] }]] }""", nameof(HoleKind.ClusterResourceId))]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Fn::If": ["C", { "Ref": "AWS::Region" }, "b"] }]] }""", nameof(HoleKind.Unknown))]
    public void Pseudo_parameters_say_what_they_stand_for(string value, string kind)
    {
        var policy = Assert.Single(
            Read(Queue($$"""{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sqs:*", "Resource": {{value}} }] }"""))
        );
        Assert.Equal(
            kind,
            policy.Origin.GetHoleKind(Assert.IsType<JsonString>(policy.Statements[0].ResourceProperty!.Value), 1).ToString()
        );
    }

    [Theory]
    [InlineData("AWS::Neptune::DBCluster", """{ "Fn::Sub": "a${Graph}b" }""", nameof(HoleKind.ClusterName))]
    [InlineData("AWS::RDS::DBCluster", """{ "Fn::Join": ["", ["a", { "Ref": "Graph" }]] }""", nameof(HoleKind.ClusterName))]
    [InlineData("AWS::DocDB::DBCluster", """{ "Fn::Sub": "a${Graph}b" }""", nameof(HoleKind.ClusterName))]
    [InlineData("AWS::Neptune::DBInstance", """{ "Fn::Sub": "a${Graph}b" }""", nameof(HoleKind.Unknown))]
    [InlineData("AWS::Neptune::DBCluster", """{ "Fn::Sub": "a${Other}b" }""", nameof(HoleKind.Unknown))]
    [InlineData("AWS::Neptune::DBCluster", """{ "Fn::Sub": "a${Graph.ClusterResourceId}b" }""", nameof(HoleKind.ClusterResourceId))]
    [InlineData("AWS::Neptune::DBCluster", """{ "Fn::Sub": "a${Graph.Port}b" }""", nameof(HoleKind.Unknown))]
    [InlineData("AWS::Neptune::DBCluster", """{ "Fn::Sub": ["a${Graph}b", { "Other": "x" }] }""", nameof(HoleKind.ClusterName))]
    [InlineData(
        "AWS::Neptune::DBCluster",
        """{ "Fn::Sub": ["a${Graph}b", { "Graph": { "Fn::GetAtt": ["Graph", "ClusterResourceId"] } }] }""",
        nameof(HoleKind.Unknown)
    )]
    public void A_resource_of_the_template_says_what_it_stands_for(string type, string value, string kind)
    {
        var policy = Assert.Single(
            Read(
                $$"""
                { "Resources": {
                  "Graph": { "Type": "{{type}}", "Properties": { "IamAuthEnabled": true } },
                  "Reader": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": {
                    "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "neptune-db:connect", "Resource": {{value}} }] } } }
                } }
                """
            )
        );
        Assert.Equal(
            kind,
            policy.Origin.GetHoleKind(Assert.IsType<JsonString>(policy.Statements[0].ResourceProperty!.Value), 1).ToString()
        );
    }

    [Fact]
    public Task The_name_of_a_cluster_is_not_its_resource_id() =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            "stack.template.json",
            """
            { "Resources": {
              "Graph": { "Type": "AWS::Neptune::DBCluster", "Properties": { "IamAuthEnabled": true } },
              "Reader": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": {
                "Version": "2012-10-17",
                "Statement": [{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": [
                  { "Fn::Sub": "{|NIAM1201:arn:aws:neptune-db:${AWS::Region}:${AWS::AccountId}:${Graph}/*|}" },
                  { "Fn::Sub": "arn:aws:neptune-db:${AWS::Region}:${AWS::AccountId}:${Graph.ClusterResourceId}/*" },
                  { "Fn::Sub": "arn:aws:neptune-db:${AWS::Region}:${AWS::AccountId}:${ClusterId}/*" },
                  { "Fn::Sub": ["arn:aws:neptune-db:${AWS::Region}:${AWS::AccountId}:${Graph}/*", { "Graph": { "Fn::GetAtt": ["Graph", "ClusterResourceId"] } }] }
                ] }]
              } } }
            } }
            """
        );

    [Fact]
    public void A_function_beside_elements_stands_for_more_of_them()
    {
        var policy = Assert.Single(
            Read(
                Queue(
                    """{ "Statement": [{ "Effect": "Allow", "Fn::Transform": { "Name": "AWS::Include" } }, { "Fn::If": ["C", {}, {}] }] }"""
                )
            )
        );
        Assert.True(policy.MayHaveMoreStatements);
        Assert.True(policy.Statements[0].MayHaveMoreElements);
    }

    [Fact]
    public Task What_is_wrong_is_reported_at_its_place_within_the_function() =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            "stack.template.json",
            """
            { "Resources": { "Graph": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": {
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "{|NIAM3005:allow|}", "Action": [{ "Fn::Sub": "{|NIAM1104:neptune:connect|}" }, { "Fn::Join": ["", ["{|NIAM1104,NIAM5001:neptune:", "connect|}"]] }, { "Fn::Join": [":", ["{|NIAM1104:neptune", { "Ref": "Action" }|}]] }, { "Fn::Join": [":", [{ "Ref": "Prefix" }, "connect"]] }], "Resource": { "Ref": "Cluster" } }]
            } } } } }
            """
        );

    [Fact]
    public async Task A_fix_leaves_functions_alone()
    {
        var file = FixBench.File(
            "serverless.template",
            """
            { "Resources": { "Graph": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": {
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "allow", "Action": [{ "Fn::Sub": "neptune:connect" }, "neptune:ReadDataViaQuery"], "Resource": { "Ref": "Cluster" } }]
            } } } } }
            """
        );
        var fixes = new List<string>();
        foreach (var finding in await FixBench.FindingsAsync(file))
        {
            foreach (var fix in await FixBench.FixesAsync(file, finding))
            {
                fixes.Add(
                    $"{fix.EquivalenceKey}: {(await FixBench.TextAsync(await FixBench.ApplyAsync(file, fix))).Split('\n')[2].Trim()}"
                );
            }
        }

        Assert.Equal(
            [
                """NIAM3005.Effect: "Statement": [{ "Effect": "Allow", "Action": [{ "Fn::Sub": "neptune:connect" }, "neptune:ReadDataViaQuery"], "Resource": { "Ref": "Cluster" } }]""",
                """NIAM1104.neptune-db: "Statement": [{ "Effect": "allow", "Action": [{ "Fn::Sub": "neptune:connect" }, "neptune-db:ReadDataViaQuery"], "Resource": { "Ref": "Cluster" } }]""",
            ],
            fixes
        );
    }

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
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            "neptune.template",
            $$"""{ "Resources": { "Subject": {{resource.Replace("{POLICY", Describe, StringComparison.Ordinal).Replace("POLICY", Describe[1..], StringComparison.Ordinal).Replace("PEOPLE", MarkedTrustPeople, StringComparison.Ordinal).Replace("SERVICE", TrustService, StringComparison.Ordinal)}} } }"""
        );

    [Fact]
    public void A_broken_template_is_left_alone() => Assert.Empty(Read(Queue(Allow).TrimEnd()[..^2]));

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
            foreach (var policy in Read(text))
            {
                _ = policy.Use.Surroundings;
                _ = policy.Statements.SelectMany(static statement => statement.Resources).Count();
            }
        }
    }

    [Fact]
    public void A_great_template_is_read_in_time_that_grows_with_it()
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
        var watch = Stopwatch.StartNew();
        var policies = Read($$"""{ "Resources": { {{users}} } }""");
        Assert.Equal(4000, policies.Length);
        Assert.All(policies, static policy => Assert.Single(policy.Use.Surroundings.InlinePoliciesBeside));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    private static System.Collections.Immutable.ImmutableArray<PolicyDocument> Read(string template) =>
        PolicyFileReader.Read("serverless.template", SourceText.From(template), static use => use, default);

    private static string Queue(string policy) =>
        $$"""{ "Resources": { "Q": { "Type": "AWS::SQS::QueuePolicy", "Properties": { "PolicyDocument": {{policy}} } } } }""";
}
