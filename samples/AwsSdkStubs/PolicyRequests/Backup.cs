// Stub of AWSSDK.Backup: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Backup). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Backup.Model
{
    public partial class AmazonBackupRequest : AmazonWebServiceRequest { }

    public partial class PutBackupVaultAccessPolicyRequest : AmazonBackupRequest
    {
        public string BackupVaultName { get; set; }
        public string Policy { get; set; }
    }
}
