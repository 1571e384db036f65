// Stub of AWSSDK.Glacier: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Glacier). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Glacier.Model
{
    public partial class AmazonGlacierRequest : AmazonWebServiceRequest { }

    public partial class InitiateVaultLockRequest : AmazonGlacierRequest
    {
        public string AccountId { get; set; }
        public string VaultName { get; set; }
        public VaultLockPolicy Policy { get; set; }
    }

    public partial class SetVaultAccessPolicyRequest : AmazonGlacierRequest
    {
        public string AccountId { get; set; }
        public string VaultName { get; set; }
        public VaultAccessPolicy Policy { get; set; }
    }

    public partial class VaultAccessPolicy
    {
        public string Policy { get; set; }
    }

    public partial class VaultLockPolicy
    {
        public string Policy { get; set; }
    }
}
