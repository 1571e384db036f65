// Stub of AWSSDK.RedshiftServerless: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/RedshiftServerless). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.RedshiftServerless.Model
{
    public partial class AmazonRedshiftServerlessRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonRedshiftServerlessRequest
    {
        public string Policy { get; set; }
        public string ResourceArn { get; set; }
    }
}
