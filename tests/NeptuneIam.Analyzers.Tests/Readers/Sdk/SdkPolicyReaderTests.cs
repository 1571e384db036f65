using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Sdk;

/// <summary>
/// The ways in which code writes policies with the policy model of the AWS SDK. What is read is shown as JSON, a hole as a
/// question mark, and <c>…</c> where there may be more.
/// </summary>
public sealed class SdkPolicyReaderTests
{
    /// <summary>Statements, as they are read in both majors of the SDK.</summary>
    [Theory]
    // Made with everything.
    [InlineData(
        """_ = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) { Id = "s", Actions = { new ActionIdentifier("a:B") }, Resources = { new Resource("*") } } } }.ToJson();""",
        "{Effect:Allow,Sid:s,Action:[a:B],Resource:[*]}"
    )]
    [InlineData(
        """_ = new Policy().WithId("p").WithStatements(new Statement(Statement.StatementEffect.Deny).WithId("s").WithActionIdentifiers(new ActionIdentifier("a:B"), new("c:D")).WithResources(new Resource(arn))).ToJson();""",
        "{Effect:Deny,Sid:s,Action:[a:B,c:D],Resource:[?]}"
    )]
    [InlineData(
        """_ = new Policy("p", new[] { new Statement(Statement.StatementEffect.Allow) { Actions = new List<ActionIdentifier> { new("a:B") }, Resources = new[] { new Resource($"arn:{arn}:x") } } }).ToJson();""",
        "{Effect:Allow,Action:[a:B],Resource:[arn:?:x]}"
    )]
    [InlineData(
        """_ = new Policy { Statements = [new(Statement.StatementEffect.Allow) { Actions = [new("a:B"), .. arns.Select(x => new ActionIdentifier(x))] }] }.ToJson();""",
        "{Effect:Allow,Action:[a:B,…]}"
    )]
    [InlineData(
        """_ = new Amazon.Auth.AccessControlPolicy.Policy { Statements = { new Amazon.Auth.AccessControlPolicy.Statement(Amazon.Auth.AccessControlPolicy.Statement.StatementEffect.Allow) } }.ToJson();""",
        "{Effect:Allow}"
    )]
    [InlineData(
        """_ = new Policy { Statements = { new Statement(effect), new Statement(wide ? Statement.StatementEffect.Allow : Statement.StatementEffect.Deny) } }.ToJson();""",
        "{Effect:?},{Effect:?}"
    )]
    // Put together under names.
    [InlineData(
        """var s = new Statement(Statement.StatementEffect.Allow); s.Actions.Add(new ActionIdentifier("a:B")); s.Resources.Add(new Resource("*")); var p = new Policy(); p.Statements.Add(s); _ = p.ToJson();""",
        "{Effect:Allow,Action:[a:B],Resource:[*]}"
    )]
    [InlineData(
        """Policy p; p = new Policy() { Id = Guid.NewGuid().ToString() }; var s = new Statement(Statement.StatementEffect.Allow); s.Actions.Add(new ActionIdentifier("a:B")); p.Statements.Add(s); _ = p.ToJson();""",
        "{Effect:Allow,Action:[a:B]}"
    )]
    [InlineData(
        """var actions = new List<ActionIdentifier>(); actions.Add(new ActionIdentifier("a:B")); var get = new ActionIdentifier("c:D"); actions.Add(get); var all = new Resource("*"); var resources = new List<Resource> { all }; var s = new Statement(Statement.StatementEffect.Allow) { Actions = actions, Resources = resources }; var list = new List<Statement>(); list.Add(s); _ = new Policy { Statements = list }.ToJson();""",
        "{Effect:Allow,Action:[a:B,c:D],Resource:[*]}"
    )]
    [InlineData(
        """var s = new Statement(Statement.StatementEffect.Allow); s.WithActionIdentifiers(new ActionIdentifier("a:B")).WithId("s"); s.Effect = Statement.StatementEffect.Deny; s.Id = "t"; var p = new Policy(); p.WithStatements(s); _ = p.ToJson();""",
        "{Action:[a:B],Effect:Deny,Sid:t}"
    )]
    [InlineData(
        """var p = new Policy(); var s = new Statement(Statement.StatementEffect.Allow); s.Actions.Add(new("a:B")); p.Statements.Add(s); s = new Statement(Statement.StatementEffect.Deny); s.Actions.Add(new("c:D")); p.Statements.Add(s); _ = p.ToJson();""",
        "{Effect:Allow,Action:[a:B]},{Effect:Deny,Action:[c:D]}"
    )]
    [InlineData(
        """var p = new Policy(); p.Statements.Add(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("a:B"))); if (p.Statements.Any()) { _ = p.ToJson(); }""",
        "{Effect:Allow,Action:[a:B]}"
    )]
    // In branches and loops, by other code.
    [InlineData(
        """var s = new Statement(Statement.StatementEffect.Allow); s.Actions.Add(new("a:B")); foreach (var x in arns) { s.Resources.Add(new Resource(x)); } _ = new Policy { Statements = { s } }.ToJson();""",
        "{Effect:Allow,Action:[a:B],Resource:[…]}"
    )]
    [InlineData(
        """var s = new Statement(Statement.StatementEffect.Allow); if (wide) s.Actions.Add(new("a:*")); else s.Actions.Add(new("a:B")); _ = new Policy { Statements = { s } }.ToJson();""",
        "{Effect:Allow,Action:[…]}"
    )]
    [InlineData(
        """var s = new Statement(Statement.StatementEffect.Allow); s.Actions.Add(new("a:B")); if (wide) { s.Effect = Statement.StatementEffect.Deny; s.Id = "wide"; } _ = new Policy { Statements = { s } }.ToJson();""",
        "{Effect:?,Action:[a:B],Sid:?}"
    )]
    [InlineData(
        """var s = new Statement(Statement.StatementEffect.Allow) { Actions = { new("a:B"), new("c:D") } }; s.Actions.RemoveAt(0); _ = new Policy { Statements = { s } }.ToJson();""",
        "{Effect:Allow,Action:?}"
    )]
    [InlineData(
        """var s = new Statement(Statement.StatementEffect.Allow) { Actions = { new("a:B") } }; var more = s.Actions; more.Add(new("c:D")); _ = new Policy { Statements = { s } }.ToJson();""",
        "{Effect:Allow,Action:[a:B,…]}"
    )]
    [InlineData(
        """var s = new Statement(Statement.StatementEffect.Allow) { Actions = { new("a:B") } }; Hand(s); _ = new Policy { Statements = { s } }.ToJson();""",
        "{Effect:Allow,Action:[a:B],…}"
    )]
    [InlineData("""_ = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow).WithMine() } }.ToJson();""", null)]
    [InlineData(
        """var p = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) } }; foreach (var x in arns) { p.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Resources = { new Resource(x) } }); } _ = p.ToJson();""",
        null
    )]
    // Resources of the SDK's factory.
    [InlineData(
        """_ = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) { Resources = { ResourceFactory.NewS3BucketResource("b"), ResourceFactory.NewS3ObjectResource(arn, "*"), ResourceFactory.NewSQSQueueResource("1", "q") } } } }.ToJson();""",
        "{Effect:Allow,Resource:[arn:aws:s3:::b,arn:aws:s3:::?/*,?]}"
    )]
    // Principals.
    [InlineData(
        """_ = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) { Principals = { Principal.AllUsers, new Principal("1234-5678-9012"), new Principal("Service", "a-b.amazonaws.com"), new Principal(Principal.SERVICE_PROVIDER, "c.amazonaws.com") } } } }.ToJson();""",
        "{Effect:Allow,Principal:{AWS:[*,123456789012],Service:[a-b.amazonaws.com,c.amazonaws.com]}}"
    )]
    [InlineData(
        """_ = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) { Principals = { new Principal("lambda.amazonaws.com") { Provider = "Service" } } } } }.ToJson();""",
        "{Effect:Allow,Principal:{Service:[lambda.amazonaws.com]}}"
    )]
    [InlineData(
        """_ = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(Principal.Anonymous)).ToJson();""",
        "{Effect:Allow,Principal:*}"
    )]
    [InlineData(
        """_ = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(new Principal(arn, "x"), new Principal("AWS", "a-b", false))).ToJson();""",
        "{Effect:Allow,Principal:{AWS:[a-b],…}}"
    )]
    // Conditions.
    [InlineData(
        """_ = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(ConditionFactory.NewSourceArnCondition(arn), ConditionFactory.NewSourceArnCondition("b"), ConditionFactory.NewSecureTransportCondition())).ToJson();""",
        "{Effect:Allow,Condition:{ArnLike:{aws:SourceArn:[?,b]},Bool:{aws:SecureTransport:[true]}}}"
    )]
    [InlineData(
        """_ = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(new Condition("StringEquals", "k", "a", "b"), new Condition { Type = "StringEquals", ConditionKey = "l", Values = new[] { "c" } })).ToJson();""",
        "{Effect:Allow,Condition:{StringEquals:{k:[a,b],l:[c]}}}"
    )]
    [InlineData(
        """var c = ConditionFactory.NewCondition(ConditionFactory.ArnComparisonType.ArnLike, ConditionFactory.SOURCE_ARN_CONDITION_KEY, "arn:*"); _ = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(c, ConditionFactory.NewCondition("k", false), ConditionFactory.NewCondition(ConditionFactory.IpAddressComparisonType.NotIpAddress, "1.2.3.4/32"), ConditionFactory.NewIpAddressCondition("1.2.3.4"), ConditionFactory.NewConditionUtc(ConditionFactory.DateComparisonType.DateLessThan, DateTime.Now))).ToJson();""",
        "{Effect:Allow,Condition:{ArnLike:{aws:SourceArn:[arn:*]},Bool:{k:[false]},NotIpAddress:{aws:SourceIp:[1.2.3.4/32]},IpAddress:{aws:SourceIp:[1.2.3.4]},DateLessThan:{aws:CurrentTime:[?]}}}"
    )]
    [InlineData(
        """_ = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(ConditionFactory.NewCannedACLCondition("private"), ConditionFactory.NewEndpointCondition("*@a"), ConditionFactory.NewProtocolCondition("https"))).ToJson();""",
        "{Effect:Allow,Condition:{StringEquals:{s3:x-amz-acl:[private],sns:Protocol:[https]},StringLike:{sns:Endpoint:[*@a]}}}"
    )]
    public void Statements_are_read_as_far_as_the_code_tells(string code, string? expected)
    {
        foreach (var references in new[] { AwsStubs.V3, AwsStubs.V4 })
        {
            var policy = Read(code, references)[0];
            var statements = policy.MayHaveMoreStatements
                ? null
                : string.Join(",", policy.Statements.Select(static statement => PolicyReading.Shown(statement.Node)));
            Assert.Equal(expected, statements);
        }
    }

    [Theory]
    [InlineData(
        """new Policy("p") { Statements = { new Statement(Statement.StatementEffect.Allow) } }""",
        "{Id:p,Statement:[{Effect:Allow}],Version:2012-10-17}"
    )]
    [InlineData(
        """new Policy { Version = "2008-10-17", Id = arn, Statements = { new Statement(Statement.StatementEffect.Allow) } }""",
        "{Version:2008-10-17,Id:?,Statement:[{Effect:Allow}]}"
    )]
    [InlineData(
        """new Policy().WithStatements(new[] { new Statement(Statement.StatementEffect.Allow) }).WithId("p")""",
        "{Statement:[{Effect:Allow}],Id:p,Version:2012-10-17}"
    )]
    public void Policies_are_read_with_version_and_id(string policy, string expected) =>
        Assert.Equal(expected, PolicyReading.Shown(Assert.Single(Read($"_ = {policy}.ToJson();", AwsStubs.V4)).Root!));

    /// <summary>Version 3 has constants of actions, version 4 takes strings for them.</summary>
    [Fact]
    public void Actions_are_read_as_each_version_writes_them()
    {
        const string Constants = """
            var s = new Statement(Statement.StatementEffect.Allow) { Actions = { Amazon.Auth.AccessControlPolicy.ActionIdentifiers.RDSActionIdentifiers.AllRDSActions } };
            s.Actions.Add(new ActionIdentifier(Amazon.Auth.AccessControlPolicy.ActionIdentifiers.SQSActionIdentifiers.SendMessage.ActionName));
            var p = new Policy(); p.Statements.Add(s); _ = p.ToJson();
            """;
        Assert.Equal(
            "{Effect:Allow,Action:[rds:*,sqs:SendMessage]}",
            PolicyReading.Shown(Assert.Single(Assert.Single(Read(Constants, AwsStubs.V3)).Statements).Node)
        );
        const string Strings = """
            const string Send = "sqs:SendMessage";
            var s = new Statement(Statement.StatementEffect.Allow) { Actions = { "rds:*" } };
            s.Actions.Add(Send); s.WithActionIdentifiers("a:B", arn);
            var p = new Policy(); p.Statements.Add(s); _ = p.ToJson();
            """;
        Assert.Equal(
            "{Effect:Allow,Action:[rds:*,sqs:SendMessage,a:B,?]}",
            PolicyReading.Shown(Assert.Single(Assert.Single(Read(Strings, AwsStubs.V4)).Statements).Node)
        );
    }

    /// <summary>Constants are reported as a whole, literals at the action within them.</summary>
    [Fact]
    public async Task Findings_stand_at_constants_and_within_literals()
    {
        const string Code = """
            var s = new Statement(Statement.StatementEffect.Allow);
            s.Actions.Add({|NIAM1101/Warning:Amazon.Auth.AccessControlPolicy.ActionIdentifiers.RDSActionIdentifiers.AllRDSActions|});
            s.Actions.Add(new ActionIdentifier("{|NIAM1104/Warning:neptune:connect|}"));
            s.Resources.Add(new Resource("*"));
            kept.Statements.Add(s);
            """;
        await Verify.ReportsAsync<IamPolicyAnalyzer>(SdkSource.InMethod(Code), AwsStubs.V3);
    }

    /// <summary>What the policy is for comes from where its text goes.</summary>
    [Theory]
    [InlineData(
        """await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "r", PolicyName = "p", PolicyDocument = {0}.ToJson() });""",
        PolicyType.Identity,
        PrincipalKind.Role
    )]
    [InlineData(
        """var policy = {0}; await iam.PutUserPolicyAsync(new PutUserPolicyRequest { UserName = "u", PolicyName = "p", PolicyDocument = policy.ToJson(false) });""",
        PolicyType.Identity,
        PrincipalKind.User
    )]
    [InlineData(
        """var json = {0}.ToJson(); await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = json });""",
        PolicyType.Trust,
        PrincipalKind.Role
    )]
    [InlineData(
        """Policy Made() => {0}; await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = Made().ToJson() });""",
        PolicyType.Trust,
        PrincipalKind.Role
    )]
    [InlineData("""kept = {0};""", PolicyType.Unknown, PrincipalKind.Unknown)]
    public void A_policy_is_for_what_its_text_is_given_to(string code, object type, object principal)
    {
        foreach (
            var policy in new[]
            {
                "new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) } }",
                "new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow))",
            }
        )
        {
            var document = Assert.Single(Read(code.Replace("{0}", policy, StringComparison.Ordinal), AwsStubs.V4));
            Assert.Equal((type, principal), (document.Use.Type, document.Use.Principal));
        }
    }

    /// <summary>
    /// A policy that is parsed from text is read as text, with its use; a statement that is added to it, as a statement of that
    /// use.
    /// </summary>
    [Fact]
    public async Task A_parsed_policy_is_read_as_text()
    {
        const string Code = """
            var policy = Policy.FromJson("{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"{|NIAM3005:allow|}\", \"Action\": \"s3:*\", \"Resource\": \"*\" }] }");
            var s = new Statement(Statement.StatementEffect.Allow) { Actions = { new ActionIdentifier("s3:GetObject") }, Resources = { new Resource("*") } };
            policy.Statements.Add(s);
            await iam.PutUserPolicyAsync(new PutUserPolicyRequest { UserName = "u", PolicyName = "p", PolicyDocument = policy.ToJson() });
            """;
        await Verify.ReportsAsync<IamPolicyAnalyzer>(SdkSource.InMethod(Code), AwsStubs.V4);
        var documents = Compile.Library(SdkSource.InMethod(MarkedSource.Parse(Code).Text), AwsStubs.V4).AssertCompiles().Policies();
        Assert.Equal([PrincipalKind.User, PrincipalKind.User], documents.Select(static document => document.Use.Principal));
        Assert.Equal([false, true], documents.Select(static document => document.MayHaveMoreStatements));
    }

    /// <summary>Helper methods: what is returned may get more, what comes as a parameter is not known.</summary>
    [Fact]
    public async Task Helper_methods_are_read_as_far_as_they_go() =>
        await Verify.ReportsAsync<IamPolicyAnalyzer>(
            SdkSource.InMethod(
                """
                kept.Statements.Add(Allow("neptune:connect", arn)); kept.Statements.Add(Allow("s3:*", arn));
                }
                static Statement Allow(string action, string resource)
                {
                    var statement = new Statement(Statement.StatementEffect.Allow);
                    statement.Actions.Add(new ActionIdentifier("{|NIAM1104:neptune:*|}"));
                    statement.Actions.Add(new ActionIdentifier(action));
                    statement.Resources.Add(new Resource(resource));
                    return statement;
                }
                static Statement Bare() => new(Statement.StatementEffect.Allow);
                async Task Rest() {
                """
            ),
            AwsStubs.V4
        );

    /// <summary>Types that only share a name with those of the library are left alone.</summary>
    [Theory]
    [InlineData(
        """
            namespace Amazon.Auth.AccessControlPolicy
            {
                public class Statement { public enum StatementEffect { Allow } public Statement(StatementEffect effect) { } public System.Collections.Generic.List<string> Actions { get; } = new(); }
                class Neptune { object s = new Statement(Statement.StatementEffect.Allow) { Actions = { "neptune:connect" } }; }
            }
            """
    )]
    [InlineData(
        """
            namespace Grammar
            {
                public enum StatementEffect { Allow }
                public class Statement { public Statement(StatementEffect effect) { } public System.Collections.Generic.List<string> Actions { get; } = new(); }
                public class Policy { public System.Collections.Generic.List<Statement> Statements { get; } = new(); }
                class Neptune { object p = new Policy { Statements = { new Statement(StatementEffect.Allow) { Actions = { "neptune:connect" } } } }; }
            }
            """
    )]
    public async Task Look_alikes_are_silent(string source)
    {
        await Verify.ReportsAsync<IamPolicyAnalyzer>(source);
        Assert.Empty(await Compile.Library(source, AwsStubs.V4).AnalyzeAsync(new IamPolicyAnalyzer()));
    }

    [Fact]
    public async Task Generated_code_is_silent() =>
        Assert.Empty(
            await Compile
                .Library(
                    "// <auto-generated/>\n"
                        + SdkSource.InMethod(
                            """kept = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) { Actions = { new ActionIdentifier("neptune:connect") } } } };"""
                        ),
                    AwsStubs.V4
                )
                .AnalyzeAsync(new IamPolicyAnalyzer())
        );

    /// <summary>A file without the word is not bound.</summary>
    [Fact]
    public void Files_of_other_projects_cost_nothing() =>
        PolicyReading.AssertCostsNothing<SdkPolicyReader>("class Policy { Statement s = new Statement(Effect.Allow); }");

    /// <summary>Code that is being typed, cut anywhere, is read without an exception.</summary>
    [Fact]
    public Task Half_typed_code_is_read_without_an_exception() =>
        PolicyReading.AssertHalfTypedIsReadAsync(
            SdkSource.InMethod(
                """
                var s = new Statement(Statement.StatementEffect.Allow) { Id = "s", Actions = { new ActionIdentifier("rds:*"), "a:B" }, Resources = [new("*"), ..arns.Select(x => new Resource(x))] };
                s.Principals.Add(new Principal("Service", "x") { Provider = "AWS" }); s.Conditions.Add(ConditionFactory.NewCondition(ConditionFactory.StringComparisonType.StringLike, "k", "v"));
                s.WithActionIdentifiers(new ActionIdentifier("c:D")).WithConditions(new Condition("Bool", "k", "true"), ConditionFactory.NewSecureTransportCondition());
                await iam.PutUserPolicyAsync(new() { UserName = "u", PolicyDocument = new Policy("p", new List<Statement> { s, new(effect) }).WithStatements(s).ToJson() });
                """
            ),
            "var s =",
            AwsStubs.V4
        );

    /// <summary>Lists that begin empty and are filled later are neither empty nor missing.</summary>
    [Theory]
    [InlineData("new List<ActionIdentifier> { }", "new List<Resource> { }")]
    [InlineData("new List<ActionIdentifier>()", "new List<Resource>()")]
    [InlineData("[]", "[]")]
    public Task Lists_that_are_filled_later_are_not_empty(string actions, string resources) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            SdkSource.InMethod(
                $$"""
                var s = new Statement(Statement.StatementEffect.Allow) { Actions = {{actions}}, Resources = {{resources}} };
                s.Actions.Add(new ActionIdentifier("s3:GetObject"));
                s.Resources.Add(new Resource("arn:aws:s3:::data/*"));
                kept = new Policy("p", new List<Statement> { s });
                """
            ),
            AwsStubs.V4
        );

    private static ImmutableArray<PolicyDocument> Read(string statements, ImmutableArray<MetadataReference> references) =>
        Compile.Library(SdkSource.InMethod(statements), references).AssertCompiles().Policies<SdkPolicyReader>();
}
