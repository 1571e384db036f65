using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class WildcardManagementGrantTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101/Warning:rds:*|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:DescribeDBClusters", "{|NIAM1101/Warning:rds:Create*|}", "{|NIAM1101/Warning:RDS:delete*|}"], "Resource": ["*"] }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101/Warning:rds:*|}", "Resource": "arn:aws:rds:*:*:*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1101/Warning:rds:Modify*|}", "Resource": ["arn:aws:s3:::x", "arn:aws:rds:eu-west-1:123456789012:*"] }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1101/Info:rds:*|}", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": "neptune" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1101/Info:rds:*|}", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/env": "dev" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1101/Warning:rds:*|}", "Resource": "*", "Condition": { "StringEqualsIfExists": { "rds:DatabaseEngine": "neptune" } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101:RDS:Create*|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1101:rds:*|}", "Resource": ["arn:aws:rds:*:*:cluster:a", "arn:aws-cn:rds:*:123456789012:*"] }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1101/Info:rds:*|}", "Resource": "*", "Condition": { "StringEquals": { "RDS:databaseengine": ["neptune", "graphdb"] } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1101/Info:rds:*|}", "Resource": "*", "Condition": { "ForAnyValue:StringLike": { "aws:ResourceTag/team": "graph-*" } } }"""
    )]
    public Task Reports_wildcards_that_write_on_every_resource(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:ModifyDBCluster", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "rds:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:*", "Resource": "arn:aws:rds:*:*:cluster:neptune-*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4001:*|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds-db:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:Reset*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "{|NIAM4004,NIAM4005,NIAM4006:NotAction|}": "rds:*", "Resource": "*" }""")]
    [InlineData(
        """{|NIAM5003:{|} "Effect": "Allow", "Action": "rds:*", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:*", "Resource": "*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:*", "{|NIAM4004:NotResource|}": "arn:aws:rds:*:*:*" }""")]
    public Task Is_silent_where_the_grant_is_narrow_read_only_or_none(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101:rds:*|}", "Resource": "arn:aws:rds:{{region}}:{{account}}:*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["{{region}}", "{|NIAM1101:rds:Modify*|}"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101/Info:rds:*|}", "Resource": "*", {{region}} }""")]
    public Task Reports_what_holds_whatever_the_holes_are(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.NeptuneWithHoles(statement, "region", "account"));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:*", "Resource": "arn:aws:rds:*:*:{{region}}" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:*", "Resource": "{{region}}" }""")]
    [InlineData("""{ "Effect": "{{region}}", "Action": "rds:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{{region}}:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:{{region}}", "Resource": "*" }""")]
    public Task Is_silent_where_a_piece_that_is_not_known_may_narrow_the_grant(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.NeptuneWithHoles(statement, "region", "account"));

    [Fact]
    public Task Is_info_where_nothing_says_Neptune() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "{|NIAM1101/Info:rds:*|}", "Resource": "*" }""")
        );

    [Fact]
    public Task Is_silent_in_a_boundary() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            using System.Collections.Generic;
            using Amazon.IdentityManagement.Model;
            static class Neptune
            {
                static object Limit() => new SimulateCustomPolicyRequest
                {
                    PermissionsBoundaryPolicyInputList = new List<string> { """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "rds:*", "Resource": "*" }] }""" },
                };
            }
            """",
            AwsStubs.V4
        );

    [Fact]
    public Task Is_silent_in_a_service_control_policy() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.ServiceControl("""{ "Effect": "Allow", "Action": "rds:*", "Resource": "*" }"""),
            AwsStubs.V4
        );

    [Fact]
    public Task Lists_the_actions_of_Neptune() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            """"
            static class Neptune
            {
                const string Policy = @"{
                    ""Version"": ""2012-10-17"",
                    ""Statement"": [{
                        ""Effect"": ""Allow"",
                        ""Action"": [""{|NIAM1101:rds:Start*|}"", ""rds:ListTagsForResource"", ""{|NIAM1101:rds:Add*|}""],
                        ""Resource"": ""*""
                    }]
                }";
            }
            """",
            """"
            static class Neptune
            {
                const string Policy = @"{
                    ""Version"": ""2012-10-17"",
                    ""Statement"": [{
                        ""Effect"": ""Allow"",
                        ""Action"": [""rds:StartDBCluster"", ""rds:ListTagsForResource"", ""rds:AddRoleToDBCluster"", ""rds:AddSourceIdentifierToSubscription"", ""rds:AddTagsToResource""],
                        ""Resource"": ""*""
                    }]
                }";
            }
            """",
            "NIAM1101.ListNeptuneActions"
        );

    [Fact]
    public Task Moves_what_creates_into_a_statement_for_the_engines_of_Neptune() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                """{ "Sid": "Manage", "Effect": "Allow", "Action": ["rds:DescribeDBClusters", "{|NIAM1101:rds:CreateDB*|}"], "Resource": "*" }"""
            ),
            PolicySource.Neptune(
                """{ "Sid": "Manage", "Effect": "Allow", "Action": ["rds:DescribeDBClusters", "rds:CreateDBClusterEndpoint", "rds:CreateDBClusterParameterGroup", "rds:CreateDBClusterSnapshot", "rds:CreateDBParameterGroup", "rds:CreateDBSubnetGroup"], "Resource": "*" }, { "Sid": "NeptuneCreate", "Effect": "Allow", "Action": ["rds:CreateDBCluster", "rds:CreateDBInstance"], "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }"""
            ),
            "NIAM1101.SplitCreate"
        );

    /// <summary>Where creating is all that is Neptune's of the pattern, no other action would be left of the statement.</summary>
    [Fact]
    public Task Keeps_a_statement_from_which_nothing_would_be_left() =>
        Verify.OffersNoFixAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune("""{ "Effect": "Allow", "Action": ["{|NIAM1101:rds:CreateDBInstance*|}"], "Resource": "*" }"""),
            "NIAM1101.SplitCreate"
        );

    [Fact]
    public Task Attaches_the_full_access_policy_in_place_of_the_inline_policy() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Granting(
                "NeptuneAdministrators",
                """"await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, PolicyName = "graphs", PolicyDocument = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "{|NIAM1101:rds:*|}", "Resource": "*" }] }""" });""""
            ),
            PolicySource.Granting(
                "NeptuneAdministrators",
                """await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = name, PolicyArn = "arn:aws:iam::aws:policy/NeptuneFullAccess" });"""
            ),
            "NIAM1101.UseFullAccess",
            AwsStubs.V4
        );
}
