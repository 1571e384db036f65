using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// What stands in the way of changing an anonymous object, whose members are its type: an array without a type of its own needs all its
/// elements to be of one type. It is given a type.
/// </summary>
internal sealed class AnonymousTypes(SourceFile file)
{
    private const int MaxHops = 4;

    /// <summary>Makes room for another type of an expression; false if the code does not allow for it.</summary>
    /// <param name="expression">The anonymous object.</param>
    /// <param name="changes">Takes what has to change besides.</param>
    public bool TryChange(ExpressionSyntax expression, ICollection<TextChange> changes) => TryChange(expression, changes, MaxHops);

    /// <summary>Makes room for elements of other types in a list.</summary>
    /// <param name="list">The syntax that holds the elements.</param>
    /// <param name="changes">Takes what has to change besides.</param>
    public bool TryChangeElements(SyntaxNode? list, ICollection<TextChange> changes) =>
        list is not InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax array }
        || TryGiveType(array, changes, MaxHops);

    private bool TryChange(ExpressionSyntax expression, ICollection<TextChange> changes, int hops)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized;
                    break;
                case AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax outer }:
                    expression = outer;
                    break;
                case InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax array, Expressions.Count: var count }:
                    if (count > 1)
                    {
                        return TryGiveType(array, changes, hops);
                    }

                    expression = array;
                    break;
                case ExpressionElementSyntax
                or InitializerExpressionSyntax
                or ArrowExpressionClauseSyntax
                or ReturnStatementSyntax
                or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }
                or CastExpressionSyntax:
                    return !IsResultOfLambda(expression);
                case ArgumentSyntax:
                    return true;
                case EqualsValueClauseSyntax
                {
                    Parent: VariableDeclaratorSyntax
                    {
                        Parent: VariableDeclarationSyntax { Type.IsVar: true, Parent: LocalDeclarationStatementSyntax }
                    }
                }:
                    return hops > 0
                        && ObjectFlow
                            .Of(file, expression, static _ => true, default)
                            .Uses.All(use => use == expression || TryChange(use, changes, hops - 1));
                case EqualsValueClauseSyntax:
                    return true;
                default:
                    return false;
            }
        }
    }

    /// <summary>The results of a lambda have one type, which other code may hold it to.</summary>
    private static bool IsResultOfLambda(ExpressionSyntax expression) =>
        expression.Parent is ReturnStatementSyntax
        && expression.FirstAncestorOrSelf<SyntaxNode>(static node =>
            node is AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or LocalFunctionStatementSyntax
        ) is AnonymousFunctionExpressionSyntax;

    private bool TryGiveType(ImplicitArrayCreationExpressionSyntax array, ICollection<TextChange> changes, int hops)
    {
        changes.Add(new TextChange(TextSpan.FromBounds(array.NewKeyword.SpanStart, array.CloseBracketToken.Span.End), "new object[]"));
        return TryChange(array, changes, hops);
    }
}
