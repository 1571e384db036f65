// Stub of AWSSDK.LookoutEquipment: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/LookoutEquipment). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.LookoutEquipment.Model
{
    public partial class AmazonLookoutEquipmentRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonLookoutEquipmentRequest
    {
        public string ResourceArn { get; set; }
        public string ResourcePolicy { get; set; }
        public string ClientToken { get; set; }
    }
}
