using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class SetOperatorMisuseTests
{
    [Theory]
    [InlineData(""" "StringEquals": { "{|NIAM3305/Warning:aws:CalledVia|}": "team" } """)]
    [InlineData(""" "ForAllValues:StringEquals": { "{|NIAM3305/Warning:aws:RequestedRegion|}": "eu-west-1" } """)]
    [InlineData(""" "ForAllValues:StringEquals": { "{|NIAM3305/Info:aws:CalledVia|}": "team" } """)]
    public Task Reports_operators_that_do_not_suit_how_many_values_the_key_has(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData(""" "ForAllValues:StringEquals": { "aws:CalledVia": "team" }, "Null": { "aws:CalledVia": "false" } """)]
    [InlineData(""" "ForAnyValue:StringEquals": { "aws:CalledVia": "team" } """)]
    [InlineData(""" "StringEquals": { "aws:RequestedRegion": "eu-west-1" } """)]
    public Task Is_silent_about_operators_that_suit_the_key(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Fact]
    public Task Is_silent_in_a_Deny() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Condition(""" "ForAllValues:StringEquals": { "aws:CalledVia": "team" } """, "Deny")
        );

    [Theory]
    [InlineData(
        "NIAM3305.ForAnyValue",
        """ "StringEquals": { "{|NIAM3305:aws:CalledVia|}": "team" } """,
        """ "ForAnyValue:StringEquals": { "aws:CalledVia": "team" } """
    )]
    [InlineData(
        "NIAM3305.Single",
        """ "ForAllValues:StringEquals": { "{|NIAM3305:aws:RequestedRegion|}": "eu-west-1" } """,
        """ "StringEquals": { "aws:RequestedRegion": "eu-west-1" } """
    )]
    [InlineData(
        "NIAM3305.AddNull",
        """ "ForAllValues:StringEquals": { "{|NIAM3305:aws:CalledVia|}": "team" } """,
        """ "ForAllValues:StringEquals": { "aws:CalledVia": "team" }, "Null": { "aws:CalledVia": "false" } """
    )]
    public Task Writes_the_operator_that_suits_the_key(string key, string conditions, string @fixed) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Condition(conditions),
            PolicySource.Condition(@fixed),
            key
        );
}
