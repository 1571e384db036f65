using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

/// <summary>Each row of what root user credentials look like in code: reported or silent as the row says.</summary>
public class RootUserCodeTests
{
    /// <summary>The options of AWSSDK.Extensions.NETCore.Setup, with one property more than the rule knows.</summary>
    private const string Setup = """
        namespace Amazon.Extensions.NETCore.Setup
        {
            public class AWSOptions { public string Profile { get; set; } = ""; public string Name { get; set; } = ""; }
        }
        """;

    [Theory]
    [InlineData("new CredentialProfileStoreChain().TryGetAWSCredentials({|NIAM2101:\"root\"|}, out _);")]
    [InlineData("new CredentialProfileStoreChain().TryGetAWSCredentials({|NIAM2101:\"acme-root\"|}, out _);")]
    [InlineData("new CredentialProfileStoreChain().TryGetProfile({|NIAM2101:\"root-user\"|}, out _);")]
    [InlineData("new SharedCredentialsFile().TryGetProfile({|NIAM2101:\"root\"|}, out _);")]
    [InlineData("const string P = \"aws-root\"; new CredentialProfileStoreChain().TryGetAWSCredentials({|NIAM2101:P|}, out _);")]
    [InlineData("new CredentialProfileStoreChain().TryGetAWSCredentials(profileName: {|NIAM2101:\"ro\" + \"ot\"|}, out _);")]
    [InlineData("_ = new CredentialProfile({|NIAM2101:\"root\"|}, new CredentialProfileOptions());")]
    [InlineData("CredentialProfile p = new({|NIAM2101:\"root\"|}, new CredentialProfileOptions());")]
    [InlineData("_ = new AWSOptions { Profile = {|NIAM2101:\"root\"|} };")]
    [InlineData("var options = new AWSOptions(); options.Profile = {|NIAM2101:\"prod-root\"|};")]
    [InlineData("AWSConfigs.AWSProfileName = {|NIAM2101:\"root\"|};")]
    [InlineData("Environment.SetEnvironmentVariable(\"AWS_PROFILE\", {|NIAM2101:\"root\"|});")]
    [InlineData("const string V = \"AWS_PROFILE\"; Environment.SetEnvironmentVariable(V, {|NIAM2101:\"root\"|});")]
    [InlineData("new System.Diagnostics.ProcessStartInfo().Environment[\"AWS_PROFILE\"] = {|NIAM2101:\"root\"|};")]
    [InlineData("new CredentialProfileStoreChain().TryGetAWSCredentials(\"deploy\", out _);")]
    [InlineData("new CredentialProfileStoreChain().TryGetAWSCredentials(\"non-root\", out _);")]
    [InlineData("new CredentialProfileStoreChain().TryGetAWSCredentials(name, out _);")]
    [InlineData("new CredentialProfileStoreChain().TryGetAWSCredentials($\"{name}-root2\", out _);")]
    [InlineData("_ = new AWSOptions { Name = \"root\" };")]
    [InlineData("Environment.SetEnvironmentVariable(\"AWS_PROFILE\", \"deploy\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"USER\", \"root\");")]
    public async Task A_profile_of_the_root_user_is_reported(string statement) => await VerifyAsync(statement);

    [Theory]
    [InlineData("_ = new {|NIAM2007:StoredProfileAWSCredentials|}({|NIAM2101:\"root\"|});")]
    [InlineData("_ = new {|NIAM2007:StoredProfileAWSCredentials|}(\"deploy\");")]
    public async Task A_profile_of_the_root_user_is_reported_in_version_3(string statement) =>
        await CredentialVerifier.VerifyAsync(
            $$"""
            #pragma warning disable CS0618
            using Amazon.Runtime;

            class Uses
            {
                void M() { {{statement}} }
            }
            """,
            References.AwsSdkV3
        );

    [Theory]
    [InlineData("_ = new BasicAWSCredentials({|NIAM2101:rootAccessKey|}, rootSecret);")]
    [InlineData("_ = new BasicAWSCredentials(settings[\"Key\"], {|NIAM2101:settings[\"AWS:RootSecretKey\"]|});")]
    [InlineData("_ = new BasicAWSCredentials({|NIAM2101:Environment.GetEnvironmentVariable(\"AWS_ROOT_ACCESS_KEY_ID\")!|}, name);")]
    [InlineData("_ = new BasicAWSCredentials({|NIAM2101:Environment.GetEnvironmentVariable(\"AWS_ROOT_ACCESS_KEY_ID\") ?? name|}, name);")]
    [InlineData("_ = new AmazonSecurityTokenServiceClient({|NIAM2101:this.RootUser|}, name);")]
    [InlineData("_ = new CredentialProfileOptions { AccessKey = {|NIAM2101:rootAccessKey|}, SecretKey = name };")]
    [InlineData("Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", {|NIAM2101:rootAccessKey|});")]
    [InlineData("var {|NIAM2101:rootCredentials|} = new BasicAWSCredentials(name, name);")]
    [InlineData("AWSCredentials {|NIAM2101:rootUserCredentials|} = new BasicAWSCredentials(name, name);")]
    [InlineData("_ = new BasicAWSCredentials(settings[\"Root:Name\"], name);")]
    [InlineData("var rootPath = \"/root\"; var rootUser = \"root\"; Use(rootPath, rootUser);")]
    [InlineData("var c = new BasicAWSCredentials(name, name); var rootElement = c;")]
    [InlineData("_ = new BasicAWSCredentials(minioRootUser, minioRootUser);")]
    [InlineData("_ = new Amazon.S3.AmazonS3Client(rootAccessKey, rootSecret, new Amazon.S3.AmazonS3Config { ServiceURL = name });")]
    public async Task Names_of_root_user_credentials_are_reported(string statement) => await VerifyAsync(statement);

    [Theory]
    [InlineData("_ = File.ReadAllLines({|NIAM2101:\"rootkey.csv\"|});")]
    [InlineData("_ = File.ReadAllText({|NIAM2101:@\"C:\\keys\\rootkey.csv\"|});")]
    [InlineData("_ = File.ReadAllTextAsync({|NIAM2101:\"/keys/RootKey.csv\"|});")]
    [InlineData("_ = File.OpenRead({|NIAM2101:$\"{name}/rootkey.csv\"|});")]
    [InlineData("_ = File.Open({|NIAM2101:Path.Combine(name, \"rootkey.csv\")|}, FileMode.Open);")]
    [InlineData("var path = Path.Combine(name, \"rootkey.csv\"); _ = File.OpenText({|NIAM2101:path|});")]
    [InlineData("using var reader = new StreamReader({|NIAM2101:\"rootkey.csv\"|});")]
    [InlineData("using StreamReader reader = new({|NIAM2101:\"rootkey.csv\"|});")]
    [InlineData("using var stream = new FileStream({|NIAM2101:\"rootkey.csv\"|}, FileMode.Open);")]
    [InlineData("File.Delete(\"rootkey.csv\");")]
    [InlineData("if (File.Exists(\"rootkey.csv\")) throw new InvalidOperationException(\"delete rootkey.csv\");")]
    [InlineData("var ignored = new[] { \"rootkey.csv\", \"*.pem\" };")]
    [InlineData("_ = File.ReadAllLines(\"notrootkey.csv\");")]
    [InlineData("_ = File.ReadAllLines(\"rootkey.csv.example\");")]
    [InlineData("_ = File.ReadAllLines(\"/root/data.csv\");")]
    public async Task Reading_downloaded_root_user_keys_is_reported(string statement) => await VerifyAsync(statement);

    [Theory]
    [InlineData(
        "_ = new GetSessionTokenRequest { SerialNumber = {|NIAM2101:\"arn:aws:iam::111122223333:mfa/root-account-mfa-device\"|}, TokenCode = name };"
    )]
    [InlineData("_ = new GetSessionTokenRequest { SerialNumber = {|NIAM2101:$\"arn:aws:iam::{name}:mfa/root-account-mfa-device\"|} };")]
    [InlineData("_ = new AssumeRoleRequest { SerialNumber = {|NIAM2101:\"arn:aws:iam::\" + name + \":mfa/root-account-mfa-device\"|} };")]
    [InlineData(
        "var r = new GetSessionTokenRequest(); r.SerialNumber = {|NIAM2101:\"arn:aws-us-gov:iam::111122223333:mfa/root-account-mfa-device\"|};"
    )]
    [InlineData(
        "_ = new AssumeRoleAWSCredentialsOptions { MfaSerialNumber = {|NIAM2101:\"arn:aws:iam::111122223333:mfa/root-account-mfa-device\"|} };"
    )]
    [InlineData("_ = new CredentialProfileOptions { MfaSerial = {|NIAM2101:\"arn:aws:iam::111122223333:mfa/root-account-mfa-device\"|} };")]
    [InlineData("_ = new GetSessionTokenRequest { SerialNumber = \"arn:aws:iam::111122223333:mfa/alice\" };")]
    [InlineData("_ = new GetSessionTokenRequest { SerialNumber = name };")]
    [InlineData("if (name.EndsWith(\":mfa/root-account-mfa-device\")) Use(name, \"the root user has MFA\");")]
    [InlineData("if (name == \"arn:aws:iam::111122223333:mfa/root-account-mfa-device\") Use(name, name);")]
    public async Task The_root_user_s_MFA_device_is_reported(string statement) => await VerifyAsync(statement);

    [Theory]
    [InlineData(
        "if (identity.Arn != {|NIAM2101:\"arn:aws:iam::111122223333:root\"|}) throw new InvalidOperationException(\"run as root\");"
    )]
    [InlineData("if (!(identity.Arn == {|NIAM2101:$\"arn:aws:iam::{identity.Account}:root\"|})) throw new InvalidOperationException();")]
    [InlineData("if (!identity.Arn.EndsWith({|NIAM2101:\":root\"|})) { throw new InvalidOperationException(); }")]
    [InlineData(
        "if (identity.Arn.EndsWith({|NIAM2101:\":root\"|}, StringComparison.Ordinal)) { await sts.GetSessionTokenAsync(new GetSessionTokenRequest()); }"
    )]
    [InlineData(
        "if (string.Equals(identity.Arn, {|NIAM2101:\"arn:aws:iam::111122223333:root\"|})) { await sts.GetSessionTokenAsync(new GetSessionTokenRequest()); }"
    )]
    [InlineData(
        "var arn = identity.Arn; if (arn == {|NIAM2101:\"arn:aws:iam::111122223333:root\"|}) { await sts.GetSessionTokenAsync(new GetSessionTokenRequest()); } else { return; }"
    )]
    [InlineData(
        "if (!identity.Arn.EndsWith({|NIAM2101:\":root\"|})) return; await sts.GetSessionTokenAsync(new GetSessionTokenRequest());"
    )]
    [InlineData("if (identity.Arn.EndsWith(\":root\")) throw new InvalidOperationException(\"do not run as root\");")]
    [InlineData(
        "if (identity.Arn.EndsWith(\":root\")) { Console.WriteLine(\"root!\"); return; } await sts.GetSessionTokenAsync(new GetSessionTokenRequest());"
    )]
    [InlineData("if (identity.Arn == \"arn:aws:iam::111122223333:root\") Console.WriteLine(\"root user in use\");")]
    [InlineData("if (!identity.Arn.EndsWith(\":root\")) return; throw new InvalidOperationException(\"do not run as root\");")]
    [InlineData("var isRoot = identity.Arn.EndsWith(\":root\"); Console.WriteLine(isRoot);")]
    [InlineData("if (name == \"arn:aws:iam::111122223333:root\") { await sts.GetSessionTokenAsync(new GetSessionTokenRequest()); }")]
    [InlineData(
        "if (identity.Arn == $\"arn:aws:iam::{name}:user/deploy\") { await sts.GetSessionTokenAsync(new GetSessionTokenRequest()); }"
    )]
    public async Task Code_that_wants_to_run_as_the_root_user_is_reported(string statement) =>
        await VerifyAsync(
            "var sts = new AmazonSecurityTokenServiceClient(); var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest()); "
                + statement
        );

    [Theory]
    [InlineData("var principal = \"arn:aws:iam::111122223333:root\"; Use(principal, $\"arn:aws:iam::{name}:root\");")]
    [InlineData("var trust = \"{\\\"AWS\\\":\\\"arn:aws:iam::111122223333:root\\\"}\";")]
    [InlineData("if (name == \"<root_account>\") Use(name, \"AccountAccessKeysPresent\");")]
    [InlineData("if (name == \"Root\") Use(name, \"userIdentity.type\");")]
    [InlineData("var path = \"/root/.aws/credentials\"; Use(path, \"r-ab12\");")]
    [InlineData("var xml = new System.Xml.XmlDocument(); xml.LoadXml(\"<root/>\"); var root = xml.DocumentElement;")]
    [InlineData("Use(\"Server=db;User=root;Password=x\", \"root\");")]
    [InlineData("var task = \"arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials\"; Use(task, \"sts:AssumeRoot\");")]
    [InlineData(
        "var aware = new { Arn = name }; if (aware.Arn != \"arn:aws:iam::111122223333:root\") throw new InvalidOperationException();"
    )]
    public async Task Everything_else_that_is_called_root_is_silent(string statement) =>
        await VerifyAsync("_ = new CredentialProfileStoreChain(); _ = nameof(GetCallerIdentityRequest); " + statement);

    [Fact]
    public async Task Types_that_share_a_name_with_the_SDK_are_silent() =>
        await CredentialVerifier.VerifyAsync(
            """
            class CredentialProfileStoreChain { public bool TryGetAWSCredentials(string name, out object credentials) { credentials = name; return true; } }
            class AWSOptions { public string Profile { get; set; } = ""; }
            class GetSessionTokenRequest { public string SerialNumber { get; set; } = ""; }
            static class File { public static string ReadAllText(string path) => path; }

            class Uses
            {
                void M()
                {
                    new CredentialProfileStoreChain().TryGetAWSCredentials("root", out _);
                    _ = new AWSOptions { Profile = "root" };
                    _ = new GetSessionTokenRequest { SerialNumber = "arn:aws:iam::111122223333:mfa/root-account-mfa-device" };
                    _ = File.ReadAllText("rootkey.csv");
                }
            }
            """,
            []
        );

    private static Task VerifyAsync(string statement) =>
        CredentialVerifier.VerifyAsync(
            $$"""
            using Amazon;
            using Amazon.Extensions.NETCore.Setup;
            using Amazon.Runtime;
            using Amazon.Runtime.CredentialManagement;
            using Amazon.SecurityToken;
            using Amazon.SecurityToken.Model;

            class Uses
            {
                string RootUser { get; } = "";

                async Task M(string name, string rootAccessKey, string rootSecret, string minioRootUser, Dictionary<string, string> settings)
                {
                    await Task.Yield();
                    {{statement}}
                }

                static void Use(string a, string b) { }
            }
            """,
            AwsStubs.V4,
            Setup
        );
}
