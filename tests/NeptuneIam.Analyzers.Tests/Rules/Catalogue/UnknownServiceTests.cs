using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class UnknownServiceTests
{
    [Theory]
    [InlineData("{|NIAM3102/Warning:dyanmodb:GetItem|}", "*")]
    [InlineData("{|NIAM3102/Warning:cloudwatchlogs:*|}", "*")]
    [InlineData("{|NIAM3102/Info:frobnication:Run|}", "*")]
    [InlineData("{|NIAM3102/Info:s3*:Get*|}", "*")]
    [InlineData("{|NIAM3102/Info:*:Describe*|}", "*")]
    [InlineData("{|NIAM3102/Warning:GetObject|}", "*")]
    [InlineData("{|NIAM3102/Warning:Describe*|}", "*")]
    [InlineData("dynamodb:GetItem", "{|NIAM3102/Warning:arn:aws:dyanmodb:eu-west-1:123456789012:table/*|}")]
    [InlineData("*", "{|NIAM3102/Info:arn:aws:frobnication:eu-west-1:123456789012:thing|}")]
    public Task Reports_services_that_AWS_does_not_have(string action, string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(action, resource), options: CatalogueAge.Current);

    [Theory]
    [InlineData("*:*", "arn:aws:s3:::a")]
    [InlineData("*", "arn:aws:*:*:*:*")]
    [InlineData("DYNAMODB:GetItem", "arn:aws:dynamodb:*:*:table/*")]
    [InlineData("zocalo:*", "*")]
    [InlineData("*", "arn:aws:zocalo:eu-west-1:123456789012:x")]
    [InlineData("*", "arn:${aws:Partition}:s3:::bucket")]
    public Task Is_silent_about_services_that_are_or_were(string action, string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(action, resource), options: CatalogueAge.Current);

    [Theory]
    [InlineData("{{x}}:Get")]
    [InlineData("x{{x}}")]
    public Task Is_silent_where_the_prefix_is_not_known(string action) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles($$$"""{ "Effect": "Allow", "Action": "{{{action}}}", "Resource": "*" }""", "x"),
            options: CatalogueAge.Current
        );

    [Fact]
    public Task Leaves_other_policy_languages_alone() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("read", "*").Replace("2012-10-17", "2021-06-01", StringComparison.Ordinal));

    /// <summary>What people write for Neptune has a rule of its own.</summary>
    [Fact]
    public Task Leaves_Neptune_to_its_own_rule() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("{|NIAM1104:neptune:CreateDBCluster|}", "*"));

    [Fact]
    public Task Is_less_sure_with_an_old_catalogue() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("{|NIAM3102/Info:dyanmodb:GetItem|}", "*"), options: CatalogueAge.Old);

    [Theory]
    [InlineData("{|NIAM3102:dyanmodb:GetItem|}", "dynamodb:GetItem")]
    [InlineData("{|NIAM3102:stepfunctions:StartExecution|}", "states:StartExecution")]
    [InlineData("s3:PutObject\", \"{|NIAM3102:GetObject|}", "s3:PutObject\", \"s3:GetObject")]
    [InlineData("{|NIAM3102:dyanmodb:GetItem|}\", \"{|NIAM3102:dyanmodb:PutItem|}", "dynamodb:GetItem\", \"dynamodb:PutItem")]
    public Task Writes_the_prefix_that_is_meant(string wrong, string right) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(wrong, "*"), Policy(right, "*"), "NIAM3102.1");

    [Fact]
    public Task Writes_the_service_of_an_ARN() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy("dynamodb:GetItem", "{|NIAM3102:arn:aws:dyanmodb:eu-west-1:123456789012:table/*|}"),
            Policy("dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:123456789012:table/*"),
            "NIAM3102.1"
        );

    private static string Policy(string actions, string resource) =>
        PolicySource.Constant($$"""{ "Effect": "Allow", "Action": ["{{actions}}"], "Resource": "{{resource}}" }""");
}
