using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class DeadTrustTests
{
    [Theory]
    [InlineData(
        """ "Principal": { "Federated": "arn:aws:iam::123456789012:saml-provider/Company" }, "Action": "{|NIAM4102/Warning:sts:AssumeRole|}" """
    )]
    [InlineData(""" "Principal": { "Federated": "accounts.google.com" }, "Action": ["{|NIAM4102:sts:AssumeRoleWithSAML|}"]""")]
    [InlineData(""" "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Action": "{|NIAM4102:sts:AssumeRoleWithSAML|}" """)]
    [InlineData(
        """ "Principal": { "Service": "{|NIAM4102:rolesanywhere.amazonaws.com|}" }, "Action": ["sts:AssumeRole", "sts:TagSession"]"""
    )]
    [InlineData(
        """ "Principal": { "AWS": "{|NIAM2103:123456789012|}" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "{|NIAM4102:aws:RequestTag/team|}": "graph" } }"""
    )]
    [InlineData(
        """ "Principal": { "AWS": "{|NIAM2103:123456789012|}" }, "Action": "sts:AssumeRole", "Condition": { "StringLike": { "{|NIAM4102:sts:SourceIdentity|}": "a*" } }"""
    )]
    public Task Reports_trust_that_nobody_can_use(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Allow(elements));

    [Theory]
    [InlineData(
        """ "Principal": { "Federated": "arn:aws:iam::123456789012:saml-provider/Company" }, "Action": "sts:AssumeRoleWithSAML" """
    )]
    [InlineData(
        """ "Principal": { "AWS": "arn:aws:iam::123456789012:role/Deploy", "Federated": "arn:aws:iam::123456789012:saml-provider/Company" }, "Action": ["sts:AssumeRole", "sts:AssumeRoleWithSAML"]"""
    )]
    [InlineData(
        """ "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]"""
    )]
    [InlineData(
        """ "Principal": { "AWS": "arn:aws:iam::123456789012:role/Deploy" }, "Action": ["sts:AssumeRole", "sts:TagSession"], "Condition": { "StringEquals": { "aws:RequestTag/team": "graph" } }"""
    )]
    [InlineData(""" "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:Assume*" """)]
    public Task Is_silent_where_someone_can_use_the_trust(string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Allow(elements));

    [Theory]
    [InlineData("StringEquals", "aws:RequestTag/team", "'sts:TagSession'")]
    [InlineData("StringLike", "sts:SourceIdentity", "'sts:SetSourceIdentity'")]
    public Task Says_which_action_a_condition_needs(string comparison, string key, string action) =>
        RuleMessage.SaysAsync(
            PolicySource.Allow(
                $$""" "Principal": { "AWS": "arn:aws:iam::123456789012:role/Deploy" }, "Action": "sts:AssumeRole", "Condition": { "{{comparison}}": { "{{key}}": "graph" } }"""
            ),
            $"The condition on '{key}' needs {action}, which the statement does not allow; add it"
        );

    [Theory]
    [InlineData(
        """ "Principal": { "Federated": "arn:aws:iam::123456789012:saml-provider/Company" }, "Action": "{|NIAM4102:sts:AssumeRole|}" """,
        """ "Principal": { "Federated": "arn:aws:iam::123456789012:saml-provider/Company" }, "Action": "sts:AssumeRoleWithSAML" """,
        "NIAM4102.Way"
    )]
    [InlineData(
        """ "Principal": { "Service": "{|NIAM4102:rolesanywhere.amazonaws.com|}" }, "Action": "sts:AssumeRole" """,
        """ "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]""",
        "NIAM4102.Add"
    )]
    public Task Makes_trust_work(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(PolicySource.Allow(wrong), PolicySource.Allow(right), key);
}
