// Stub of AWSSDK.XRay: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/XRay). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.XRay.Model
{
    public partial class AmazonXRayRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonXRayRequest
    {
        public string PolicyName { get; set; }
        public string PolicyDocument { get; set; }
    }
}
