// Stub of AWSSDK.Elasticsearch: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Elasticsearch). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Elasticsearch.Model
{
    public partial class AmazonElasticsearchRequest : AmazonWebServiceRequest { }

    public partial class CreateElasticsearchDomainRequest : AmazonElasticsearchRequest
    {
        public string DomainName { get; set; }
        public string AccessPolicies { get; set; }
    }

    public partial class UpdateElasticsearchDomainConfigRequest : AmazonElasticsearchRequest
    {
        public string DomainName { get; set; }
        public string AccessPolicies { get; set; }
    }
}
