// Stub of AWSSDK.EMRServerless: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/EMRServerless). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.EMRServerless.Model
{
    public partial class AmazonEMRServerlessRequest : AmazonWebServiceRequest { }

    public partial class JobRunExecutionIamPolicy
    {
        public string Policy { get; set; }
    }

    public partial class StartJobRunRequest : AmazonEMRServerlessRequest
    {
        public string ApplicationId { get; set; }
        public string ClientToken { get; set; }
        public string ExecutionRoleArn { get; set; }
        public JobRunExecutionIamPolicy ExecutionIamPolicy { get; set; }
    }
}
