// Stub of AWSSDK.DSQL: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/DSQL). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.DSQL.Model
{
    public partial class AmazonDSQLRequest : AmazonWebServiceRequest { }

    public partial class CreateClusterRequest : AmazonDSQLRequest
    {
        public string Policy { get; set; }
    }

    public partial class PutClusterPolicyRequest : AmazonDSQLRequest
    {
        public string Identifier { get; set; }
        public string Policy { get; set; }
    }
}
