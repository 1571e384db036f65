// Stub of AWSSDK.MigrationHubRefactorSpaces: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/MigrationHubRefactorSpaces). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.MigrationHubRefactorSpaces.Model
{
    public partial class AmazonMigrationHubRefactorSpacesRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonMigrationHubRefactorSpacesRequest
    {
        public string Policy { get; set; }
        public string ResourceArn { get; set; }
    }
}
