using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

/// <summary>Keys in every form that C# has for a value: each is reported exactly where it is handed over, or where it stands.</summary>
public class CredentialFormsTests
{
    /// <summary>What the forms use of another file.</summary>
    internal const string OtherFile = """
        static class Keys
        {
            public const string Id = "$ID$";
            public const string Secret = "$SECRET$";
            public const string Head = "$ID<$";
            public const string Tail = "$ID>$";
        }

        class KeyAttribute(string id, string secret) : Attribute
        {
            public string Id { get; } = id;
            public string Secret { get; set; } = secret;
        }

        record KeyPair(string Id, string Secret);

        class Options
        {
            public string AccessKey { get; set; } = "";
            public string SecretKey { get; set; } = "";
            public string Password { get; set; } = "";
            public Options WithAccessKey(string value) => this;
            public Options WithSecretKey(string value) => this;
        }

        class ConfigurationBuilder
        {
            public ConfigurationBuilder AddInMemoryCollection(IEnumerable<KeyValuePair<string, string?>> data) => this;
        }

        class MinioClient
        {
            public MinioClient WithCredentials(string accessKey, string secretKey) => this;
        }
        """;

    /// <summary>Values on their way to the SDK: one diagnostic, where they are handed over.</summary>
    [Theory]
    [InlineData("constants of another file", "object A() => new BasicAWSCredentials({|NIAM2001:Keys.Id|}, Keys.Secret);")]
    [InlineData("halves of another file", "object A(string s) => new BasicAWSCredentials({|NIAM2001:Keys.Head + Keys.Tail|}, s);")]
    [InlineData("concatenation", "object A(string s) => new BasicAWSCredentials({|NIAM2001:\"$ID<$\" + \"$ID>$\"|}, s);")]
    [InlineData("halves of a secret", "object A(string id) => new BasicAWSCredentials(id, {|NIAM2001:\"$SECRET<$\" + \"$SECRET>$\"|});")]
    [InlineData(
        "interpolation",
        "const string Head = \"$ID<$\"; object A(string s) => new BasicAWSCredentials({|NIAM2001:$\"{Head}$ID>$\"|}, s);"
    )]
    [InlineData("string.Concat", "object A(string s) => new BasicAWSCredentials({|NIAM2001:string.Concat(\"$ID<$\", \"$ID>$\")|}, s);")]
    [InlineData(
        "readonly field",
        "private readonly string _id = \"$ID$\"; object A(string s) => new BasicAWSCredentials({|NIAM2001:_id|}, s);"
    )]
    [InlineData("property", "private static string Id => \"$ID$\"; object A(string s) => new BasicAWSCredentials({|NIAM2001:Id|}, s);")]
    [InlineData("conditional", "object A(bool b, string s) => new BasicAWSCredentials({|NIAM2001:b ? \"$ID$\" : \"$ID2$\"|}, s);")]
    [InlineData(
        "conditional with configuration",
        "object A(bool b, string s) => new BasicAWSCredentials({|NIAM2001:b ? s : \"$ID$\"|}, s);"
    )]
    [InlineData("switch", "object A(int n, string s) => new BasicAWSCredentials({|NIAM2001:n switch { 1 => \"$ID$\", _ => s }|}, s);")]
    [InlineData("named arguments", "object A(string s) => new BasicAWSCredentials(secretKey: s, accessKey: {|NIAM2001:\"$ID$\"|});")]
    [InlineData(
        "default of a parameter",
        "public object A(string s, string id = \"$ID$\") => new BasicAWSCredentials({|NIAM2001:id|}, s);"
    )]
    [InlineData(
        "argument of a private method",
        "private object A(string id, string s) => new BasicAWSCredentials({|NIAM2001:id|}, s); object B(string s) => A(\"$ID$\", s);"
    )]
    [InlineData("local", "object A(string s) { var id = \"$ID$\"; return new BasicAWSCredentials({|NIAM2001:id|}, s); }")]
    [InlineData(
        "tuple",
        "object A() { var keys = (\"$ID$\", \"$SECRET$\"); return new BasicAWSCredentials({|NIAM2001:keys.Item1|}, keys.Item2); }"
    )]
    [InlineData(
        "named tuple",
        "object A(string s) { var keys = (Id: s, Key: \"$SECRET$\"); return new BasicAWSCredentials(keys.Id, {|NIAM2001:keys.Key|}); }"
    )]
    [InlineData(
        "tuple field",
        "private static readonly (string A, string B) Pair = (\"$ID$\", \"$SECRET$\"); object A() => new BasicAWSCredentials({|NIAM2001:Pair.A|}, Pair.B);"
    )]
    [InlineData(
        "deconstruction",
        "object A() { var (id, key) = (\"$ID$\", \"$SECRET$\"); return new BasicAWSCredentials({|NIAM2001:id|}, key); }"
    )]
    [InlineData(
        "object initializer",
        "object A() { var o = new Options { AccessKey = \"$ID$\", Password = \"$SECRET$\" }; return new BasicAWSCredentials({|NIAM2001:o.AccessKey|}, o.Password); }"
    )]
    [InlineData(
        "anonymous object",
        "object A() { var o = new { A = \"$ID$\", B = \"$SECRET$\" }; return new BasicAWSCredentials({|NIAM2001:o.A|}, o.B); }"
    )]
    [InlineData(
        "record",
        "object A() { var o = new KeyPair(\"$ID$\", \"$SECRET$\"); return new BasicAWSCredentials({|NIAM2001:o.Id|}, o.Secret); }"
    )]
    [InlineData(
        "dictionary",
        "object A() { var d = new Dictionary<string, string> { [\"a\"] = \"$ID$\", [\"b\"] = \"$SECRET$\" }; return new BasicAWSCredentials({|NIAM2001:d[\"a\"]|}, d[\"b\"]); }"
    )]
    [InlineData(
        "dictionary of pairs",
        "object A() { var d = new Dictionary<string, string> { { \"a\", \"$ID$\" } }; return new BasicAWSCredentials({|NIAM2001:d[\"a\"]|}, d[\"b\"]); }"
    )]
    [InlineData(
        "array",
        "object A() { var keys = new[] { \"$ID$\", \"$SECRET$\" }; return new BasicAWSCredentials({|NIAM2001:keys[0]|}, keys[1]); }"
    )]
    [InlineData(
        "collection expression",
        "object A() { string[] keys = [\"$ID$\", \"$SECRET$\"]; return new BasicAWSCredentials({|NIAM2001:keys[0]|}, keys[1]); }"
    )]
    [InlineData(
        "base64",
        "object A(string s) => new BasicAWSCredentials({|NIAM2001:Encoding.UTF8.GetString(Convert.FromBase64String(\"$ID64$\"))|}, s);"
    )]
    [InlineData(
        "base64 in steps",
        "object A(string s) { var b = Convert.FromBase64String(\"$SECRET64$\"); var t = Encoding.ASCII.GetString(b); return new BasicAWSCredentials(s, {|NIAM2001:t|}); }"
    )]
    [InlineData(
        "environment",
        "void A() { Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", {|NIAM2001:\"$ID<$\" + \"$ID>$\"|}); }"
    )]
    [InlineData(
        "environment of a process",
        "void A(ProcessStartInfo p) { p.Environment[\"AWS_SECRET_ACCESS_KEY\"] = {|NIAM2001:\"$SECRET$\"|}; p.EnvironmentVariables.Add(\"AWS_ACCESS_KEY_ID\", {|NIAM2001:\"$ID$\"|}); }"
    )]
    [InlineData("profile", "object A() => new CredentialProfileOptions { AccessKey = {|NIAM2001:Keys.Id|}, SecretKey = Keys.Secret };")]
    [InlineData("target-typed", "BasicAWSCredentials A => new({|NIAM2001:\"$ID$\"|}, \"$SECRET$\");")]
    [InlineData(
        "client of a server of one's own",
        "object A() => new AmazonS3Client({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", new AmazonS3Config { ServiceURL = \"http://localhost:4566\" });"
    )]
    public Task Keys_handed_to_the_SDK_are_reported_there(string form, string member) => VerifyAsync(form, member);

    /// <summary>Values that stay in the code: id and secret, each under its own characters.</summary>
    [Theory]
    [InlineData("constants", "const string Id = \"{|NIAM2002:$ID$|}\"; const string Secret = \"{|NIAM2003:$SECRET$|}\";")]
    [InlineData("halves", "const string Head = \"$ID<$\", Tail = \"$ID>$\"; string Id = {|NIAM2002:Head|} + Tail;")]
    [InlineData(
        "halves of a secret",
        "const string Head = \"$SECRET<$\"; const string Tail = \"$SECRET>$\"; string SecretKey => {|NIAM2003:Head|} + Tail;"
    )]
    [InlineData("concatenated secret", "string secretKey = \"{|NIAM2003:$SECRET<$|}\" + \"$SECRET>$\";")]
    [InlineData("interpolated secret", "const string Head = \"$SECRET<$\"; string awsSecret = $\"{|NIAM2003:{Head}$SECRET>$|}\";")]
    [InlineData("string.Concat", "string Id = string.Concat(\"{|NIAM2002:$ID<$|}\", \"$ID>$\");")]
    [InlineData(
        "object initializer",
        "object A() => new Options { AccessKey = \"{|NIAM2002:$ID$|}\", SecretKey = \"{|NIAM2003:$SECRET$|}\" };"
    )]
    [InlineData(
        "neighbour in an initializer",
        "object A() => new Options { AccessKey = \"{|NIAM2002:$ID$|}\", Password = \"{|NIAM2003:$SECRET$|}\" };"
    )]
    [InlineData("assignment", "void A(Options o) { o.SecretKey = \"{|NIAM2003:$SECRET$|}\"; }")]
    [InlineData(
        "fluent methods",
        "object A() => new Options().WithAccessKey(\"{|NIAM2002:$ID$|}\").WithSecretKey(\"{|NIAM2003:$SECRET$|}\");"
    )]
    [InlineData("named arguments", "object A() => new KeyPair(Secret: \"{|NIAM2003:$SECRET$|}\", Id: \"{|NIAM2002:$ID$|}\");")]
    [InlineData("parameter of a constructor", "object A(string id) => new KeyPair(id, \"{|NIAM2003:$SECRET$|}\");")]
    [InlineData("default of a parameter", "void A(string id = \"{|NIAM2002:$ID$|}\", string secret = \"{|NIAM2003:$SECRET$|}\") { }")]
    [InlineData("tuple", "(string, string) A() => (\"{|NIAM2002:$ID$|}\", \"{|NIAM2003:$SECRET$|}\");")]
    [InlineData("named tuple", "(string Id, string Secret) A(string s) => (s, \"{|NIAM2003:$SECRET$|}\");")]
    [InlineData("tuple element", "object A(string s) => (Id: s, SecretKey: \"{|NIAM2003:$SECRET$|}\");")]
    [InlineData("deconstruction", "void A(string s) { var (id, secret) = (s, \"{|NIAM2003:$SECRET$|}\"); }")]
    [InlineData("attribute", "[Key(\"{|NIAM2002:$ID$|}\", \"{|NIAM2003:$SECRET$|}\")] void A() { }")]
    [InlineData("property of an attribute", "[Key(\"\", \"\", Secret = \"{|NIAM2003:$SECRET$|}\")] void A() { }")]
    [InlineData("parameter of an attribute", "[Key(\"\", \"{|NIAM2003:$SECRET$|}\")] void A() { }")]
    [InlineData(
        "dictionary",
        "object A() => new Dictionary<string, string> { [\"AWS:AccessKey\"] = \"{|NIAM2002:$ID$|}\", [\"AWS:SecretKey\"] = \"{|NIAM2003:$SECRET$|}\" };"
    )]
    [InlineData(
        "dictionary of pairs",
        "object A() => new Dictionary<string, string> { { \"id\", \"{|NIAM2002:$ID$|}\" }, { \"key\", \"{|NIAM2003:$SECRET$|}\" } };"
    )]
    [InlineData(
        "key of a dictionary",
        "void A(IDictionary<string, string> d) { d[\"Storage:SecretAccessKey\"] = \"{|NIAM2003:$SECRET$|}\"; d.Add(\"SecretKey\", \"{|NIAM2003:$SECRET2$|}\"); }"
    )]
    [InlineData("array", "string[] A = { \"{|NIAM2002:$ID$|}\", \"{|NIAM2003:$SECRET$|}\" };")]
    [InlineData("collection expression", "string[] A => [\"{|NIAM2002:$ID$|}\", \"{|NIAM2003:$SECRET$|}\"];")]
    [InlineData("named collection", "string[] Secrets => [\"{|NIAM2003:$SECRET$|}\"];")]
    [InlineData(
        "in-memory configuration",
        "object A() => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [\"AWS:AccessKey\"] = \"{|NIAM2002:$ID$|}\", [\"AWS:Pass\"] = \"{|NIAM2003:$SECRET$|}\" });"
    )]
    [InlineData(
        "in-memory pairs",
        "object A() => new ConfigurationBuilder().AddInMemoryCollection([new(\"AWS:AccessKey\", \"{|NIAM2002:$ID$|}\"), new(\"AWS:SecretKey\", \"{|NIAM2003:$SECRET$|}\")]);"
    )]
    [InlineData(
        "environment of a container",
        "object A() => new Dictionary<string, string> { [\"AWS_SECRET_ACCESS_KEY\"] = \"{|NIAM2003:$SECRET$|}\" };"
    )]
    [InlineData("connection string", "string A = \"AccessKey={|NIAM2002:$ID$|};SecretKey={|NIAM2003:$SECRET$|};Region=eu-west-1\";")]
    [InlineData("secret of a connection string", "string A = \"Region=eu-west-1;SecretKey={|NIAM2003:$SECRET$|}\";")]
    [InlineData(
        "JSON",
        "string A = \"\"\"{ \"aws\": { \"accessKeyId\": \"{|NIAM2002:$ID$|}\", \"pass\": \"{|NIAM2003:$SECRET$|}\" } }\"\"\";"
    )]
    [InlineData(
        "credentials file",
        "string A = \"\"\"\n        [default]\n        aws_access_key_id = {|NIAM2002:$ID$|}\n        aws_secret_access_key = {|NIAM2003:$SECRET$|}\n        \"\"\";"
    )]
    [InlineData("address", "string A = \"s3://{|NIAM2002:$ID$|}:{|NIAM2003:$SECRET$|}@bucket\";")]
    [InlineData("comparison", "bool A(string secretKey) => secretKey == \"{|NIAM2003:$SECRET$|}\";")]
    [InlineData("coalescing", "string SecretKey(string? s) => s ?? \"{|NIAM2003:$SECRET$|}\";")]
    [InlineData("return", "string GetSecretKey() { return \"{|NIAM2003:$SECRET$|}\"; }")]
    [InlineData("conditional", "string SecretKey(bool b) => b ? \"{|NIAM2003:$SECRET$|}\" : \"\";")]
    [InlineData("bytes", "byte[] SecretKey => Encoding.UTF8.GetBytes(\"{|NIAM2003:$SECRET$|}\");")]
    [InlineData("base64 of an id", "byte[] A = Convert.FromBase64String(\"{|NIAM2002:$ID64$|}\");")]
    [InlineData("base64 of a secret", "string SecretKey = Encoding.UTF8.GetString(Convert.FromBase64String(\"{|NIAM2003:$SECRET64$|}\"));")]
    [InlineData(
        "client of a MinIO server",
        "object A() => new MinioClient().WithCredentials(\"{|NIAM2002:$ID$|}\", \"{|NIAM2003:$SECRET$|}\");"
    )]
    public Task Keys_left_in_the_code_are_reported_where_they_stand(string form, string member) => VerifyAsync(form, member);

    private static Task VerifyAsync(string form, string member) =>
        CredentialVerifier.VerifyAsync(
            $$"""
            // {{form}}
            using System.Diagnostics;
            using System.Text;
            using Amazon.Runtime;
            using Amazon.Runtime.CredentialManagement;
            using Amazon.S3;

            class Uses
            {
                {{member}}
            }
            """,
            AwsStubs.V4,
            OtherFile
        );
}
