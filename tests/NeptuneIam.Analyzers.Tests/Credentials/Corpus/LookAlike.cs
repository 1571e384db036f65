namespace NeptuneIam.Analyzers.Tests.Credentials.Corpus;

/// <summary>Values that look like keys, drawn from seeds, and the places in which they are put.</summary>
internal static class LookAlike
{
    private const string Hex = "0123456789abcdef";
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Alphanumeric = Letters + Digits;
    private const string Base64 = Alphanumeric + "+/";

    /// <summary>Where values that are no keys must be silent though keys stand there.</summary>
    public static (string Name, string? Path, string Text)[] PlacesOfKeys { get; } =
    [
        ("credentials", null, "object A() => new BasicAWSCredentials(\"VALUE\", \"VALUE\");"),
        (
            "environment",
            null,
            "void A() { Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", \"VALUE\"); Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", \"VALUE\"); }"
        ),
        ("names", null, "const string AwsAccessKeyId = \"VALUE\"; const string AwsSecretAccessKey = \"VALUE\";"),
        ("text", null, "string A = \"AccessKey=VALUE;SecretKey=VALUE;Region=eu-west-1\";"),
        ("JSON", "appsettings.json", """{ "AWS": { "AccessKey": "VALUE", "SecretKey": "VALUE" } }"""),
        (
            "XML",
            "web.config",
            """<configuration><appSettings><add key="AWSAccessKey" value="VALUE"/><add key="AWSSecretKey" value="VALUE"/></appSettings></configuration>"""
        ),
        ("lines", ".env", "AWS_ACCESS_KEY_ID=VALUE\nAWS_SECRET_ACCESS_KEY=VALUE\n"),
    ];

    /// <summary>Values that are no key of AWS wherever they stand, two of each kind.</summary>
    public static IEnumerable<(string Kind, string Text)> Values { get; } =
    [
        .. Two("SHA-1", static random => Draw(random, Hex, 40)),
        .. Two("SHA-1 in capitals", static random => Draw(random, Hex, 40).ToUpperInvariant()),
        .. Two("MD5", static random => Draw(random, Hex, 32)),
        .. Two("SHA-256", static random => Draw(random, Hex, 64)),
        .. Two("SHA-256 in base64", static random => Draw(random, Base64, 43) + "="),
        .. Two(
            "GUID",
            static random =>
            {
                var bytes = new byte[16];
                random.NextBytes(bytes);
                return new Guid(bytes).ToString();
            }
        ),
        .. Two("id of a role", static random => "AROA" + Draw(random, Base32, 17)),
        .. Two("id of a user", static random => "AIDA" + Draw(random, Base32, 17)),
        .. Two("id of a group", static random => "AGPA" + Draw(random, Base32, 17)),
        .. Two("id of an instance profile", static random => "AIPA" + Draw(random, Base32, 17)),
        .. Two("id of a managed policy", static random => "ANPA" + Draw(random, Base32, 17)),
        .. Two("id of a public key", static random => "APKA" + Draw(random, Base32, 16)),
        .. Two("id of a certificate", static random => "ASCA" + Draw(random, Base32, 17)),
        .. Two("key of LocalStack", static random => "LKIA" + Draw(random, Base32, 16)),
        .. Two("id of a scanner's list alone", static random => "A3T" + Draw(random, Base32, 17)),
        .. Two("id that is too short", static random => "AKIA" + Draw(random, Base32, 15)),
        .. Two("id that is too long", static random => "AKIA" + Draw(random, Base32, 17)),
        .. Two("id in small letters", static random => "akia" + Draw(random, Base32, 16).ToLowerInvariant()),
        .. Two(
            "id in a longer code",
            static random => Draw(random, Base64, 30) + "AKIA" + Draw(random, Base32, 16) + Draw(random, Base64, 30)
        ),
        .. Two("placeholder id", static random => "AKIA" + new string(Base32[random.Next(26)], 16)),
        .. Two("example id", static random => "AKIA" + Draw(random, Base32, 9) + "EXAMPLE"),
        .. Two("example secret", static random => Draw(random, Base64, 30) + "EXAMPLEKEY"),
        .. Two("placeholder", static random => "YOUR-SECRET-KEY-GOES-HERE-" + Draw(random, Digits, 14)),
        .. Two("variable", static random => "${SECRET_" + Draw(random, Digits, 4) + "}"),
        .. Two("token of a deployment", static random => "#{Secret" + Draw(random, Digits, 4) + "}#"),
        .. Two("dummy", static random => "dummy" + Draw(random, Digits, 3)),
        .. Two("path", static random => "configuration/settings/exports/daily/a" + Draw(random, Digits, 2)),
        .. Two("letters", static random => Draw(random, Letters, 40)),
        .. Two("digits", static random => Draw(random, Digits, 40)),
        .. Two("words", static random => "secretAccessKeyOfTheExportServiceAcc" + Draw(random, Digits, 4)),
        .. Two("token with underscores", static random => "ghx_" + Draw(random, Alphanumeric, 36)),
        .. Two(
            "key with dashes",
            static random => Draw(random, Alphanumeric, 13) + "-" + Draw(random, Alphanumeric, 12) + "-" + Draw(random, Alphanumeric, 13)
        ),
        .. Two("secret that is too short", static random => Draw(random, Base64, 39)),
        .. Two("secret that is too long", static random => Draw(random, Base64, 41)),
    ];

    /// <summary>Values of a key's shape where other things stand.</summary>
    public static (string Name, string? Path, string Text)[] PlacesOfOthers { get; } =
    [
        ("C#, a digest", null, "const string Digest = \"$SECRET$\";"),
        ("C#, a password", null, "object A() => new System.Net.NetworkCredential(\"admin\", \"$SECRET$\");"),
        ("C#, a client secret", null, "string ClientSecret = \"$SECRET$\";"),
        ("C#, a key of a token service", null, "string JwtSecret => \"$SECRET$\";"),
        ("C#, a webhook", null, "string WebhookSigningSecret = \"$SECRET$\";"),
        ("C#, an ETag", null, "string ETag = \"$SECRET$\";"),
        ("C#, an id of the older alphabet alone", null, "string Product = \"$OLDID$\";"),
        ("C#, a temporary id alone", null, "string Log = \"request by $ASIA$\";"),
        (
            "C#, a key of a server of one's own",
            null,
            "object A() => new AmazonS3Client(\"minioadmin\", \"$SECRET$\", new AmazonS3Config { ServiceURL = \"http://localhost:9000\" });"
        ),
        ("C#, a token alone", null, "string Cursor = \"$TOKEN$\";"),
        ("C#, a commit", null, "string SecretKey = \"$HASH$\";"),
        (
            "C#, an environment variable of another program",
            null,
            "void A() { Environment.SetEnvironmentVariable(\"SECRET_KEY_BASE\", \"$SECRET$\"); }"
        ),
        ("file, a client secret", "appsettings.json", """{ "AzureAd": { "ClientId": "a", "ClientSecret": "$SECRET$" } }"""),
        ("file, a key of a token service", "appsettings.json", """{ "Authentication": { "Issuer": "me", "SecretKey": "$SECRET$" } }"""),
        ("file, a connection string", "appsettings.json", """{ "ConnectionStrings": { "Db": "Server=db;User=root;Password=$SECRET$" } }"""),
        (
            "file, MinIO",
            "appsettings.json",
            """{ "Minio": { "Endpoint": "minio:9000", "AccessKey": "exports", "SecretKey": "$SECRET$" } }"""
        ),
        ("file, another cloud", "appsettings.json", """{ "Storage": { "AccessKey": "LTAI5tExports", "AccessKeySecret": "$SECRET$" } }"""),
        (
            "file, hashes of packages",
            "packages.lock.json",
            """{ "dependencies": { "AWSSDK.S3": { "contentHash": "$SECRET$$SECRET1$$SECRET2$" } } }"""
        ),
        (
            "file, a machine key",
            "web.config",
            """<configuration><system.web><machineKey decryptionKey="$HASH$" validationKey="$SECRET$"/></system.web></configuration>"""
        ),
        ("file, a public key", "app.config", """<configuration><assemblyIdentity name="A" publicKeyToken="$SECRET$"/></configuration>"""),
        ("file, variables of other programs", ".env", "SECRET_KEY_BASE=$SECRET$\nJWT_SECRET=$SECRET1$\nDB_PASSWORD=$SECRET2$\n"),
    ];

    private static string Draw(Random random, string alphabet, int length) => new(random.GetItems<char>(alphabet, length));

    private static IEnumerable<(string Kind, string Text)> Two(string kind, Func<Random, string> draw)
    {
        var seed = kind.Sum(static character => character);
        return [(kind, draw(new Random(seed))), (kind, draw(new Random(seed + 1)))];
    }
}
