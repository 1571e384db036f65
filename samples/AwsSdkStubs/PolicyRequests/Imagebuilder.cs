// Stub of AWSSDK.Imagebuilder: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Imagebuilder). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Imagebuilder.Model
{
    public partial class AmazonImagebuilderRequest : AmazonWebServiceRequest { }

    public partial class PutComponentPolicyRequest : AmazonImagebuilderRequest
    {
        public string ComponentArn { get; set; }
        public string Policy { get; set; }
    }

    public partial class PutContainerRecipePolicyRequest : AmazonImagebuilderRequest
    {
        public string ContainerRecipeArn { get; set; }
        public string Policy { get; set; }
    }

    public partial class PutImagePolicyRequest : AmazonImagebuilderRequest
    {
        public string ImageArn { get; set; }
        public string Policy { get; set; }
    }

    public partial class PutImageRecipePolicyRequest : AmazonImagebuilderRequest
    {
        public string ImageRecipeArn { get; set; }
        public string Policy { get; set; }
    }
}
