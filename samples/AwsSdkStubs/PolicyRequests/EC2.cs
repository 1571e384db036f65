// Stub of AWSSDK.EC2: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/EC2). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;
using Amazon.EC2;

namespace Amazon.EC2
{
    public class VerifiedAccessEndpointAttachmentType : ConstantClass
    {
        public static readonly VerifiedAccessEndpointAttachmentType Vpc = new VerifiedAccessEndpointAttachmentType("vpc");

        public VerifiedAccessEndpointAttachmentType(string value) : base(value) { }

        public static implicit operator VerifiedAccessEndpointAttachmentType(string value) => new VerifiedAccessEndpointAttachmentType(value);
    }

    public class VerifiedAccessEndpointType : ConstantClass
    {
        public static readonly VerifiedAccessEndpointType LoadBalancer = new VerifiedAccessEndpointType("load-balancer");
        public static readonly VerifiedAccessEndpointType NetworkInterface = new VerifiedAccessEndpointType("network-interface");
        public static readonly VerifiedAccessEndpointType Rds = new VerifiedAccessEndpointType("rds");
        public static readonly VerifiedAccessEndpointType Cidr = new VerifiedAccessEndpointType("cidr");

        public VerifiedAccessEndpointType(string value) : base(value) { }

        public static implicit operator VerifiedAccessEndpointType(string value) => new VerifiedAccessEndpointType(value);
    }
}

namespace Amazon.EC2.Model
{
    public partial class AmazonEC2Request : AmazonWebServiceRequest { }

    public partial class CreateVerifiedAccessEndpointRequest : AmazonEC2Request
    {
        public string VerifiedAccessGroupId { get; set; }
        public VerifiedAccessEndpointType EndpointType { get; set; }
        public VerifiedAccessEndpointAttachmentType AttachmentType { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class CreateVerifiedAccessGroupRequest : AmazonEC2Request
    {
        public string VerifiedAccessInstanceId { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class CreateVpcEndpointRequest : AmazonEC2Request
    {
        public string VpcId { get; set; }
        public string ServiceName { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class ModifyVerifiedAccessEndpointPolicyRequest : AmazonEC2Request
    {
        public string VerifiedAccessEndpointId { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class ModifyVerifiedAccessGroupPolicyRequest : AmazonEC2Request
    {
        public string VerifiedAccessGroupId { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class ModifyVpcEndpointRequest : AmazonEC2Request
    {
        public string VpcEndpointId { get; set; }
        public string PolicyDocument { get; set; }
    }
}
