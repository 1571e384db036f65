using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class OperatorMismatchTests
{
    [Theory]
    [InlineData("StringEquals", "{|NIAM3303/Warning:aws:SourceIp|}", "203.0.113.0/24")]
    [InlineData("ForAnyValue:StringLike", "{|NIAM3303/Warning:AWS:sourceip|}", "203.0.113.*")]
    [InlineData("StringEquals", "{|NIAM3303/Warning:aws:CurrentTime|}", "2026-01-01T00:00:00Z")]
    [InlineData("StringEquals", "{|NIAM3303/Warning:aws:MultiFactorAuthAge|}", "3600")]
    [InlineData("NumericEquals", "{|NIAM3303/Warning:aws:PrincipalOrgID|}", "1")]
    [InlineData("Bool", "{|NIAM3303/Warning:aws:RequestedRegion|}", "true")]
    [InlineData("IpAddress", "{|NIAM3303/Warning:aws:SourceVpc|}", "10.0.0.0/8")]
    [InlineData("StringEquals", "{|NIAM3303/Warning:aws:ViaAWSService|}", "amplify.amazonaws.com")]
    [InlineData("StringLike", "{|NIAM3303/Info:aws:PrincipalArn|}", "arn:aws:iam::123456789012:role/*")]
    public Task Reports_operators_of_another_kind(string comparison, string key, string value) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(comparison, key, value));

    [Theory]
    [InlineData("IpAddress", "aws:SourceIp", "203.0.113.0/24")]
    [InlineData("StringEquals", "aws:PrincipalArn", "arn:aws:iam::123456789012:role/x")]
    [InlineData("StringNotLike", "aws:PrincipalArn", "arn:aws:iam::123456789012:role/*")]
    [InlineData("ArnLike", "aws:PrincipalOrgID", "o-*")]
    [InlineData("StringEquals", "aws:SecureTransport", "true")]
    [InlineData("StringEquals", "aws:SecureTransport", "${aws:PrincipalTag/Secure}")]
    [InlineData("Null", "aws:SourceIp", "true")]
    [InlineData("NumericLessThan", "aws:EpochTime", "1700000000")]
    [InlineData("StringFrob", "aws:SourceIp", "x")]
    public Task Is_silent_where_it_fits(string comparison, string key, string value) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>("NIAM3303", Policy(comparison, key, value));

    [Theory]
    [InlineData("StringEquals", "aws:SourceIp", "203.0.113.0/24", "IpAddress")]
    [InlineData("StringNotEqualsIfExists", "aws:SourceIp", "203.0.113.0/24", "NotIpAddressIfExists")]
    [InlineData("ForAnyValue:StringEquals", "aws:MultiFactorAuthAge", "3600", "ForAnyValue:NumericEquals")]
    [InlineData("Bool", "aws:RequestedRegion", "true", "StringEquals")]
    [InlineData("StringLike", "aws:PrincipalArn", "arn:aws:iam::123456789012:role/*", "ArnLike")]
    [InlineData("StringNotEquals", "aws:MultiFactorAuthAge", "3600", "NumericNotEquals")]
    [InlineData("StringNotEquals", "aws:CurrentTime", "2026-01-01T00:00:00Z", "DateNotEquals")]
    [InlineData("StringEquals", "aws:CurrentTime", "2026-01-01T00:00:00Z", "DateEquals")]
    [InlineData("NumericNotEquals", "aws:PrincipalOrgID", "1", "StringNotEquals")]
    public Task Writes_the_operator_that_fits(string wrong, string key, string value, string right)
    {
        var plain = right[(right.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace("IfExists", "", StringComparison.Ordinal);
        return Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy(wrong, "{|NIAM3303:" + key + "|}", value),
            Policy(right, key, value),
            "NIAM3303." + plain
        );
    }

    [Theory]
    [InlineData("StringEquals", "aws:MultiFactorAuthAge", "3600", "numbers", "a Numeric operator")]
    [InlineData("StringEquals", "aws:CurrentTime", "2026-01-01T00:00:00Z", "dates", "a Date operator")]
    [InlineData("StringEquals", "aws:SourceIp", "203.0.113.0/24", "IP addresses", "'IpAddress' or 'NotIpAddress'")]
    [InlineData("StringEquals", "aws:ViaAWSService", "amplify.amazonaws.com", "true or false", "'Bool'")]
    [InlineData("StringLike", "aws:PrincipalArn", "arn:aws:iam::123456789012:role/*", "ARNs", "'ArnLike'")]
    [InlineData("NumericEquals", "aws:PrincipalOrgID", "1", "text", "a String operator")]
    public Task Says_what_the_key_holds(string comparison, string key, string value, string held, string right) =>
        RuleMessage.SaysAsync(Policy(comparison, key, value), $"'{comparison}' does not fit '{key}', whose values are {held}; use {right}");

    private static string Policy(string comparison, string key, string value) =>
        PolicySource.Constant(
            $$"""{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "{{comparison}}": { "{{key}}": "{{value}}" } } }"""
        );
}
