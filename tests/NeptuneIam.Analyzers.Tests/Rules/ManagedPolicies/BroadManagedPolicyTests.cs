using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class BroadManagedPolicyTests
{
    [Theory]
    [InlineData(
        """await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "operators", PolicyArn = "arn:aws:iam::aws:policy/{|NIAM1005/Warning:AdministratorAccess|}" });"""
    )]
    [InlineData(
        """await iam.AttachUserPolicyAsync(new() { UserName = "operator", PolicyArn = $"arn:{partition}:iam::aws:policy/{|NIAM1005/Warning:AmazonRDSFullAccess|}" });"""
    )]
    [InlineData(
        """var request = new AttachGroupPolicyRequest { GroupName = "operators" }; request.PolicyArn = "arn:aws:iam::aws:policy/{|NIAM1005/Warning:PowerUserAccess|}"; await iam.AttachGroupPolicyAsync(request);"""
    )]
    public async Task Warns_of_broad_policies_that_are_attached_in_code_about_Neptune(string statement)
    {
        foreach (var sdk in new[] { AwsStubs.V3, AwsStubs.V4 })
        {
            await Verify.ReportsAsync<ManagedPolicyAnalyzer>(PolicySource.Granting("NeptuneAccess", statement), sdk);
        }
    }

    [Theory]
    [InlineData(
        """await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "operators", PolicyArn = "arn:aws:iam::aws:policy/{|NIAM1005/Info:AdministratorAccess|}" });"""
    )]
    [InlineData(
        """await iam.AttachUserPolicyAsync(new() { UserName = "operator", PolicyArn = $"arn:{partition}:iam::aws:policy/AmazonRDSFullAccess" });"""
    )]
    [InlineData(
        """var request = new AttachGroupPolicyRequest { GroupName = "operators" }; request.PolicyArn = "arn:aws:iam::aws:policy/{|NIAM1005/Info:PowerUserAccess|}"; await iam.AttachGroupPolicyAsync(request);"""
    )]
    public Task Suggests_so_in_other_code_but_about_RDS(string statement) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(PolicySource.Granting("Access", statement), AwsStubs.V4);

    [Theory]
    [InlineData(
        """await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = "neptune", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" });"""
    )]
    [InlineData("""if (partition == "arn:aws:iam::aws:policy/AdministratorAccess") { throw new System.InvalidOperationException(); }""")]
    [InlineData(
        """await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "cdk-cfn-exec-role", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" });"""
    )]
    [InlineData(
        """await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "operators", PolicyArn = "arn:aws:iam::aws:policy/NeptuneFullAccess" });"""
    )]
    [InlineData(
        """await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "operators", PolicyArn = "arn:aws:iam::123456789012:policy/AdministratorAccess" });"""
    )]
    public Task Is_silent_where_the_policy_is_not_attached_or_is_meant(string statement) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(PolicySource.Granting("NeptuneAccess", statement), AwsStubs.V4);

    [Theory]
    [InlineData("""ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("{|NIAM1005:AdministratorAccess|}") }""")]
    [InlineData(
        """ManagedPolicies = [ManagedPolicy.FromManagedPolicyArn(this, "p", "arn:aws:iam::aws:policy/{|NIAM1005:PowerUserAccess|}")]"""
    )]
    public Task Reads_the_policies_of_constructs(string property) =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(ManagedPolicySource.Construct(property), References.Cdk);

    /// <summary>What follows from the use of a constant is reported at the use, wherever the constant is declared.</summary>
    [Theory]
    [InlineData(
        """await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "operators", PolicyArn = {|NIAM1005/Warning:Arns.Administrator|} });"""
    )]
    [InlineData(
        """await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = "operators", PolicyArn = Arns.Administrator });"""
    )]
    public Task Follows_constants_of_other_files(string statement) =>
        Verify.ReportsInSourcesAsync<ManagedPolicyAnalyzer>(
            AwsStubs.V4,
            PolicySource.Granting("NeptuneAccess", statement),
            ManagedPolicySource.Constants
        );

    [Fact]
    public Task Follows_constants_of_other_files_in_constructs() =>
        Verify.ReportsInSourcesAsync<ManagedPolicyAnalyzer>(
            References.Cdk,
            ManagedPolicySource.Construct(
                """ManagedPolicies = new[] { ManagedPolicy.FromManagedPolicyArn(this, "p", {|NIAM1005:Arns.Administrator|}) }"""
            ),
            ManagedPolicySource.Constants
        );

    [Theory]
    [InlineData("NeptuneReadOnlyAccess")]
    [InlineData("NeptuneFullAccess")]
    [InlineData("NeptuneConsoleFullAccess")]
    public Task Writes_a_policy_for_Neptune(string name) =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            ManagedPolicySource.Attached("NeptuneAccess", "operators", "\"arn:aws:iam::aws:policy/{|NIAM1005:AdministratorAccess|}\""),
            ManagedPolicySource.Attached("NeptuneAccess", "operators", $"\"arn:aws:iam::aws:policy/{name}\""),
            "NIAM1005." + name,
            AwsStubs.V4
        );

    /// <summary>The constant may have other uses; the fix leaves it as it is.</summary>
    [Fact]
    public Task Writes_a_literal_in_place_of_a_constant() =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            ManagedPolicySource.Attached("NeptuneAccess", "operators", "{|NIAM1005:Arns.Administrator|}"),
            ManagedPolicySource.Attached("NeptuneAccess", "operators", "\"arn:aws:iam::aws:policy/NeptuneReadOnlyAccess\""),
            "NIAM1005.NeptuneReadOnlyAccess",
            AwsStubs.V4,
            ManagedPolicySource.Constants
        );
}
