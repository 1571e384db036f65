// Stub of AWSSDK.Omics: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Omics). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Omics.Model
{
    public partial class AmazonOmicsRequest : AmazonWebServiceRequest { }

    public partial class PutS3AccessPolicyRequest : AmazonOmicsRequest
    {
        public string S3AccessPointArn { get; set; }
        public string S3AccessPolicy { get; set; }
    }
}
