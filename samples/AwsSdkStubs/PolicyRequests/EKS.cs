// Stub of AWSSDK.EKS: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/EKS). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.EKS.Model
{
    public partial class AmazonEKSRequest : AmazonWebServiceRequest { }

    public partial class CreatePodIdentityAssociationRequest : AmazonEKSRequest
    {
        public string ClusterName { get; set; }
        public string Namespace { get; set; }
        public string ServiceAccount { get; set; }
        public string RoleArn { get; set; }
        public string Policy { get; set; }
    }

    public partial class UpdatePodIdentityAssociationRequest : AmazonEKSRequest
    {
        public string ClusterName { get; set; }
        public string AssociationId { get; set; }
        public string RoleArn { get; set; }
        public string Policy { get; set; }
    }
}
