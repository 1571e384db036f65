using System.Collections.Immutable;
using static NeptuneIam.Analyzers.Tests.AccessAnalyzer.CheckExample;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>Checks of trust policies and of principals (NIAM41xx).</summary>
internal static class TrustExamples
{
    private const string GitHub =
        """{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:sub": "repo:graphs/loader:ref:refs/heads/main" } } }""";
    private const string Log =
        """{ "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "StringEquals": { "aws:SourceAccount": "123456789012" } } }""";

    /// <summary>The examples.</summary>
    public static ImmutableArray<CheckExample> All { get; } =
    [
        Trust(
            "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
            """{ "Effect": "Allow", "Principal": "{|NIAM4101:*|}", "Action": "sts:AssumeRole" }""",
            """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/loader" }, "Action": "sts:AssumeRole" }"""
        ),
        Trust(
            "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY",
            """{ "Effect": "Allow", "Principal": { "Service": "{|NIAM4102:rolesanywhere.amazonaws.com|}" }, "Action": "sts:AssumeRole" }""",
            """{ "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"] }"""
        ),
        Trust(
            "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
            """{ "Effect": "Allow", "Principal": { "Federated": "{|NIAM4104:arn:aws:iam::123456789012:oidc-provider/login.graphs.example|}" }, "Action": "sts:AssumeRoleWithWebIdentity" }""",
            """{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::123456789012:oidc-provider/login.graphs.example" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "login.graphs.example:aud": "graphs" } } }"""
        ),
        Trust(
            "MISSING_GITHUB_REPO_CONDITION_KEY",
            """{ "Effect": "Allow", "Principal": { "Federated": "{|NIAM4104:arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com|}" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } } }""",
            GitHub
        ),
        Trust(
            "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
            """{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "{|NIAM4104:repo:graphs/*|}" } } }""",
            GitHub
        ),
        Trust(
            "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
            """{ "Effect": "Allow", "Principal": { "Federated": "{|NIAM4105:people|}" }, "Action": "sts:AssumeRoleWithSAML" }""",
            """{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::123456789012:saml-provider/people" }, "Action": "sts:AssumeRoleWithSAML" }"""
        ),
        Trust(
            "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
            """{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::123456789012:role/graphs/loader", "{|NIAM5001:arn:aws:sts::123456789012:assumed-role/loader/nightly|}"] }, "Action": "sts:AssumeRole" }""",
            """{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::123456789012:role/graphs/loader", "arn:aws:sts::123456789012:assumed-role/reader/nightly"] }, "Action": "sts:AssumeRole" }"""
        ),
        Bucket(
            "FEDERATED_PRINCIPAL_NOT_SUPPORTED",
            """{ "Effect": "Allow", "Principal": { "Federated": "{|NIAM4105:arn:aws:iam::123456789012:saml-provider/people|}" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }""",
            """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/people" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
        ),
        Bucket(
            "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
            """{ "Effect": "Allow", "Principal": { "Service": "{|NIAM4103:cloudtrail.amazonaws.com|}" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::graphs/*" }""",
            Log
        ),
        Bucket(
            "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
            """{ "Effect": "Allow", "Principal": { "Service": "{|NIAM4103:cloudtrail.amazonaws.com|}" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }""",
            Log
        ),
    ];

    private static CheckExample Trust(string code, string bad, string good) => new(code, ExampleUse.Trust, Policy(bad), Policy(good));

    private static CheckExample Bucket(string code, string bad, string good) => new(code, ExampleUse.Resource, Policy(bad), Policy(good));
}
