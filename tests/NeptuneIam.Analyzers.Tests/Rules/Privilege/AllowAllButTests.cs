using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class AllowAllButTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "{|NIAM4004/Warning:NotAction|}": "iam:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM4004/Warning:NotResource|}": "arn:aws:s3:::private/*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "{|NIAM4004/Info:NotAction|}": "iam:*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }"""
    )]
    public Task Reports_exceptions_in_an_allow(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData("""{ "Effect": "Deny", "NotAction": "iam:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::public/*" }""")]
    public Task Is_silent_about_exceptions_of_a_denial(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Fact]
    public Task Is_silent_in_policies_that_only_limit() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Session("""{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }"""),
            AwsStubs.V4
        );

    [Fact]
    public Task Lists_the_actions_where_they_are_few() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "{|NIAM4004:NotAction|}": "sqs:Delete*", "Resource": "arn:aws:sqs:eu-west-1:123456789012:orders" }"""
            ),
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["sqs:AddPermission", "sqs:CancelMessageMoveTask", "sqs:ChangeMessageVisibility", "sqs:CreateQueue", "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListDeadLetterSourceQueues", "sqs:ListMessageMoveTasks", "sqs:ListQueueTags", "sqs:PurgeQueue", "sqs:ReceiveMessage", "sqs:RemovePermission", "sqs:SendMessage", "sqs:SetQueueAttributes", "sqs:StartMessageMoveTask", "sqs:TagQueue", "sqs:UntagQueue"], "Resource": "arn:aws:sqs:eu-west-1:123456789012:orders" }"""
            ),
            "NIAM4004.List"
        );
}
