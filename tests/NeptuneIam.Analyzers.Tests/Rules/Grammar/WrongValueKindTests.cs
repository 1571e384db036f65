using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class WrongValueKindTests
{
    [Theory]
    [InlineData("""{ "Effect": "{|NIAM3005:allow|}", "Action": "s3:GetObject", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "{|NIAM3005:Permit|}", "Action": "s3:GetObject", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:GetObject", {|NIAM3005:5|}], "Resource": {|NIAM3005:null|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {|NIAM3005:[]|} }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": {|NIAM3005:"aws:SecureTransport"|} } }"""
    )]
    [InlineData("""{ "Sid": {|NIAM3005:1|}, "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {|NIAM3005:["*"]|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "AWS": {|NIAM3005:123456789012|} } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["*", {|NIAM3005:["*"]|}] }""")]
    public Task Reports_values_of_the_wrong_kind(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": true }, "NumericLessThan": { "aws:MultiFactorAuthAge": 300 } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "arn:aws:s3:::${Bucket}/*" } }""")]
    public Task Is_silent_about_values_that_AWS_takes(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData(
        """{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "Effect is case-sensitive; write \"Allow\""
    )]
    [InlineData(
        """{ "Effect": "Permit", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "'Permit' is no effect; write \"Allow\" or \"Deny\""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": { "s3": "GetObject" }, "Resource": "arn:aws:s3:::a/*" }""",
        "Action takes a string or an array of strings, not an object"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": null }""",
        "Resource takes a string or an array of strings, not null"
    )]
    [InlineData(
        """{ "Sid": 1, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "Sid takes a string, not a number"
    )]
    [InlineData(
        """{ "Sid": true, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "Sid takes a string, not a Boolean"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Principal": ["*"], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "Principal takes \"*\" or an object, not an array"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": "aws:username" }""",
        "Condition takes an object, not a string"
    )]
    public Task Says_what_the_value_should_be(string statement, string message) =>
        RuleMessage.SaysAsync(PolicySource.Constant(statement), message);

    [Fact]
    public Task Mends_the_case_of_an_effect_in_every_statement() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "{|NIAM3005:allow|}", "Action": "s3:GetObject", "Resource": "*" }, { "Effect": "{|NIAM3005:DENY|}", "Action": "s3:PutObject", "Resource": "*" }"""
            ),
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*" }"""
            ),
            "NIAM3005.Effect"
        );
}
