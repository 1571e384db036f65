// Stub of AWSSDK.AccessAnalyzer: only the requests that carry a policy document, with the members that belong to it, in the names and types of the AWS SDK for .NET
// (github.com/aws/aws-sdk-net, sdk/src/Services/AccessAnalyzer). Checked 2026-11 against the sources of that repository and the service model.

using Amazon.Runtime;
using Amazon.AccessAnalyzer;

namespace Amazon.AccessAnalyzer
{
    public class AccessCheckPolicyType : ConstantClass
    {
        public static readonly AccessCheckPolicyType IDENTITY_POLICY = new AccessCheckPolicyType("IDENTITY_POLICY");
        public static readonly AccessCheckPolicyType RESOURCE_POLICY = new AccessCheckPolicyType("RESOURCE_POLICY");

        public AccessCheckPolicyType(string value) : base(value) { }

        public static implicit operator AccessCheckPolicyType(string value) => new AccessCheckPolicyType(value);
    }

    public class AccessCheckResourceType : ConstantClass
    {
        public static readonly AccessCheckResourceType AWSDynamoDBTable = new AccessCheckResourceType("AWS::DynamoDB::Table");
        public static readonly AccessCheckResourceType AWSDynamoDBStream = new AccessCheckResourceType("AWS::DynamoDB::Stream");
        public static readonly AccessCheckResourceType AWSEFSFileSystem = new AccessCheckResourceType("AWS::EFS::FileSystem");
        public static readonly AccessCheckResourceType AWSOpenSearchServiceDomain = new AccessCheckResourceType("AWS::OpenSearchService::Domain");
        public static readonly AccessCheckResourceType AWSKinesisStream = new AccessCheckResourceType("AWS::Kinesis::Stream");
        public static readonly AccessCheckResourceType AWSKinesisStreamConsumer = new AccessCheckResourceType("AWS::Kinesis::StreamConsumer");
        public static readonly AccessCheckResourceType AWSKMSKey = new AccessCheckResourceType("AWS::KMS::Key");
        public static readonly AccessCheckResourceType AWSLambdaFunction = new AccessCheckResourceType("AWS::Lambda::Function");
        public static readonly AccessCheckResourceType AWSS3Bucket = new AccessCheckResourceType("AWS::S3::Bucket");
        public static readonly AccessCheckResourceType AWSS3AccessPoint = new AccessCheckResourceType("AWS::S3::AccessPoint");
        public static readonly AccessCheckResourceType AWSS3ExpressDirectoryBucket = new AccessCheckResourceType("AWS::S3Express::DirectoryBucket");
        public static readonly AccessCheckResourceType AWSS3Glacier = new AccessCheckResourceType("AWS::S3::Glacier");
        public static readonly AccessCheckResourceType AWSS3OutpostsBucket = new AccessCheckResourceType("AWS::S3Outposts::Bucket");
        public static readonly AccessCheckResourceType AWSS3OutpostsAccessPoint = new AccessCheckResourceType("AWS::S3Outposts::AccessPoint");
        public static readonly AccessCheckResourceType AWSSecretsManagerSecret = new AccessCheckResourceType("AWS::SecretsManager::Secret");
        public static readonly AccessCheckResourceType AWSSNSTopic = new AccessCheckResourceType("AWS::SNS::Topic");
        public static readonly AccessCheckResourceType AWSSQSQueue = new AccessCheckResourceType("AWS::SQS::Queue");
        public static readonly AccessCheckResourceType AWSIAMAssumeRolePolicyDocument = new AccessCheckResourceType("AWS::IAM::AssumeRolePolicyDocument");
        public static readonly AccessCheckResourceType AWSS3TablesTableBucket = new AccessCheckResourceType("AWS::S3Tables::TableBucket");
        public static readonly AccessCheckResourceType AWSApiGatewayRestApi = new AccessCheckResourceType("AWS::ApiGateway::RestApi");
        public static readonly AccessCheckResourceType AWSCodeArtifactDomain = new AccessCheckResourceType("AWS::CodeArtifact::Domain");
        public static readonly AccessCheckResourceType AWSBackupBackupVault = new AccessCheckResourceType("AWS::Backup::BackupVault");
        public static readonly AccessCheckResourceType AWSCloudTrailDashboard = new AccessCheckResourceType("AWS::CloudTrail::Dashboard");
        public static readonly AccessCheckResourceType AWSCloudTrailEventDataStore = new AccessCheckResourceType("AWS::CloudTrail::EventDataStore");
        public static readonly AccessCheckResourceType AWSS3TablesTable = new AccessCheckResourceType("AWS::S3Tables::Table");
        public static readonly AccessCheckResourceType AWSS3ExpressAccessPoint = new AccessCheckResourceType("AWS::S3Express::AccessPoint");

        public AccessCheckResourceType(string value) : base(value) { }

        public static implicit operator AccessCheckResourceType(string value) => new AccessCheckResourceType(value);
    }

    public class PolicyType : ConstantClass
    {
        public static readonly PolicyType IDENTITY_POLICY = new PolicyType("IDENTITY_POLICY");
        public static readonly PolicyType RESOURCE_POLICY = new PolicyType("RESOURCE_POLICY");
        public static readonly PolicyType SERVICE_CONTROL_POLICY = new PolicyType("SERVICE_CONTROL_POLICY");
        public static readonly PolicyType RESOURCE_CONTROL_POLICY = new PolicyType("RESOURCE_CONTROL_POLICY");

        public PolicyType(string value) : base(value) { }

        public static implicit operator PolicyType(string value) => new PolicyType(value);
    }
}

namespace Amazon.AccessAnalyzer.Model
{
    public partial class AmazonAccessAnalyzerRequest : AmazonWebServiceRequest { }

    public partial class CheckAccessNotGrantedRequest : AmazonAccessAnalyzerRequest
    {
        public string PolicyDocument { get; set; }
        public AccessCheckPolicyType PolicyType { get; set; }
    }

    public partial class CheckNoNewAccessRequest : AmazonAccessAnalyzerRequest
    {
        public string NewPolicyDocument { get; set; }
        public string ExistingPolicyDocument { get; set; }
        public AccessCheckPolicyType PolicyType { get; set; }
    }

    public partial class CheckNoPublicAccessRequest : AmazonAccessAnalyzerRequest
    {
        public string PolicyDocument { get; set; }
        public AccessCheckResourceType ResourceType { get; set; }
    }

    public partial class DynamodbStreamConfiguration
    {
        public string StreamPolicy { get; set; }
    }

    public partial class DynamodbTableConfiguration
    {
        public string TablePolicy { get; set; }
    }

    public partial class EcrRepositoryConfiguration
    {
        public string RepositoryPolicy { get; set; }
    }

    public partial class EfsFileSystemConfiguration
    {
        public string FileSystemPolicy { get; set; }
    }

    public partial class IamRoleConfiguration
    {
        public string TrustPolicy { get; set; }
    }

    public partial class S3AccessPointConfiguration
    {
        public string AccessPointPolicy { get; set; }
    }

    public partial class S3BucketConfiguration
    {
        public string BucketPolicy { get; set; }
    }

    public partial class S3ExpressDirectoryBucketConfiguration
    {
        public string BucketPolicy { get; set; }
    }

    public partial class SecretsManagerSecretConfiguration
    {
        public string SecretPolicy { get; set; }
    }

    public partial class SnsTopicConfiguration
    {
        public string TopicPolicy { get; set; }
    }

    public partial class SqsQueueConfiguration
    {
        public string QueuePolicy { get; set; }
    }

    public partial class ValidatePolicyRequest : AmazonAccessAnalyzerRequest
    {
        public string PolicyDocument { get; set; }
        public PolicyType PolicyType { get; set; }
    }
}
