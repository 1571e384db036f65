// Stub of AWSSDK.EntityResolution: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/EntityResolution). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.EntityResolution.Model
{
    public partial class AmazonEntityResolutionRequest : AmazonWebServiceRequest { }

    public partial class PutPolicyRequest : AmazonEntityResolutionRequest
    {
        public string Arn { get; set; }
        public string Policy { get; set; }
    }
}
