// Stub of AWSSDK.CloudWatchRUM: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/CloudWatchRUM). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.CloudWatchRUM.Model
{
    public partial class AmazonCloudWatchRUMRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonCloudWatchRUMRequest
    {
        public string Name { get; set; }
        public string PolicyDocument { get; set; }
    }
}
