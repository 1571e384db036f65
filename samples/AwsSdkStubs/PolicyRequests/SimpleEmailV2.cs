// Stub of AWSSDK.SimpleEmailV2: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/SimpleEmailV2). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model
{
    public partial class AmazonSimpleEmailServiceV2Request : AmazonWebServiceRequest { }

    public partial class CreateEmailIdentityPolicyRequest : AmazonSimpleEmailServiceV2Request
    {
        public string EmailIdentity { get; set; }
        public string PolicyName { get; set; }
        public string Policy { get; set; }
    }

    public partial class UpdateEmailIdentityPolicyRequest : AmazonSimpleEmailServiceV2Request
    {
        public string EmailIdentity { get; set; }
        public string PolicyName { get; set; }
        public string Policy { get; set; }
    }
}
