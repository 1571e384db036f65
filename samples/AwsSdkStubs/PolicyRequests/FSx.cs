// Stub of AWSSDK.FSx: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/FSx). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;
using Amazon.FSx;

namespace Amazon.FSx
{
    public class S3AccessPointAttachmentType : ConstantClass
    {
        public static readonly S3AccessPointAttachmentType OPENZFS = new S3AccessPointAttachmentType("OPENZFS");
        public static readonly S3AccessPointAttachmentType ONTAP = new S3AccessPointAttachmentType("ONTAP");

        public S3AccessPointAttachmentType(string value) : base(value) { }

        public static implicit operator S3AccessPointAttachmentType(string value) => new S3AccessPointAttachmentType(value);
    }
}

namespace Amazon.FSx.Model
{
    public partial class AmazonFSxRequest : AmazonWebServiceRequest { }

    public partial class CreateAndAttachS3AccessPointRequest : AmazonFSxRequest
    {
        public string Name { get; set; }
        public S3AccessPointAttachmentType Type { get; set; }
        public CreateAndAttachS3AccessPointS3Configuration S3AccessPoint { get; set; }
    }

    public partial class CreateAndAttachS3AccessPointS3Configuration
    {
        public string Policy { get; set; }
    }
}
