// Stub of AWSSDK.MediaStore: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/MediaStore). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.MediaStore.Model
{
    public partial class AmazonMediaStoreRequest : AmazonWebServiceRequest { }

    public partial class PutContainerPolicyRequest : AmazonMediaStoreRequest
    {
        public string ContainerName { get; set; }
        public string Policy { get; set; }
    }
}
