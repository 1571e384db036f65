using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>The rule that says which policies are only partly known: NIAM9001.</summary>
public sealed class PartlyKnownTests
{
    [Theory]
    [InlineData("1 piece is", "it", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::{{x}}/{{x}}/*" }""")]
    [InlineData("1 piece is", "it", """{ "Effect": "Allow", "Action": [{{x}}], "Resource": "arn:aws:s3:::graphs/*" }""")]
    [InlineData(
        "3 pieces are",
        "them",
        """{ "Effect": "{{x}}", "Action": "s3:GetObject", "Resource": {{x}}, "Condition": { "StringEquals": { "aws:PrincipalTag/{{x}}": "graph" } } }"""
    )]
    public async Task Counts_what_is_only_known_at_run_time(string count, string dependent, string statement)
    {
        var source =
            "static class Policies { static string Of(string x) => $$\"\"\""
            + "{|NIAM9001/Hidden:{|} \"Version\": \"2012-10-17\", \"Statement\": ["
            + statement
            + "] }\"\"\"; }";
        await Verify.ReportsAsync<IamPolicyAnalyzer>(source);
        var finding = Assert.Single(
            await Compile.Library(MarkedSource.Parse(source).Text).AnalyzeFullyAsync([], options: null, new IamPolicyAnalyzer())
        );
        Assert.Equal(
            $"Of this policy {count} only known at run time; what depends on {dependent} is not checked",
            finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.NotEmpty(finding.AdditionalLocations);
    }

    [Fact]
    public Task Is_silent_where_all_is_known() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Policies
            {
                const string Bucket = "graphs";
                const string Policy = $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::{{Bucket}}/*" }] }""";
            }
            """",
            asked: "NIAM9001"
        );

    [Fact]
    public Task Leaves_a_policy_that_is_broken_to_the_rule_of_syntax() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Policies
            {
                static string Of(string x) => $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:{{x}}", "Resource": "arn:aws:s3:::graphs/*"{|NIAM3001:,|} }] }""";
            }
            """",
            asked: "NIAM9001"
        );

    [Fact]
    public Task Reports_a_policy_of_objects_where_it_is_made() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """
            using Amazon.CDK.AWS.IAM;
            static class Policies
            {
                static PolicyStatement Of(string bucket) => {|NIAM9001:new|} PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::" + bucket + "/*" } });
            }
            """,
            References.Cdk
        );
}
