using Amazon;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime.CredentialManagement;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace NeptuneAdmin;

/// <summary>Prepares a new account, before any role exists that could do it.</summary>
internal sealed class Bootstrap(DeploySettings settings)
{
    /// <summary>Creates the group of the people who may deploy.</summary>
    public async Task RunAsync()
    {
        if (!new CredentialProfileStoreChain().TryGetAWSCredentials("root", out var credentials))
        {
            throw new InvalidOperationException("There is no profile to bootstrap the account with.");
        }

        using var sts = new AmazonSecurityTokenServiceClient(credentials, RegionEndpoint.GetBySystemName(settings.Region));
        var session = await sts.GetSessionTokenAsync(new GetSessionTokenRequest
        {
            DurationSeconds = 900,
            SerialNumber = $"arn:aws:iam::{settings.Account}:mfa/root-account-mfa-device",
            TokenCode = Console.ReadLine(),
        });

        using var iam = new AmazonIdentityManagementServiceClient(session.Credentials);
        await iam.CreateGroupAsync(new CreateGroupRequest { GroupName = "deployers", Path = "/graph/" });
        await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "deployers", PolicyArn = "arn:aws:iam::aws:policy/NeptuneFullAccess" });
    }
}
