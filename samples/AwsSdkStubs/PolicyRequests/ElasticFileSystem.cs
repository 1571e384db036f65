// Stub of AWSSDK.ElasticFileSystem: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/ElasticFileSystem). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.ElasticFileSystem.Model
{
    public partial class AmazonElasticFileSystemRequest : AmazonWebServiceRequest { }

    public partial class PutFileSystemPolicyRequest : AmazonElasticFileSystemRequest
    {
        public string FileSystemId { get; set; }
        public string Policy { get; set; }
    }
}
