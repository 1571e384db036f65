using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class RedundantElementTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:Describe*", "{|NIAM5001/Info:RDS:DescribeDBClusters|}"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["{|NIAM5001:rds:DescribeDBClusters|}", "rds:DescribeDB*"], "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:DescribeDBClusters", "{|NIAM5001:rds:describedbclusters|}", "{|NIAM5001:rds:DescribeDBClusters|}"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::data-*", "{|NIAM5001:arn:aws:s3:::data-*/*|}"] }"""
    )]
    [InlineData("""{ "Effect": "Deny", "NotAction": ["s3:Get*", "{|NIAM5001:s3:GetObject|}"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:?etObject", "{|NIAM5001:s3:GetObject|}"], "Resource": "arn:aws:s3:::a/*" }""")]
    public Task Reports_what_another_element_takes_in(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:Describe*Clusters", "rds:DescribeDB*"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::data-*", "arn:aws:s3:::Data-a"] }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:Describe*", "Resource": "*" }, { "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::a/${aws:username}/*", "arn:aws:s3:::a/b/c"] }"""
    )]
    public Task Is_silent_about_overlaps_and_other_statements(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Fact]
    public Task Is_silent_where_pieces_that_are_not_known_may_differ() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles(
                """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::{{a}}/x", "arn:aws:s3:::{{b}}/x", "arn:aws:s3:::c*"] }""",
                "a",
                "b"
            )
        );

    [Theory]
    [InlineData(
        """{ "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Sid": "B", "Effect": "Allow", "Resource": ["arn:aws:s3:::a/*"], "Action": ["s3:PutObject", "s3:GetObject"] }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }""",
        """{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": false } } }"""
    )]
    public Task Reports_the_later_of_equal_statements(string first, string second) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant($"{first}, {{|NIAM5001:{{|}}{second[1..]}"));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM4004:NotResource|}": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:PrincipalAccount": "123456789012" } } }"""
    )]
    public Task Is_silent_about_statements_that_differ(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/graphs/loader", "{|NIAM5001:arn:aws:sts::123456789012:assumed-role/loader/nightly|}")]
    [InlineData("{|NIAM5001:arn:aws:sts::123456789012:assumed-role/loader/nightly|}", "arn:aws:iam::123456789012:role/loader")]
    [InlineData("arn:aws:iam::123456789012:role/loader", "arn:aws:sts::111122223333:assumed-role/loader/nightly")]
    [InlineData("arn:aws:iam::123456789012:role/loader", "arn:aws:sts::123456789012:assumed-role/reader/nightly")]
    [InlineData("arn:aws:iam::123456789012:user/loader", "arn:aws:sts::123456789012:assumed-role/loader/nightly")]
    [InlineData("arn:aws:iam::123456789012:role/loader", "{|NIAM4105:arn:aws:sts::123456789012:assumed-role|}")]
    public Task Reports_only_sessions_of_a_trusted_role(string first, string second) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Trust(
                $$"""{ "Effect": "Allow", "Principal": { "AWS": ["{{first}}", "{{second}}"] }, "Action": "sts:AssumeRole" }"""
            ),
            AwsStubs.V4
        );

    [Fact]
    public Task Removes_what_is_redundant() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["rds:Describe*", "{|NIAM5001:rds:DescribeDBClusters|}", "{|NIAM5001:rds:DescribeDBInstances|}"], "Resource": "*" }"""
            ),
            PolicySource.Constant("""{ "Effect": "Allow", "Action": ["rds:Describe*"], "Resource": "*" }"""),
            "NIAM5001"
        );

    [Fact]
    public Task Removes_the_later_of_equal_statements() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, {|NIAM5001:{|} "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
            ),
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""),
            "NIAM5001"
        );

    [Fact]
    public Task Removes_the_session_of_a_trusted_role() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Trust(
                """{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::123456789012:role/loader", "{|NIAM5001:arn:aws:sts::123456789012:assumed-role/loader/nightly|}"] }, "Action": "sts:AssumeRole" }"""
            ),
            PolicySource.Trust(
                """{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::123456789012:role/loader"] }, "Action": "sts:AssumeRole" }"""
            ),
            "NIAM5001",
            AwsStubs.V4
        );
}
