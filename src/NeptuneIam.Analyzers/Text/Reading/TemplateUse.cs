using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Tells whether the code around an expression fills its text in later.</summary>
internal static class TemplateUse
{
    /// <summary>
    /// True if the expression, or the variable, field or property it is stored in, is the receiver of a <c>Replace</c> or stands in the
    /// argument list of a <c>Format</c> in the same file. Names decide: a template taken for none would be reported as malformed, the other
    /// way round nothing happens.
    /// </summary>
    public static bool IsTemplate(ExpressionSyntax expression)
    {
        var outermost = Unwrapping.Wrap(expression);
        if (IsFilledIn(outermost))
        {
            return true;
        }

        var name = outermost.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax identifier } assignment when assignment.Right == outermost => identifier
                .Identifier
                .ValueText,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } assignment when assignment.Right == outermost => member
                .Name
                .Identifier
                .ValueText,
            _ => null,
        };
        if (name is null)
        {
            return false;
        }

        var scope = outermost.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { Parent: BlockSyntax block }
            ? block.Span
            : expression.SyntaxTree.GetRoot().FullSpan;
        foreach (var use in SyntaxIndex.Of(expression.SyntaxTree, CancellationToken.None).NamesOf(name))
        {
            if (!scope.Contains(use.SpanStart))
            {
                continue;
            }

            ExpressionSyntax used = use.Parent is MemberAccessExpressionSyntax member && member.Name == use ? member : use;
            if (IsFilledIn(Unwrapping.Wrap(used)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFilledIn(ExpressionSyntax expression) =>
        expression.Parent switch
        {
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } member => member.Expression == expression
                && IsFilling(member.Name),
            ConditionalAccessExpressionSyntax
            {
                WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding }
            } access => access.Expression == expression && IsFilling(binding.Name),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation } } => invocation.Expression switch
            {
                MemberAccessExpressionSyntax member => IsFilling(member.Name),
                SimpleNameSyntax name => IsFilling(name),
                _ => false,
            },
            _ => false,
        };

    private static bool IsFilling(SimpleNameSyntax method) =>
        method.Identifier.ValueText is "Replace" or "Format" or "AppendFormat" or "FormatWith";
}
