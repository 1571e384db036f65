// Stub of AWSSDK.S3Files: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/S3Files). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.S3Files.Model
{
    public partial class AmazonS3FilesRequest : AmazonWebServiceRequest { }

    public partial class PutFileSystemPolicyRequest : AmazonS3FilesRequest
    {
        public string FileSystemId { get; set; }
        public string Policy { get; set; }
    }
}
