// Stub of AWSSDK.Schemas: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Schemas). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Schemas.Model
{
    public partial class AmazonSchemasRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonSchemasRequest
    {
        public string Policy { get; set; }
        public string RegistryName { get; set; }
    }
}
