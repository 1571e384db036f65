// Stub of AWSSDK.CleanRoomsML: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/CleanRoomsML). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.CleanRoomsML.Model
{
    public partial class AmazonCleanRoomsMLRequest : AmazonWebServiceRequest { }

    public partial class PutConfiguredAudienceModelPolicyRequest : AmazonCleanRoomsMLRequest
    {
        public string ConfiguredAudienceModelArn { get; set; }
        public string ConfiguredAudienceModelPolicy { get; set; }
    }
}
