// Stub of AWSSDK.Rekognition: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Rekognition). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Rekognition.Model
{
    public partial class AmazonRekognitionRequest : AmazonWebServiceRequest { }

    public partial class PutProjectPolicyRequest : AmazonRekognitionRequest
    {
        public string ProjectArn { get; set; }
        public string PolicyName { get; set; }
        public string PolicyDocument { get; set; }
    }
}
