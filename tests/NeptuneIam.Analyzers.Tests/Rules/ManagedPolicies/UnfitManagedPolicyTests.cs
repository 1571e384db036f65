using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class UnfitManagedPolicyTests
{
    [Theory]
    [InlineData(
        """await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "graph-readonly", PolicyArn = "arn:aws:iam::aws:policy/{|NIAM1003/Info:NeptuneFullAccess|}" });"""
    )]
    [InlineData(
        """await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = "console-operator", PolicyArn = "arn:aws:iam::aws:policy/{|NIAM1003/Info:NeptuneFullAccess|}" });"""
    )]
    [InlineData(
        """new Amazon.Neptunedata.AmazonNeptunedataClient(); await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "loader", PolicyArn = "arn:aws:iam::aws:policy/{|NIAM1003/Info:NeptuneConsoleFullAccess|}" });"""
    )]
    public Task Reports_policies_that_do_not_fit_the_name(string statement) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(PolicySource.Granting("Access", statement), AwsStubs.V4);

    [Theory]
    [InlineData(
        """await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "graph-operators", PolicyArn = "arn:aws:iam::aws:policy/NeptuneFullAccess" });"""
    )]
    [InlineData(
        """await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "graph-readonly", PolicyArn = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" });"""
    )]
    [InlineData(
        """await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = "console", PolicyArn = "arn:aws:iam::aws:policy/NeptuneFullAccess" }); await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = "console", PolicyArn = "arn:aws:iam::aws:policy/NeptuneConsoleFullAccess" });"""
    )]
    public Task Is_silent_where_the_policy_fits_or_the_fitting_one_is_there_too(string statement) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(PolicySource.Granting("Access", statement), AwsStubs.V4);

    /// <summary>What follows from the use of a constant is reported at the use, wherever the constant is declared.</summary>
    [Theory]
    [InlineData(
        """var request = new AttachUserPolicyRequest { UserName = "console" }; request.PolicyArn = {|NIAM1003/Info:Arns.Full|}; await iam.AttachUserPolicyAsync(request);"""
    )]
    [InlineData("""await iam.AttachRolePolicyAsync(new() { RoleName = "graph-readonly", PolicyArn = {|NIAM1003/Info:Arns.Console|} });""")]
    [InlineData("""await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "operators", PolicyArn = Arns.Full });""")]
    [InlineData("""await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "operators", PolicyArn = partition });""")]
    public Task Follows_constants_of_other_files(string statement) =>
        Verify.ReportsInSourcesAsync<ManagedPolicyAnalyzer>(
            AwsStubs.V4,
            PolicySource.Granting("NeptuneAccess", statement),
            ManagedPolicySource.Constants
        );

    [Fact]
    public Task Writes_the_fitting_policy() =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            ManagedPolicySource.Attached("Access", "graph-readonly", "\"arn:aws:iam::aws:policy/{|NIAM1003:NeptuneFullAccess|}\""),
            ManagedPolicySource.Attached("Access", "graph-readonly", "\"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\""),
            "NIAM1003",
            AwsStubs.V4
        );
}
