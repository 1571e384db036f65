// Stub of AWSSDK.SimpleEmail: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/SimpleEmail). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.SimpleEmail.Model
{
    public partial class AmazonSimpleEmailServiceRequest : AmazonWebServiceRequest { }

    public partial class PutIdentityPolicyRequest : AmazonSimpleEmailServiceRequest
    {
        public string Identity { get; set; }
        public string PolicyName { get; set; }
        public string Policy { get; set; }
    }
}
