// Stub of AWSSDK.SSMContacts: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/SSMContacts). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.SSMContacts.Model
{
    public partial class AmazonSSMContactsRequest : AmazonWebServiceRequest { }

    public partial class PutContactPolicyRequest : AmazonSSMContactsRequest
    {
        public string ContactArn { get; set; }
        public string Policy { get; set; }
    }
}
