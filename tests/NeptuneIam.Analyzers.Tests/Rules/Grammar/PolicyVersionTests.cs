using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class PolicyVersionTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""";

    [Theory]
    [InlineData($$"""{ "Version": "{|NIAM3006/Warning:2012-10-07|}", "Statement": [{{Statement}}] }""")]
    [InlineData($$"""{ "Version": "{|NIAM3006/Warning:2010-09-09|}", "Statement": [{{Statement}}] }""")]
    [InlineData(
        """{ "Version": "{|NIAM3006/Warning:2008-10-17|}", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${aws:username}" }] }"""
    )]
    [InlineData(
        """{ "Version": "{|NIAM3006/Warning:2008-10-17|}", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::a", "Condition": { "StringLike": { "s3:prefix": "${aws:username}/*" } } }] }"""
    )]
    [InlineData($$"""{|NIAM3006/Info:{|} "Statement": [{{Statement}}] }""")]
    [InlineData(
        """{|NIAM3006/Warning:{|} "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${aws:username}" }] }"""
    )]
    public Task Versions_that_are_wrong_or_missing_are_reported(string policy) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Declared(policy));

    [Theory]
    [InlineData($$"""{ "Version": "2008-10-17", "Statement": [{{Statement}}] }""")]
    [InlineData(
        """{ "Version": "2008-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${Bucket}-${AWS::Region}" }] }"""
    )]
    [InlineData(
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${aws:username}" }] }"""
    )]
    public Task Versions_that_are_right_are_silent(string policy) => Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Declared(policy));

    [Theory]
    [InlineData(
        $$"""{ "Version": "{|NIAM3006:2012-10-07|}", "Statement": [{{Statement}}] }""",
        $$"""{ "Version": "2012-10-17", "Statement": [{{Statement}}] }""",
        "NIAM3006.Write"
    )]
    [InlineData(
        $$"""{|NIAM3006:{|} "Statement": [{{Statement}}] }""",
        $$"""{ "Version": "2012-10-17", "Statement": [{{Statement}}] }""",
        "NIAM3006.Add"
    )]
    public Task The_version_is_written(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(PolicySource.Declared(before), PolicySource.Declared(after), key);
}
