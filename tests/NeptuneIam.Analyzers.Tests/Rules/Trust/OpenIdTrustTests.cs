using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class OpenIdTrustTests
{
    private const string GitHub = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";

    [Theory]
    [InlineData(
        """ "Principal": { "Federated": "{|NIAM4104/Warning:accounts.google.com|}" }, "Action": "sts:AssumeRoleWithWebIdentity" """
    )]
    [InlineData(
        """ "Principal": { "Federated": "{|NIAM4104:arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com|}" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }"""
    )]
    [InlineData(
        $$""" "Principal": { "Federated": "{{GitHub}}" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "{|NIAM4104/Warning:repo:*|}" } }"""
    )]
    [InlineData(
        $$""" "Principal": { "Federated": "{{GitHub}}" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "{|NIAM4104/Info:repo:example/*|}" } }"""
    )]
    [InlineData(
        """ "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "{|NIAM4104:ForAnyValue:StringEquals|}": { "cognito-identity.amazonaws.com:aud": "eu-west-1:a" } }"""
    )]
    public Task Reports_a_provider_whose_subjects_are_not_named(string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Allow(elements));

    [Theory]
    [InlineData(
        $$""" "Principal": { "Federated": "{{GitHub}}" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:example/graph:*" } }"""
    )]
    [InlineData(
        """ "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "eu-west-1:a" }, "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" } }"""
    )]
    [InlineData(
        """ "Principal": { "Federated": "arn:aws:iam::123456789012:saml-provider/Company" }, "Action": "sts:AssumeRoleWithSAML" """
    )]
    public Task Is_silent_where_the_subject_is_named(string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Allow(elements));

    [Fact]
    public Task Adds_a_condition_on_the_repository_beside_the_audience() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Allow(
                """ "Principal": { "Federated": "{|NIAM4104:arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com|}" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }"""
            ),
            PolicySource.Allow(
                $$""" "Principal": { "Federated": "{{GitHub}}" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" }, "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:OWNER/NAME:*"] } }"""
            ),
            "NIAM4104.Subject"
        );

    [Fact]
    public Task Takes_the_set_operator_off_the_audience() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Allow(
                """ "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "{|NIAM4104:ForAnyValue:StringEquals|}": { "cognito-identity.amazonaws.com:aud": "eu-west-1:a" } }"""
            ),
            PolicySource.Allow(
                """ "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "eu-west-1:a" } }"""
            ),
            "NIAM4104.Audience"
        );
}
