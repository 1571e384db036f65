using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Finds the expression that stands for what a name means.</summary>
internal static class NamedExpression
{
    /// <summary>The name with what it is a member of: <c>Policies.Reader</c>.</summary>
    public static ExpressionSyntax Of(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;

    /// <summary>The name with what it is a member of, and the call of it: <c>Policies.Reader()</c>.</summary>
    public static ExpressionSyntax WithCall(SimpleNameSyntax name)
    {
        var named = Of(name);
        return named.Parent is InvocationExpressionSyntax call && call.Expression == named ? call : named;
    }
}
