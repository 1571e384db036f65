using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>What the pages of the console need that change something, for policies that allow the change.</summary>
public sealed class ConsolePageTests
{
    private const string PassRole =
        """{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "rds.amazonaws.com" } } }""";

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }""",
        "2 actions",
        "creating clusters 2",
        "namely iam:CreateServiceLinkedRole, iam:PassRole; add them"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:AddRoleToDBCluster", "Resource": "*" }""",
        "4 actions",
        "attaching roles 4",
        "such as iam:GetAccountSummary, iam:ListAccountAliases, iam:ListRoles; add them"
    )]
    [InlineData(
        $$"""{ "Effect": "Allow", "Action": "rds:AddRoleToDBCluster", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }, {{PassRole}}""",
        "3 actions",
        "attaching roles 3",
        "namely iam:GetAccountSummary, iam:ListAccountAliases, iam:ListRoles; add them"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:CreateEventSubscription", "sns:ListTopics"], "Resource": "*" }""",
        "1 action",
        "event subscriptions 1",
        "namely sns:ListSubscriptions; add it"
    )]
    public Task Says_what_pages_need_that_change_something(string statements, string count, string groups, string which) =>
        RuleMessage.SaysAsync(
            ConsoleSource.User("{", $"{ConsoleSource.Minimum}, {statements}"),
            $"The Neptune console needs {count} that this policy does not allow ({groups}), {which}",
            AwsStubs.V4
        );

    [Theory]
    [InlineData("{|NIAM1001/Info:{|}", """{ "Effect": "Allow", "Action": "rds:AddRoleToDBCluster", "Resource": "*" }""")]
    [InlineData("{", """{ "Effect": "Allow", "Action": ["rds:StartDBCluster", "rds:StopDBCluster"], "Resource": "*" }""")]
    [InlineData(
        "{",
        """{ "Effect": "Allow", "Action": "rds:CreateEventSubscription", "Resource": "*" }, { "Effect": "Deny", "Action": "sns:*", "Resource": "*" }"""
    )]
    [InlineData("{", """{ "Effect": "Allow", "Action": ["rds:CreateEventSubscription", "sns:List*"], "Resource": "*" }""")]
    [InlineData("{", """{ "Effect": "Deny", "Action": "rds:CreateEventSubscription", "Resource": "*" }""")]
    [InlineData("{", """{ "Effect": "Allow", "Action": "rds:*", "Resource": "arn:aws:rds:eu-west-1:123456789012:es:graph" }""")]
    public Task Suggests_what_is_missing_for_pages_that_the_policy_is_for(string opening, string statements) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>(
            "NIAM1001",
            ConsoleSource.User(opening, $"{ConsoleSource.Minimum}, {statements}"),
            AwsStubs.V4
        );

    [Theory]
    [InlineData("NeptuneReadOnlyAccess", "{|NIAM1001:{|}")]
    [InlineData("NeptuneConsoleFullAccess", "{")]
    [InlineData("AmazonSNSReadOnlyAccess", "{")]
    public Task Knows_what_managed_policies_have_for_pages_that_change_something(string attached, string opening) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>(
            "NIAM1001",
            ConsoleSource.User(
                opening,
                $$"""{{ConsoleSource.Minimum}}, { "Effect": "Allow", "Action": "rds:CreateEventSubscription", "Resource": "*" }""",
                $$"""await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = name, PolicyArn = "arn:aws:iam::aws:policy/{{attached}}" });"""
            ),
            AwsStubs.V4
        );

    [Fact]
    public Task Allows_roles_for_Neptune_only() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            ConsoleSource.User(
                "{|NIAM1001:{|}",
                $$"""{{ConsoleSource.Minimum}}, { "Sid": "Roles", "Effect": "Allow", "Action": "rds:AddRoleToDBCluster", "Resource": "*" }"""
            ),
            ConsoleSource.User(
                "{",
                $$"""{{ConsoleSource.Minimum}}, { "Sid": "Roles", "Effect": "Allow", "Action": "rds:AddRoleToDBCluster", "Resource": "*" }, { "Sid": "NeptuneConsole", "Effect": "Allow", "Action": ["iam:GetAccountSummary", "iam:ListAccountAliases", "iam:ListRoles"], "Resource": "*" }, { "Sid": "NeptunePassRole", "Effect": "Allow", "Action": ["iam:PassRole"], "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": ["rds.amazonaws.com"] } } }"""
            ),
            "NIAM1001.AddStatement",
            AwsStubs.V4
        );

    [Fact]
    public Task Allows_the_service_linked_role_of_RDS_only() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            ConsoleSource.User(
                "{|NIAM1001:{|}",
                $$"""{{ConsoleSource.Minimum}}, { "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }"""
            ),
            ConsoleSource.User(
                "{",
                $$"""{{ConsoleSource.Minimum}}, { "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }, { "Effect": "Allow", "Action": ["iam:CreateServiceLinkedRole"], "Resource": "*", "Condition": { "StringEquals": { "iam:AWSServiceName": ["rds.amazonaws.com"] } } }, { "Effect": "Allow", "Action": ["iam:PassRole"], "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": ["rds.amazonaws.com"] } } }"""
            ),
            "NIAM1001.AddStatement",
            AwsStubs.V4
        );
}
