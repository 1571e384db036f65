// Stub of AWSSDK.CodeArtifact: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/CodeArtifact). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.CodeArtifact.Model
{
    public partial class AmazonCodeArtifactRequest : AmazonWebServiceRequest { }

    public partial class PutDomainPermissionsPolicyRequest : AmazonCodeArtifactRequest
    {
        public string Domain { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class PutRepositoryPermissionsPolicyRequest : AmazonCodeArtifactRequest
    {
        public string Domain { get; set; }
        public string Repository { get; set; }
        public string PolicyDocument { get; set; }
    }
}
