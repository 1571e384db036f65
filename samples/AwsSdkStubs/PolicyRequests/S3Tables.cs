// Stub of AWSSDK.S3Tables: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/S3Tables). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.S3Tables.Model
{
    public partial class AmazonS3TablesRequest : AmazonWebServiceRequest { }

    public partial class PutTableBucketPolicyRequest : AmazonS3TablesRequest
    {
        public string TableBucketARN { get; set; }
        public string ResourcePolicy { get; set; }
    }

    public partial class PutTablePolicyRequest : AmazonS3TablesRequest
    {
        public string TableBucketARN { get; set; }
        public string Namespace { get; set; }
        public string Name { get; set; }
        public string ResourcePolicy { get; set; }
    }
}
