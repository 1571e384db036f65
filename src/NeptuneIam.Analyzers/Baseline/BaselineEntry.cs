using System.Globalization;

namespace NeptuneIam.Analyzers.Baseline;

/// <summary>One finding that is accepted, as a line of the baseline: <c>NIAM1101 src/Pipeline.cs 0123456789abcdef # why</c>.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="File">The file, from the folder of the baseline, with slashes.</param>
/// <param name="Fingerprint">The finding's <see cref="Baseline.Fingerprint"/>.</param>
internal sealed record BaselineEntry(string RuleId, string File, string Fingerprint)
{
    private const char CommentSign = '#';

    /// <summary>The entry of a line; null if it is none.</summary>
    public static BaselineEntry? Parse(string line)
    {
        // A file's name may hold spaces, the other two parts may not.
        var text = WithoutComment(line);
        var (first, last) = (text.IndexOf(' '), text.LastIndexOf(' '));
        return
            first > 0
            && last > first
            && IsRuleId(text.Substring(0, first))
            && IsFingerprint(text.Substring(last + 1))
            && text.Substring(first, last - first).Trim() is { Length: > 0 } file
            ? new BaselineEntry(text.Substring(0, first), file, text.Substring(last + 1))
            : null;
    }

    /// <summary>True if the line says nothing: it is empty or a comment.</summary>
    public static bool IsBlank(string line) => WithoutComment(line).Length == 0;

    /// <inheritdoc/>
    public override string ToString() => $"{RuleId} {File} {Fingerprint}";

    /// <summary>A comment starts at the line or behind a space: a file may be called <c>C#.cs</c>.</summary>
    private static string WithoutComment(string line)
    {
        for (var position = line.IndexOf(CommentSign); position >= 0; position = line.IndexOf(CommentSign, position + 1))
        {
            if (position == 0 || char.IsWhiteSpace(line[position - 1]))
            {
                return line.Substring(0, position).Trim();
            }
        }

        return line.Trim();
    }

    private static bool IsRuleId(string text) =>
        text.Length == 8
        && text.StartsWith("NIAM", StringComparison.Ordinal)
        && int.TryParse(text.Substring(4), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsFingerprint(string text) =>
        text.Length == Baseline.Fingerprint.Length && text.All(static character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
