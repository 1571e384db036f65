using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>Adds using directives as text, so that everything else stays as it is.</summary>
internal static class UsingDirectives
{
    /// <summary>The changes that add the namespaces to the file's using directives: each before the first that sorts after it.</summary>
    public static IEnumerable<TextChange> Add(CompilationUnitSyntax root, SourceText text, IEnumerable<string> namespaces)
    {
        var lineBreak = LineBreakOf(text);
        var directives = root.Usings;
        foreach (var added in namespaces.Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (directives.Count == 0)
            {
                // They go above the first declaration, but below a comment at the head of the file that a blank line sets off.
                yield return new TextChange(new TextSpan(HeadOf(root, text), 0), $"using {added};{lineBreak}{lineBreak}");
                continue;
            }

            UsingDirectiveSyntax? next = null;
            foreach (var directive in directives)
            {
                if (
                    directive.Alias is not null
                    || directive.StaticKeyword.Span.Length > 0
                    || Compare(directive.Name?.ToString() ?? string.Empty, added) > 0
                )
                {
                    next = directive;
                    break;
                }
            }

            yield return next is not null
                ? new TextChange(new TextSpan(next.SpanStart, 0), $"using {added};{lineBreak}")
                : new TextChange(new TextSpan(directives[directives.Count - 1].Span.End, 0), $"{lineBreak}using {added};");
        }
    }

    /// <summary>The order of using directives: System first, then by name.</summary>
    private static int Compare(string left, string right)
    {
        var isLeftSystem = IsSystem(left);
        return isLeftSystem != IsSystem(right) ? (isLeftSystem ? -1 : 1) : string.CompareOrdinal(left, right);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static string LineBreakOf(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    private static int HeadOf(CompilationUnitSyntax root, SourceText text)
    {
        var start = root.GetFirstToken(includeZeroWidth: true).SpanStart;
        for (var line = text.Lines.GetLineFromPosition(start).LineNumber - 1; line >= 0; line--)
        {
            if (string.IsNullOrWhiteSpace(text.Lines[line].ToString()))
            {
                return text.Lines[line + 1].Start;
            }
        }

        return 0;
    }
}
