namespace NeptuneIam.Analyzers.Credentials;

/// <summary>What the name of a setting tells about its value: which part of a key it is, and if the key is one of AWS.</summary>
internal readonly struct SettingName
{
    private const string KeyIdName = "accesskey";
    private const string SecretName = "secret";

    private SettingName(CredentialPart part, string owner, bool saysAws) => (Part, Owner, SaysAws) = (part, owner, saysAws);

    /// <summary>The part of a key that the value is by its name.</summary>
    public CredentialPart Part { get; }

    /// <summary>
    /// What the name says before the part, in small letters: <c>aws</c> for <c>AWSAccessKeyId</c> and <c>AWS_SECRET_ACCESS_KEY</c>. Both
    /// parts of a key have it in common.
    /// </summary>
    public string Owner { get; }

    /// <summary>True if the name, or that of what the setting stands in, mentions AWS, or is one that hardly anybody else uses.</summary>
    public bool SaysAws { get; }

    /// <summary>Reads the name of a setting.</summary>
    public static SettingName Of(FileSetting setting)
    {
        // Only the end of a name counts: a whole path is long, and holds words such as app that say nothing about its last one.
        var (last, withSection) = EndsOf(setting.Name);
        var part =
            KeyNames.IsKeyId(last) ? CredentialPart.KeyId
            : KeyNames.IsSecret(last) || KeyNames.IsSecret(withSection) ? CredentialPart.Secret
            : CredentialPart.None;
        var joined = Joined(last);
        var before = part switch
        {
            CredentialPart.Secret => joined.IndexOf(SecretName, StringComparison.Ordinal),
            CredentialPart.KeyId => joined.IndexOf(KeyIdName, StringComparison.Ordinal),
            _ => 0,
        };
        return new SettingName(
            part,
            joined.Substring(0, Math.Max(before, 0)),
            joined.Contains("secretaccesskey") || Mentions(setting.Name) || Mentions(setting.Section)
        );
    }

    /// <summary>The words of a name as one, in small letters.</summary>
    public static string Joined(string name) => string.Concat(NameWords.Of(name));

    /// <summary>True if one of the words is AWS or Amazon, or begins with it where nothing separates the words.</summary>
    public static bool Mentions(string name) =>
        NameWords
            .Of(name)
            .Any(static word =>
                word is "aws" or "amazon"
                || (
                    word.StartsWith("aws", StringComparison.Ordinal)
                    && (word.Contains(SecretName) || word.Contains(KeyIdName) || word.Contains("profile"))
                )
            );

    /// <summary>
    /// What the name ends with, behind the sections that it goes through (<c>AWS:SecretKey</c>, <c>AWS__SecretKey</c>,
    /// <c>aws.secretKey</c>), and the same with the last section.
    /// </summary>
    private static (string Last, string WithSection) EndsOf(string name)
    {
        var start = Math.Max(
            name.LastIndexOfAny([':', '.']) + 1,
            name.LastIndexOf("__", StringComparison.Ordinal) is var underscores and >= 0 ? underscores + 2 : 0
        );
        var section = start < 2 ? 0 : name.LastIndexOfAny([':', '.'], start - 2) + 1;
        return (name.Substring(start), name.Substring(section));
    }
}
