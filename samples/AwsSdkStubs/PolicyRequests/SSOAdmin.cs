// Stub of AWSSDK.SSOAdmin: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/SSOAdmin). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.SSOAdmin.Model
{
    public partial class AmazonSSOAdminRequest : AmazonWebServiceRequest { }

    public partial class PutInlinePolicyToPermissionSetRequest : AmazonSSOAdminRequest
    {
        public string InstanceArn { get; set; }
        public string PermissionSetArn { get; set; }
        public string InlinePolicy { get; set; }
    }
}
