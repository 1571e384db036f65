using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using NeptuneAdmin.Policies;

namespace NeptuneAdmin;

/// <summary>The managed policies for people: what administrators and operators may do.</summary>
internal sealed class Administrators(IAmazonIdentityManagementService iam)
{
    /// <summary>Creates the policies, to be attached by hand.</summary>
    public async Task CreateAsync()
    {
        var administrators = await iam.CreatePolicyAsync(new CreatePolicyRequest
        {
            PolicyName = "neptune-administrators",
            Description = "Everything about clusters",
            PolicyDocument = PeoplePolicies.Administrators,
        });
        var operators = await iam.CreatePolicyAsync(new CreatePolicyRequest
        {
            PolicyName = "neptune-operators",
            Description = "See everything at the console, start and stop clusters",
            PolicyDocument = PeoplePolicies.Operators,
        });
        Console.WriteLine($"{administrators.Policy.Arn}{Environment.NewLine}{operators.Policy.Arn}");
    }
}
