using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>NIAM2002: an access key id stands in a string, wherever that goes.</summary>
internal static class AccessKeyIdInSource
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2002";

    /// <summary>The rule. Argument: the description of the key.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "AWS access key id is written in the code",
        "Access key id {0} is written in the code; rotate the key, then let the code find credentials at run time",
        RuleCategory.Credentials,
        DiagnosticSeverity.Warning,
        "An access key id names the account and the key, and its secret is rarely far away: "
            + "in the history, in a configuration file, in a log. "
            + "A key that stands in code is not rotated, because code must change with it.",
        HelpLinks.AccessKeys,
        RuleTag.Security
    );

    /// <summary>
    /// The diagnostics of a file. An id of the older alphabet looks like many product codes; it counts only with a secret near by.
    /// </summary>
    /// <param name="found">What the strings of the file hold.</param>
    /// <param name="judged">The keys that are reported where they are used.</param>
    /// <param name="tree">The file.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    public static IEnumerable<Diagnostic> Find(FoundKeys found, JudgedKeys judged, SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var key in found.Ids)
        {
            if (!judged.Contains(key.Id) && !judged.IsAllowed(key.Id) && (key.Id.IsBase32 || IsNearSecret(key)))
            {
                yield return FindingDiagnostic.Create(Descriptor, key.Places[0], key.Places.Skip(1), key.Id.Description);
            }
        }

        bool IsNearSecret(FoundKeyId key)
        {
            var text = tree.GetText(cancellationToken);
            return found.Secrets.Any(secret => KeyNeighbours.AreNear(text, key.Places[0].SourceSpan, secret.Places[0].SourceSpan));
        }
    }
}
