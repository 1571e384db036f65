// Stub of AWSSDK.NetworkFirewall: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/NetworkFirewall). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.NetworkFirewall.Model
{
    public partial class AmazonNetworkFirewallRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonNetworkFirewallRequest
    {
        public string ResourceArn { get; set; }
        public string Policy { get; set; }
    }
}
