// Stub of AWSSDK.S3Control: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/S3Control). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.S3Control.Model
{
    public partial class AmazonS3ControlRequest : AmazonWebServiceRequest { }

    public partial class PutAccessGrantsInstanceResourcePolicyRequest : AmazonS3ControlRequest
    {
        public string AccountId { get; set; }
        public string Policy { get; set; }
    }

    public partial class PutAccessPointPolicyForObjectLambdaRequest : AmazonS3ControlRequest
    {
        public string AccountId { get; set; }
        public string Name { get; set; }
        public string Policy { get; set; }
    }

    public partial class PutAccessPointPolicyRequest : AmazonS3ControlRequest
    {
        public string AccountId { get; set; }
        public string Name { get; set; }
        public string Policy { get; set; }
    }

    public partial class PutBucketPolicyRequest : AmazonS3ControlRequest
    {
        public string AccountId { get; set; }
        public string Bucket { get; set; }
        public string Policy { get; set; }
    }

    public partial class PutMultiRegionAccessPointPolicyInput
    {
        public string Policy { get; set; }
    }

    public partial class PutMultiRegionAccessPointPolicyRequest : AmazonS3ControlRequest
    {
        public string AccountId { get; set; }
        public string ClientToken { get; set; }
        public PutMultiRegionAccessPointPolicyInput Details { get; set; }
    }
}
