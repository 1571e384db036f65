// Stub of AWSSDK.CloudFormation: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/CloudFormation). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.CloudFormation.Model
{
    public partial class AmazonCloudFormationRequest : AmazonWebServiceRequest { }

    public partial class CreateStackRequest : AmazonCloudFormationRequest
    {
        public string StackName { get; set; }
        public string StackPolicyBody { get; set; }
    }

    public partial class SetStackPolicyRequest : AmazonCloudFormationRequest
    {
        public string StackName { get; set; }
        public string StackPolicyBody { get; set; }
    }

    public partial class UpdateStackRequest : AmazonCloudFormationRequest
    {
        public string StackName { get; set; }
        public string StackPolicyBody { get; set; }
        public string StackPolicyDuringUpdateBody { get; set; }
    }
}
