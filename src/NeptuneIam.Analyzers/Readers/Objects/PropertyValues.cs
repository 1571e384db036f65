using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Finds what the code gives the properties of an object, and the parameters of a call.</summary>
internal static class PropertyValues
{
    /// <summary>The value of a property in an object initializer; null if it is given none there.</summary>
    public static ExpressionSyntax? In(InitializerExpressionSyntax? initializer, string property)
    {
        foreach (var expression in initializer?.Expressions ?? default)
        {
            if (
                expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment
                && left.Identifier.ValueText == property
            )
            {
                return assignment.Right;
            }
        }

        return null;
    }

    /// <summary>
    /// The property that a value is given to in the initializer of a new object, and the expression that makes the object; null if it is
    /// given elsewhere.
    /// </summary>
    public static (string Property, ExpressionSyntax Owner)? GivenTo(ExpressionSyntax value) =>
        value.Parent
            is AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax { Identifier.ValueText: var property },
                Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax owner }
            } assignment
        && assignment.Right == value
            ? (property, owner)
            : null;

    /// <summary>The value that a property of a new object gets: in its initializer, by its constructor, or in a statement behind it.</summary>
    public static ExpressionSyntax? Of(
        BaseObjectCreationExpressionSyntax creation,
        string property,
        SourceFile file,
        CancellationToken cancellationToken
    ) =>
        In(creation.Initializer, property)
        ?? (creation.ArgumentList is { Arguments.Count: > 0 } arguments ? Passed(arguments, property, file, cancellationToken) : null)
        ?? (
            creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local }
                ? SetOn(local.Identifier, property, file, cancellationToken)
                : null
        );

    /// <summary>The value that the code gives to another property of the object, or parameter of the call, that a value is given to.</summary>
    public static ExpressionSyntax? Beside(ExpressionSyntax value, string property, SourceFile file, CancellationToken cancellationToken) =>
        value.Parent switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } => In(initializer, property),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } } => SetOn(
                owner.Identifier,
                property,
                file,
                cancellationToken
            ),
            ArgumentSyntax { Parent: ArgumentListSyntax arguments } => Passed(arguments, property, file, cancellationToken),
            _ => null,
        };

    /// <summary>
    /// The value of a property that is set on a local, in the creation it is declared with or in a statement of the same member.
    /// </summary>
    private static ExpressionSyntax? SetOn(SyntaxToken local, string property, SourceFile file, CancellationToken cancellationToken)
    {
        var scope = EnclosingMember.Of(local.Parent!);
        return file.SettersOf(property, cancellationToken)[local.ValueText]
            .FirstOrDefault(assignment => scope.Span.Contains(assignment.Span))
            ?.Right;
    }

    private static ExpressionSyntax? Passed(
        ArgumentListSyntax arguments,
        string property,
        SourceFile file,
        CancellationToken cancellationToken
    ) =>
        arguments.Parent is { } call && file.Model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
            ? Arguments.Of(arguments, method, property, StringComparison.OrdinalIgnoreCase)?.Expression
            : null;
}
