// Stub of AWSSDK.Bedrock: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Bedrock). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Bedrock.Model
{
    public partial class AmazonBedrockRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonBedrockRequest
    {
        public string ResourceArn { get; set; }
        public string ResourcePolicy { get; set; }
    }
}
