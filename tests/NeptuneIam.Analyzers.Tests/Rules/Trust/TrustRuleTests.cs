using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>The rules about whom policies trust: NIAM4101 to 4105.</summary>
public sealed class TrustRuleTests
{
    private const string Queue = "\"Action\": \"sqs:SendMessage\", \"Resource\": \"arn:aws:sqs:eu-west-1:123456789012:inbox\"";

    private const string GitHub = "\"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com\"";

    [Theory]
    [InlineData("\"Principal\": \"{|NIAM4101/Warning:*|}\", " + Queue)]
    [InlineData("\"Principal\": { \"AWS\": [\"123456789012\", \"{|NIAM4101:*|}\"] }, " + Queue)]
    [InlineData("\"{|NIAM4101:NotPrincipal|}\": { \"AWS\": \"123456789012\" }, " + Queue)]
    [InlineData("\"Principal\": \"{|NIAM4101:*|}\", " + Queue + ", \"Condition\": { \"Bool\": { \"aws:SecureTransport\": \"true\" } }")]
    [InlineData(
        "\"Principal\": \"{|NIAM4101:*|}\", "
            + Queue
            + ", \"Condition\": { \"StringEqualsIfExists\": { \"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\" } }"
    )]
    [InlineData("\"Principal\": \"{|NIAM4101:*|}\", \"Action\": \"sts:AssumeRole\"")]
    public Task Reports_everyone(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Allow(elements));

    [Theory]
    [InlineData(
        "\"Principal\": \"*\", "
            + Queue
            + ", \"Condition\": { \"ArnEquals\": { \"aws:SourceArn\": \"arn:aws:sns:eu-west-1:123456789012:alarms\" } }"
    )]
    [InlineData("\"Principal\": \"*\", " + Queue + ", \"Condition\": { \"StringEquals\": { \"aws:principalorgid\": \"o-a1b2c3d4e5\" } }")]
    [InlineData("\"Principal\": { \"AWS\": \"arn:aws:iam::123456789012:root\" }, " + Queue)]
    [InlineData("\"Principal\": { \"CanonicalUser\": \"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be\" }, " + Queue)]
    [InlineData(
        "\"Principal\": \"*\", "
            + Queue
            + ", \"Condition\": { \"Bool\": { \"aws:SecureTransport\": \"true\" }, \"StringEquals\": { \"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\" } }"
    )]
    public Task Is_silent_where_something_says_who_calls(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Allow(elements));

    [Theory]
    [InlineData("{ \"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::a/*\" }")]
    [InlineData(
        "{ \"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::a/*\" }, { \"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::a/*\", \"Condition\": { \"StringNotEquals\": { \"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\" } } }"
    )]
    public Task Is_silent_about_denials_and_what_they_narrow(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Theory]
    [InlineData("\"StringEquals\": { \"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\" }")]
    [InlineData("\"StringNotEquals\": { \"aws:RequestedRegion\": \"eu-west-1\" }")]
    public Task A_denial_of_some_callers_or_of_some_requests_leaves_everyone_else_allowed(string condition) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                "{ \"Effect\": \"Allow\", \"Principal\": \"{|NIAM4101:*|}\", "
                    + Queue
                    + " }, { \"Effect\": \"Deny\", \"Principal\": \"*\", "
                    + Queue
                    + ", \"Condition\": { "
                    + condition
                    + " } }"
            )
        );

    [Fact]
    public Task A_principal_in_an_identity_policy_lets_nobody_in() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Request(
                "CreatePolicyRequest",
                "PolicyDocument",
                "{ \"Effect\": \"Allow\", \"{|NIAM3008:Principal|}\": \"*\", " + Queue + " }"
            ),
            AwsStubs.V4
        );

    [Theory]
    [InlineData(
        "\"Principal\": \"*\"",
        "'*' lets everyone in, callers without an AWS account included; name the accounts or roles, or add a condition on who calls, such as aws:PrincipalOrgID"
    )]
    [InlineData(
        "\"NotPrincipal\": { \"AWS\": \"123456789012\" }",
        "'NotPrincipal' in an Allow lets everyone in but those listed; name the accounts or roles, or add a condition on who calls, such as aws:PrincipalOrgID"
    )]
    [InlineData("\"Principal\": { \"Services\": \"ec2.amazonaws.com\" }", "'Services' is no kind of principal; write 'Service'")]
    [InlineData(
        "\"Principal\": { \"User\": \"deployer\" }",
        "'User' is no kind of principal; write 'AWS', 'Service', 'Federated' or 'CanonicalUser'"
    )]
    [InlineData("\"Principal\": \"deployer\"", "'deployer' stands alone; only '*' does: write { \"AWS\": … }")]
    [InlineData(
        "\"Principal\": { \"AWS\": \"AROAJQABLZS4A3QDU576Q\" }",
        "'AROAJQABLZS4A3QDU576Q' is the id of a role, which AWS shows for one that is gone; write its ARN"
    )]
    [InlineData(
        "\"Principal\": { \"AWS\": \"AIDAJQABLZS4A3QDU576Q\" }",
        "'AIDAJQABLZS4A3QDU576Q' is the id of a user, which AWS shows for one that is gone; write its ARN"
    )]
    [InlineData(
        "\"Principal\": { \"AWS\": \"arn:aws:iam::123456789012:role/*\" }",
        "'arn:aws:iam::123456789012:role/*' has a wildcard, which AWS refuses in a principal; name the account, and narrow it by a condition on aws:PrincipalArn"
    )]
    [InlineData("\"Principal\": { \"Service\": \"lambda\" }", "'lambda' is no host name of a service; write 'lambda.amazonaws.com'")]
    [InlineData("\"Principal\": { \"Federated\": \"Okta\" }", "'Okta' is no identity provider; write its ARN or host name")]
    public Task Says_what_is_wrong_with_the_principal(string principal, string message) =>
        RuleMessage.SaysAsync(Allow(principal + ", " + Queue), message);

    [Theory]
    [InlineData("StringEquals", "aws:RequestTag/team", "'sts:TagSession'")]
    [InlineData("StringLike", "sts:SourceIdentity", "'sts:SetSourceIdentity'")]
    public Task Says_which_action_a_condition_needs(string comparison, string key, string action) =>
        RuleMessage.SaysAsync(
            Allow(
                "\"Principal\": { \"AWS\": \"arn:aws:iam::123456789012:role/Deploy\" }, \"Action\": \"sts:AssumeRole\", \"Condition\": { \""
                    + comparison
                    + "\": { \""
                    + key
                    + "\": \"graph\" } }"
            ),
            $"The condition on '{key}' needs {action}, which the statement does not allow; add it"
        );

    [Fact]
    public Task Only_trust_policies_have_federated_principals() =>
        RuleMessage.SaysAsync(
            """"
            using Amazon.S3.Model;
            static class Requests
            {
                static PutBucketPolicyRequest Create() => new PutBucketPolicyRequest
                {
                    Policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "accounts.google.com" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }] }""",
                };
            }
            """",
            "'accounts.google.com' is a federated principal, which only trust policies have; name the role that it assumes",
            AwsStubs.V4
        );

    [Fact]
    public Task Allows_only_the_account_of_the_resource_in_place_of_a_star_among_AWS_principals() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Allow("\"Principal\": { \"AWS\": \"{|NIAM4101:*|}\" }, " + Queue),
            Allow("\"Principal\": { \"AWS\": \"arn:aws:iam::123456789012:root\" }, " + Queue),
            "NIAM4101"
        );

    [Fact]
    public Task Allows_only_the_account_of_the_resource() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Allow("\"Principal\": \"{|NIAM4101:*|}\", " + Queue),
            Allow("\"Principal\": { \"AWS\": \"arn:aws:iam::123456789012:root\" }, " + Queue),
            "NIAM4101"
        );

    [Theory]
    [InlineData(
        "\"Principal\": { \"Federated\": \"arn:aws:iam::123456789012:saml-provider/Company\" }, \"Action\": \"{|NIAM4102/Warning:sts:AssumeRole|}\""
    )]
    [InlineData("\"Principal\": { \"Federated\": \"accounts.google.com\" }, \"Action\": [\"{|NIAM4102:sts:AssumeRoleWithSAML|}\"]")]
    [InlineData("\"Principal\": { \"AWS\": \"arn:aws:iam::123456789012:root\" }, \"Action\": \"{|NIAM4102:sts:AssumeRoleWithSAML|}\"")]
    [InlineData(
        "\"Principal\": { \"Service\": \"{|NIAM4102:rolesanywhere.amazonaws.com|}\" }, \"Action\": [\"sts:AssumeRole\", \"sts:TagSession\"]"
    )]
    [InlineData(
        "\"Principal\": { \"AWS\": \"{|NIAM2103:123456789012|}\" }, \"Action\": \"sts:AssumeRole\", \"Condition\": { \"StringEquals\": { \"{|NIAM4102:aws:RequestTag/team|}\": \"graph\" } }"
    )]
    [InlineData(
        "\"Principal\": { \"AWS\": \"{|NIAM2103:123456789012|}\" }, \"Action\": \"sts:AssumeRole\", \"Condition\": { \"StringLike\": { \"{|NIAM4102:sts:SourceIdentity|}\": \"a*\" } }"
    )]
    public Task Reports_trust_that_nobody_can_use(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Allow(elements));

    [Theory]
    [InlineData(
        "\"Principal\": { \"Federated\": \"arn:aws:iam::123456789012:saml-provider/Company\" }, \"Action\": \"sts:AssumeRoleWithSAML\""
    )]
    [InlineData(
        "\"Principal\": { \"AWS\": \"arn:aws:iam::123456789012:role/Deploy\", \"Federated\": \"arn:aws:iam::123456789012:saml-provider/Company\" }, \"Action\": [\"sts:AssumeRole\", \"sts:AssumeRoleWithSAML\"]"
    )]
    [InlineData(
        "\"Principal\": { \"Service\": \"rolesanywhere.amazonaws.com\" }, \"Action\": [\"sts:AssumeRole\", \"sts:TagSession\", \"sts:SetSourceIdentity\"]"
    )]
    [InlineData(
        "\"Principal\": { \"AWS\": \"arn:aws:iam::123456789012:role/Deploy\" }, \"Action\": [\"sts:AssumeRole\", \"sts:TagSession\"], \"Condition\": { \"StringEquals\": { \"aws:RequestTag/team\": \"graph\" } }"
    )]
    [InlineData("\"Principal\": { \"Service\": \"ec2.amazonaws.com\" }, \"Action\": \"sts:Assume*\"")]
    public Task Is_silent_where_someone_can_use_the_trust(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Allow(elements));

    [Theory]
    [InlineData(
        "\"Principal\": { \"Federated\": \"arn:aws:iam::123456789012:saml-provider/Company\" }, \"Action\": \"{|NIAM4102:sts:AssumeRole|}\"",
        "\"Principal\": { \"Federated\": \"arn:aws:iam::123456789012:saml-provider/Company\" }, \"Action\": \"sts:AssumeRoleWithSAML\"",
        "NIAM4102.Way"
    )]
    [InlineData(
        "\"Principal\": { \"Service\": \"{|NIAM4102:rolesanywhere.amazonaws.com|}\" }, \"Action\": \"sts:AssumeRole\"",
        "\"Principal\": { \"Service\": \"rolesanywhere.amazonaws.com\" }, \"Action\": [\"sts:AssumeRole\", \"sts:TagSession\", \"sts:SetSourceIdentity\"]",
        "NIAM4102.Add"
    )]
    public Task Makes_trust_work(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Allow(wrong), Allow(right), key);

    [Theory]
    [InlineData("\"Principal\": { \"Service\": \"{|NIAM4103/Info:events.amazonaws.com|}\" }, " + Queue)]
    [InlineData(
        "\"Principal\": { \"Service\": \"{|NIAM4103:events.amazonaws.com|}\" }, "
            + Queue
            + ", \"Condition\": { \"Bool\": { \"aws:SecureTransport\": \"true\" } }"
    )]
    public Task Reports_a_service_that_comes_for_anyone(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Allow(elements));

    [Theory]
    [InlineData(
        "\"Principal\": { \"Service\": \"events.amazonaws.com\" }, "
            + Queue
            + ", \"Condition\": { \"StringEquals\": { \"aws:SourceAccount\": \"123456789012\" } }"
    )]
    [InlineData(
        "\"Principal\": { \"Service\": \"events.amazonaws.com\" }, "
            + Queue
            + ", \"Condition\": { \"ArnLike\": { \"AWS:SourceArn\": \"arn:aws:events:*:123456789012:rule/*\" } }"
    )]
    [InlineData("\"Principal\": { \"Service\": \"rds.amazonaws.com\" }, \"Action\": \"sts:AssumeRole\"")]
    public Task Is_silent_where_the_service_says_for_whom_or_assumes_a_role(string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Allow(elements));

    [Fact]
    public Task Lets_the_service_in_for_the_account_of_the_resource() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Allow("\"Principal\": { \"Service\": \"{|NIAM4103:events.amazonaws.com|}\" }, " + Queue),
            Allow(
                "\"Principal\": { \"Service\": \"events.amazonaws.com\" }, "
                    + Queue
                    + ", \"Condition\": { \"StringEquals\": { \"aws:SourceAccount\": [\"123456789012\"] } }"
            ),
            "NIAM4103"
        );

    [Theory]
    [InlineData(
        "\"Principal\": { \"Federated\": \"{|NIAM4104/Warning:accounts.google.com|}\" }, \"Action\": \"sts:AssumeRoleWithWebIdentity\""
    )]
    [InlineData(
        "\"Principal\": { \"Federated\": \"{|NIAM4104:arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com|}\" }, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": { \"StringEquals\": { \"token.actions.githubusercontent.com:aud\": \"sts.amazonaws.com\" } }"
    )]
    [InlineData(
        "\"Principal\": { \"Federated\": "
            + GitHub
            + " }, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": { \"StringLike\": { \"token.actions.githubusercontent.com:sub\": \"{|NIAM4104/Warning:repo:*|}\" } }"
    )]
    [InlineData(
        "\"Principal\": { \"Federated\": "
            + GitHub
            + " }, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": { \"StringLike\": { \"token.actions.githubusercontent.com:sub\": \"{|NIAM4104/Info:repo:example/*|}\" } }"
    )]
    [InlineData(
        "\"Principal\": { \"Federated\": \"cognito-identity.amazonaws.com\" }, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": { \"{|NIAM4104:ForAnyValue:StringEquals|}\": { \"cognito-identity.amazonaws.com:aud\": \"eu-west-1:a\" } }"
    )]
    public Task Reports_a_provider_whose_subjects_are_not_named(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Allow(elements));

    [Theory]
    [InlineData(
        "\"Principal\": { \"Federated\": "
            + GitHub
            + " }, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": { \"StringLike\": { \"token.actions.githubusercontent.com:sub\": \"repo:example/graph:*\" } }"
    )]
    [InlineData(
        "\"Principal\": { \"Federated\": \"cognito-identity.amazonaws.com\" }, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": { \"StringEquals\": { \"cognito-identity.amazonaws.com:aud\": \"eu-west-1:a\" }, \"ForAnyValue:StringLike\": { \"cognito-identity.amazonaws.com:amr\": \"authenticated\" } }"
    )]
    [InlineData(
        "\"Principal\": { \"Federated\": \"arn:aws:iam::123456789012:saml-provider/Company\" }, \"Action\": \"sts:AssumeRoleWithSAML\""
    )]
    public Task Is_silent_where_the_subject_is_named(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Allow(elements));

    [Fact]
    public Task Adds_a_condition_on_the_repository_beside_the_audience() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Allow(
                "\"Principal\": { \"Federated\": \"{|NIAM4104:arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com|}\" }, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": { \"StringEquals\": { \"token.actions.githubusercontent.com:aud\": \"sts.amazonaws.com\" } }"
            ),
            Allow(
                "\"Principal\": { \"Federated\": "
                    + GitHub
                    + " }, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": { \"StringEquals\": { \"token.actions.githubusercontent.com:aud\": \"sts.amazonaws.com\" }, \"StringLike\": { \"token.actions.githubusercontent.com:sub\": [\"repo:OWNER/NAME:*\"] } }"
            ),
            "NIAM4104.Subject"
        );

    [Fact]
    public Task Takes_the_set_operator_off_the_audience() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Allow(
                "\"Principal\": { \"Federated\": \"cognito-identity.amazonaws.com\" }, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": { \"{|NIAM4104:ForAnyValue:StringEquals|}\": { \"cognito-identity.amazonaws.com:aud\": \"eu-west-1:a\" } }"
            ),
            Allow(
                "\"Principal\": { \"Federated\": \"cognito-identity.amazonaws.com\" }, \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": { \"StringEquals\": { \"cognito-identity.amazonaws.com:aud\": \"eu-west-1:a\" } }"
            ),
            "NIAM4104.Audience"
        );

    [Theory]
    [InlineData("\"Principal\": { \"{|NIAM4105/Warning:Services|}\": \"ec2.amazonaws.com\" }, \"Action\": \"sts:AssumeRole\"")]
    [InlineData("\"Principal\": \"{|NIAM4105:arn:aws:iam::123456789012:root|}\", \"Action\": \"sts:AssumeRole\"")]
    [InlineData("\"Principal\": { \"AWS\": \"{|NIAM4105:arn:aws:iam::123456789012:role/*|}\" }, \"Action\": \"sts:AssumeRole\"")]
    [InlineData("\"Principal\": { \"AWS\": \"{|NIAM4105:AROAJQABLZS4A3QDU576Q|}\" }, \"Action\": \"sts:AssumeRole\"")]
    [InlineData("\"Principal\": { \"Service\": \"{|NIAM4105:lambda|}\" }, \"Action\": \"sts:AssumeRole\"")]
    [InlineData("\"Principal\": { \"Service\": \"{|NIAM4105:lambda.amazonaw.com|}\" }, \"Action\": \"sts:AssumeRole\"")]
    public Task Reports_forms_of_principals_that_AWS_refuses(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Allow(elements));

    [Theory]
    [InlineData(
        "\"Principal\": { \"Service\": [\"ec2.amazonaws.com.cn\", \"logs.eu-west-1.amazonaws.com\", \"alexa-appkit.amazon.com\"] }, \"Action\": \"sts:AssumeRole\""
    )]
    [InlineData(
        "\"Principal\": { \"AWS\": [\"{|NIAM2103:123456789012|}\", \"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1\"] }, \"Action\": \"sts:AssumeRole\""
    )]
    [InlineData("\"Principal\": { \"AWS\": \"{|NIAM2103:arn:aws:iam::${AccountId}:root|}\" }, \"Action\": \"sts:AssumeRole\"")]
    [InlineData("\"Principal\": { \"AWS\": [\"AROAEXAMPLE\", \"AROA_ID_OF_THE_ROLE\"] }, \"Action\": \"sts:AssumeRole\"")]
    public Task Is_silent_about_forms_that_AWS_knows(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Allow(elements));

    [Theory]
    [InlineData(
        "\"Principal\": { \"{|NIAM4105:service|}\": \"ec2.amazonaws.com\" }, \"Action\": \"sts:AssumeRole\"",
        "\"Principal\": { \"Service\": \"ec2.amazonaws.com\" }, \"Action\": \"sts:AssumeRole\"",
        "NIAM4105.Type"
    )]
    [InlineData(
        "\"Principal\": \"{|NIAM4105:arn:aws:iam::123456789012:role/Deploy|}\", \"Action\": \"sts:AssumeRole\"",
        "\"Principal\": { \"AWS\": \"arn:aws:iam::123456789012:role/Deploy\" }, \"Action\": \"sts:AssumeRole\"",
        "NIAM4105.Aws"
    )]
    [InlineData(
        "\"Principal\": { \"Service\": \"{|NIAM4105:lambda|}\" }, \"Action\": \"sts:AssumeRole\"",
        "\"Principal\": { \"Service\": \"lambda.amazonaws.com\" }, \"Action\": \"sts:AssumeRole\"",
        "NIAM4105.Service"
    )]
    public Task Writes_the_form_that_is_meant(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Allow(wrong), Allow(right), key);

    private static string Allow(string elements) => PolicySource.Constant($"{{ \"Effect\": \"Allow\", {elements} }}");
}
