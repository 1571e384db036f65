using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// NIAM2003: a secret access key stands in a string. Its shape alone tells little: it must be named as one, or stand beside the id of its
/// key.
/// </summary>
internal static class SecretAccessKeyInSource
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2003";

    /// <summary>The rule. Argument: what the secret is of, as the start of a sentence.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "AWS secret access key is written in the code",
        "{0} is written in the code; rotate the key, then let the code find credentials at run time",
        RuleCategory.Credentials,
        DiagnosticSeverity.Warning,
        "A secret access key is all that is needed to act as its user, and its id is no secret. "
            + "Everyone who can read the code, its history or the built assembly can use it until the key is rotated.",
        HelpLinks.AccessKeys,
        RuleTag.Security
    );

    /// <summary>The diagnostics of a file.</summary>
    /// <param name="found">What the strings of the file hold.</param>
    /// <param name="judged">The secrets that are decided on where they are used.</param>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    public static IEnumerable<Diagnostic> Find(FoundKeys found, JudgedKeys judged, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var secret in found.Secrets)
        {
            if (judged.ContainsSecret(secret.Value))
            {
                continue;
            }

            var pair = found.Ids.FirstOrDefault(id => IsPair(id, secret));
            if (pair is not null && judged.IsAllowed(pair.Id))
            {
                continue;
            }

            if (pair is not null || (IsNamed(secret, model, cancellationToken) && !IsOtherService(secret, model, cancellationToken)))
            {
                var name = pair is null ? "A secret access key" : $"The secret of access key {pair.Id.Description}";
                yield return FindingDiagnostic.Create(Descriptor, secret.Places[0], secret.Places.Skip(1), name);
            }
        }
    }

    private static bool IsPair(FoundKeyId id, FoundSecret secret) =>
        id.Expression == secret.Expression
            ? KeyNeighbours.AreTogether(secret.Text.Text, secret.Span, id.Span)
            : KeyNeighbours.AreTogether(secret.Expression, id.Expression);

    private static bool IsNamed(FoundSecret secret, SemanticModel model, CancellationToken cancellationToken)
    {
        // A text may name the secret in it; a string that is only the secret has the name of its place.
        return NameBefore(secret.Text.Text, secret.Span.Start) is { } written
            ? KeyNames.IsSecret(written)
            : secret.Text.Text.Trim().Length == secret.Span.Length
                && ValueNames.Of(secret.Expression, model, cancellationToken).Any(KeyNames.IsSecret);
    }

    /// <summary>The name that a text gives to a value in it: <c>SecretKey=</c>, <c>"secretKey": "</c>; null if there is none.</summary>
    private static string? NameBefore(string text, int position)
    {
        var end = position;
        while (end > 0 && text[end - 1] is ' ' or '\t' or '"' or '\'' or '`')
        {
            end--;
        }

        if (end == 0 || text[end - 1] is not ('=' or ':' or '>'))
        {
            return null;
        }

        end--;
        while (end > 0 && text[end - 1] is ' ' or '\t' or '"' or '\'')
        {
            end--;
        }

        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-' or '.' or ':'))
        {
            start--;
        }

        return start < end ? text.Substring(start, end - start) : null;
    }

    /// <summary>True if the secret is that of a server of one's own, or if the id beside it is not of AWS.</summary>
    private static bool IsOtherService(FoundSecret secret, SemanticModel model, CancellationToken cancellationToken)
    {
        if (OwnServer.IsAround(secret.Expression))
        {
            return true;
        }

        foreach (
            var value in KeyNeighbours
                .GroupsOf(secret.Expression)
                .Take(1)
                .SelectMany(static group => group.DescendantNodes())
                .OfType<LiteralExpressionSyntax>()
        )
        {
            if (
                value.Token.Value is string { Length: > 0 } text
                && value != secret.Expression
                && ValueNames.Of(value, model, cancellationToken).Any(KeyNames.IsKeyId)
                && !AccessKeyId.TryParse(text, out _)
                && !AccessKeyId.TryParse(text, AccessKeyId.TemporaryKinds, out _)
            )
            {
                return true;
            }
        }

        return false;
    }
}
