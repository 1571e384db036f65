using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Simple names as they are written: the semantic model is asked only about what has a name that fits.</summary>
internal static class WrittenName
{
    /// <summary>The simple name of a member, a variable or a type, without what qualifies it; null for other expressions.</summary>
    public static string? Of(ExpressionSyntax expression) =>
        expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            NullableTypeSyntax nullable => Of(nullable.ElementType),
            _ => null,
        };

    /// <summary>The simple name of the method that is called; null if what is called has none.</summary>
    public static string? OfCalled(InvocationExpressionSyntax call) => Of(call.Expression);
}
