using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>What becomes of a statement that adds one value by a call: more values are added by more statements like it.</summary>
internal sealed class CallEdits(SourceText text, ExpressionStatementSyntax call, ExpressionSyntax argument) : PieceEdits
{
    private readonly List<CodePiece> _before = [];
    private readonly List<CodePiece> _after = [];
    private IReadOnlyList<CodePiece>? _replaced;

    /// <inheritdoc/>
    public override void Replace(SyntaxNode piece, IReadOnlyList<CodePiece> items) => _replaced = items;

    /// <inheritdoc/>
    public override void InsertBefore(SyntaxNode piece, IReadOnlyList<CodePiece> items) => _before.AddRange(items);

    /// <inheritdoc/>
    public override void InsertAfter(SyntaxNode piece, IReadOnlyList<CodePiece> items) => _after.AddRange(items);

    /// <inheritdoc/>
    public override bool TryWrite(CodeLayout layout, ICollection<TextChange> changes)
    {
        var separator = layout.StartsLine(call.SpanStart) ? layout.LineBreak + layout.IndentationAt(call.SpanStart) : " ";
        var after = (_replaced?.Skip(1) ?? []).Concat(_after).Select(item => Code(item, layout)).ToList();
        var before = _before.Select(item => Code(item, layout)).ToList();
        if (_replaced is { Count: 0 })
        {
            var statements = before.Concat(after).ToList();
            changes.Add(new TextChange(statements.Count == 0 ? WholeLine(layout) : call.Span, string.Join(separator, statements)));
            return true;
        }

        if (before.Count > 0)
        {
            changes.Add(new TextChange(new TextSpan(call.SpanStart, 0), string.Concat(before.Select(code => code + separator))));
        }

        if (_replaced is [var first, ..])
        {
            changes.Add(new TextChange(argument.Span, layout.Render(first, layout.IndentationAt(call.SpanStart))));
        }

        if (after.Count > 0)
        {
            changes.Add(new TextChange(new TextSpan(call.Span.End, 0), string.Concat(after.Select(code => separator + code))));
        }

        return true;
    }

    /// <summary>The statement that adds a value.</summary>
    private string Code(CodePiece item, CodeLayout layout) =>
        text.ToString(TextSpan.FromBounds(call.SpanStart, argument.SpanStart))
        + layout.Render(item, layout.IndentationAt(call.SpanStart))
        + text.ToString(TextSpan.FromBounds(argument.Span.End, call.Span.End));

    /// <summary>The statement with its line and the break behind it, if it is alone in its line.</summary>
    private TextSpan WholeLine(CodeLayout layout)
    {
        var line = text.Lines.GetLineFromPosition(call.SpanStart);
        var isAlone =
            layout.StartsLine(call.SpanStart) && layout.IsBlank(TextSpan.FromBounds(call.Span.End, Math.Max(line.End, call.Span.End)));
        return isAlone ? TextSpan.FromBounds(line.Start, Math.Max(line.EndIncludingLineBreak, call.Span.End)) : call.Span;
    }
}
