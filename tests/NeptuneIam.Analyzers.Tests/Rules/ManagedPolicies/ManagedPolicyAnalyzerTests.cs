using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>NIAM1003, NIAM1004 and NIAM1005: managed policies where code names and attaches them.</summary>
public sealed class ManagedPolicyAnalyzerTests
{
    [Theory]
    [InlineData("const string Arn = \"arn:aws:iam::aws:policy/{|NIAM1004/Warning:AmazonNeptuneReadOnlyAccess|}\";")]
    [InlineData("const string Arn = @\"arn:aws-cn:iam::aws:policy/{|NIAM1004/Warning:NeptuneFullAcess|}\";")]
    [InlineData(
        "static string Arn(string partition) => $\"arn:{partition}:iam::aws:policy/{|NIAM1004/Warning:AWSLambdaBasicExecutionRole|}\";"
    )]
    [InlineData("const string Arn = \"arn:aws:iam::aws:policy/{|NIAM1004/Warning:service-role/NeptuneReadOnlyAccess|}\";")]
    [InlineData("const string Arn = \"arn:aws:iam::{|NIAM1004/Warning:123456789012|}:policy/NeptuneFullAccess\";")]
    [InlineData(
        "static readonly string[] All = { \"arn:aws:iam::aws:policy/{|NIAM1004/Info:OurOwnPolicyForGraphs|}\", \"arn:aws:iam::aws:policy/ReadOnlyAccess\" };"
    )]
    public Task NIAM1004_reports_ARNs_of_policies_that_do_not_exist(string member) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(Class(member));

    [Theory]
    [InlineData("const string Arn = \"arn:aws:iam::aws:policy/NeptuneConsoleFullAccess\";")]
    [InlineData("const string Arn = \"arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole\";")]
    [InlineData("const string Arn = \"arn:aws:iam::aws:policy/AWSLambdaFullAccess\";")]
    [InlineData("const string Arn = \"arn:aws:iam::123456789012:policy/neptune-readers\";")]
    [InlineData("const string Arn = \"arn:aws:iam::123456789012:policy/teams/NeptuneFullAccess\";")]
    [InlineData("static string Arn(string name) => $\"arn:aws:iam::aws:policy/{name}\";")]
    [InlineData("static string Arn(string name) => \"arn:aws:iam::aws:policy/\" + name;")]
    [InlineData("const string Prefix = \"arn:aws:iam::aws:policy/\";")]
    [InlineData("const string Pattern = \"arn:aws:iam::aws:policy/Amazon*\";")]
    [InlineData("const string Help = \"Attach arn:aws:iam::aws:policy/AmazonNeptuneReadOnlyAccess to the role\";")]
    [InlineData("const string Iot = \"arn:aws:iot:eu-west-1:123456789012:policy/NeptuneFullAcess\";")]
    public Task NIAM1004_is_silent_about_everything_else(string member) => Verify.ReportsAsync<ManagedPolicyAnalyzer>(Class(member));

    [Theory]
    [InlineData("NeptuneReadOnlyAccess", "NeptuneReadOnlyAccess")]
    [InlineData("service-role/AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("{|NIAM1004:AWSLambdaBasicExecutionRole|}", "service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("{|NIAM1004:AmazonNeptuneFullAccess|}", "NeptuneFullAccess")]
    public async Task NIAM1004_reads_the_names_that_the_CDK_takes(string written, string right)
    {
        await Verify.ReportsAsync<ManagedPolicyAnalyzer>(Cdk(written), References.Cdk);
        if (written != right)
        {
            await Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
                Cdk(written),
                Cdk(right),
                written.Contains("Lambda", StringComparison.Ordinal) ? "NIAM1004.Path" : "NIAM1004.Name",
                References.Cdk
            );
        }
    }

    [Fact]
    public Task NIAM1004_reads_the_annotations_of_Lambda_functions() =>
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

    [Theory]
    [InlineData("AmazonNeptuneReadOnlyAccess", "NeptuneReadOnlyAccess", "NIAM1004.Name")]
    [InlineData("AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole", "NIAM1004.Path")]
    public Task NIAM1004_writes_the_name_as_it_is(string wrong, string right, string key) =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            Class(
                $$"""const string First = "arn:aws:iam::aws:policy/{|NIAM1004:{{wrong}}|}"; static string Second(string partition) => $"arn:{partition}:iam::aws:policy/{|NIAM1004:{{wrong}}|}";"""
            ),
            Class(
                $$"""const string First = "arn:aws:iam::aws:policy/{{right}}"; static string Second(string partition) => $"arn:{partition}:iam::aws:policy/{{right}}";"""
            ),
            key
        );

    [Fact]
    public Task NIAM1004_writes_aws_in_place_of_the_account() =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            Class("const string Arn = \"arn:aws:iam::{|NIAM1004:123456789012|}:policy/NeptuneFullAccess\";"),
            Class("const string Arn = \"arn:aws:iam::aws:policy/NeptuneFullAccess\";"),
            "NIAM1004.Account"
        );

    [Theory]
    [InlineData(
        "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"operators\", PolicyArn = \"arn:aws:iam::aws:policy/{|NIAM1005:AdministratorAccess|}\" });"
    )]
    [InlineData(
        "await iam.AttachUserPolicyAsync(new() { UserName = \"operator\", PolicyArn = $\"arn:{partition}:iam::aws:policy/{|NIAM1005:AmazonRDSFullAccess|}\" });"
    )]
    [InlineData(
        "var request = new AttachGroupPolicyRequest { GroupName = \"operators\" }; request.PolicyArn = \"arn:aws:iam::aws:policy/{|NIAM1005:PowerUserAccess|}\"; await iam.AttachGroupPolicyAsync(request);"
    )]
    public async Task NIAM1005_reports_broad_policies_that_are_attached(string statement)
    {
        foreach (var sdk in new[] { AwsStubs.V3, AwsStubs.V4 })
        {
            await Verify.ReportsAsync<ManagedPolicyAnalyzer>(
                Sdk("NeptuneAccess", statement.Replace("NIAM1005:", "NIAM1005/Warning:", StringComparison.Ordinal)),
                sdk
            );
        }

        await Verify.ReportsAsync<ManagedPolicyAnalyzer>(
            Sdk(
                "Access",
                statement.Contains("RDS", StringComparison.Ordinal)
                    ? statement.Replace("{|NIAM1005:AmazonRDSFullAccess|}", "AmazonRDSFullAccess", StringComparison.Ordinal)
                    : statement.Replace("NIAM1005:", "NIAM1005/Info:", StringComparison.Ordinal)
            ),
            AwsStubs.V4
        );
    }

    [Theory]
    [InlineData(
        "await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = \"neptune\", PolicyArn = \"arn:aws:iam::aws:policy/AdministratorAccess\" });"
    )]
    [InlineData("if (partition == \"arn:aws:iam::aws:policy/AdministratorAccess\") { throw new System.InvalidOperationException(); }")]
    [InlineData(
        "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"cdk-cfn-exec-role\", PolicyArn = \"arn:aws:iam::aws:policy/AdministratorAccess\" });"
    )]
    [InlineData(
        "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"operators\", PolicyArn = \"arn:aws:iam::aws:policy/NeptuneFullAccess\" });"
    )]
    [InlineData(
        "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"operators\", PolicyArn = \"arn:aws:iam::123456789012:policy/AdministratorAccess\" });"
    )]
    public Task NIAM1005_is_silent_where_the_policy_is_not_attached_or_is_meant(string statement) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(Sdk("NeptuneAccess", statement), AwsStubs.V4);

    [Theory]
    [InlineData("NeptuneReadOnlyAccess")]
    [InlineData("NeptuneFullAccess")]
    [InlineData("NeptuneConsoleFullAccess")]
    public Task NIAM1005_writes_a_policy_for_Neptune(string name) =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            Sdk(
                "NeptuneAccess",
                "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"operators\", PolicyArn = \"arn:aws:iam::aws:policy/{|NIAM1005:AdministratorAccess|}\" });"
            ),
            Sdk(
                "NeptuneAccess",
                $"await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest {{ RoleName = \"operators\", PolicyArn = \"arn:aws:iam::aws:policy/{name}\" }});"
            ),
            "NIAM1005." + name,
            AwsStubs.V4
        );

    [Theory]
    [InlineData("ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName(\"{|NIAM1005:AdministratorAccess|}\") }")]
    [InlineData(
        "ManagedPolicies = [ManagedPolicy.FromManagedPolicyArn(this, \"p\", \"arn:aws:iam::aws:policy/{|NIAM1005:PowerUserAccess|}\")]"
    )]
    public Task NIAM1005_reads_the_policies_of_constructs(string property) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(Construct(property), References.Cdk);

    [Theory]
    [InlineData(
        "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"graph-readonly\", PolicyArn = \"arn:aws:iam::aws:policy/{|NIAM1003/Info:NeptuneFullAccess|}\" });"
    )]
    [InlineData(
        "await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = \"console-operator\", PolicyArn = \"arn:aws:iam::aws:policy/{|NIAM1003/Info:NeptuneFullAccess|}\" });"
    )]
    [InlineData(
        "new Amazon.Neptunedata.AmazonNeptunedataClient(); await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"loader\", PolicyArn = \"arn:aws:iam::aws:policy/{|NIAM1003/Info:NeptuneConsoleFullAccess|}\" });"
    )]
    public Task NIAM1003_reports_policies_that_do_not_fit_the_name(string statement) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(Sdk("Access", statement), AwsStubs.V4);

    [Theory]
    [InlineData(
        "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"graph-operators\", PolicyArn = \"arn:aws:iam::aws:policy/NeptuneFullAccess\" });"
    )]
    [InlineData(
        "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"graph-readonly\", PolicyArn = \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" });"
    )]
    [InlineData(
        "await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = \"console\", PolicyArn = \"arn:aws:iam::aws:policy/NeptuneFullAccess\" }); await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = \"console\", PolicyArn = \"arn:aws:iam::aws:policy/NeptuneConsoleFullAccess\" });"
    )]
    public Task NIAM1003_is_silent_where_the_policy_fits_or_the_fitting_one_is_there_too(string statement) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(Sdk("Access", statement), AwsStubs.V4);

    [Fact]
    public Task NIAM1003_writes_the_fitting_policy() =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            Sdk(
                "Access",
                "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"graph-readonly\", PolicyArn = \"arn:aws:iam::aws:policy/{|NIAM1003:NeptuneFullAccess|}\" });"
            ),
            Sdk(
                "Access",
                "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"graph-readonly\", PolicyArn = \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" });"
            ),
            "NIAM1003",
            AwsStubs.V4
        );

    private const string Constants = """
        static class Arns
        {
            public const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
            public static readonly string Console = "arn:aws:iam::aws:policy/" + "NeptuneConsoleFullAccess";
            public const string Full = $"{Root}NeptuneFullAccess";
            private const string Root = "arn:aws:iam::aws:policy/";
        }
        """;

    /// <summary>What follows from the use of a constant is reported at the use, wherever the constant is declared.</summary>
    [Theory]
    [InlineData(
        "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"operators\", PolicyArn = {|NIAM1005/Warning:Arns.Administrator|} });"
    )]
    [InlineData(
        "var request = new AttachUserPolicyRequest { UserName = \"console\" }; request.PolicyArn = {|NIAM1003/Info:Arns.Full|}; await iam.AttachUserPolicyAsync(request);"
    )]
    [InlineData("await iam.AttachRolePolicyAsync(new() { RoleName = \"graph-readonly\", PolicyArn = {|NIAM1003/Info:Arns.Console|} });")]
    [InlineData(
        "await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = \"operators\", PolicyArn = Arns.Administrator });"
    )]
    [InlineData("await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"operators\", PolicyArn = Arns.Full });")]
    [InlineData("await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"operators\", PolicyArn = partition });")]
    public Task ARNs_are_followed_to_constants_of_other_files(string statement) =>
        Verify.ReportsInSourcesAsync<ManagedPolicyAnalyzer>(AwsStubs.V4, Sdk("NeptuneAccess", statement), Constants);

    [Fact]
    public Task A_misspelled_constant_is_reported_where_it_is_declared() =>
        Verify.ReportsInSourcesAsync<ManagedPolicyAnalyzer>(
            AwsStubs.V4,
            Sdk(
                "NeptuneAccess",
                "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"operators\", PolicyArn = Arns.Wrong });"
            ),
            "static class Arns { public const string Wrong = \"arn:aws:iam::aws:policy/{|NIAM1004:NeptuneFullAcess|}\"; }"
        );

    [Theory]
    [InlineData("ManagedPolicies = new[] { ManagedPolicy.FromManagedPolicyArn(this, \"p\", {|NIAM1005:Arns.Administrator|}) }")]
    public Task Constructs_take_constants_of_other_files(string property) =>
        Verify.ReportsInSourcesAsync<ManagedPolicyAnalyzer>(References.Cdk, Construct(property), Constants);

    /// <summary>The constant may have other uses; the fix leaves it as it is.</summary>
    [Fact]
    public Task A_literal_takes_the_place_of_a_constant() =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            Sdk(
                "NeptuneAccess",
                "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"operators\", PolicyArn = {|NIAM1005:Arns.Administrator|} });"
            ),
            Sdk(
                "NeptuneAccess",
                "await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = \"operators\", PolicyArn = \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" });"
            ),
            "NIAM1005.NeptuneReadOnlyAccess",
            AwsStubs.V4,
            Constants
        );

    private static string Class(string member) => $"static class Arns {{ {member} }}";

    private static string Cdk(string name) =>
        Construct($"ManagedPolicies = new[] {{ ManagedPolicy.FromAwsManagedPolicyName(\"{name}\") }}");

    private static string Construct(string property) =>
        $$"""
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            class NeptuneAccess : Construct
            {
                public NeptuneAccess(Construct scope, string id) : base(scope, id) => new Role(this, "role", new RoleProps { AssumedBy = new AccountRootPrincipal(), {{property}} });
            }
            """;

    private static string Sdk(string type, string statement) =>
        $$"""
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            static class {{type}}
            {
                static async Task GrantAsync(IAmazonIdentityManagementService iam, string partition)
                {
                    {{statement}}
                }
            }
            """;
}
