// Stub of AWSSDK.CloudSearch: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/CloudSearch). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.CloudSearch.Model
{
    public partial class AmazonCloudSearchRequest : AmazonWebServiceRequest { }

    public partial class UpdateServiceAccessPoliciesRequest : AmazonCloudSearchRequest
    {
        public string DomainName { get; set; }
        public string AccessPolicies { get; set; }
    }
}
