// Stub of AWSSDK.CloudFront: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/CloudFront). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.CloudFront.Model
{
    public partial class AmazonCloudFrontRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonCloudFrontRequest
    {
        public string ResourceArn { get; set; }
        public string PolicyDocument { get; set; }
    }
}
