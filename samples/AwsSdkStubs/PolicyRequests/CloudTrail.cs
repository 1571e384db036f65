// Stub of AWSSDK.CloudTrail: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/CloudTrail). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.CloudTrail.Model
{
    public partial class AmazonCloudTrailRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonCloudTrailRequest
    {
        public string ResourceArn { get; set; }
        public string ResourcePolicy { get; set; }
    }
}
