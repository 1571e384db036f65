using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>Names, versions, ids and empty elements of policies.</summary>
public sealed class GrammarElementTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""";

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3002:Action|}": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    [InlineData("""{ "Effect": "Deny", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""", "Effect")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:username": "a", "{|NIAM3002:AWS:UserName|}": "b" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:userid": "a" }, "{|NIAM3002:StringEquals|}": { "aws:username": "b" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "111122223333", "{|NIAM3002:AWS|}": "444455556666" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    public Task Names_that_stand_twice_are_reported(string statement, string? twice = null) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Policy(
                twice is null ? statement : statement.Replace($", \"{twice}\"", $", \"{{|NIAM3002:{twice}|}}\"", StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:username": "a" }, "StringLike": { "aws:username": "a*" } } }"""
    )]
    public Task One_key_under_two_operators_is_silent(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statement));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3002:Action|}": ["s3:PutObject", "s3:GetObject"], "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3002.Merge"
    )]
    [InlineData(
        """{ "Effect": "Deny", "{|NIAM3002:Effect|}": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3002.Remove"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:username": "a", "{|NIAM3002:AWS:UserName|}": "b" } } }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "AWS:UserName": ["a", "b"] } } }""",
        "NIAM3002.Merge"
    )]
    public Task Names_that_stand_twice_are_made_one(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(before), Policy(after), key);

    [Theory]
    [InlineData("Effect", "\"Allow\"", "\"Deny\"")]
    [InlineData("Sid", "\"A\"", "\"B\"")]
    public Task Names_with_one_value_are_not_merged(string name, string first, string second)
    {
        var statement = Policy(
            """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Sid": "A" }""".Replace(
                $"\"{name}\": {first}",
                $"\"{name}\": {first}, \"{{|NIAM3002:{name}|}}\": {second}",
                StringComparison.Ordinal
            )
        );
        return Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(statement, statement, "NIAM3002.Merge");
    }

    [Fact]
    public Task The_version_that_stands_twice_is_reported() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Text("""{ "Version": "2012-10-17", "{|NIAM3002:Version|}": "2012-10-17", "Statement": [STATEMENT] }""")
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }""",
        "'Action' stands twice here, and only the last one counts; merge the two"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:username": "a", "AWS:UserName": "b" } } }""",
        "'AWS:UserName' is the same key as 'aws:username', since keys have no case; merge the two"
    )]
    [InlineData(
        """{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "Effect is case-sensitive; write \"Allow\""
    )]
    [InlineData(
        """{ "Effect": "Permit", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "'Permit' is no effect; write \"Allow\" or \"Deny\""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": { "s3": "GetObject" }, "Resource": "arn:aws:s3:::a/*" }""",
        "Action takes a string or an array of strings, not an object"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": null }""",
        "Resource takes a string or an array of strings, not null"
    )]
    [InlineData(
        """{ "Sid": 1, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "Sid takes a string, not a number"
    )]
    [InlineData(
        """{ "Sid": true, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "Sid takes a string, not a Boolean"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Principal": ["*"], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "Principal takes \"*\" or an object, not an array"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": "aws:username" }""",
        "Condition takes an object, not a string"
    )]
    [InlineData(
        """{ "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "The statement has no Effect; add \"Allow\" or \"Deny\""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Resource": "arn:aws:s3:::a/*" }""",
        "The statement has no Action or NotAction; say which actions it is about"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject" }""",
        "The statement has no Resource or NotResource; say which resources it is about"
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:GetObject", "NotAction": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }""",
        "A statement has either Action or NotAction, not both; remove one"
    )]
    public Task Says_what_is_wrong_with_the_statement(string statement, string message) =>
        RuleMessage.SaysAsync(Policy(statement), message);

    [Theory]
    [InlineData(
        """{ "{|NIAM3003:effect|}": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::b/*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3003:Resources|}": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "{|NIAM3003:Comment|}": "x" }""")]
    public Task Unknown_elements_are_reported(string statements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statements));

    [Fact]
    public Task Around_the_statements_only_misspelled_elements_are_reported() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$""""
            static class Policies
            {
                const string A = """{ "Name": "exports", "Version": "2012-10-17", "Statement": [{{Statement}}] }""";
                const string B = """{ "{|NIAM3003:version|}": "2012-10-17", "Statement": [{{Statement}}] }""";
                const string C = /* lang=iam-policy */ """{ "{|NIAM3003:Name|}": "exports", "Version": "2012-10-17", "Statement": [{{Statement}}] }""";
            }
            """"
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM3003:Resources|}": "arn:aws:s3:::a/*" }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3003.Rename"
    )]
    [InlineData(
        """{ "Effect": "Deny", "{|NIAM3003:not-action|}": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3003.Rename"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "{|NIAM3003:Comment|}": "x" }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3003.Remove"
    )]
    public Task Unknown_elements_are_renamed_or_removed(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(before), Policy(after), key);

    [Theory]
    [InlineData("""{ "Version": "{|NIAM3006/Warning:2012-10-07|}", "Statement": [STATEMENT] }""")]
    [InlineData("""{ "Version": "{|NIAM3006/Warning:2010-09-09|}", "Statement": [STATEMENT] }""")]
    [InlineData(
        """{ "Version": "{|NIAM3006/Warning:2008-10-17|}", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${aws:username}" }] }"""
    )]
    [InlineData(
        """{ "Version": "{|NIAM3006/Warning:2008-10-17|}", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::a", "Condition": { "StringLike": { "s3:prefix": "${aws:username}/*" } } }] }"""
    )]
    [InlineData("""{|NIAM3006/Info:{|} "Statement": [STATEMENT] }""")]
    [InlineData(
        """{|NIAM3006/Warning:{|} "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${aws:username}" }] }"""
    )]
    public Task Versions_that_are_wrong_or_missing_are_reported(string policy) => Verify.ReportsAsync<IamPolicyAnalyzer>(Text(policy));

    [Theory]
    [InlineData("""{ "Version": "2008-10-17", "Statement": [STATEMENT] }""")]
    [InlineData(
        """{ "Version": "2008-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${Bucket}-${AWS::Region}" }] }"""
    )]
    [InlineData(
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${aws:username}" }] }"""
    )]
    public Task Versions_that_are_right_are_silent(string policy) => Verify.ReportsAsync<IamPolicyAnalyzer>(Text(policy));

    [Theory]
    [InlineData(
        """{ "Version": "{|NIAM3006:2012-10-07|}", "Statement": [STATEMENT] }""",
        """{ "Version": "2012-10-17", "Statement": [STATEMENT] }""",
        "NIAM3006.Write"
    )]
    [InlineData(
        """{|NIAM3006:{|} "Statement": [STATEMENT] }""",
        """{ "Version": "2012-10-17", "Statement": [STATEMENT] }""",
        "NIAM3006.Add"
    )]
    public Task The_version_is_written(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Text(before), Text(after), key);

    [Theory]
    [InlineData(
        """{ "Sid": "{|NIAM3007/Warning:read exports|}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    [InlineData(
        """{ "Sid": "A", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "{|NIAM3007/Warning:A|}", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    [InlineData(
        """{ "Sid": "A-1", "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "{|NIAM3007/Info:A-1|}", "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    [InlineData("""{ "Sid": {|NIAM3007/Info:""|}, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""")]
    public Task Sids_that_are_refused_or_mislead_are_reported(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statements));

    [Theory]
    [InlineData(
        """{ "Sid": "{|NIAM3007:read exports-2|}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Sid": "ReadExports2", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3007.Rename"
    )]
    [InlineData(
        """{ "Sid": "A", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "A2", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "{|NIAM3007:A|}", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""",
        """{ "Sid": "A", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "A2", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::a/*" }, { "Sid": "A3", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""",
        "NIAM3007.Rename"
    )]
    [InlineData(
        """{ "Sid": {|NIAM3007:""|}, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3007.Remove"
    )]
    public Task Sids_are_made_right(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(before), Policy(after), key);

    [Theory]
    [InlineData(
        "new PutRolePolicyRequest { RoleName = \"r\", PolicyName = \"p\", PolicyDocument",
        """{ "Effect": "Allow", "{|NIAM3008:Principal|}": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    [InlineData(
        "new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument",
        """{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole", "{|NIAM3008:Resource|}": "*" }"""
    )]
    [InlineData(
        "new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument",
        """{ "Effect": "Deny", "{|NIAM3008:NotPrincipal|}": { "AWS": "arn:aws:iam::111122223333:role/a" }, "Action": "sts:AssumeRole" }"""
    )]
    public Task Elements_of_other_types_are_reported(string request, string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Request(request, statement), AwsStubs.V4);

    [Theory]
    [InlineData(
        "new PutRolePolicyRequest { RoleName = \"r\", PolicyName = \"p\", PolicyDocument",
        """{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "An identity policy has no Principal: it is about whoever it is attached to; remove it"
    )]
    [InlineData(
        "new PutRolePolicyRequest { RoleName = \"r\", PolicyName = \"p\", PolicyDocument",
        """{ "Effect": "Deny", "NotPrincipal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "An identity policy has no NotPrincipal: it is about whoever it is attached to; remove it"
    )]
    [InlineData(
        "new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument",
        """{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole", "NotResource": "*" }""",
        "A trust policy has no NotResource: it is about its own role; remove it"
    )]
    [InlineData(
        "new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument",
        """{ "Effect": "Deny", "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:role/a" }, "Action": "sts:AssumeRole" }""",
        "A trust policy has no NotPrincipal: it names those who may assume the role"
    )]
    [InlineData(
        "new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument",
        """{ "Effect": "Allow", "Action": "sts:AssumeRole" }""",
        "The statement has no Principal; a trust policy says whom it is about"
    )]
    public Task Says_what_the_type_of_policy_has_not(string request, string statement, string message) =>
        RuleMessage.SaysAsync(Request(request, statement), message, AwsStubs.V4);

    [Theory]
    [InlineData("Principal")]
    [InlineData("NotPrincipal")]
    public Task A_session_policy_is_about_the_session(string element) =>
        RuleMessage.SaysAsync(
            PolicySource.Session(
                $$"""{ "Effect": "Deny", "{{element}}": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
            ),
            $"A session policy has no {element}: it is about the session; remove it",
            AwsStubs.V4
        );

    [Fact]
    public Task Elements_of_other_types_are_removed() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Request(
                "new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument",
                """{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole", "{|NIAM3008:Resource|}": "*" }"""
            ),
            Request(
                "new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument",
                """{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }"""
            ),
            "NIAM3008.RemoveResource",
            AwsStubs.V4
        );

    [Fact]
    public Task What_the_policy_is_for_has_to_be_known() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Policy(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/a" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
            )
        );

    [Theory]
    [InlineData("""{ "Effect": "Deny", "Action": {|NIAM3009:[]|}, "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Deny", "NotAction": "s3:*", "NotResource": {|NIAM3009:[]|} }""")]
    [InlineData("""{ "Effect": "Deny", "Principal": {|NIAM3009:{}|}, "Action": "s3:*", "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Deny", "Principal": { "AWS": {|NIAM3009:[]|} }, "Action": "s3:*", "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": {|NIAM3009:{}|} }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": {|NIAM3009:{ }|} } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:username": {|NIAM3009:[]|} } } }"""
    )]
    public Task Empty_elements_are_reported(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statement));

    [Theory]
    [InlineData(
        """{ "Effect": "Deny", "Action": {|NIAM3009:[]|}, "Resource": "arn:aws:s3:::a/*" }, STATEMENT""",
        "STATEMENT",
        "NIAM3009.Statement"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*", "Condition": {|NIAM3009:{}|} }""",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "NIAM3009.Condition"
    )]
    public Task Empty_elements_are_removed(string before, string after, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(before), Policy(after), key);

    private static string Policy(string statements) => Text($$"""{ "Version": "2012-10-17", "Statement": [{{statements}}] }""");

    private static string Text(string policy) =>
        $$""""
            static class Policies
            {
                const string Access = /* lang=iam-policy */ """{{policy.Replace("STATEMENT", Statement, StringComparison.Ordinal)}}""";
            }
            """";

    private static string Request(string request, string statement) =>
        $$""""
            using Amazon.IdentityManagement.Model;
            static class Access
            {
                static object Request() => {{request}} = """{ "Version": "2012-10-17", "Statement": [{{statement}}] }""" };
            }
            """";
}
