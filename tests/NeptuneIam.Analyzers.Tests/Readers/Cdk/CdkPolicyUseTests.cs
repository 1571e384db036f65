using System.Globalization;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Cdk;

/// <summary>What policies of the AWS CDK are for, and for whom, by the places that they are given to.</summary>
public sealed class CdkPolicyUseTests
{
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
    public Task The_console_minimum_depends_on_what_the_policy_is_for(string statements) =>
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
    public void A_statement_is_for_what_it_is_given_to(string code, object type, object principal, string? service)
    {
        var document = Assert.Single(CdkSource.Read(string.Format(CultureInfo.InvariantCulture, code, "new PolicyStatement()")));
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
    public void A_document_is_for_what_it_is_given_to(string code, object type, object principal, string? service)
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
    public void What_else_a_construct_has_is_known(string property, string expected)
    {
        var policies = CdkSource.Read(
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
    public void A_managed_policy_is_for_whom_it_is_attached_to(string code, object type, object principal)
    {
        const string Policy = "new ManagedPolicy(this, \"p\", new ManagedPolicyProps { Statements = new[] { new PolicyStatement() } })";
        var use = Assert.Single(CdkSource.Read(string.Format(CultureInfo.InvariantCulture, code, Policy))).Use;
        Assert.Equal((type, principal), (use.Type, use.Principal));
        Assert.Equal(code.Contains("role.", StringComparison.Ordinal), use.Surroundings.MayHaveMorePolicies);
    }
}
