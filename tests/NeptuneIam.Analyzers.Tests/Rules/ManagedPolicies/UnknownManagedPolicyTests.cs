using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class UnknownManagedPolicyTests
{
    [Theory]
    [InlineData("""const string Arn = "arn:aws:iam::aws:policy/{|NIAM1004/Warning:AmazonNeptuneReadOnlyAccess|}";""")]
    [InlineData("""const string Arn = @"arn:aws-cn:iam::aws:policy/{|NIAM1004/Warning:NeptuneFullAcess|}";""")]
    [InlineData(
        """static string Arn(string partition) => $"arn:{partition}:iam::aws:policy/{|NIAM1004/Warning:AWSLambdaBasicExecutionRole|}";"""
    )]
    [InlineData("""const string Arn = "arn:aws:iam::aws:policy/{|NIAM1004/Warning:service-role/NeptuneReadOnlyAccess|}";""")]
    [InlineData("""const string Arn = "arn:aws:iam::{|NIAM1004/Warning:123456789012|}:policy/NeptuneFullAccess";""")]
    [InlineData(
        """static readonly string[] All = { "arn:aws:iam::aws:policy/{|NIAM1004/Info:OurOwnPolicyForGraphs|}", "arn:aws:iam::aws:policy/ReadOnlyAccess" };"""
    )]
    public Task Reports_ARNs_of_policies_that_do_not_exist(string member) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(ManagedPolicySource.Member(member));

    [Theory]
    [InlineData("""const string Arn = "arn:aws:iam::aws:policy/NeptuneConsoleFullAccess";""")]
    [InlineData("""const string Arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";""")]
    [InlineData("""const string Arn = "arn:aws:iam::aws:policy/AWSLambdaFullAccess";""")]
    [InlineData("""const string Arn = "arn:aws:iam::123456789012:policy/neptune-readers";""")]
    [InlineData("""const string Arn = "arn:aws:iam::123456789012:policy/teams/NeptuneFullAccess";""")]
    [InlineData("""static string Arn(string name) => $"arn:aws:iam::aws:policy/{name}";""")]
    [InlineData("""static string Arn(string name) => "arn:aws:iam::aws:policy/" + name;""")]
    [InlineData("""const string Prefix = "arn:aws:iam::aws:policy/";""")]
    [InlineData("""const string Pattern = "arn:aws:iam::aws:policy/Amazon*";""")]
    [InlineData("""const string Help = "Attach arn:aws:iam::aws:policy/AmazonNeptuneReadOnlyAccess to the role";""")]
    [InlineData("""const string Iot = "arn:aws:iot:eu-west-1:123456789012:policy/NeptuneFullAcess";""")]
    public Task Is_silent_about_everything_else(string member) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(ManagedPolicySource.Member(member));

    [Theory]
    [InlineData("NeptuneReadOnlyAccess")]
    [InlineData("service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("{|NIAM1004:AWSLambdaBasicExecutionRole|}")]
    [InlineData("{|NIAM1004:AmazonNeptuneFullAccess|}")]
    public Task Reads_the_names_that_the_CDK_takes(string name) => Verify.ReportsAsync<ManagedPolicyAnalyzer>(Cdk(name), References.Cdk);

    [Fact]
    public Task Reads_the_annotations_of_Lambda_functions() =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(
            """
            using Amazon.Lambda.Annotations;
            class Functions
            {
                [LambdaFunction(Policies = "AWSLambdaBasicExecutionRole, {|NIAM1004:NeptuneReadOnlyAcess|}, DynamoDBCrudPolicy")]
                public void Query() { }
            }
            namespace Amazon.Lambda.Annotations
            {
                [System.AttributeUsage(System.AttributeTargets.Method)]
                public class LambdaFunctionAttribute : System.Attribute { public string Policies { get; set; } }
            }
            """
        );

    [Fact]
    public Task Reports_a_constant_where_it_is_declared() =>
        Verify.ReportsInSourcesAsync<ManagedPolicyAnalyzer>(
            AwsStubs.V4,
            ManagedPolicySource.Attached("NeptuneAccess", "operators", "Arns.Wrong"),
            """static class Arns { public const string Wrong = "arn:aws:iam::aws:policy/{|NIAM1004:NeptuneFullAcess|}"; }"""
        );

    [Theory]
    [InlineData("AmazonNeptuneReadOnlyAccess", "NeptuneReadOnlyAccess", "NIAM1004.Name")]
    [InlineData("AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole", "NIAM1004.Path")]
    public Task Writes_the_name_as_it_is(string wrong, string right, string key)
    {
        static string Source(string name) =>
            ManagedPolicySource.Member(
                $$"""const string First = "arn:aws:iam::aws:policy/{{name}}"; static string Second(string partition) => $"arn:{partition}:iam::aws:policy/{{name}}";"""
            );

        return Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            Source($"{{|NIAM1004:{wrong}|}}"),
            Source(right),
            key
        );
    }

    [Theory]
    [InlineData("AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole", "NIAM1004.Path")]
    [InlineData("AmazonNeptuneFullAccess", "NeptuneFullAccess", "NIAM1004.Name")]
    public Task Writes_the_name_that_the_CDK_takes(string wrong, string right, string key) =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            Cdk($"{{|NIAM1004:{wrong}|}}"),
            Cdk(right),
            key,
            References.Cdk
        );

    [Fact]
    public Task Writes_aws_in_place_of_the_account() =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            ManagedPolicySource.Constant("arn:aws:iam::{|NIAM1004:123456789012|}:policy/NeptuneFullAccess"),
            ManagedPolicySource.Constant("arn:aws:iam::aws:policy/NeptuneFullAccess"),
            "NIAM1004.Account"
        );

    private static string Cdk(string name) =>
        ManagedPolicySource.Construct($"ManagedPolicies = new[] {{ ManagedPolicy.FromAwsManagedPolicyName(\"{name}\") }}");
}
