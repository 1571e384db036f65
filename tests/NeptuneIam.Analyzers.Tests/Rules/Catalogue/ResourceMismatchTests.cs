using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ResourceMismatchTests
{
    [Theory]
    [InlineData("{|NIAM3105/Warning:s3:GetObject|}", "arn:aws:s3:::graph-load")]
    [InlineData("{|NIAM3105/Warning:s3:ListBucket|}", "arn:aws:s3:::graph-load/*")]
    [InlineData("{|NIAM3105/Warning:s3:getobject|}\", \"s3:ListBucket", "arn:aws:s3:::graph-load")]
    [InlineData("{|NIAM3105/Warning:rds:StartDBCluster|}", "arn:aws:rds:eu-west-1:123456789012:db:social")]
    [InlineData("{|NIAM3105/Warning:iam:PassRole|}", "arn:aws:s3:::graph-load")]
    [InlineData("{|NIAM3105/Info:ec2:DescribeVpcs|}", "arn:aws:ec2:*:*:vpc/*")]
    [InlineData("{|NIAM3105/Info:ec2:DescribeVpcs|}", "arn:aws:*")]
    [InlineData("{|NIAM3105/Warning:s3:GetObject|}\", \"{|NIAM3105/Info:ec2:DescribeVpcs|}", "arn:aws:s3:::graph-load")]
    public Task Reports_actions_that_no_resource_meets(string actions, string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(actions, resource));

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::graph-load/*")]
    [InlineData("s3:GetObject", "arn:aws:s3:::*")]
    [InlineData("s3:GetObject\", \"s3:ListBucket", "arn:aws:s3:::graph-load*")]
    [InlineData("s3:GetObject", "arn:aws:s3:::${aws:username}")]
    [InlineData("s3:Get*", "arn:aws:s3:::graph-load")]
    [InlineData("ec2:DescribeVpcs", "*")]
    [InlineData("ec2:DescribeVpcs", "**")]
    [InlineData("rds:CreateDBInstance", "arn:aws:rds:*:*:subgrp:*")]
    [InlineData("s3:GetObject", "{|NIAM3102:arn:aws:frobnication:eu-west-1:123456789012:thing|}")]
    [InlineData("s3:GetObject", "{|NIAM3201:graph-load|}")]
    [InlineData("neptune-db:ReadDataViaQuery", "arn:aws:neptune-db:*:*:cluster-ABCD1234EFGH5678IJKL90MNOP/*")]
    public Task Is_silent_where_one_resource_may_match(string actions, string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(actions, resource));

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::{{x}}")]
    [InlineData("ec2:DescribeVpcs", "{{x}}")]
    public Task Is_silent_where_the_resource_is_not_known(string action, string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles($$$"""{ "Effect": "Allow", "Action": "{{{action}}}", "Resource": "{{{resource}}}" }""", "x")
        );

    [Theory]
    [InlineData("NotResource")]
    [InlineData("NotAction")]
    public Task Is_silent_about_exceptions(string element) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Policy("s3:GetObject", "arn:aws:s3:::graph-load")
                .Replace("Allow", "Deny", StringComparison.Ordinal)
                .Replace($"{element[3..]}\"", element + "\"", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        """ "{|NIAM3105:s3:GetObject|}" """,
        """ "arn:aws:s3:::graph-load" """,
        """ "s3:GetObject" """,
        """["arn:aws:s3:::graph-load", "arn:aws:s3:::graph-load/*"]"""
    )]
    [InlineData(
        """ "{|NIAM3105:s3:ListBucket|}" """,
        """["arn:aws:s3:::graph-load/*"]""",
        """ "s3:ListBucket" """,
        """["arn:aws:s3:::graph-load/*", "arn:aws:s3:::graph-load"]"""
    )]
    public Task Adds_what_is_inside_or_around(string action, string resource, string actionThen, string resourceThen) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Statement(action, resource),
            Statement(actionThen, resourceThen),
            "NIAM3105.AddResource"
        );

    [Fact]
    public Task Makes_the_resource_everything() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Statement(""" "{|NIAM3105:ec2:DescribeVpcs|}" """, """ "arn:aws:ec2:*:*:vpc/*" """),
            Statement(""" "ec2:DescribeVpcs" """, """ "*" """),
            "NIAM3105.EveryResource"
        );

    [Fact]
    public Task Gives_the_action_a_statement_of_its_own() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy("s3:ListBucket\", \"{|NIAM3105:ec2:DescribeVpcs|}", "arn:aws:s3:::graph-load"),
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["s3:ListBucket"], "Resource": "arn:aws:s3:::graph-load" }, { "Effect": "Allow", "Action": ["ec2:DescribeVpcs"], "Resource": "*" }"""
            ),
            "NIAM3105.EveryResource"
        );

    private static string Policy(string actions, string resource) => Statement($$"""["{{actions}}"]""", $"\"{resource}\"");

    private static string Statement(string actions, string resources) =>
        PolicySource.Constant($$"""{ "Effect": "Allow", "Action": {{actions.Trim()}}, "Resource": {{resources.Trim()}} }""");
}
