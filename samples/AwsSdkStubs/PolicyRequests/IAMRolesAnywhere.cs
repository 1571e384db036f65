// Stub of AWSSDK.IAMRolesAnywhere: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/IAMRolesAnywhere). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.IAMRolesAnywhere.Model
{
    public partial class AmazonIAMRolesAnywhereRequest : AmazonWebServiceRequest { }

    public partial class CreateProfileRequest : AmazonIAMRolesAnywhereRequest
    {
        public string Name { get; set; }
        public string SessionPolicy { get; set; }
    }

    public partial class UpdateProfileRequest : AmazonIAMRolesAnywhereRequest
    {
        public string ProfileId { get; set; }
        public string Name { get; set; }
        public string SessionPolicy { get; set; }
    }
}
