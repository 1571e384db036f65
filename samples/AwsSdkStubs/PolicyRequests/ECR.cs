// Stub of AWSSDK.ECR: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/ECR). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.ECR.Model
{
    public partial class AmazonECRRequest : AmazonWebServiceRequest { }

    public partial class CreateRepositoryCreationTemplateRequest : AmazonECRRequest
    {
        public string Prefix { get; set; }
        public string RepositoryPolicy { get; set; }
    }

    public partial class PutLifecyclePolicyRequest : AmazonECRRequest
    {
        public string RepositoryName { get; set; }
        public string LifecyclePolicyText { get; set; }
    }

    public partial class PutRegistryPolicyRequest : AmazonECRRequest
    {
        public string PolicyText { get; set; }
    }

    public partial class SetRepositoryPolicyRequest : AmazonECRRequest
    {
        public string RepositoryName { get; set; }
        public string PolicyText { get; set; }
    }

    public partial class UpdateRepositoryCreationTemplateRequest : AmazonECRRequest
    {
        public string Prefix { get; set; }
        public string RepositoryPolicy { get; set; }
    }
}
