// Stub of AWSSDK.Kinesis: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Kinesis). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Kinesis.Model
{
    public partial class AmazonKinesisRequest : AmazonWebServiceRequest { }

    public partial class PutResourcePolicyRequest : AmazonKinesisRequest
    {
        public string ResourceARN { get; set; }
        public string Policy { get; set; }
    }
}
