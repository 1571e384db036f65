// Stub of AWSSDK.OSIS: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/OSIS). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.OSIS.Model
{
    public partial class AmazonOSISRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonOSISRequest
    {
        public string ResourceArn { get; set; }
        public string Policy { get; set; }
    }
}
