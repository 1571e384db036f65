// Stub of AWSSDK.Odb: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Odb). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Odb.Model
{
    public partial class AmazonOdbRequest : AmazonWebServiceRequest { }

    public partial class CreateOdbNetworkRequest : AmazonOdbRequest
    {
        public string DisplayName { get; set; }
        public string ClientSubnetCidr { get; set; }
        public string S3PolicyDocument { get; set; }
        public string StsPolicyDocument { get; set; }
        public string KmsPolicyDocument { get; set; }
    }

    public partial class UpdateOdbNetworkRequest : AmazonOdbRequest
    {
        public string OdbNetworkId { get; set; }
        public string DisplayName { get; set; }
        public string S3PolicyDocument { get; set; }
        public string StsPolicyDocument { get; set; }
        public string KmsPolicyDocument { get; set; }
    }
}
