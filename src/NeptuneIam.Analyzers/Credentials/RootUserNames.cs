namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Names that people give to the credentials of the root user. A convention only: it counts where credentials are taken, nowhere
/// else.
/// </summary>
internal static class RootUserNames
{
    /// <summary>The resource name of the root user's MFA device.</summary>
    public const string MfaDevice = "root-account-mfa-device";

    /// <summary>How the serial number of the root user's MFA device, an ARN, ends.</summary>
    public const string MfaDeviceSuffix = ":mfa/" + MfaDevice;

    private static readonly string[] CredentialWords = ["access", "key", "secret", "user", "credential", "credentials", "aws", "account"];
    private static readonly string[] OtherWords = ["minio", "localstack", "non", "not", "no", "db", "config", "configuration"];

    /// <summary>True for a profile name such as <c>root</c>, <c>acme-root</c>, <c>root-user</c>.</summary>
    public static bool IsProfile(string name)
    {
        var words = NameWords.Of(name);
        return !Overlaps(words, OtherWords)
            && words.Count > 0
            && (words[words.Count - 1] == "root" || (words[0] == "root" && words.Count == 2 && words[1] is "user" or "account"));
    }

    /// <summary>True for an identifier or configuration key such as <c>rootAccessKey</c>, <c>AWS_ROOT_ACCESS_KEY_ID</c>.</summary>
    public static bool IsCredential(string name)
    {
        var words = NameWords.Of(name);
        return words.Contains("root") && Overlaps(words, CredentialWords) && !Overlaps(words, OtherWords);
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
