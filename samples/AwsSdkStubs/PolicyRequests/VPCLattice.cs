// Stub of AWSSDK.VPCLattice: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/VPCLattice). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.VPCLattice.Model
{
    public partial class AmazonVPCLatticeRequest : AmazonWebServiceRequest { }

    public partial class PutAuthPolicyRequest : AmazonVPCLatticeRequest
    {
        public string ResourceIdentifier { get; set; }
        public string Policy { get; set; }
    }

    public partial class PutResourcePolicyRequest : AmazonVPCLatticeRequest
    {
        public string ResourceArn { get; set; }
        public string Policy { get; set; }
    }
}
