using System.Text;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Files;

/// <summary>Files that are a policy.</summary>
public sealed class PolicyFileTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": ["s3:ListBucket", "{|NIAM1104:neptune:connect|}"], "Resource": "*" }
          ]
        }
        """;

    [Theory]
    [InlineData("Reader.policy.json")]
    [InlineData("Reader.IAM.JSON")]
    [InlineData("policies/reader.json")]
    [InlineData("/src/App/policies/reader-policy.template")]
    public Task A_file_is_read_by_its_content(string path) => Verify.ReportsInFileAsync<IamPolicyAnalyzer>(path, Policy);

    [Theory]
    [InlineData("reader.txt")]
    [InlineData("reader.json.bak")]
    [InlineData("reader.yaml")]
    [InlineData("json")]
    public async Task A_file_of_another_name_is_not_even_read(string path)
    {
        var file = new AdditionalFile(path, MarkedSource.Parse(Policy).Text);
        Assert.Empty(await Compile.Library("").AnalyzeAsync([file], null, new IamPolicyAnalyzer()));
        Assert.False(file.IsRead);
    }

    [Theory]
    [InlineData(
        "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\" {|NIAM3001:\"Action\"|}: \"s3:GetObject\", \"Resource\": \"*\" } ] }"
    )]
    [InlineData(
        "{ \"Version\": \"2012-10-17\", {|NIAM3001:// Who may read|}\n \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" } ] }"
    )]
    [InlineData(
        "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" {|NIAM3001:,|} } ] }"
    )]
    [InlineData("{|NIAM3004:{|} \"Version\": \"2012-10-17\" }")]
    [InlineData("{ \"Version\": \"2012-10-17\", \"{|NIAM3003:Statements|}\": [] }")]
    public Task A_policy_by_its_name_is_held_to_the_grammar(string text) =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>("reader.policy.json", text);

    [Theory]
    [InlineData("{ \"Version\": \"2012-10-17\" }")]
    [InlineData("{ \"version\": 1, \"Statement\": [ { \"Action\": \"neptune:connect\" } ] }")]
    [InlineData("{ \"Statement\": \"neptune:connect\" ")]
    [InlineData("{ \"Version\": \"2012-10-17\", \"Statement\": [ {{statements}} ] }")]
    [InlineData("[ { \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"neptune:connect\" } ] } ]")]
    [InlineData("\"Statement\"")]
    [InlineData("Resources:\n  \"Statement\": \"2012-10-17\"")]
    [InlineData(
        "{ \"principalId\": \"user\", \"policyDocument\": { \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"neptune:connect\" } ] } }"
    )]
    public Task Any_other_file_is_left_alone(string text) => Verify.ReportsInFileAsync<IamPolicyAnalyzer>("settings.json", text);

    [Fact]
    public Task What_is_filled_in_later_is_no_error() =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            "reader.policy.json",
            "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": ${Bucket} } ] }"
        );

    [Theory]
    [InlineData("neptune-console.policy.json", "{|NIAM1001/Warning:{|}")]
    [InlineData("neptune.policy.json", "{")]
    [InlineData("graph-Console.iam.json", "{")]
    public Task The_file_s_name_says_what_the_policy_is_for(string path, string brace) =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            path,
            brace
                + " \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"rds:DescribeDBClusters\", \"Resource\": \"*\" } ] }"
        );

    [Fact]
    public Task An_option_names_the_policy_by_its_file() =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            "src/graph-people.policy.json",
            "{|NIAM1001/Warning:{|} \"Version\": \"2012-10-17\", \"Statement\": [ { \"Sid\": \"Neptune\", \"Effect\": \"Allow\", \"Action\": \"rds:DescribeDBClusters\", \"Resource\": \"*\" } ] }",
            "neptune_iam.console_policies = graph-*"
        );

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public async Task A_byte_order_mark_is_no_text(string encoding, bool hasMark)
    {
        var (marked, coding) = (MarkedSource.Parse(Policy), Encoding.GetEncoding(encoding));
        using var stream = new MemoryStream([.. hasMark ? coding.GetPreamble() : [], .. coding.GetBytes(marked.Text)]);
        var diagnostic = Assert.Single(
            await Compile
                .Library("")
                .AnalyzeAsync([new AdditionalFile("a.policy.json", SourceText.From(stream))], null, new IamPolicyAnalyzer())
        );
        Assert.Equal(marked.Findings[0].Span, diagnostic.Location.SourceSpan);
        Assert.Equal(3, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_fix_changes_the_element_and_keeps_line_breaks(string lineBreak)
    {
        var text = MarkedSource.Parse(Policy).Text.ReplaceLineEndings(lineBreak);
        var file = FixBench.File("reader.policy.json", text);
        var fix = Assert.Single(await FixBench.FixesAsync(file, Assert.Single(await FixBench.FindingsAsync(file))));
        Assert.Equal(
            text.Replace("neptune:connect", "neptune-db:connect", StringComparison.Ordinal),
            await FixBench.TextAsync(await FixBench.ApplyAsync(file, fix))
        );
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_fix_that_adds_lines_writes_them_like_the_others(string lineBreak)
    {
        var file = FixBench.File(
            "a.policy.json",
            """
            {
                "Version": "2012-10-17",
                "Statement": {
                    "Effect": "Allow",
                    "Action": "s3:GetObject"
                }
            }
            """.ReplaceLineEndings(lineBreak)
        );
        var fix = Assert.Single(await FixBench.FixesAsync(file, Assert.Single(await FixBench.FindingsAsync(file))));
        Assert.Equal(
            """
            {
                "Version": "2012-10-17",
                "Statement": {
                    "Effect": "Allow",
                    "Action": "s3:GetObject",
                    "Resource": "*"
                }
            }
            """.ReplaceLineEndings(lineBreak),
            await FixBench.TextAsync(await FixBench.ApplyAsync(file, fix))
        );
    }

    [Fact]
    public void A_file_beyond_what_AWS_takes_is_left_alone() =>
        Assert.Empty(
            NeptuneIam.Analyzers.Readers.PolicyFileReader.Read(
                "a.policy.json",
                SourceText.From(MarkedSource.Parse(Policy).Text + new string(' ', 4 * 1024 * 1024)),
                static use => use,
                default
            )
        );
}
