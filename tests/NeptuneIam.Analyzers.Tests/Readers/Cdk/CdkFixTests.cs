using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Readers.Forms;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Cdk;

/// <summary>
/// Fixes of policies that are written with the AWS CDK: C# in the same layout, and what it says is what the change of the tree
/// says.
/// </summary>
public sealed class CdkFixTests
{
    [Fact]
    public Task A_prefix_is_changed_within_its_literal() =>
        FixesAsync(
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "{|NIAM1104:neptune:DescribeDBClusters|}", @"{|NIAM1104:neptune:ListTagsForResource|}" }, Resources = new[] { "*" } }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "rds:DescribeDBClusters", @"rds:ListTagsForResource" }, Resources = new[] { "*" } }));""",
            "NIAM1104.rds"
        );

    [Fact]
    public Task A_piece_of_an_interpolated_arn_is_changed() =>
        FixesAsync(
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["neptune-db:ReadDataViaQuery"], Resources = [$"{|NIAM1104:arn:{Aws.PARTITION}:neptune:{Aws.REGION}:{Aws.ACCOUNT_ID}:cluster-ABC/*|}"] }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["neptune-db:ReadDataViaQuery"], Resources = [$"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:cluster-ABC/*"] }));""",
            "NIAM1104.neptune-db"
        );

    [Theory]
    [InlineData(
        """Fn.Sub("{|NIAM1104:arn:${AWS::Partition}:neptune:${AWS::Region}:${AWS::AccountId}:cluster-ABC/*|}")""",
        """Fn.Sub("arn:${AWS::Partition}:neptune-db:${AWS::Region}:${AWS::AccountId}:cluster-ABC/*")"""
    )]
    [InlineData(
        """{|NIAM1104:Stack.Of(this).FormatArn(new ArnComponents { Resource = "cluster-ABC", Service = "neptune", ResourceName = "*" })|}""",
        """Stack.Of(this).FormatArn(new ArnComponents { Resource = "cluster-ABC", Service = "neptune-db", ResourceName = "*" })"""
    )]
    [InlineData(
        """{|NIAM1104:Fn.Join(":", new[] { "arn", Aws.PARTITION, "neptune", Aws.REGION, Aws.ACCOUNT_ID, "cluster-ABC/*" })|}""",
        """Fn.Join(":", new[] { "arn", Aws.PARTITION, "neptune-db", Aws.REGION, Aws.ACCOUNT_ID, "cluster-ABC/*" })"""
    )]
    public Task A_piece_of_an_arn_that_a_call_puts_together_is_changed(string resource, string @fixed) =>
        FixesAsync(
            $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["neptune-db:ReadDataViaQuery"], Resources = [{{resource}}] }));""",
            $$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["neptune-db:ReadDataViaQuery"], Resources = [{{@fixed}}] }));""",
            "NIAM1104.neptune-db"
        );

    [Fact]
    public Task Some_actions_take_the_place_of_one_in_its_list() =>
        FixesAsync(
            """
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[]
                        {
                            "s3:GetObject",
                            "{|NIAM1101:rds:Add*|}",
                            "s3:PutObject",
                        },
                        Resources = new[] { "*" },
                    }));
            """,
            """
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[]
                        {
                            "s3:GetObject",
                            "rds:AddRoleToDBCluster",
                            "rds:AddSourceIdentifierToSubscription",
                            "rds:AddTagsToResource",
                            "s3:PutObject",
                        },
                        Resources = new[] { "*" },
                    }));
            """,
            "NIAM1101.ListNeptuneActions"
        );

    [Fact]
    public Task Inline_lists_stay_inline_and_a_written_length_goes() =>
        FixesAsync(
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new string[1] { "{|NIAM1101:rds:Add*|}" }, Resources = new[] { "*" } }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new string[] { "rds:AddRoleToDBCluster", "rds:AddSourceIdentifierToSubscription", "rds:AddTagsToResource" }, Resources = new[] { "*" } }));""",
            "NIAM1101.ListNeptuneActions"
        );

    [Fact]
    public Task Many_take_a_line_each() =>
        FixesAsync(
            """
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "{|NIAM1101:rds:Modify*|}" },
                        Resources = ["*"],
                    }));
            """,
            """
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[]
                        {
                            "rds:ModifyDBCluster",
                            "rds:ModifyDBClusterEndpoint",
                            "rds:ModifyDBClusterParameterGroup",
                            "{|NIAM1107:rds:ModifyDBClusterSnapshotAttribute|}",
                            "rds:ModifyDBInstance",
                            "rds:ModifyDBParameterGroup",
                            "rds:ModifyDBSubnetGroup",
                            "rds:ModifyEventSubscription",
                            "rds:ModifyGlobalCluster"
                        },
                        Resources = ["*"],
                    }));
            """,
            "NIAM1101.ListNeptuneActions"
        );

    [Fact]
    public Task Fluent_arguments_are_changed() =>
        FixesAsync(
            """var s = new PolicyStatement(); s.AddActions("{|NIAM1101:rds:Add*|}"); s.AddAllResources(); role.AddToPolicy(s);""",
            """var s = new PolicyStatement(); s.AddActions("rds:AddRoleToDBCluster", "rds:AddSourceIdentifierToSubscription", "rds:AddTagsToResource"); s.AddAllResources(); role.AddToPolicy(s);""",
            "NIAM1101.ListNeptuneActions"
        );

    [Theory]
    [InlineData("""new[] { "s3:GetObject" }""", """new[] { "*" }""")]
    [InlineData("""["s3:GetObject"]""", """["*"]""")]
    public Task A_missing_element_is_added(string actions, string added) =>
        FixesAsync(
            $$$"""role.AddToPolicy({|NIAM3004:new|} PolicyStatement(new PolicyStatementProps { Actions = {{{actions}}}, Effect = Effect.ALLOW }));""",
            $$$"""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = {{{actions}}}, Resources = {{{added}}}, Effect = Effect.ALLOW }));""",
            "NIAM3004.AddResource"
        );

    [Fact]
    public Task One_of_a_pair_is_removed() =>
        FixesAsync(
            """
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = ["s3:GetObject"],
                        {|NIAM3004:NotActions|} = ["s3:PutObject"],
                        Resources = ["*"],
                    }));
            """,
            """
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = ["s3:GetObject"],
                        Resources = ["*"],
                    }));
            """,
            "NIAM3004.RemoveNotAction"
        );

    [Fact]
    public Task A_statement_is_added_to_a_policy() =>
        FixesAsync(
            """
            var user = new User(this, "u");
                    user.AttachInlinePolicy({|NIAM1001:new|} Policy(this, "p", new PolicyProps
                    {
                        Statements = new[]
                        {
                            new PolicyStatement(new PolicyStatementProps
                            {
                                Actions = new[] { "rds:Describe*", "rds:List*", "ec2:Describe*", "cloudwatch:*", "logs:*", "kms:List*", "kms:Describe*" },
                                Resources = new[] { "*" },
                            }),
                        },
                    }));
            """,
            """
            var user = new User(this, "u");
                    user.AttachInlinePolicy(new Policy(this, "p", new PolicyProps
                    {
                        Statements = new[]
                        {
                            new PolicyStatement(new PolicyStatementProps
                            {
                                Actions = new[] { "rds:Describe*", "rds:List*", "ec2:Describe*", "cloudwatch:*", "logs:*", "kms:List*", "kms:Describe*" },
                                Resources = new[] { "*" },
                            }),
                            new PolicyStatement(new PolicyStatementProps
                            {
                                Effect = Effect.ALLOW,
                                Actions = new[] { "rds:DownloadDBLogFilePortion" },
                                Resources = new[] { "*" }
                            }),
                        },
                    }));
            """,
            "NIAM1001.AddStatement"
        );

    [Fact]
    public Task A_managed_policy_is_attached_to_the_construct() =>
        FixesAsync(
            """
            var user = new User(this, "u");
                    user.AttachInlinePolicy({|NIAM1001:new|} Policy(this, "p", new PolicyProps
                    {
                        Statements = [new PolicyStatement(new PolicyStatementProps { Actions = ["rds:Describe*"], Resources = ["*"] })],
                    }));
            """,
            """
            var user = new User(this, "u");
                    user.AttachInlinePolicy(new Policy(this, "p", new PolicyProps
                    {
                        Statements = [new PolicyStatement(new PolicyStatementProps { Actions = ["rds:Describe*"], Resources = ["*"] })],
                    }));
                    user.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("NeptuneReadOnlyAccess"));
            """,
            "NIAM1001.AttachReadOnly"
        );

    public static TheoryData<string> Edited =>
        [
            """Statements = new[] { new PolicyStatement(new PolicyStatementProps { Sid = "a", Effect = Effect.ALLOW, Actions = new[] { "s3:Get*", "s3:Put*" }, Resources = new[] { "*" } }) }""",
            """Statements = [new(new PolicyStatementProps { Sid = "a", Actions = ["s3:Get*", "s3:Put*"], Resources = ["*"], Effect = Effect.DENY })]""",
            """
                Statements = new PolicyStatement[]
                            {
                                new PolicyStatement(new PolicyStatementProps
                                {
                                    Sid = "a",
                                    Effect = Effect.ALLOW,
                                    NotActions = new string[]
                                    {
                                        "s3:Get*",
                                        "s3:Put*", // why
                                    },
                                    Resources = new[] { "*", },
                                }),
                                new(new PolicyStatementProps { Actions = new[] { "s3:*" }, NotResources = new[] { "a" } }),
                            }
                """,
        ];

    /// <summary>The law of writing: what is read after a change is the tree that the change makes.</summary>
    [Theory]
    [MemberData(nameof(Edited))]
    public void Reading_what_was_written_gives_the_changed_tree(string statements)
    {
        var source = CdkSource.InConstruct($"var document = new PolicyDocument(new PolicyDocumentProps {{ {statements} }});");
        var compilation = Compile.Library(source, References.Cdk);
        Assert.True(
            ObjectEditLaw.Holds(compilation, static changed => Assert.Single(changed.Policies<CdkPolicyReader>()), static _ => true) > 20
        );
    }

    private static Task FixesAsync(string source, string fixedSource, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            CdkSource.InConstruct(source),
            CdkSource.InConstruct(fixedSource),
            key,
            References.Cdk
        );
}
