namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Recognizes names that people give to the credentials of the root user. They are only a convention, and count only where credentials are
/// taken.
/// </summary>
internal static class RootUserNames
{
    /// <summary>The resource name of the root user's MFA device.</summary>
    public const string MfaDevice = "root-account-mfa-device";

    /// <summary>How the serial number of the root user's MFA device, an ARN, ends.</summary>
    public const string MfaDeviceSuffix = ":mfa/" + MfaDevice;

    private static readonly string[] s_credentialWords = ["access", "key", "secret", "user", "credential", "credentials", "aws", "account"];
    private static readonly string[] s_otherWords = ["minio", "localstack", "non", "not", "no", "db", "config", "configuration"];

    /// <summary>True for a profile name such as <c>root</c>, <c>acme-root</c>, <c>root-user</c>.</summary>
    public static bool IsProfile(string name)
    {
        var words = NameWords.Of(name);
        return !Overlaps(words, s_otherWords)
            && words.Count > 0
            && (words[words.Count - 1] == "root" || (words[0] == "root" && words.Count == 2 && words[1] is "user" or "account"));
    }

    /// <summary>True for an identifier or configuration key such as <c>rootAccessKey</c>, <c>AWS_ROOT_ACCESS_KEY_ID</c>.</summary>
    public static bool IsCredential(string name)
    {
        var words = NameWords.Of(name);
        return words.Contains("root") && Overlaps(words, s_credentialWords) && !Overlaps(words, s_otherWords);
    }

    private static bool Overlaps(List<string> words, string[] others)
    {
        foreach (var other in others)
        {
            if (words.Contains(other))
            {
                return true;
            }
        }

        return false;
    }
}
