using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ConfusedDeputyTests
{
    private const string Queue = """
        "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:123456789012:inbox"
        """;

    [Theory]
    [InlineData($$""" "Principal": { "Service": "{|NIAM4103/Info:events.amazonaws.com|}" }, {{Queue}}""")]
    [InlineData(
        $$""" "Principal": { "Service": "{|NIAM4103:events.amazonaws.com|}" }, {{Queue}}, "Condition": { "Bool": { "aws:SecureTransport": "true" } }"""
    )]
    public Task Reports_a_service_that_comes_for_anyone(string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Allow(elements));

    [Theory]
    [InlineData(
        $$""" "Principal": { "Service": "events.amazonaws.com" }, {{Queue}}, "Condition": { "StringEquals": { "aws:SourceAccount": "123456789012" } }"""
    )]
    [InlineData(
        $$""" "Principal": { "Service": "events.amazonaws.com" }, {{Queue}}, "Condition": { "ArnLike": { "AWS:SourceArn": "arn:aws:events:*:123456789012:rule/*" } }"""
    )]
    [InlineData(""" "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" """)]
    public Task Is_silent_where_the_service_says_for_whom_or_assumes_a_role(string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Allow(elements));

    [Fact]
    public Task Lets_the_service_in_for_the_account_of_the_resource() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Allow($$""" "Principal": { "Service": "{|NIAM4103:events.amazonaws.com|}" }, {{Queue}}"""),
            PolicySource.Allow(
                $$""" "Principal": { "Service": "events.amazonaws.com" }, {{Queue}}, "Condition": { "StringEquals": { "aws:SourceAccount": ["123456789012"] } }"""
            ),
            "NIAM4103"
        );
}
