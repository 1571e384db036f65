using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ConstantConditionTests
{
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
    [InlineData(""" "StringLike": { "aws:PrincipalTag/team": "*{{x}}" } """)]
    [InlineData(""" "StringLike": { "aws:PrincipalTag/team": "{{x}}" } """)]
    [InlineData(""" "NumericLessThan": { "aws:MultiFactorAuthAge": ["3600", "{{x}}"] } """)]
    public Task Is_silent_about_values_that_are_not_known(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.ConditionWithHoles(conditions, "x"));

    [Theory]
    [InlineData("{|NIAM3308:aws:ResourceAccount|}", "123456789012")]
    [InlineData("{|NIAM3308:s3:ResourceAccount|}", "123456789012")]
    [InlineData("aws:ResourceAccount", "${aws:PrincipalAccount}")]
    [InlineData("aws:PrincipalAccount", "123456789012")]
    public Task A_policy_of_a_resource_knows_whose_it_is(string key, string value) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(OfBucket(key, value), AwsStubs.V4);

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
            OfBucket("aws:ResourceAccount", "123456789012"),
            "'aws:ResourceAccount' is the same in every request for the resource that the policy is of, so that the condition always or never holds; compare with who calls",
            AwsStubs.V4
        );

    private static string Condition(string condition) =>
        PolicySource.Constant(
            $$"""{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::graphs", "Condition": {{condition}} }"""
        );

    private static string OfBucket(string key, string value) =>
        PolicySource.Bucket(
            $$"""{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "StringEquals": { "{{key}}": "{{value}}" } } }"""
        );
}
