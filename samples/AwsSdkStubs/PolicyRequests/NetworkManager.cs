// Stub of AWSSDK.NetworkManager: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/NetworkManager). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.NetworkManager.Model
{
    public partial class AmazonNetworkManagerRequest : AmazonWebServiceRequest { }

    public partial class CreateCoreNetworkRequest : AmazonNetworkManagerRequest
    {
        public string GlobalNetworkId { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class PutCoreNetworkPolicyRequest : AmazonNetworkManagerRequest
    {
        public string CoreNetworkId { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class PutResourcePolicyRequest : AmazonNetworkManagerRequest
    {
        public string PolicyDocument { get; set; }
        public string ResourceArn { get; set; }
    }
}
