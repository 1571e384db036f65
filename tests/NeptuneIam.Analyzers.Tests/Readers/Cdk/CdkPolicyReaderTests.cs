using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Cdk;

/// <summary>The ways the AWS CDK writes policies, each with findings of every policy rule that can fire there.</summary>
public sealed class CdkPolicyReaderTests
{
    public static TheoryData<string> Statements =>
        [
            // Arrays of every notation.
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.ALLOW, Actions = new[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["{|NIAM1101/Warning:rds:*|}"], Resources = ["*"], Effect = Effect.ALLOW }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new string[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new string[1] { "*" } }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps() { Actions = new[] { "s3:GetObject", @"{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }));""",
            """role.AddToPolicy(new Amazon.CDK.AWS.IAM.PolicyStatement(new Amazon.CDK.AWS.IAM.PolicyStatementProps { Actions = new[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }));""",
            """role.AddToPolicy(new(new PolicyStatementProps { Actions = new[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }));""",
            """PolicyStatement s = new(new PolicyStatementProps { Actions = new[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }); role.AddToPolicy(s);""",
            // Fluent.
            """var s = new PolicyStatement(); s.AddActions("{|NIAM1101/Warning:rds:*|}", "s3:GetObject"); s.AddAllResources(); role.AddToPolicy(s);""",
            """var s = new PolicyStatement(); s.AddActions("s3:GetObject"); s.AddActions("{|NIAM1101/Warning:rds:*|}"); s.AddResources("*"); role.AddToPolicy(s);""",
            """var s = new PolicyStatement(new PolicyStatementProps { Resources = new[] { "*" } }); s.AddActions(new[] { "{|NIAM1101/Warning:rds:*|}" }); role.AddToPolicy(s);""",
            """var s = new PolicyStatement { Effect = Effect.ALLOW }; s.AddActions("{|NIAM1101/Warning:rds:*|}"); s.AddAllResources(); role.AddToPolicy(s);""",
            // Where a statement goes.
            """function.AddToRolePolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }));""",
            """role.AddToPrincipalPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }));""",
            """role.AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Statements = new PolicyStatement[] { new PolicyStatement(new PolicyStatementProps { Actions = new[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }) } }));""",
            """{|NIAM1001/Info:new|} ManagedPolicy(this, "p", new ManagedPolicyProps { Statements = [new(new PolicyStatementProps { Actions = ["{|NIAM1101/Warning:rds:*|}"], Resources = ["*"] })] });""",
            """new Role(this, "r", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com"), InlinePolicies = new Dictionary<string, PolicyDocument> { { "p", new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = new[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }) } }) } } });""",
            """var list = new List<PolicyStatement>(); list.Add(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }));""",
            """var s = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "{|NIAM1101/Warning:rds:*|}" }, Resources = new[] { "*" } }); new PolicyDocument(new PolicyDocumentProps { Statements = new[] { s } });""",
            // What is only partly in view.
            """Hand(new PolicyStatement(new PolicyStatementProps { Effect = Effect.ALLOW, Actions = new[] { "{|NIAM1101/Info:rds:*|}" }, Resources = new[] { "*" } }));""",
            """Hand(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "rds:*" }, Resources = new[] { "*" } }));""",
            """var s = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "rds:*" }, Resources = new[] { "*" } }); s.Mine(); role.AddToPolicy(s);""",
            """var s = new PolicyStatement(); s.AddActions("{|NIAM1101/Info:rds:*|}"); s.AddAllResources(); foreach (var key in keys) { s.AddCondition(key, keys); } role.AddToPolicy(s);""",
            // What is no finding.
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = new[] { "rds:*" }, Resources = new[] { "*" } }));""",
            """var s = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "rds:*" }, Resources = new[] { "*" } }); s.Effect = Effect.DENY; role.AddToPolicy(s);""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "rds:*" }, Resources = new[] { bucket.ArnForObjects("*") } }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "rds:*" }, Resources = new[] { $"{bucket.BucketArn}/*" } }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = keys, Resources = keys.Select(k => k).ToArray() }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "rds:Describe*" }, Resources = new[] { "*" } }));""",
            """bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "*" }, Principals = new[] { new AnyPrincipal() } }));""",
            // A prefix that does not exist, known pieces of interpolated resources.
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "{|NIAM1104:neptune:DescribeDBClusters|}" }, Resources = new[] { "*" } }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "neptune-db:ReadDataViaQuery" }, Resources = new[] { $"{|NIAM1104:arn:{Aws.PARTITION}:neptune:{Aws.REGION}:{Aws.ACCOUNT_ID}:cluster-ABC/*|}" } }));""",
            // Conditions that only the root user meets.
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, string> { ["aws:PrincipalArn"] = "{|NIAM2101/Warning:arn:aws:iam::123456789012:root|}" } } }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object> { { "StringEquals", new Dictionary<string, object> { { "aws:PrincipalArn", new[] { "{|NIAM2101:arn:aws:iam::123456789012:root|}" } } } } } }));""",
            """var s = new PolicyStatement(); s.AddActions("s3:GetObject"); s.AddAllResources(); s.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:PrincipalType"] = "{|NIAM2101:Account|}" }); role.AddToPolicy(s);""",
            """var s = new PolicyStatement(); s.AddActions("kms:Decrypt"); s.AddAllResources(); s.AddAnyPrincipal(); s.AddConditions(new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:PrincipalType"] = "{|NIAM2101/Info:Account|}" } }); kmsKey.AddToResourcePolicy(s);""",
            // Elements that are missing or exclude each other, or of a wrong kind.
            """role.AddToPolicy({|NIAM3004:new|} PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" } }));""",
            """bucket.AddToResourcePolicy({|NIAM3004:new|} PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "*" } }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, {|NIAM3004:NotActions|} = new[] { "s3:PutObject" }, Resources = new[] { "*" } }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object> { ["StringEquals"] = {|NIAM3005:"aws:PrincipalArn"|} } }));""",
            """var s = {|NIAM3004:new|} PolicyStatement(); s.AddResources("*"); role.AddToPolicy(s);""",
            """Made = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" } });""",
        ];

    [Theory]
    [MemberData(nameof(Statements))]
    public Task Statements_are_read_in_every_notation(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(CdkSource.InConstruct(statement), References.Cdk);

    [Fact]
    public Task A_list_that_a_field_holds_is_reported_where_it_is_written() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            CdkSource.InConstruct(
                """
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = Shared, Resources = new[] { "*" } }));
                }
                private static readonly string[] Shared = { "s3:GetObject", "{|NIAM1101:rds:*|}" };
                private void Rest() {
                """
            ),
            References.Cdk
        );

    /// <summary>A file without the word is not bound, and one with it asks only whether the project has the CDK.</summary>
    [Fact]
    public void Files_of_other_projects_cost_nothing() =>
        PolicyReading.AssertCostsNothing<CdkPolicyReader>("class Policy { string[] Actions = { \"rds:*\" }; }");

    /// <summary>Types that only share a name with those of the CDK are left alone, and so are properties.</summary>
    [Theory]
    [InlineData(
        """
            namespace Amazon.CDK.AWS.IAM
            {
                public class PolicyStatementProps { public string[]? Actions { get; set; } public string[]? Resources { get; set; } }
                public class PolicyStatement { public PolicyStatement(PolicyStatementProps props) { } }
                class Neptune { object s = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "rds:*" }, Resources = new[] { "*" } }); }
            }
            """
    )]
    [InlineData(
        """
            namespace Bus
            {
                public class PolicyStatement { public string[]? Actions { get; set; } public string[]? Resources { get; set; } }
                class Neptune { object s = new PolicyStatement { Actions = new[] { "rds:*" }, Resources = new[] { "*" } }; }
            }
            """
    )]
    [InlineData(
        """
            class Stage { public string[]? Actions { get; set; } public string[]? Resources { get; set; } public string[]? Statements { get; set; } }
            class Neptune { object s = new Stage { Actions = new[] { "rds:*" }, Resources = new[] { "*" } }; /* PolicyStatement */ }
            """
    )]
    public async Task Look_alikes_are_silent(string source)
    {
        await Verify.ReportsAsync<IamPolicyAnalyzer>(source);
        Assert.Empty(await Compile.Library(source, References.Cdk).AnalyzeAsync(new IamPolicyAnalyzer()));
    }

    /// <summary>Code that is being typed, cut anywhere, is read without an exception.</summary>
    [Fact]
    public Task Half_typed_code_is_read_without_an_exception() =>
        PolicyReading.AssertHalfTypedIsReadAsync(
            CdkSource.InConstruct(
                """
                var s = new PolicyStatement(new PolicyStatementProps { Effect = Effect.ALLOW, Actions = ["rds:*", ..keys], Principals = new IPrincipal[] { new CompositePrincipal(new ServicePrincipal("a"), new ArnPrincipal("b")) } });
                s.AddCondition("StringEquals", new Dictionary<string, object> { ["k"] = new[] { "v" }, { "l", 1 } });
                s.AddActions("a", "b"); s.AddAllResources();
                role.AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Statements = new[] { s, new(new PolicyStatementProps { }) } }));
                """
            ),
            "var s =",
            References.Cdk
        );
}
