using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A list of objects, as far as it is in view.</summary>
/// <param name="Values">The expressions of its values, each with the piece of code that is there for it: see
/// <see cref="ObjectPlace.Piece"/>.</param>
/// <param name="Syntax">The syntax that takes further values; null if there is none.</param>
/// <param name="MayHaveMore">True if there may be more values.</param>
internal sealed record ObjectList(IReadOnlyList<(ExpressionSyntax Value, SyntaxNode? Piece)> Values, SyntaxNode? Syntax, bool MayHaveMore)
{
    private static readonly ObjectList s_unknown = new([], null, MayHaveMore: true);

    /// <summary>Reads a list: written in place, or under the name of a local that values are added to.</summary>
    /// <param name="file">The file.</param>
    /// <param name="expression">The list.</param>
    /// <param name="isLibrary">True for a symbol of the library that the list is given to.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static ObjectList Of(
        SourceFile file,
        ExpressionSyntax expression,
        Func<ISymbol?, bool> isLibrary,
        CancellationToken cancellationToken
    )
    {
        var written = Unwrapping.Unwrap(expression);
        if (written is not (SimpleNameSyntax or MemberAccessExpressionSyntax))
        {
            return Written(written);
        }

        if (file.InitializerOf(written, cancellationToken) is not { } initializer)
        {
            return s_unknown;
        }

        var start = Written(Unwrapping.Unwrap(initializer));
        var flow = ObjectFlow.Of(file, initializer, symbol => isLibrary(symbol) || ObjectFlow.IsCollection(symbol), cancellationToken);
        var values = start.Values.ToList();
        var mayHaveMore = start.MayHaveMore || flow.Fate != ObjectFate.InView;
        foreach (var change in flow.Changes)
        {
            if (change.IsAlways && AddedBy(change.Expression) is { } added)
            {
                values.Add(added);
            }
            else if (
                change.Expression is AssignmentExpressionSyntax or ElementAccessExpressionSyntax
                || (
                    change.Expression
                        is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } }
                    && TakesAway(method)
                )
            )
            {
                return s_unknown;
            }
            else
            {
                mayHaveMore |= !Asks(change.Expression);
            }
        }

        return new ObjectList(values, start.Syntax, mayHaveMore);
    }

    /// <summary>The values between the brackets of an initializer, a collection expression or a list of arguments.</summary>
    public static ObjectList Between(SyntaxNode list)
    {
        var values = new List<(ExpressionSyntax, SyntaxNode?)>();
        var mayHaveMore = false;
        foreach (var piece in ListSyntax.PiecesOf(list))
        {
            if (ListSyntax.ValueOf(piece) is { } value)
            {
                values.Add((value, piece));
            }
            else
            {
                mayHaveMore = true;
            }
        }

        return new ObjectList(values, list, mayHaveMore);
    }

    /// <summary>The value that a call of <c>Add</c> adds, with the statement that is there for it; null for any other call.</summary>
    public static (ExpressionSyntax Value, SyntaxNode? Piece)? AddedBy(ExpressionSyntax change) =>
        change
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" },
                ArgumentList.Arguments: [{ Expression: var value }]
            }
            ? (value, change.Parent as ExpressionStatementSyntax)
            : null;

    /// <summary>True for a method of a list that may take values away or change them.</summary>
    public static bool TakesAway(string method) =>
        method.StartsWith("Remove", StringComparison.Ordinal)
        || method.StartsWith("Replace", StringComparison.Ordinal)
        || method is "Clear" or "Reverse" or "Sort";

    /// <summary>True for a call that only asks a list something.</summary>
    public static bool Asks(ExpressionSyntax change) =>
        change
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Any" or "All" or "Contains" or "Count" or "IndexOf" or "ToArray" or "ToList"
                }
            };

    private static ObjectList Written(ExpressionSyntax written) =>
        ListSyntax.Of(written) is { } list ? Between(list)
        : written is BaseObjectCreationExpressionSyntax { Initializer: null or { Expressions.Count: 0 } } creation
        && !ListSyntax.IsCopy(creation)
            ? new ObjectList([], null, MayHaveMore: false)
        : s_unknown;
}
