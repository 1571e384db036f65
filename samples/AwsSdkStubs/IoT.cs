// Stub of AWSSDK.IoT: what the samples and tests use of it, in the names and types of the AWS SDK for .NET (github.com/aws/aws-sdk-net, sdk/src/Services/IoT).
// Checked 2026-11 against the generated sources and the service model of that repository. It calls nothing: every operation throws NotSupportedException.

using Amazon.Runtime;
using Amazon.IoT.Model;

namespace Amazon.IoT
{
    public partial interface IAmazonIoT : IAmazonService, IDisposable
    {
        Task<AttachPolicyResponse> AttachPolicyAsync(AttachPolicyRequest request, CancellationToken cancellationToken = default);
        Task<CreatePolicyResponse> CreatePolicyAsync(string policyName, string policyDocument, CancellationToken cancellationToken = default);
        Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default);
        Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(string policyName, string policyDocument, CancellationToken cancellationToken = default);
        Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(string policyName, string policyDocument, bool setAsDefault, CancellationToken cancellationToken = default);
        Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(CreatePolicyVersionRequest request, CancellationToken cancellationToken = default);

#if !AWS_SDK_V3
        static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonIoTConfig();

        static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonIoTClient(awsCredentials, (AmazonIoTConfig)clientConfig);
#endif
    }

    public partial class AmazonIoTClient : AmazonServiceClient, IAmazonIoT
    {
        public AmazonIoTClient() : this(new AmazonIoTConfig()) { }

        public AmazonIoTClient(RegionEndpoint region) : this(new AmazonIoTConfig { RegionEndpoint = region }) { }

        public AmazonIoTClient(AmazonIoTConfig config) : base(DefaultChain.Credentials(), config) { }

        public AmazonIoTClient(AWSCredentials credentials) : this(credentials, new AmazonIoTConfig()) { }

        public AmazonIoTClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonIoTConfig { RegionEndpoint = region }) { }

        public AmazonIoTClient(AWSCredentials credentials, AmazonIoTConfig clientConfig) : base(credentials, clientConfig) { }

        public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIoTConfig()) { }

        public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIoTConfig { RegionEndpoint = region }) { }

        public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonIoTConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

        public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIoTConfig()) { }

        public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIoTConfig { RegionEndpoint = region }) { }

        public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonIoTConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

        public virtual Task<AttachPolicyResponse> AttachPolicyAsync(AttachPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreatePolicyResponse> CreatePolicyAsync(string policyName, string policyDocument, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(string policyName, string policyDocument, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(string policyName, string policyDocument, bool setAsDefault, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(CreatePolicyVersionRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

#if AWS_SDK_V3
        protected override Amazon.Runtime.Internal.Auth.AbstractAWSSigner CreateSigner() => new Amazon.Runtime.Internal.Auth.AWS4Signer();
#endif
    }

    public partial class AmazonIoTConfig : StubClientConfig
    {
        public AmazonIoTConfig() : base("iot", "2015-05-28") { }
    }
}

namespace Amazon.IoT.Model
{
    public partial class AmazonIoTRequest : AmazonWebServiceRequest { }

    public partial class AttachPolicyRequest : AmazonIoTRequest
    {
        public string PolicyName { get; set; }
        public string Target { get; set; }
    }

    public partial class AttachPolicyResponse : AmazonWebServiceResponse { }

    public partial class CreatePolicyRequest : AmazonIoTRequest
    {
        public string PolicyName { get; set; }
        public string PolicyDocument { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class CreatePolicyResponse : AmazonWebServiceResponse
    {
        public string PolicyName { get; set; }
        public string PolicyArn { get; set; }
        public string PolicyDocument { get; set; }
        public string PolicyVersionId { get; set; }
    }

    public partial class CreatePolicyVersionRequest : AmazonIoTRequest
    {
        public string PolicyName { get; set; }
        public string PolicyDocument { get; set; }
        public OptionalBoolean SetAsDefault { get; set; }
    }

    public partial class CreatePolicyVersionResponse : AmazonWebServiceResponse
    {
        public string PolicyArn { get; set; }
        public string PolicyDocument { get; set; }
        public string PolicyVersionId { get; set; }
        public OptionalBoolean IsDefaultVersion { get; set; }
    }

    public partial class Tag
    {
        public string Key { get; set; }
        public string Value { get; set; }
    }
}
