// Stub of AWSSDK.Organizations: what the samples and tests use of it, in the names and types of the AWS SDK for .NET (github.com/aws/aws-sdk-net, sdk/src/Services/Organizations).
// Checked 2026-11 against the generated sources and the service model of that repository. It calls nothing: every operation throws NotSupportedException.

using Amazon.Runtime;
using Amazon.Organizations.Model;

namespace Amazon.Organizations
{
    public partial interface IAmazonOrganizations : IAmazonService, IDisposable
    {
        Task<AttachPolicyResponse> AttachPolicyAsync(AttachPolicyRequest request, CancellationToken cancellationToken = default);
        Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default);
        Task<PutResourcePolicyResponse> PutResourcePolicyAsync(PutResourcePolicyRequest request, CancellationToken cancellationToken = default);
        Task<UpdatePolicyResponse> UpdatePolicyAsync(UpdatePolicyRequest request, CancellationToken cancellationToken = default);

#if !AWS_SDK_V3
        static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonOrganizationsConfig();

        static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonOrganizationsClient(awsCredentials, (AmazonOrganizationsConfig)clientConfig);
#endif
    }

    public partial class AmazonOrganizationsClient : AmazonServiceClient, IAmazonOrganizations
    {
        public AmazonOrganizationsClient() : this(new AmazonOrganizationsConfig()) { }

        public AmazonOrganizationsClient(RegionEndpoint region) : this(new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

        public AmazonOrganizationsClient(AmazonOrganizationsConfig config) : base(DefaultChain.Credentials(), config) { }

        public AmazonOrganizationsClient(AWSCredentials credentials) : this(credentials, new AmazonOrganizationsConfig()) { }

        public AmazonOrganizationsClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

        public AmazonOrganizationsClient(AWSCredentials credentials, AmazonOrganizationsConfig clientConfig) : base(credentials, clientConfig) { }

        public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonOrganizationsConfig()) { }

        public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

        public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonOrganizationsConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

        public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonOrganizationsConfig()) { }

        public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

        public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonOrganizationsConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

        public virtual Task<AttachPolicyResponse> AttachPolicyAsync(AttachPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<PutResourcePolicyResponse> PutResourcePolicyAsync(PutResourcePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<UpdatePolicyResponse> UpdatePolicyAsync(UpdatePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

#if AWS_SDK_V3
        protected override Amazon.Runtime.Internal.Auth.AbstractAWSSigner CreateSigner() => new Amazon.Runtime.Internal.Auth.AWS4Signer();
#endif
    }

    public partial class AmazonOrganizationsConfig : StubClientConfig
    {
        public AmazonOrganizationsConfig() : base("organizations", "2016-11-28") { }
    }

    public class PolicyType : ConstantClass
    {
        public static readonly PolicyType SERVICE_CONTROL_POLICY = new PolicyType("SERVICE_CONTROL_POLICY");
        public static readonly PolicyType RESOURCE_CONTROL_POLICY = new PolicyType("RESOURCE_CONTROL_POLICY");
        public static readonly PolicyType TAG_POLICY = new PolicyType("TAG_POLICY");
        public static readonly PolicyType BACKUP_POLICY = new PolicyType("BACKUP_POLICY");
        public static readonly PolicyType AISERVICES_OPT_OUT_POLICY = new PolicyType("AISERVICES_OPT_OUT_POLICY");
        public static readonly PolicyType CHATBOT_POLICY = new PolicyType("CHATBOT_POLICY");
        public static readonly PolicyType DECLARATIVE_POLICY_EC2 = new PolicyType("DECLARATIVE_POLICY_EC2");
        public static readonly PolicyType SECURITYHUB_POLICY = new PolicyType("SECURITYHUB_POLICY");
        public static readonly PolicyType INSPECTOR_POLICY = new PolicyType("INSPECTOR_POLICY");
        public static readonly PolicyType UPGRADE_ROLLOUT_POLICY = new PolicyType("UPGRADE_ROLLOUT_POLICY");
        public static readonly PolicyType BEDROCK_POLICY = new PolicyType("BEDROCK_POLICY");
        public static readonly PolicyType S3_POLICY = new PolicyType("S3_POLICY");
        public static readonly PolicyType NETWORK_SECURITY_DIRECTOR_POLICY = new PolicyType("NETWORK_SECURITY_DIRECTOR_POLICY");

        public PolicyType(string value) : base(value) { }

        public static implicit operator PolicyType(string value) => new PolicyType(value);
    }
}

namespace Amazon.Organizations.Model
{
    public partial class AmazonOrganizationsRequest : AmazonWebServiceRequest { }

    public partial class AttachPolicyRequest : AmazonOrganizationsRequest
    {
        public string PolicyId { get; set; }
        public string TargetId { get; set; }
    }

    public partial class AttachPolicyResponse : AmazonWebServiceResponse { }

    public partial class CreatePolicyRequest : AmazonOrganizationsRequest
    {
        public string Content { get; set; }
        public string Description { get; set; }
        public string Name { get; set; }
        public PolicyType Type { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class CreatePolicyResponse : AmazonWebServiceResponse
    {
        public Policy Policy { get; set; }
    }

    public partial class Policy
    {
        public PolicySummary PolicySummary { get; set; }
        public string Content { get; set; }
    }

    public partial class PolicySummary
    {
        public string Id { get; set; }
        public string Arn { get; set; }
        public string Name { get; set; }
        public string Description { get; set; }
        public PolicyType Type { get; set; }
        public OptionalBoolean AwsManaged { get; set; }
    }

    public partial class PutResourcePolicyRequest : AmazonOrganizationsRequest
    {
        public string Content { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class PutResourcePolicyResponse : AmazonWebServiceResponse
    {
        public ResourcePolicy ResourcePolicy { get; set; }
    }

    public partial class ResourcePolicy
    {
        public ResourcePolicySummary ResourcePolicySummary { get; set; }
        public string Content { get; set; }
    }

    public partial class ResourcePolicySummary
    {
        public string Id { get; set; }
        public string Arn { get; set; }
    }

    public partial class Tag
    {
        public string Key { get; set; }
        public string Value { get; set; }
    }

    public partial class UpdatePolicyRequest : AmazonOrganizationsRequest
    {
        public string PolicyId { get; set; }
        public string Name { get; set; }
        public string Description { get; set; }
        public string Content { get; set; }
    }

    public partial class UpdatePolicyResponse : AmazonWebServiceResponse
    {
        public Policy Policy { get; set; }
    }
}
