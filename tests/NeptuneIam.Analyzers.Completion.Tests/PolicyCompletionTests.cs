using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Completion.Tests;

public class PolicyCompletionTests
{
    /// <summary>The ways to write a text as a literal, and as others around an interpolation or a plus.</summary>
    public static TheoryData<string, string> Forms =>
        new()
        {
            {
                "regular",
                "\"{ \\\"Version\\\": \\\"2012-10-17\\\", \\\"Statement\\\": [ { \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": [\\\"s3:GetObject\\\", \\\"neptune-db:Canc§\\\"] } ] }\""
            },
            {
                "verbatim",
                "@\"{ \"\"Version\"\": \"\"2012-10-17\"\", \"\"Statement\"\": [ { \"\"Effect\"\": \"\"Allow\"\", \"\"Action\"\": \"\"neptune-db:Canc§\"\" } ] }\""
            },
            {
                "raw",
                "\"\"\"{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"neptune-db:Canc§\" } ] }\"\"\""
            },
            {
                "raw of several lines",
                "\"\"\"\n        {\n          \"Version\": \"2012-10-17\",\n          \"Statement\": [\n            {\n              \"Action\": \"neptune-db:Canc§\n            }\n          ]\n        }\n        \"\"\""
            },
            {
                "interpolated",
                "$\"{{ \\\"Version\\\": \\\"2012-10-17\\\", \\\"Statement\\\": [ {{ \\\"Sid\\\": \\\"{sid}\\\", \\\"Action\\\": \\\"neptune-db:Canc§\\\" }} ] }}\""
            },
            {
                "interpolated verbatim",
                "$@\"{{ \"\"Version\"\": \"\"2012-10-17\"\", \"\"Statement\"\": [ {{ \"\"Sid\"\": \"\"{sid}\"\", \"\"Action\"\": \"\"neptune-db:Canc§\"\" }} ] }}\""
            },
            {
                "interpolated raw",
                "$$\"\"\"{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Sid\": \"{{sid}}\", \"Action\": \"neptune-db:Canc§\" } ] }\"\"\""
            },
            {
                "UTF-8",
                "\"\"\"{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"neptune-db:Canc§\" } ] }\"\"\"u8.ToArray()"
            },
            {
                "sum",
                "\"{ \\\"Version\\\": \\\"2012-10-17\\\", \\\"Statement\\\": [ { \\\"Effect\\\": \\\"Allow\\\", \" +\n            \"\\\"Action\\\": \\\"neptune-db:Canc§\\\" } ] }\""
            },
            {
                "format",
                "string.Format(\"{{ \\\"Version\\\": \\\"2012-10-17\\\", \\\"Statement\\\": [ {{ \\\"Sid\\\": \\\"{0}\\\", \\\"Action\\\": \\\"neptune-db:Canc§\\\" }} ] }}\", sid)"
            },
        };

    /// <summary>Of <c>neptune-db:Canc</c>, what stands behind the colon is replaced, and nothing else.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_action_is_completed_in_every_form(string form, string expression)
    {
        var source = $"// {form}\n" + InMethod(expression);
        var offer = await CompletionBench.AtAsync(source);
        Assert.Contains("CancelLoaderJob", offer.Texts);
        Assert.All(offer.Items, static item => Assert.Equal("Canc".Length, item.Span.Length));
        Assert.Equal(source.Replace("Canc§", "CancelLoaderJob", StringComparison.Ordinal), await offer.ChooseAsync("CancelLoaderJob"));
    }

    /// <summary>A name that is not quoted yet brings its quotes, as the literal writes them.</summary>
    [Theory]
    [InlineData("\"{ \\\"Version\\\": \\\"2012-10-17\\\", \\\"Statement\\\": [ { §\\\"Action\\\": \\\"s3:*\\\" } ] }\"", "\\\"Effect\\\"")]
    [InlineData("@\"{ \"\"Version\"\": \"\"2012-10-17\"\", \"\"Statement\"\": [ { §\"\"Action\"\": \"\"s3:*\"\" } ] }\"", "\"\"Effect\"\"")]
    [InlineData("\"\"\"{ \"Version\": \"2012-10-17\", \"Statement\": [ { §\"Action\": \"s3:*\" } ] }\"\"\"", "\"Effect\"")]
    [InlineData(
        "$\"{{ \\\"Version\\\": \\\"2012-10-17\\\", \\\"Statement\\\": [ {{ §\\\"Sid\\\": \\\"{sid}\\\" }} ] }}\"",
        "\\\"Effect\\\""
    )]
    public async Task A_name_brings_its_quotes(string expression, string written)
    {
        var offer = await CompletionBench.AtAsync(InMethod(expression));
        Assert.Equal(InMethod(expression).Replace("§", written, StringComparison.Ordinal), await offer.ChooseAsync("Effect"));
    }

    [Fact]
    public async Task Services_come_first_and_those_of_Neptune_before_all()
    {
        var offer = await CompletionBench.AtAsync(Policy("""{ "Effect": "Allow", "Action": "§" }"""));
        Assert.Equal(["neptune-db", "neptune-graph", "rds"], offer.Texts.Take(3));
        Assert.Contains("s3", offer.Texts);
        Assert.Equal("Amazon RDS", await offer.DescribeAsync("rds"));
        Assert.Contains("\"Action\": \"rds:\"", await offer.ChooseAsync("rds"), StringComparison.Ordinal);

        // A colon that is typed leads to the list of the actions: it neither chooses nor goes on with the name.
        Assert.All(offer.Items, static item => Assert.Empty(Assert.Single(item.Rules.CommitCharacterRules).Characters));
        Assert.DoesNotContain(offer["rds"].Rules.FilterCharacterRules, static rule => rule.Characters.Contains(':'));
    }

    [Fact]
    public async Task Actions_tell_what_they_do_and_those_for_Neptune_come_first()
    {
        var offer = await CompletionBench.AtAsync(Policy("""{ "Effect": "Allow", "NotAction": ["s3:*", "RDS:§"] }"""));
        Assert.Equal("Write", offer["CreateDBCluster"].InlineDescription);
        Assert.StartsWith(
            "rds:CreateDBCluster: Write\nApplies to cluster",
            await offer.DescribeAsync("CreateDBCluster"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "rds:DescribeDBEngineVersions: List\nNeeds the resource *",
            (await offer.DescribeAsync("DescribeDBEngineVersions")).ReplaceLineEndings("\n")
        );
        var texts = offer.Texts.ToList();
        Assert.True(texts.IndexOf("StopDBCluster") < texts.IndexOf("CreateDBProxy"));
    }

    [Fact]
    public async Task A_service_that_does_not_exist_has_no_actions() =>
        Assert.Empty((await CompletionBench.AtAsync(Policy("""{ "Action": "neptun:§" }"""))).Items);

    [Theory]
    [InlineData("""{ "§" }""", "Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:*", "§": "*" }""",
        "Sid Principal NotPrincipal NotAction Resource NotResource Condition"
    )]
    [InlineData("""{ "Effect": "§" }""", "Allow Deny")]
    [InlineData("""{ "Effect": § }""", "Allow Deny")]
    [InlineData("""{ "Principal": { "§" } }""", "AWS CanonicalUser Federated Service")]
    [InlineData("""{ "Condition": { "StringEquals": { "rds:DatabaseEngine": "§" } } }""", "graphdb neptune")]
    [InlineData("""{ "Condition": { "StringEquals": { "neptune-db:querylanguage": ["§"] } } }""", "Gremlin OpenCypher Sparql")]
    [InlineData("""{ "Condition": { "Bool": { "aws:SecureTransport": "§" } } }""", "false true")]
    public async Task The_grammar_is_offered(string statement, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await CompletionBench.AtAsync(Policy(statement))).Texts));

    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "§" }""", "Id Statement")]
    [InlineData("""{ "Version": "§", "Statement": [] }""", "2012-10-17")]
    public async Task Elements_of_the_policy_are_offered(string policy, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await CompletionBench.AtAsync(InMethod($"\"\"\"{policy}\"\"\""))).Texts));

    [Fact]
    public async Task Operators_are_offered_with_and_without_what_stands_before_them()
    {
        var offer = await CompletionBench.AtAsync(Policy("""{ "Condition": { "§" } }"""));
        Assert.Contains("StringLike", offer.Texts);
        Assert.Contains("ArnEqualsIfExists", offer.Texts);
        Assert.Contains("ForAnyValue:", offer.Texts);
        Assert.DoesNotContain("NullIfExists", offer.Texts);

        offer = await CompletionBench.AtAsync(Policy("""{ "Condition": { "ForAllValues:Str§" } }"""));
        Assert.Contains("ForAllValues:StringEquals", offer.Texts);
        Assert.DoesNotContain("StringEquals", offer.Texts);
    }

    [Fact]
    public async Task Keys_of_the_actions_come_before_those_of_every_request()
    {
        var source = Policy(
            """{ "Effect": "Allow", "Condition": { "StringEquals": { "§" } }, "Action": ["neptune-db:ReadDataViaQuery"] }"""
        );
        var offer = await CompletionBench.AtAsync(source);
        Assert.Equal("neptune-db:QueryLanguage", offer.Texts.First());
        Assert.Contains("aws:RequestedRegion", offer.Texts);
        Assert.DoesNotContain("rds:DatabaseEngine", offer.Texts);

        // What the policy fills in is left to the user.
        Assert.Equal(
            source.Replace("§", "aws:PrincipalTag/", StringComparison.Ordinal),
            await offer.ChooseAsync("aws:PrincipalTag/${TagKey}")
        );
    }

    [Fact]
    public async Task Resources_are_those_of_the_actions()
    {
        var offer = await CompletionBench.AtAsync(Policy("""{ "Action": "neptune-db:ReadDataViaQuery", "Resource": "§" }"""));
        Assert.Equal(["arn:aws:neptune-db:*:*:*/*", "*"], offer.Texts);
        Assert.Equal("neptune-db database", offer.Items[0].InlineDescription);

        offer = await CompletionBench.AtAsync(
            Policy("""{ "Action": ["rds:StartDBCluster", "s3:GetObject"], "Resource": ["arn:aws:rds:eu-west-1:123456789012:§"] }""")
        );
        Assert.Equal(["cluster:*"], offer.Texts);
        Assert.Contains("arn:aws:rds:eu-west-1:123456789012:cluster:*\"", await offer.ChooseAsync("cluster:*"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_actions_the_resources_are_those_of_Neptune()
    {
        var offer = await CompletionBench.AtAsync(Policy("""{ "Resource": "§" }"""));
        Assert.Contains("arn:aws:neptune-db:*:*:*/*", offer.Texts);
        Assert.Contains("arn:aws:neptune-graph:*:*:graph/*", offer.Texts);
        Assert.Contains("arn:aws:rds:*:*:cluster:*", offer.Texts);
        Assert.DoesNotContain("arn:aws:s3:::*", offer.Texts);
    }

    /// <summary>A policy variable is closed as the literal needs it, unless it is closed already.</summary>
    [Fact]
    public async Task Policy_variables_are_completed_in_resources_and_conditions()
    {
        var offer = await CompletionBench.AtAsync(Policy("""{ "Resource": "arn:aws:s3:::home/${§/*" }"""));
        Assert.Contains("\"arn:aws:s3:::home/${aws:username}/*\"", await offer.ChooseAsync("aws:username"), StringComparison.Ordinal);
        Assert.DoesNotContain("aws:TagKeys", offer.Texts);

        offer = await CompletionBench.AtAsync(Policy("""{ "Condition": { "StringEquals": { "aws:ResourceTag/owner": "${aws:us§}" } } }"""));
        Assert.Contains("\"${aws:username}\"", await offer.ChooseAsync("aws:username"), StringComparison.Ordinal);

        const string Interpolated =
            "$\"{{ \\\"Version\\\": \\\"2012-10-17\\\", \\\"Statement\\\": [ {{ \\\"Sid\\\": \\\"{sid}\\\", \\\"Resource\\\": \\\"${{§\\\" }} ] }}\"";
        offer = await CompletionBench.AtAsync(InMethod(Interpolated));
        Assert.Equal(
            InMethod(Interpolated).Replace("§", "aws:username}}", StringComparison.Ordinal),
            await offer.ChooseAsync("aws:username")
        );

        Assert.Equal(["neptune-db", "neptune-graph"], (await CompletionBench.AtAsync(Policy("""{ "Action": "${§" }"""))).Texts.Take(2));
    }

    [Theory]
    [InlineData("""{ "Principal": { "Service": "§" } }""")]
    [InlineData("""{ "Condition": { "StringEquals": { "iam:PassedToService": "§" } } }""")]
    public async Task Service_principals_are_offered_with_those_of_Neptune_first(string statement)
    {
        var texts = (await CompletionBench.AtAsync(Policy(statement))).Texts.ToList();
        Assert.Equal(["neptune-graph.amazonaws.com", "rds.amazonaws.com"], texts.Take(2));
        Assert.Contains("lambda.amazonaws.com", texts);
    }

    [Fact]
    public async Task Managed_policies_are_offered_behind_the_account_of_AWS()
    {
        var offer = await CompletionBench.AtAsync("""class Access { const string Policy = "arn:aws:iam::aws:policy/Nep§"; }""");
        Assert.Equal(
            ["NeptuneConsoleFullAccess", "NeptuneFullAccess", "NeptuneGraphReadOnlyAccess", "NeptuneReadOnlyAccess"],
            offer.Texts.Take(4)
        );
        Assert.Equal(
            """class Access { const string Policy = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess"; }""",
            await offer.ChooseAsync("NeptuneReadOnlyAccess")
        );
        Assert.Equal(
            """class Access { const string Policy = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"; }""",
            await offer.ChooseAsync("AWSLambdaBasicExecutionRole")
        );
    }

    [Fact]
    public async Task Managed_policies_are_offered_to_the_CDK()
    {
        const string Source = """class Access { object Policy() => Amazon.CDK.AWS.IAM.ManagedPolicy.FromAwsManagedPolicyName("§"); }""";
        var offer = await CompletionBench.AtAsync(Source, references: References.Cdk);
        Assert.Equal(Source.Replace("§", "NeptuneFullAccess", StringComparison.Ordinal), await offer.ChooseAsync("NeptuneFullAccess"));
    }

    [Fact]
    public async Task Statements_of_the_CDK_are_completed_like_text()
    {
        const string Source = """
            using Amazon.CDK.AWS.IAM;
            class Access
            {
                PolicyStatement Read() => new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject", "neptune-db:§" }, Resources = new[] { "*" } });
            }
            """;
        var offer = await CompletionBench.AtAsync(Source, references: References.Cdk);
        Assert.Equal(Source.Replace("§", "ReadDataViaQuery", StringComparison.Ordinal), await offer.ChooseAsync("ReadDataViaQuery"));
    }

    /// <summary>A comment or a property that takes policies is enough, however little of the policy is there.</summary>
    [Fact]
    public async Task The_first_element_is_offered_where_a_policy_is_certain()
    {
        Assert.Equal(
            ["Version", "Id", "Statement"],
            (await CompletionBench.AtAsync(InMethod("/* lang=iam-policy */ \"{ \\\"§ }\""))).Texts
        );
        Assert.Empty((await CompletionBench.AtAsync(InMethod("/* no iam-policy */ \"{ \\\"§ }\""))).Items);
    }

    [Theory]
    [InlineData("""var text = "Version 2012-10-17§";""")]
    [InlineData("""var text = "{ \"Version\": \"2012-10-17\", \"Resources\": { \"§\": 1 } }";""")]
    [InlineData("""var text = "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\" § ] }";""")]
    [InlineData("""var text = "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \§"Allow\" } ] }";""")]
    [InlineData("""var text = "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Sid\": \"§\" } ] }";""")]
    [InlineData("""var text = "2012-10-17"; § """)]
    [InlineData("""var text = "2012-10-17"; var other = "§";""")]
    public async Task Elsewhere_nothing_is_offered(string statement) =>
        Assert.Empty((await CompletionBench.AtAsync($$"""class Access { void Make(string sid) { {{statement}} } }""")).Items);

    /// <summary>Typing opens the list where a name begins, and nowhere else.</summary>
    [Theory]
    [InlineData("""{ "Action": "rds:§" }""", ':', true)]
    [InlineData("""{ "Action": "§" }""", '"', true)]
    [InlineData("""{ "Action": "r§" }""", 'r', true)]
    [InlineData("""{ "Action": "rds§" }""", 's', false)]
    [InlineData("""{ "Action": "rds-§" }""", '-', false)]
    [InlineData("""{ "Resource": "${§" }""", '{', true)]
    [InlineData("""{ §""", '{', false)]
    public async Task Typing_opens_the_list_where_a_name_begins(string statement, char typed, bool isOpened) =>
        Assert.Equal(
            isOpened,
            (await CompletionBench.AtAsync(Policy(statement), CompletionTrigger.CreateInsertionTrigger(typed))).Items.Any()
        );

    /// <summary>As the package brings it: an analyzer of the project, which the host finds by itself.</summary>
    [Fact]
    public async Task The_provider_is_found_in_the_analyzers_of_a_project()
    {
        var analyzer = new AnalyzerFileReference(typeof(PolicyCompletionProvider).Assembly.Location, new InProcessLoader());
        Assert.Contains("rds", (await CompletionBench.AtAsync(Policy("""{ "Action": "§" }"""), analyzer)).Texts);
        Assert.Empty(analyzer.GetAnalyzers(LanguageNames.CSharp));
        Assert.Empty(analyzer.GetGenerators(LanguageNames.CSharp));
    }

    private static string Policy(string statement) =>
        InMethod(
            $$"""""
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {{statement}}
              ]
            }
            """
            """""
        );

    private static string InMethod(string expression) =>
        $$"""
            class Access
            {
                object Make(string sid)
                {
                    var policy = {{expression}};
                    return policy;
                }
            }
            """;

    private sealed class InProcessLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => typeof(PolicyCompletionProvider).Assembly;
    }
}
