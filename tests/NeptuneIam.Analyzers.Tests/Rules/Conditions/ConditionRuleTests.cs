using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ConditionRuleTests
{
    [Theory]
    [InlineData("""{ "StringEquals": { "s3:prefix": "{|NIAM3304:exports/*|}" } }""")]
    [InlineData("""{ "StringNotEqualsIgnoreCase": { "s3:delimiter": ["a", "{|NIAM3304:?b|}"] } }""")]
    [InlineData("""{ "ForAnyValue:StringEqualsIfExists": { "aws:CalledVia": "{|NIAM3304:${aws:username}*|}" } }""")]
    [InlineData("""{ "stringequals": { "aws:SourceArn": "{|NIAM3304:arn:aws:s3:::*|}" } }""")]
    public Task Wildcards_that_are_compared_literally_are_reported(string condition) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Condition(condition));

    [Theory]
    [InlineData("""{ "StringLike": { "s3:prefix": "exports/*" } }""")]
    [InlineData("""{ "ArnEquals": { "aws:SourceArn": "arn:aws:s3:::*" } }""")]
    [InlineData("""{ "StringEquals": { "s3:prefix": "a${*}b${?}" } }""")]
    [InlineData("""{ "StringEquals": { "s3:prefix": "${aws:PrincipalTag/a*b, 'x'}" } }""")]
    [InlineData("""{ "DateGreaterThan": { "aws:CurrentTime": "2026-01-01T00:00:00Z" } }""")]
    public Task Wildcards_that_match_are_silent(string condition) => Verify.ReportsAsync<IamPolicyAnalyzer>(Condition(condition));

    [Theory]
    [InlineData("""{ "StringEquals": { "s3:prefix": "{|NIAM3304:exports/*|}" } }""", """{ "StringLike": { "s3:prefix": "exports/*" } }""")]
    [InlineData(
        """{ "ForAnyValue:StringNotEqualsIfExists": { "aws:CalledVia": ["{|NIAM3304:*a|}", "b"] } }""",
        """{ "ForAnyValue:StringNotLikeIfExists": { "aws:CalledVia": ["*a", "b"] } }"""
    )]
    [InlineData(
        """{ "StringEquals": { "s3:prefix": "{|NIAM3304:exports/*|}", "aws:PrincipalTag/team": "graph" } }""",
        """{ "StringEquals": { "aws:PrincipalTag/team": "graph" }, "StringLike": { "s3:prefix": "exports/*" } }"""
    )]
    [InlineData(
        """{ "StringEquals": { "s3:prefix": "{|NIAM3304:exports/*|}" }, "StringLike": { "aws:PrincipalTag/team": "g*" } }""",
        """{ "StringLike": { "aws:PrincipalTag/team": "g*", "s3:prefix": "exports/*" } }"""
    )]
    public Task Wildcards_get_the_operator_that_knows_them(string before, string after) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Condition(before), Condition(after), "NIAM3304.Like");

    [Theory]
    [InlineData("""{ "StringEqualsIgnoreCase": { "s3:prefix": "{|NIAM3304:exports/*|}" } }""")]
    [InlineData("""{ "StringEquals": { "s3:prefix": "{|NIAM3304:exports/*|}" }, "StringLike": { "s3:prefix": "g*" } }""")]
    public Task No_operator_is_put_where_it_means_something_else(string condition) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Condition(condition), Condition(condition), "NIAM3304.Like");

    [Theory]
    [InlineData("""{ "StringLike": { "aws:PrincipalTag/team": "{|NIAM3308:*|}" } }""")]
    [InlineData("""{ "StringNotLike": { "aws:PrincipalTag/team": ["{|NIAM3308:*|}"] } }""")]
    [InlineData("""{ "{|NIAM3308:NullIfExists|}": { "aws:PrincipalTag/team": "true" } }""")]
    [InlineData("""{ "{|NIAM3308:ForAllValues:Null|}": { "aws:CalledVia": "true" } }""")]
    [InlineData("""{ "ForAnyValue:StringEquals": { "aws:CalledVia": {|NIAM3308:[]|} } }""")]
    [InlineData("""{ "ForAllValues:StringEquals": { "aws:CalledVia": {|NIAM3308:[]|} } }""")]
    [InlineData("""{ "StringEqualsIfExists": { "aws:PrincipalTag/team": {|NIAM3308:[]|} } }""")]
    [InlineData("""{ "NumericLessThan": { "s3:max-keys": ["10", {|NIAM3308:"5"|}, {|NIAM3308:"7"|}] } }""")]
    [InlineData("""{ "NumericGreaterThanEquals": { "s3:max-keys": [{|NIAM3308:10|}, 5] } }""")]
    [InlineData("""{ "StringLikeIfExists": { "aws:PrincipalTag/team": ["graph", "{|NIAM3308:*|}"] } }""")]
    [InlineData("""{ "ForAllValues:StringLike": { "aws:CalledVia": "{|NIAM3308:*|}" }, "Null": { "aws:CalledVia": "false" } }""")]
    [InlineData("""{ "ForAnyValue:StringNotLike": { "aws:CalledVia": "{|NIAM3308:*|}" } }""")]
    public Task Conditions_that_compare_nothing_are_reported(string condition) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Condition(condition));

    [Theory]
    [InlineData("""{ "StringLike": { "aws:PrincipalTag/team": "g*" } }""")]
    [InlineData("""{ "StringLike": { "aws:PrincipalTag/team": ["*", "graph"] } }""")]
    [InlineData("""{ "ForAnyValue:StringLike": { "aws:CalledVia": "*" } }""")]
    [InlineData("""{ "ForAnyValue:StringNotLikeIfExists": { "aws:CalledVia": "*" } }""")]
    [InlineData("""{ "StringNotLikeIfExists": { "aws:PrincipalTag/team": "*" } }""")]
    [InlineData("""{ "StringEquals": { "aws:ResourceAccount": "123456789012" } }""")]
    [InlineData("""{ "Null": { "aws:PrincipalTag/team": "false" } }""")]
    [InlineData("""{ "NumericEquals": { "s3:max-keys": ["5", "10"] } }""")]
    [InlineData("""{ "NumericLessThan": { "s3:max-keys": "10" } }""")]
    public Task Conditions_that_compare_are_silent(string condition) => Verify.ReportsAsync<IamPolicyAnalyzer>(Condition(condition));

    [Theory]
    [InlineData(
        """{ "StringLike": { "aws:PrincipalTag/team": "{|NIAM3308:*|}" } }""",
        """{ "Null": { "aws:PrincipalTag/team": "false" } }""",
        "NIAM3308.Null"
    )]
    [InlineData(
        """{ "StringNotLike": { "aws:PrincipalTag/team": "{|NIAM3308:*|}", "aws:PrincipalTag/area": "x*" } }""",
        """{ "StringNotLike": { "aws:PrincipalTag/area": "x*" }, "Null": { "aws:PrincipalTag/team": "true" } }""",
        "NIAM3308.Null"
    )]
    [InlineData(
        """{ "Null": { "aws:TokenIssueTime": "true" }, "StringLike": { "aws:PrincipalTag/team": "{|NIAM3308:*|}" } }""",
        """{ "Null": { "aws:TokenIssueTime": "true", "aws:PrincipalTag/team": "false" } }""",
        "NIAM3308.Null"
    )]
    [InlineData(
        """{ "{|NIAM3308:NullIfExists|}": { "aws:PrincipalTag/team": "true" } }""",
        """{ "Null": { "aws:PrincipalTag/team": "true" } }""",
        "NIAM3308.PlainNull"
    )]
    [InlineData(
        """{ "NumericLessThan": { "s3:max-keys": ["10", {|NIAM3308:"5"|}, {|NIAM3308:"7"|}] } }""",
        """{ "NumericLessThan": { "s3:max-keys": ["10"] } }""",
        "NIAM3308.Bound"
    )]
    [InlineData(
        """{ "StringLikeIfExists": { "aws:PrincipalTag/team": "{|NIAM3308:*|}", "aws:PrincipalTag/area": "x*" } }""",
        """{ "StringLikeIfExists": { "aws:PrincipalTag/area": "x*" } }""",
        "NIAM3308.Remove"
    )]
    [InlineData(
        """{ "StringLikeIfExists": { "aws:PrincipalTag/team": "{|NIAM3308:*|}" }, "StringEquals": { "aws:PrincipalTag/area": "x" } }""",
        """{ "StringEquals": { "aws:PrincipalTag/area": "x" } }""",
        "NIAM3308.Remove"
    )]
    public Task Conditions_are_written_plainly(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Condition(before), Condition(after), key);

    [Fact]
    public Task A_condition_that_always_holds_goes_with_its_element() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Condition("""{ "StringLikeIfExists": { "aws:PrincipalTag/team": "{|NIAM3308:*|}" } }"""),
            Condition("X").Replace(", \"Condition\": X", "", StringComparison.Ordinal),
            "NIAM3308.Remove"
        );

    [Theory]
    [InlineData("{|NIAM3308:aws:ResourceAccount|}", "123456789012")]
    [InlineData("{|NIAM3308:s3:ResourceAccount|}", "123456789012")]
    [InlineData("aws:ResourceAccount", "${aws:PrincipalAccount}")]
    [InlineData("aws:PrincipalAccount", "123456789012")]
    public Task A_policy_of_a_resource_knows_whose_it_is(string key, string value) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$$""""
            using Amazon.S3.Model;
            static class Requests
            {
                static PutBucketPolicyRequest Create() => new PutBucketPolicyRequest
                {
                    Policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "StringEquals": { "{{{key}}}": "{{{value}}}" } } }] }""",
                };
            }
            """",
            AwsStubs.V4
        );

    [Theory]
    [InlineData(
        """{ "StringLike": { "aws:PrincipalTag/team": "*" } }""",
        "'StringLike' with '*' only asks for the key to be there; say so with \"Null\": \"false\""
    )]
    [InlineData(
        """{ "StringNotLike": { "aws:PrincipalTag/team": "*" } }""",
        "'StringNotLike' with '*' only asks that the key is absent; say so with \"Null\": \"true\""
    )]
    [InlineData(
        """{ "StringLikeIfExists": { "aws:PrincipalTag/team": "*" } }""",
        "'StringLikeIfExists' with '*' always holds, with the key and without it; remove the condition"
    )]
    [InlineData(
        """{ "ForAnyValue:StringNotLike": { "aws:CalledVia": "*" } }""",
        "'ForAnyValue:StringNotLike' with '*' never holds, so that the statement allows nothing; name what is meant"
    )]
    [InlineData(
        """{ "NullIfExists": { "aws:PrincipalTag/team": "true" } }""",
        "There is no operator 'NullIfExists': Null itself asks whether the key exists; write \"Null\""
    )]
    [InlineData(
        """{ "ForAllValues:Null": { "aws:CalledVia": "true" } }""",
        "'ForAllValues:Null' always or never holds, since Null does not look at values; write \"Null\""
    )]
    [InlineData(
        """{ "ForAnyValue:StringEquals": { "aws:CalledVia": [] } }""",
        "'ForAnyValue:StringEquals' with no value never holds; list the values"
    )]
    [InlineData(
        """{ "StringEqualsIfExists": { "aws:PrincipalTag/team": [] } }""",
        "'StringEqualsIfExists' with no value only holds where the key is absent; say so with \"Null\": \"true\""
    )]
    [InlineData(
        """{ "NumericLessThan": { "s3:max-keys": ["10", "5"] } }""",
        "'5' changes nothing beside '10', since one of the values is enough; remove it"
    )]
    public Task Says_why_a_condition_compares_nothing(string condition, string message) =>
        RuleMessage.SaysAsync(Condition(condition), message);

    [Fact]
    public Task A_denial_whose_condition_never_holds_denies_nothing() =>
        RuleMessage.SaysAsync(
            Condition("""{ "ForAnyValue:StringNotLike": { "aws:CalledVia": "*" } }""").Replace("Allow", "Deny", StringComparison.Ordinal),
            "'ForAnyValue:StringNotLike' with '*' never holds, so that the statement denies nothing; name what is meant"
        );

    [Fact]
    public Task Says_that_the_owner_of_the_resource_is_always_the_same() =>
        RuleMessage.SaysAsync(
            """"
            using Amazon.S3.Model;
            static class Requests
            {
                static PutBucketPolicyRequest Create() => new PutBucketPolicyRequest
                {
                    Policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "StringEquals": { "aws:ResourceAccount": "123456789012" } } }] }""",
                };
            }
            """",
            "'aws:ResourceAccount' is the same in every request for the resource that the policy is of, so that the condition always or never holds; compare with who calls",
            AwsStubs.V4
        );

    private static string Condition(string condition) =>
        $$""""
            static class Policies
            {
                const string Access = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::graphs", "Condition": {{condition}} }] }""";
            }
            """";
}
