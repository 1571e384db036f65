using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class UnknownConditionKeyTests
{
    [Theory]
    [InlineData("{|NIAM3103/Warning:aws:PrincpalArn|}")]
    [InlineData("{|NIAM3103/Warning:aws:ARN|}")]
    [InlineData("{|NIAM3103/Warning:aws:Region|}")]
    [InlineData("{|NIAM3103/Warning:aws:PrincpalTag/Team|}")]
    [InlineData("{|NIAM3103/Warning:s3:prefixx|}")]
    [InlineData("{|NIAM3103/Warning:s3:SourceVpce|}")]
    [InlineData("{|NIAM3103/Warning:aws:prefix|}")]
    [InlineData("{|NIAM3103/Warning:PrincipalArn|}")]
    [InlineData("{|NIAM3103/Warning:Frobnication|}")]
    [InlineData("{|NIAM3103/Info:aws:Frobnication|}")]
    [InlineData("{|NIAM3103/Info:s3:Frobnication|}")]
    [InlineData("{|NIAM3103/Info:frobnication:Key|}")]
    public Task Reports_keys_that_AWS_does_not_have(string key) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(key), options: CatalogueAge.Current);

    [Theory]
    [InlineData("AWS:principalarn")]
    [InlineData("aws:PrincipalTag/Team")]
    [InlineData("s3:prefix")]
    [InlineData("token.actions.githubusercontent.com:sub")]
    [InlineData("oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE:sub")]
    [InlineData("saml:aud")]
    [InlineData("deeplens:Anything")]
    public Task Is_silent_about_keys_that_are_known(string key) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>("NIAM3103", Policy(key), options: CatalogueAge.Current);

    [Fact]
    public async Task Takes_additions_from_a_file()
    {
        AdditionalFile additions = new("neptune-iam-catalog.txt", "[condition-keys]\nfrobnication:*\n");
        Assert.Empty(
            await Compile.Library(Policy("frobnication:Key")).AnalyzeAsync([additions], CatalogueAge.Current, new IamPolicyAnalyzer())
        );
    }

    [Fact]
    public Task Is_less_sure_with_an_old_catalogue() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("{|NIAM3103/Info:aws:PrincpalArn|}"), options: CatalogueAge.Old);

    [Theory]
    [InlineData("{|NIAM3103:aws:PrincpalArn|}", "aws:PrincipalArn")]
    [InlineData("{|NIAM3103:aws:ARN|}", "aws:PrincipalArn")]
    [InlineData("{|NIAM3103:aws:PrincpalTag/Team|}", "aws:PrincipalTag/Team")]
    [InlineData("{|NIAM3103:PrincipalArn|}", "aws:PrincipalArn")]
    [InlineData("{|NIAM3103:aws:delimiter|}", "s3:delimiter")]
    public Task Writes_the_key_that_is_meant(string wrong, string right) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(wrong), Policy(right), "NIAM3103.1");

    private static string Policy(string key) =>
        PolicySource.Constant(
            $$"""{ "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::graph-load", "Condition": { "StringNotEquals": { "{{key}}": "x" } } }"""
        );
}
