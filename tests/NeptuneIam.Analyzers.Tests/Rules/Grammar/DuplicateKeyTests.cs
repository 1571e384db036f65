using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class DuplicateKeyTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""";

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3002:Action|}": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    [InlineData("""{ "Effect": "Deny", "{|NIAM3002:Effect|}": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:username": "a", "{|NIAM3002:AWS:UserName|}": "b" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:userid": "a" }, "{|NIAM3002:StringEquals|}": { "aws:username": "b" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "111122223333", "{|NIAM3002:AWS|}": "444455556666" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    public Task Names_that_stand_twice_are_reported(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statement));

    [Fact]
    public Task The_version_that_stands_twice_is_reported() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Declared($$"""{ "Version": "2012-10-17", "{|NIAM3002:Version|}": "2012-10-17", "Statement": [{{Statement}}] }""")
        );

    [Fact]
    public Task One_key_under_two_operators_is_silent() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Policy(
                """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:username": "a" }, "StringLike": { "aws:username": "a*" } } }"""
            )
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }""",
        "'Action' stands twice here, and only the last one counts; merge the two"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:username": "a", "AWS:UserName": "b" } } }""",
        "'AWS:UserName' is the same key as 'aws:username', since keys have no case; merge the two"
    )]
    public Task Says_which_name_stands_twice(string statement, string message) => RuleMessage.SaysAsync(Policy(statement), message);

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3002:Action|}": ["s3:PutObject", "s3:GetObject"], "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3002.Merge"
    )]
    [InlineData(
        """{ "Effect": "Deny", "{|NIAM3002:Effect|}": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3002.Remove"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:username": "a", "{|NIAM3002:AWS:UserName|}": "b" } } }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "AWS:UserName": ["a", "b"] } } }""",
        "NIAM3002.Merge"
    )]
    public Task Names_that_stand_twice_are_made_one(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(before), Policy(after), key);

    [Theory]
    [InlineData(""" "Effect": "Allow", "{|NIAM3002:Effect|}": "Deny", "Sid": "A" """)]
    [InlineData(""" "Effect": "Allow", "Sid": "A", "{|NIAM3002:Sid|}": "B" """)]
    public Task Names_with_one_value_are_not_merged(string elements) =>
        Verify.OffersNoFixAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy($$"""{ {{elements}}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""),
            "NIAM3002.Merge"
        );

    private static string Policy(string statements) =>
        PolicySource.Declared($$"""{ "Version": "2012-10-17", "Statement": [{{statements}}] }""");
}
