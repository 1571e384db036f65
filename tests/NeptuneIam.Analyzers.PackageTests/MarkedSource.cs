using System.Text;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>A source text whose expected findings are marked where they stand: <c>{|NIAM1104:neptune:*|}</c>.</summary>
internal sealed class MarkedSource
{
    /// <summary>A finding: the rule and the region, counted from one, its end exclusive, as reports write it.</summary>
    public sealed record Finding(string Rule, int StartLine, int StartColumn, int EndLine, int EndColumn);

    private MarkedSource(string text, IReadOnlyList<Finding> findings)
    {
        Text = text;
        Findings = [.. findings.OrderBy(finding => finding.StartLine).ThenBy(finding => finding.StartColumn)];
    }

    /// <summary>The text without the marks.</summary>
    public string Text { get; }

    /// <summary>The marked findings in the order of their places; no two begin at one place.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Takes the marks out of a text and notes their places.</summary>
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var findings = new List<Finding>();
        var open = new Stack<(string Rule, int Line, int Column)>();
        var (line, column) = (1, 1);
        for (var index = 0; index < marked.Length; index++)
        {
            if (marked.AsSpan(index).StartsWith("{|NIAM", StringComparison.Ordinal))
            {
                var colon = marked.IndexOf(':', index);
                open.Push((marked[(index + 2)..colon], line, column));
                index = colon;
            }
            else if (open.Count > 0 && marked.AsSpan(index).StartsWith("|}", StringComparison.Ordinal))
            {
                var (rule, startLine, startColumn) = open.Pop();
                findings.Add(new Finding(rule, startLine, startColumn, line, column));
                index++;
            }
            else
            {
                text.Append(marked[index]);
                (line, column) = marked[index] == '\n' ? (line + 1, 1) : (line, column + 1);
            }
        }

        return new MarkedSource(text.ToString(), findings);
    }
}
