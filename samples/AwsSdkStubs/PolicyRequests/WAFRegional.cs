// Stub of AWSSDK.WAFRegional: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/WAFRegional). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.WAFRegional.Model
{
    public partial class AmazonWAFRegionalRequest : AmazonWebServiceRequest { }

    public partial class PutPermissionPolicyRequest : AmazonWAFRegionalRequest
    {
        public string ResourceArn { get; set; }
        public string Policy { get; set; }
    }
}
