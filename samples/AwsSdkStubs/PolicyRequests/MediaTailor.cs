// Stub of AWSSDK.MediaTailor: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/MediaTailor). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.MediaTailor.Model
{
    public partial class AmazonMediaTailorRequest : AmazonWebServiceRequest { }

    public partial class PutChannelPolicyRequest : AmazonMediaTailorRequest
    {
        public string ChannelName { get; set; }
        public string Policy { get; set; }
    }
}
