// Stub of AWSSDK.Transfer: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Transfer). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Transfer.Model
{
    public partial class AmazonTransferRequest : AmazonWebServiceRequest { }

    public partial class CreateAccessRequest : AmazonTransferRequest
    {
        public string Role { get; set; }
        public string ServerId { get; set; }
        public string ExternalId { get; set; }
        public string Policy { get; set; }
    }

    public partial class CreateUserRequest : AmazonTransferRequest
    {
        public string Role { get; set; }
        public string ServerId { get; set; }
        public string UserName { get; set; }
        public string Policy { get; set; }
    }

    public partial class UpdateAccessRequest : AmazonTransferRequest
    {
        public string ServerId { get; set; }
        public string ExternalId { get; set; }
        public string Policy { get; set; }
    }

    public partial class UpdateUserRequest : AmazonTransferRequest
    {
        public string ServerId { get; set; }
        public string UserName { get; set; }
        public string Policy { get; set; }
    }
}
