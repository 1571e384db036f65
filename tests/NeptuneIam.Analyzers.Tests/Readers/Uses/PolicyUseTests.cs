using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Uses;

/// <summary>What the code around a policy says it is for.</summary>
public sealed class PolicyUseTests
{
    private const string Policy = """
        "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }] }"
        """;

    [Theory]
    [InlineData("new CreateRoleRequest { AssumeRolePolicyDocument = P }", nameof(PolicyType.Trust))]
    [InlineData("new PutUserPolicyRequest { PolicyDocument = P }", nameof(PolicyType.Identity))]
    [InlineData("new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = P }", nameof(PolicyType.Session))]
    [InlineData("new Amazon.S3.Model.PutBucketPolicyRequest { Policy = P }", nameof(PolicyType.Resource))]
    [InlineData(
        "new Amazon.Organizations.Model.CreatePolicyRequest { Content = P, Type = Amazon.Organizations.PolicyType.SERVICE_CONTROL_POLICY }",
        nameof(PolicyType.ServiceControl)
    )]
    [InlineData(
        "new Amazon.Organizations.Model.CreatePolicyRequest { Content = P, Type = Amazon.Organizations.PolicyType.TAG_POLICY }",
        nameof(PolicyType.Unknown)
    )]
    [InlineData(
        "new Amazon.Organizations.Model.CreatePolicyRequest { Content = P, Type = Amazon.Organizations.PolicyType.RESOURCE_CONTROL_POLICY }",
        nameof(PolicyType.ResourceControl)
    )]
    [InlineData(
        "new SimulateCustomPolicyRequest { PermissionsBoundaryPolicyInputList = new System.Collections.Generic.List<string> { P } }",
        nameof(PolicyType.PermissionsBoundary)
    )]
    [InlineData("new Amazon.EC2.Model.CreateVpcEndpointRequest { PolicyDocument = P }", nameof(PolicyType.VpcEndpoint))]
    [InlineData("new Amazon.SSOAdmin.Model.PutInlinePolicyToPermissionSetRequest { InlinePolicy = P }", nameof(PolicyType.Identity))]
    [InlineData("new object[] { P }", nameof(PolicyType.Unknown))]
    public void The_sink_gives_the_type(string expression, string type)
    {
        Assert.Equal(
            type,
            Use(
                $"static object M() => {expression.Replace("P ", Policy + " ", StringComparison.Ordinal).Replace("P,", Policy + ",", StringComparison.Ordinal)};"
            )
                .Type.ToString()
        );
    }

    [Theory]
    [InlineData("const string P = {0}; static object M() => new CreateRoleRequest {{ AssumeRolePolicyDocument = P }};")]
    [InlineData("const string P = {0}; static object M() => new CreateRoleRequest {{ AssumeRolePolicyDocument = C.P.Trim() }};")]
    [InlineData("static string P() => {0}; static object M() => new CreateRoleRequest {{ AssumeRolePolicyDocument = P() }};")]
    [InlineData("static string P {{ get; }} = {0}; static object M() => new CreateRoleRequest {{ AssumeRolePolicyDocument = P }};")]
    [InlineData("static object M() {{ var p = {0}; return new CreateRoleRequest {{ AssumeRolePolicyDocument = p }}; }}")]
    [InlineData("static object M() {{ string p; p = {0}; var r = new CreateRoleRequest(); r.AssumeRolePolicyDocument = p; return r; }}")]
    [InlineData(
        "static string P() {{ return {0}; }} static object M() {{ var p = P(); return new CreateRoleRequest {{ AssumeRolePolicyDocument = p }}; }}"
    )]
    public void A_text_is_followed_to_its_sink_within_the_file(string members) =>
        Assert.Equal(PolicyType.Trust, Use(string.Format(System.Globalization.CultureInfo.InvariantCulture, members, Policy)).Type);

    [Fact]
    public void Names_beside_the_policy_are_read()
    {
        var use = Use(
            $$"""
            static object M(string bob)
            {
                var request = new PutUserPolicyRequest { UserName = bob };
                request.PolicyName = "neptune-" + "console";
                request.PolicyDocument = {{Policy}};
                return request;
            }
            """
        );
        Assert.Equal(PrincipalKind.User, use.Principal);
        Assert.Equal("neptune-console", use.PolicyName);
        Assert.True(use.Surroundings.NamesConsole);
        Assert.True(use.Surroundings.NamesNeptune);
    }

    [Theory]
    [InlineData("Attach(user, \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\");")]
    [InlineData("foreach (var arn in new[] { \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" }) { Attach(user, arn); }")]
    [InlineData("_ = new AttachUserPolicyRequest { UserName = user, PolicyArn = Prefix + \"NeptuneReadOnlyAccess\" };")]
    public void Attached_managed_policies_are_found(string statement)
    {
        var use = Use(
            $$"""
            const string Prefix = "arn:aws:iam::aws:policy/";
            static void Attach(string user, string arn) { }
            static object M(string user)
            {
                {{statement}}
                return new PutUserPolicyRequest { UserName = user, PolicyDocument = {{Policy}} };
            }
            """
        );
        Assert.Equal(["NeptuneReadOnlyAccess"], use.Surroundings.AttachedManagedPolicies.AsEnumerable());
    }

    /// <summary>A managed policy that is created and attached is for the principal it is attached to.</summary>
    [Theory]
    [InlineData(
        "var c = await iam.CreatePolicyAsync({0}); await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest {{ UserName = u, PolicyArn = c.Policy.Arn }});",
        PolicyType.Identity,
        PrincipalKind.User
    )]
    [InlineData(
        "var c = (await iam.CreatePolicyAsync({0}).ConfigureAwait(false)).Policy; await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest {{ GroupName = u, PolicyArn = c.Arn }});",
        PolicyType.Identity,
        PrincipalKind.Group
    )]
    [InlineData(
        "var c = await iam.CreatePolicyAsync({0}); var arn = c.Policy.Arn; await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest {{ RoleName = u, PolicyArn = arn }});",
        PolicyType.Identity,
        PrincipalKind.Role
    )]
    [InlineData(
        "var r = {0}; var c = await iam.CreatePolicyAsync(r); await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest {{ UserName = u, PolicyArn = c.Policy.Arn }});",
        PolicyType.Identity,
        PrincipalKind.User
    )]
    [InlineData(
        "await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest {{ UserName = u, PolicyArn = (await iam.CreatePolicyAsync({0})).Policy.Arn }});",
        PolicyType.Identity,
        PrincipalKind.User
    )]
    [InlineData(
        "var c = await iam.CreatePolicyAsync({0}); await iam.PutUserPermissionsBoundaryAsync(new PutUserPermissionsBoundaryRequest {{ UserName = u, PermissionsBoundary = c.Policy.Arn }});",
        PolicyType.PermissionsBoundary,
        PrincipalKind.User
    )]
    [InlineData(
        "var c = await iam.CreatePolicyAsync({0}); await iam.DetachUserPolicyAsync(new DetachUserPolicyRequest {{ UserName = u, PolicyArn = c.Policy.Arn }});",
        PolicyType.Identity,
        PrincipalKind.ManagedPolicy
    )]
    [InlineData(
        "var c = await iam.CreatePolicyAsync({0}); System.Console.WriteLine(c.Policy.Arn);",
        PolicyType.Identity,
        PrincipalKind.ManagedPolicy
    )]
    public void A_managed_policy_is_followed_to_its_principal(string statements, object type, object principal)
    {
        var request = $"new CreatePolicyRequest {{ PolicyName = \"mine\", PolicyDocument = {Policy} }}";
        var use = Use(
            $$"""
            static async System.Threading.Tasks.Task M(Amazon.IdentityManagement.IAmazonIdentityManagementService iam, string u)
            {
                {{string.Format(System.Globalization.CultureInfo.InvariantCulture, statements, request)}}
            }
            """
        );
        Assert.Equal((type, principal, "mine"), (use.Type, use.Principal, use.PolicyName));
        Assert.False(use.Surroundings.MayHaveMorePolicies);
    }

    /// <summary>A user with an access key works with the API, one with a login profile at the console.</summary>
    [Theory]
    [InlineData("_ = new CreateAccessKeyRequest { UserName = user };", true, false)]
    [InlineData("_ = new CreateAccessKeyRequest { UserName = \"other\" };", false, false)]
    [InlineData("_ = new CreateLoginProfileRequest { UserName = user };", false, true)]
    [InlineData("_ = new CreateLoginProfileRequest { UserName = user }; _ = new CreateAccessKeyRequest { UserName = user };", true, true)]
    public void Keys_and_passwords_tell_how_a_user_works(string statement, bool hasAccessKey, bool namesConsole)
    {
        var surroundings = Use(
            $$"""
            static object M(string user)
            {
                {{statement}}
                return new PutUserPolicyRequest { UserName = user, PolicyDocument = {{Policy}} };
            }
            """
        ).Surroundings;
        Assert.Equal((hasAccessKey, namesConsole), (surroundings.HasAccessKey, surroundings.NamesConsole));
    }

    /// <summary>Types of Neptune's namespaces are about Neptune, though their names do not say so.</summary>
    [Theory]
    [InlineData("using Amazon.Neptune.Model;", "object Make() => new CreateDBClusterRequest();", true)]
    [InlineData("using Amazon.Neptune.Model;", "object Make() => null;", false)]
    [InlineData("using Amazon.RDS.Model;", "object Make() => new CreateDBClusterRequest();", false)]
    [InlineData("", "object Make() => new Amazon.Neptune.Model.CreateDBClusterRequest();", true)]
    public void Imports_tell_what_a_type_is_about(string import, string member, bool expected)
    {
        var use = Assert
            .Single(
                Read(
                    $"using Amazon.IdentityManagement.Model; {import} class C {{ {member} object M() => new PutUserPolicyRequest {{ PolicyDocument = {Policy} }}; }}"
                )
            )
            .Use;
        Assert.Equal(expected, use.Surroundings.NamesNeptune);
    }

    private static PolicyUse Use(string members) =>
        Assert.Single(Read($"using Amazon.IdentityManagement.Model; class C {{ {members} }}")).Use;

    private static ImmutableArray<PolicyDocument> Read(string source) => Compile.Library(source, AwsStubs.V4).AssertCompiles().Policies();
}
