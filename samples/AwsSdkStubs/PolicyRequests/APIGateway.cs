// Stub of AWSSDK.APIGateway: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/APIGateway). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.APIGateway.Model
{
    public partial class AmazonAPIGatewayRequest : AmazonWebServiceRequest { }

    public partial class CreateDomainNameRequest : AmazonAPIGatewayRequest
    {
        public string DomainName { get; set; }
        public string Policy { get; set; }
    }

    public partial class CreateRestApiRequest : AmazonAPIGatewayRequest
    {
        public string Name { get; set; }
        public string Policy { get; set; }
    }

    public partial class PatchOperation
    {
        public string Value { get; set; }
        public string Path { get; set; }
    }

    public partial class UpdateRestApiRequest : AmazonAPIGatewayRequest
    {
        public string RestApiId { get; set; }
        public List<PatchOperation> PatchOperations { get; set; } = Collection.Default<List<PatchOperation>>();
    }
}
