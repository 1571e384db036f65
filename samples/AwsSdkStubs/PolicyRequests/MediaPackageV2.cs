// Stub of AWSSDK.MediaPackageV2: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/MediaPackageV2). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.MediaPackageV2.Model
{
    public partial class AmazonMediaPackageV2Request : AmazonWebServiceRequest { }

    public partial class PutChannelPolicyRequest : AmazonMediaPackageV2Request
    {
        public string ChannelGroupName { get; set; }
        public string ChannelName { get; set; }
        public string Policy { get; set; }
    }

    public partial class PutOriginEndpointPolicyRequest : AmazonMediaPackageV2Request
    {
        public string ChannelGroupName { get; set; }
        public string ChannelName { get; set; }
        public string OriginEndpointName { get; set; }
        public string Policy { get; set; }
    }
}
