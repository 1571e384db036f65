using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class FullyDeniedTests
{
    [Theory]
    [InlineData(
        """{|NIAM5003/Info:{|} "Effect": "Allow", "Action": "rds:DeleteDBCluster", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Delete*", "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::a*" }, {|NIAM5003:{|} "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::a/*" }"""
    )]
    public Task Reports_an_allow_that_is_taken_back(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:DeleteDBCluster", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Delete*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:DeleteDBCluster", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Delete*", "Resource": "arn:aws:rds:*:*:cluster:prod" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:DeleteDBCluster", "rds:StopDBCluster"], "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Delete*", "Resource": "*" }"""
    )]
    public Task Is_silent_where_something_of_the_allow_is_left(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Fact]
    public Task Removes_an_allow_that_is_taken_back() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{|NIAM5003:{|} "Effect": "Allow", "Action": "rds:DeleteDBCluster", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Delete*", "Resource": "*" }"""
            ),
            PolicySource.Constant("""{ "Effect": "Deny", "Action": "rds:Delete*", "Resource": "*" }"""),
            "NIAM5003"
        );
}
