using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class KeySpecificValueTests
{
    [Theory]
    [InlineData(""" "StringEquals": { "aws:SourceVpc": "{|NIAM3310/Info:vpc-12345|}" } """)]
    [InlineData(""" "StringEquals": { "aws:SourceVpc": ["{|NIAM3310/Info:vpc-0a1b2c3|}", "{|NIAM3310/Info:vpc-0a1b2c3d4|}"] } """)]
    [InlineData(
        """ "StringEquals": { "aws:SourceVpc": ["{|NIAM3310/Info:vpc-0123456789abcdef|}", "{|NIAM3310/Info:vpc-0123456789abcdef01|}"] } """
    )]
    [InlineData(""" "StringNotEquals": { "aws:SourceVpc": ["vpc-0a1b2c3d", "{|NIAM3310/Info:vpc-0A1B2C3D|}"] } """)]
    [InlineData(""" "StringEquals": { "aws:sourcevpc": "{|NIAM3310/Info:vpce-0123456789abcdef0|}" } """)]
    [InlineData(""" "StringEquals": { "aws:SourceVpc": "{|NIAM3310/Info:arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0a1b2c3d|}" } """)]
    [InlineData(""" "StringEquals": { "aws:SourceVpce": "{|NIAM3310/Info:vpc-0123456789abcdef0|}" } """)]
    [InlineData(""" "StringEqualsIfExists": { "aws:SourceVpce": "{|NIAM3310/Info:vpce-0123|}" } """)]
    [InlineData(""" "StringEquals": { "aws:RequestedRegion": ["eu-west-1", "{|NIAM3310/Info:us-east1|}"] } """)]
    [InlineData(""" "StringEquals": { "aws:RequestedRegion": "{|NIAM3310/Info:EU-WEST-1|}" } """)]
    [InlineData(""" "StringEquals": { "aws:RequestedRegion": "{|NIAM3310/Info:us-east-1a|}" } """)]
    [InlineData(""" "StringLike": { "aws:PrincipalOrgID": "{|NIAM3310/Info:o-*|}" } """)]
    [InlineData(""" "StringNotLike": { "aws:PrincipalAccount": ["123456789012", "{|NIAM3310/Info:1234*|}"] } """)]
    [InlineData(""" "StringLike": { "aws:SourceAccount": ["{|NIAM3310/Info:*|}", "123456789012"] } """)]
    [InlineData(""" "StringLike": { "aws:SourceVpc": "{|NIAM3310/Info:vpc-*|}" } """)]
    [InlineData(""" "StringLike": { "aws:userid": "{|NIAM3310/Info:*:deployer|}" } """)]
    [InlineData(""" "StringEquals": { "aws:SourceAccount": "{|NIAM3310/Info:${aws:RequestTag/account}|}" } """)]
    [InlineData(""" "StringEquals": { "{|NIAM3310/Info:aws:ResourceTag|}": "graph" } """)]
    [InlineData(""" "Null": { "{|NIAM3310/Info:aws:RequestTag/|}": "false" } """)]
    [InlineData(""" "StringLike": { "{|NIAM3310/Info:aws:UserAgent|}": "graph-loader*" } """)]
    [InlineData(
        """ "StringLike": { "{|NIAM3310/Info:aws:Referer|}": "https://example.com/*" }, "StringLikeIfExists": { "aws:PrincipalTag/team": "graph" } """
    )]
    [InlineData(""" "IpAddress": { "{|NIAM3310/Info:aws:VpcSourceIp|}": "10.0.0.0/16" } """)]
    [InlineData(
        """ "ForAnyValue:StringEquals": { "aws:CalledVia": ["{|NIAM3310/Info:cloudformation|}", "athena.amazonaws.com", "{|NIAM3310/Info:glue.amazonaws.co|}"] } """
    )]
    public Task Reports_conditions_that_do_not_suit_their_key(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData(""" "StringEquals": { "aws:SourceVpc": ["vpc-0a1b2c3d", "vpc-0123456789abcdef0"] } """)]
    [InlineData(""" "StringEquals": { "aws:SourceVpc": "${aws:Ec2InstanceSourceVpc}" } """)]
    [InlineData(""" "StringEquals": { "aws:SourceVpc": "{vpc}" } """)]
    [InlineData(""" "StringEquals": { "aws:SourceVpc": "VPC_ID" } """)]
    [InlineData(""" "StringLike": { "aws:SourceVpce": "vpce-0123*" } """)]
    [InlineData(""" "StringLike": { "aws:RequestedRegion": "eu-*" } """)]
    [InlineData(""" "StringEqualsIgnoreCase": { "aws:RequestedRegion": "EU-West-1" } """)]
    [InlineData(""" "StringEquals": { "aws:RequestedRegion": ["ap-southeast-9", "REGION", "{region}", "eusc-de-east-1"] } """)]
    [InlineData(""" "StringLike": { "aws:PrincipalOrgID": "o-a1b2c3*" } """)]
    [InlineData(""" "StringEquals": { "aws:ResourceAccount": "${aws:PrincipalAccount}", "aws:ResourceOrgID": "${aws:PrincipalOrgID}" } """)]
    [InlineData(""" "StringLike": { "aws:userid": "AROAEXAMPLEID:*" } """)]
    [InlineData(""" "StringEquals": { "aws:ResourceTag/team": "graph" } """)]
    [InlineData(""" "StringEquals": { "aws:SourceAccount": "${*}${aws:PrincipalAccount}" } """)]
    [InlineData(""" "StringLike": { "aws:UserAgent": "graph-loader*" }, "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } """)]
    [InlineData(""" "Null": { "aws:UserAgent": "false" } """)]
    [InlineData(""" "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" }, "StringEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" } """)]
    public Task Is_silent_about_conditions_that_work(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData(
        """ "StringEquals": { "aws:SourceVpc": "vpce-0123456789abcdef0" } """,
        "'vpce-0123456789abcdef0' is the id of a VPC endpoint, which 'aws:SourceVpce' has; compare that"
    )]
    [InlineData(
        """ "StringEquals": { "aws:SourceVpce": "vpc-0123456789abcdef0" } """,
        "'vpc-0123456789abcdef0' is the id of a VPC, which 'aws:SourceVpc' has; compare that"
    )]
    [InlineData(
        """ "StringEquals": { "aws:SourceVpc": "vpc-12345" } """,
        "'vpc-12345' is no id of a VPC; it is 'vpc-' and 8 or 17 digits of 0-9 and a-f"
    )]
    [InlineData(
        """ "StringEquals": { "aws:SourceVpce": "vpce-0123" } """,
        "'vpce-0123' is no id of a VPC endpoint; it is 'vpce-' and 8 or 17 digits of 0-9 and a-f"
    )]
    [InlineData(
        """ "StringEquals": { "aws:SourceVpc": "arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0a1b2c3d" } """,
        "'arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0a1b2c3d' is the ARN of a VPC, and the key has its id; write 'vpc-0a1b2c3d'"
    )]
    [InlineData(
        """ "StringLike": { "aws:PrincipalOrgID": "o-*" } """,
        "'o-*' has a wildcard where nearly any 'aws:PrincipalOrgID' matches; write the values out"
    )]
    [InlineData(
        """ "StringEquals": { "aws:SourceAccount": "${aws:RequestTag/account}" } """,
        "'${aws:RequestTag/account}' is what the request itself says, so that callers choose which 'aws:SourceAccount' matches; write the values out"
    )]
    [InlineData(
        """ "StringEquals": { "aws:SourceAccount": "${*}${aws:RequestTag/account}" } """,
        "'${*}${aws:RequestTag/account}' is what the request itself says, so that callers choose which 'aws:SourceAccount' matches; write the values out"
    )]
    [InlineData(
        """ "ForAnyValue:StringEquals": { "aws:CalledVia": "cloudformation" } """,
        "'cloudformation' is no host name of a service; write 'cloudformation.amazonaws.com'"
    )]
    public Task Says_what_does_not_suit_the_key(string conditions, string message) =>
        RuleMessage.SaysAsync(PolicySource.Condition(conditions), message);

    [Theory]
    [InlineData("{|NIAM3310:alias/graph|}")]
    [InlineData("{|NIAM3310:1234abcd-12ab-34cd-56ef-1234567890ab|}")]
    [InlineData("{|NIAM3310:arn:aws:kms:eu-west-1:123456789012:alias/graph|}")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab")]
    [InlineData("arn:aws:kms:*:${aws:PrincipalAccount}:key/*")]
    [InlineData("{KeyArn}")]
    public Task The_key_of_S3_is_an_ARN(string value) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                $$"""{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "ArnLike": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "{{value}}" } } }"""
            )
        );

    [Theory]
    [InlineData("{|NIAM3310:s3.amazonaws.com|}")]
    [InlineData("{|NIAM3310:rds|}")]
    [InlineData("rds.eu-west-1.amazonaws.com")]
    [InlineData("rds.*.amazonaws.com")]
    [InlineData("{service}.amazonaws.com")]
    public Task A_key_is_used_via_a_service_in_a_region(string value) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                $$"""{ "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab", "Condition": { "StringLike": { "kms:ViaService": "{{value}}" } } }"""
            )
        );

    [Theory]
    [InlineData("Allow", "StringNotLike", "{|NIAM3310:s3:prefix|}", "secret/*")]
    [InlineData("Allow", "StringNotEqualsIfExists", "{|NIAM3310:s3:prefix|}", "secret/")]
    [InlineData("Deny", "StringLike", "{|NIAM3310:s3:prefix|}", "secret/*")]
    [InlineData("Allow", "StringLike", "s3:prefix", "public/*")]
    [InlineData("Deny", "StringNotLike", "s3:prefix", "public/*")]
    [InlineData("Deny", "StringEquals", "s3:prefix", "")]
    public Task A_prefix_that_is_not_to_be_listed_is_listed_from_above(string effect, string @operator, string key, string value) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                $$"""{ "Effect": "{{effect}}", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::graphs", "Condition": { "{{@operator}}": { "{{key}}": ["{{value}}"] } } }"""
            )
        );

    [Theory]
    [InlineData("dynamodb:GetItem", "{|NIAM3310:dynamodb:Attributes|}", "")]
    [InlineData("dynamodb:*Item", "{|NIAM3310:dynamodb:Attributes|}", "")]
    [InlineData("dynamodb:GetItem", "dynamodb:Attributes", """, "StringEqualsIfExists": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" }""")]
    [InlineData("dynamodb:PutItem", "dynamodb:Attributes", "")]
    public Task Attributes_of_items_need_a_selection(string action, string key, string beside) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(Items(action, key, beside)));

    [Fact]
    public Task Several_statements_that_deny_are_as_one_with_several_conditions() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                """
                { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringNotEquals": { "aws:Ec2InstanceSourceVpc": "${aws:SourceVpc}" } } },
                { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "NotIpAddress": { "aws:Ec2InstanceSourcePrivateIPv4": "10.0.0.0/16" } } }
                """
            )
        );

    [Fact]
    public Task A_Deny_by_what_callers_choose_is_reported_whatever_stands_beside_it() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringNotLike": { "{|NIAM3310:aws:UserAgent|}": "graph*" }, "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }"""
            )
        );

    [Theory]
    [InlineData(""" "StringLike": { "aws:SourceVpc": "vpc-{{x}}" } """)]
    [InlineData(""" "StringLike": { "aws:PrincipalOrgID": "{{x}}*" } """)]
    [InlineData(""" "StringLike": { "aws:{{x}}": "x" } """)]
    public Task What_is_not_known_may_be_right(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.ConditionWithHoles(conditions, "x"));

    [Theory]
    [InlineData(
        "NIAM3310.1",
        """ "StringEquals": { "aws:RequestedRegion": ["{|NIAM3310:eu-west1|}", "{|NIAM3310:us-east1|}"] } """,
        """ "StringEquals": { "aws:RequestedRegion": ["eu-west-1", "us-east-1"] } """
    )]
    [InlineData(
        "NIAM3310.1",
        """ "StringEquals": { "aws:SourceVpc": "{|NIAM3310:arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0a1b2c3d|}" } """,
        """ "StringEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" } """
    )]
    [InlineData(
        "NIAM3310.1",
        """ "StringEquals": { "aws:CalledViaFirst": "{|NIAM3310:cloudformation|}" } """,
        """ "StringEquals": { "aws:CalledViaFirst": "cloudformation.amazonaws.com" } """
    )]
    [InlineData(
        "NIAM3310.Key",
        """ "StringEquals": { "aws:SourceVpc": "{|NIAM3310:vpce-0a1b2c3d|}" } """,
        """ "StringEquals": { "aws:SourceVpce": "vpce-0a1b2c3d" } """
    )]
    [InlineData(
        "NIAM3310.Key",
        """ "StringEquals": { "aws:SourceVpce": ["{|NIAM3310:vpc-0a1b2c3d|}"] } """,
        """ "StringEquals": { "aws:SourceVpc": ["vpc-0a1b2c3d"] } """
    )]
    [InlineData(
        "NIAM3310.Tag",
        """ "StringEquals": { "{|NIAM3310:aws:ResourceTag|}": "${aws:PrincipalTag/team}" } """,
        """ "StringEquals": { "aws:ResourceTag/team": "${aws:PrincipalTag/team}" } """
    )]
    public Task Writes_what_is_meant(string key, string conditions, string @fixed) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Condition(conditions),
            PolicySource.Condition(@fixed),
            key
        );

    [Theory]
    [InlineData(
        """ "StringEquals": { "aws:SourceVpc": "{|NIAM3310:vpce-0a1b2c3d|}", "aws:SourceVpce": "vpce-0a1b2c3d" } """,
        "NIAM3310.Key"
    )]
    [InlineData(""" "StringEquals": { "aws:SourceVpc": ["{|NIAM3310:vpce-0a1b2c3d|}", "vpc-0a1b2c3d"] } """, "NIAM3310.Key")]
    [InlineData(""" "StringEquals": { "{|NIAM3310:aws:ResourceTag|}": "team" } """, "NIAM3310.Tag")]
    public Task Writes_nothing_where_it_is_not_clear(string conditions, string key) =>
        Verify.OffersNoFixAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(PolicySource.Condition(conditions), key);

    [Fact]
    public Task Asks_for_a_selection() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(Items("dynamodb:GetItem", "{|NIAM3310:dynamodb:Attributes|}", "")),
            PolicySource.Constant(
                Items(
                    "dynamodb:GetItem",
                    "dynamodb:Attributes",
                    """, "StringEqualsIfExists": { "dynamodb:Select": ["SPECIFIC_ATTRIBUTES"] }"""
                )
            ),
            "NIAM3310.Select"
        );

    private static string Items(string action, string key, string beside) =>
        $$"""{ "Effect": "Allow", "Action": "{{action}}", "Resource": "arn:aws:dynamodb:eu-west-1:123456789012:table/graph", "Condition": { "ForAnyValue:StringEquals": { "{{key}}": ["id"] }{{beside}} } }""";
}
