using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>NIAM2005: a configuration file holds an access key id, or the secret of one. Each value is reported by itself.</summary>
internal static class CredentialsInConfigurationFile
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2005";

    /// <summary>
    /// An id of the older alphabet looks like many product codes; it counts only with a secret at most this many lines and characters away.
    /// </summary>
    private const int NearLines = 5;
    private const int NearLength = 2_000;

    private const string Secret = "secret access key";
    private const string Token = "session token";

    /// <summary>The rule. Arguments: what holds the value, the description of the value, and how to make it worthless.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "AWS credentials stand in a configuration file",
        "{0} holds {1}; {2}, take it out of the file, and let the program find credentials at run time",
        RuleCategory.Credentials,
        DiagnosticSeverity.Warning,
        "A configuration file is checked in, copied to every machine and packed with the program: "
            + "everyone who can read one of the copies can use the key until it is rotated. "
            + "Rotate it first: taking it out of the file does not take it back. "
            + "A file may name a profile and a Region; the SDK's default chain finds the rest where the program runs.",
        HelpLinks.AccessKeys,
        RuleTag.Security
    );

    /// <summary>The diagnostics of a file, in order of their places.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The user's options for it.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IEnumerable<Diagnostic> Find(ConfigurationFile file, Lazy<PolicyOptions> options, CancellationToken cancellationToken)
    {
        foreach (
            var (span, setting, credential, isTemporary) in FindValues(file, options, cancellationToken)
                .OrderBy(static value => value.Span.Start)
        )
        {
            yield return FindingDiagnostic.Create(
                Descriptor,
                file.LocationOf(span),
                options,
                ImmutableArray<Location>.Empty,
                file.Text,
                NameOf(setting),
                file.IsRootKey ? $"the root user's {credential}"
                    : credential == Secret || credential == Token ? $"a {credential}"
                    : credential,
                isTemporary ? "revoke the sessions of its role" : "rotate the key"
            );
        }
    }

    private static IEnumerable<(TextSpan Span, FileSetting? Setting, string Credential, bool IsTemporary)> FindValues(
        ConfigurationFile file,
        Lazy<PolicyOptions> options,
        CancellationToken cancellationToken
    )
    {
        for (var start = 0; AccessKeyId.TryFind(file.Text, start, out var span, out var id); start = span.End)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var setting = file.SettingAt(span);
            if (
                !id.IsAmong(options.Value.AllowedKeys)
                && (
                    id.IsBase32
                    || (setting is not null && SettingName.Of(setting).Part == CredentialPart.KeyId)
                    || IsNearSecret(file.Text, span)
                )
            )
            {
                yield return (span, setting, $"access key {id.Description}", false);
            }
        }

        var neighbours = new SettingNeighbours(file.Settings);
        foreach (var setting in file.Settings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SecretAccessKey.IsShaped(setting.Value) && neighbours.IsSecretOfAws(setting, file.IsOfAws))
            {
                yield return (setting.Span, setting, Secret, neighbours.IsWithTemporaryId(setting));
            }
            else if (
                neighbours.IsTemporaryId(setting)
                && AccessKeyId.TryParse(setting.Value, AccessKeyId.TemporaryKinds, out var id)
                && !id.IsAmong(options.Value.AllowedKeys)
            )
            {
                yield return (setting.Span, setting, $"temporary access key {id.Description}", true);
            }
            else if (neighbours.IsWithTemporaryId(setting) && SessionToken.OccursIn(setting.Value))
            {
                yield return (setting.Span, setting, Token, true);
            }
        }
    }

    /// <summary>How messages name what holds a value. A name that is itself a key is not shown.</summary>
    private static string NameOf(FileSetting? setting) =>
        setting is null || AccessKeyId.MayOccurIn(setting.Name) || SecretAccessKey.OccursIn(setting.Name)
            ? "The file"
            : $"'{MessageText.Of(setting.Name)}'";

    private static bool IsNearSecret(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        for (var lines = 0; start > 0 && span.Start - start < NearLength && lines <= NearLines; start--)
        {
            lines += text[start - 1] == '\n' ? 1 : 0;
        }

        for (var lines = 0; end < text.Length && end - span.End < NearLength && lines <= NearLines; end++)
        {
            lines += text[end] == '\n' ? 1 : 0;
        }

        return SecretAccessKey.OccursIn(text.Substring(start, end - start));
    }
}
