using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class EmptyListTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""";

    [Theory]
    [InlineData("""{ "Effect": "Deny", "Action": {|NIAM3009:[]|}, "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Deny", "NotAction": "s3:*", "NotResource": {|NIAM3009:[]|} }""")]
    [InlineData("""{ "Effect": "Deny", "Principal": {|NIAM3009:{}|}, "Action": "s3:*", "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Deny", "Principal": { "AWS": {|NIAM3009:[]|} }, "Action": "s3:*", "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": {|NIAM3009:{}|} }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": {|NIAM3009:{ }|} } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:username": {|NIAM3009:[]|} } } }"""
    )]
    public Task Empty_elements_are_reported(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statement));

    [Theory]
    [InlineData("""{ "Effect": "Deny", "Action": [{{x}}], "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Deny", "Principal": { {{x}} }, "Action": "s3:*", "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::a/*", "Condition": { {{x}} } }""")]
    public Task Elements_that_are_not_known_may_hold_something(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.WithHoles(statement, "x"));

    [Theory]
    [InlineData(
        $$"""{ "Effect": "Deny", "Action": {|NIAM3009:[]|}, "Resource": "arn:aws:s3:::a/*" }, {{Statement}}""",
        Statement,
        "NIAM3009.Statement"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": {|NIAM3009:{}|} }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3009.Condition"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": {|NIAM3009:{}|}, "StringLike": { "aws:username": "a*" } } }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringLike": { "aws:username": "a*" } } }""",
        "NIAM3009.Operator"
    )]
    public Task Empty_elements_are_removed(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(before), Policy(after), key);

    private static string Policy(string statements) =>
        PolicySource.Declared($$"""{ "Version": "2012-10-17", "Statement": [{{statements}}] }""");
}
