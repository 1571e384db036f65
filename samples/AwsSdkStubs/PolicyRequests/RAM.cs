// Stub of AWSSDK.RAM: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/RAM). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.RAM.Model
{
    public partial class AmazonRAMRequest : AmazonWebServiceRequest { }

    public partial class CreatePermissionRequest : AmazonRAMRequest
    {
        public string Name { get; set; }
        public string ResourceType { get; set; }
        public string PolicyTemplate { get; set; }
    }

    public partial class CreatePermissionVersionRequest : AmazonRAMRequest
    {
        public string PermissionArn { get; set; }
        public string PolicyTemplate { get; set; }
    }
}
