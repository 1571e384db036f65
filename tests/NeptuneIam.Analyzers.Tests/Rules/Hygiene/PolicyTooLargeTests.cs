using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class PolicyTooLargeTests
{
    [Theory]
    [InlineData("PutUserPolicyRequest", 2048)]
    [InlineData("PutGroupPolicyRequest", 5120)]
    [InlineData("CreatePolicyRequest", 6144)]
    [InlineData("PutRolePolicyRequest", 10240)]
    public async Task Reports_a_policy_over_the_quota_of_its_place_and_none_that_just_fits(string request, int quota)
    {
        string Policy(int size) => PolicySource.Request(request, "PolicyDocument", Statement(size));
        await Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(quota), AwsStubs.V4);
        await Verify.ReportsAsync<IamPolicyAnalyzer>(Marked(Policy(quota + 1), "NIAM5002/Warning"), AwsStubs.V4);
    }

    /// <summary>The first quota can be raised to the second.</summary>
    [Theory]
    [InlineData(2048, null)]
    [InlineData(2049, "NIAM5002/Info")]
    [InlineData(4096, "NIAM5002/Info")]
    [InlineData(4097, "NIAM5002/Warning")]
    public Task Tells_the_default_of_a_trust_policy_from_the_most_it_can_be(int size, string? mark) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Marked(
                PolicySource.Trust(
                    Filled(
                        """{ "Sid": "filler", "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }""",
                        size
                    )
                ),
                mark
            ),
            AwsStubs.V4
        );

    [Theory]
    [InlineData(10240, null)]
    [InlineData(10241, "NIAM5002/Warning")]
    public Task Where_no_use_is_in_view_the_largest_quota_holds(int size, string? mark) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Marked(PolicySource.Constant(Statement(size)), mark));

    private static string Statement(int size) =>
        Filled("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::filler/*" }""", size);

    /// <summary>The statement, filled so that its policy has that many characters without white space.</summary>
    private static string Filled(string statement, int size)
    {
        const string Around = """{"Version":"2012-10-17","Statement":[]}""";
        var missing = size - Around.Length - statement.Count(static character => !char.IsWhiteSpace(character));
        return statement.Replace("filler", "filler" + new string('x', missing), StringComparison.Ordinal);
    }

    /// <summary>The source with a mark on the whole policy, if there is one.</summary>
    private static string Marked(string source, string? mark) =>
        mark is null ? source : source.Replace("\"\"\"{ \"Version\"", "\"\"\"{|" + mark + ":{|} \"Version\"", StringComparison.Ordinal);
}
