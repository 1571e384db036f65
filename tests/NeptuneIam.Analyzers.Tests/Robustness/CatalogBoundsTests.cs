using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Robustness;

/// <summary>Policies that nobody writes by hand cost the rules that ask the catalogue a bounded time, and never an exception.</summary>
public sealed class CatalogBoundsTests
{
    /// <summary>Wide enough for a busy machine; what is not linear takes far longer.</summary>
    public static TheoryData<string, string> Policies =>
        new()
        {
            { "thousands of unknown actions", Policy(Strings(3_000, static index => $"ec2:DescribeInstanceThing{index}"), "\"*\"") },
            { "thousands of unknown services", Policy(Strings(3_000, static index => $"dynamodb{index}:GetItem"), "\"*\"") },
            { "thousands of actions without a service", Policy(Strings(3_000, static index => $"GetItem{index}"), "\"*\"") },
            {
                "thousands of actions and resources that do not match",
                Policy(
                    Strings(2_000, static _ => "s3:GetObject"),
                    Strings(2_000, static index => $"arn:aws:rds:eu-west-1:123456789012:db:x{index}")
                )
            },
            { "thousands of patterns", Policy(Strings(2_000, static index => $"ec2:*{index}*Nothing*"), "\"*\"") },
            { "a value of a megabyte", Policy($"\"s3:{new string('a', 1_000_000)}\"", $"\"arn:aws:s3:::{new string('*', 500_000)}a\"") },
            {
                "a key of a megabyte",
                Policy("\"s3:GetObject\"", "\"*\"", "\"StringEquals\": { \"" + new string('k', 1_000_000) + ":x/y\": \"z\" }")
            },
            {
                "thousands of unknown keys",
                Policy(
                    "\"s3:GetObject\"",
                    "\"*\"",
                    "\"StringEquals\": { "
                        + string.Join(", ", Enumerable.Range(0, 3_000).Select(static index => $"\"s3:prefix{index}\": \"z\""))
                        + " }"
                )
            },
            {
                "thousands of keys and actions",
                Policy(
                    Strings(6_000, static index => index % 2 == 0 ? "rds:StopDBCluster" : "rds:StartDBCluster"),
                    "\"*\"",
                    "\"StringEquals\": { "
                        + string.Join(", ", Enumerable.Range(0, 6_000).Select(static index => $"\"s3:x-amz-acl\": \"{index}\""))
                        + " }"
                )
            },
            {
                "thousands of statements that allow and deny",
                Statements(
                    20_000,
                    static index =>
                        $$"""{ "Effect": "{{(index % 2 == 0 ? "Allow" : "Deny")}}", "Action": "s3:Get{{index}}", "Resource": "*" }"""
                )
            },
            {
                "thousands of patterns that are allowed and denied",
                Statements(
                    8_000,
                    static index =>
                        $$"""{ "Effect": "{{(index % 2 == 0 ? "Allow" : "Deny")}}", "Action": "s3:Get{{index}}*", "Resource": "arn:aws:s3:::b{{index}}*" }"""
                )
            },
            {
                "thousands of statements with the old data action",
                Statements(8_000, static _ => """{ "Effect": "Allow", "Action": ["neptune-db:connect", "rds:Modify*"], "Resource": "*" }""")
            },
            {
                "thousands of statements for IAM Roles Anywhere",
                Statements(
                    8_000,
                    static _ =>
                        """{ "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": "sts:AssumeRole" }"""
                )
            },
            {
                "thousands of principals that are allowed and denied",
                Statements(
                    2,
                    static index =>
                        $$"""{ "Effect": "{{(index % 2 == 0 ? "Allow" : "Deny")}}", "Principal": { "AWS": {{Strings(20_000, static number => $"arn:aws:iam::123456789012:role/r{number}")}} }, "Action": "s3:*", "Resource": "*" }"""
                )
            },
            {
                "conditions within conditions",
                Policy(
                    "\"s3:GetObject\"",
                    "\"*\"",
                    string.Concat(Enumerable.Repeat("\"StringEquals\": { ", 5_000)) + new string('}', 5_000)
                )
            },
            {
                "thousands of unknown elements",
                Statements(
                    1,
                    static _ =>
                        "{ \"Effect\": \"Allow\", "
                        + string.Join(", ", Enumerable.Range(0, 10_000).Select(static index => $"\"Thing{index}\": {{ \"a\": [1] }}"))
                        + " }"
                )
            },
            {
                "lone surrogates, NULs and colons",
                Policy(
                    "[\"s3:\\ud800\", \"\\u0000:\\u0000\", \":\", \"::\", \"s3:\", \":Get\", \"é:ü\"]",
                    "[\"\", \":\", \"arn:::::\", \"arn:aws:\\ud800:\\u0000::\", \"arn:aws:s3\"]",
                    "\"\": { \"\": \"\" }, \"\\ud800\": { \":\": [], \"aws:\": {}, \"aws:/\": 1 }"
                )
            },
        };

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Are_read_in_bounded_time(string what, string policy)
    {
        var compilation = Compile.Library("static class P { const string Policy = \"\"\"" + policy + "\"\"\"; }");
        await Hang.AssertNoneAsync(() => compilation.AnalyzeAsync(new IamPolicyAnalyzer()), what);
    }

    private static string Policy(string actions, string resources, string conditions = "") =>
        $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": {{actions}}, "Resource": {{resources}}, "Condition": { {{conditions}} } }] }""";

    private static string Statements(int count, Func<int, string> statement) =>
        "{ \"Version\": \"2012-10-17\", \"Statement\": [" + string.Join(", ", Enumerable.Range(0, count).Select(statement)) + "] }";

    private static string Strings(int count, Func<int, string> text) =>
        "[" + string.Join(", ", Enumerable.Range(0, count).Select(index => $"\"{text(index)}\"")) + "]";
}
