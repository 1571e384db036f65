namespace NeptuneIam.Analyzers.Credentials;

/// <summary>What the name of a setting says of a key: which part of one its value is, and whether it is one of AWS.</summary>
internal readonly struct SettingName
{
    private const string KeyIdName = "accesskey";
    private const string SecretName = "secret";

    private SettingName(CredentialPart part, string owner, bool saysAws) => (Part, Owner, SaysAws) = (part, owner, saysAws);

    /// <summary>The part of a key that the value is by its name.</summary>
    public CredentialPart Part { get; }

    /// <summary>What the name says before the part, in small letters: <c>aws</c> for <c>AWSAccessKeyId</c> and <c>AWS_SECRET_ACCESS_KEY</c>. Both parts of a key have it in common.</summary>
    public string Owner { get; }

    /// <summary>True if the name, or what the setting stands in, is AWS's, or is one that nobody else gives.</summary>
    public bool SaysAws { get; }

    /// <summary>Reads the name of a setting.</summary>
    public static SettingName Of(FileSetting setting)
    {
        var name = setting.Name;
        var last = Joined(LastOf(name));
        var part = last.Contains("sessiontoken") || last.Contains("securitytoken") ? CredentialPart.Token
            : last.Contains(SecretName) ? CredentialPart.Secret
            : last.Contains(KeyIdName) ? CredentialPart.KeyId
            : CredentialPart.None;
        var owner = part switch
        {
            CredentialPart.Secret => last.Substring(0, last.IndexOf(SecretName, StringComparison.Ordinal)),
            CredentialPart.KeyId => last.Substring(0, last.IndexOf(KeyIdName, StringComparison.Ordinal)),
            _ => string.Empty,
        };
        return new SettingName(part, owner, last.Contains("secretaccesskey") || Mentions(name) || Mentions(setting.Section));
    }

    /// <summary>What the name ends with, behind the sections that it goes through: <c>AWS:SecretKey</c>, <c>AWS__SecretKey</c>, <c>aws.secretKey</c>.</summary>
    private static string LastOf(string name)
    {
        var start = name.LastIndexOfAny([':', '.']) + 1;
        return name.LastIndexOf("__", StringComparison.Ordinal) is var underscores && underscores >= start ? name.Substring(underscores + 2) : name.Substring(start);
    }

    /// <summary>The words of a name as one, in small letters.</summary>
    public static string Joined(string name) => string.Concat(NameWords.Of(name));

    /// <summary>True if one of the words is AWS or Amazon, or begins with it where nothing separates the words.</summary>
    public static bool Mentions(string name) => NameWords.Of(name).Any(static word =>
        word is "aws" or "amazon" || (word.StartsWith("aws", StringComparison.Ordinal) && (word.Contains(SecretName) || word.Contains(KeyIdName) || word.Contains("profile"))));
}
