// Stub of AWSSDK.LexModelsV2: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/LexModelsV2). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.LexModelsV2.Model
{
    public partial class AmazonLexModelsV2Request : AmazonWebServiceRequest { }

    public partial class CreateResourcePolicyRequest : AmazonLexModelsV2Request
    {
        public string ResourceArn { get; set; }
        public string Policy { get; set; }
    }

    public partial class UpdateResourcePolicyRequest : AmazonLexModelsV2Request
    {
        public string ResourceArn { get; set; }
        public string Policy { get; set; }
    }
}
