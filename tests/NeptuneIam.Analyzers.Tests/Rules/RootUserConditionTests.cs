using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class RootUserConditionTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "{|NIAM2101/Warning:arn:aws:iam::*:root|}" } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:principaltype": ["{|NIAM2101/Warning:Account|}"] } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:userid": "{|NIAM2101/Warning:123456789012|}" } } }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Action": "kms:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalType": "{|NIAM2101/Info:Account|}" } } }""")]
    public Task Reports_what_only_the_root_user_is_allowed(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statement));

    [Theory]
    [InlineData("""{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:userid": "AROAEXAMPLE:session" } } }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Action": "sts:AssumeRole" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:*", "Resource": "{|NIAM3201:arn:aws:iam::123456789012:root|}" }""")]
    public Task Is_silent_about_denials_and_the_account_principal(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statement));

    private static string Policy(string statement) =>
        $$$""""
        static class Policies
        {
            const string Policy = """{ "Version": "2012-10-17", "Statement": [{{{statement}}}] }""";
        }
        """";
}
