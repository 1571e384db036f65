// Stub of AWSSDK.OpenSearchServerless: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/OpenSearchServerless). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;
using Amazon.OpenSearchServerless;

namespace Amazon.OpenSearchServerless
{
    public class AccessPolicyType : ConstantClass
    {
        public static readonly AccessPolicyType Data = new AccessPolicyType("data");

        public AccessPolicyType(string value) : base(value) { }

        public static implicit operator AccessPolicyType(string value) => new AccessPolicyType(value);
    }

    public class SecurityPolicyType : ConstantClass
    {
        public static readonly SecurityPolicyType Encryption = new SecurityPolicyType("encryption");
        public static readonly SecurityPolicyType Network = new SecurityPolicyType("network");

        public SecurityPolicyType(string value) : base(value) { }

        public static implicit operator SecurityPolicyType(string value) => new SecurityPolicyType(value);
    }
}

namespace Amazon.OpenSearchServerless.Model
{
    public partial class AmazonOpenSearchServerlessRequest : AmazonWebServiceRequest { }

    public partial class CreateAccessPolicyRequest : AmazonOpenSearchServerlessRequest
    {
        public AccessPolicyType Type { get; set; }
        public string Name { get; set; }
        public string Policy { get; set; }
    }

    public partial class CreateSecurityPolicyRequest : AmazonOpenSearchServerlessRequest
    {
        public SecurityPolicyType Type { get; set; }
        public string Name { get; set; }
        public string Policy { get; set; }
    }

    public partial class UpdateAccessPolicyRequest : AmazonOpenSearchServerlessRequest
    {
        public AccessPolicyType Type { get; set; }
        public string Name { get; set; }
        public string PolicyVersion { get; set; }
        public string Policy { get; set; }
    }

    public partial class UpdateSecurityPolicyRequest : AmazonOpenSearchServerlessRequest
    {
        public SecurityPolicyType Type { get; set; }
        public string Name { get; set; }
        public string PolicyVersion { get; set; }
        public string Policy { get; set; }
    }
}
