// Stub of AWSSDK.OpenSearchService: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/OpenSearchService). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.OpenSearchService.Model
{
    public partial class AmazonOpenSearchServiceRequest : AmazonWebServiceRequest { }

    public partial class AddDirectQueryDataSourceRequest : AmazonOpenSearchServiceRequest
    {
        public string DataSourceName { get; set; }
        public string DataSourceAccessPolicy { get; set; }
    }

    public partial class CreateDomainRequest : AmazonOpenSearchServiceRequest
    {
        public string DomainName { get; set; }
        public string AccessPolicies { get; set; }
    }

    public partial class UpdateDirectQueryDataSourceRequest : AmazonOpenSearchServiceRequest
    {
        public string DataSourceName { get; set; }
        public string DataSourceAccessPolicy { get; set; }
    }

    public partial class UpdateDomainConfigRequest : AmazonOpenSearchServiceRequest
    {
        public string DomainName { get; set; }
        public string AccessPolicies { get; set; }
    }
}
