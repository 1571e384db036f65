namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Names that people give to secret access keys and to the ids beside them: variables, members, configuration keys, environment variables.
/// </summary>
internal static class KeyNames
{
    /// <summary>Longer texts are not names.</summary>
    private const int MaxLength = 80;

    /// <summary>Words by which a secret is one of another kind or of another service.</summary>
    private static readonly HashSet<string> s_otherSecrets = new(StringComparer.Ordinal)
    {
        "client",
        "consumer",
        "app",
        "application",
        "api",
        "oauth",
        "oauth1",
        "oauth2",
        "openid",
        "oidc",
        "sso",
        "saml",
        "jwt",
        "jwks",
        "token",
        "bearer",
        "webhook",
        "signing",
        "signature",
        "hmac",
        "shared",
        "totp",
        "otp",
        "mfa",
        "captcha",
        "recaptcha",
        "hcaptcha",
        "turnstile",
        "csrf",
        "cookie",
        "encryption",
        "encryptor",
        "crypto",
        "hash",
        "salt",
        "pepper",
        "license",
        "issuer",
        "identity",
        "password",
        "stripe",
        "paypal",
        "github",
        "gitlab",
        "bitbucket",
        "google",
        "gcp",
        "facebook",
        "twitter",
        "linkedin",
        "slack",
        "discord",
        "telegram",
        "azure",
        "entra",
        "twilio",
        "sendgrid",
        "cloudflare",
        "minio",
        "localstack",
        "aliyun",
        "oss",
        "tencent",
        "qiniu",
        "wasabi",
        "backblaze",
        "binance",
        "kraken",
        "coinbase",
    };

    /// <summary>Words at the end of a name by which it is about a secret and not the secret itself.</summary>
    private static readonly HashSet<string> s_aspects = new(StringComparer.Ordinal)
    {
        "id",
        "ids",
        "name",
        "names",
        "arn",
        "arns",
        "path",
        "file",
        "url",
        "uri",
        "version",
        "hash",
        "digest",
        "checksum",
        "fingerprint",
        "length",
        "pattern",
        "regex",
        "prefix",
        "label",
        "title",
    };

    /// <summary>True for a name such as <c>secret</c>, <c>SecretAccessKey</c>, <c>AWS:SecretKey</c>, <c>awsKey</c>.</summary>
    public static bool IsSecret(string name)
    {
        if (
            WordsOf(name) is not { Count: > 0 } words
            || s_aspects.Contains(words[words.Count - 1])
            || words.Exists(s_otherSecrets.Contains)
        )
        {
            return false;
        }

        var joined = string.Concat(words);
        var isSecret = joined.Contains("secret");
        return words.Exists(static word => word is "amazon" || word.StartsWith("aws", StringComparison.Ordinal))
            ? isSecret || joined.EndsWith("key", StringComparison.Ordinal)
            : isSecret && (joined.EndsWith("secret", StringComparison.Ordinal) || joined.EndsWith("key", StringComparison.Ordinal));
    }

    /// <summary>True for a name such as <c>AccessKey</c>, <c>awsAccessKeyId</c>, <c>keyId</c>.</summary>
    public static bool IsKeyId(string name)
    {
        if (WordsOf(name) is not { Count: > 0 } words)
        {
            return false;
        }

        var joined = string.Concat(words);
        return !joined.Contains("secret")
            && (
                joined.EndsWith("accesskey", StringComparison.Ordinal)
                || joined.EndsWith("keyid", StringComparison.Ordinal)
                || joined.EndsWith("accessid", StringComparison.Ordinal)
            );
    }

    /// <summary>The words of a name, without the digits behind them and the words that only say that it is a value.</summary>
    private static List<string> WordsOf(string name)
    {
        if (name.Length > MaxLength)
        {
            return [];
        }

        var words = NameWords.Of(name);
        for (var index = 0; index < words.Count; index++)
        {
            words[index] = words[index].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        }

        words.RemoveAll(static word => word.Length == 0);
        while (words.Count > 1 && words[words.Count - 1] is "value" or "values" or "string" or "text" or "default" or "base")
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 0 && words[words.Count - 1] is "secrets" or "keys")
        {
            words[words.Count - 1] = words[words.Count - 1].TrimEnd('s');
        }

        return words;
    }
}
