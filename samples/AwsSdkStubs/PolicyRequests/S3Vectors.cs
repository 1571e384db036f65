// Stub of AWSSDK.S3Vectors: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/S3Vectors). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.S3Vectors.Model
{
    public partial class AmazonS3VectorsRequest : AmazonWebServiceRequest { }

    public partial class PutVectorBucketPolicyRequest : AmazonS3VectorsRequest
    {
        public string VectorBucketName { get; set; }
        public string Policy { get; set; }
    }
}
