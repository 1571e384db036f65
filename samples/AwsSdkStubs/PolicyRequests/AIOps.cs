// Stub of AWSSDK.AIOps: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/AIOps). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.AIOps.Model
{
    public partial class AmazonAIOpsRequest : AmazonWebServiceRequest { }

    public partial class PutInvestigationGroupPolicyRequest : AmazonAIOpsRequest
    {
        public string Identifier { get; set; }
        public string Policy { get; set; }
    }
}
