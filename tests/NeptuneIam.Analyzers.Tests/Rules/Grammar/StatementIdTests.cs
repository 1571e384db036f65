using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class StatementIdTests
{
    [Theory]
    [InlineData(
        """{ "Sid": "{|NIAM3007/Warning:read exports|}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    [InlineData(
        """{ "Sid": "A", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "{|NIAM3007/Warning:A|}", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    [InlineData(
        """{ "Sid": "A-1", "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "{|NIAM3007/Info:A-1|}", "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    [InlineData("""{ "Sid": {|NIAM3007/Info:""|}, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""")]
    public Task Sids_that_are_refused_or_mislead_are_reported(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statements));

    [Theory]
    [InlineData(
        """{ "Sid": "{|NIAM3007:read exports-2|}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Sid": "ReadExports2", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3007.Rename"
    )]
    [InlineData(
        """{ "Sid": "A", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "A2", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "{|NIAM3007:A|}", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""",
        """{ "Sid": "A", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "A2", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "A3", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""",
        "NIAM3007.Rename"
    )]
    [InlineData(
        """{ "Sid": {|NIAM3007:""|}, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3007.Remove"
    )]
    public Task Sids_are_made_right(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(before), Policy(after), key);

    private static string Policy(string statements) =>
        PolicySource.Declared($$"""{ "Version": "2012-10-17", "Statement": [{{statements}}] }""");
}
