using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Robustness;

/// <summary>Inputs that nobody writes by hand: whatever is found in them, analyzing them is neither slow nor fatal.</summary>
public sealed class PathologicalTests
{
    private const string Statement = "{\"Effect\":\"allow\",\"Action\":\"rds:*\",\"Resource\":\"*\"}";

    private const string Fine = "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}";

    public static TheoryData<string, string> Sources =>
        new()
        {
            {
                "ten thousand terms",
                Member(
                    "string P => \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[\""
                        + string.Concat(
                            Enumerable
                                .Range(0, 10_000)
                                .Select(static index =>
                                    "\n + \""
                                    + (index == 0 ? "" : ",")
                                    + (index == 0 ? Statement : Fine).Replace("\"", "\\\"", StringComparison.Ordinal)
                                    + "\""
                                )
                        )
                        + " + \"]}\";"
                )
            },
            {
                "ten thousand terms with holes",
                Member(
                    "string P(int x) => \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[\""
                        + string.Concat(Enumerable.Repeat(" + x + \",\"", 5_000))
                        + " + \"]}\";"
                )
            },
            {
                "a megabyte",
                Raw("{\"Version\":\"2012-10-17\",\"Statement\":[" + string.Join(",", Enumerable.Repeat(Statement, 20_000)) + "]}")
            },
            {
                "a megabyte without an end",
                Raw("{\"Version\":\"2012-10-17\",\"Statement\":[" + string.Join(",", Enumerable.Repeat(Statement, 20_000)))
            },
            {
                "deep arrays",
                Raw(
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                        + new string('[', 10_000)
                        + new string(']', 10_000)
                        + "}]}"
                )
            },
            {
                "deep objects",
                Raw(
                    "{\"Version\":\"2012-10-17\",\"Statement\":"
                        + string.Concat(Enumerable.Repeat("{\"Statement\":", 10_000))
                        + "1"
                        + new string('}', 10_001)
                )
            },
            {
                "wildcards against wildcards",
                Raw(
                    "{\"Version\":\"2012-10-17\",\"Statement\":["
                        + string.Join(
                            ",",
                            Enumerable
                                .Range(0, 300)
                                .Select(static index =>
                                    $"{{\"Effect\":\"{(index % 2 == 0 ? "Allow" : "Deny")}\",\"Action\":\"rds:{string.Concat(Enumerable.Repeat("*a", 60))}*\",\"Resource\":\"arn:aws:rds:*:*:{string.Concat(Enumerable.Repeat("*b?", 60))}*\"}}"
                                )
                        )
                        + "]}"
                )
            },
            {
                "NULs",
                Member(
                    "const string P = \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"\\0\\\",\\\"Action\\\":\\\"\\0\\\"}]}\\0\";"
                )
            },
            { "raw NULs", Raw("{\"Version\":\"2012-10-17\",\0\"Statement\":[{\"Effect\":\"\0\"}]}") },
            {
                "lone surrogates",
                Member(
                    "const string P = \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\""
                        + string.Concat(Enumerable.Repeat("\\ud800", 100))
                        + "\\\",\\\"Action\\\":\\\"\\udc00:\\\"}]}\";"
                )
            },
            { "half a raw string", "class C { const string P = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[" },
            {
                "a raw string with too few blanks",
                "class C { const string P = \"\"\"\n  {\"Version\":\"2012-10-17\",\n \"Statement\":[{\"Effect\":\"a\"}]}\n    \"\"\"; }"
            },
            {
                "constants in a circle",
                Member(
                    "const string A = B + \"\\\"Statement\\\"\"; const string B = A + \"2012-10-17\"; static readonly string D = E + \"2012-10-17\"; static readonly string E = D;"
                )
            },
            {
                "methods in a circle",
                Member(
                    "static string A(string x) => A(x + \"2012-10-17\" + B(x)); static string B(string x) => A(x) + \"\\\"Statement\\\"\";"
                )
            },
            {
                "alternatives of alternatives",
                Member(
                    "static string A(bool b) => \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[\""
                        + string.Concat(Enumerable.Repeat(" + (b ? \"{}\" : \"{},\")", 40))
                        + " + \"]}\";"
                )
            },
            {
                "parts of a partial class",
                "partial class C { const string A = \"{\\\"Version\\\":\\\"2012-10-17\\\",\" + B; } partial class C { const string B = \"\\\"Statement\\\":[{\\\"Effect\\\":\\\"allow\\\"}]}\"; }"
            },
            {
                "defaults, attributes, records",
                "[System.Obsolete(\"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"a\\\"}]}\")] record R(string P = \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"a\\\"}]}\") : B(\"2012-10-17\"); record B(string Q);"
            },
            { "parentheses", Member("const string P = " + new string('(', 300) + "\"2012-10-17\"" + new string(')', 300) + ";") },
        };

    [Theory]
    [MemberData(nameof(Sources), DisableDiscoveryEnumeration = true)]
    public async Task Neither_kills_nor_delays(string what, string source)
    {
        var compilation = Compile.Library(source, AwsStubs.V4);
        await Hang.AssertNoneAsync(() => compilation.AnalyzeAsync(new IamPolicyAnalyzer(), new AwsCredentialAnalyzer()), what);
    }

    private static string Member(string member) => $"class C {{ {member} }}";

    private static string Raw(string json) => Member($"const string P = \"\"\"{json}\"\"\";");
}
