using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Readers.Cdk;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class NeptuneServicePrincipalTests
{
    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "Service": "{|NIAM1108/Warning:neptune.amazonaws.com|}" }, "Action": "sts:AssumeRole" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "Service": ["ec2.amazonaws.com", "{|NIAM1108:neptune-db.amazonaws.com|}"] }, "Action": "sts:AssumeRole" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Principal": { "Service": "{|NIAM1108:rds.amazon.com|}" }, "Action": "sts:AssumeRole" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/loader", "Condition": { "StringEquals": { "iam:PassedToService": "{|NIAM1108:neptune.amazonaws.com|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS", "Condition": { "StringLike": { "iam:AWSServiceName": "{|NIAM1108:neptune.amazonaws.com|}" } } }"""
    )]
    public Task Reports_services_that_do_not_exist(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statement));

    [Theory]
    [InlineData("rds.amazonaws.com")]
    [InlineData("neptune-graph.amazonaws.com")]
    [InlineData("sagemaker.amazonaws.com")]
    [InlineData("neptune.example.com")]
    public Task Is_silent_about_services_that_exist(string service) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune($$"""{ "Effect": "Allow", "Principal": { "Service": "{{service}}" }, "Action": "sts:AssumeRole" }""")
        );

    [Fact]
    public Task Is_silent_about_a_short_domain_where_nothing_says_Neptune() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant("""{ "Effect": "Allow", "Principal": { "Service": "rds.amazon.com" }, "Action": "sts:AssumeRole" }""")
        );

    [Theory]
    [InlineData("new ServicePrincipal(\"{|NIAM1108:neptune.amazonaws.com|}\")", "new ServicePrincipal(\"rds.amazonaws.com\")")]
    [InlineData(
        "new CompositePrincipal(new ServicePrincipal(\"ec2.amazonaws.com\"), new ServicePrincipal(\"{|NIAM1108:neptune.amazonaws.com|}\"))",
        "new CompositePrincipal(new ServicePrincipal(\"ec2.amazonaws.com\"), new ServicePrincipal(\"rds.amazonaws.com\"))"
    )]
    public Task Reads_the_principals_of_roles_of_the_CDK(string wrong, string right) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            CdkSource.InConstruct($"new Role(this, \"loader\", new RoleProps {{ AssumedBy = {wrong} }});"),
            CdkSource.InConstruct($"new Role(this, \"loader\", new RoleProps {{ AssumedBy = {right} }});"),
            "NIAM1108",
            References.Cdk
        );

    [Theory]
    [InlineData("new ServicePrincipal(\"rds.amazonaws.com\")")]
    [InlineData("new WebIdentityPrincipal(\"accounts.google.com\")")]
    [InlineData("{|NIAM2103:new AccountRootPrincipal()|}")]
    [InlineData("role")]
    public Task Is_silent_about_other_principals_of_roles_of_the_CDK(string principal) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            CdkSource.InConstruct($"new Role(this, \"loader\", new RoleProps {{ AssumedBy = {principal} }});"),
            References.Cdk
        );

    [Fact]
    public Task Writes_the_service_of_RDS() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Principal": { "Service": "{|NIAM1108:neptune.amazonaws.com|}" }, "Action": "sts:AssumeRole" }"""
            ),
            PolicySource.Neptune("""{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }"""),
            "NIAM1108"
        );
}
