using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>The rules about conditions: NIAM3301, 3302, 3305, 3309 and 3311.</summary>
public sealed class ConditionSyntaxTests
{
    [Theory]
    [InlineData(""" "{|NIAM3301:NumberLessThan|}": { "aws:MultiFactorAuthAge": "3600" } """)]
    [InlineData(""" "{|NIAM3301:StringEqualIgnoreCase|}": { "aws:RequestedRegion": "eu-west-1" } """)]
    [InlineData(""" "{|NIAM3301:ForEachValue:StringEquals|}": { "aws:CalledVia": "team" } """)]
    [InlineData(""" "{|NIAM3301:Matches|}": { "aws:RequestedRegion": "eu-west-1" } """)]
    [InlineData(""" "Bool": { "aws:SecureTransport": "{|NIAM3302/Warning:yes|}" } """)]
    [InlineData(""" "Bool": { "{|NIAM3302/Warning:aws:SecureTransport|}": ["true", "false"] } """)]
    [InlineData(""" "NumericLessThan": { "aws:MultiFactorAuthAge": "{|NIAM3302/Warning:one hour|}" } """)]
    [InlineData(""" "NumericEquals": { "aws:MultiFactorAuthAge": [300, {|NIAM3302/Warning:"400"|}] } """)]
    [InlineData(""" "DateLessThan": { "aws:CurrentTime": "{|NIAM3302/Warning:31.01.2025|}" } """)]
    [InlineData(""" "DateLessThan": { "aws:CurrentTime": "{|NIAM3302/Info:1738281600|}" } """)]
    [InlineData(""" "BinaryEquals": { "aws:userid": "{|NIAM3302/Warning:a b|}" } """)]
    [InlineData(""" "Null": { "aws:TokenIssueTime": "{|NIAM3302/Warning:no|}" } """)]
    [InlineData(""" "StringEquals": { "{|NIAM3305/Warning:aws:CalledVia|}": "team" } """)]
    [InlineData(""" "ForAllValues:StringEquals": { "{|NIAM3305/Warning:aws:RequestedRegion|}": "eu-west-1" } """)]
    [InlineData(""" "ForAllValues:StringEquals": { "{|NIAM3305/Info:aws:CalledVia|}": "team" } """)]
    [InlineData(""" "Bool": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "false" } """)]
    [InlineData(""" "BoolIfExists": { "{|NIAM3309:aws:multifactorauthpresent|}": true } """)]
    [InlineData(""" "Null": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "false" } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:username|}" } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "a-{|NIAM3311:${ aws:username}|}" } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${}|}" } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:PrincipalTag/group, none}|}" } """)]
    [InlineData(""" "NumericLessThan": { "aws:MultiFactorAuthAge": "{|NIAM3311:${aws:TokenIssueTime}|}" } """)]
    public Task Reports_in_an_Allow(string conditions) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("Allow", conditions));

    [Theory]
    [InlineData(""" "stringequals": { "aws:RequestedRegion": "eu-west-1" } """)]
    [InlineData(""" "ForAnyValue:StringEqualsIfExists": { "aws:CalledVia": "team" } """)]
    [InlineData(""" "Bool": { "aws:SecureTransport": true }, "NumericLessThan": { "aws:MultiFactorAuthAge": 3600 } """)]
    [InlineData(""" "BoolIfExists": { "aws:SecureTransport": "True" } """)]
    [InlineData(
        """ "DateGreaterThan": { "aws:CurrentTime": "2025-01-31T00:00:00Z" }, "DateLessThan": { "aws:TokenIssueTime": ["2025-01-31", "2025", "2025-01-31T10:00:00+02:00"] } """
    )]
    [InlineData(""" "BinaryEquals": { "aws:userid": "QmluYXJ5VmFsdWVJbkJhc2U2NA==" } """)]
    [InlineData(
        """ "StringLike": { "aws:PrincipalTag/team": "graph-*" }, "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/*" } """
    )]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "${*}${?}${aws:PrincipalTag/group, 'none'}" } """)]
    [InlineData(""" "ForAllValues:StringEquals": { "aws:CalledVia": "team" }, "Null": { "aws:CalledVia": "false" } """)]
    [InlineData(""" "StringLike": { "aws:PrincipalTag/team": ["*", "a"] } """)]
    [InlineData(""" "Bool": { "aws:MultiFactorAuthPresent": "true" }, "Null": { "aws:MultiFactorAuthPresent": "false" } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "${Team} ${AWS::StackName} $aws:username" } """)]
    public Task Is_silent_about_conditions_that_AWS_takes(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("Allow", conditions));

    [Theory]
    [InlineData(""" "Bool": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "false" } """)]
    [InlineData(""" "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } """)]
    [InlineData(""" "Bool": { "aws:MultiFactorAuthPresent": "true" } """)]
    [InlineData(""" "ForAllValues:StringEquals": { "aws:CalledVia": "team" } """)]
    public Task Reports_in_a_Deny(string conditions) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("Deny", conditions));

    [Fact]
    public Task A_second_Deny_may_be_for_requests_without_the_key() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Statements(
                """
                { "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } },
                { "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "Null": { "aws:MultiFactorAuthPresent": "true" } } }
                """
            )
        );

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:{|NIAM3311:${aws:username}|}", "Resource": "arn:aws:s3:::graphs/*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*", "Principal": { "AWS": "arn:aws:iam::123456789012:user/{|NIAM3311:${aws:username}|}" } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/{|NIAM3311:${aws:username|}/*" }""")]
    public Task Reports_variables_in_elements(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Statements(statement));

    [Fact]
    public Task Is_silent_about_pieces_that_are_not_known() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Policies
            {
                static string Make(string @operator, string value, string name) => $$$"""
                    { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/${aws:{{{name}}}}/${aws:username{{{name}}}/*", "Condition": {
                      "{{{@operator}}}": { "aws:RequestedRegion": "*" }, "Bool": { "aws:SecureTransport": "{{{value}}}" }, "NumericLessThan": { "aws:MultiFactorAuthAge": "{{{value}}}0x" },
                      "StringLike": { "aws:PrincipalTag/team": "*{{{value}}}" } } }] }
                    """;
            }
            """"
        );

    [Theory]
    [InlineData(
        "NIAM3301.Write",
        """ "{|NIAM3301:NumberLessThan|}": { "aws:MultiFactorAuthAge": "3600" } """,
        """ "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } """
    )]
    [InlineData(
        "NIAM3301.Write",
        """ "{|NIAM3301:ForAnyValue:StringEqualIfExists|}": { "aws:CalledVia": "team" } """,
        """ "ForAnyValue:StringEqualsIfExists": { "aws:CalledVia": "team" } """
    )]
    [InlineData(
        "NIAM3302.Write",
        """ "Bool": { "aws:SecureTransport": "{|NIAM3302:yes|}" } """,
        """ "Bool": { "aws:SecureTransport": "true" } """
    )]
    [InlineData(
        "NIAM3302.Date",
        """ "DateLessThan": { "aws:CurrentTime": "{|NIAM3302:1738281600|}" } """,
        """ "DateLessThan": { "aws:CurrentTime": "2025-01-31T00:00:00Z" } """
    )]
    [InlineData(
        "NIAM3302.Quote",
        """ "NumericEquals": { "aws:MultiFactorAuthAge": [300, {|NIAM3302:"400"|}] } """,
        """ "NumericEquals": { "aws:MultiFactorAuthAge": ["300", "400"] } """
    )]
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
    [InlineData(
        "NIAM3309.True",
        """ "Bool": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "false" } """,
        """ "Bool": { "aws:MultiFactorAuthPresent": "true" } """
    )]
    [InlineData(
        "NIAM3309.Bool",
        """ "BoolIfExists": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "true" } """,
        """ "Bool": { "aws:MultiFactorAuthPresent": "true" } """
    )]
    [InlineData(
        "NIAM3311.Write",
        """ "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:username|}" } """,
        """ "StringEquals": { "aws:PrincipalTag/team": "${aws:username}" } """
    )]
    [InlineData(
        "NIAM3311.Write",
        """ "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:PrincipalTag/group, none}|}" } """,
        """ "StringEquals": { "aws:PrincipalTag/team": "${aws:PrincipalTag/group, 'none'}" } """
    )]
    public Task Mends_conditions(string key, string conditions, string @fixed) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy("Allow", conditions), Policy("Allow", @fixed), key);

    [Fact]
    public Task Denies_without_the_key_too_in_every_statement() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy("Deny", """ "Bool": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "false" } """),
            Policy("Deny", """ "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } """),
            "NIAM3309.BoolIfExists"
        );

    private static string Policy(string effect, string conditions) =>
        Statements(
            "{ \"Effect\": \""
                + effect
                + "\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::graphs/*\", \"Condition\": {"
                + conditions
                + "} }"
        );

    private static string Statements(string statements) =>
        $$$""""
            static class Policies
            {
                const string Policy = """{ "Version": "2012-10-17", "Statement": [{{{statements.ReplaceLineEndings(" ")}}}] }""";
            }
            """";
}
