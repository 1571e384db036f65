// Stub of AWSSDK.SageMaker: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/SageMaker). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.SageMaker.Model
{
    public partial class AmazonSageMakerRequest : AmazonWebServiceRequest { }

    public partial class PutModelPackageGroupPolicyRequest : AmazonSageMakerRequest
    {
        public string ModelPackageGroupName { get; set; }
        public string ResourcePolicy { get; set; }
    }
}
