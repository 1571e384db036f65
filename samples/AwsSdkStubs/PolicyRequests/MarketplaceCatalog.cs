// Stub of AWSSDK.MarketplaceCatalog: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/MarketplaceCatalog). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.MarketplaceCatalog.Model
{
    public partial class AmazonMarketplaceCatalogRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonMarketplaceCatalogRequest
    {
        public string ResourceArn { get; set; }
        public string Policy { get; set; }
    }
}
