using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>NIAM2001: a constant of an access key's shape is handed to the AWS SDK.</summary>
internal static class HardCodedKeyPair
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2001";

    /// <summary>The rule. Arguments: what takes the key, and the description of the key.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "AWS access key is hard-coded",
        "{0} is given {1} that is written in the code; rotate the key, then let the code find credentials at run time",
        RuleCategory.Credentials,
        DiagnosticSeverity.Warning,
        "Everyone who can read the code, its history or the built assembly can use the key until it is rotated. "
            + "Rotate it first: deleting it from the code does not take it back. Then let the SDK's default chain find temporary credentials where the code runs.",
        HelpLinks.AccessKeys,
        RuleTag.Security
    );

    /// <summary>The one diagnostic of a place that takes a key pair; null if what it takes is no real-looking constant.</summary>
    /// <param name="use">The place.</param>
    /// <param name="reader">Reads its values.</param>
    /// <param name="judged">Receives the ids that the diagnostic is about, and the secrets that the place is given.</param>
    public static Diagnostic? FindAt(KeyPairUse use, ConstantTextReader reader, JudgedKeys judged)
    {
        var literals = ImmutableArray.CreateBuilder<Location>();
        AccessKeyId? keyId = null;
        var isKeyIdKnown = true;
        foreach (var reading in reader.Read(use.KeyId))
        {
            if (reading.HasHoles)
            {
                isKeyIdKnown = false;
            }
            else if (AccessKeyId.TryParse(reading.Text, out var id))
            {
                keyId ??= id;
                judged.Add(id);
                literals.AddRange(reading.GetLocations());
            }
        }

        var isPossible = keyId is not null || use.KeyId is null || !isKeyIdKnown;
        var isSecretShaped = false;
        foreach (var reading in reader.Read(use.Secret))
        {
            if (reading.HasHoles || !SecretAccessKey.IsShaped(reading.Text))
            {
                continue;
            }

            judged.AddSecret(reading.Text);
            if (isPossible)
            {
                isSecretShaped = true;
                literals.AddRange(reading.GetLocations());
            }
        }

        if (keyId is { } known && judged.IsAllowed(known))
        {
            return null;
        }

        if ((keyId is null ? null : use.KeyId) is not { } place)
        {
            // A constant id of another shape is not one of AWS, and then neither is the secret; of an id that is not known the secret
            // decides.
            if (!isSecretShaped || use.Secret is not { } secret || (use.KeyId is not null && IsOtherService(use.Node)))
            {
                return null;
            }

            place = secret;
        }

        var primary = place.GetLocation();
        var additional = new List<Location>();
        if (isSecretShaped && use.Secret is { } pairedSecret)
        {
            AddDistinct(pairedSecret.GetLocation());
        }

        foreach (var literal in literals)
        {
            AddDistinct(literal);
        }

        var description = keyId is { } described ? $"access key {described.Description}" : "a secret access key";
        return FindingDiagnostic.Create(Descriptor, primary, additional, use.Name, description);

        void AddDistinct(Location location)
        {
            if (!location.Equals(primary) && !additional.Contains(location))
            {
                additional.Add(location);
            }
        }
    }

    /// <summary>
    /// True if the code around talks to a server of its own: MinIO and its like have secrets of the same shape, and emulators take
    /// any.
    /// </summary>
    internal static bool IsOtherService(SyntaxNode node) =>
        MentionsOtherService(
            node.FirstAncestorOrSelf<SyntaxNode>(static ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax)
                ?? node.SyntaxTree.GetRoot()
        );

    /// <summary>True if the code names the address of a server, or one of the servers that people run themselves.</summary>
    internal static bool MentionsOtherService(SyntaxNode code)
    {
        foreach (var token in code.DescendantTokens())
        {
            if (
                token.IsKind(SyntaxKind.IdentifierToken)
                && (
                    token.ValueText is "ServiceURL" or "ForcePathStyle"
                    || token.ValueText.StartsWith("Minio", StringComparison.Ordinal)
                    || token.ValueText.StartsWith("LocalStack", StringComparison.Ordinal)
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
