// Stub of AWSSDK.CloudHSMV2: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/CloudHSMV2). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.CloudHSMV2.Model
{
    public partial class AmazonCloudHSMV2Request : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonCloudHSMV2Request
    {
        public string Policy { get; set; }
    }
}
