using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ConditionValueFormatTests
{
    [Theory]
    [InlineData(""" "Bool": { "aws:SecureTransport": "{|NIAM3302/Warning:yes|}" } """)]
    [InlineData(""" "Bool": { "{|NIAM3302/Warning:aws:SecureTransport|}": ["true", "false"] } """)]
    [InlineData(""" "NumericLessThan": { "aws:MultiFactorAuthAge": "{|NIAM3302/Warning:one hour|}" } """)]
    [InlineData(""" "NumericEquals": { "aws:MultiFactorAuthAge": [300, {|NIAM3302/Warning:"400"|}] } """)]
    [InlineData(""" "DateLessThan": { "aws:CurrentTime": "{|NIAM3302/Warning:31.01.2025|}" } """)]
    [InlineData(""" "DateLessThan": { "aws:CurrentTime": "{|NIAM3302/Info:1738281600|}" } """)]
    [InlineData(""" "BinaryEquals": { "aws:userid": "{|NIAM3302/Warning:a b|}" } """)]
    [InlineData(""" "Null": { "aws:TokenIssueTime": "{|NIAM3302/Warning:no|}" } """)]
    public Task Reports_values_of_another_format(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData(""" "Bool": { "aws:SecureTransport": true }, "NumericLessThan": { "aws:MultiFactorAuthAge": 3600 } """)]
    [InlineData(""" "BoolIfExists": { "aws:SecureTransport": "True" } """)]
    [InlineData(
        """ "DateGreaterThan": { "aws:CurrentTime": "2025-01-31T00:00:00Z" }, "DateLessThan": { "aws:TokenIssueTime": ["2025-01-31", "2025", "2025-01-31T10:00:00+02:00"] } """
    )]
    [InlineData(""" "BinaryEquals": { "aws:userid": "QmluYXJ5VmFsdWVJbkJhc2U2NA==" } """)]
    public Task Is_silent_about_values_that_AWS_takes(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData(""" "Bool": { "aws:SecureTransport": "{{x}}" } """)]
    [InlineData(""" "NumericLessThan": { "aws:MultiFactorAuthAge": "{{x}}0x" } """)]
    public Task Is_silent_about_values_that_are_not_known(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.ConditionWithHoles(conditions, "x"));

    [Theory]
    [InlineData(
        "NIAM3302.Write",
        """ "Bool": { "aws:SecureTransport": "{|NIAM3302:yes|}" } """,
        """ "Bool": { "aws:SecureTransport": "true" } """
    )]
    [InlineData(
        "NIAM3302.Date",
        """ "DateLessThan": { "aws:CurrentTime": "{|NIAM3302:1738281600|}" } """,
        """ "DateLessThan": { "aws:CurrentTime": "2025-01-31T00:00:00Z" } """
    )]
    [InlineData(
        "NIAM3302.Quote",
        """ "NumericEquals": { "aws:MultiFactorAuthAge": [300, {|NIAM3302:"400"|}] } """,
        """ "NumericEquals": { "aws:MultiFactorAuthAge": ["300", "400"] } """
    )]
    public Task Writes_values_in_their_format(string key, string conditions, string @fixed) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Condition(conditions),
            PolicySource.Condition(@fixed),
            key
        );
}
