using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
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
    [InlineData("new Amazon.Organizations.Model.CreatePolicyRequest { Content = P, Type = Amazon.Organizations.PolicyType.SERVICE_CONTROL_POLICY }", nameof(PolicyType.ServiceControl))]
    [InlineData("new Amazon.Organizations.Model.CreatePolicyRequest { Content = P, Type = Amazon.Organizations.PolicyType.TAG_POLICY }", nameof(PolicyType.Unknown))]
    [InlineData("new object[] { P }", nameof(PolicyType.Unknown))]
    public void The_sink_gives_the_type(string expression, string type)
    {
        Assert.Equal(type, Use($"static object M() => {expression.Replace("P ", Policy + " ", StringComparison.Ordinal).Replace("P,", Policy + ",", StringComparison.Ordinal)};").Type.ToString());
    }

    [Theory]
    [InlineData("const string P = {0}; static object M() => new CreateRoleRequest {{ AssumeRolePolicyDocument = P }};")]
    [InlineData("const string P = {0}; static object M() => new CreateRoleRequest {{ AssumeRolePolicyDocument = C.P.Trim() }};")]
    [InlineData("static string P() => {0}; static object M() => new CreateRoleRequest {{ AssumeRolePolicyDocument = P() }};")]
    [InlineData("static string P {{ get; }} = {0}; static object M() => new CreateRoleRequest {{ AssumeRolePolicyDocument = P }};")]
    [InlineData("static object M() {{ var p = {0}; return new CreateRoleRequest {{ AssumeRolePolicyDocument = p }}; }}")]
    [InlineData("static object M() {{ string p; p = {0}; var r = new CreateRoleRequest(); r.AssumeRolePolicyDocument = p; return r; }}")]
    [InlineData("static string P() {{ return {0}; }} static object M() {{ var p = P(); return new CreateRoleRequest {{ AssumeRolePolicyDocument = p }}; }}")]
    public void A_text_is_followed_to_its_sink_within_the_file(string members) =>
        Assert.Equal(PolicyType.Trust, Use(string.Format(System.Globalization.CultureInfo.InvariantCulture, members, Policy)).Type);

    [Fact]
    public void Names_beside_the_policy_are_read()
    {
        var use = Use($$"""
            static object M(string bob)
            {
                var request = new PutUserPolicyRequest { UserName = bob };
                request.PolicyName = "neptune-" + "console";
                request.PolicyDocument = {{Policy}};
                return request;
            }
            """);
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
        var use = Use($$"""
            const string Prefix = "arn:aws:iam::aws:policy/";
            static void Attach(string user, string arn) { }
            static object M(string user)
            {
                {{statement}}
                return new PutUserPolicyRequest { UserName = user, PolicyDocument = {{Policy}} };
            }
            """);
        Assert.Equal(["NeptuneReadOnlyAccess"], use.Surroundings.AttachedManagedPolicies.AsEnumerable());
    }

    private static PolicyUse Use(string members) => Assert.Single(Read($"using Amazon.IdentityManagement.Model; class C {{ {members} }}")).Use;

    private static ImmutableArray<PolicyDocument> Read(string source)
    {
        var compilation = Compile.Library(source, AwsStubs.V4);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var tree = compilation.SyntaxTrees.Single();
        return PolicyReaders.Read(new SourceFile(tree, tree.GetText(), () => compilation.GetSemanticModel(tree)), default);
    }
}
