using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class UnknownOperatorTests
{
    [Theory]
    [InlineData(""" "{|NIAM3301:NumberLessThan|}": { "aws:MultiFactorAuthAge": "3600" } """)]
    [InlineData(""" "{|NIAM3301:StringEqualIgnoreCase|}": { "aws:RequestedRegion": "eu-west-1" } """)]
    [InlineData(""" "{|NIAM3301:ForEachValue:StringEquals|}": { "aws:CalledVia": "team" } """)]
    [InlineData(""" "{|NIAM3301:Matches|}": { "aws:RequestedRegion": "eu-west-1" } """)]
    public Task Reports_operators_that_there_are_not(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData(""" "stringequals": { "aws:RequestedRegion": "eu-west-1" } """)]
    [InlineData(""" "ForAnyValue:StringEqualsIfExists": { "aws:CalledVia": "team" } """)]
    public Task Is_silent_about_operators_whatever_their_case(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData(""" "{{x}}": { "aws:RequestedRegion": "*" } """)]
    [InlineData(""" "{{x}}:StringEquals": { "aws:CalledVia": "team" } """)]
    [InlineData(""" "StringEqual{{x}}": { "aws:RequestedRegion": "eu-west-1" } """)]
    public Task Is_silent_about_operators_that_are_not_known(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.ConditionWithHoles(conditions, "x"));

    [Theory]
    [InlineData(
        """ "{|NIAM3301:NumberLessThan|}": { "aws:MultiFactorAuthAge": "3600" } """,
        """ "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } """
    )]
    [InlineData(
        """ "{|NIAM3301:ForAnyValue:StringEqualIfExists|}": { "aws:CalledVia": "team" } """,
        """ "ForAnyValue:StringEqualsIfExists": { "aws:CalledVia": "team" } """
    )]
    public Task Writes_the_operator_that_is_meant(string conditions, string @fixed) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Condition(conditions),
            PolicySource.Condition(@fixed),
            "NIAM3301.Write"
        );
}
