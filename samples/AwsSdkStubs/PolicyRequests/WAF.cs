// Stub of AWSSDK.WAF: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/WAF). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.WAF.Model
{
    public partial class AmazonWAFRequest : AmazonWebServiceRequest { }

    public partial class PutPermissionPolicyRequest : AmazonWAFRequest
    {
        public string ResourceArn { get; set; }
        public string Policy { get; set; }
    }
}
