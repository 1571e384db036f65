using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>The rule that says which policies are only partly known: NIAM9001.</summary>
public sealed class PartlyKnownTests
{
    [Fact]
    public Task Reports_the_policy_where_it_begins() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Policies
            {
                static string Policy(string x) => $$"""{|NIAM9001/Hidden:{|} "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::{{x}}/*" }] }""";
            }
            """"
        );

    [Theory]
    [InlineData("1 piece is", "it", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::{{x}}/{{x}}/*" }""")]
    [InlineData("1 piece is", "it", """{ "Effect": "Allow", "Action": [{{x}}], "Resource": "arn:aws:s3:::graphs/*" }""")]
    [InlineData(
        "3 pieces are",
        "them",
        """{ "Effect": "{{x}}", "Action": "s3:GetObject", "Resource": {{x}}, "Condition": { "StringEquals": { "aws:PrincipalTag/{{x}}": "graph" } } }"""
    )]
    public Task Counts_what_is_only_known_at_run_time(string count, string dependent, string statement) =>
        RuleMessage.SaysAsync(
            PolicySource.WithHoles(statement, "x"),
            $"Of this policy {count} only known at run time; what depends on {dependent} is not checked"
        );

    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 20)]
    [InlineData(21, 20)]
    public async Task Shows_the_first_places(int count, int shown)
    {
        var compilation = Compile.Library(
            PolicySource.WithHoles(
                $$"""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [{{string.Join(", ", Enumerable.Range(0, count).Select(Resource))}}] }""",
                "x"
            )
        );
        var finding = Assert.Single(await compilation.AnalyzeFullyAsync([], options: null, new IamPolicyAnalyzer()));
        var text = await compilation.SyntaxTrees[0].GetTextAsync();
        Assert.Equal(
            Enumerable.Range(0, shown).Select(Resource),
            finding.AdditionalLocations.Select(place => $"\"{text.ToString(place.SourceSpan)}\"")
        );

        static string Resource(int number) => $"\"arn:aws:s3:::graphs/{{{{x}}}}/{number}\"";
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
