using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.CodeFixes.Credentials;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Robustness;

/// <summary>
/// Code as it is while somebody types it: cut off anywhere, a token missing anywhere. Analyzers and fixes may find anything, but
/// they must not fail. Each test ends when its time is up, so that a slow machine sees fewer cases, which are spread evenly all the same.
/// </summary>
public sealed class CrashCorpusTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(6);

    private static readonly DiagnosticAnalyzer[] Analyzers = [new IamPolicyAnalyzer(), new AwsCredentialAnalyzer()];

    private static readonly CodeFixProvider[] Fixes = [new PolicyCodeFixProvider(), new KeyPairCodeFixProvider()];

    private const string Requests = """"
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;
        using Amazon.Runtime;
        using Amazon.SQS.Model;

        namespace Deploy;

        public sealed partial class NeptuneConsole(IAmazonIdentityManagementService iam)
        {
            private const string Version = "2012-10-17";
            private static readonly string Trust = @"{
                ""Version"": ""2012-10-17"",
                ""Statement"": [{ ""Effect"": ""allow"", ""Principal"": { ""Federated"": ""arn:aws:iam::123456789012:saml-provider/Corp"" }, ""Action"": ""sts:AssumeRoleWithSAML"" }]
            }".Trim();

            public async Task CreateAsync(string user, bool wide)
            {
                await iam.CreateRoleAsync(new() { RoleName = user, AssumeRolePolicyDocument = Trust });
                var request = new PutRolePolicyRequest { RoleName = user };
                request.PolicyDocument = $$"""
                    {
                      "Version": "{{Version}}",
                      "Statement": [
                        { "Effect": "Allow", "Action": ["rds:*", "neptune:connect"], "Resource": {{(wide ? "\"*\"" : "[]")}} },
                        { "Effect": "Deny", "NotAction": "rds:D\u0065lete*", "Action": 5, "Resource": "arn:aws:rds:*:*:{{user}}" }
                      ]
                    }
                    """;
                await iam.PutRolePolicyAsync(request);
                await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = user, PolicyArn = "arn:aws:iam::aws:policy/" + "NeptuneReadOnlyAccess" });
                _ = new SetQueueAttributesRequest { Attributes = new Dictionary<string, string> { ["Policy"] = "{" + "\"Statement\":[{\"Effect\":\"Allow\"," + "\"Action\":\"sqs:*\"}]" + "}" } };
                _ = new BasicAWSCredentials("test", "test");
            }

            // lang=iam-policy
            private static string Of(int kind) => kind switch { 0 => "{ }", 1 => "{ \"Statement\": [,] }", _ => $"{{ \"Statement\": [ {kind} ] }}" };
        }
        """";

    private const string TopLevel = """"
        using Amazon.IdentityManagement.Model;
        #if DEBUG
        var text = "{ \"Version\": \"2012-10-17\", "
        #else
        var text = "{ "
        #endif
            + "\"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"rds:*\", \"Resource\": \"*\" } ] }"
        #if DEBUG
            + "\n"
        #endif
            ;
        var request = new PutUserPolicyRequest();
        request.UserName = "console";
        request.PolicyDocument = text;
        (string, string) pair = ("""{"Version":"2012-10-17","Statement":{"Action":["neptune-db:*"],"Effect":"ALLOW","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalType":"Account"}}}}""", "b");
        string[] several = ["{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"}]}", .. new[] { pair.Item1 }];
        string Local() { return several[0] + Local(); }
        file record Holder(string Policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"}]}") { public string P => P; public const string A = B; public const string B = A + "\"Statement\""; }
        [System.Obsolete("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"allow\",\"Action\":\"a:b\"}]}")] enum E { }
        """";

    [Theory]
    [InlineData(Requests)]
    [InlineData(TopLevel)]
    public Task A_file_may_end_anywhere(string source) => Survives(Spread(source.Length).Select(length => source[..length]));

    /// <summary>The code of the sample, as it comes into being while it is typed.</summary>
    [Fact]
    public Task Files_of_the_sample_may_end_anywhere()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "samples", "NeptuneAdmin"), "*.cs", SearchOption.AllDirectories)
            .Where(static file =>
                !Path.GetRelativePath(RepositoryRoot.Path, file).Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any()
            )
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        return Survives(
            Spread(files.Max(static file => file.Length))
                .SelectMany(length => files.Where(file => length < file.Length).Select(file => file[..length]))
        );
    }

    [Theory]
    [InlineData(Requests)]
    [InlineData(TopLevel)]
    public Task Any_token_may_be_missing(string source)
    {
        var tokens = CSharpSyntaxTree
            .ParseText(source, Compile.Options)
            .GetRoot()
            .DescendantTokens()
            .Where(static token => token.Span.Length > 0)
            .ToList();
        return Survives(Spread(tokens.Count).Select(index => source.Remove(tokens[index].SpanStart, tokens[index].Span.Length)));
    }

    [Theory]
    [InlineData(Requests)]
    [InlineData(TopLevel)]
    public Task Any_quote_or_brace_may_be_one_too_many(string source) =>
        Survives(
            Spread(source.Length * 3)
                .Select(place =>
                    source.Insert(
                        place / 3,
                        (place % 3) switch
                        {
                            0 => "\"",
                            1 => "{",
                            _ => "\\",
                        }
                    )
                )
        );

    /// <summary>
    /// The numbers below <paramref name="count"/>, coarse ones first: whenever the time is over, what was seen is spread
    /// evenly.
    /// </summary>
    private static IEnumerable<int> Spread(int count)
    {
        for (var step = 64; step > 0; step /= 2)
        {
            for (var number = step == 64 ? 0 : step; number < count; number += step == 64 ? 64 : 2 * step)
            {
                yield return number;
            }
        }
    }

    private static async Task Survives(IEnumerable<string> sources)
    {
        var (cases, offered) = (0, 0);
        var watch = Stopwatch.StartNew();
        foreach (var source in sources)
        {
            if (watch.Elapsed > Budget && cases > 20)
            {
                break;
            }

            cases++;
            var document = FixBench.Document(source, kind: OutputKind.ConsoleApplication);
            var compilation = (await document.Project.GetCompilationAsync())!;
            foreach (var diagnostic in await compilation.AnalyzeAsync(Analyzers))
            {
                foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
                {
                    foreach (var action in await FixBench.FixesAsync(fix, document, diagnostic))
                    {
                        offered++;
                        Assert.NotEmpty(await action.GetOperationsAsync(CancellationToken.None));
                    }
                }
            }
        }

        Assert.NotEqual(0, offered);
    }
}
