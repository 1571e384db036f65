using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Refactorings;

/// <summary>Writes policies as raw string literals, laid out like the examples of the IAM User Guide.</summary>
internal static class RawPolicyLiteral
{
    /// <summary>
    /// The literal with the text of a policy's expression; null if that is one already, or if the language or the place does not allow for
    /// one.
    /// </summary>
    public static string? Write(SourceFile file, PolicyText policy, CancellationToken cancellationToken)
    {
        if (
            !IsInLanguage(file.Tree)
            || LiteralKindOf(policy.Expression) is LiteralKind.RawSingleLine or LiteralKind.RawMultiLine
            || policy.Expression.FirstAncestorOrSelf<InterpolationSyntax>() is not null
        )
        {
            return null;
        }

        var isUtf8 = policy.Expression.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.Utf8StringLiteralToken));
        if (
            !policy.Holes.IsEmpty
            && (
                isUtf8
                || file.Model.GetTypeInfo(policy.Expression, cancellationToken).ConvertedType
                    is not { SpecialType: SpecialType.System_String or SpecialType.System_Object }
            )
        )
        {
            return null;
        }

        return
            Write(file.Text, policy.Expression, policy.Root, policy.Holes.Select(static hole => hole.Interpolation).ToImmutableArray())
                is { } literal
            ? literal + (isUtf8 ? "u8" : string.Empty)
            : null;
    }

    /// <summary>True if the language that a file is written in knows raw literals.</summary>
    public static bool IsInLanguage(SyntaxTree tree) => tree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };

    /// <summary>A raw literal of a policy in the place of an expression; null if not all of its holes, in number, can be written.</summary>
    /// <param name="text">The file.</param>
    /// <param name="replaced">The expression that the literal takes the place of.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="interpolations">What stands between the braces for each of its holes.</param>
    public static string? Write(SourceText text, ExpressionSyntax replaced, JsonObject policy, ImmutableArray<string> interpolations)
    {
        var json = JsonWriter.ToText(policy, JsonLayout.Default);
        if (json.Count(static character => character == VirtualText.HoleCharacter) != interpolations.Length)
        {
            return null;
        }

        var layout = new CodeLayout(text);
        var indentation = layout.IndentationAt(replaced.SpanStart);
        return RawLiteralWriter.MultiLine(
            json,
            interpolations,
            layout.StartsLine(replaced.SpanStart) ? indentation : CodeLayout.IndentedOnce(indentation),
            layout.LineBreak
        );
    }

    private static LiteralKind? LiteralKindOf(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal => LiteralForm.Of(literal)?.Kind,
            InterpolatedStringExpressionSyntax interpolated => LiteralForm.Of(interpolated)?.Kind,
            _ => null,
        };
}
