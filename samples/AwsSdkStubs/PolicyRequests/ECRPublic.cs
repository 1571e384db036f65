// Stub of AWSSDK.ECRPublic: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/ECRPublic). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.ECRPublic.Model
{
    public partial class AmazonECRPublicRequest : AmazonWebServiceRequest { }

    public partial class SetRepositoryPolicyRequest : AmazonECRPublicRequest
    {
        public string RepositoryName { get; set; }
        public string PolicyText { get; set; }
    }
}
