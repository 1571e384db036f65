using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Pulumi;

/// <summary>
/// The ways in which code writes policies with Pulumi. What is read is shown as JSON, a hole as a question mark, and <c>…</c>
/// where there may be more.
/// </summary>
public sealed class PulumiPolicyReaderTests
{
    [Theory]
    // The generated form, and shorter ones.
    [InlineData(
        """kept = Aws.Iam.GetPolicyDocument.Invoke(new() { Statements = new[] { new Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs { Sid = "s", Actions = new[] { "a:B", "c:D", }, Resources = new[] { "*", }, }, }, });""",
        "{Sid:s,Action:[a:B,c:D],Resource:[*],Effect:Allow}"
    )]
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs { Statements = { new GetPolicyDocumentStatementInputArgs { Effect = "Deny", NotActions = { "a:B" }, NotResources = { arn } } } });""",
        "{Effect:Deny,NotAction:[a:B],NotResource:[?]}"
    )]
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new() { Statements = new GetPolicyDocumentStatementInputArgs[] { new() { Effect = effect, Actions = new InputList<string> { "a:B" }, Resources = new List<string> { "*" } } } });""",
        "{Effect:?,Action:[a:B],Resource:[*]}"
    )]
    [InlineData(
        """kept = await GetPolicyDocument.InvokeAsync(new GetPolicyDocumentArgs { Statements = { new() { Actions = ["a:B", .. names], Resources = { "*" } } } });""",
        "{Action:[a:B,…],Resource:[*],Effect:Allow}"
    )]
    [InlineData(
        """kept = await GetPolicyDocument.InvokeAsync(new GetPolicyDocumentArgs { Statements = [new GetPolicyDocumentStatementArgs { Actions = ["a:B", .. names] }] });""",
        "{Action:[a:B,…],Effect:Allow}"
    )]
    // Text that is known later.
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new() { Statements = new[] { new GetPolicyDocumentStatementInputArgs { Resources = { Output.Format($"{arn}/*"), arn.Apply(a => $"{a}/x"), Output.Create("y"), $"z:{names[0]}" } } } });""",
        "{Resource:[?/*,?/x,y,z:?],Effect:Allow}"
    )]
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new() { Statements = new[] { new GetPolicyDocumentStatementInputArgs { Resources = { "home/&{aws:username}/", $"home/&{{aws:username}}/{names[0]}" } } } });""",
        "{Resource:[home/${aws:username}/,home/${aws:username}/?],Effect:Allow}"
    )]
    // Principals and conditions.
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new() { Statements = new[] { new GetPolicyDocumentStatementInputArgs { Principals = new[] { new GetPolicyDocumentStatementPrincipalInputArgs { Type = "Service", Identifiers = new[] { "a", "b" } }, new GetPolicyDocumentStatementPrincipalInputArgs { Type = "AWS", Identifiers = { arn } } } } } });""",
        "{Principal:{Service:[a,b],AWS:[?]},Effect:Allow}"
    )]
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new() { Statements = new[] { new GetPolicyDocumentStatementInputArgs { NotPrincipals = { new GetPolicyDocumentStatementNotPrincipalInputArgs { Type = "*", Identifiers = { "*" } } } } } });""",
        "{NotPrincipal:*,Effect:Allow}"
    )]
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new() { Statements = new[] { new GetPolicyDocumentStatementInputArgs { Principals = { new GetPolicyDocumentStatementPrincipalInputArgs { Type = effect, Identifiers = { "*" } } } } } });""",
        "{Principal:{…},Effect:Allow}"
    )]
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new() { Statements = new[] { new GetPolicyDocumentStatementInputArgs { Conditions = new[] { new GetPolicyDocumentStatementConditionInputArgs { Test = "StringLike", Variable = "k", Values = new[] { "a" } }, new GetPolicyDocumentStatementConditionInputArgs { Test = "StringLike", Variable = "l", Values = { "b", "c" } }, new GetPolicyDocumentStatementConditionInputArgs { Test = "Bool", Variable = "m", Values = names } } } } });""",
        "{Condition:{StringLike:{k:[a],l:[b,c]},Bool:{m:[…]}},Effect:Allow}"
    )]
    // Under names, in branches and loops, by other code.
    [InlineData(
        """var s = new GetPolicyDocumentStatementInputArgs(); s.Actions.Add("a:B"); s.Resources = new[] { "*" }; var args = new GetPolicyDocumentInvokeArgs(); args.Statements.Add(s); kept = GetPolicyDocument.Invoke(args);""",
        "{Action:[a:B],Resource:[*],Effect:Allow}"
    )]
    [InlineData(
        """var s = new GetPolicyDocumentStatementInputArgs { Actions = { "a:B" } }; foreach (var name in names) { s.Resources.Add(name); } if (wide) { s.Effect = "Deny"; } kept = GetPolicyDocument.Invoke(new() { Statements = { s } });""",
        "{Action:[a:B],Resource:[…],Effect:?}"
    )]
    [InlineData(
        """var s = new GetPolicyDocumentStatementInputArgs { Actions = { "a:B" } }; Hand(s); kept = GetPolicyDocument.Invoke(new() { Statements = { s } });""",
        "{Action:[a:B],…}"
    )]
    [InlineData(
        """var list = new InputList<GetPolicyDocumentStatementInputArgs>(); list.Add(new GetPolicyDocumentStatementInputArgs { Actions = { "a:B" } }); kept = GetPolicyDocument.Invoke(new() { Statements = list });""",
        "{Action:[a:B],Effect:Allow}"
    )]
    [InlineData(
        """var list = new List<GetPolicyDocumentStatementInputArgs> { new() { Actions = { "a:B" } } }; if (wide) { list.Add(new() { Actions = { "a:*" } }); } kept = GetPolicyDocument.Invoke(new() { Statements = list });""",
        null
    )]
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new() { SourcePolicyDocuments = { arn }, Statements = { new GetPolicyDocumentStatementInputArgs { Actions = { "a:B" } } } });""",
        null
    )]
    [InlineData(
        """kept = names.Select(name => new GetPolicyDocumentStatementInputArgs { Actions = { "a:B" }, Resources = { name } }).ToArray();""",
        null
    )]
    public void Statements_are_read_as_far_as_the_code_tells(string code, string? expected)
    {
        var policy = Read(code)[0];
        Assert.Equal(
            expected,
            policy.MayHaveMoreStatements
                ? null
                : string.Join(",", policy.Statements.Select(static statement => PolicyReading.Shown(statement.Node)))
        );
    }

    /// <summary>What the policy is for comes from where its text goes.</summary>
    [Theory]
    [InlineData(
        """_ = new Role("r", new RoleArgs { AssumeRolePolicy = {0}.Apply(result => result.Json) });""",
        PolicyType.Trust,
        PrincipalKind.Role
    )]
    [InlineData(
        """var document = {0}; _ = new Role("r", new() { AssumeRolePolicy = document.Apply(getPolicyDocumentResult => getPolicyDocumentResult.MinifiedJson) });""",
        PolicyType.Trust,
        PrincipalKind.Role
    )]
    [InlineData(
        """var json = {0}.Apply(d => d.Json); _ = new Policy("p", new PolicyArgs { PolicyDocument = json });""",
        PolicyType.Identity,
        PrincipalKind.ManagedPolicy
    )]
    [InlineData(
        """_ = new GroupPolicy("p", new() { Group = "g", Policy = {0}.Apply(d => d.Json) });""",
        PolicyType.Identity,
        PrincipalKind.Group
    )]
    [InlineData(
        """_ = new Role("r", new RoleArgs { InlinePolicies = { new RoleInlinePolicyArgs { Name = "p", Policy = {0}.Apply(d => d.Json) } } });""",
        PolicyType.Identity,
        PrincipalKind.Role
    )]
    [InlineData("""kept = {0};""", PolicyType.Unknown, PrincipalKind.Unknown)]
    public void A_document_is_for_what_its_text_is_given_to(string code, object type, object principal)
    {
        var document = Assert.Single(
            Read(
                code.Replace(
                    "{0}",
                    "GetPolicyDocument.Invoke(new() { Statements = { new GetPolicyDocumentStatementInputArgs() } })",
                    StringComparison.Ordinal
                )
            )
        );
        Assert.Equal((type, principal), (document.Use.Type, document.Use.Principal));
    }

    [Fact]
    public void An_awaited_document_is_for_what_its_text_is_given_to()
    {
        const string Code =
            """var document = await GetPolicyDocument.InvokeAsync(new() { Statements = { new GetPolicyDocumentStatementArgs() } }); _ = new UserPolicy("p", new() { User = "u", Policy = document.Json });""";
        Assert.Equal(PrincipalKind.User, Assert.Single(Read(Code)).Use.Principal);
    }

    /// <summary>Policies that are text: what the text becomes later is a hole, and the resource says what the policy is for.</summary>
    [Theory]
    [InlineData(
        """_ = new RolePolicy("p", new RolePolicyArgs { Role = "r", Policy = Output.Format($"{{ \"Version\": \"2012-10-17\", \"Statement\": [{{ \"Effect\": \"{|NIAM3005:allow|}\", \"Action\": \"s3:GetObject\", \"Resource\": \"{arn}/*\" }}] }}") });"""
    )]
    [InlineData(
        """_ = new UserPolicy("p", new() { User = "u", Policy = arn.Apply(a => $"{{ \"Version\": \"2012-10-17\", \"Statement\": [{{ \"Effect\": \"{|NIAM3005:allow|}\", \"Action\": \"s3:GetObject\", \"Resource\": \"{a}/*\" }}] }}") });"""
    )]
    [InlineData(
        """_ = new GroupPolicy("p", new() { Group = "g", Policy = Output.Tuple<string, string>(arn, arn).Apply(values => { return $"{{ \"Version\": \"2012-10-17\", \"Statement\": [{{ \"Effect\": \"{|NIAM3005:allow|}\", \"Action\": \"s3:GetObject\", \"Resource\": \"{values.Item1}\" }}] }}"; }) });"""
    )]
    [InlineData(
        """_ = new Role("r", new() { AssumeRolePolicy = "{ \"Version\": \"2012-10-17\", \"Statement\": [{|NIAM3004:{|} \"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\" }] }" });"""
    )]
    [InlineData(
        """_ = new Policy("p", new() { PolicyDocument = Output.Create("{ \"Version\": \"2012-10-17\", \"Statement\": [{|NIAM3004:{|} \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\" }] }") });"""
    )]
    public Task Text_is_read_with_holes_for_what_is_known_later(string code) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PulumiSource.InMethod(code), PulumiStubs.All);

    /// <summary>The console's minimum needs to know what the principal has besides: attached, in line, by the same resource.</summary>
    [Theory]
    [InlineData("""var who = new User("u"); _ = new UserPolicy("p", new() { User = who.Name, Policy = {|NIAM1001/Warning:"{0}"|} });""")]
    [InlineData(
        """var who = new Role("r", new() { AssumeRolePolicy = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Principal\": { \"Service\": \"ec2.amazonaws.com\" }, \"Action\": \"sts:AssumeRole\" }] }" }); _ = new RolePolicy("p", new() { Role = who.Name, Policy = "{0}" });"""
    )]
    [InlineData(
        """var who = new Role("r", new RoleArgs { AssumeRolePolicy = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Principal\": { \"Federated\": \"arn:aws:iam::123456789012:saml-provider/s\" }, \"Action\": \"sts:AssumeRoleWithSAML\" }] }" }); _ = new RolePolicy("p", new() { Role = who.Id, Policy = {|NIAM1001/Warning:"{0}"|} });"""
    )]
    [InlineData(
        """var who = new User("u"); _ = new UserPolicy("p", new() { User = who.Name, Policy = "{0}" }); _ = new UserPolicyAttachment("a", new UserPolicyAttachmentArgs { User = who.Id, PolicyArn = "arn:aws:iam::aws:policy/NeptuneConsoleFullAccess" });"""
    )]
    [InlineData(
        """var who = new User("u"); _ = new UserPolicy("p", new() { User = who.Name, Policy = "{0}" }); _ = new UserPolicyAttachment("a", new() { User = who.Name, PolicyArn = arn });"""
    )]
    [InlineData(
        """var who = new Role("r", new() { AssumeRolePolicy = arn, ManagedPolicyArns = { "arn:aws:iam::aws:policy/NeptuneConsoleFullAccess" } }); _ = new RolePolicy("p", new() { Role = who.Id, Policy = "{0}" });"""
    )]
    [InlineData(
        """var who = new User("u"); _ = new UserPolicy("p", new() { User = who.Name, Policy = "{0}" }); _ = new PolicyAttachmentArgs { Users = { who.Name }, PolicyArn = "arn:aws:iam::aws:policy/NeptuneConsoleFullAccess" };"""
    )]
    [InlineData(
        """var who = new User("u"); var other = new User("v"); _ = new UserPolicy("p", new() { User = who.Name, Policy = {|NIAM1001/Warning:"{0}"|} }); _ = new UserPolicyAttachment("a", new() { User = other.Name, PolicyArn = "arn:aws:iam::aws:policy/NeptuneConsoleFullAccess" });"""
    )]
    public async Task The_console_minimum_depends_on_what_else_the_principal_has(string code)
    {
        // As an object the policy is reported where it is made, as text at its first brace.
        const string Json =
            """{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"rds:DescribeDBClusters\", \"Resource\": \"*\" }] }""";
        const string Arguments =
            """ GetPolicyDocumentInvokeArgs { Statements = { new GetPolicyDocumentStatementInputArgs { Actions = { "rds:DescribeDBClusters" }, Resources = { "*" } } } }).Apply(d => d.Json)""";
        var asText = code.Replace(":\"{0}\"|}", ":{|}", StringComparison.Ordinal);
        asText =
            asText == code
                ? code.Replace("{0}", Json, StringComparison.Ordinal)
                : System.Text.RegularExpressions.Regex.Replace(
                    asText,
                    @"\{\|(NIAM1001/\w+):\{\|\}",
                    match => "\"{|" + match.Groups[1].Value + ":{|}" + Json[1..] + "\""
                );
        await Verify.ReportsAsync<IamPolicyAnalyzer>(PulumiSource.InMethod(asText), PulumiStubs.All);
        var asObject = System
            .Text.RegularExpressions.Regex.Replace(
                code,
                @"\{\|(NIAM1001/\w+):""\{0\}""\|\}",
                match => "GetPolicyDocument.Invoke({|" + match.Groups[1].Value + ":new|}" + Arguments
            )
            .Replace("\"{0}\"", "GetPolicyDocument.Invoke(new" + Arguments, StringComparison.Ordinal);
        await Verify.ReportsAsync<IamPolicyAnalyzer>(PulumiSource.InMethod(asObject), PulumiStubs.All);
    }

    /// <summary>Types that only share a name with those of the library are left alone.</summary>
    [Fact]
    public async Task Look_alikes_are_silent()
    {
        const string Source = """
            namespace Pulumi.Aws.Iam
            {
                using Inputs;
                public static class GetPolicyDocument { public static object Invoke(GetPolicyDocumentInvokeArgs args) => args; }
                public class GetPolicyDocumentInvokeArgs { public System.Collections.Generic.List<GetPolicyDocumentStatementInputArgs> Statements { get; } = new(); }
                class Neptune { object d = GetPolicyDocument.Invoke(new() { Statements = { new GetPolicyDocumentStatementInputArgs { Actions = { "neptune:connect" } } } }); }
            }
            namespace Pulumi.Aws.Iam.Inputs
            {
                public class GetPolicyDocumentStatementInputArgs { public System.Collections.Generic.List<string> Actions { get; } = new(); }
            }
            """;
        await Verify.ReportsAsync<IamPolicyAnalyzer>(Source);
        Assert.Empty(await Compile.Library(Source, PulumiStubs.All).AnalyzeAsync(new IamPolicyAnalyzer()));
    }

    [Fact]
    public async Task Generated_code_is_silent() =>
        Assert.Empty(
            await Compile
                .Library(
                    "// <auto-generated/>\n"
                        + PulumiSource.InMethod(
                            """kept = GetPolicyDocument.Invoke(new() { Statements = { new GetPolicyDocumentStatementInputArgs { Actions = { "neptune:connect" } } } });"""
                        ),
                    PulumiStubs.All
                )
                .AnalyzeAsync(new IamPolicyAnalyzer())
        );

    /// <summary>A file without the word is not bound.</summary>
    [Fact]
    public void Files_of_other_projects_cost_nothing() =>
        PolicyReading.AssertCostsNothing<PulumiPolicyReader>("class PolicyDocument { string[] Statements = { \"rds:*\" }; }");

    /// <summary>Code that is being typed, cut anywhere, is read without an exception.</summary>
    [Fact]
    public Task Half_typed_code_is_read_without_an_exception() =>
        PolicyReading.AssertHalfTypedIsReadAsync(
            PulumiSource.InMethod(
                """
                var s = new GetPolicyDocumentStatementInputArgs { Sid = "s", Actions = { "rds:*", arn }, Conditions = new[] { new GetPolicyDocumentStatementConditionInputArgs { Test = "Bool", Variable = "k", Values = { "true" } } } };
                s.Principals.Add(new GetPolicyDocumentStatementPrincipalInputArgs { Type = "AWS", Identifiers = { "*" } }); s.Resources.Add(Output.Format($"{arn}/*"));
                _ = new RolePolicy("p", new() { Role = "r", Policy = GetPolicyDocument.Invoke(new() { Statements = new[] { s, new() { Effect = "Deny" } } }).Apply(d => d.Json) });
                """
            ),
            "var s =",
            PulumiStubs.All
        );

    private static ImmutableArray<PolicyDocument> Read(string statements) =>
        Compile.Library(PulumiSource.InMethod(statements), PulumiStubs.All).AssertCompiles().Policies<PulumiPolicyReader>();
}
