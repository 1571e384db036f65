using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Readers.Cdk;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.ManagedPolicies;

/// <summary>Managed policies are found wherever code names them, at the characters of the name, with what they are attached to.</summary>
public sealed class ManagedPolicyReaderTests
{
    private const string LambdaAnnotations = """
        namespace Amazon.Lambda.Annotations
        {
            [System.AttributeUsage(System.AttributeTargets.Method)]
            public class LambdaFunctionAttribute : System.Attribute { public string Role { get; set; } public string Policies { get; set; } }
        }
        """;

    /// <summary>
    /// Requests of the SDK, constants and lists; what is expected is the policy, what it is for, and whom it is attached
    /// to.
    /// </summary>
    [Theory]
    [InlineData(
        "new AttachUserPolicyRequest { UserName = u, PolicyArn = \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" }",
        "NeptuneReadOnlyAccess Identity User"
    )]
    [InlineData(
        "new AttachGroupPolicyRequest { GroupName = u, PolicyArn = \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" }",
        "NeptuneReadOnlyAccess Identity Group"
    )]
    [InlineData(
        "new AttachRolePolicyRequest { RoleName = u, PolicyArn = \"arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole\" }",
        "service-role/AWSLambdaBasicExecutionRole Identity Role"
    )]
    [InlineData(
        "new AttachRolePolicyRequest { RoleName = u, PolicyArn = $\"arn:{u}:iam::aws:policy/NeptuneFullAccess\" }",
        "NeptuneFullAccess Identity Role"
    )]
    [InlineData(
        "new AttachRolePolicyRequest { RoleName = u, PolicyArn = Prefix + \"NeptuneFullAccess\" }",
        "NeptuneFullAccess Identity Role"
    )]
    [InlineData("new AttachRolePolicyRequest { RoleName = u, PolicyArn = Prefix + u }", "? Identity Role")]
    [InlineData(
        "new AttachRolePolicyRequest { RoleName = u, PolicyArn = Full }",
        "NeptuneFullAccess Identity Role",
        "const string Full = \"arn:aws:iam::aws:policy/NeptuneFullAccess\";"
    )]
    [InlineData(
        "new AttachRolePolicyRequest { RoleName = u, PolicyArn = \"arn:aws:iam::123456789012:policy/team/Mine\" }",
        "team/Mine Identity Role; not of AWS"
    )]
    [InlineData(
        "new CreateUserRequest { UserName = u, PermissionsBoundary = \"arn:aws:iam::aws:policy/PowerUserAccess\" }",
        "PowerUserAccess PermissionsBoundary User"
    )]
    [InlineData(
        "new Amazon.SecurityToken.Model.PolicyDescriptorType { Arn = \"arn:aws:iam::aws:policy/ReadOnlyAccess\" }",
        "ReadOnlyAccess Session Unknown"
    )]
    [InlineData("new[] { \"arn:aws:iam::aws:policy/A\", \"arn:aws-cn:iam::aws:policy/B\" }", "A Unknown Unknown, B Unknown Unknown")]
    [InlineData("new DetachRolePolicyRequest { RoleName = u, PolicyArn = \"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\" }", "")]
    [InlineData("\"see arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\"", "")]
    [InlineData("\"arn:aws:iam::aws:policy/\"", "")]
    [InlineData("\"arn:aws:iot:eu-west-1:123456789012:policy/mine\"", "")]
    public void Names_in_requests_are_found_with_what_they_are_for(string expression, string expected, string member = "")
    {
        var source = $$"""
            using Amazon.IdentityManagement.Model;
            class Access
            {
                const string Prefix = "arn:aws:iam::aws:policy/";
                {{member}}
                object M(string u) => {{expression}};
            }
            """;
        Assert.Equal(expected, Show(source, AwsStubs.V4));
        Assert.Equal(expected, Show(source, AwsStubs.V3));
    }

    [Theory]
    [InlineData(
        "role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(\"NeptuneReadOnlyAccess\"));",
        "NeptuneReadOnlyAccess Identity Role"
    )]
    [InlineData(
        "new User(this, \"u\").AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(\"job-function/ViewOnlyAccess\"));",
        "job-function/ViewOnlyAccess Identity User"
    )]
    [InlineData(
        "new Group(this, \"g\", new GroupProps { ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName(\"A\"), ManagedPolicy.FromAwsManagedPolicyName(\"B\") } });",
        "A Identity Group, B Identity Group"
    )]
    [InlineData(
        "new Role(this, \"r\", new RoleProps { AssumedBy = new AccountRootPrincipal(), ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName(\"A\")] });",
        "A Identity Role; people"
    )]
    [InlineData(
        "new Role(this, \"r\", new RoleProps { AssumedBy = new ServicePrincipal(\"a\"), PermissionsBoundary = ManagedPolicy.FromAwsManagedPolicyName(\"A\") });",
        "A PermissionsBoundary Unknown"
    )]
    [InlineData("ManagedPolicy.FromManagedPolicyArn(this, \"m\", \"arn:aws:iam::aws:policy/A\");", "A Identity Unknown")]
    [InlineData(
        "foreach (var name in new[] { \"A\", \"service-role/B\" }) { role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(name)); }",
        "A Identity Role, service-role/B Identity Role"
    )]
    [InlineData(
        "var names = new List<string> { \"A\" }; foreach (var name in names) { role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(name)); }",
        "A Identity Role"
    )]
    [InlineData("role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName($\"Amazon{id}\"));", "? Identity Role")]
    [InlineData(
        "new CfnRole(this, \"r\", new CfnRoleProps { AssumeRolePolicyDocument = keys, ManagedPolicyArns = new[] { \"arn:aws:iam::aws:policy/A\" } });",
        "A Identity Role"
    )]
    [InlineData(
        "role.AddManagedPolicy(FromAwsManagedPolicyName(\"A\"));",
        "",
        "IManagedPolicy FromAwsManagedPolicyName(string name) => null!;"
    )]
    public void Names_in_the_CDK_are_found_with_what_they_are_for(string statement, string expected, string member = "") =>
        Assert.Equal(expected, Show(CdkSource.InConstruct(statement + member), References.Cdk));

    [Theory]
    [InlineData(
        "Policies = \"AWSLambdaBasicExecutionRole, AmazonDynamoDBFullAccess\"",
        "AWSLambdaBasicExecutionRole Identity Role; service, AmazonDynamoDBFullAccess Identity Role; service"
    )]
    [InlineData(
        "Role = \"@R\", Policies = \"@Mine,AWSLambdaRole,,arn:aws:iam::aws:policy/service-role/AWSLambdaRole\"",
        "AWSLambdaRole Identity Role; service, service-role/AWSLambdaRole Identity Role; service"
    )]
    [InlineData("Policies = Names", "A Identity Role; service, B Identity Role; service")]
    [InlineData("Role = \"arn:aws:iam::123456789012:role/r\"", "")]
    public void Names_in_Lambda_annotations_are_found(string arguments, string expected) =>
        Assert.Equal(
            expected,
            Show(
                $$"""using Amazon.Lambda.Annotations; class F { const string Names = "A,B"; [LambdaFunction({{arguments}})] void M() { } } {{LambdaAnnotations}}""",
                []
            )
        );

    [Fact]
    public void Attributes_of_the_same_name_are_others() =>
        Assert.Empty(
            Show(
                """class F { [LambdaFunction(Policies = "A")] void M() { } } class LambdaFunctionAttribute : System.Attribute { public string Policies { get; set; } }""",
                []
            )
        );

    /// <summary>What is beside a policy of a Lambda function is the other policies of the same attribute.</summary>
    [Fact]
    public void Policies_of_a_function_are_beside_each_other()
    {
        var policies = Read(
            $$"""using Amazon.Lambda.Annotations; class F { [LambdaFunction(Policies = "A, B, @C")] void M() { } } {{LambdaAnnotations}}""",
            []
        );
        Assert.All(policies, static policy => Assert.Equal(["A", "B"], policy.Use.Surroundings.AttachedManagedPolicies.AsEnumerable()));
        Assert.All(policies, static policy => Assert.True(policy.Use.Surroundings.MayHaveMorePolicies));
    }

    /// <summary>The name is at its own characters, and is changed there.</summary>
    [Theory]
    [InlineData("[LambdaFunction(Policies = \"A, {|service-role/Bad|}, C\")]", "[LambdaFunction(Policies = \"A, service-role/Good, C\")]")]
    [InlineData(
        "[LambdaFunction(Policies = \"arn:aws:iam::aws:policy/{|Bad|}\")]",
        "[LambdaFunction(Policies = \"arn:aws:iam::aws:policy/Good\")]"
    )]
    public void A_name_is_changed_where_it_is_written(string attribute, string changed)
    {
        var start = attribute.IndexOf("{|", StringComparison.Ordinal);
        var end = attribute.IndexOf("|}", StringComparison.Ordinal) - 2;
        var source =
            $$"""using Amazon.Lambda.Annotations; class F { {{attribute.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)}} void M() { } } {{LambdaAnnotations}}""";
        var offset = source.IndexOf('[', StringComparison.Ordinal);
        var policy = Read(source, []).Single(static policy => policy.Name == "Bad");
        var named = policy.Node.SpanOf(policy.PathStart, policy.Node.Value.Length - policy.PathStart);
        Assert.Equal(TextSpan.FromBounds(offset + start, offset + end), policy.Origin.GetLocations(named)[0].SourceSpan);
        Assert.True(policy.Origin.TryWrite([new ReplaceText(policy.Node, policy.Node.Value.Length - 3, 3, "Good")], out var changes));
        Assert.Equal(changed, SourceText.From(source).WithChanges(changes).ToString().Substring(offset, changed.Length));
    }

    /// <summary>Code that is being typed, cut anywhere, is read without an exception.</summary>
    [Fact]
    public void Half_typed_code_is_read_without_an_exception()
    {
        var source = $$"""
            using Amazon.Lambda.Annotations; class F { const string P = "arn:aws:iam::aws:policy/"; [LambdaFunction(Policies = "A, @B" + P)]
            void M() { foreach (var n in new[] { "A" }) { Amazon.CDK.AWS.IAM.ManagedPolicy.FromAwsManagedPolicyName(n); } _ = P + "Full"; } }
            """;
        var compilation = Compile.Library(source, References.Cdk);
        for (var length = 0; length < source.Length; length++)
        {
            var tree = CSharpSyntaxTree.ParseText(source[..length], Compile.Options);
            var cut = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], tree);
            _ = ManagedPolicyReader.Read(cut.FirstFile(), default);
        }
    }

    private static string Show(string source, ImmutableArray<MetadataReference> references) =>
        string.Join(
            ", ",
            Read(source, references)
                .Select(static policy =>
                    $"{policy.PathAndName ?? "?"} {policy.Use.Type} {policy.Use.Principal}"
                    + (policy.IsOfAws ? "" : "; not of AWS")
                    + (
                        policy.Use.Surroundings.AssumedBy switch
                        {
                            RoleAssumption.People => "; people",
                            RoleAssumption.Service => "; service",
                            _ => "",
                        }
                    )
                )
        );

    private static ImmutableArray<ManagedPolicyReference> Read(string source, ImmutableArray<MetadataReference> references) =>
        ManagedPolicyReader.Read(Compile.Library(source, references).AssertCompiles().FirstFile(), default);
}
