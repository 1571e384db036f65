using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Lists and dictionaries as C# writes them: initializers, collection expressions and arguments, with the pieces between their brackets.
/// </summary>
internal static class ListSyntax
{
    /// <summary>The initializer or collection expression that holds the elements of a list; null if the expression is none.</summary>
    public static SyntaxNode? Of(ExpressionSyntax expression) =>
        expression switch
        {
            ImplicitArrayCreationExpressionSyntax array => array.Initializer,
            ArrayCreationExpressionSyntax array => array.Initializer,
            InitializerExpressionSyntax initializer => initializer,
            CollectionExpressionSyntax collection => collection,
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
                when initializer.IsKind(SyntaxKind.CollectionInitializerExpression) => initializer,
            _ => null,
        };

    /// <summary>The list that an expression is an element of, as the expression that makes the list; null if it is in none.</summary>
    public static ExpressionSyntax? Around(ExpressionSyntax element) =>
        element.Parent switch
        {
            InitializerExpressionSyntax { Parent: ExpressionSyntax creation }
                when creation
                    is ArrayCreationExpressionSyntax
                        or ImplicitArrayCreationExpressionSyntax
                        or BaseObjectCreationExpressionSyntax => creation,
            InitializerExpressionSyntax initializer => initializer,
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => collection,
            _ => null,
        };

    /// <summary>The pieces of a list: expressions, elements of a collection expression, arguments, or members of an anonymous object.</summary>
    public static IReadOnlyList<SyntaxNode> PiecesOf(SyntaxNode list) =>
        list switch
        {
            InitializerExpressionSyntax initializer => initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements,
            ArgumentListSyntax arguments => arguments.Arguments,
            AnonymousObjectCreationExpressionSyntax anonymous => anonymous.Initializers,
            _ => ImmutableArray<SyntaxNode>.Empty,
        };

    /// <summary>The one value that a piece of a list is; null for a spread, which may be any number of them.</summary>
    public static ExpressionSyntax? ValueOf(SyntaxNode piece) =>
        piece switch
        {
            ExpressionSyntax expression => expression,
            ExpressionElementSyntax element => element.Expression,
            ArgumentSyntax argument => argument.Expression,
            _ => null,
        };

    /// <summary>The values of a list, without those that a spread stands for.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesOf(SyntaxNode list) => PiecesOf(list).Select(ValueOf).OfType<ExpressionSyntax>();

    /// <summary>
    /// True if a new collection takes over the elements of another one: if it is given more than a number, which is its capacity, and a
    /// comparer.
    /// </summary>
    public static bool IsCopy(BaseObjectCreationExpressionSyntax collection) =>
        collection.ArgumentList is { } arguments
        && !arguments.Arguments.All(static argument =>
            argument.Expression.IsKind(SyntaxKind.NumericLiteralExpression) || IsComparer(argument.Expression)
        );

    /// <summary>The key and the value of an entry in the initializer of a dictionary; null if it is none.</summary>
    public static (ExpressionSyntax Key, ExpressionSyntax Value)? EntryOf(ExpressionSyntax entry) =>
        entry switch
        {
            AssignmentExpressionSyntax
            {
                Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] },
                Right: var value
            } => (key, value),
            InitializerExpressionSyntax { Expressions: [var key, var value] } => (key, value),
            _ => null,
        };

    /// <summary>The key of the entry that a value is given to, and the expression that makes the dictionary; null if it is in none.</summary>
    public static (ExpressionSyntax Key, ExpressionSyntax Dictionary)? EntryAround(ExpressionSyntax value) =>
        value.Parent switch
        {
            InitializerExpressionSyntax
            {
                Expressions: [var key, var given],
                Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax dictionary }
            } when given == value => (key, dictionary),
            AssignmentExpressionSyntax
            {
                Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] },
                Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax dictionary }
            } => (key, dictionary),
            _ => null,
        };

    /// <summary>True for <c>StringComparer.Ordinal</c> and its like, with or without their namespace.</summary>
    private static bool IsComparer(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Expression: var type } && NamedExpression.LastNameOf(type) == "StringComparer";
}
