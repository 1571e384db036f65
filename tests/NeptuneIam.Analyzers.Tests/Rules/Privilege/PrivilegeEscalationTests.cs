using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class PrivilegeEscalationTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4007/Warning:iam:PutRolePolicy|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["iam:GetUser", "{|NIAM4007:iam:CreateLogin*|}"], "Resource": "arn:aws:iam::123456789012:user/*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": ["iam:GetRole", "{|NIAM4007:iam:Attach*|}"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4007/Hidden:ssm:SendCommand|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4007/Hidden:lambda:CreateFunction|}", "Resource": "*" }, { "Effect": "Allow", "Action": ["lambda:InvokeFunction", "{|NIAM4005/Warning:iam:PassRole|}"], "Resource": "*" }"""
    )]
    public Task Reports_ways_to_more(string statements) => Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "arn:aws:iam::123456789012:role/graph-*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:CreateLoginProfile", "Resource": "arn:aws:iam::*:user/${aws:username}" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "*", "Condition": { "StringEquals": { "iam:PermissionsBoundary": "arn:aws:iam::123456789012:policy/boundary" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "*" }, { "Effect": "Deny", "Action": "iam:*", "Resource": "arn:aws:iam::*:role/admin*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*" }""")]
    public Task Is_silent_where_a_piece_of_the_way_is_missing(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements), asked: "NIAM4007");

    [Fact]
    public Task Removes_what_opens_the_way() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["iam:ListUsers", "{|NIAM4007:iam:PutUserPolicy|}"], "Resource": "*" }"""
            ),
            PolicySource.Constant("""{ "Effect": "Allow", "Action": ["iam:ListUsers"], "Resource": "*" }"""),
            "NIAM4007.Remove"
        );

    /// <summary>The ways are made of actions that there are: a misspelled one would never be found.</summary>
    [Fact]
    public void All_actions_of_the_ways_are_in_the_catalogue()
    {
        Assert.True(Privileges.EscalationPaths.Length > 50);
        foreach (var action in Privileges.EscalationPaths.SelectMany(static path => path.Actions))
        {
            var parts = action.Split(':');
            Assert.True(ServiceCatalog.Find(parts[0])?.Find(parts[1]) is not null || parts[0] == "datapipeline", action);
        }
    }
}
