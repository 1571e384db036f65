using System.Globalization;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class UnknownActionTests
{
    [Theory]
    [InlineData("{|NIAM3101/Warning:rds:DescribeDBCluster|}")]
    [InlineData("{|NIAM3101/Warning:RDS:DescribeDbInstnaces|}")]
    [InlineData("{|NIAM3101/Warning:s3:GetObjects|}")]
    [InlineData("{|NIAM3101/Warning:neptune-db:Frobnicate|}")]
    [InlineData("{|NIAM3101/Warning:neptune-graph:Frobnicate|}")]
    [InlineData("{|NIAM3101/Info:s3:Frobnicate|}")]
    [InlineData("{|NIAM3101/Info:rds:Frobnicate*|}")]
    [InlineData("{|NIAM3101/Info:ec2:ListInstances|}")]
    [InlineData("{|NIAM3101/Info:s3:|}")]
    public Task Reports_what_no_service_has(string action) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(action), options: CatalogueAge.Current);

    [Theory]
    [InlineData("rds:describedbclusters")]
    [InlineData("RDS:DescribeDBClusters")]
    [InlineData("rds:Describe*")]
    [InlineData("neptune-db:StartExportJob")]
    [InlineData("neptune-db:CancelExport*")]
    [InlineData("SNS:Receive")]
    [InlineData("sns:Rece*")]
    [InlineData("deeplens:CreateProject")]
    [InlineData("apigateway:GET")]
    [InlineData("rds-db:connect")]
    public Task Is_silent_about_what_is_known(string action) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(action), options: CatalogueAge.Current);

    [Theory]
    [InlineData("rds:{{verb}}DBCluster")]
    [InlineData("rds:Frobnicate{{verb}}*")]
    public Task Is_silent_where_part_of_the_name_is_not_known(string action) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles($$$"""{ "Effect": "Allow", "Action": "{{{action}}}", "Resource": "*" }""", "verb"),
            options: CatalogueAge.Current
        );

    [Theory]
    [InlineData("Action")]
    [InlineData("NotAction")]
    public Task Reports_in_a_Deny(string element) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant($$"""{ "Effect": "Deny", "{{element}}": "{|NIAM3101:s3:GetObjects|}", "Resource": "*" }""")
        );

    [Fact]
    public Task Is_less_sure_with_an_old_catalogue() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("{|NIAM3101/Info:rds:DescribeDBCluster|}"), options: CatalogueAge.Old);

    [Fact]
    public async Task Takes_additions_from_a_file()
    {
        AdditionalFile additions = new("config/neptune-iam-catalog.txt", "[actions]\nrds:DescribeDBCluster s3:New*\n");
        var compilation = Compile.Library(Policy("rds:DescribeDBCluster\", \"s3:NewThing\", \"s3:OldThing"));
        var finding = Assert.Single(await compilation.AnalyzeAsync([additions], CatalogueAge.Current, new IamPolicyAnalyzer()));
        Assert.Contains("s3:OldThing", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rds:DescribeDBCluster", "'rds:DescribeDBCluster' matches no action of Amazon RDS; did you mean 'rds:DescribeDBClusters'?")]
    [InlineData("rds:Frobnicate", "'rds:Frobnicate' matches no action of Amazon RDS; look it up in AWS's service authorization reference")]
    [InlineData("ec2:ListInstances", "'ec2:ListInstances' matches no action of Amazon EC2; did you mean 'ec2:DescribeInstances'?")]
    [InlineData(
        "sqs:RemoveQueue",
        "'sqs:RemoveQueue' matches no action of Amazon SQS; did you mean 'sqs:CreateQueue', 'sqs:DeleteQueue' or 'sqs:PurgeQueue'?"
    )]
    [InlineData(
        "rds:GetCallerIdentity\", \"sts:GetSessionToken",
        "'rds:GetCallerIdentity' matches no action of Amazon RDS; did you mean 'sts:GetCallerIdentity'?"
    )]
    public Task Says_what_may_be_meant(string action, string message) =>
        RuleMessage.SaysAsync(Policy(action), message, options: CatalogueAge.Current);

    [Theory]
    [InlineData("rds:DescribeDbInstance", "rds:DescribeDBInstances", "NIAM3101.1")]
    [InlineData("RDS:DescribeDBInstance", "RDS:DescribeDBInstances", "NIAM3101.1")]
    [InlineData("s3:GetObjects", "s3:GetObject", "NIAM3101.1")]
    [InlineData("ec2:ListInstances", "ec2:DescribeInstances", "NIAM3101.1")]
    public Task Writes_the_action_that_is_meant(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy("{|NIAM3101:" + wrong + "|}"), Policy(right), key);

    [Fact]
    public Task Writes_all_at_once() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy("{|NIAM3101:rds:DescribeDBCluster|}\", \"{|NIAM3101:s3:GetObjects|}"),
            Policy("rds:DescribeDBClusters\", \"s3:GetObject"),
            "NIAM3101.1"
        );

    private static string Policy(string actions) =>
        PolicySource.Constant($$"""{ "Effect": "Allow", "Action": ["{{actions}}"], "Resource": "*" }""");
}
