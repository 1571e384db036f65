// Stub of AWSSDK.WAFV2: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/WAFV2). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.WAFV2.Model
{
    public partial class AmazonWAFV2Request : AmazonWebServiceRequest { }

    public partial class PutPermissionPolicyRequest : AmazonWAFV2Request
    {
        public string ResourceArn { get; set; }
        public string Policy { get; set; }
    }
}
