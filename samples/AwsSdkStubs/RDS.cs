// Stub of AWSSDK.RDS: what the samples and tests use of it, in the names and types of the AWS SDK for .NET (github.com/aws/aws-sdk-net, sdk/src/Services/RDS).
// Checked 2026-11 against the generated sources and the service model of that repository. It calls nothing: every operation throws NotSupportedException.

using Amazon.Runtime;
using Amazon.RDS.Model;

namespace Amazon.RDS
{
    public partial interface IAmazonRDS : IAmazonService, IDisposable
    {
        Task<AddRoleToDBClusterResponse> AddRoleToDBClusterAsync(AddRoleToDBClusterRequest request, CancellationToken cancellationToken = default);
        Task<CreateDBClusterResponse> CreateDBClusterAsync(CreateDBClusterRequest request, CancellationToken cancellationToken = default);
        Task<CreateDBInstanceResponse> CreateDBInstanceAsync(CreateDBInstanceRequest request, CancellationToken cancellationToken = default);
        Task<DescribeDBClustersResponse> DescribeDBClustersAsync(DescribeDBClustersRequest request, CancellationToken cancellationToken = default);
        Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(CancellationToken cancellationToken = default);
        Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default);
        Task<ModifyDBClusterResponse> ModifyDBClusterAsync(ModifyDBClusterRequest request, CancellationToken cancellationToken = default);
        Task<ModifyDBClusterSnapshotAttributeResponse> ModifyDBClusterSnapshotAttributeAsync(ModifyDBClusterSnapshotAttributeRequest request, CancellationToken cancellationToken = default);

#if !AWS_SDK_V3
        static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonRDSConfig();

        static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonRDSClient(awsCredentials, (AmazonRDSConfig)clientConfig);
#endif
    }

    public partial class AmazonRDSClient : AmazonServiceClient, IAmazonRDS
    {
        public AmazonRDSClient() : this(new AmazonRDSConfig()) { }

        public AmazonRDSClient(RegionEndpoint region) : this(new AmazonRDSConfig { RegionEndpoint = region }) { }

        public AmazonRDSClient(AmazonRDSConfig config) : base(DefaultChain.Credentials(), config) { }

        public AmazonRDSClient(AWSCredentials credentials) : this(credentials, new AmazonRDSConfig()) { }

        public AmazonRDSClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonRDSConfig { RegionEndpoint = region }) { }

        public AmazonRDSClient(AWSCredentials credentials, AmazonRDSConfig clientConfig) : base(credentials, clientConfig) { }

        public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRDSConfig()) { }

        public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRDSConfig { RegionEndpoint = region }) { }

        public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonRDSConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

        public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRDSConfig()) { }

        public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRDSConfig { RegionEndpoint = region }) { }

        public AmazonRDSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonRDSConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

        public virtual Task<AddRoleToDBClusterResponse> AddRoleToDBClusterAsync(AddRoleToDBClusterRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateDBClusterResponse> CreateDBClusterAsync(CreateDBClusterRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateDBInstanceResponse> CreateDBInstanceAsync(CreateDBInstanceRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DescribeDBClustersResponse> DescribeDBClustersAsync(DescribeDBClustersRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ModifyDBClusterResponse> ModifyDBClusterAsync(ModifyDBClusterRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ModifyDBClusterSnapshotAttributeResponse> ModifyDBClusterSnapshotAttributeAsync(ModifyDBClusterSnapshotAttributeRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

#if AWS_SDK_V3
        protected override Amazon.Runtime.Internal.Auth.AbstractAWSSigner CreateSigner() => new Amazon.Runtime.Internal.Auth.AWS4Signer();
#endif
    }

    public partial class AmazonRDSConfig : StubClientConfig
    {
        public AmazonRDSConfig() : base("rds", "2014-10-31") { }
    }

    public class ActivityStreamMode : ConstantClass
    {
        public static readonly ActivityStreamMode Sync = new ActivityStreamMode("sync");
        public static readonly ActivityStreamMode Async = new ActivityStreamMode("async");

        public ActivityStreamMode(string value) : base(value) { }

        public static implicit operator ActivityStreamMode(string value) => new ActivityStreamMode(value);
    }

    public class ActivityStreamPolicyStatus : ConstantClass
    {
        public static readonly ActivityStreamPolicyStatus Locked = new ActivityStreamPolicyStatus("locked");
        public static readonly ActivityStreamPolicyStatus Unlocked = new ActivityStreamPolicyStatus("unlocked");
        public static readonly ActivityStreamPolicyStatus LockingPolicy = new ActivityStreamPolicyStatus("locking-policy");
        public static readonly ActivityStreamPolicyStatus UnlockingPolicy = new ActivityStreamPolicyStatus("unlocking-policy");

        public ActivityStreamPolicyStatus(string value) : base(value) { }

        public static implicit operator ActivityStreamPolicyStatus(string value) => new ActivityStreamPolicyStatus(value);
    }

    public class ActivityStreamStatus : ConstantClass
    {
        public static readonly ActivityStreamStatus Stopped = new ActivityStreamStatus("stopped");
        public static readonly ActivityStreamStatus Starting = new ActivityStreamStatus("starting");
        public static readonly ActivityStreamStatus Started = new ActivityStreamStatus("started");
        public static readonly ActivityStreamStatus Stopping = new ActivityStreamStatus("stopping");

        public ActivityStreamStatus(string value) : base(value) { }

        public static implicit operator ActivityStreamStatus(string value) => new ActivityStreamStatus(value);
    }

    public class AutomationMode : ConstantClass
    {
        public static readonly AutomationMode Full = new AutomationMode("full");
        public static readonly AutomationMode AllPaused = new AutomationMode("all-paused");

        public AutomationMode(string value) : base(value) { }

        public static implicit operator AutomationMode(string value) => new AutomationMode(value);
    }

    public class ClusterScalabilityType : ConstantClass
    {
        public static readonly ClusterScalabilityType Standard = new ClusterScalabilityType("standard");
        public static readonly ClusterScalabilityType Limitless = new ClusterScalabilityType("limitless");

        public ClusterScalabilityType(string value) : base(value) { }

        public static implicit operator ClusterScalabilityType(string value) => new ClusterScalabilityType(value);
    }

    public class DatabaseInsightsMode : ConstantClass
    {
        public static readonly DatabaseInsightsMode Standard = new DatabaseInsightsMode("standard");
        public static readonly DatabaseInsightsMode Advanced = new DatabaseInsightsMode("advanced");

        public DatabaseInsightsMode(string value) : base(value) { }

        public static implicit operator DatabaseInsightsMode(string value) => new DatabaseInsightsMode(value);
    }

    public class LocalWriteForwardingStatus : ConstantClass
    {
        public static readonly LocalWriteForwardingStatus Enabled = new LocalWriteForwardingStatus("enabled");
        public static readonly LocalWriteForwardingStatus Disabled = new LocalWriteForwardingStatus("disabled");
        public static readonly LocalWriteForwardingStatus Enabling = new LocalWriteForwardingStatus("enabling");
        public static readonly LocalWriteForwardingStatus Disabling = new LocalWriteForwardingStatus("disabling");
        public static readonly LocalWriteForwardingStatus Requested = new LocalWriteForwardingStatus("requested");

        public LocalWriteForwardingStatus(string value) : base(value) { }

        public static implicit operator LocalWriteForwardingStatus(string value) => new LocalWriteForwardingStatus(value);
    }

    public class MasterUserAuthenticationType : ConstantClass
    {
        public static readonly MasterUserAuthenticationType Password = new MasterUserAuthenticationType("password");
        public static readonly MasterUserAuthenticationType IamDbAuth = new MasterUserAuthenticationType("iam-db-auth");

        public MasterUserAuthenticationType(string value) : base(value) { }

        public static implicit operator MasterUserAuthenticationType(string value) => new MasterUserAuthenticationType(value);
    }

    public class ReplicaMode : ConstantClass
    {
        public static readonly ReplicaMode OpenReadOnly = new ReplicaMode("open-read-only");
        public static readonly ReplicaMode Mounted = new ReplicaMode("mounted");

        public ReplicaMode(string value) : base(value) { }

        public static implicit operator ReplicaMode(string value) => new ReplicaMode(value);
    }

    public class StorageEncryptionType : ConstantClass
    {
        public static readonly StorageEncryptionType None = new StorageEncryptionType("none");
        public static readonly StorageEncryptionType SseKms = new StorageEncryptionType("sse-kms");
        public static readonly StorageEncryptionType SseRds = new StorageEncryptionType("sse-rds");

        public StorageEncryptionType(string value) : base(value) { }

        public static implicit operator StorageEncryptionType(string value) => new StorageEncryptionType(value);
    }

    public class UpgradeRolloutOrder : ConstantClass
    {
        public static readonly UpgradeRolloutOrder First = new UpgradeRolloutOrder("first");
        public static readonly UpgradeRolloutOrder Second = new UpgradeRolloutOrder("second");
        public static readonly UpgradeRolloutOrder Last = new UpgradeRolloutOrder("last");

        public UpgradeRolloutOrder(string value) : base(value) { }

        public static implicit operator UpgradeRolloutOrder(string value) => new UpgradeRolloutOrder(value);
    }

    public class WriteForwardingStatus : ConstantClass
    {
        public static readonly WriteForwardingStatus Enabled = new WriteForwardingStatus("enabled");
        public static readonly WriteForwardingStatus Disabled = new WriteForwardingStatus("disabled");
        public static readonly WriteForwardingStatus Enabling = new WriteForwardingStatus("enabling");
        public static readonly WriteForwardingStatus Disabling = new WriteForwardingStatus("disabling");
        public static readonly WriteForwardingStatus Unknown = new WriteForwardingStatus("unknown");

        public WriteForwardingStatus(string value) : base(value) { }

        public static implicit operator WriteForwardingStatus(string value) => new WriteForwardingStatus(value);
    }
}

namespace Amazon.RDS.Model
{
    public partial class AmazonRDSRequest : AmazonWebServiceRequest { }

    public partial class AddRoleToDBClusterRequest : AmazonRDSRequest
    {
        public string DBClusterIdentifier { get; set; }
        public string RoleArn { get; set; }
        public string FeatureName { get; set; }
    }

    public partial class AddRoleToDBClusterResponse : AmazonWebServiceResponse { }

    public partial class AdditionalStorageVolume
    {
        public string VolumeName { get; set; }
        public OptionalInt32 AllocatedStorage { get; set; }
        public OptionalInt32 IOPS { get; set; }
        public OptionalInt32 MaxAllocatedStorage { get; set; }
        public OptionalInt32 StorageThroughput { get; set; }
        public string StorageType { get; set; }
    }

    public partial class CloudwatchLogsExportConfiguration
    {
        public List<string> EnableLogTypes { get; set; } = Collection.Default<List<string>>();
        public List<string> DisableLogTypes { get; set; } = Collection.Default<List<string>>();
    }

    public partial class CreateDBClusterRequest : AmazonRDSRequest
    {
        public List<string> AvailabilityZones { get; set; } = Collection.Default<List<string>>();
        public OptionalInt32 BackupRetentionPeriod { get; set; }
        public string CharacterSetName { get; set; }
        public string DatabaseName { get; set; }
        public string DBClusterIdentifier { get; set; }
        public string DBClusterParameterGroupName { get; set; }
        public List<string> VpcSecurityGroupIds { get; set; } = Collection.Default<List<string>>();
        public string DBSubnetGroupName { get; set; }
        public string Engine { get; set; }
        public string EngineVersion { get; set; }
        public OptionalInt32 Port { get; set; }
        public string MasterUsername { get; set; }
        public string MasterUserPassword { get; set; }
        public string OptionGroupName { get; set; }
        public string PreferredBackupWindow { get; set; }
        public string PreferredMaintenanceWindow { get; set; }
        public string ReplicationSourceIdentifier { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
        public OptionalBoolean StorageEncrypted { get; set; }
        public string KmsKeyId { get; set; }
        public string PreSignedUrl { get; set; }
        public OptionalBoolean EnableIAMDatabaseAuthentication { get; set; }
        public OptionalInt64 BacktrackWindow { get; set; }
        public List<string> EnableCloudwatchLogsExports { get; set; } = Collection.Default<List<string>>();
        public string EngineMode { get; set; }
        public ScalingConfiguration ScalingConfiguration { get; set; }
        public RdsCustomClusterConfiguration RdsCustomClusterConfiguration { get; set; }
        public string DBClusterInstanceClass { get; set; }
        public OptionalInt32 AllocatedStorage { get; set; }
        public string StorageType { get; set; }
        public OptionalInt32 Iops { get; set; }
        public OptionalBoolean PubliclyAccessible { get; set; }
        public OptionalBoolean AutoMinorVersionUpgrade { get; set; }
        public OptionalBoolean DeletionProtection { get; set; }
        public string GlobalClusterIdentifier { get; set; }
        public OptionalBoolean EnableHttpEndpoint { get; set; }
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
        public string Domain { get; set; }
        public string DomainIAMRoleName { get; set; }
        public OptionalBoolean EnableGlobalWriteForwarding { get; set; }
        public string NetworkType { get; set; }
        public ServerlessV2ScalingConfiguration ServerlessV2ScalingConfiguration { get; set; }
        public OptionalInt32 MonitoringInterval { get; set; }
        public string MonitoringRoleArn { get; set; }
        public DatabaseInsightsMode DatabaseInsightsMode { get; set; }
        public OptionalBoolean EnablePerformanceInsights { get; set; }
        public string PerformanceInsightsKMSKeyId { get; set; }
        public OptionalInt32 PerformanceInsightsRetentionPeriod { get; set; }
        public OptionalBoolean EnableLimitlessDatabase { get; set; }
        public ClusterScalabilityType ClusterScalabilityType { get; set; }
        public string DBSystemId { get; set; }
        public OptionalBoolean ManageMasterUserPassword { get; set; }
        public OptionalBoolean EnableLocalWriteForwarding { get; set; }
        public string MasterUserSecretKmsKeyId { get; set; }
        public string CACertificateIdentifier { get; set; }
        public string EngineLifecycleSupport { get; set; }
        public List<TagSpecification> TagSpecifications { get; set; } = Collection.Default<List<TagSpecification>>();
        public MasterUserAuthenticationType MasterUserAuthenticationType { get; set; }
        public OptionalBoolean WithExpressConfiguration { get; set; }
        public string SourceRegion { get; set; }
    }

    public partial class CreateDBClusterResponse : AmazonWebServiceResponse
    {
        public DBCluster DBCluster { get; set; }
    }

    public partial class CreateDBInstanceRequest : AmazonRDSRequest
    {
        public string DBName { get; set; }
        public string DBInstanceIdentifier { get; set; }
        public OptionalInt32 AllocatedStorage { get; set; }
        public string DBInstanceClass { get; set; }
        public string Engine { get; set; }
        public string MasterUsername { get; set; }
        public string MasterUserPassword { get; set; }
        public List<string> DBSecurityGroups { get; set; } = Collection.Default<List<string>>();
        public List<string> VpcSecurityGroupIds { get; set; } = Collection.Default<List<string>>();
        public string AvailabilityZone { get; set; }
        public string DBSubnetGroupName { get; set; }
        public string PreferredMaintenanceWindow { get; set; }
        public string DBParameterGroupName { get; set; }
        public OptionalInt32 BackupRetentionPeriod { get; set; }
        public string PreferredBackupWindow { get; set; }
        public OptionalInt32 Port { get; set; }
        public OptionalBoolean MultiAZ { get; set; }
        public string EngineVersion { get; set; }
        public OptionalBoolean AutoMinorVersionUpgrade { get; set; }
        public string LicenseModel { get; set; }
        public OptionalInt32 Iops { get; set; }
        public OptionalInt32 StorageThroughput { get; set; }
        public string OptionGroupName { get; set; }
        public string CharacterSetName { get; set; }
        public string NcharCharacterSetName { get; set; }
        public OptionalBoolean PubliclyAccessible { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
        public string DBClusterIdentifier { get; set; }
        public string StorageType { get; set; }
        public string TdeCredentialArn { get; set; }
        public string TdeCredentialPassword { get; set; }
        public OptionalBoolean StorageEncrypted { get; set; }
        public string KmsKeyId { get; set; }
        public string Domain { get; set; }
        public string DomainFqdn { get; set; }
        public string DomainOu { get; set; }
        public string DomainAuthSecretArn { get; set; }
        public List<string> DomainDnsIps { get; set; } = Collection.Default<List<string>>();
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
        public OptionalInt32 MonitoringInterval { get; set; }
        public string MonitoringRoleArn { get; set; }
        public string DomainIAMRoleName { get; set; }
        public OptionalInt32 PromotionTier { get; set; }
        public string Timezone { get; set; }
        public OptionalBoolean EnableIAMDatabaseAuthentication { get; set; }
        public DatabaseInsightsMode DatabaseInsightsMode { get; set; }
        public OptionalBoolean EnablePerformanceInsights { get; set; }
        public string PerformanceInsightsKMSKeyId { get; set; }
        public OptionalInt32 PerformanceInsightsRetentionPeriod { get; set; }
        public List<string> EnableCloudwatchLogsExports { get; set; } = Collection.Default<List<string>>();
        public List<ProcessorFeature> ProcessorFeatures { get; set; } = Collection.Default<List<ProcessorFeature>>();
        public OptionalBoolean DeletionProtection { get; set; }
        public OptionalInt32 MaxAllocatedStorage { get; set; }
        public OptionalBoolean EnableCustomerOwnedIp { get; set; }
        public string NetworkType { get; set; }
        public string BackupTarget { get; set; }
        public string CustomIamInstanceProfile { get; set; }
        public string DBSystemId { get; set; }
        public string CACertificateIdentifier { get; set; }
        public OptionalBoolean ManageMasterUserPassword { get; set; }
        public string MasterUserSecretKmsKeyId { get; set; }
        public OptionalBoolean MultiTenant { get; set; }
        public OptionalBoolean DedicatedLogVolume { get; set; }
        public string EngineLifecycleSupport { get; set; }
        public List<AdditionalStorageVolume> AdditionalStorageVolumes { get; set; } = Collection.Default<List<AdditionalStorageVolume>>();
        public List<TagSpecification> TagSpecifications { get; set; } = Collection.Default<List<TagSpecification>>();
        public MasterUserAuthenticationType MasterUserAuthenticationType { get; set; }
    }

    public partial class CreateDBInstanceResponse : AmazonWebServiceResponse
    {
        public DBInstance DBInstance { get; set; }
    }

    public partial class DBCluster
    {
        public OptionalInt32 AllocatedStorage { get; set; }
        public List<string> AvailabilityZones { get; set; } = Collection.Default<List<string>>();
        public OptionalInt32 BackupRetentionPeriod { get; set; }
        public string CharacterSetName { get; set; }
        public string DatabaseName { get; set; }
        public string DBClusterIdentifier { get; set; }
        public string DBClusterParameterGroup { get; set; }
        public string DBSubnetGroup { get; set; }
        public string Status { get; set; }
        public string PercentProgress { get; set; }
        public OptionalDateTime EarliestRestorableTime { get; set; }
        public string Endpoint { get; set; }
        public string ReaderEndpoint { get; set; }
        public List<string> CustomEndpoints { get; set; } = Collection.Default<List<string>>();
        public OptionalBoolean MultiAZ { get; set; }
        public string Engine { get; set; }
        public string EngineVersion { get; set; }
        public OptionalDateTime LatestRestorableTime { get; set; }
        public OptionalInt32 Port { get; set; }
        public string MasterUsername { get; set; }
        public string PreferredBackupWindow { get; set; }
        public string PreferredMaintenanceWindow { get; set; }
        public UpgradeRolloutOrder UpgradeRolloutOrder { get; set; }
        public string ReplicationSourceIdentifier { get; set; }
        public List<string> ReadReplicaIdentifiers { get; set; } = Collection.Default<List<string>>();
        public List<DBClusterMember> DBClusterMembers { get; set; } = Collection.Default<List<DBClusterMember>>();
        public string HostedZoneId { get; set; }
        public OptionalBoolean StorageEncrypted { get; set; }
        public StorageEncryptionType StorageEncryptionType { get; set; }
        public string KmsKeyId { get; set; }
        public string DbClusterResourceId { get; set; }
        public string DBClusterArn { get; set; }
        public List<DBClusterRole> AssociatedRoles { get; set; } = Collection.Default<List<DBClusterRole>>();
        public OptionalBoolean IAMDatabaseAuthenticationEnabled { get; set; }
        public string CloneGroupId { get; set; }
        public OptionalDateTime ClusterCreateTime { get; set; }
        public OptionalDateTime EarliestBacktrackTime { get; set; }
        public OptionalInt64 BacktrackWindow { get; set; }
        public OptionalInt64 BacktrackConsumedChangeRecords { get; set; }
        public List<string> EnabledCloudwatchLogsExports { get; set; } = Collection.Default<List<string>>();
        public OptionalInt32 Capacity { get; set; }
        public string EngineMode { get; set; }
        public string DBClusterInstanceClass { get; set; }
        public string StorageType { get; set; }
        public OptionalInt32 Iops { get; set; }
        public OptionalInt32 StorageThroughput { get; set; }
        public OptionalDateTime IOOptimizedNextAllowedModificationTime { get; set; }
        public OptionalBoolean PubliclyAccessible { get; set; }
        public OptionalBoolean AutoMinorVersionUpgrade { get; set; }
        public OptionalBoolean DeletionProtection { get; set; }
        public OptionalBoolean HttpEndpointEnabled { get; set; }
        public ActivityStreamMode ActivityStreamMode { get; set; }
        public ActivityStreamStatus ActivityStreamStatus { get; set; }
        public string ActivityStreamKmsKeyId { get; set; }
        public string ActivityStreamKinesisStreamName { get; set; }
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
        public OptionalBoolean CrossAccountClone { get; set; }
        public string GlobalClusterIdentifier { get; set; }
        public WriteForwardingStatus GlobalWriteForwardingStatus { get; set; }
        public OptionalBoolean GlobalWriteForwardingRequested { get; set; }
        public string NetworkType { get; set; }
        public OptionalDateTime AutomaticRestartTime { get; set; }
        public string ServerlessV2PlatformVersion { get; set; }
        public OptionalInt32 MonitoringInterval { get; set; }
        public string MonitoringRoleArn { get; set; }
        public DatabaseInsightsMode DatabaseInsightsMode { get; set; }
        public OptionalBoolean PerformanceInsightsEnabled { get; set; }
        public string PerformanceInsightsKMSKeyId { get; set; }
        public OptionalInt32 PerformanceInsightsRetentionPeriod { get; set; }
        public string DBSystemId { get; set; }
        public LocalWriteForwardingStatus LocalWriteForwardingStatus { get; set; }
        public string AwsBackupRecoveryPointArn { get; set; }
        public ClusterScalabilityType ClusterScalabilityType { get; set; }
        public string EngineLifecycleSupport { get; set; }
        public OptionalBoolean VPCNetworkingEnabled { get; set; }
        public OptionalBoolean InternetAccessGatewayEnabled { get; set; }
    }

    public partial class DBClusterMember
    {
        public string DBInstanceIdentifier { get; set; }
        public OptionalBoolean IsClusterWriter { get; set; }
        public string DBClusterParameterGroupStatus { get; set; }
        public OptionalInt32 PromotionTier { get; set; }
    }

    public partial class DBClusterRole
    {
        public string RoleArn { get; set; }
        public string Status { get; set; }
        public string FeatureName { get; set; }
    }

    public partial class DBInstance
    {
        public string DBInstanceIdentifier { get; set; }
        public string DBInstanceClass { get; set; }
        public string Engine { get; set; }
        public string DBInstanceStatus { get; set; }
        public string MasterUsername { get; set; }
        public string DBName { get; set; }
        public Endpoint Endpoint { get; set; }
        public OptionalInt32 AllocatedStorage { get; set; }
        public OptionalDateTime InstanceCreateTime { get; set; }
        public string PreferredBackupWindow { get; set; }
        public OptionalInt32 BackupRetentionPeriod { get; set; }
        public string AvailabilityZone { get; set; }
        public string PreferredMaintenanceWindow { get; set; }
        public UpgradeRolloutOrder UpgradeRolloutOrder { get; set; }
        public OptionalDateTime LatestRestorableTime { get; set; }
        public OptionalBoolean MultiAZ { get; set; }
        public string EngineVersion { get; set; }
        public OptionalBoolean AutoMinorVersionUpgrade { get; set; }
        public string ReadReplicaSourceDBInstanceIdentifier { get; set; }
        public List<string> ReadReplicaDBInstanceIdentifiers { get; set; } = Collection.Default<List<string>>();
        public List<string> ReadReplicaDBClusterIdentifiers { get; set; } = Collection.Default<List<string>>();
        public ReplicaMode ReplicaMode { get; set; }
        public string LicenseModel { get; set; }
        public OptionalInt32 Iops { get; set; }
        public OptionalInt32 StorageThroughput { get; set; }
        public string CharacterSetName { get; set; }
        public string NcharCharacterSetName { get; set; }
        public string SecondaryAvailabilityZone { get; set; }
        public OptionalBoolean PubliclyAccessible { get; set; }
        public string StorageType { get; set; }
        public StorageEncryptionType StorageEncryptionType { get; set; }
        public string TdeCredentialArn { get; set; }
        public OptionalInt32 DbInstancePort { get; set; }
        public string DBClusterIdentifier { get; set; }
        public OptionalBoolean StorageEncrypted { get; set; }
        public string KmsKeyId { get; set; }
        public string DbiResourceId { get; set; }
        public string CACertificateIdentifier { get; set; }
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
        public OptionalInt32 MonitoringInterval { get; set; }
        public string EnhancedMonitoringResourceArn { get; set; }
        public string MonitoringRoleArn { get; set; }
        public OptionalInt32 PromotionTier { get; set; }
        public string DBInstanceArn { get; set; }
        public string Timezone { get; set; }
        public OptionalBoolean IAMDatabaseAuthenticationEnabled { get; set; }
        public DatabaseInsightsMode DatabaseInsightsMode { get; set; }
        public OptionalBoolean PerformanceInsightsEnabled { get; set; }
        public string PerformanceInsightsKMSKeyId { get; set; }
        public OptionalInt32 PerformanceInsightsRetentionPeriod { get; set; }
        public List<string> EnabledCloudwatchLogsExports { get; set; } = Collection.Default<List<string>>();
        public OptionalBoolean DeletionProtection { get; set; }
        public Endpoint ListenerEndpoint { get; set; }
        public OptionalInt32 MaxAllocatedStorage { get; set; }
        public AutomationMode AutomationMode { get; set; }
        public OptionalDateTime ResumeFullAutomationModeTime { get; set; }
        public OptionalBoolean CustomerOwnedIpEnabled { get; set; }
        public string NetworkType { get; set; }
        public ActivityStreamStatus ActivityStreamStatus { get; set; }
        public string ActivityStreamKmsKeyId { get; set; }
        public string ActivityStreamKinesisStreamName { get; set; }
        public ActivityStreamMode ActivityStreamMode { get; set; }
        public OptionalBoolean ActivityStreamEngineNativeAuditFieldsIncluded { get; set; }
        public string AwsBackupRecoveryPointArn { get; set; }
        public string BackupTarget { get; set; }
        public OptionalDateTime AutomaticRestartTime { get; set; }
        public string CustomIamInstanceProfile { get; set; }
        public ActivityStreamPolicyStatus ActivityStreamPolicyStatus { get; set; }
        public string DBSystemId { get; set; }
        public string ReadReplicaSourceDBClusterIdentifier { get; set; }
        public string PercentProgress { get; set; }
        public OptionalBoolean MultiTenant { get; set; }
        public OptionalBoolean DedicatedLogVolume { get; set; }
        public OptionalBoolean IsStorageConfigUpgradeAvailable { get; set; }
        public string EngineLifecycleSupport { get; set; }
        public string StorageVolumeStatus { get; set; }
    }

    public partial class DescribeDBClustersRequest : AmazonRDSRequest
    {
        public string DBClusterIdentifier { get; set; }
        public List<Filter> Filters { get; set; } = Collection.Default<List<Filter>>();
        public OptionalInt32 MaxRecords { get; set; }
        public string Marker { get; set; }
        public OptionalBoolean IncludeShared { get; set; }
    }

    public partial class DescribeDBClustersResponse : AmazonWebServiceResponse
    {
        public string Marker { get; set; }
        public List<DBCluster> DBClusters { get; set; } = Collection.Default<List<DBCluster>>();
    }

    public partial class DescribeDBInstancesRequest : AmazonRDSRequest
    {
        public string DBInstanceIdentifier { get; set; }
        public List<Filter> Filters { get; set; } = Collection.Default<List<Filter>>();
        public OptionalInt32 MaxRecords { get; set; }
        public string Marker { get; set; }
    }

    public partial class DescribeDBInstancesResponse : AmazonWebServiceResponse
    {
        public string Marker { get; set; }
        public List<DBInstance> DBInstances { get; set; } = Collection.Default<List<DBInstance>>();
    }

    public partial class Endpoint
    {
        public string Address { get; set; }
        public OptionalInt32 Port { get; set; }
        public string HostedZoneId { get; set; }
    }

    public partial class Filter
    {
        public string Name { get; set; }
        public List<string> Values { get; set; } = Collection.Default<List<string>>();
    }

    public partial class ModifyDBClusterRequest : AmazonRDSRequest
    {
        public string DBClusterIdentifier { get; set; }
        public string NewDBClusterIdentifier { get; set; }
        public OptionalBoolean ApplyImmediately { get; set; }
        public OptionalInt32 BackupRetentionPeriod { get; set; }
        public string DBClusterParameterGroupName { get; set; }
        public List<string> VpcSecurityGroupIds { get; set; } = Collection.Default<List<string>>();
        public OptionalInt32 Port { get; set; }
        public string MasterUserPassword { get; set; }
        public string OptionGroupName { get; set; }
        public string PreferredBackupWindow { get; set; }
        public string PreferredMaintenanceWindow { get; set; }
        public OptionalBoolean EnableIAMDatabaseAuthentication { get; set; }
        public OptionalInt64 BacktrackWindow { get; set; }
        public CloudwatchLogsExportConfiguration CloudwatchLogsExportConfiguration { get; set; }
        public string EngineVersion { get; set; }
        public OptionalBoolean AllowMajorVersionUpgrade { get; set; }
        public string DBInstanceParameterGroupName { get; set; }
        public string Domain { get; set; }
        public string DomainIAMRoleName { get; set; }
        public ScalingConfiguration ScalingConfiguration { get; set; }
        public OptionalBoolean DeletionProtection { get; set; }
        public OptionalBoolean EnableHttpEndpoint { get; set; }
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
        public OptionalBoolean EnableGlobalWriteForwarding { get; set; }
        public string DBClusterInstanceClass { get; set; }
        public OptionalInt32 AllocatedStorage { get; set; }
        public string StorageType { get; set; }
        public OptionalInt32 Iops { get; set; }
        public OptionalBoolean AutoMinorVersionUpgrade { get; set; }
        public string NetworkType { get; set; }
        public ServerlessV2ScalingConfiguration ServerlessV2ScalingConfiguration { get; set; }
        public OptionalInt32 MonitoringInterval { get; set; }
        public string MonitoringRoleArn { get; set; }
        public DatabaseInsightsMode DatabaseInsightsMode { get; set; }
        public OptionalBoolean EnablePerformanceInsights { get; set; }
        public string PerformanceInsightsKMSKeyId { get; set; }
        public OptionalInt32 PerformanceInsightsRetentionPeriod { get; set; }
        public OptionalBoolean ManageMasterUserPassword { get; set; }
        public OptionalBoolean RotateMasterUserPassword { get; set; }
        public OptionalBoolean EnableLocalWriteForwarding { get; set; }
        public string MasterUserSecretKmsKeyId { get; set; }
        public string EngineMode { get; set; }
        public OptionalBoolean AllowEngineModeChange { get; set; }
        public string AwsBackupRecoveryPointArn { get; set; }
        public OptionalBoolean EnableLimitlessDatabase { get; set; }
        public string CACertificateIdentifier { get; set; }
        public MasterUserAuthenticationType MasterUserAuthenticationType { get; set; }
    }

    public partial class ModifyDBClusterResponse : AmazonWebServiceResponse
    {
        public DBCluster DBCluster { get; set; }
    }

    public partial class ModifyDBClusterSnapshotAttributeRequest : AmazonRDSRequest
    {
        public string DBClusterSnapshotIdentifier { get; set; }
        public string AttributeName { get; set; }
        public List<string> ValuesToAdd { get; set; } = Collection.Default<List<string>>();
        public List<string> ValuesToRemove { get; set; } = Collection.Default<List<string>>();
    }

    public partial class ModifyDBClusterSnapshotAttributeResponse : AmazonWebServiceResponse { }

    public partial class ProcessorFeature
    {
        public string Name { get; set; }
        public string Value { get; set; }
    }

    public partial class RdsCustomClusterConfiguration
    {
        public string InterconnectSubnetId { get; set; }
        public string TransitGatewayMulticastDomainId { get; set; }
        public ReplicaMode ReplicaMode { get; set; }
    }

    public partial class ScalingConfiguration
    {
        public OptionalInt32 MinCapacity { get; set; }
        public OptionalInt32 MaxCapacity { get; set; }
        public OptionalBoolean AutoPause { get; set; }
        public OptionalInt32 SecondsUntilAutoPause { get; set; }
        public string TimeoutAction { get; set; }
        public OptionalInt32 SecondsBeforeTimeout { get; set; }
    }

    public partial class ServerlessV2ScalingConfiguration
    {
        public OptionalDouble MinCapacity { get; set; }
        public OptionalDouble MaxCapacity { get; set; }
        public OptionalInt32 SecondsUntilAutoPause { get; set; }
    }

    public partial class Tag
    {
        public string Key { get; set; }
        public string Value { get; set; }
    }

    public partial class TagSpecification
    {
        public string ResourceType { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }
}
