using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
            + "Rotate it first: deleting it from the code does not take it back. "
            + "Then let the SDK's default chain find temporary credentials where the code runs.",
        HelpLinks.AccessKeys,
        RuleTag.Security
    );

    /// <summary>The one diagnostic of a place that takes a key pair; null if it takes no constant that looks like a real key.</summary>
    /// <param name="use">The place.</param>
    /// <param name="reader">Reads its values.</param>
    /// <param name="judged">Receives the ids that the diagnostic is about, and the secrets that the place is given.</param>
    public static Diagnostic? FindAt(KeyPairUse use, ConstantTextReader reader, JudgedKeys judged)
    {
        var literals = ImmutableArray.CreateBuilder<Location>();
        var (keyId, mayBeKeyId) = ReadKeyId(use, reader, judged, literals);
        var isSecretShaped = ReadSecret(use, reader, judged, mayBeKeyId, literals);
        if (keyId is { } known && judged.IsAllowed(known))
        {
            return null;
        }

        if ((keyId is null ? null : use.KeyId) is not { } place)
        {
            // Of an id that is not known the secret decides.
            if (!isSecretShaped || use.Secret is not { } secret || (use.KeyId is not null && OwnServer.IsAround(use.Node)))
            {
                return null;
            }

            place = secret;
        }

        var primary = place.GetLocation();
        var additional = literals.Where(literal => !literal.Equals(primary));
        if (isSecretShaped && use.Secret is { } paired && paired != place)
        {
            additional = additional.Prepend(paired.GetLocation());
        }

        var description = keyId is { } described ? $"access key {described.Description}" : "a secret access key";
        return FindingDiagnostic.Create(Descriptor, primary, additional.Distinct(), use.Name, description);
    }

    /// <summary>Reads the id of a pair; false for a constant of another shape, which is not an id of AWS.</summary>
    private static (AccessKeyId? Id, bool MayBeOfAws) ReadKeyId(
        KeyPairUse use,
        ConstantTextReader reader,
        JudgedKeys judged,
        ImmutableArray<Location>.Builder literals
    )
    {
        AccessKeyId? keyId = null;
        var isKnown = true;
        foreach (var reading in reader.Read(use.KeyId))
        {
            if (reading.HasHoles)
            {
                isKnown = false;
            }
            else if (AccessKeyId.TryParse(reading.Text, out var id))
            {
                keyId ??= id;
                judged.Add(id);
                literals.AddRange(reading.GetLocations());
            }
        }

        return (keyId, keyId is not null || use.KeyId is null || !isKnown);
    }

    /// <summary>Reads the secret of a pair; true if it has the shape of one, and the id beside it may be one of AWS.</summary>
    private static bool ReadSecret(
        KeyPairUse use,
        ConstantTextReader reader,
        JudgedKeys judged,
        bool mayBeOfAws,
        ImmutableArray<Location>.Builder literals
    )
    {
        var isShaped = false;
        foreach (var reading in reader.Read(use.Secret))
        {
            if (reading.HasHoles || !SecretAccessKey.IsShaped(reading.Text))
            {
                continue;
            }

            judged.AddSecret(reading.Text);
            if (mayBeOfAws)
            {
                isShaped = true;
                literals.AddRange(reading.GetLocations());
            }
        }

        return isShaped;
    }
}
