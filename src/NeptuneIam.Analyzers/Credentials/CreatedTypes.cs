using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>What object creations make, as it is written: the semantic model is asked only about those whose names fit.</summary>
internal static class CreatedTypes
{
    /// <summary>
    /// The simple name of the type that a creation makes; for <c>new(...)</c> that of the variable or member it goes to; null if it is not
    /// written near by.
    /// </summary>
    public static string? NameOf(BaseObjectCreationExpressionSyntax creation) =>
        creation switch
        {
            ObjectCreationExpressionSyntax { Type: var type } => WrittenName.Of(type),
            {
                Parent: EqualsValueClauseSyntax
                {
                    Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } }
                }
            } => WrittenName.Of(type),
            { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } } => WrittenName.Of(type),
            _ => null,
        };

    /// <summary>Where a diagnostic about a whole creation stands: from <c>new</c> to the end of the type.</summary>
    public static Location LocationOf(BaseObjectCreationExpressionSyntax creation) =>
        Location.Create(
            creation.SyntaxTree,
            TextSpan.FromBounds(
                creation.SpanStart,
                creation is ObjectCreationExpressionSyntax { Type: var type } ? type.Span.End : creation.NewKeyword.Span.End
            )
        );
}
