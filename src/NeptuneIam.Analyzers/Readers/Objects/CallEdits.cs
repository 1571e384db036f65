using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>What becomes of a statement that adds one value by a call: more values are added by more statements like it.</summary>
internal sealed class CallEdits(ExpressionStatementSyntax call, ExpressionSyntax argument)
{
    private readonly List<CodePiece> _before = [];
    private readonly List<CodePiece> _after = [];
    private List<CodePiece>? _replaced;

    /// <summary>Puts values in the place of the one that is added; none removes the statement.</summary>
    public void Replace(List<CodePiece> items) => _replaced = items;

    /// <summary>Adds values before it.</summary>
    public void InsertBefore(List<CodePiece> items) => _before.AddRange(items);

    /// <summary>Adds values behind it.</summary>
    public void InsertAfter(List<CodePiece> items) => _after.AddRange(items);

    /// <summary>Writes the changes.</summary>
    public void Write(SourceText text, CodeLayout layout, HashSet<TextChange> changes)
    {
        var startsLine = layout.StartsLine(call.SpanStart);
        var indentation = layout.IndentationAt(call.SpanStart);
        var separator = startsLine ? layout.LineBreak + indentation : " ";
        var after = (_replaced?.Skip(1) ?? []).Concat(_after).ToList();
        if (_replaced is [])
        {
            var line = text.Lines.GetLineFromPosition(call.SpanStart);
            var isWholeLine =
                startsLine
                && _before.Count + after.Count == 0
                && layout.IsBlank(TextSpan.FromBounds(call.Span.End, line.End < call.Span.End ? call.Span.End : line.End));
            changes.Add(
                new TextChange(
                    isWholeLine ? TextSpan.FromBounds(line.Start, Math.Max(line.EndIncludingLineBreak, call.Span.End)) : call.Span,
                    string.Join(separator, _before.Concat(after).Select(Code))
                )
            );
            return;
        }

        if (_before.Count > 0)
        {
            changes.Add(new TextChange(new TextSpan(call.SpanStart, 0), string.Concat(_before.Select(item => Code(item) + separator))));
        }

        if (_replaced is [var first, ..])
        {
            changes.Add(new TextChange(argument.Span, layout.Render(first, indentation)));
        }

        if (after.Count > 0)
        {
            changes.Add(new TextChange(new TextSpan(call.Span.End, 0), string.Concat(after.Select(item => separator + Code(item)))));
        }

        string Code(CodePiece item) =>
            text.ToString(TextSpan.FromBounds(call.SpanStart, argument.SpanStart))
            + layout.Render(item, indentation)
            + text.ToString(TextSpan.FromBounds(argument.Span.End, call.Span.End));
    }
}
