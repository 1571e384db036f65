using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class EngineConditionTests
{
    private const string Engine = """
        "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } }
        """;

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBSubnetGroup", "Resource": "*", "Condition": { "StringEquals": { "{|NIAM1103/Warning:rds:DatabaseEngine|}": "neptune" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:ModifyDBCluster", "rds:DeleteDBCluster"], "Resource": "*", "Condition": { "StringLike": { "{|NIAM1103/Warning:RDS:databaseengine|}": "neptune*" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:ListTagsForResource", "Resource": "arn:aws:rds:*:*:cluster:*", "Condition": { "StringEquals": { "{|NIAM1103/Warning:rds:DatabaseEngine|}": "neptune" } } }"""
    )]
    [InlineData(
        $$"""{ "Effect": "Allow", "Action": ["rds:CreateDBInstance", "{|NIAM1103/Info:rds:ModifyDBCluster|}"], "Resource": "*", {{Engine}} }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": "{|NIAM1103/Warning:Neptune|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringNotEquals": { "rds:DatabaseEngine": ["{|NIAM1103/Warning:neptune-db|}", "graphdb"] } } }"""
    )]
    public Task Reports_conditions_that_no_request_meets(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statement));

    [Theory]
    [InlineData(
        $$"""{ "Effect": "Allow", "Action": ["rds:CreateDBCluster", "rds:CreateDBInstance"], "Resource": "arn:aws:rds:*:*:*", {{Engine}} }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:ModifyDBInstance", "rds:DeleteDBInstance"], "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"], "rds:db-tag/env": "dev" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "rds:DeleteDBCluster", "Resource": "*", "Condition": { "StringEquals": { "{|NIAM3104:rds:DatabaseEngine|}": "neptune" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1107:rds:DeleteDBCluster|}", "Resource": "*", "Condition": { "StringEqualsIfExists": { "rds:DatabaseEngine": "neptune" } } }"""
    )]
    [InlineData($$"""{ "Effect": "Allow", "Action": "rds:Describe*", "Resource": "*", {{Engine}} }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBInstance", "Resource": "*", "Condition": { "StringEqualsIgnoreCase": { "rds:DatabaseEngine": ["Neptune", "graphdb"] } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBInstance", "Resource": "*", "Condition": { "StringLike": { "rds:DatabaseEngine": ["neptun*", "aurora-mysql"] } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBInstance", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": "${aws:PrincipalTag/neptune-engine}" } } }"""
    )]
    public Task Is_silent_where_requests_can_meet_it(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statement));

    [Fact]
    public Task The_documented_example_of_a_wildcard_is_no_warning() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": "{|NIAM1101/Info:rds:*|}", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/env": "dev", "rds:DatabaseEngine": ["neptune", "graphdb"] } } }"""
            )
        );

    [Fact]
    public Task Writes_the_names_of_the_engine() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": "{|NIAM1103:Neptune|}" } } }"""
            ),
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }"""
            ),
            "NIAM1103.Engine"
        );

    [Theory]
    [InlineData(""" "StringEquals": { "{|NIAM1103:rds:DatabaseEngine|}": "neptune" } """, "")]
    [InlineData(
        """ "StringEquals": { "{|NIAM1103:rds:DatabaseEngine|}": "neptune", "aws:RequestTag/env": "dev" } """,
        """, "Condition": { "StringEquals": { "aws:RequestTag/env": "dev" } }"""
    )]
    [InlineData(
        """ "StringEquals": { "{|NIAM1103:rds:DatabaseEngine|}": "neptune" }, "Bool": { "aws:SecureTransport": "true" } """,
        """, "Condition": { "Bool": { "aws:SecureTransport": "true" } }"""
    )]
    public Task Removes_the_condition(string conditions, string left) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": "rds:CreateDBSubnetGroup", "Resource": "*", "Condition": {{{conditions}}} }"""
            ),
            PolicySource.Neptune($$"""{ "Effect": "Allow", "Action": "rds:CreateDBSubnetGroup", "Resource": "*"{{left}} }"""),
            "NIAM1103.RemoveCondition"
        );

    [Fact]
    public Task Moves_what_carries_no_engine_to_a_statement_of_its_own() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": ["rds:CreateDBInstance", "{|NIAM1103:rds:ModifyDBCluster|}", "{|NIAM1103:rds:StartDBCluster|}"], "Resource": "*", {{Engine}} }"""
            ),
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": ["rds:CreateDBInstance"], "Resource": "*", {{Engine}} }, { "Effect": "Allow", "Action": ["rds:ModifyDBCluster", "rds:StartDBCluster"], "Resource": "*" }"""
            ),
            "NIAM1103.Split"
        );

    [Fact]
    public Task Moves_no_action_away_from_what_else_guards_it() =>
        Verify.OffersNoFixAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": ["rds:CreateDBInstance", "{|NIAM1103:rds:ModifyDBCluster|}"], "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] }, "Bool": { "aws:SecureTransport": "true" } } }"""
            ),
            "NIAM1103.Split"
        );
}
