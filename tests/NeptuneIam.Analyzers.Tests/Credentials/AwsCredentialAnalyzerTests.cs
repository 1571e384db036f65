using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Baseline;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class AwsCredentialAnalyzerTests
{
    /// <summary>Every way a key gets into code, with keys of all kinds.</summary>
    private const string Corpus = """"
        using System.Diagnostics;
        using Amazon.Runtime;
        using Amazon.Runtime.CredentialManagement;
        using Amazon.SecurityToken;
        using Amazon.SecurityToken.Model;

        class Uses
        {
            private const string Head = "$ID<$";
            private const string Key = "$ID2$";
            private readonly string _secret = "$SECRET2$";
            private string _text = $"aws_access_key_id={"$ID3$"}";
            private string _raw = $$$"""{"key": "{{{Key}}}"}""";

            object A() => new BasicAWSCredentials(Head + "$ID>$", "$SECRET<$" + "$SECRET>$");
            object B(string id) => new BasicAWSCredentials(id, _secret);
            object C(bool b) => new AmazonSecurityTokenServiceClient(b ? Key : "$ID3$", _secret);
            object D() => new CredentialProfileOptions { AccessKey = "$ID3$", SecretKey = "$SECRET3$" };
            object E() => new SessionAWSCredentials("$ASIA$", "$SECRET$", "token");
            private string _session = "aws_access_key_id=$ASIA$;aws_secret_access_key=$SECRET1$;aws_session_token=$TOKEN$";
            private Dictionary<string, string> _settings = new() { ["AWS:AccessKey"] = "$ID1$", ["AWS:SecretKey"] = "$SECRET1$", ["SecretKey"] = Convert.FromBase64String("$SECRET64$").ToString()! };
            void F(ProcessStartInfo start, string rootAccessKey)
            {
                Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "$OLDID$");
                Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "$SECRET$");
                start.Environment["AWS_ACCESS_KEY_ID"] = rootAccessKey;
                new CredentialProfileStoreChain().TryGetAWSCredentials("root", out _);
                _ = new GetSessionTokenRequest { SerialNumber = "arn:aws:iam::111122223333:mfa/root-account-mfa-device" };
                _ = File.ReadAllLines("rootkey.csv");
                foreach (var id in new[] { "$ID1$", "x $ID2$ y" }) { Console.WriteLine(id); }
            }
        }
        """";

    [Fact]
    public async Task Nothing_that_is_reported_holds_a_key()
    {
        var diagnostics = await CredentialVerifier.ReportAsync(FakeKeys.Fill(Corpus));
        Assert.InRange(diagnostics.Length, 10, 30);

        var keys = FakeKeys.All().ToList();
        foreach (var diagnostic in diagnostics)
        {
            var words = new[]
            {
                diagnostic.GetMessage(CultureInfo.InvariantCulture),
                diagnostic.ToString(),
                diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture),
            }.Concat(diagnostic.Properties.SelectMany(property => new[] { property.Key, property.Value ?? string.Empty }));
            foreach (var text in words)
            {
                // Four letters of kind and the last four characters may be seen: never five characters of the rest in a row.
                foreach (var key in keys)
                {
                    for (var start = 0; start + 5 <= key.Length; start++)
                    {
                        Assert.DoesNotContain(key.Substring(start, 5), text, StringComparison.Ordinal);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Most of an id follows from its account, so that the rest of it could be tried out against a number that is made of all its
    /// characters.
    /// </summary>
    [Fact]
    public async Task A_fingerprint_knows_no_more_of_an_id_than_its_message()
    {
        var id = FakeKeys.KeyId();
        var other = FakeKeys.KeyId(1);
        Assert.Equal(await FingerprintAsync(id), await FingerprintAsync(other[..^4] + id[^4..]));
        Assert.NotEqual(await FingerprintAsync(id), await FingerprintAsync(other));

        static async Task<string?> FingerprintAsync(string id) =>
            Fingerprint.Of(Assert.Single(await CredentialVerifier.ReportAsync($"class Uses {{ string A = \"{id}\"; }}")));
    }

    [Fact]
    public async Task Half_typed_code_never_fails_an_analyzer()
    {
        var source = FakeKeys.Fill(Corpus);
        for (var length = 0; length < source.Length; length += 7)
        {
            await Compile.Library([source[..length], ImplicitUsings.Source], AwsStubs.V4).AnalyzeAsync(new AwsCredentialAnalyzer());
        }
    }

    [Fact]
    public async Task Without_the_SDK_keys_in_strings_and_in_the_environment_are_reported()
    {
        var diagnostics = await Compile.Library([FakeKeys.Fill(Corpus), ImplicitUsings.Source]).AnalyzeAsync(new AwsCredentialAnalyzer());
        Assert.All(
            diagnostics,
            diagnostic => Assert.Contains(diagnostic.Id, new[] { "NIAM2001", "NIAM2002", "NIAM2003", "NIAM2004", "NIAM2101" })
        );
        Assert.Single(diagnostics, static diagnostic => diagnostic.Id == "NIAM2001");
        Assert.Contains(diagnostics, static diagnostic => diagnostic.Id == "NIAM2002");
        Assert.Contains(diagnostics, static diagnostic => diagnostic.Id == "NIAM2003");
    }

    [Fact]
    public void A_file_without_a_needle_asks_nothing_and_allocates_nothing()
    {
        var ordinary = string.Join(
            "\n",
            Enumerable.Range(0, 2_000).Select(number => $"class C{number} {{ string Name => \"value {number}\"; int Root => {number}; }}")
        );
        Assert.Equal(0, AllocatedBy(ordinary));
        Assert.NotEqual(0, AllocatedBy(FakeKeys.Fill("class Uses { string A = \"$ID$\"; }")));

        static long AllocatedBy(string source)
        {
            var compilation = Compile.Library(source);
            var reported = new List<Diagnostic>();
            var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
#pragma warning disable CS0618, RS0030 // The driver's own way to make a context is not public.
            var context = new SemanticModelAnalysisContext(model, new AnalyzerOptions([]), reported.Add, _ => true, CancellationToken.None);
#pragma warning restore CS0618, RS0030
            AwsCredentialAnalyzer.Analyze(context);
            var before = GC.GetAllocatedBytesForCurrentThread();
            AwsCredentialAnalyzer.Analyze(context);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public async Task Ordinary_code_is_silent() =>
        await CredentialVerifier.VerifyAsync(
            """
            using System.Security.Cryptography;

            class Uses
            {
                const string Commit = "$HASH$";
                const string Digest = "$SECRET$";
                static readonly Guid Id = new("f7c3bc1d-808e-4473-8adf-679965ccc34c");
                object Credentials { get; } = new System.Net.NetworkCredential("admin", "$SECRET$");
                string Root => Path.GetPathRoot("/root")!;
                object Client(string amazon) => new HttpClient { BaseAddress = new Uri($"https://{amazon}.example.com") };
                void Set() => Environment.SetEnvironmentVariable("SECRET_KEY", "$SECRET$");
            }
            """
        );
}
