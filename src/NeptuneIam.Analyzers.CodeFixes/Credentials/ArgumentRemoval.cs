using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>Takes arguments out of their list as text, so that the others stay as they are written.</summary>
internal static class ArgumentRemoval
{
    /// <summary>The changes that take arguments out of a list, each run of them with its commas.</summary>
    /// <param name="list">The list.</param>
    /// <param name="isRemoved">Tells which arguments go.</param>
    public static ImmutableArray<TextChange> Of(ArgumentListSyntax list, Func<ArgumentSyntax, bool> isRemoved)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var arguments = list.Arguments;
        for (var first = 0; first < arguments.Count; first++)
        {
            if (!isRemoved(arguments[first]))
            {
                continue;
            }

            var last = first;
            while (last + 1 < arguments.Count && isRemoved(arguments[last + 1]))
            {
                last++;
            }

            var span =
                last + 1 < arguments.Count ? TextSpan.FromBounds(arguments[first].SpanStart, arguments[last + 1].SpanStart)
                : first > 0 ? TextSpan.FromBounds(arguments[first - 1].Span.End, arguments[last].Span.End)
                : TextSpan.FromBounds(list.OpenParenToken.Span.End, list.CloseParenToken.SpanStart);
            changes.Add(new TextChange(span, string.Empty));
            first = last;
        }

        return changes.ToImmutable();
    }
}
