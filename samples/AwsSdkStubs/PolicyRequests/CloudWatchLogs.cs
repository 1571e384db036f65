// Stub of AWSSDK.CloudWatchLogs: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/CloudWatchLogs). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;
using Amazon.CloudWatchLogs;

namespace Amazon.CloudWatchLogs
{
    public class PolicyType : ConstantClass
    {
        public static readonly PolicyType DATA_PROTECTION_POLICY = new PolicyType("DATA_PROTECTION_POLICY");
        public static readonly PolicyType SUBSCRIPTION_FILTER_POLICY = new PolicyType("SUBSCRIPTION_FILTER_POLICY");
        public static readonly PolicyType FIELD_INDEX_POLICY = new PolicyType("FIELD_INDEX_POLICY");
        public static readonly PolicyType TRANSFORMER_POLICY = new PolicyType("TRANSFORMER_POLICY");
        public static readonly PolicyType METRIC_EXTRACTION_POLICY = new PolicyType("METRIC_EXTRACTION_POLICY");

        public PolicyType(string value) : base(value) { }

        public static implicit operator PolicyType(string value) => new PolicyType(value);
    }
}

namespace Amazon.CloudWatchLogs.Model
{
    public partial class AmazonCloudWatchLogsRequest : AmazonWebServiceRequest { }

    public partial class PutAccountPolicyRequest : AmazonCloudWatchLogsRequest
    {
        public string PolicyName { get; set; }
        public string PolicyDocument { get; set; }
        public PolicyType PolicyType { get; set; }
    }

    public partial class PutDataProtectionPolicyRequest : AmazonCloudWatchLogsRequest
    {
        public string LogGroupIdentifier { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class PutDeliveryDestinationPolicyRequest : AmazonCloudWatchLogsRequest
    {
        public string DeliveryDestinationName { get; set; }
        public string DeliveryDestinationPolicy { get; set; }
    }

    public partial class PutDestinationPolicyRequest : AmazonCloudWatchLogsRequest
    {
        public string DestinationName { get; set; }
        public string AccessPolicy { get; set; }
    }

    public partial class PutIndexPolicyRequest : AmazonCloudWatchLogsRequest
    {
        public string LogGroupIdentifier { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class PutResourcePolicyRequest : AmazonCloudWatchLogsRequest
    {
        public string PolicyName { get; set; }
        public string PolicyDocument { get; set; }
    }
}
