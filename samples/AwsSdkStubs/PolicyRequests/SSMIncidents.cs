// Stub of AWSSDK.SSMIncidents: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/SSMIncidents). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.SSMIncidents.Model
{
    public partial class AmazonSSMIncidentsRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonSSMIncidentsRequest
    {
        public string Policy { get; set; }
        public string ResourceArn { get; set; }
    }
}
