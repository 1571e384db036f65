// Stub of AWSSDK.Glue: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Glue). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Glue.Model
{
    public partial class AmazonGlueRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonGlueRequest
    {
        public string PolicyInJson { get; set; }
    }

    public partial class StartJobRunRequest : AmazonGlueRequest
    {
        public string JobName { get; set; }
        public string ExecutionRoleSessionPolicy { get; set; }
    }
}
