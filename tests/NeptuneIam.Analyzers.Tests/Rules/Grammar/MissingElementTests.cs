using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class MissingElementTests
{
    [Theory]
    [InlineData("""{|NIAM3004:{|} "Action": "s3:GetObject", "Resource": "*" }""")]
    [InlineData("""{|NIAM3004:{|} "Effect": "Allow", "Resource": "*" }""")]
    [InlineData("""{|NIAM3004:{|} "Effect": "Allow", "Action": "s3:GetObject" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3004:NotAction|}": "s3:PutObject", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3004:NotResource|}": "*", "Resource": "*" }""")]
    public Task Reports_missing_and_exclusive_elements(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }""")]
    [InlineData("""{ "Effect": "Deny", "NotAction": "s3:*", "NotResource": "*" }""")]
    public Task Is_silent_about_statements_that_some_type_of_policy_may_hold(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData(
        """{ "Fn::If": ["IsProd", { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }, { "Ref": "AWS::NoValue" }] }, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "arn:${AWS::Partition}:s3:::b/*" } }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["s3:GetObject", { "Ref": "Action" }], "Resource": [{ "Fn::GetAtt": ["Bucket", "Arn"] }, "*"] }"""
    )]
    [InlineData(
        """{ "Effect": { "Ref": "Effect" }, "Action": "s3:GetObject", "Resource": "*", "Condition": { "Fn::If": ["a", {}, {}] } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "AWS": { "Fn::Join": ["", ["a"]] } } }""")]
    public Task Is_silent_about_what_a_template_fills_in(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Fact]
    public Task A_trust_policy_needs_a_principal() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Trust("""{|NIAM3004:{|} "Effect": "Allow", "Action": "sts:AssumeRole" }"""),
            AwsStubs.V4
        );

    [Fact]
    public Task An_identity_policy_needs_a_resource() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Identity("""{|NIAM3004:{|} "Effect": "Allow", "Action": "sts:AssumeRole" }"""),
            AwsStubs.V4
        );

    [Fact]
    public Task A_policy_needs_statements() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Declared("""{|NIAM3004:{|} "Version": "2012-10-17" }"""));

    [Fact]
    public Task A_piece_that_is_not_known_may_hold_the_element() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles("""{ {{effect}}, "Action": "s3:GetObject", "Resource": "*" }""", "effect")
        );

    [Theory]
    [InlineData(
        """{ "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "The statement has no Effect; add \"Allow\" or \"Deny\""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Resource": "arn:aws:s3:::a/*" }""",
        "The statement has no Action or NotAction; say which actions it is about"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject" }""",
        "The statement has no Resource or NotResource; say which resources it is about"
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:GetObject", "NotAction": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }""",
        "A statement has either Action or NotAction, not both; remove one"
    )]
    public Task Says_which_element_is_missing_or_excluded(string statement, string message) =>
        RuleMessage.SaysAsync(PolicySource.Constant(statement), message);

    [Fact]
    public Task Says_that_a_trust_policy_has_a_principal() =>
        RuleMessage.SaysAsync(
            PolicySource.Trust("""{ "Effect": "Allow", "Action": "sts:AssumeRole" }"""),
            "The statement has no Principal; a trust policy says whom it is about",
            AwsStubs.V4
        );

    [Theory]
    [InlineData("Deny")]
    [InlineData("Allow")]
    public Task Adds_the_effect(string effect) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant("""{|NIAM3004:{|} "Sid": "Read", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""),
            PolicySource.Constant(
                $$"""{ "Sid": "Read", "Effect": "{{effect}}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            ),
            "NIAM3004.Add" + effect
        );

    [Fact]
    public Task Adds_the_resource() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant("""{|NIAM3004:{|} "Effect": "Allow", "Action": "s3:ListAllMyBuckets" }"""),
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }"""),
            "NIAM3004.AddResource"
        );

    [Theory]
    [InlineData("NotAction", """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*" }""")]
    [InlineData("Action", """{ "Effect": "Deny", "NotAction": "s3:PutObject", "Resource": "*" }""")]
    public Task Removes_one_of_a_pair(string element, string @fixed) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Deny", "Action": "s3:GetObject", "{|NIAM3004:NotAction|}": "s3:PutObject", "Resource": "*" }"""
            ),
            PolicySource.Constant(@fixed),
            "NIAM3004.Remove" + element
        );
}
