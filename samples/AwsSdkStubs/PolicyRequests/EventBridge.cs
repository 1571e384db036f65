// Stub of AWSSDK.EventBridge: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/EventBridge). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.EventBridge.Model
{
    public partial class AmazonEventBridgeRequest : AmazonWebServiceRequest { }

    public partial class PutPermissionRequest : AmazonEventBridgeRequest
    {
        public string EventBusName { get; set; }
        public string Policy { get; set; }
    }
}
