// Stub of AWSSDK.ApiGatewayV2: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/ApiGatewayV2). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.ApiGatewayV2.Model
{
    public partial class AmazonApiGatewayV2Request : AmazonWebServiceRequest { }

    public partial class PutPortalProductSharingPolicyRequest : AmazonApiGatewayV2Request
    {
        public string PolicyDocument { get; set; }
        public string PortalProductId { get; set; }
    }
}
