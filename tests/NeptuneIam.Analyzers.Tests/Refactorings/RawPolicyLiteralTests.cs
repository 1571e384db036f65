using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Refactorings;

public class RawPolicyLiteralTests
{
    private const string Title = "Write the policy as a raw string";

    [Fact]
    public Task A_regular_literal_becomes_a_raw_one() =>
        RefactoringBench.VerifyAsync(
            Title,
            """
            class Access
            {
                const string Policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",§\"Action\":[\"rds:DescribeDBClusters\",\"rds:StartDBCluster\"],\"Resource\":\"*\"}]}";
            }
            """,
            """"
            class Access
            {
                const string Policy = """
                    {
                      "Version": "2012-10-17",
                      "Statement": [
                        {
                          "Effect": "Allow",
                          "Action": ["rds:DescribeDBClusters", "rds:StartDBCluster"],
                          "Resource": "*"
                        }
                      ]
                    }
                    """;
            }
            """"
        );

    /// <summary>Names stay names, a constant is still one, and no quote or brace of the policy ends the literal.</summary>
    [Fact]
    public Task A_concatenation_becomes_one_literal_with_interpolations() =>
        RefactoringBench.VerifyAsync(
            Title,
            """
            class Access
            {
                const string Account = "123456789012";
                const string Policy =
                    "{" +
                    "  §\"Version\": \"2012-10-17\"," +
                    "  \"Statement\": {" +
                    "    \"Sid\": \"\"," +
                    "    \"Effect\": \"Allow\"," +
                    "    \"Action\": \"neptune-db:*\"," +
                    "    \"Resource\": \"arn:aws:neptune-db:*:" + Account + ":*/${aws:username}\"" +
                    "  }" +
                    "}";
            }
            """,
            """"
            class Access
            {
                const string Account = "123456789012";
                const string Policy =
                    $$"""
                    {
                      "Version": "2012-10-17",
                      "Statement": {
                        "Sid": "",
                        "Effect": "Allow",
                        "Action": "neptune-db:*",
                        "Resource": "arn:aws:neptune-db:*:{{Account}}:*/${aws:username}"
                      }
                    }
                    """;
            }
            """"
        );

    [Fact]
    public Task Interpolations_keep_their_formats() =>
        RefactoringBench.VerifyAsync(
            Title,
            """
            class Access
            {
                string Policy(string account, int count) =>
                    $@"{{ ""Version"": ""2012-10-17"", §""Statement"": [ {{ ""Sid"": ""S{count,3:D2}"", ""Effect"": ""Allow"", ""Action"": ""s3:GetObject"", ""Resource"": ""arn:aws:s3:::{(count + 1)}-${{aws:username}}-{account}/*"" }} ] }}";
            }
            """,
            """"
            class Access
            {
                string Policy(string account, int count) =>
                    $$"""
                    {
                      "Version": "2012-10-17",
                      "Statement": [
                        {
                          "Sid": "S{{count,3:D2}}",
                          "Effect": "Allow",
                          "Action": "s3:GetObject",
                          "Resource": "arn:aws:s3:::{{(count + 1)}}-${aws:username}-{{account}}/*"
                        }
                      ]
                    }
                    """;
            }
            """"
        );

    [Theory]
    [InlineData("""var policy = "{ \"Version\": \"2012-10-17\", \"Statement\": [§ }";""")]
    [InlineData(
        """"var policy = """{ "Version": "2012-10-17",§ "Statement": [ { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } ] }""";""""
    )]
    [InlineData(
        """var policy = string.Format("{{ \"Version\": \"2012-10-17\", §\"Statement\": [ {{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"{0}\" }} ] }}", "*");"""
    )]
    [InlineData(
        """var policy = "{ \"Version\": \"2012-10-17\", §\"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"ARN\" } ] }".Replace("ARN", "*");"""
    )]
    [InlineData(
        """var policy = "{ \"Version\": \"2012-10-17\", §\"Statement\": [ { \"Effect\": \"Allow\", " + /* all */ "\"Action\": \"s3:*\", \"Resource\": \"*\" } ] }";"""
    )]
    [InlineData(
        """var policy = $"{{ \"Version\": \"2012-10-17\", §\"Statement\": [ {{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" {more} }} ] }}";"""
    )]
    [InlineData(
        """System.FormattableString policy = $"{{ \"Version\": \"2012-10-17\", §\"Statement\": [ {{ \"Effect\": \"Allow\", \"Action\": \"{more}\", \"Resource\": \"*\" }} ] }}";"""
    )]
    [InlineData("""var settings = "{ \"Version\": \"2\", §\"Logging\": { \"Level\": \"Debug\" } }";""")]
    [InlineData(
        """var policy = "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\" } ] }"; §System.Console.WriteLine();"""
    )]
    public async Task What_cannot_keep_its_meaning_is_left_alone(string statement) =>
        Assert.Empty(await RefactoringBench.TitlesAsync($$"""class Access { void Make(string more) { {{statement}} } }"""));

    [Fact]
    public async Task Older_languages_have_no_raw_literals()
    {
        const string Source =
            """class Access { const string Policy = "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\" } ] }"; }""";
        var document = FixBench.Document(Source);
        Assert.Single(await RefactoringBench.AtAsync(document, Source.IndexOf("Effect", StringComparison.Ordinal)));
        var older = document.Project.WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp10)).GetDocument(document.Id)!;
        Assert.Empty(await RefactoringBench.AtAsync(older, Source.IndexOf("Effect", StringComparison.Ordinal)));
    }

    /// <summary>In every form and layout: the code compiles, its policies say what they said, and the literal is raw.</summary>
    [Fact]
    public Task The_policy_stays_the_same() =>
        Gen.Select(PolicyTexts.AnySound, Gen.OneOf(PolicyWriting.All.ToArray()), Gen.OneOf("\n", "\r\n"), Gen.Int[0, 1000])
            .HoldsAsync(
                async value =>
                {
                    var (text, writing, lineBreak, seed) = value;
                    var choice = new Random(seed);
                    if (writing.Write(text, choice, lineBreak) is not { } policy)
                    {
                        return;
                    }

                    var document = FixBench.Document(PolicyFiles.Write(policy, choice, lineBreak));
                    foreach (
                        var origin in (await document.PoliciesAsync())
                            .Select(static policy => policy.Origin)
                            .DistinctBy(static origin => origin.Span)
                    )
                    {
                        foreach (var action in await RefactoringBench.AtAsync(document, origin.Span.Start))
                        {
                            var changed = await FixBench.ApplyAsync(document, action);
                            var source = await FixBench.TextAsync(changed);
                            Assert.Empty(await FixBench.ErrorsAsync(changed));
                            Assert.Equal(lineBreak == "\r\n", source.Contains('\r', StringComparison.Ordinal));
                            var (before, after) = (await TreesAsync(document), await TreesAsync(changed));
                            Assert.Equal(before.Length, after.Length);
                            Assert.All(before.Zip(after), pair => Assert.True(PolicyFixLaws.AreEqual(pair.First, pair.Second), source));
                            Assert.DoesNotContain(
                                await RefactoringBench.AtAsync(changed, (await changed.PoliciesAsync())[0].Origin.Span.Start),
                                again => again.Title == Title
                            );
                        }
                    }
                },
                count: 200
            );

    /// <summary>Which writings are offered to become raw ones: all that are made of literals alone.</summary>
    [Fact]
    public async Task Every_writing_made_of_literals_can_become_raw()
    {
        var offered = new List<string>();
        foreach (var writing in PolicyWriting.All)
        {
            var text = PolicyTexts.Sound[0].Replace("\"*\"}", $"\"arn:aws:rds:*:{PolicyTexts.HoleText}:*\"}}", StringComparison.Ordinal);
            var policy = writing.Write(text, new Random(1), "\n")!;
            var source =
                $"class Access {{ {policy.Members} void Make(string hole, bool flag) {{ var policy = /* lang=iam-policy */ {policy.Expression}; }} }}";
            var document = FixBench.Document(source);
            Assert.Empty(await FixBench.ErrorsAsync(document));
            offered.AddRange(
                (await RefactoringBench.AtAsync(document, source.IndexOf('"', StringComparison.Ordinal))).Select(_ => writing.Name)
            );
        }

        Assert.Equal(
            [
                "Regular",
                "Verbatim",
                "Interpolated",
                "InterpolatedVerbatim",
                "InterpolatedVerbatimReversed",
                "Utf8",
                "Utf8Verbatim",
                "Interpolated with holes",
                "InterpolatedVerbatim with holes",
                "InterpolatedVerbatimReversed with holes",
                "sum of literals",
                "sum of lines",
                "sum with nameof",
                "sum with constants",
                "sum with a hole",
                "Trim",
            ],
            offered
        );
    }

    private static async Task<JsonValue?[]> TreesAsync(Document document) =>
        [.. (await document.PoliciesAsync()).Select(static policy => policy.Root)];
}
