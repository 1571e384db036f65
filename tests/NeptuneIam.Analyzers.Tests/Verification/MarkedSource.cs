using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>
/// Source text with the expected findings written into it: <c>{|NIAM1101:rds:*|}</c> expects a diagnostic of that id exactly under
/// <c>rds:*</c>; <c>{|NIAM1101/Info:rds:*|}</c> also expects its severity, and <c>{|NIAM4004,NIAM4005:NotAction|}</c> two at one place.
/// Marks do not nest.
/// </summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<ExpectedFinding> Findings)
{
    private const string Open = "{|NIAM";
    private const string Close = "|}";

    /// <summary>Takes the marks out of a source.</summary>
    public static MarkedSource Parse(string source)
    {
        var text = new StringBuilder();
        var findings = new List<ExpectedFinding>();
        var position = 0;
        for (
            var open = source.IndexOf(Open, StringComparison.Ordinal);
            open >= 0;
            open = source.IndexOf(Open, position, StringComparison.Ordinal)
        )
        {
            text.Append(source, position, open - position);
            var colon = source.IndexOf(':', open);
            var close = source.IndexOf(Close, colon, StringComparison.Ordinal);
            Assert.True(close > colon, "A mark is not closed.");
            foreach (var mark in source[(open + 2)..colon].Split(','))
            {
                var name = mark.Split('/');
                findings.Add(new ExpectedFinding(name[0], name.Length > 1 ? name[1] : null, new TextSpan(text.Length, close - colon - 1)));
            }

            text.Append(source, colon + 1, close - colon - 1);
            position = close + Close.Length;
        }

        text.Append(source, position, source.Length - position);
        return new MarkedSource(text.ToString(), findings);
    }
}

/// <summary>A finding that a test expects.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Severity">The name of the severity; null if any will do.</param>
/// <param name="Span">The underlined characters.</param>
internal sealed record ExpectedFinding(string Id, string? Severity, TextSpan Span);
