// Stub of AWSSDK.Kafka: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/Kafka). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;

namespace Amazon.Kafka.Model
{
    public partial class AmazonKafkaRequest : AmazonWebServiceRequest { }

    public partial class PutClusterPolicyRequest : AmazonKafkaRequest
    {
        public string ClusterArn { get; set; }
        public string Policy { get; set; }
    }
}
