using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Goes from names to the expressions that end in them, and back.</summary>
internal static class NamedExpression
{
    /// <summary>The name with what it is a member of: <c>Policies.Reader</c>.</summary>
    public static ExpressionSyntax Of(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;

    /// <summary>The last name of an expression that is one, qualified or not: <c>Reader</c>; null for any other expression.</summary>
    public static string? LastNameOf(ExpressionSyntax expression) =>
        expression switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => null,
        };

    /// <summary>The name with what it is a member of, and the call of it: <c>Policies.Reader()</c>.</summary>
    public static ExpressionSyntax WithCall(SimpleNameSyntax name)
    {
        var named = Of(name);
        return named.Parent is InvocationExpressionSyntax call && call.Expression == named ? call : named;
    }
}
