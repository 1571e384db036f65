// Stub of AWSSDK.OAM: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/OAM). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.OAM.Model
{
    public partial class AmazonOAMRequest : AmazonWebServiceRequest { }

    public partial class PutSinkPolicyRequest : AmazonOAMRequest
    {
        public string Policy { get; set; }
        public string SinkIdentifier { get; set; }
    }
}
