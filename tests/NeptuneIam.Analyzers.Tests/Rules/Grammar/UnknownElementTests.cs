using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class UnknownElementTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""";

    [Theory]
    [InlineData(
        """{ "{|NIAM3003:effect|}": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::b/*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3003:Resources|}": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "{|NIAM3003:Comment|}": "x" }""")]
    public Task Unknown_elements_are_reported(string statements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statements));

    [Fact]
    public Task Around_the_statements_only_misspelled_elements_are_reported() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Text($$"""{ "Name": "exports", "{|NIAM3003:version|}": "2012-10-17", "Statement": [{{Statement}}] }""")
        );

    [Fact]
    public Task Around_the_statements_of_what_is_called_a_policy_all_unknown_elements_are_reported() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Declared($$"""{ "{|NIAM3003:Name|}": "exports", "Version": "2012-10-17", "Statement": [{{Statement}}] }""")
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3003:Resources|}": "arn:aws:s3:::a/*" }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3003.Rename"
    )]
    [InlineData(
        """{ "Effect": "Deny", "{|NIAM3003:not-action|}": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3003.Rename"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "{|NIAM3003:Comment|}": "x" }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3003.Remove"
    )]
    public Task Unknown_elements_are_renamed_or_removed(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(before), Policy(after), key);

    private static string Policy(string statements) =>
        PolicySource.Declared($$"""{ "Version": "2012-10-17", "Statement": [{{statements}}] }""");
}
