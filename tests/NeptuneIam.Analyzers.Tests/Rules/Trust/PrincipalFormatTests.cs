using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class PrincipalFormatTests
{
    [Theory]
    [InlineData(""" "Principal": { "{|NIAM4105/Warning:Services|}": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" """)]
    [InlineData(""" "Principal": "{|NIAM4105:arn:aws:iam::123456789012:root|}", "Action": "sts:AssumeRole" """)]
    [InlineData(""" "Principal": { "AWS": "{|NIAM4105:arn:aws:iam::123456789012:role/*|}" }, "Action": "sts:AssumeRole" """)]
    [InlineData(""" "Principal": { "AWS": "{|NIAM4105:AROAJQABLZS4A3QDU576Q|}" }, "Action": "sts:AssumeRole" """)]
    [InlineData(""" "Principal": { "Service": "{|NIAM4105:lambda|}" }, "Action": "sts:AssumeRole" """)]
    [InlineData(""" "Principal": { "Service": "{|NIAM4105:lambda.amazonaw.com|}" }, "Action": "sts:AssumeRole" """)]
    [InlineData(""" "Principal": { "AWS": "{|NIAM4105:12345678901|}" }, "Action": "sts:AssumeRole" """)]
    [InlineData(""" "Principal": { "AWS": "{|NIAM4105:arn:aws:iam::123456789012:group/graph|}" }, "Action": "sts:AssumeRole" """)]
    [InlineData(
        """ "Principal": { "AWS": "{|NIAM4105:arn:aws:lambda:eu-west-1:123456789012:function:graph|}" }, "Action": "sts:AssumeRole" """
    )]
    public Task Reports_forms_of_principals_that_AWS_refuses(string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Allow(elements));

    [Theory]
    [InlineData(
        """ "Principal": { "Service": ["ec2.amazonaws.com.cn", "logs.eu-west-1.amazonaws.com", "alexa-appkit.amazon.com"] }, "Action": "sts:AssumeRole" """
    )]
    [InlineData(
        """ "Principal": { "AWS": ["{|NIAM2103:123456789012|}", "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"] }, "Action": "sts:AssumeRole" """
    )]
    [InlineData(""" "Principal": { "AWS": "{|NIAM2103:arn:aws:iam::${AccountId}:root|}" }, "Action": "sts:AssumeRole" """)]
    [InlineData(""" "Principal": { "AWS": ["AROAEXAMPLE", "AROA_ID_OF_THE_ROLE", "ACCOUNT-ID"] }, "Action": "sts:AssumeRole" """)]
    [InlineData(
        """ "Principal": { "AWS": ["arn:aws:sts::123456789012:assumed-role/graph/session", "arn:aws:iam::123456789012:user/group/graph"] }, "Action": "sts:AssumeRole" """
    )]
    public Task Is_silent_about_forms_that_AWS_knows(string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Allow(elements));

    [Theory]
    [InlineData(""" "Principal": { "Services": "ec2.amazonaws.com" }""", "'Services' is no kind of principal; write 'Service'")]
    [InlineData(
        """ "Principal": { "User": "deployer" }""",
        "'User' is no kind of principal; write 'AWS', 'Service', 'Federated' or 'CanonicalUser'"
    )]
    [InlineData(""" "Principal": "deployer" """, """'deployer' stands alone; only '*' does: write { "AWS": … }""")]
    [InlineData(
        """ "Principal": { "AWS": "AROAJQABLZS4A3QDU576Q" }""",
        "'AROAJQABLZS4A3QDU576Q' is the id of a role, which AWS shows for one that is gone; write its ARN"
    )]
    [InlineData(
        """ "Principal": { "AWS": "AIDAJQABLZS4A3QDU576Q" }""",
        "'AIDAJQABLZS4A3QDU576Q' is the id of a user, which AWS shows for one that is gone; write its ARN"
    )]
    [InlineData(
        """ "Principal": { "AWS": "arn:aws:iam::123456789012:role/*" }""",
        "'arn:aws:iam::123456789012:role/*' has a wildcard, which AWS refuses in a principal; name the account, and narrow it by a condition on aws:PrincipalArn"
    )]
    [InlineData(""" "Principal": { "AWS": "12345678901" }""", "'12345678901' is no account, which is twelve digits")]
    [InlineData(
        """ "Principal": { "AWS": "arn:aws:iam::123456789012:group/graph" }""",
        "'arn:aws:iam::123456789012:group/graph' names no role, user, session or account"
    )]
    [InlineData(
        """ "Principal": { "AWS": "arn:aws:iam::123456789012:oidc-provider/graphs.example" }""",
        "'arn:aws:iam::123456789012:oidc-provider/graphs.example' is an identity provider, which stands under 'Federated'"
    )]
    [InlineData(""" "Principal": { "Service": "lambda" }""", "'lambda' is no host name of a service; write 'lambda.amazonaws.com'")]
    [InlineData(""" "Principal": { "Federated": "Okta" }""", "'Okta' is no identity provider; write its ARN or host name")]
    public Task Says_what_is_wrong_with_the_principal(string principal, string message) =>
        RuleMessage.SaysAsync(PolicySource.Allow($$"""{{principal}}, "Action": "sqs:SendMessage", "Resource": "*" """), message);

    [Fact]
    public Task Only_trust_policies_have_federated_principals() =>
        RuleMessage.SaysAsync(
            PolicySource.Bucket(
                """{ "Effect": "Allow", "Principal": { "Federated": "accounts.google.com" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            ),
            "'accounts.google.com' is a federated principal, which only trust policies have; name the role that it assumes",
            AwsStubs.V4
        );

    [Theory]
    [InlineData(
        """ "Principal": { "{|NIAM4105:service|}": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" """,
        """ "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" """,
        "NIAM4105.Type"
    )]
    [InlineData(
        """ "Principal": "{|NIAM4105:arn:aws:iam::123456789012:role/Deploy|}", "Action": "sts:AssumeRole" """,
        """ "Principal": { "AWS": "arn:aws:iam::123456789012:role/Deploy" }, "Action": "sts:AssumeRole" """,
        "NIAM4105.Aws"
    )]
    [InlineData(
        """ "Principal": { "Service": "{|NIAM4105:lambda|}" }, "Action": "sts:AssumeRole" """,
        """ "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" """,
        "NIAM4105.Service"
    )]
    public Task Writes_the_form_that_is_meant(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(PolicySource.Allow(wrong), PolicySource.Allow(right), key);
}
