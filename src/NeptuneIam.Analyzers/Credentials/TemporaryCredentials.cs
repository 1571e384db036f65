using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// NIAM2004: temporary credentials stand in the code. Their id is useless without the session token, and counts only with one.
/// </summary>
internal static class TemporaryCredentials
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2004";

    /// <summary>The rule. Argument: what is written, as the start of a sentence.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "Temporary AWS credentials are written in the code",
        "{0} written in the code; revoke the sessions of their role, then let the code find credentials at run time",
        RuleCategory.Credentials,
        DiagnosticSeverity.Warning,
        "Temporary credentials work for everyone who can read the code until they end, which may take 36 hours. "
            + "After that the code does not work for anybody. "
            + "Revoke the sessions of the role first, then let the SDK's default chain find and renew credentials where the code runs.",
        HelpLinks.RevokeSessions,
        RuleTag.Security
    );

    /// <summary>
    /// The diagnostic of a place that takes credentials with a session token; null if the key is not a constant that looks like a real
    /// temporary one.
    /// </summary>
    /// <param name="use">The place.</param>
    /// <param name="reader">Reads its values.</param>
    /// <param name="judged">Receives what the diagnostic is about.</param>
    public static Diagnostic? FindAt(KeyPairUse use, ConstantTextReader reader, JudgedKeys judged)
    {
        if (use.KeyId is not { } place || use.Token is null)
        {
            return null;
        }

        AccessKeyId? keyId = null;
        var written = new List<Location>();
        foreach (var reading in reader.Read(use.KeyId))
        {
            if (!reading.HasHoles && AccessKeyId.TryParse(reading.Text, AccessKeyId.TemporaryKinds, out var id))
            {
                keyId ??= id;
                judged.Add(id);
                written.AddRange(reading.GetLocations());
            }
        }

        if (keyId is not { } found)
        {
            return null;
        }

        foreach (var reading in reader.Read(use.Secret))
        {
            if (!reading.HasHoles && SecretAccessKey.IsShaped(reading.Text))
            {
                judged.AddSecret(reading.Text);
                written.AddRange(reading.GetLocations());
            }
        }

        if (judged.IsAllowed(found))
        {
            return null;
        }

        var primary = place.GetLocation();
        return FindingDiagnostic.Create(
            Descriptor,
            primary,
            written.Where(location => !location.Equals(primary)).Distinct(),
            $"{use.Name} is given temporary credentials {found.Description} that are"
        );
    }

    /// <summary>
    /// The diagnostics of credentials in strings that go elsewhere: an id with a token in the same text, in the same initializer or list,
    /// or near by.
    /// </summary>
    /// <param name="found">What the strings of the file hold.</param>
    /// <param name="judged">The keys that are reported where they are used; receives the secrets beside those that are reported
    /// here.</param>
    /// <param name="tree">The file.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    public static ImmutableArray<Diagnostic> Find(FoundKeys found, JudgedKeys judged, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var key in found.TemporaryIds)
        {
            if (judged.Contains(key.Id) || judged.IsAllowed(key.Id) || found.Tokens.FirstOrDefault(IsOf) is not { } token)
            {
                continue;
            }

            foreach (var secret in found.Secrets)
            {
                if (
                    secret.Expression == key.Expression
                    || KeyNeighbours.AreTogether(secret.Expression, key.Expression)
                    || AreNear(secret.Expression, key.Expression)
                )
                {
                    judged.AddSecret(secret.Value);
                }
            }

            var others = key.Places.Skip(1).Append(token.Expression.GetLocation());
            diagnostics.Add(FindingDiagnostic.Create(Descriptor, key.Places[0], others, $"Temporary credentials {key.Id.Description} are"));

            bool IsOf(FoundToken candidate) =>
                candidate.Expression == key.Expression
                || KeyNeighbours.AreTogether(key.Expression, candidate.Expression)
                || AreNear(candidate.Expression, key.Expression);
        }

        return diagnostics.ToImmutable();

        bool AreNear(SyntaxNode value, SyntaxNode other) => KeyNeighbours.AreNear(tree.GetText(cancellationToken), value.Span, other.Span);
    }
}
