// Stub of AWSSDK.SecretsManager: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/SecretsManager). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.SecretsManager.Model
{
    public partial class AmazonSecretsManagerRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonSecretsManagerRequest
    {
        public string SecretId { get; set; }
        public string ResourcePolicy { get; set; }
    }

    public partial class ValidateResourcePolicyRequest : AmazonSecretsManagerRequest
    {
        public string SecretId { get; set; }
        public string ResourcePolicy { get; set; }
    }
}
