// Stub of AWSSDK.SimpleNotificationService: what the samples and tests use of it, in the names and types of the AWS SDK for .NET (github.com/aws/aws-sdk-net, sdk/src/Services/SimpleNotificationService).
// Checked 2026-11 against the generated sources and the service model of that repository. It calls nothing: every operation throws NotSupportedException.

using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService
{
    public partial interface IAmazonSimpleNotificationService : IAmazonService, IDisposable
    {
        Task<AddPermissionResponse> AddPermissionAsync(string topicArn, string label, List<string> awsAccountId, List<string> actionName, CancellationToken cancellationToken = default);
        Task<AddPermissionResponse> AddPermissionAsync(AddPermissionRequest request, CancellationToken cancellationToken = default);
        Task<CreateTopicResponse> CreateTopicAsync(string name, CancellationToken cancellationToken = default);
        Task<CreateTopicResponse> CreateTopicAsync(CreateTopicRequest request, CancellationToken cancellationToken = default);
        Task<PutDataProtectionPolicyResponse> PutDataProtectionPolicyAsync(PutDataProtectionPolicyRequest request, CancellationToken cancellationToken = default);
        Task<SetTopicAttributesResponse> SetTopicAttributesAsync(string topicArn, string attributeName, string attributeValue, CancellationToken cancellationToken = default);
        Task<SetTopicAttributesResponse> SetTopicAttributesAsync(SetTopicAttributesRequest request, CancellationToken cancellationToken = default);

#if !AWS_SDK_V3
        static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleNotificationServiceConfig();

        static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonSimpleNotificationServiceClient(awsCredentials, (AmazonSimpleNotificationServiceConfig)clientConfig);
#endif
    }

    public partial class AmazonSimpleNotificationServiceClient : AmazonServiceClient, IAmazonSimpleNotificationService
    {
        public AmazonSimpleNotificationServiceClient() : this(new AmazonSimpleNotificationServiceConfig()) { }

        public AmazonSimpleNotificationServiceClient(RegionEndpoint region) : this(new AmazonSimpleNotificationServiceConfig { RegionEndpoint = region }) { }

        public AmazonSimpleNotificationServiceClient(AmazonSimpleNotificationServiceConfig config) : base(DefaultChain.Credentials(), config) { }

        public AmazonSimpleNotificationServiceClient(AWSCredentials credentials) : this(credentials, new AmazonSimpleNotificationServiceConfig()) { }

        public AmazonSimpleNotificationServiceClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonSimpleNotificationServiceConfig { RegionEndpoint = region }) { }

        public AmazonSimpleNotificationServiceClient(AWSCredentials credentials, AmazonSimpleNotificationServiceConfig clientConfig) : base(credentials, clientConfig) { }

        public AmazonSimpleNotificationServiceClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonSimpleNotificationServiceConfig()) { }

        public AmazonSimpleNotificationServiceClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonSimpleNotificationServiceConfig { RegionEndpoint = region }) { }

        public AmazonSimpleNotificationServiceClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonSimpleNotificationServiceConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

        public AmazonSimpleNotificationServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonSimpleNotificationServiceConfig()) { }

        public AmazonSimpleNotificationServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonSimpleNotificationServiceConfig { RegionEndpoint = region }) { }

        public AmazonSimpleNotificationServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonSimpleNotificationServiceConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

        public virtual Task<AddPermissionResponse> AddPermissionAsync(string topicArn, string label, List<string> awsAccountId, List<string> actionName, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<AddPermissionResponse> AddPermissionAsync(AddPermissionRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateTopicResponse> CreateTopicAsync(string name, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateTopicResponse> CreateTopicAsync(CreateTopicRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<PutDataProtectionPolicyResponse> PutDataProtectionPolicyAsync(PutDataProtectionPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<SetTopicAttributesResponse> SetTopicAttributesAsync(string topicArn, string attributeName, string attributeValue, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<SetTopicAttributesResponse> SetTopicAttributesAsync(SetTopicAttributesRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

#if AWS_SDK_V3
        protected override Amazon.Runtime.Internal.Auth.AbstractAWSSigner CreateSigner() => new Amazon.Runtime.Internal.Auth.AWS4Signer();
#endif
    }

    public partial class AmazonSimpleNotificationServiceConfig : StubClientConfig
    {
        public AmazonSimpleNotificationServiceConfig() : base("sns", "2010-03-31") { }
    }
}

namespace Amazon.SimpleNotificationService.Model
{
    public partial class AmazonSimpleNotificationServiceRequest : AmazonWebServiceRequest { }

    public partial class AddPermissionRequest : AmazonSimpleNotificationServiceRequest
    {
        public string TopicArn { get; set; }
        public string Label { get; set; }
        public List<string> AWSAccountId { get; set; } = Collection.Default<List<string>>();
        public List<string> ActionName { get; set; } = Collection.Default<List<string>>();
    }

    public partial class AddPermissionResponse : AmazonWebServiceResponse { }

    public partial class CreateTopicRequest : AmazonSimpleNotificationServiceRequest
    {
        public CreateTopicRequest() { }

        public CreateTopicRequest(string name)
        {
            Name = name;
        }

        public string Name { get; set; }
        public Dictionary<string, string> Attributes { get; set; } = Collection.Default<Dictionary<string, string>>();
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
        public string DataProtectionPolicy { get; set; }
    }

    public partial class CreateTopicResponse : AmazonWebServiceResponse
    {
        public string TopicArn { get; set; }
    }

    public partial class PutDataProtectionPolicyRequest : AmazonSimpleNotificationServiceRequest
    {
        public string ResourceArn { get; set; }
        public string DataProtectionPolicy { get; set; }
    }

    public partial class PutDataProtectionPolicyResponse : AmazonWebServiceResponse { }

    public partial class SetTopicAttributesRequest : AmazonSimpleNotificationServiceRequest
    {
        public SetTopicAttributesRequest() { }

        public SetTopicAttributesRequest(string topicArn, string attributeName, string attributeValue)
        {
            TopicArn = topicArn;
            AttributeName = attributeName;
            AttributeValue = attributeValue;
        }

        public string TopicArn { get; set; }
        public string AttributeName { get; set; }
        public string AttributeValue { get; set; }
    }

    public partial class SetTopicAttributesResponse : AmazonWebServiceResponse { }

    public partial class Tag
    {
        public string Key { get; set; }
        public string Value { get; set; }
    }
}
