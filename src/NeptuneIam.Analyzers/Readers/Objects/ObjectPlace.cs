using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Where in C# code a value of a policy is written, and so what can be changed about it.</summary>
/// <param name="Expression">The expression that gives the value; null if nothing does, as for a default.</param>
/// <param name="Piece">
/// What stands between two commas for the value: an element of an initializer or collection expression, an argument, or the assignment of a
/// property; or the statement that adds it by a call. Null if it stands in no list.
/// </param>
internal sealed record ObjectPlace(ExpressionSyntax? Expression, SyntaxNode? Piece)
{
    /// <summary>The text as read, for a string that is written as one.</summary>
    public VirtualText? Text { get; init; }

    /// <summary>
    /// The initializer, collection expression or argument list that new children are added to; null for a value that takes none.
    /// </summary>
    public SyntaxNode? List { get; init; }

    /// <summary>The creation of an object that has no initializer and may get one; null for any other value.</summary>
    public BaseObjectCreationExpressionSyntax? Bare { get; init; }

    /// <summary>The name that a renaming changes; null if the property has none to change.</summary>
    public SyntaxNode? Name { get; init; }
}
