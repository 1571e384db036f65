using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Cdk;

/// <summary>The region of the stack that a policy is part of, as NIAM3203 asks for it.</summary>
public sealed class CdkStackTests
{
    private const string Statement =
        """new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "RESOURCE" } })""";
    private const string InChina = """new GraphStack(app, "graph", new StackProps { Env = new Environment { Region = "cn-north-1" } });""";

    [Theory]
    [InlineData("{|NIAM3203:arn:aws:s3:::graphs/*|}", InChina)]
    [InlineData("{|NIAM3203:arn:aws-us-gov:s3:::graphs/*|}", InChina)]
    [InlineData("arn:aws-cn:s3:::graphs/*", InChina)]
    [InlineData("arn:*:s3:::graphs/*", InChina)]
    [InlineData(
        "{|NIAM3203:arn:aws-cn:s3:::graphs/*|}",
        """new GraphStack(app, "graph", new StackProps { Env = new Environment { Account = "123456789012", Region = "eu-west-1" } });"""
    )]
    [InlineData(
        "{|NIAM3203:arn:aws:s3:::graphs/*|}",
        """var env = new Environment { Region = "us-gov-west-1" }; var props = new StackProps { Env = env }; new GraphStack(app, "graph", props);"""
    )]
    [InlineData(
        "arn:aws:s3:::graphs/*",
        """new GraphStack(app, "graph", new StackProps { Env = new Environment { Region = "cn-north-1" } }); new GraphStack(app, "other", new StackProps { Env = new Environment { Region = "eu-west-1" } });"""
    )]
    [InlineData(
        "arn:aws:s3:::graphs/*",
        """new GraphStack(app, "graph", new StackProps { Env = new Environment { Region = "cn-north-1" } }); new GraphStack(app, "other", new StackProps());"""
    )]
    [InlineData("arn:aws:s3:::graphs/*", """new GraphStack(app, "graph", new StackProps { Env = new Environment { Region = region } });""")]
    [InlineData(
        "arn:aws:s3:::graphs/*",
        """new GraphStack(app, "graph", new StackProps { Env = new Environment { Account = "cn-north-1" } });"""
    )]
    [InlineData(
        "arn:aws:s3:::graphs/*",
        """new Stack(app, "other", new StackProps { Env = new Environment { Region = "cn-north-1" } });"""
    )]
    public Task The_partition_is_that_of_the_stack(string resource, string creations) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(InClass(resource, creations), References.Cdk);

    [Fact]
    public Task An_ARN_that_names_its_region_speaks_for_itself() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            InClass("arn:aws:rds:eu-west-1:123456789012:cluster:graph", InChina)
                .Replace("s3:GetObject", "rds:StartDBCluster", StringComparison.Ordinal),
            References.Cdk
        );

    [Theory]
    [InlineData("{|NIAM3203:arn:aws:s3:::graphs/*|}", "stack")]
    [InlineData("arn:aws:s3:::graphs/*", "app")]
    public Task The_stack_is_the_scope_of_the_construct(string resource, string scope) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$"""
            using Amazon.CDK;
            using Amazon.CDK.AWS.IAM;
            public static class Program
            {
                public static void Main(App app)
                {
                    var stack = new Stack(app, "graph", new StackProps { Env = new Environment { Region = "cn-north-1" } });
                    new Policy({{scope}}, "read", new PolicyProps { Statements = new[] { {{Statement.Replace(
                "RESOURCE",
                resource,
                StringComparison.Ordinal
            )}} } });
                }
            }
            """,
            References.Cdk
        );

    [Fact]
    public Task Text_in_a_stack_is_part_of_it() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            InClass("arn:aws-cn:s3:::graphs/*", InChina)
                .Replace(
                    "// more",
                    """"private const string Text = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "{|NIAM3203:arn:aws:s3:::graphs/*|}" }] }""";"""",
                    StringComparison.Ordinal
                ),
            References.Cdk
        );

    [Fact]
    public Task The_partition_is_written() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            InClass("{|NIAM3203:arn:aws:s3:::graphs/*|}", InChina),
            InClass("arn:aws-cn:s3:::graphs/*", InChina),
            "NIAM3203.aws-cn",
            References.Cdk
        );

    private static string InClass(string resource, string creations) =>
        $$"""
            using Amazon.CDK;
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            public class GraphStack : Stack
            {
                // more
                public GraphStack(Construct scope, string id, IStackProps props) : base(scope, id, props)
                {
                    new Policy(this, "read", new PolicyProps { Statements = new[] { {{Statement.Replace(
                "RESOURCE",
                resource,
                StringComparison.Ordinal
            )}} } });
                }
            }
            public static class Program
            {
                public static void Main(App app, string region)
                {
                    {{creations}}
                }
            }
            """;
}
