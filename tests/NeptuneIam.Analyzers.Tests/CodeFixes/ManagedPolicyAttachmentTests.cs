using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>The fixes that attach a managed policy, for every way of making the request.</summary>
public sealed class ManagedPolicyAttachmentTests
{
    private const string ReadOnly = "NIAM1001.AttachReadOnly";
    private const string FullAccess = "NIAM1101.UseFullAccess";
    private const string Policy =
        """@"{ ""Version"": ""2012-10-17"", ""Statement"": { ""Effect"": ""Allow"", ""Action"": ""rds:*"", ""Resource"": ""*"" } }" """;
    private const string Request = "new PutUserPolicyRequest { UserName = name, PolicyName = \"graphs\", PolicyDocument = POLICY }";
    private const string Attach = "new AttachUserPolicyRequest { UserName = name, PolicyArn = \"arn:aws:iam::aws:policy/MANAGED\" }";

    /// <summary>
    /// Statements, and what they are when a policy is attached beside and in place of it; null where that is not
    /// offered.
    /// </summary>
    public static TheoryData<string, string?, string?> Statements =>
        new()
        {
            {
                $"await iam.PutUserPolicyAsync({Request});",
                $"await iam.PutUserPolicyAsync({Request});\n        await iam.AttachUserPolicyAsync({Attach});",
                $"await iam.AttachUserPolicyAsync({Attach});"
            },
            {
                $"await iam.PutUserPolicyAsync({Request}, token).ConfigureAwait(false);",
                $"await iam.PutUserPolicyAsync({Request}, token).ConfigureAwait(false);\n        await iam.AttachUserPolicyAsync({Attach}, token).ConfigureAwait(false);",
                $"await iam.AttachUserPolicyAsync({Attach}, token).ConfigureAwait(false);"
            },
            {
                $"await iam.PutUserPolicyAsync({Request.Replace("new PutUserPolicyRequest", "new()")});",
                $"await iam.PutUserPolicyAsync({Request.Replace("new PutUserPolicyRequest", "new()")});\n        await iam.AttachUserPolicyAsync({Attach.Replace("Request {", "Request() {")});",
                $"await iam.AttachUserPolicyAsync({Attach.Replace("Request {", "Request() {")});"
            },
            {
                $"var response = await iam.PutUserPolicyAsync({Request});\n        System.Console.WriteLine(response);",
                $"var response = await iam.PutUserPolicyAsync({Request});\n        await iam.AttachUserPolicyAsync({Attach});\n        System.Console.WriteLine(response);",
                null
            },
            {
                $"var request = {Request};\n        await iam.PutUserPolicyAsync(request);",
                $"var request = {Request};\n        await iam.PutUserPolicyAsync(request);\n        await iam.AttachUserPolicyAsync({Attach});",
                null
            },
            {
                $"PutUserPolicyRequest request = {Request.Replace("new PutUserPolicyRequest", "new()")};\n        await iam.PutUserPolicyAsync(request);",
                $"PutUserPolicyRequest request = {Request.Replace("new PutUserPolicyRequest", "new()")};\n        await iam.PutUserPolicyAsync(request);\n        await iam.AttachUserPolicyAsync({Attach.Replace("Request {", "Request() {")});",
                null
            },
            {
                $"// For the console.\n        var policy = POLICY;\n        await iam.PutUserPolicyAsync({Request.Replace("POLICY", "policy")});",
                $"// For the console.\n        var policy = POLICY;\n        await iam.PutUserPolicyAsync({Request.Replace("POLICY", "policy")});\n        await iam.AttachUserPolicyAsync({Attach});",
                $"await iam.AttachUserPolicyAsync({Attach});"
            },
            {
                $"var policy = POLICY;\n        System.Console.WriteLine(policy);\n        await iam.PutUserPolicyAsync({Request.Replace("POLICY", "policy")});",
                $"var policy = POLICY;\n        System.Console.WriteLine(policy);\n        await iam.PutUserPolicyAsync({Request.Replace("POLICY", "policy")});\n        await iam.AttachUserPolicyAsync({Attach});",
                null
            },
            {
                $"if (name.Length > 0)\n            await iam.PutUserPolicyAsync({Request});",
                null,
                $"if (name.Length > 0)\n            await iam.AttachUserPolicyAsync({Attach});"
            },
            {
                $"if (name.Length > 0)\n        {{\n            await iam.PutUserPolicyAsync({Request});\n        }}",
                $"if (name.Length > 0)\n        {{\n            await iam.PutUserPolicyAsync({Request});\n            await iam.AttachUserPolicyAsync({Attach});\n        }}",
                $"if (name.Length > 0)\n        {{\n            await iam.AttachUserPolicyAsync({Attach});\n        }}"
            },
            {
                $"var status = (await iam.PutUserPolicyAsync({Request})).HttpStatusCode;\n        System.Console.WriteLine(status);",
                $"var status = (await iam.PutUserPolicyAsync({Request})).HttpStatusCode;\n        await iam.AttachUserPolicyAsync({Attach});\n        System.Console.WriteLine(status);",
                null
            },
            {
                $"iam.PutUserPolicyAsync({Request}).GetAwaiter().GetResult();\n        await Task.Yield();",
                $"iam.PutUserPolicyAsync({Request}).GetAwaiter().GetResult();\n        iam.AttachUserPolicyAsync({Attach}).GetAwaiter().GetResult();\n        await Task.Yield();",
                $"iam.AttachUserPolicyAsync({Attach}).GetAwaiter().GetResult();\n        await Task.Yield();"
            },
            {
                $"System.Console.WriteLine(await iam.PutUserPolicyAsync({Request}));",
                $"System.Console.WriteLine(await iam.PutUserPolicyAsync({Request}));\n        await iam.AttachUserPolicyAsync({Attach});",
                null
            },
            { $"var task = iam.PutUserPolicyAsync({Request});\n        await task;", null, null },
            { $"await Task.Run(async () => await iam.PutUserPolicyAsync({Request}));", null, null },
            { $"System.Func<Task> put = async () => await iam.PutUserPolicyAsync({Request});\n        await put();", null, null },
        };

    [Theory]
    [MemberData(nameof(Statements))]
    public Task Attaches_beside_the_inline_policy(string statement, string? beside, string? _) =>
        AssertAsync(Method(statement), beside is null ? null : Method(beside), "NIAM1001", ReadOnly, "NeptuneReadOnlyAccess");

    [Theory]
    [MemberData(nameof(Statements))]
    public Task Attaches_in_place_of_the_inline_policy(string statement, string? _, string? instead) =>
        AssertAsync(Method(statement), instead is null ? null : Method(instead), "NIAM1101", FullAccess, "NeptuneFullAccess");

    [Theory]
    [MemberData(nameof(Statements))]
    public Task Attaches_with_the_third_version_of_the_SDK(string statement, string? beside, string? _) =>
        AssertAsync(Method(statement), beside is null ? null : Method(beside), "NIAM1001", ReadOnly, "NeptuneReadOnlyAccess", sdk: 3);

    [Fact]
    public Task Keeps_carriage_returns() =>
        AssertAsync(
            Method($"await iam.PutUserPolicyAsync({Request});").Replace("\n", "\r\n"),
            Method($"await iam.PutUserPolicyAsync({Request});\n        await iam.AttachUserPolicyAsync({Attach});").Replace("\n", "\r\n"),
            "NIAM1001",
            ReadOnly,
            "NeptuneReadOnlyAccess"
        );

    [Fact]
    public Task Keeps_tabs() =>
        AssertAsync(
            Method($"await iam.PutUserPolicyAsync({Request});").Replace("    ", "\t"),
            Method($"await iam.PutUserPolicyAsync({Request});\n        await iam.AttachUserPolicyAsync({Attach});").Replace("    ", "\t"),
            "NIAM1001",
            ReadOnly,
            "NeptuneReadOnlyAccess"
        );

    [Theory]
    [InlineData(" => iam.PutUserPolicyAsync(REQUEST);")]
    [InlineData("\n    {\n        return iam.PutUserPolicyAsync(REQUEST);\n    }")]
    public Task Takes_no_place_of_a_result(string body) =>
        AssertAsync(Member(body, "Task<PutUserPolicyResponse>"), null, "NIAM1101", FullAccess, "NeptuneFullAccess");

    [Theory]
    [InlineData(" => iam.PutUserPolicyAsync(REQUEST);")]
    [InlineData("\n    {\n        return iam.PutUserPolicyAsync(REQUEST);\n    }")]
    public Task Stands_beside_no_task_that_somebody_else_awaits(string body) =>
        AssertAsync(Member(body, "Task"), null, "NIAM1001", ReadOnly, "NeptuneReadOnlyAccess");

    [Fact]
    public Task Attaches_before_a_result_is_returned() =>
        AssertAsync(
            Member($"\n    {{\n        return await iam.PutUserPolicyAsync({Request});\n    }}", "async Task<PutUserPolicyResponse>"),
            Member(
                $"\n    {{\n        await iam.AttachUserPolicyAsync({Attach});\n        return await iam.PutUserPolicyAsync({Request});\n    }}",
                "async Task<PutUserPolicyResponse>"
            ),
            "NIAM1001",
            ReadOnly,
            "NeptuneReadOnlyAccess"
        );

    [Fact]
    public Task Attaches_among_top_level_statements() =>
        AssertAsync(
            TopLevel($"await iam.PutUserPolicyAsync({Request});"),
            TopLevel($"await iam.PutUserPolicyAsync({Request});\nawait iam.AttachUserPolicyAsync({Attach});"),
            "NIAM1001",
            ReadOnly,
            "NeptuneReadOnlyAccess",
            kind: OutputKind.ConsoleApplication
        );

    private static string Method(string statement) => Member($"\n    {{\n        {statement}\n    }}", "async Task");

    private static string Member(string body, string type) =>
        $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            static class Neptune
            {
                static {{type}} GrantAsync(IAmazonIdentityManagementService iam, string name, CancellationToken token){{body.Replace(
                "REQUEST",
                Request
            )}}
            }

            """.Replace(
            "POLICY",
            Policy.Trim()
        );

    private static string TopLevel(string statement) =>
        $$"""
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;

            var name = "neptune";
            var iam = new AmazonIdentityManagementServiceClient();
            {{statement}}

            """.Replace("POLICY", Policy.Trim());

    private static async Task AssertAsync(
        string source,
        string? expected,
        string id,
        string key,
        string managedPolicy,
        int sdk = 4,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary
    )
    {
        var document = FixBench.Document(source, sdk, kind);
        Assert.Empty(await FixBench.ErrorsAsync(document));
        var finding = Assert.Single(await FixBench.FindingsAsync(document), finding => finding.Id == id);
        var fix = (await FixBench.FixesAsync(document, finding)).SingleOrDefault(fix => fix.EquivalenceKey == key);
        if (expected is null)
        {
            Assert.Null(fix);
            return;
        }

        Assert.NotNull(fix);
        var fixedDocument = await FixBench.ApplyAsync(document, fix);
        Assert.Equal(expected.Replace("MANAGED", managedPolicy), await FixBench.TextAsync(fixedDocument));
        Assert.Empty(await FixBench.ErrorsAsync(fixedDocument));
        Assert.DoesNotContain(await FixBench.FindingsAsync(fixedDocument), finding => finding.Id == id);
    }
}
