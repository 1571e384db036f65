using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class VariableSyntaxTests
{
    [Theory]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:username|}" } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "a-{|NIAM3311:${ aws:username}|}" } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${}|}" } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:PrincipalTag/group, none}|}" } """)]
    [InlineData(""" "NumericLessThan": { "aws:MultiFactorAuthAge": "{|NIAM3311:${aws:TokenIssueTime}|}" } """)]
    public Task Reports_variables_in_conditions(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:{|NIAM3311:${aws:username}|}", "Resource": "arn:aws:s3:::graphs/*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*", "Principal": { "AWS": "arn:aws:iam::123456789012:user/{|NIAM3311:${aws:username}|}" } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/{|NIAM3311:${aws:username|}/*" }""")]
    public Task Reports_variables_in_elements(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "${*}${?}${aws:PrincipalTag/group, 'none'}" } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "${Team} ${AWS::StackName} $aws:username" } """)]
    public Task Is_silent_about_variables_of_IAM_and_of_others(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData("${aws:{{x}}}")]
    [InlineData("${aws:username{{x}}")]
    public Task Is_silent_about_variables_that_are_not_known(string variable) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles(
                $$$"""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/{{{variable}}}/*" }""",
                "x"
            )
        );

    [Theory]
    [InlineData(
        """ "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:username|}" } """,
        """ "StringEquals": { "aws:PrincipalTag/team": "${aws:username}" } """
    )]
    [InlineData(
        """ "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:PrincipalTag/group, none}|}" } """,
        """ "StringEquals": { "aws:PrincipalTag/team": "${aws:PrincipalTag/group, 'none'}" } """
    )]
    public Task Writes_the_variable_that_is_meant(string conditions, string @fixed) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Condition(conditions),
            PolicySource.Condition(@fixed),
            "NIAM3311.Write"
        );
}
