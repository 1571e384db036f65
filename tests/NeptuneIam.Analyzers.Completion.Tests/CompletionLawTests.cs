using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Completion.Tests;

/// <summary>What must hold wherever the caret is.</summary>
public class CompletionLawTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": ["neptune-db:Get*", "rds:StopDBCluster"],
              "Resource": ["arn:aws:neptune-db:*:*:*/*", "arn:aws:rds:eu-west-1:123456789012:cluster:*"],
              "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" }, "Bool": { "aws:SecureTransport": "true" } }
            }
          ]
        }
        """;

    public static TheoryData<string> Forms =>
        [
            SymbolDisplay.FormatLiteral(Policy, quote: true),
            "@\"" + Policy.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
            "\"\"\"\n" + Policy + "\n\"\"\"",
            "$@\""
                + Policy
                    .Replace("\"", "\"\"", StringComparison.Ordinal)
                    .Replace("{", "{{", StringComparison.Ordinal)
                    .Replace("}", "}}", StringComparison.Ordinal)
                + "\"",
            "$$\"\"\"\n" + Policy.Replace("123456789012", "{{account}}", StringComparison.Ordinal) + "\n\"\"\"",
            string.Join(" +\n", Policy.Split('\n').Select(static line => SymbolDisplay.FormatLiteral(line + "\n", quote: true))),
        ];

    /// <summary>
    /// The text becomes what stood before the name, the choice, and what stood behind the caret; nothing else of the file
    /// changes.
    /// </summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_choice_changes_the_text_and_nothing_else(string expression)
    {
        var source = $"class Access {{ object Make(string account) {{ return {expression}; }} }}";
        var start = source.IndexOf(expression, StringComparison.Ordinal);
        var offered = 0;
        for (var position = start + 1; position < start + expression.Length; position += 7)
        {
            var offer = await CompletionBench.AtAsync(source.Insert(position, "§"));
            foreach (var item in offer.Items.Take(1).Concat(offer.Items.TakeLast(1)))
            {
                offered++;
                var change = (await offer.Service.GetChangeAsync(offer.Document, item)).TextChange;
                var changed = (await offer.Document.GetTextAsync()).WithChanges(change).ToString();
                Assert.Empty(CSharpSyntaxTree.ParseText(changed).GetDiagnostics());
                var (before, after) = (Read(source, start), Read(changed, start));
                var (from, to) = (before.PositionAt(item.Span.Start)!.Value, before.PositionAt(item.Span.End)!.Value);
                Assert.Equal(before.Text[..from] + item.Properties["insertion"] + before.Text[to..], after.Text);
                Assert.Equal(source[(start + expression.Length)..], changed[^(source.Length - start - expression.Length)..]);
            }
        }

        Assert.InRange(offered, 20, 1000);
    }

    /// <summary>However little of the policy is there, there is an answer, and the file is read no further than it goes.</summary>
    [Fact]
    public async Task Every_beginning_of_a_policy_has_an_answer()
    {
        var offered = 0;
        for (var length = 0; length <= Policy.Length; length += 5)
        {
            var offer = await CompletionBench.AtAsync(
                $"class Access {{ object Make() => /* lang=iam-policy */ @\"{Policy[..length].Replace("\"", "\"\"", StringComparison.Ordinal)}§\"; }}"
            );
            Assert.All(offer.Items, static item => Assert.NotEmpty(item.DisplayText));
            offered += offer.Items.Length;
        }

        Assert.NotEqual(0, offered);
    }

    private static VirtualText Read(string source, int start)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        return Assert.Single(LiteralReader.Read(Caret.ExpressionAt(root, root.FindToken(start).Span.End - 1)!, model: null, default));
    }
}
