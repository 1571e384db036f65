// Stub of AWSSDK.IdentityManagement: what the samples and tests use of it, in the names and types of the AWS SDK for .NET (github.com/aws/aws-sdk-net, sdk/src/Services/IdentityManagement).
// Checked 2026-11 against the generated sources and the service model of that repository. It calls nothing: every operation throws NotSupportedException.

using Amazon.Runtime;
using Amazon.Runtime.Documents;
using Amazon.IdentityManagement.Model;

namespace Amazon.IdentityManagement
{
    public partial interface IAmazonIdentityManagementService : IAmazonService, IDisposable
    {
        Task<AddRoleToInstanceProfileResponse> AddRoleToInstanceProfileAsync(AddRoleToInstanceProfileRequest request, CancellationToken cancellationToken = default);
        Task<AddUserToGroupResponse> AddUserToGroupAsync(AddUserToGroupRequest request, CancellationToken cancellationToken = default);
        Task<AttachGroupPolicyResponse> AttachGroupPolicyAsync(AttachGroupPolicyRequest request, CancellationToken cancellationToken = default);
        Task<AttachRolePolicyResponse> AttachRolePolicyAsync(AttachRolePolicyRequest request, CancellationToken cancellationToken = default);
        Task<AttachUserPolicyResponse> AttachUserPolicyAsync(AttachUserPolicyRequest request, CancellationToken cancellationToken = default);
        Task<CreateAccessKeyResponse> CreateAccessKeyAsync(CancellationToken cancellationToken = default);
        Task<CreateAccessKeyResponse> CreateAccessKeyAsync(CreateAccessKeyRequest request, CancellationToken cancellationToken = default);
        Task<CreateGroupResponse> CreateGroupAsync(CreateGroupRequest request, CancellationToken cancellationToken = default);
        Task<CreateInstanceProfileResponse> CreateInstanceProfileAsync(CreateInstanceProfileRequest request, CancellationToken cancellationToken = default);
        Task<CreateLoginProfileResponse> CreateLoginProfileAsync(CreateLoginProfileRequest request, CancellationToken cancellationToken = default);
        Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default);
        Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(CreatePolicyVersionRequest request, CancellationToken cancellationToken = default);
        Task<CreateRoleResponse> CreateRoleAsync(CreateRoleRequest request, CancellationToken cancellationToken = default);
        Task<CreateServiceLinkedRoleResponse> CreateServiceLinkedRoleAsync(CreateServiceLinkedRoleRequest request, CancellationToken cancellationToken = default);
        Task<CreateUserResponse> CreateUserAsync(CreateUserRequest request, CancellationToken cancellationToken = default);
        Task<DeleteAccessKeyResponse> DeleteAccessKeyAsync(DeleteAccessKeyRequest request, CancellationToken cancellationToken = default);
        Task<DeleteGroupPolicyResponse> DeleteGroupPolicyAsync(DeleteGroupPolicyRequest request, CancellationToken cancellationToken = default);
        Task<DeletePolicyResponse> DeletePolicyAsync(DeletePolicyRequest request, CancellationToken cancellationToken = default);
        Task<DeleteRoleResponse> DeleteRoleAsync(DeleteRoleRequest request, CancellationToken cancellationToken = default);
        Task<DeleteRolePolicyResponse> DeleteRolePolicyAsync(DeleteRolePolicyRequest request, CancellationToken cancellationToken = default);
        Task<DeleteUserResponse> DeleteUserAsync(DeleteUserRequest request, CancellationToken cancellationToken = default);
        Task<DeleteUserPolicyResponse> DeleteUserPolicyAsync(DeleteUserPolicyRequest request, CancellationToken cancellationToken = default);
        Task<DetachGroupPolicyResponse> DetachGroupPolicyAsync(DetachGroupPolicyRequest request, CancellationToken cancellationToken = default);
        Task<DetachRolePolicyResponse> DetachRolePolicyAsync(DetachRolePolicyRequest request, CancellationToken cancellationToken = default);
        Task<DetachUserPolicyResponse> DetachUserPolicyAsync(DetachUserPolicyRequest request, CancellationToken cancellationToken = default);
        Task<GetAccountSummaryResponse> GetAccountSummaryAsync(CancellationToken cancellationToken = default);
        Task<GetAccountSummaryResponse> GetAccountSummaryAsync(GetAccountSummaryRequest request, CancellationToken cancellationToken = default);
        Task<GetContextKeysForCustomPolicyResponse> GetContextKeysForCustomPolicyAsync(List<string> policyInputList, CancellationToken cancellationToken = default);
        Task<GetContextKeysForCustomPolicyResponse> GetContextKeysForCustomPolicyAsync(GetContextKeysForCustomPolicyRequest request, CancellationToken cancellationToken = default);
        Task<GetContextKeysForPrincipalPolicyResponse> GetContextKeysForPrincipalPolicyAsync(string policySourceArn, CancellationToken cancellationToken = default);
        Task<GetContextKeysForPrincipalPolicyResponse> GetContextKeysForPrincipalPolicyAsync(string policySourceArn, List<string> policyInputList, CancellationToken cancellationToken = default);
        Task<GetContextKeysForPrincipalPolicyResponse> GetContextKeysForPrincipalPolicyAsync(GetContextKeysForPrincipalPolicyRequest request, CancellationToken cancellationToken = default);
        Task<GetRoleResponse> GetRoleAsync(GetRoleRequest request, CancellationToken cancellationToken = default);
        Task<GetUserResponse> GetUserAsync(CancellationToken cancellationToken = default);
        Task<GetUserResponse> GetUserAsync(GetUserRequest request, CancellationToken cancellationToken = default);
        Task<ListAccessKeysResponse> ListAccessKeysAsync(CancellationToken cancellationToken = default);
        Task<ListAccessKeysResponse> ListAccessKeysAsync(ListAccessKeysRequest request, CancellationToken cancellationToken = default);
        Task<ListAttachedUserPoliciesResponse> ListAttachedUserPoliciesAsync(ListAttachedUserPoliciesRequest request, CancellationToken cancellationToken = default);
        Task<ListUsersResponse> ListUsersAsync(CancellationToken cancellationToken = default);
        Task<ListUsersResponse> ListUsersAsync(ListUsersRequest request, CancellationToken cancellationToken = default);
        Task<ListVirtualMFADevicesResponse> ListVirtualMFADevicesAsync(CancellationToken cancellationToken = default);
        Task<ListVirtualMFADevicesResponse> ListVirtualMFADevicesAsync(ListVirtualMFADevicesRequest request, CancellationToken cancellationToken = default);
        Task<PutGroupPolicyResponse> PutGroupPolicyAsync(PutGroupPolicyRequest request, CancellationToken cancellationToken = default);
        Task<PutRolePermissionsBoundaryResponse> PutRolePermissionsBoundaryAsync(PutRolePermissionsBoundaryRequest request, CancellationToken cancellationToken = default);
        Task<PutRolePolicyResponse> PutRolePolicyAsync(PutRolePolicyRequest request, CancellationToken cancellationToken = default);
        Task<PutUserPermissionsBoundaryResponse> PutUserPermissionsBoundaryAsync(PutUserPermissionsBoundaryRequest request, CancellationToken cancellationToken = default);
        Task<PutUserPolicyResponse> PutUserPolicyAsync(PutUserPolicyRequest request, CancellationToken cancellationToken = default);
        Task<SimulateCustomPolicyResponse> SimulateCustomPolicyAsync(SimulateCustomPolicyRequest request, CancellationToken cancellationToken = default);
        Task<SimulatePrincipalPolicyResponse> SimulatePrincipalPolicyAsync(SimulatePrincipalPolicyRequest request, CancellationToken cancellationToken = default);
        Task<TagRoleResponse> TagRoleAsync(TagRoleRequest request, CancellationToken cancellationToken = default);
        Task<UpdateAccessKeyResponse> UpdateAccessKeyAsync(UpdateAccessKeyRequest request, CancellationToken cancellationToken = default);
        Task<UpdateAssumeRolePolicyResponse> UpdateAssumeRolePolicyAsync(UpdateAssumeRolePolicyRequest request, CancellationToken cancellationToken = default);
        Task<UpdateLoginProfileResponse> UpdateLoginProfileAsync(UpdateLoginProfileRequest request, CancellationToken cancellationToken = default);

#if !AWS_SDK_V3
        static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonIdentityManagementServiceConfig();

        static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonIdentityManagementServiceClient(awsCredentials, (AmazonIdentityManagementServiceConfig)clientConfig);
#endif
    }

    public partial class AmazonIdentityManagementServiceClient : AmazonServiceClient, IAmazonIdentityManagementService
    {
        public AmazonIdentityManagementServiceClient() : this(new AmazonIdentityManagementServiceConfig()) { }

        public AmazonIdentityManagementServiceClient(RegionEndpoint region) : this(new AmazonIdentityManagementServiceConfig { RegionEndpoint = region }) { }

        public AmazonIdentityManagementServiceClient(AmazonIdentityManagementServiceConfig config) : base(DefaultChain.Credentials(), config) { }

        public AmazonIdentityManagementServiceClient(AWSCredentials credentials) : this(credentials, new AmazonIdentityManagementServiceConfig()) { }

        public AmazonIdentityManagementServiceClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region }) { }

        public AmazonIdentityManagementServiceClient(AWSCredentials credentials, AmazonIdentityManagementServiceConfig clientConfig) : base(credentials, clientConfig) { }

        public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIdentityManagementServiceConfig()) { }

        public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region }) { }

        public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonIdentityManagementServiceConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

        public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIdentityManagementServiceConfig()) { }

        public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region }) { }

        public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonIdentityManagementServiceConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

        public virtual Task<AddRoleToInstanceProfileResponse> AddRoleToInstanceProfileAsync(AddRoleToInstanceProfileRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<AddUserToGroupResponse> AddUserToGroupAsync(AddUserToGroupRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<AttachGroupPolicyResponse> AttachGroupPolicyAsync(AttachGroupPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<AttachRolePolicyResponse> AttachRolePolicyAsync(AttachRolePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<AttachUserPolicyResponse> AttachUserPolicyAsync(AttachUserPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateAccessKeyResponse> CreateAccessKeyAsync(CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateAccessKeyResponse> CreateAccessKeyAsync(CreateAccessKeyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateGroupResponse> CreateGroupAsync(CreateGroupRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateInstanceProfileResponse> CreateInstanceProfileAsync(CreateInstanceProfileRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateLoginProfileResponse> CreateLoginProfileAsync(CreateLoginProfileRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(CreatePolicyVersionRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateRoleResponse> CreateRoleAsync(CreateRoleRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateServiceLinkedRoleResponse> CreateServiceLinkedRoleAsync(CreateServiceLinkedRoleRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateUserResponse> CreateUserAsync(CreateUserRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DeleteAccessKeyResponse> DeleteAccessKeyAsync(DeleteAccessKeyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DeleteGroupPolicyResponse> DeleteGroupPolicyAsync(DeleteGroupPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DeletePolicyResponse> DeletePolicyAsync(DeletePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DeleteRoleResponse> DeleteRoleAsync(DeleteRoleRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DeleteRolePolicyResponse> DeleteRolePolicyAsync(DeleteRolePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DeleteUserResponse> DeleteUserAsync(DeleteUserRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DeleteUserPolicyResponse> DeleteUserPolicyAsync(DeleteUserPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DetachGroupPolicyResponse> DetachGroupPolicyAsync(DetachGroupPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DetachRolePolicyResponse> DetachRolePolicyAsync(DetachRolePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DetachUserPolicyResponse> DetachUserPolicyAsync(DetachUserPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetAccountSummaryResponse> GetAccountSummaryAsync(CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetAccountSummaryResponse> GetAccountSummaryAsync(GetAccountSummaryRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetContextKeysForCustomPolicyResponse> GetContextKeysForCustomPolicyAsync(List<string> policyInputList, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetContextKeysForCustomPolicyResponse> GetContextKeysForCustomPolicyAsync(GetContextKeysForCustomPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetContextKeysForPrincipalPolicyResponse> GetContextKeysForPrincipalPolicyAsync(string policySourceArn, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetContextKeysForPrincipalPolicyResponse> GetContextKeysForPrincipalPolicyAsync(string policySourceArn, List<string> policyInputList, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetContextKeysForPrincipalPolicyResponse> GetContextKeysForPrincipalPolicyAsync(GetContextKeysForPrincipalPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetRoleResponse> GetRoleAsync(GetRoleRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetUserResponse> GetUserAsync(CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetUserResponse> GetUserAsync(GetUserRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ListAccessKeysResponse> ListAccessKeysAsync(CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ListAccessKeysResponse> ListAccessKeysAsync(ListAccessKeysRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ListAttachedUserPoliciesResponse> ListAttachedUserPoliciesAsync(ListAttachedUserPoliciesRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ListUsersResponse> ListUsersAsync(CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ListUsersResponse> ListUsersAsync(ListUsersRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ListVirtualMFADevicesResponse> ListVirtualMFADevicesAsync(CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ListVirtualMFADevicesResponse> ListVirtualMFADevicesAsync(ListVirtualMFADevicesRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<PutGroupPolicyResponse> PutGroupPolicyAsync(PutGroupPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<PutRolePermissionsBoundaryResponse> PutRolePermissionsBoundaryAsync(PutRolePermissionsBoundaryRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<PutRolePolicyResponse> PutRolePolicyAsync(PutRolePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<PutUserPermissionsBoundaryResponse> PutUserPermissionsBoundaryAsync(PutUserPermissionsBoundaryRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<PutUserPolicyResponse> PutUserPolicyAsync(PutUserPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<SimulateCustomPolicyResponse> SimulateCustomPolicyAsync(SimulateCustomPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<SimulatePrincipalPolicyResponse> SimulatePrincipalPolicyAsync(SimulatePrincipalPolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<TagRoleResponse> TagRoleAsync(TagRoleRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<UpdateAccessKeyResponse> UpdateAccessKeyAsync(UpdateAccessKeyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<UpdateAssumeRolePolicyResponse> UpdateAssumeRolePolicyAsync(UpdateAssumeRolePolicyRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<UpdateLoginProfileResponse> UpdateLoginProfileAsync(UpdateLoginProfileRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

#if AWS_SDK_V3
        protected override Amazon.Runtime.Internal.Auth.AbstractAWSSigner CreateSigner() => new Amazon.Runtime.Internal.Auth.AWS4Signer();
#endif
    }

    public partial class AmazonIdentityManagementServiceConfig : StubClientConfig
    {
        public AmazonIdentityManagementServiceConfig() : base("iam", "2010-05-08") { }
    }

    public class AssignmentStatusType : ConstantClass
    {
        public static readonly AssignmentStatusType Assigned = new AssignmentStatusType("Assigned");
        public static readonly AssignmentStatusType Unassigned = new AssignmentStatusType("Unassigned");
        public static readonly AssignmentStatusType Any = new AssignmentStatusType("Any");

        public AssignmentStatusType(string value) : base(value) { }

        public static implicit operator AssignmentStatusType(string value) => new AssignmentStatusType(value);
    }

    public class ContextKeyTypeEnum : ConstantClass
    {
        public static readonly ContextKeyTypeEnum String = new ContextKeyTypeEnum("string");
        public static readonly ContextKeyTypeEnum StringList = new ContextKeyTypeEnum("stringList");
        public static readonly ContextKeyTypeEnum Numeric = new ContextKeyTypeEnum("numeric");
        public static readonly ContextKeyTypeEnum NumericList = new ContextKeyTypeEnum("numericList");
        public static readonly ContextKeyTypeEnum Boolean = new ContextKeyTypeEnum("boolean");
        public static readonly ContextKeyTypeEnum BooleanList = new ContextKeyTypeEnum("booleanList");
        public static readonly ContextKeyTypeEnum Ip = new ContextKeyTypeEnum("ip");
        public static readonly ContextKeyTypeEnum IpList = new ContextKeyTypeEnum("ipList");
        public static readonly ContextKeyTypeEnum Binary = new ContextKeyTypeEnum("binary");
        public static readonly ContextKeyTypeEnum BinaryList = new ContextKeyTypeEnum("binaryList");
        public static readonly ContextKeyTypeEnum Date = new ContextKeyTypeEnum("date");
        public static readonly ContextKeyTypeEnum DateList = new ContextKeyTypeEnum("dateList");

        public ContextKeyTypeEnum(string value) : base(value) { }

        public static implicit operator ContextKeyTypeEnum(string value) => new ContextKeyTypeEnum(value);
    }

    public class PermissionsBoundaryAttachmentType : ConstantClass
    {
        public static readonly PermissionsBoundaryAttachmentType PermissionsBoundaryPolicy = new PermissionsBoundaryAttachmentType("PermissionsBoundaryPolicy");

        public PermissionsBoundaryAttachmentType(string value) : base(value) { }

        public static implicit operator PermissionsBoundaryAttachmentType(string value) => new PermissionsBoundaryAttachmentType(value);
    }

    public class PolicyEvaluationDecisionType : ConstantClass
    {
        public static readonly PolicyEvaluationDecisionType Allowed = new PolicyEvaluationDecisionType("allowed");
        public static readonly PolicyEvaluationDecisionType ExplicitDeny = new PolicyEvaluationDecisionType("explicitDeny");
        public static readonly PolicyEvaluationDecisionType ImplicitDeny = new PolicyEvaluationDecisionType("implicitDeny");

        public PolicyEvaluationDecisionType(string value) : base(value) { }

        public static implicit operator PolicyEvaluationDecisionType(string value) => new PolicyEvaluationDecisionType(value);
    }

    public class PolicySourceType : ConstantClass
    {
        public static readonly PolicySourceType User = new PolicySourceType("user");
        public static readonly PolicySourceType Group = new PolicySourceType("group");
        public static readonly PolicySourceType Role = new PolicySourceType("role");
        public static readonly PolicySourceType AwsManaged = new PolicySourceType("aws-managed");
        public static readonly PolicySourceType UserManaged = new PolicySourceType("user-managed");
        public static readonly PolicySourceType Resource = new PolicySourceType("resource");
        public static readonly PolicySourceType None = new PolicySourceType("none");

        public PolicySourceType(string value) : base(value) { }

        public static implicit operator PolicySourceType(string value) => new PolicySourceType(value);
    }

    public class StatusType : ConstantClass
    {
        public static readonly StatusType Active = new StatusType("Active");
        public static readonly StatusType Inactive = new StatusType("Inactive");
        public static readonly StatusType Expired = new StatusType("Expired");

        public StatusType(string value) : base(value) { }

        public static implicit operator StatusType(string value) => new StatusType(value);
    }
}

namespace Amazon.IdentityManagement.Model
{
    public partial class AmazonIdentityManagementServiceRequest : AmazonWebServiceRequest { }

    public partial class AccessKey
    {
        public string UserName { get; set; }
        public string AccessKeyId { get; set; }
        public StatusType Status { get; set; }
        public string SecretAccessKey { get; set; }
        public OptionalDateTime CreateDate { get; set; }
    }

    public partial class AccessKeyMetadata
    {
        public string UserName { get; set; }
        public string AccessKeyId { get; set; }
        public StatusType Status { get; set; }
        public OptionalDateTime CreateDate { get; set; }
    }

    public partial class AddRoleToInstanceProfileRequest : AmazonIdentityManagementServiceRequest
    {
        public string InstanceProfileName { get; set; }
        public string RoleName { get; set; }
    }

    public partial class AddRoleToInstanceProfileResponse : AmazonWebServiceResponse { }

    public partial class AddUserToGroupRequest : AmazonIdentityManagementServiceRequest
    {
        public AddUserToGroupRequest() { }

        public AddUserToGroupRequest(string groupName, string userName)
        {
            GroupName = groupName;
            UserName = userName;
        }

        public string GroupName { get; set; }
        public string UserName { get; set; }
    }

    public partial class AddUserToGroupResponse : AmazonWebServiceResponse { }

    public partial class AttachGroupPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string GroupName { get; set; }
        public string PolicyArn { get; set; }
    }

    public partial class AttachGroupPolicyResponse : AmazonWebServiceResponse { }

    public partial class AttachRolePolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string RoleName { get; set; }
        public string PolicyArn { get; set; }
    }

    public partial class AttachRolePolicyResponse : AmazonWebServiceResponse { }

    public partial class AttachUserPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string UserName { get; set; }
        public string PolicyArn { get; set; }
    }

    public partial class AttachUserPolicyResponse : AmazonWebServiceResponse { }

    public partial class AttachedPermissionsBoundary
    {
        public PermissionsBoundaryAttachmentType PermissionsBoundaryType { get; set; }
        public string PermissionsBoundaryArn { get; set; }
    }

    public partial class AttachedPolicyType
    {
        public string PolicyName { get; set; }
        public string PolicyArn { get; set; }
    }

    public partial class ContextEntry
    {
        public string ContextKeyName { get; set; }
        public List<string> ContextKeyValues { get; set; } = Collection.Default<List<string>>();
        public ContextKeyTypeEnum ContextKeyType { get; set; }
    }

    public partial class CreateAccessKeyRequest : AmazonIdentityManagementServiceRequest
    {
        public string UserName { get; set; }
    }

    public partial class CreateAccessKeyResponse : AmazonWebServiceResponse
    {
        public AccessKey AccessKey { get; set; }
    }

    public partial class CreateGroupRequest : AmazonIdentityManagementServiceRequest
    {
        public CreateGroupRequest() { }

        public CreateGroupRequest(string groupName)
        {
            GroupName = groupName;
        }

        public string Path { get; set; }
        public string GroupName { get; set; }
    }

    public partial class CreateGroupResponse : AmazonWebServiceResponse
    {
        public Group Group { get; set; }
    }

    public partial class CreateInstanceProfileRequest : AmazonIdentityManagementServiceRequest
    {
        public string InstanceProfileName { get; set; }
        public string Path { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class CreateInstanceProfileResponse : AmazonWebServiceResponse
    {
        public InstanceProfile InstanceProfile { get; set; }
    }

    public partial class CreateLoginProfileRequest : AmazonIdentityManagementServiceRequest
    {
        public CreateLoginProfileRequest() { }

        public CreateLoginProfileRequest(string userName, string password)
        {
            UserName = userName;
            Password = password;
        }

        public string UserName { get; set; }
        public string Password { get; set; }
        public OptionalBoolean PasswordResetRequired { get; set; }
    }

    public partial class CreateLoginProfileResponse : AmazonWebServiceResponse
    {
        public LoginProfile LoginProfile { get; set; }
    }

    public partial class CreatePolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string PolicyName { get; set; }
        public string Path { get; set; }
        public string PolicyDocument { get; set; }
        public string Description { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class CreatePolicyResponse : AmazonWebServiceResponse
    {
        public ManagedPolicy Policy { get; set; }
    }

    public partial class CreatePolicyVersionRequest : AmazonIdentityManagementServiceRequest
    {
        public string PolicyArn { get; set; }
        public string PolicyDocument { get; set; }
        public OptionalBoolean SetAsDefault { get; set; }
    }

    public partial class CreatePolicyVersionResponse : AmazonWebServiceResponse
    {
        public PolicyVersion PolicyVersion { get; set; }
    }

    public partial class CreateRoleRequest : AmazonIdentityManagementServiceRequest
    {
        public string Path { get; set; }
        public string RoleName { get; set; }
        public string AssumeRolePolicyDocument { get; set; }
        public string Description { get; set; }
        public OptionalInt32 MaxSessionDuration { get; set; }
        public string PermissionsBoundary { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class CreateRoleResponse : AmazonWebServiceResponse
    {
        public Role Role { get; set; }
    }

    public partial class CreateServiceLinkedRoleRequest : AmazonIdentityManagementServiceRequest
    {
        public string AWSServiceName { get; set; }
        public string Description { get; set; }
        public string CustomSuffix { get; set; }
    }

    public partial class CreateServiceLinkedRoleResponse : AmazonWebServiceResponse
    {
        public Role Role { get; set; }
    }

    public partial class CreateUserRequest : AmazonIdentityManagementServiceRequest
    {
        public CreateUserRequest() { }

        public CreateUserRequest(string userName)
        {
            UserName = userName;
        }

        public string Path { get; set; }
        public string UserName { get; set; }
        public string PermissionsBoundary { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class CreateUserResponse : AmazonWebServiceResponse
    {
        public User User { get; set; }
    }

    public partial class DeleteAccessKeyRequest : AmazonIdentityManagementServiceRequest
    {
        public DeleteAccessKeyRequest() { }

        public DeleteAccessKeyRequest(string accessKeyId)
        {
            AccessKeyId = accessKeyId;
        }

        public string UserName { get; set; }
        public string AccessKeyId { get; set; }
    }

    public partial class DeleteAccessKeyResponse : AmazonWebServiceResponse { }

    public partial class DeleteGroupPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public DeleteGroupPolicyRequest() { }

        public DeleteGroupPolicyRequest(string groupName, string policyName)
        {
            GroupName = groupName;
            PolicyName = policyName;
        }

        public string GroupName { get; set; }
        public string PolicyName { get; set; }
    }

    public partial class DeleteGroupPolicyResponse : AmazonWebServiceResponse { }

    public partial class DeletePolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string PolicyArn { get; set; }
    }

    public partial class DeletePolicyResponse : AmazonWebServiceResponse { }

    public partial class DeleteRolePolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string RoleName { get; set; }
        public string PolicyName { get; set; }
    }

    public partial class DeleteRolePolicyResponse : AmazonWebServiceResponse { }

    public partial class DeleteRoleRequest : AmazonIdentityManagementServiceRequest
    {
        public string RoleName { get; set; }
    }

    public partial class DeleteRoleResponse : AmazonWebServiceResponse { }

    public partial class DeleteUserPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public DeleteUserPolicyRequest() { }

        public DeleteUserPolicyRequest(string userName, string policyName)
        {
            UserName = userName;
            PolicyName = policyName;
        }

        public string UserName { get; set; }
        public string PolicyName { get; set; }
    }

    public partial class DeleteUserPolicyResponse : AmazonWebServiceResponse { }

    public partial class DeleteUserRequest : AmazonIdentityManagementServiceRequest
    {
        public DeleteUserRequest() { }

        public DeleteUserRequest(string userName)
        {
            UserName = userName;
        }

        public string UserName { get; set; }
    }

    public partial class DeleteUserResponse : AmazonWebServiceResponse { }

    public partial class DetachGroupPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string GroupName { get; set; }
        public string PolicyArn { get; set; }
    }

    public partial class DetachGroupPolicyResponse : AmazonWebServiceResponse { }

    public partial class DetachRolePolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string RoleName { get; set; }
        public string PolicyArn { get; set; }
    }

    public partial class DetachRolePolicyResponse : AmazonWebServiceResponse { }

    public partial class DetachUserPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string UserName { get; set; }
        public string PolicyArn { get; set; }
    }

    public partial class DetachUserPolicyResponse : AmazonWebServiceResponse { }

    public partial class EvaluationResult
    {
        public string EvalActionName { get; set; }
        public string EvalResourceName { get; set; }
        public PolicyEvaluationDecisionType EvalDecision { get; set; }
        public List<Statement> MatchedStatements { get; set; } = Collection.Default<List<Statement>>();
        public List<string> MissingContextValues { get; set; } = Collection.Default<List<string>>();
        public OrganizationsDecisionDetail OrganizationsDecisionDetail { get; set; }
        public PermissionsBoundaryDecisionDetail PermissionsBoundaryDecisionDetail { get; set; }
        public Dictionary<string, string> EvalDecisionDetails { get; set; } = Collection.Default<Dictionary<string, string>>();
        public List<ResourceSpecificResult> ResourceSpecificResults { get; set; } = Collection.Default<List<ResourceSpecificResult>>();
    }

    public partial class GetAccountSummaryRequest : AmazonIdentityManagementServiceRequest { }

    public partial class GetAccountSummaryResponse : AmazonWebServiceResponse
    {
        public Dictionary<string, int> SummaryMap { get; set; } = Collection.Default<Dictionary<string, int>>();
    }

    public partial class GetContextKeysForCustomPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public List<string> PolicyInputList { get; set; } = Collection.Default<List<string>>();
    }

    public partial class GetContextKeysForCustomPolicyResponse : AmazonWebServiceResponse
    {
        public List<string> ContextKeyNames { get; set; } = Collection.Default<List<string>>();
    }

    public partial class GetContextKeysForPrincipalPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string PolicySourceArn { get; set; }
        public List<string> PolicyInputList { get; set; } = Collection.Default<List<string>>();
    }

    public partial class GetContextKeysForPrincipalPolicyResponse : AmazonWebServiceResponse
    {
        public List<string> ContextKeyNames { get; set; } = Collection.Default<List<string>>();
    }

    public partial class GetRoleRequest : AmazonIdentityManagementServiceRequest
    {
        public string RoleName { get; set; }
    }

    public partial class GetRoleResponse : AmazonWebServiceResponse
    {
        public Role Role { get; set; }
    }

    public partial class GetUserRequest : AmazonIdentityManagementServiceRequest
    {
        public string UserName { get; set; }
    }

    public partial class GetUserResponse : AmazonWebServiceResponse
    {
        public User User { get; set; }
    }

    public partial class Group
    {
        public string Path { get; set; }
        public string GroupName { get; set; }
        public string GroupId { get; set; }
        public string Arn { get; set; }
        public OptionalDateTime CreateDate { get; set; }
    }

    public partial class InstanceProfile
    {
        public string Path { get; set; }
        public string InstanceProfileName { get; set; }
        public string InstanceProfileId { get; set; }
        public string Arn { get; set; }
        public OptionalDateTime CreateDate { get; set; }
        public List<Role> Roles { get; set; } = Collection.Default<List<Role>>();
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class ListAccessKeysRequest : AmazonIdentityManagementServiceRequest
    {
        public string UserName { get; set; }
        public string Marker { get; set; }
        public OptionalInt32 MaxItems { get; set; }
    }

    public partial class ListAccessKeysResponse : AmazonWebServiceResponse
    {
        public List<AccessKeyMetadata> AccessKeyMetadata { get; set; } = Collection.Default<List<AccessKeyMetadata>>();
        public OptionalBoolean IsTruncated { get; set; }
        public string Marker { get; set; }
    }

    public partial class ListAttachedUserPoliciesRequest : AmazonIdentityManagementServiceRequest
    {
        public string UserName { get; set; }
        public string PathPrefix { get; set; }
        public string Marker { get; set; }
        public OptionalInt32 MaxItems { get; set; }
    }

    public partial class ListAttachedUserPoliciesResponse : AmazonWebServiceResponse
    {
        public List<AttachedPolicyType> AttachedPolicies { get; set; } = Collection.Default<List<AttachedPolicyType>>();
        public OptionalBoolean IsTruncated { get; set; }
        public string Marker { get; set; }
    }

    public partial class ListUsersRequest : AmazonIdentityManagementServiceRequest
    {
        public string PathPrefix { get; set; }
        public string Marker { get; set; }
        public OptionalInt32 MaxItems { get; set; }
    }

    public partial class ListUsersResponse : AmazonWebServiceResponse
    {
        public List<User> Users { get; set; } = Collection.Default<List<User>>();
        public OptionalBoolean IsTruncated { get; set; }
        public string Marker { get; set; }
    }

    public partial class ListVirtualMFADevicesRequest : AmazonIdentityManagementServiceRequest
    {
        public AssignmentStatusType AssignmentStatus { get; set; }
        public string Marker { get; set; }
        public OptionalInt32 MaxItems { get; set; }
    }

    public partial class ListVirtualMFADevicesResponse : AmazonWebServiceResponse
    {
        public List<VirtualMFADevice> VirtualMFADevices { get; set; } = Collection.Default<List<VirtualMFADevice>>();
        public OptionalBoolean IsTruncated { get; set; }
        public string Marker { get; set; }
    }

    public partial class LoginProfile
    {
        public string UserName { get; set; }
        public OptionalDateTime CreateDate { get; set; }
        public OptionalBoolean PasswordResetRequired { get; set; }
    }

    public partial class ManagedPolicy
    {
        public string PolicyName { get; set; }
        public string PolicyId { get; set; }
        public string Arn { get; set; }
        public string Path { get; set; }
        public string DefaultVersionId { get; set; }
        public OptionalInt32 AttachmentCount { get; set; }
        public OptionalInt32 PermissionsBoundaryUsageCount { get; set; }
        public OptionalBoolean IsAttachable { get; set; }
        public string Description { get; set; }
        public OptionalDateTime CreateDate { get; set; }
        public OptionalDateTime UpdateDate { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class OrganizationsDecisionDetail
    {
        public OptionalBoolean AllowedByOrganizations { get; set; }
    }

    public partial class PermissionsBoundaryDecisionDetail
    {
        public OptionalBoolean AllowedByPermissionsBoundary { get; set; }
    }

    public partial class PolicyVersion
    {
        public string Document { get; set; }
        public string VersionId { get; set; }
        public OptionalBoolean IsDefaultVersion { get; set; }
        public OptionalDateTime CreateDate { get; set; }
    }

    public partial class Position
    {
        public OptionalInt32 Line { get; set; }
        public OptionalInt32 Column { get; set; }
    }

    public partial class PutGroupPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public PutGroupPolicyRequest() { }

        public PutGroupPolicyRequest(string groupName, string policyName, string policyDocument)
        {
            GroupName = groupName;
            PolicyName = policyName;
            PolicyDocument = policyDocument;
        }

        public string GroupName { get; set; }
        public string PolicyName { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class PutGroupPolicyResponse : AmazonWebServiceResponse { }

    public partial class PutRolePermissionsBoundaryRequest : AmazonIdentityManagementServiceRequest
    {
        public string RoleName { get; set; }
        public string PermissionsBoundary { get; set; }
    }

    public partial class PutRolePermissionsBoundaryResponse : AmazonWebServiceResponse { }

    public partial class PutRolePolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string RoleName { get; set; }
        public string PolicyName { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class PutRolePolicyResponse : AmazonWebServiceResponse { }

    public partial class PutUserPermissionsBoundaryRequest : AmazonIdentityManagementServiceRequest
    {
        public string UserName { get; set; }
        public string PermissionsBoundary { get; set; }
    }

    public partial class PutUserPermissionsBoundaryResponse : AmazonWebServiceResponse { }

    public partial class PutUserPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public PutUserPolicyRequest() { }

        public PutUserPolicyRequest(string userName, string policyName, string policyDocument)
        {
            UserName = userName;
            PolicyName = policyName;
            PolicyDocument = policyDocument;
        }

        public string UserName { get; set; }
        public string PolicyName { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class PutUserPolicyResponse : AmazonWebServiceResponse { }

    public partial class ResourceSpecificResult
    {
        public string EvalResourceName { get; set; }
        public PolicyEvaluationDecisionType EvalResourceDecision { get; set; }
        public List<Statement> MatchedStatements { get; set; } = Collection.Default<List<Statement>>();
        public List<string> MissingContextValues { get; set; } = Collection.Default<List<string>>();
        public Dictionary<string, string> EvalDecisionDetails { get; set; } = Collection.Default<Dictionary<string, string>>();
        public PermissionsBoundaryDecisionDetail PermissionsBoundaryDecisionDetail { get; set; }
    }

    public partial class Role
    {
        public string Path { get; set; }
        public string RoleName { get; set; }
        public string RoleId { get; set; }
        public string Arn { get; set; }
        public OptionalDateTime CreateDate { get; set; }
        public string AssumeRolePolicyDocument { get; set; }
        public string Description { get; set; }
        public OptionalInt32 MaxSessionDuration { get; set; }
        public AttachedPermissionsBoundary PermissionsBoundary { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
        public RoleLastUsed RoleLastUsed { get; set; }
    }

    public partial class RoleLastUsed
    {
        public OptionalDateTime LastUsedDate { get; set; }
        public string Region { get; set; }
    }

    public partial class SimulateCustomPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public List<string> PolicyInputList { get; set; } = Collection.Default<List<string>>();
        public List<string> PermissionsBoundaryPolicyInputList { get; set; } = Collection.Default<List<string>>();
        public List<string> ActionNames { get; set; } = Collection.Default<List<string>>();
        public List<string> ResourceArns { get; set; } = Collection.Default<List<string>>();
        public string ResourcePolicy { get; set; }
        public string ResourceOwner { get; set; }
        public string CallerArn { get; set; }
        public List<ContextEntry> ContextEntries { get; set; } = Collection.Default<List<ContextEntry>>();
        public string ResourceHandlingOption { get; set; }
        public OptionalInt32 MaxItems { get; set; }
        public string Marker { get; set; }
    }

    public partial class SimulateCustomPolicyResponse : AmazonWebServiceResponse
    {
        public List<EvaluationResult> EvaluationResults { get; set; } = Collection.Default<List<EvaluationResult>>();
        public OptionalBoolean IsTruncated { get; set; }
        public string Marker { get; set; }
    }

    public partial class SimulatePrincipalPolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string PolicySourceArn { get; set; }
        public List<string> PolicyInputList { get; set; } = Collection.Default<List<string>>();
        public List<string> PermissionsBoundaryPolicyInputList { get; set; } = Collection.Default<List<string>>();
        public List<string> ActionNames { get; set; } = Collection.Default<List<string>>();
        public List<string> ResourceArns { get; set; } = Collection.Default<List<string>>();
        public string ResourcePolicy { get; set; }
        public string ResourceOwner { get; set; }
        public string CallerArn { get; set; }
        public List<ContextEntry> ContextEntries { get; set; } = Collection.Default<List<ContextEntry>>();
        public string ResourceHandlingOption { get; set; }
        public OptionalInt32 MaxItems { get; set; }
        public string Marker { get; set; }
    }

    public partial class SimulatePrincipalPolicyResponse : AmazonWebServiceResponse
    {
        public List<EvaluationResult> EvaluationResults { get; set; } = Collection.Default<List<EvaluationResult>>();
        public OptionalBoolean IsTruncated { get; set; }
        public string Marker { get; set; }
    }

    public partial class Statement
    {
        public string SourcePolicyId { get; set; }
        public PolicySourceType SourcePolicyType { get; set; }
        public Position StartPosition { get; set; }
        public Position EndPosition { get; set; }
    }

    public partial class Tag
    {
        public string Key { get; set; }
        public string Value { get; set; }
    }

    public partial class TagRoleRequest : AmazonIdentityManagementServiceRequest
    {
        public string RoleName { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class TagRoleResponse : AmazonWebServiceResponse { }

    public partial class UpdateAccessKeyRequest : AmazonIdentityManagementServiceRequest
    {
        public UpdateAccessKeyRequest() { }

        public UpdateAccessKeyRequest(string accessKeyId, StatusType status)
        {
            AccessKeyId = accessKeyId;
            Status = status;
        }

        public string UserName { get; set; }
        public string AccessKeyId { get; set; }
        public StatusType Status { get; set; }
    }

    public partial class UpdateAccessKeyResponse : AmazonWebServiceResponse { }

    public partial class UpdateAssumeRolePolicyRequest : AmazonIdentityManagementServiceRequest
    {
        public string RoleName { get; set; }
        public string PolicyDocument { get; set; }
    }

    public partial class UpdateAssumeRolePolicyResponse : AmazonWebServiceResponse { }

    public partial class UpdateLoginProfileRequest : AmazonIdentityManagementServiceRequest
    {
        public UpdateLoginProfileRequest() { }

        public UpdateLoginProfileRequest(string userName)
        {
            UserName = userName;
        }

        public string UserName { get; set; }
        public string Password { get; set; }
        public OptionalBoolean PasswordResetRequired { get; set; }
    }

    public partial class UpdateLoginProfileResponse : AmazonWebServiceResponse { }

    public partial class User
    {
        public string Path { get; set; }
        public string UserName { get; set; }
        public string UserId { get; set; }
        public string Arn { get; set; }
        public OptionalDateTime CreateDate { get; set; }
        public OptionalDateTime PasswordLastUsed { get; set; }
        public AttachedPermissionsBoundary PermissionsBoundary { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class VirtualMFADevice
    {
        public string SerialNumber { get; set; }
        public MemoryStream Base32StringSeed { get; set; }
        public MemoryStream QRCodePNG { get; set; }
        public User User { get; set; }
        public OptionalDateTime EnableDate { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }
}
