using System.Globalization;
using System.Text;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>
/// Each check of IAM Access Analyzer's policy validation that a rule makes, shown by an example, and the page that lists them
/// all.
/// </summary>
public sealed class AccessAnalyzerTests
{
    public static TheoryData<string> Codes => [.. CheckExample.All.Select(static example => example.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public Task The_fault_is_reported(string code) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Source(Example(code), Example(code).Bad), AwsStubs.V4);

    [Theory]
    [MemberData(nameof(Codes))]
    public Task What_was_meant_is_not_reported(string code) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Source(Example(code), Example(code).Good), AwsStubs.V4);

    [Fact]
    public void Every_example_is_of_a_documented_check_that_has_no_other_example()
    {
        Assert.Empty(
            CheckExample.All.Select(static example => example.Code).Except(DocumentedCheck.All.Select(static check => check.Code))
        );
        Assert.Equal(CheckExample.All.Length, CheckExample.All.Select(static example => example.Code).Distinct().Count());
        Assert.Empty(
            DocumentedCheck
                .All.Where(static check => check.Reason is not null)
                .Select(static check => check.Code)
                .Intersect(CheckExample.All.Select(static example => example.Code))
        );
    }

    [Fact]
    public void The_page_lists_what_is_covered() => CommittedFile.AssertIs("docs/access-analyzer.md", Page());

    private static CheckExample Example(string code) => CheckExample.All.Single(example => example.Code == code);

    private static string Source(CheckExample example, string policy) =>
        example.Use switch
        {
            ExampleUse.Identity => Request("Amazon.IdentityManagement.Model.CreatePolicyRequest", "PolicyDocument", policy),
            ExampleUse.Trust => Request("Amazon.IdentityManagement.Model.CreateRoleRequest", "AssumeRolePolicyDocument", policy),
            ExampleUse.Resource => Request("Amazon.S3.Model.PutBucketPolicyRequest", "Policy", policy),
            ExampleUse.ServiceControl => Request(
                "Amazon.Organizations.Model.CreatePolicyRequest",
                "Type = Amazon.Organizations.PolicyType.SERVICE_CONTROL_POLICY, Content",
                policy
            ),
            ExampleUse.ResourceControl => Request(
                "Amazon.Organizations.Model.CreatePolicyRequest",
                "Type = Amazon.Organizations.PolicyType.RESOURCE_CONTROL_POLICY, Content",
                policy
            ),
            _ => "static class Policies { const string Policy = \"\"\"" + policy.ReplaceLineEndings(" ") + "\"\"\"; }",
        };

    private static string Request(string request, string member, string policy) =>
        $$$""""
            static class Requests
            {
                static {{{request}}} Create() => new {{{request}}} { {{{member}}} = """{{{policy.ReplaceLineEndings(" ")}}}""" };
            }
            """";

    private static string Page()
    {
        var covered = CheckExample.All.ToDictionary(static example => example.Code);
        var page = new StringBuilder();
        page.Append("# The checks of IAM Access Analyzer\n\n");
        page.Append("IAM Access Analyzer validates policies with the checks that the\n");
        page.Append(
            "[IAM User Guide](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html) lists. The table says which of them a rule makes while the policy is\n"
        );
        page.Append(
            "written, without a connection to AWS. Every row with a rule is held by a test of that name with a policy that has the fault and one that has not; the table is made from the tests.\n\n"
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"{covered.Count} of {DocumentedCheck.All.Length} checks have a rule that is shown by an example.\n\n"
        );
        page.Append("| Check | Kind of finding | Rule |\n|---|---|---|\n");
        foreach (var check in DocumentedCheck.All)
        {
            var rule =
                covered.TryGetValue(check.Code, out var example) ? $"[{example.Rule}](rules/{example.Rule}.md)"
                : check.Reason is null ? "none"
                : $"none: {check.Reason}";
            page.Append(CultureInfo.InvariantCulture, $"| `{check.Code}` | {check.Kind} | {rule} |\n");
        }

        return page.ToString();
    }
}
