using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class AbsentConditionKeyTests
{
    [Theory]
    [InlineData("Allow", "s3:GetObject", "StringLike", "{|NIAM3104/Warning:s3:prefix|}")]
    [InlineData("Allow", "s3:GetObject\", \"s3:PutObject", "StringEquals", "{|NIAM3104/Warning:s3:prefix|}")]
    [InlineData("Deny", "s3:GetObject", "StringLike", "{|NIAM3104/Info:s3:prefix|}")]
    [InlineData("Allow", "s3:ListBucket\", \"{|NIAM3104/Info:s3:GetObject|}", "StringLike", "s3:prefix")]
    [InlineData("Allow", "sqs:SendMessage", "StringLike", "{|NIAM3104/Info:s3:prefix|}")]
    [InlineData(
        "Allow",
        "app-integrations:GetDataIntegration\", \"{|NIAM3104/Info:app-integrations:ListDataIntegrationAssociations|}",
        "StringEquals",
        "aws:ResourceTag/Team"
    )]
    [InlineData("Allow", "rds:DeleteDBCluster", "StringEquals", "{|NIAM3104/Warning:rds:EndpointType|}")]
    public Task Reports_keys_that_requests_never_carry(string effect, string actions, string comparison, string key) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(effect, actions, comparison, key), options: CatalogueAge.Current);

    [Theory]
    [InlineData("s3:ListBucket", "StringLike", "s3:prefix")]
    [InlineData("s3:GetObject", "StringEquals", "aws:PrincipalTag/Team")]
    [InlineData("s3:GetObject", "StringNotLike", "s3:prefix")]
    [InlineData("s3:GetObject", "StringLikeIfExists", "s3:prefix")]
    [InlineData("s3:Get*", "StringLike", "s3:prefix")]
    [InlineData("s3:*", "StringLike", "s3:prefix")]
    [InlineData("s3:GetObject", "StringEquals", "s3:ExistingObjectTag/Team")]
    [InlineData("a2c:GetContainerizationJobDetails", "StringEquals", "aws:ResourceTag/Team")]
    [InlineData("secretsmanager:GetSecretValue", "StringEquals", "secretsmanager:ResourceTag/Team")]
    public Task Is_silent_where_the_key_may_be_there(string action, string comparison, string key) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("Allow", action, comparison, key), options: CatalogueAge.Current);

    [Theory]
    [InlineData("Deny", "s3:GetObject\", \"{|NIAM3104/Info:rds:*|}", "StringNotEquals", "aws:VpceAccount")]
    [InlineData("Allow", "{|NIAM3104/Info:sqs:SendMessage|}", "StringEqualsIfExists", "aws:VpceAccount")]
    [InlineData("Allow", "sqs:SendMessage", "StringEquals", "aws:VpceOrgID")]
    [InlineData("Deny", "*", "StringNotEquals", "aws:VpceOrgID")]
    [InlineData("Allow", "KMS:Decrypt", "StringEquals", "aws:VpceAccount")]
    [InlineData("Deny", "sqs:SendMessage", "Null", "aws:VpceAccount")]
    public Task Some_global_keys_are_sent_by_few_services(string effect, string actions, string comparison, string key) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(effect, actions, comparison, key, value: "true"), options: CatalogueAge.Current);

    [Theory]
    [InlineData("StringEquals", "{|NIAM3104/Info:aws:ResourceTag/Team|}")]
    [InlineData("ForAnyValue:StringEquals", "{|NIAM3104/Info:aws:TagKeys|}")]
    [InlineData("StringNotEquals", "aws:ResourceTag/Team")]
    [InlineData("StringEquals", "aws:PrincipalTag/Team")]
    public Task All_actions_but_some_are_not_all_about_tags(string comparison, string key) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Policy("Deny", "s3:GetObject", comparison, key, element: "NotAction"),
            options: CatalogueAge.Current
        );

    /// <summary>The rule about Neptune's engine says the same, and more.</summary>
    [Fact]
    public Task Leaves_the_database_engine_to_its_own_rule() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Policy("Allow", "rds:DeleteDBCluster", "StringEquals", "{|NIAM1103:rds:DatabaseEngine|}", value: "neptune")
        );

    [Fact]
    public Task Takes_the_action_out_of_the_statement() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy("Allow", "s3:ListBucket\", \"{|NIAM3104:s3:GetObject|}\", \"{|NIAM3104:s3:PutObject|}", "StringLike", "s3:prefix"),
            Policy("Allow", "s3:ListBucket", "StringLike", "s3:prefix"),
            "NIAM3104.RemoveAction"
        );

    private static string Policy(
        string effect,
        string actions,
        string comparison,
        string key,
        string value = "x",
        string element = "Action"
    ) =>
        PolicySource.Constant(
            $$"""{ "Effect": "{{effect}}", "{{element}}": ["{{actions}}"], "Resource": "*", "Condition": { "{{comparison}}": { "{{key}}": "{{value}}" } } }"""
        );
}
