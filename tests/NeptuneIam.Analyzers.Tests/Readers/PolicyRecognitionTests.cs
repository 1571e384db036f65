using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers;

/// <summary>Which strings are policies, and which only look like them. A lower-case effect gives every policy one finding.</summary>
public sealed class PolicyRecognitionTests
{
    private const string Marked =
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "{|NIAM3005:allow|}", "Action": "s3:GetObject", "Resource": "*" }] }""";

    private static string Unmarked => Marked.Replace("{|NIAM3005:allow|}", "allow", StringComparison.Ordinal);

    [Theory]
    [InlineData("const string P = \"\"\"{0}\"\"\";")]
    [InlineData("static readonly string P = \"\"\"{0}\"\"\";")]
    [InlineData("static string P => \"\"\"{0}\"\"\";")]
    [InlineData("static string P() { return \"\"\"{0}\"\"\"; }")]
    [InlineData("static System.Func<string> P = () => \"\"\"{0}\"\"\".Trim();")]
    [InlineData("static void P(System.Action<string> use) => use(\"\"\"{0}\"\"\");")]
    [InlineData("static System.ReadOnlySpan<byte> P => \"\"\"{0}\"\"\"u8;")]
    [InlineData("static string P(bool b) => b ? \"none\" : \"\"\"{0}\"\"\";")]
    [InlineData("static string P(int i) => i switch { 0 => \"\"\"{0}\"\"\", _ => string.Empty };")]
    [InlineData("static string P(string s) => s + (\"\" + \"\"\"{0}\"\"\");")]
    [InlineData("static object P() => new System.Collections.Generic.Dictionary<string, string> { [\"Policy\"] = \"\"\"{0}\"\"\" };")]
    public Task A_policy_is_recognised_by_its_content_wherever_it_stands(string member) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>($"class C {{ {member.Replace("{0}", Marked, StringComparison.Ordinal)} }}");

    [Theory]
    [InlineData(
        """{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": {}, "Statement": [{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }] }"""
    )]
    [InlineData(
        """{ "principalId": "user", "policyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "allow", "Action": "execute-api:Invoke", "Resource": "*" }] } }"""
    )]
    [InlineData("""{ "Version": "2012-10-17", "Statements": [{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }] }""")]
    [InlineData("""{ "Statement": "SELECT 1", "Effect": "allow", "Action": "go" }""")]
    [InlineData("""[{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }]""")]
    [InlineData("""{ "Statement": [{ "Effect": "allow" }] }""")]
    [InlineData("""{ "rules": [{ "rulePriority": 1, "action": { "type": "expire" } }], "Version": "2012-10-17" }""")]
    public Task Texts_that_resemble_policies_are_none(string text) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>($"class C {{ const string P = \"\"\"{text}\"\"\"; }}");

    [Fact]
    public Task Comments_and_inactive_code_are_not_read() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$"""
            // {{Unmarked}}
            /// <summary>{{Unmarked}}</summary>
            class C
            {
            #if NEVER
                const string P = "{{Unmarked.Replace("\"", "\\\"", StringComparison.Ordinal)}}";
            #endif
            }
            """
        );

    [Theory]
    [InlineData("// lang=iam-policy\n    const string P = \"[]\";")]
    [InlineData("// language=iam-policy\n    static string P() => \"[]\";")]
    [InlineData("const string P = /* lang=iam-policy */ \"[]\";")]
    [InlineData("void M() {\n        // lang=iam-policy\n        var p = \"[]\";\n    }")]
    public Task A_comment_makes_any_text_a_policy(string member) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $"class C\n{{\n    {member.Replace("\"[]\"", "\"{|NIAM3005:[]|}\"", StringComparison.Ordinal)}\n}}"
        );

    /// <summary>Only the whole is what the request takes: a piece of it is no JSON, and says nothing about the whole.</summary>
    [Theory]
    [InlineData("Start + \"[{ \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"s3:GetObject\\\", \\\"Resource\\\": \\\"*\\\" }] }\"")]
    [InlineData("$\"{Start}[{{ \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"s3:GetObject\\\", \\\"Resource\\\": \\\"*\\\" }}] }}\"")]
    [InlineData("string.Concat(Start, rest)")]
    [InlineData("string.Format(rest, Start)")]
    [InlineData("string.Join(\"\", new[] { Start, rest })")]
    [InlineData("string.Concat([Start, rest])")]
    public Task A_piece_of_a_policy_is_not_one(string expression) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$"""
            class C
            {
                const string Start = "{ \"Version\": \"2012-10-17\", \"Statement\": ";

                static object P(string rest) => new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = {{expression}} };
            }
            """,
            AwsStubs.V4
        );

    /// <summary>Each of these stands for the text itself.</summary>
    [Theory]
    [InlineData("Text.Trim()")]
    [InlineData("(given ?? Text)")]
    [InlineData("given is null ? Text : given")]
    [InlineData("string.Format(Text, given)")]
    public Task A_text_is_known_by_what_takes_it(string expression) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$"""
            class C
            {
                const string Text = "{ \"Version\": \"2012-10-17\", \"Statement\": {|NIAM3005:1|} }";

                static object P(string given) => new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = {{expression}} };
            }
            """,
            AwsStubs.V4
        );

    [Theory]
    [InlineData("// lang=json\n    const string P = \"[]\";")]
    [InlineData("// the lang=iam-policy comment\n    const string P = \"[]\";")]
    public Task Other_comments_make_no_policy(string member) => Verify.ReportsAsync<IamPolicyAnalyzer>($"class C\n{{\n    {member}\n}}");

    [Fact]
    public Task An_attribute_makes_a_text_a_policy() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            using System.Diagnostics.CodeAnalysis;
            class C
            {
                [StringSyntax("iam-policy")]
                public string? Policy { get; set; }

                static void Put([StringSyntax("iam-policy")] string policy) { }

                static void M()
                {
                    Put("""{|NIAM3004:{|} "Version": "2012-10-17" }""");
                    Put(policy: """{|NIAM3004:{|} "Version": "2012-10-17" }""");
                    _ = new C { Policy = """{|NIAM3004:{|} "Version": "2012-10-17" }""" };
                }
            }
            """"
        );

    [Fact]
    public Task A_property_of_the_SDK_makes_a_text_a_policy() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            using Amazon.IdentityManagement.Model;
            class C
            {
                const string Constant = """{|NIAM3004:{|}}""";

                static void M(bool b)
                {
                    _ = new CreatePolicyRequest { PolicyDocument = "{|NIAM3004:{|}}" };
                    var request = new CreatePolicyRequest();
                    request.PolicyDocument = "{|NIAM3004:{|} }";
                    CreatePolicyRequest target = new() { PolicyDocument = Constant };
                    var local = "{|NIAM3004:{|}  }";
                    request.PolicyDocument = local;
                }
            }
            """",
            AwsStubs.V4
        );

    [Fact]
    public Task Types_of_the_same_name_from_elsewhere_are_not_the_SDK() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """
            namespace Own.IdentityManagement.Model { class CreatePolicyRequest { public string? PolicyDocument { get; set; } } }
            class C
            {
                static object M() => new Own.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = "{}" };
            }
            """
        );

    [Fact]
    public Task Documents_of_other_policy_systems_of_AWS_are_not_read() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            namespace Amazon.CloudFormation.Model { class SetStackPolicyRequest { public string? StackPolicyBody { get; set; } } }
            class C
            {
                static object M() => new Amazon.CloudFormation.Model.SetStackPolicyRequest { StackPolicyBody = """{ "Statement": [{ "Effect": "allow", "Action": "Update:*", "Principal": "*", "Resource": "*" }] }""" };
            }
            """"
        );

    [Fact]
    public Task Generated_code_is_left_alone() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>($"// <auto-generated/>\nclass C {{ const string P = \"\"\"{Unmarked}\"\"\"; }}");

    [Fact]
    public async Task An_editor_gets_what_it_asks_about_and_nothing_else_is_read()
    {
        const string source = """"
            class C
            {
                const string Action = "neptune:a";
                const string First = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }] }""";
                const string Second = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "neptune:b", "Resource": "*" }] }""";
                const string Third = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"" + Action + "\", \"Resource\": \"*\" }] }";
            }
            """";
        var compilation = Compile.Library(source);
        var tree = Assert.Single(compilation.SyntaxTrees);
        Assert.Equal(["allow"], await At("allow"));
        Assert.Equal(["neptune:b"], await At("neptune:b"));
        Assert.Equal(["Action"], await At("Action + "));
        Assert.Empty(await At("class C"));

        async Task<IEnumerable<string>> At(string piece)
        {
            var span = new TextSpan(source.IndexOf(piece, StringComparison.Ordinal), piece.Length);
            var analysis = compilation.WithAnalyzers([new IamPolicyAnalyzer()]);
            var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(
                compilation.GetSemanticModel(tree),
                span,
                CancellationToken.None
            );
            return found
                .Select(static diagnostic => diagnostic.Location.SourceSpan)
                .OrderBy(static place => place.Start)
                .Select(place => source.Substring(place.Start, place.Length));
        }
    }
}
