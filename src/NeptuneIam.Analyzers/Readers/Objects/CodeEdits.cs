using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Gathers the changes of the code of one policy, so that those which meet in one list are written together.</summary>
internal sealed class CodeEdits(SourceText text)
{
    private readonly Dictionary<SyntaxNode, PieceEdits> _pieces = [];
    private readonly Dictionary<BaseObjectCreationExpressionSyntax, InitializerEdits> _initializers = [];
    private readonly CodeLayout _layout = new(text);
    private readonly HashSet<TextChange> _changes = [];

    /// <summary>The changes that are written so far. Those of pieces and of initializers are written last.</summary>
    public ICollection<TextChange> Changes => _changes;

    /// <summary>Adds a change; false if the same one is there already.</summary>
    public bool TryAdd(TextSpan span, string code) => _changes.Add(new TextChange(span, code));

    /// <summary>The code as it is laid out in the place of an expression.</summary>
    public string Render(CodePiece code, ExpressionSyntax place) => _layout.Render(code, _layout.IndentationAt(place.SpanStart));

    /// <summary>What becomes of the list or statement that a piece stands in; null if it cannot be changed.</summary>
    public PieceEdits? Around(SyntaxNode? piece) =>
        piece switch
        {
            ExpressionStatementSyntax call => OfCall(call),
            { Parent: { } list } => OfList(list),
            _ => null,
        };

    /// <summary>What becomes of the pieces between two brackets; null if they cannot be changed.</summary>
    public ListEdits? OfList(SyntaxNode list)
    {
        var isList =
            list
            is InitializerExpressionSyntax
                or CollectionExpressionSyntax
                or ArgumentListSyntax
                or AnonymousObjectCreationExpressionSyntax;
        return isList && !list.ContainsDirectives ? (ListEdits)EditsOf(list, () => new ListEdits(list)) : null;
    }

    /// <summary>What becomes of an object that has no initializer.</summary>
    public InitializerEdits OfBare(BaseObjectCreationExpressionSyntax creation)
    {
        if (!_initializers.TryGetValue(creation, out var edits))
        {
            _initializers.Add(creation, edits = new InitializerEdits(creation));
        }

        return edits;
    }

    /// <summary>Writes all changes, in order of position; false if the code would not compile with them, or if two of them overlap.</summary>
    public bool TryWrite(out ImmutableArray<TextChange> changes)
    {
        changes = ImmutableArray<TextChange>.Empty;

        // An initializer belongs to the object before it: what a list gets behind the object comes later.
        foreach (var initializer in _initializers.Values)
        {
            initializer.Write(_layout, _changes);
        }

        foreach (var piece in _pieces.Values)
        {
            if (!piece.TryWrite(_layout, _changes))
            {
                return false;
            }
        }

        changes = _changes.OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End).ToImmutableArray();
        for (var index = 1; index < changes.Length; index++)
        {
            if (changes[index].Span.Start < changes[index - 1].Span.End)
            {
                return false;
            }
        }

        return true;
    }

    private PieceEdits? OfCall(ExpressionStatementSyntax call) =>
        call
            is {
                ContainsDirectives: false,
                Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var argument }] }
            }
            ? EditsOf(call, () => new CallEdits(text, call, argument))
            : null;

    private PieceEdits EditsOf(SyntaxNode place, Func<PieceEdits> make)
    {
        if (!_pieces.TryGetValue(place, out var edits))
        {
            _pieces.Add(place, edits = make());
        }

        return edits;
    }
}
