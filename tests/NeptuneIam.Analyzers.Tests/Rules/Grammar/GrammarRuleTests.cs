using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class GrammarRuleTests
{
    [Theory]
    [InlineData(
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject" {|NIAM3001:"Resource"|}: "*" }] }"""
    )]
    [InlineData(
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"{|NIAM3001:,|} }] }"""
    )]
    public Task Reports_the_earliest_syntax_error(string policy) => Verify.ReportsAsync<IamPolicyAnalyzer>(Constant(policy));

    [Theory]
    [InlineData("""{ "Statement": [{ "Effect": "Allow" "Action": "s3:GetObject", "Resource": "*" }] }""")]
    [InlineData("""resource "aws_iam_policy" "p" { policy = jsonencode({ Version = "2012-10-17" Statement = [{ Effect = "Allow" }] }) }""")]
    [InlineData("""{ "Version": "2012-10-17", "rules": [,] }""")]
    public Task Is_silent_about_text_that_is_not_surely_a_policy(string text) => Verify.ReportsAsync<IamPolicyAnalyzer>(Constant(text));

    [Theory]
    [InlineData("PolicyDocument = ")]
    [InlineData("PolicyDocument = /* lang=iam-policy */ ")]
    public Task Reports_any_text_that_goes_to_a_policy_property(string property) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$""""
            using Amazon.IdentityManagement.Model;
            static class Access
            {
                static object Create() => new PutRolePolicyRequest { RoleName = "r", PolicyName = "p", {{property}}"""{ "Statement": {|NIAM3001:}|}""" };
            }
            """",
            AwsStubs.V4
        );

    [Fact]
    public Task Is_silent_about_templates() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Policies
            {
                private const string Template = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["sts:AssumeRole"]{Condition} }] }""";

                static string Make(string condition) => Template.Replace("{Condition}", condition);
            }
            """"
        );

    [Fact]
    public Task Repairs_where_one_change_is_meant() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Constant(
                """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject" {|NIAM3001:"Resource"|}: "arn:aws:s3:::graphs/*" }] }"""
            ),
            Constant(
                """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }] }"""
            ),
            "NIAM3001.Repair"
        );

    [Theory]
    [InlineData("""{|NIAM3004:{|} "Action": "s3:GetObject", "Resource": "*" }""")]
    [InlineData("""{|NIAM3004:{|} "Effect": "Allow", "Resource": "*" }""")]
    [InlineData("""{|NIAM3004:{|} "Effect": "Allow", "Action": "s3:GetObject" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3004:NotAction|}": "s3:PutObject", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3004:NotResource|}": "*", "Resource": "*" }""")]
    public Task Reports_missing_and_exclusive_elements(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Statement(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }""")]
    [InlineData("""{ "Effect": "Deny", "NotAction": "s3:*", "NotResource": "*" }""")]
    public Task Is_silent_about_statements_that_some_type_of_policy_may_hold(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Statement(statement));

    [Fact]
    public Task A_trust_policy_needs_a_principal_and_an_identity_policy_a_resource() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            using Amazon.IdentityManagement.Model;
            static class Access
            {
                static object Trust() => new CreateRoleRequest { AssumeRolePolicyDocument = """{ "Version": "2012-10-17", "Statement": [{|NIAM3004:{|} "Effect": "Allow", "Action": "sts:AssumeRole" }] }""" };

                static object Identity() => new CreatePolicyRequest { PolicyDocument = """{ "Version": "2012-10-17", "Statement": [{|NIAM3004:{|} "Effect": "Allow", "Action": "sts:AssumeRole" }] }""" };

                static object Nothing() => new CreatePolicyRequest { PolicyDocument = """{|NIAM3004:{|} "Version": "2012-10-17" }""" };
            }
            """",
            AwsStubs.V4
        );

    [Fact]
    public Task Unknown_pieces_may_hold_the_element() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Policies
            {
                static string Make(string effect) => $$"""{ "Version": "2012-10-17", "Statement": [{ {{effect}}, "Action": "s3:GetObject", "Resource": "*" }] }""";
            }
            """"
        );

    [Theory]
    [InlineData("Deny")]
    [InlineData("Allow")]
    public Task Adds_the_effect(string effect) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Statement("""{|NIAM3004:{|} "Sid": "Read", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""),
            Statement(
                "{ \"Sid\": \"Read\", \"Effect\": \""
                    + effect
                    + "\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::graphs/*\" }"
            ),
            "NIAM3004.Add" + effect
        );

    [Fact]
    public Task Adds_the_resource() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Statement("""{|NIAM3004:{|} "Effect": "Allow", "Action": "s3:ListAllMyBuckets" }"""),
            Statement("""{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }"""),
            "NIAM3004.AddResource"
        );

    [Theory]
    [InlineData("NotAction", """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*" }""")]
    [InlineData("Action", """{ "Effect": "Deny", "NotAction": "s3:PutObject", "Resource": "*" }""")]
    public Task Removes_one_of_a_pair(string element, string @fixed) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Statement("""{ "Effect": "Deny", "Action": "s3:GetObject", "{|NIAM3004:NotAction|}": "s3:PutObject", "Resource": "*" }"""),
            Statement(@fixed),
            "NIAM3004.Remove" + element
        );

    [Theory]
    [InlineData("""{ "Effect": "{|NIAM3005:allow|}", "Action": "s3:GetObject", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "{|NIAM3005:Permit|}", "Action": "s3:GetObject", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:GetObject", {|NIAM3005:5|}], "Resource": {|NIAM3005:null|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {|NIAM3005:[]|} }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": {|NIAM3005:"aws:SecureTransport"|} } }"""
    )]
    [InlineData("""{ "Sid": {|NIAM3005:1|}, "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {|NIAM3005:["*"]|} }""")]
    public Task Reports_values_of_the_wrong_kind(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Statement(statement));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": true }, "NumericLessThan": { "aws:MultiFactorAuthAge": 300 } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "arn:aws:s3:::${Bucket}/*" } }""")]
    public Task Is_silent_about_values_that_AWS_takes(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Statement(statement));

    [Fact]
    public Task Mends_the_case_of_an_effect_in_every_statement() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Statement(
                """{ "Effect": "{|NIAM3005:allow|}", "Action": "s3:GetObject", "Resource": "*" }, { "Effect": "{|NIAM3005:DENY|}", "Action": "s3:PutObject", "Resource": "*" }"""
            ),
            Statement(
                """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*" }"""
            ),
            "NIAM3005.Effect"
        );

    private static string Statement(string statement) => Constant("{ \"Version\": \"2012-10-17\", \"Statement\": [" + statement + "] }");

    private static string Constant(string policy) =>
        $$$""""
            static class Policies
            {
                const string Policy = """{{{policy}}}""";
            }
            """";
}
