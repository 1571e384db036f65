// Stub of AWSSDK.PrometheusService: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/PrometheusService). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.PrometheusService.Model
{
    public partial class AmazonPrometheusServiceRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonPrometheusServiceRequest
    {
        public string WorkspaceId { get; set; }
        public string PolicyDocument { get; set; }
    }
}
