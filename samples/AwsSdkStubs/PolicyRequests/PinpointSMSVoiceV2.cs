// Stub of AWSSDK.PinpointSMSVoiceV2: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/PinpointSMSVoiceV2). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.PinpointSMSVoiceV2.Model
{
    public partial class AmazonPinpointSMSVoiceV2Request : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonPinpointSMSVoiceV2Request
    {
        public string ResourceArn { get; set; }
        public string Policy { get; set; }
    }
}
