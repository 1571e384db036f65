using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>Where policy variables stand in a value, and what is wrong with each; a hole is written <c>¤</c>.</summary>
public sealed class PolicyVariableTests
{
    [Theory]
    [InlineData("${aws:username}", "${aws:username} None")]
    [InlineData("a/${aws:username}/${s3:prefix}", "${aws:username} None, ${s3:prefix} None")]
    [InlineData("${aws:PrincipalTag/team, 'none'}", "${aws:PrincipalTag/team, 'none'} None")]
    [InlineData("${aws:PrincipalTag/team,''}", "${aws:PrincipalTag/team,''} None")]
    [InlineData("${aws:PrincipalTag/a.b@c+d=e_f-g}", "${aws:PrincipalTag/a.b@c+d=e_f-g} None")]
    [InlineData("¤/${aws:username}", "${aws:username} None")]
    [InlineData("$${aws:username}", "${aws:username} None")]
    public void Variables_that_are_right(string value, string variables) => Assert.Equal(variables, In(value));

    [Theory]
    [InlineData("${}", "${} Empty")]
    [InlineData("${ aws:username}", "${ aws:username} Space")]
    [InlineData("${aws:username }", "${aws:username } Space")]
    [InlineData("${aws:username , 'x'}", "${aws:username , 'x'} Space")]
    [InlineData("${aws:PrincipalTag/team, none}", "${aws:PrincipalTag/team, none} MissingQuote")]
    [InlineData("${aws:PrincipalTag/team, 'none}", "${aws:PrincipalTag/team, 'none} MissingQuote")]
    [InlineData("${aws:PrincipalTag/team, none'}", "${aws:PrincipalTag/team, none'} MissingQuote")]
    [InlineData("${aws:PrincipalTag/team, '}", "${aws:PrincipalTag/team, '} MissingQuote")]
    [InlineData("${aws:PrincipalTag/team,}", "${aws:PrincipalTag/team,} MissingQuote")]
    [InlineData("${aws:username", "${aws:username MissingBrace")]
    [InlineData("${aws:username/x", "${aws:username MissingBrace")]
    [InlineData("${aws:username/${aws:userid}", "${aws:username MissingBrace, ${aws:userid} None")]
    [InlineData("¤/${aws:username", "${aws:username MissingBrace")]
    public void Variables_that_are_wrong(string value, string variables) => Assert.Equal(variables, In(value));

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("${*}${?}${$}")]
    [InlineData("${Cluster}")]
    [InlineData("${AWS::Region}")]
    [InlineData("${:name}")]
    [InlineData("${aws:}")]
    [InlineData("${aws: user name}")]
    [InlineData("${äws:username}")]
    [InlineData("${aws:user€}")]
    [InlineData("${Cluster, aws:username}")]
    [InlineData("${Cluster")]
    [InlineData("${")]
    [InlineData("${aws:¤}")]
    [InlineData("${¤}")]
    [InlineData("${aws:user¤")]
    public void What_is_no_variable_of_IAM_or_not_known_is_left_alone(string value) => Assert.Equal("", In(value));

    private static string In(string value) =>
        string.Join(
            ", ",
            PolicyVariable
                .In(Policy.Holes(value))
                .Select(variable => $"{value.Substring(variable.Start, variable.Length)} {variable.Fault}")
        );
}
