using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class WholeSensitiveServiceTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4002/Warning:iam:*|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:ListAllMyBuckets", "{|NIAM4002:KMS:*|}"], "Resource": ["*"] }""")]
    public Task Reports_a_whole_service_that_decides_on_access(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "sqs:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "kms:*", "Resource": "arn:aws:kms:eu-west-1:123456789012:key/a" }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Action": "kms:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "iam:*", "Resource": "*" }""")]
    public Task Is_silent_about_other_services_key_policies_and_denials(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Fact]
    public Task Is_silent_in_policies_that_only_limit() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Session("""{ "Effect": "Allow", "Action": "iam:*", "Resource": "*" }"""),
            AwsStubs.V4
        );

    [Fact]
    public Task Allows_only_reading() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "{|NIAM4002:secretsmanager:*|}", "Resource": "*" }"""),
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["secretsmanager:Describe*", "secretsmanager:List*"], "Resource": "*" }"""
            ),
            "NIAM4002.ReadOnly"
        );
}
