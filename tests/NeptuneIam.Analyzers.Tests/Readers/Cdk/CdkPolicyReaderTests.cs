using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

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
    public Task Reads(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(CdkSource.InConstruct(statement), References.Cdk);

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

    /// <summary>The console's minimum needs the whole policy and everything beside it; for a person it is a warning.</summary>
    [Theory]
    [InlineData(
        """var who = new User(this, "u"); who.AttachInlinePolicy({|NIAM1001/Warning:new|} Policy(this, "p", new PolicyProps { Statements = new[] { Clusters } }));"""
    )]
    [InlineData(
        """var who = new Group(this, "g"); var policy = {|NIAM1001/Warning:new|} Policy(this, "p", new PolicyProps { Statements = [ Clusters ] }); policy.AttachToGroup(who);"""
    )]
    [InlineData(
        """var who = new User(this, "u"); var policy = {|NIAM1001/Warning:new|} Policy(this, "p", new PolicyProps { Users = new[] { who }, Document = new PolicyDocument(new PolicyDocumentProps()), Statements = [ Clusters ] });"""
    )]
    [InlineData(
        """new Role(this, "r", new RoleProps { AssumedBy = {|NIAM2103/Info:new AccountRootPrincipal()|}, InlinePolicies = new Dictionary<string, PolicyDocument> { ["p"] = {|NIAM1001/Warning:new|} PolicyDocument(new PolicyDocumentProps { Statements = new[] { Clusters } }) } });"""
    )]
    [InlineData(
        """new Role(this, "r", new RoleProps { AssumedBy = new CompositePrincipal(new ServicePrincipal("ec2.amazonaws.com"), new SamlPrincipal(saml, null)), InlinePolicies = new Dictionary<string, PolicyDocument> { ["p"] = {|NIAM1001:new|} PolicyDocument(new PolicyDocumentProps { Statements = new[] { Clusters } }) } });"""
    )]
    [InlineData(
        """new Role(this, "r", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com"), InlinePolicies = new Dictionary<string, PolicyDocument> { ["neptune-console"] = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { Clusters } }) } });"""
    )]
    [InlineData(
        """new User(this, "u", new UserProps { ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("NeptuneReadOnlyAccess") } }).AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Statements = new[] { Clusters } }));"""
    )]
    [InlineData(
        """var who = new User(this, "u"); who.AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Statements = new[] { Clusters } })); who.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("NeptuneReadOnlyAccess"));"""
    )]
    [InlineData(
        """var who = new User(this, "u"); who.AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Statements = new[] { Clusters } })); who.AddManagedPolicy(ManagedPolicy.FromManagedPolicyArn(this, "m", id));"""
    )]
    [InlineData(
        """var who = new User(this, "u"); who.AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Statements = new[] { Clusters } })); who.AddToPolicy(Made);"""
    )]
    [InlineData(
        """var who = new User(this, "u"); who.AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Statements = new[] { Clusters } })); bucket.GrantRead(who);"""
    )]
    [InlineData(
        """var who = new User(this, "u"); new AccessKey(this, "k", new AccessKeyProps { User = who }); who.AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Statements = new[] { Clusters } }));"""
    )]
    [InlineData(
        """var who = new User(this, "u"); new CfnAccessKey(this, "k", new CfnAccessKeyProps { UserName = who.UserName }); who.AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Statements = new[] { Clusters } }));"""
    )]
    [InlineData(
        """var who = new User(this, "u", new UserProps { Password = SecretValue.UnsafePlainText(id) }); new AccessKey(this, "k", new AccessKeyProps { User = who }); who.AttachInlinePolicy({|NIAM1001/Warning:new|} Policy(this, "p", new PolicyProps { Statements = new[] { Clusters } }));"""
    )]
    [InlineData(
        """var who = new User(this, "u"); var policy = {|NIAM1001/Warning:new|} ManagedPolicy(this, "p", new ManagedPolicyProps { Statements = new[] { Clusters } }); who.AddManagedPolicy(policy);"""
    )]
    [InlineData(
        """new Amazon.CDK.AWS.SSO.CfnPermissionSet(this, "s", new Amazon.CDK.AWS.SSO.CfnPermissionSetProps { Name = id, InlinePolicy = {|NIAM1001/Warning:new|} PolicyDocument(new PolicyDocumentProps { Statements = new[] { Clusters } }) });"""
    )]
    [InlineData(
        """new Amazon.CDK.AWS.SSO.CfnPermissionSet(this, "s", new Amazon.CDK.AWS.SSO.CfnPermissionSetProps { Name = id, ManagedPolicies = new[] { "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" }, InlinePolicy = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { Clusters } }) });"""
    )]
    [InlineData(
        """var who = new CfnUser(this, "u"); new CfnUserPolicy(this, "p", new CfnUserPolicyProps { UserName = who.Ref, PolicyName = id, PolicyDocument = {|NIAM1001/Warning:new|} PolicyDocument(new PolicyDocumentProps { Statements = new[] { Clusters } }) });"""
    )]
    [InlineData(
        """var who = new CfnUser(this, "u", new CfnUserProps { ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" } }); new CfnUserPolicy(this, "p", new CfnUserPolicyProps { UserName = who.Ref, PolicyName = id, PolicyDocument = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { Clusters } }) });"""
    )]
    [InlineData(
        """var who = new User(this, "u"); who.AddManagedPolicy(ManagedPolicy.FromManagedPolicyArn(this, "m", "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess")); new CfnPolicy(this, "p", new CfnPolicyProps { Users = new[] { who.UserName }, PolicyName = id, PolicyDocument = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { Clusters } }) });"""
    )]
    [InlineData(
        """var policy = new ManagedPolicy(this, "p", new ManagedPolicyProps { Statements = new[] { Clusters } }); Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(this).Apply(policy);"""
    )]
    [InlineData(
        """var who = new User(this, "u"); var policy = new Policy(this, "p", new PolicyProps { Statements = new[] { Clusters } }); policy.AddStatements(Made); who.AttachInlinePolicy(policy);"""
    )]
    [InlineData(
        """var who = new User(this, "u"); who.AttachInlinePolicy(new Policy(this, "p", new PolicyProps { Statements = new[] { Clusters , Made } }));"""
    )]
    [InlineData(
        """var who = new User(this, "u"); who.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["rds:DescribeDBClusters"], Resources = ["*"] }));"""
    )]
    public Task Finds_what_a_policy_is_for(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            CdkSource.InConstruct(
                statements
                    .Replace(
                        " Clusters ",
                        """ new PolicyStatement(new PolicyStatementProps { Actions = new[] { "rds:DescribeDBClusters" }, Resources = new[] { "*" } }) """,
                        StringComparison.Ordinal
                    )
                    .Replace("saml", """(ISamlProvider)null!""", StringComparison.Ordinal)
                    .Replace(", null)", ", new Dictionary<string, object>())", StringComparison.Ordinal)
            ),
            References.Cdk
        );

    /// <summary>A file without the word is not bound, and one with it asks only whether the project has the CDK.</summary>
    [Fact]
    public void Files_of_other_projects_cost_nothing() =>
        PolicyReading.AssertCostsNothing<CdkPolicyReader>("class Policy { string[] Actions = { \"rds:*\" }; }");

    /// <summary>Who a statement is about, by the objects and by the calls that say so; a hole is a question mark.</summary>
    [Theory]
    [InlineData(
        """new ServicePrincipal("lambda.amazonaws.com")""",
        """s.AddServicePrincipal("lambda.amazonaws.com");""",
        "Service lambda.amazonaws.com"
    )]
    [InlineData(
        """new ArnPrincipal($"arn:{Aws.PARTITION}:iam::123456789012:role/r")""",
        """s.AddArnPrincipal($"arn:{Aws.PARTITION}:iam::123456789012:role/r");""",
        "AWS arn:?:iam::123456789012:role/r"
    )]
    [InlineData(
        """new AccountPrincipal("123456789012")""",
        """s.AddAwsAccountPrincipal("123456789012");""",
        "AWS arn:?:iam::123456789012:root"
    )]
    [InlineData("""new AccountRootPrincipal()""", """s.AddAccountRootPrincipal();""", "AWS arn:?:iam::?:root")]
    [InlineData("""new AnyPrincipal()""", """s.AddAnyPrincipal();""", "AWS *")]
    [InlineData("""new StarPrincipal()""", """s.AddPrincipals(new StarPrincipal());""", "AWS *")]
    [InlineData("""new CanonicalUserPrincipal("u")""", """s.AddCanonicalUserPrincipal("u");""", "CanonicalUser u")]
    [InlineData(
        """new WebIdentityPrincipal("a.example", keys.ToDictionary(k => k, k => (object)k))""",
        """s.AddFederatedPrincipal("a.example", keys.ToDictionary(k => k, k => (object)k));""",
        "Federated a.example; conditions may be more"
    )]
    [InlineData(
        """new ServicePrincipal("a").WithConditions(keys.ToDictionary(k => k, k => (object)k))""",
        """s.AddPrincipals(new ServicePrincipal("a").WithConditions(keys.ToDictionary(k => k, k => (object)k)));""",
        "Service a; conditions may be more"
    )]
    [InlineData(
        """new CompositePrincipal(new ServicePrincipal("a"), new ArnPrincipal("b"), new ServicePrincipal("c"))""",
        """s.AddPrincipals(new CompositePrincipal(new ServicePrincipal("a"), new ArnPrincipal("b"), new ServicePrincipal("c")));""",
        "Service a, Service c, AWS b"
    )]
    [InlineData("""role""", """s.AddPrincipals(role);""", "; may be more")]
    public void Reads_principals(string principal, string call, string expected)
    {
        Assert.Equal(
            expected,
            Principals(
                $$"""bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"], Principals = new IPrincipal[] { {{principal}} } }));"""
            )
        );
        Assert.Equal(
            expected,
            Principals($$"""var s = new PolicyStatement(); s.AddActions("s3:*"); {{call}} bucket.AddToResourcePolicy(s);""")
        );

        static string Principals(string statements)
        {
            var statement = Assert.Single(Assert.Single(Read(statements)).Statements);
            return string.Join(
                    ", ",
                    statement.Principals.Select(static principal =>
                        $"{principal.Type} {principal.Value.Value.Replace(VirtualText.HoleCharacter, '?')}"
                    )
                )
                + (statement.MayHaveMorePrincipals ? "; may be more" : string.Empty)
                + (statement.Condition.MayHaveMore ? "; conditions may be more" : string.Empty);
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("4", false)]
    [InlineData("System.StringComparer.Ordinal", false)]
    [InlineData("others", true)]
    public void Only_another_dictionary_brings_further_conditions(string argument, bool mayHaveMore)
    {
        var statements = $$"""
            var others = new Dictionary<string, object>();
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"], Resources = ["*"], Conditions = new Dictionary<string, object>({{argument}}) { ["Bool"] = others } }));
            """;
        var statement = Assert.Single(Assert.Single(Read(statements)).Statements);
        Assert.Equal(mayHaveMore, statement.Condition.MayHaveMore);
    }

    /// <summary>What the place says that a statement is given to.</summary>
    [Theory]
    [InlineData("role.AddToPolicy({0});", PolicyType.Identity, PrincipalKind.Role, null)]
    [InlineData("new User(this, id).AddToPrincipalPolicy({0});", PolicyType.Identity, PrincipalKind.User, null)]
    [InlineData("function.AddToRolePolicy({0});", PolicyType.Identity, PrincipalKind.Role, null)]
    [InlineData(
        "_ = new Amazon.CDK.AWS.Lambda.FunctionProps {{ InitialPolicy = new[] {{ {0} }} }};",
        PolicyType.Identity,
        PrincipalKind.Role,
        null
    )]
    [InlineData("bucket.AddToResourcePolicy({0});", PolicyType.Resource, PrincipalKind.Unknown, "s3")]
    [InlineData("kmsKey.AddToResourcePolicy({0});", PolicyType.Resource, PrincipalKind.Unknown, "kms")]
    [InlineData("role.AssumeRolePolicy!.AddStatements({0});", PolicyType.Trust, PrincipalKind.Unknown, null)]
    [InlineData("role.AssumeRolePolicy?.AddStatements({0});", PolicyType.Trust, PrincipalKind.Unknown, null)]
    [InlineData("function.Role?.AddToPrincipalPolicy({0});", PolicyType.Identity, PrincipalKind.Role, null)]
    [InlineData("((Amazon.CDK.AWS.EC2.InterfaceVpcEndpoint)null!).AddToPolicy({0});", PolicyType.VpcEndpoint, PrincipalKind.Unknown, null)]
    [InlineData(
        "((Amazon.CDK.AWS.EFS.FileSystem)null!).AddToResourcePolicy({0});",
        PolicyType.Resource,
        PrincipalKind.Unknown,
        "elasticfilesystem"
    )]
    [InlineData("((Amazon.CDK.AWS.Backup.BackupVault)null!).AddToAccessPolicy({0});", PolicyType.Resource, PrincipalKind.Unknown, "backup")]
    [InlineData(
        "((Amazon.CDK.AWS.OpenSearchService.Domain)null!).AddAccessPolicies(Made, {0});",
        PolicyType.Resource,
        PrincipalKind.Unknown,
        "es"
    )]
    [InlineData(
        "_ = new Amazon.CDK.AWS.OpenSearchService.DomainProps {{ AccessPolicies = new[] {{ {0} }} }};",
        PolicyType.Resource,
        PrincipalKind.Unknown,
        "es"
    )]
    [InlineData(
        "_ = new Amazon.CDK.AWS.Events.EventBusPolicyProps {{ Statement = {0} }};",
        PolicyType.Resource,
        PrincipalKind.Unknown,
        "events"
    )]
    [InlineData("((Amazon.CDK.AWS.ECS.TaskDefinition)null!).AddToTaskRolePolicy({0});", PolicyType.Identity, PrincipalKind.Role, null)]
    [InlineData("((Amazon.CDK.AWS.EKS.ServiceAccount)null!).AddToPrincipalPolicy({0});", PolicyType.Identity, PrincipalKind.Role, null)]
    [InlineData("((IGrantable)role).GrantPrincipal.AddToPrincipalPolicy({0});", PolicyType.Identity, PrincipalKind.Unknown, null)]
    [InlineData(
        "var d = new PolicyDocument(); d.AddStatements({0}); _ = new KeyProps {{ Policy = d }};",
        PolicyType.Resource,
        PrincipalKind.Unknown,
        "kms"
    )]
    [InlineData("new ManagedPolicy(this, id).AddStatements({0});", PolicyType.Identity, PrincipalKind.ManagedPolicy, null)]
    [InlineData("Made = {0};", PolicyType.Unknown, PrincipalKind.Unknown, null)]
    public void Knows_what_a_statement_is_for(string code, object type, object principal, string? service)
    {
        var document = Assert.Single(Read(string.Format(CultureInfo.InvariantCulture, code, "new PolicyStatement()")));
        Assert.Equal((type, principal, service), (document.Use.Type, document.Use.Principal, document.Use.ResourceService));
        Assert.True(document.MayHaveMoreStatements);
    }

    /// <summary>What the place says that a document is given to, whether it is made of statements, or of text.</summary>
    [Theory]
    [InlineData(
        "_ = new CfnPolicyProps {{ PolicyName = \"p\", PolicyDocument = {0}, Users = new[] {{ id }} }};",
        PolicyType.Identity,
        PrincipalKind.User,
        null
    )]
    [InlineData(
        "_ = new CfnPolicyProps {{ PolicyName = \"p\", PolicyDocument = {0}, Roles = new[] {{ id }} }};",
        PolicyType.Identity,
        PrincipalKind.Role,
        null
    )]
    [InlineData(
        "_ = new CfnManagedPolicyProps {{ ManagedPolicyName = \"p\", PolicyDocument = {0} }};",
        PolicyType.Identity,
        PrincipalKind.ManagedPolicy,
        null
    )]
    [InlineData(
        "_ = new CfnUserPolicyProps {{ PolicyName = \"p\", PolicyDocument = {0}, UserName = id }};",
        PolicyType.Identity,
        PrincipalKind.User,
        null
    )]
    [InlineData(
        "_ = new CfnGroupPolicyProps {{ PolicyName = \"p\", PolicyDocument = {0}, GroupName = id }};",
        PolicyType.Identity,
        PrincipalKind.Group,
        null
    )]
    [InlineData(
        "_ = new CfnRolePolicyProps {{ PolicyName = \"p\", PolicyDocument = {0}, RoleName = id }};",
        PolicyType.Identity,
        PrincipalKind.Role,
        null
    )]
    [InlineData(
        "_ = new CfnRoleProps {{ AssumeRolePolicyDocument = keys, Policies = new[] {{ new CfnRole.PolicyProperty {{ PolicyName = \"p\", PolicyDocument = {0} }} }} }};",
        PolicyType.Identity,
        PrincipalKind.Role,
        null
    )]
    [InlineData(
        "_ = new CfnGroupProps {{ Policies = new object[] {{ new CfnGroup.PolicyProperty {{ PolicyName = \"p\", PolicyDocument = {0} }} }} }};",
        PolicyType.Identity,
        PrincipalKind.Group,
        null
    )]
    [InlineData("_ = new CfnRoleProps {{ AssumeRolePolicyDocument = {0} }};", PolicyType.Trust, PrincipalKind.Role, null)]
    [InlineData(
        "var role2 = new CfnRole(this, id, new CfnRoleProps()); role2.AssumeRolePolicyDocument = {0};",
        PolicyType.Trust,
        PrincipalKind.Role,
        null
    )]
    [InlineData("_ = new CfnBucketPolicyProps {{ Bucket = id, PolicyDocument = {0} }};", PolicyType.Resource, PrincipalKind.Unknown, "s3")]
    [InlineData(
        "var p = {0}; _ = new Amazon.CDK.AWS.SQS.CfnQueuePolicyProps {{ Queues = keys, PolicyDocument = p }};",
        PolicyType.Resource,
        PrincipalKind.Unknown,
        "sqs"
    )]
    [InlineData(
        "_ = new Amazon.CDK.AWS.EC2.CfnVPCEndpointProps {{ PolicyDocument = {0} }};",
        PolicyType.VpcEndpoint,
        PrincipalKind.Unknown,
        null
    )]
    [InlineData(
        "_ = new Amazon.CDK.AWS.Organizations.CfnPolicyProps {{ Name = id, Type = \"SERVICE_CONTROL_POLICY\", Content = {0} }};",
        PolicyType.ServiceControl,
        PrincipalKind.Unknown,
        null
    )]
    [InlineData(
        "_ = new Amazon.CDK.AWS.Organizations.CfnPolicyProps {{ Name = id, Type = \"RESOURCE_CONTROL_POLICY\", Content = {0} }};",
        PolicyType.ResourceControl,
        PrincipalKind.Unknown,
        null
    )]
    [InlineData(
        "_ = new Amazon.CDK.AWS.SSO.CfnPermissionSetProps {{ Name = id, InlinePolicy = {0} }};",
        PolicyType.Identity,
        PrincipalKind.PermissionSet,
        null
    )]
    [InlineData(
        "_ = new RoleProps {{ InlinePolicies = new Dictionary<string, PolicyDocument> {{ [\"p\"] = (PolicyDocument){0} }} }};",
        PolicyType.Identity,
        PrincipalKind.Role,
        null
    )]
    public void Knows_what_a_document_is_for(string code, object type, object principal, string? service)
    {
        const string Text =
            "JsonSerializer.Deserialize<Dictionary<string, object>>(\"{ \\\"Statement\\\": { \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"s3:GetObject\\\" } }\")";
        foreach (
            var document in new[]
            {
                "new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement() } })",
                $"PolicyDocument.FromJson({Text})",
                Text,
            }
        )
        {
            if (code.Contains("(PolicyDocument)", StringComparison.Ordinal) && document == Text)
            {
                continue;
            }

            var source = "using System.Text.Json; " + CdkSource.InConstruct(string.Format(CultureInfo.InvariantCulture, code, document));
            var use = Assert.Single(Compile.Library(source, References.Cdk).AssertCompiles().Policies()).Use;
            Assert.Equal((type, principal, service), (use.Type, use.Principal, use.ResourceService));
        }
    }

    /// <summary>
    /// What else the construct has that a policy is given to: managed policies, other policies, a password, and who assumes
    /// it.
    /// </summary>
    [Theory]
    [InlineData("ManagedPolicyArns = new[] { \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" }", "NeptuneReadOnlyAccess")]
    [InlineData("ManagedPolicyArns = new[] { $\"arn:{Aws.PARTITION}:iam::aws:policy/NeptuneFullAccess\", id }", "NeptuneFullAccess; more")]
    [InlineData("ManagedPolicyArns = keys", "; more")]
    [InlineData(
        "AssumeRolePolicyDocument = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Principals = new[] { new AccountRootPrincipal() } }) } })",
        "; People"
    )]
    [InlineData(
        "AssumeRolePolicyDocument = new Dictionary<string, object> { [\"Statement\"] = new[] { new Dictionary<string, object> { [\"Effect\"] = \"Allow\", [\"Principal\"] = new Dictionary<string, object> { [\"Service\"] = \"ec2.amazonaws.com\" } } } }",
        "; Service"
    )]
    [InlineData(
        "AssumeRolePolicyDocument = JsonSerializer.Deserialize<object>(\"{ \\\"Statement\\\": { \\\"Effect\\\": \\\"Allow\\\", \\\"Principal\\\": { \\\"AWS\\\": \\\"arn:aws:iam::123456789012:root\\\" } } }\")",
        "; People"
    )]
    public void Knows_what_else_a_construct_has(string property, string expected)
    {
        var policies = Read(
            $$"""
            new CfnRole(this, "r", new CfnRoleProps { {{property}}, Policies = new[] { new CfnRole.PolicyProperty { PolicyName = "p", PolicyDocument = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Sid = "This" }) } }) } } });
            """
        );
        var surroundings = policies.Single(static document => document.Statements[0].Sid?.Value == "This").Use.Surroundings;
        Assert.Equal(
            expected,
            string.Join(",", surroundings.AttachedManagedPolicies)
                + (surroundings.MayHaveMorePolicies ? "; more" : "")
                + (surroundings.AssumedBy == RoleAssumption.Unknown ? "" : "; " + surroundings.AssumedBy)
        );
    }

    /// <summary>
    /// Whom a managed policy is for that the code makes: a principal that it is attached to, one that it limits, or nobody in
    /// view.
    /// </summary>
    [Theory]
    [InlineData("var p = {0};", PolicyType.Identity, PrincipalKind.ManagedPolicy)]
    [InlineData("var p = {0}; role.AddManagedPolicy(p);", PolicyType.Identity, PrincipalKind.Role)]
    [InlineData("new User(this, id).AddManagedPolicy({0});", PolicyType.Identity, PrincipalKind.User)]
    [InlineData("var p = {0}; p.AttachToGroup(new Group(this, id));", PolicyType.Identity, PrincipalKind.Group)]
    [InlineData(
        "var p = {0}; new User(this, id, new UserProps {{ ManagedPolicies = new[] {{ p }} }});",
        PolicyType.Identity,
        PrincipalKind.User
    )]
    [InlineData(
        "var p = {0}; new Role(this, id, new RoleProps {{ AssumedBy = new AccountRootPrincipal(), PermissionsBoundary = p }});",
        PolicyType.PermissionsBoundary,
        PrincipalKind.Unknown
    )]
    [InlineData(
        "new User(this, id, new UserProps {{ PermissionsBoundary = {0} }});",
        PolicyType.PermissionsBoundary,
        PrincipalKind.Unknown
    )]
    [InlineData(
        "var p = {0}; Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(this).Apply(p);",
        PolicyType.PermissionsBoundary,
        PrincipalKind.Unknown
    )]
    [InlineData(
        "var p = {0}; new CfnUser(this, id, new CfnUserProps {{ PermissionsBoundary = p.ManagedPolicyArn }});",
        PolicyType.PermissionsBoundary,
        PrincipalKind.Unknown
    )]
    public void Knows_whom_a_managed_policy_is_for(string code, object type, object principal)
    {
        const string Policy = "new ManagedPolicy(this, \"p\", new ManagedPolicyProps { Statements = new[] { new PolicyStatement() } })";
        var use = Assert.Single(Read(string.Format(CultureInfo.InvariantCulture, code, Policy))).Use;
        Assert.Equal((type, principal), (use.Type, use.Principal));
        Assert.Equal(code.Contains("role.", StringComparison.Ordinal), use.Surroundings.MayHaveMorePolicies);
    }

    /// <summary>Types of the same names from elsewhere are none of our business, and the same names of properties mean nothing.</summary>
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
    public async Task Is_silent_for_look_alikes(string source)
    {
        await Verify.ReportsAsync<IamPolicyAnalyzer>(source);
        Assert.Empty(await Compile.Library(source, References.Cdk).AnalyzeAsync(new IamPolicyAnalyzer()));
    }

    /// <summary>Code that is being typed, cut anywhere, is read without an exception.</summary>
    [Fact]
    public Task Every_prefix_is_read() =>
        PolicyReading.AssertEveryPrefixIsReadAsync(
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

    /// <summary>The policies that are made with the CDK among the statements of a construct.</summary>
    private static ImmutableArray<PolicyDocument> Read(string statements) =>
        Compile
            .Library("using System.Text.Json; " + CdkSource.InConstruct(statements), References.Cdk)
            .AssertCompiles()
            .Policies<CdkPolicyReader>();
}
