// Stub of AWSSDK.Neptune: what the samples and tests use of it, in the names and types of the AWS SDK for .NET (github.com/aws/aws-sdk-net, sdk/src/Services/Neptune).
// Checked 2026-11 against the generated sources and the service model of that repository. It calls nothing: every operation throws NotSupportedException.

using Amazon.Runtime;
using Amazon.Neptune.Model;

namespace Amazon.Neptune
{
    public partial interface IAmazonNeptune : IAmazonService, IDisposable
    {
        Task<AddRoleToDBClusterResponse> AddRoleToDBClusterAsync(AddRoleToDBClusterRequest request, CancellationToken cancellationToken = default);
        Task<CreateDBClusterResponse> CreateDBClusterAsync(CreateDBClusterRequest request, CancellationToken cancellationToken = default);
        Task<CreateDBClusterEndpointResponse> CreateDBClusterEndpointAsync(CreateDBClusterEndpointRequest request, CancellationToken cancellationToken = default);
        Task<CreateDBClusterParameterGroupResponse> CreateDBClusterParameterGroupAsync(CreateDBClusterParameterGroupRequest request, CancellationToken cancellationToken = default);
        Task<CreateDBClusterSnapshotResponse> CreateDBClusterSnapshotAsync(CreateDBClusterSnapshotRequest request, CancellationToken cancellationToken = default);
        Task<CreateDBInstanceResponse> CreateDBInstanceAsync(CreateDBInstanceRequest request, CancellationToken cancellationToken = default);
        Task<CreateDBSubnetGroupResponse> CreateDBSubnetGroupAsync(CreateDBSubnetGroupRequest request, CancellationToken cancellationToken = default);
        Task<DeleteDBClusterResponse> DeleteDBClusterAsync(DeleteDBClusterRequest request, CancellationToken cancellationToken = default);
        Task<DeleteDBInstanceResponse> DeleteDBInstanceAsync(DeleteDBInstanceRequest request, CancellationToken cancellationToken = default);
        Task<DescribeDBClustersResponse> DescribeDBClustersAsync(DescribeDBClustersRequest request, CancellationToken cancellationToken = default);
        Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default);
        Task<ModifyDBClusterResponse> ModifyDBClusterAsync(ModifyDBClusterRequest request, CancellationToken cancellationToken = default);
        Task<ModifyDBClusterSnapshotAttributeResponse> ModifyDBClusterSnapshotAttributeAsync(ModifyDBClusterSnapshotAttributeRequest request, CancellationToken cancellationToken = default);
        Task<ModifyDBInstanceResponse> ModifyDBInstanceAsync(ModifyDBInstanceRequest request, CancellationToken cancellationToken = default);
        Task<RemoveRoleFromDBClusterResponse> RemoveRoleFromDBClusterAsync(RemoveRoleFromDBClusterRequest request, CancellationToken cancellationToken = default);
        Task<RestoreDBClusterFromSnapshotResponse> RestoreDBClusterFromSnapshotAsync(RestoreDBClusterFromSnapshotRequest request, CancellationToken cancellationToken = default);
        Task<RestoreDBClusterToPointInTimeResponse> RestoreDBClusterToPointInTimeAsync(RestoreDBClusterToPointInTimeRequest request, CancellationToken cancellationToken = default);

#if !AWS_SDK_V3
        static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonNeptuneConfig();

        static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonNeptuneClient(awsCredentials, (AmazonNeptuneConfig)clientConfig);
#endif
    }

    public partial class AmazonNeptuneClient : AmazonServiceClient, IAmazonNeptune
    {
        public AmazonNeptuneClient() : this(new AmazonNeptuneConfig()) { }

        public AmazonNeptuneClient(RegionEndpoint region) : this(new AmazonNeptuneConfig { RegionEndpoint = region }) { }

        public AmazonNeptuneClient(AmazonNeptuneConfig config) : base(DefaultChain.Credentials(), config) { }

        public AmazonNeptuneClient(AWSCredentials credentials) : this(credentials, new AmazonNeptuneConfig()) { }

        public AmazonNeptuneClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonNeptuneConfig { RegionEndpoint = region }) { }

        public AmazonNeptuneClient(AWSCredentials credentials, AmazonNeptuneConfig clientConfig) : base(credentials, clientConfig) { }

        public AmazonNeptuneClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonNeptuneConfig()) { }

        public AmazonNeptuneClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonNeptuneConfig { RegionEndpoint = region }) { }

        public AmazonNeptuneClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonNeptuneConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

        public AmazonNeptuneClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonNeptuneConfig()) { }

        public AmazonNeptuneClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonNeptuneConfig { RegionEndpoint = region }) { }

        public AmazonNeptuneClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonNeptuneConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

        public virtual Task<AddRoleToDBClusterResponse> AddRoleToDBClusterAsync(AddRoleToDBClusterRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateDBClusterResponse> CreateDBClusterAsync(CreateDBClusterRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateDBClusterEndpointResponse> CreateDBClusterEndpointAsync(CreateDBClusterEndpointRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateDBClusterParameterGroupResponse> CreateDBClusterParameterGroupAsync(CreateDBClusterParameterGroupRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateDBClusterSnapshotResponse> CreateDBClusterSnapshotAsync(CreateDBClusterSnapshotRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateDBInstanceResponse> CreateDBInstanceAsync(CreateDBInstanceRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<CreateDBSubnetGroupResponse> CreateDBSubnetGroupAsync(CreateDBSubnetGroupRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DeleteDBClusterResponse> DeleteDBClusterAsync(DeleteDBClusterRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DeleteDBInstanceResponse> DeleteDBInstanceAsync(DeleteDBInstanceRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DescribeDBClustersResponse> DescribeDBClustersAsync(DescribeDBClustersRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<DescribeDBInstancesResponse> DescribeDBInstancesAsync(DescribeDBInstancesRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ModifyDBClusterResponse> ModifyDBClusterAsync(ModifyDBClusterRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ModifyDBClusterSnapshotAttributeResponse> ModifyDBClusterSnapshotAttributeAsync(ModifyDBClusterSnapshotAttributeRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ModifyDBInstanceResponse> ModifyDBInstanceAsync(ModifyDBInstanceRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<RemoveRoleFromDBClusterResponse> RemoveRoleFromDBClusterAsync(RemoveRoleFromDBClusterRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<RestoreDBClusterFromSnapshotResponse> RestoreDBClusterFromSnapshotAsync(RestoreDBClusterFromSnapshotRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<RestoreDBClusterToPointInTimeResponse> RestoreDBClusterToPointInTimeAsync(RestoreDBClusterToPointInTimeRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

#if AWS_SDK_V3
        protected override Amazon.Runtime.Internal.Auth.AbstractAWSSigner CreateSigner() => new Amazon.Runtime.Internal.Auth.AWS4Signer();
#endif
    }

    public partial class AmazonNeptuneConfig : StubClientConfig
    {
        public AmazonNeptuneConfig() : base("rds", "2014-10-31") { }
    }
}

namespace Amazon.Neptune.Model
{
    public partial class AmazonNeptuneRequest : AmazonWebServiceRequest { }

    public partial class AddRoleToDBClusterRequest : AmazonNeptuneRequest
    {
        public string DBClusterIdentifier { get; set; }
        public string RoleArn { get; set; }
        public string FeatureName { get; set; }
    }

    public partial class AddRoleToDBClusterResponse : AmazonWebServiceResponse { }

    public partial class CloudwatchLogsExportConfiguration
    {
        public List<string> EnableLogTypes { get; set; } = Collection.Default<List<string>>();
        public List<string> DisableLogTypes { get; set; } = Collection.Default<List<string>>();
    }

    public partial class CreateDBClusterEndpointRequest : AmazonNeptuneRequest
    {
        public string DBClusterIdentifier { get; set; }
        public string DBClusterEndpointIdentifier { get; set; }
        public string EndpointType { get; set; }
        public List<string> StaticMembers { get; set; } = Collection.Default<List<string>>();
        public List<string> ExcludedMembers { get; set; } = Collection.Default<List<string>>();
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class CreateDBClusterEndpointResponse : AmazonWebServiceResponse
    {
        public string DBClusterEndpointIdentifier { get; set; }
        public string DBClusterIdentifier { get; set; }
        public string DBClusterEndpointResourceIdentifier { get; set; }
        public string Endpoint { get; set; }
        public string Status { get; set; }
        public string EndpointType { get; set; }
        public string CustomEndpointType { get; set; }
        public List<string> StaticMembers { get; set; } = Collection.Default<List<string>>();
        public List<string> ExcludedMembers { get; set; } = Collection.Default<List<string>>();
        public string DBClusterEndpointArn { get; set; }
    }

    public partial class CreateDBClusterParameterGroupRequest : AmazonNeptuneRequest
    {
        public string DBClusterParameterGroupName { get; set; }
        public string DBParameterGroupFamily { get; set; }
        public string Description { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class CreateDBClusterParameterGroupResponse : AmazonWebServiceResponse { }

    public partial class CreateDBClusterRequest : AmazonNeptuneRequest
    {
        public List<string> AvailabilityZones { get; set; } = Collection.Default<List<string>>();
        public OptionalInt32 BackupRetentionPeriod { get; set; }
        public string CharacterSetName { get; set; }
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
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
        public List<string> EnableCloudwatchLogsExports { get; set; } = Collection.Default<List<string>>();
        public OptionalBoolean DeletionProtection { get; set; }
        public ServerlessV2ScalingConfiguration ServerlessV2ScalingConfiguration { get; set; }
        public string GlobalClusterIdentifier { get; set; }
        public string StorageType { get; set; }
        public string SourceRegion { get; set; }
    }

    public partial class CreateDBClusterResponse : AmazonWebServiceResponse
    {
        public DBCluster DBCluster { get; set; }
    }

    public partial class CreateDBClusterSnapshotRequest : AmazonNeptuneRequest
    {
        public string DBClusterSnapshotIdentifier { get; set; }
        public string DBClusterIdentifier { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class CreateDBClusterSnapshotResponse : AmazonWebServiceResponse { }

    public partial class CreateDBInstanceRequest : AmazonNeptuneRequest
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
        public string OptionGroupName { get; set; }
        public string CharacterSetName { get; set; }
        public OptionalBoolean PubliclyAccessible { get; set; }
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
        public string DBClusterIdentifier { get; set; }
        public string StorageType { get; set; }
        public string TdeCredentialArn { get; set; }
        public string TdeCredentialPassword { get; set; }
        public OptionalBoolean StorageEncrypted { get; set; }
        public string KmsKeyId { get; set; }
        public string Domain { get; set; }
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
        public OptionalInt32 MonitoringInterval { get; set; }
        public string MonitoringRoleArn { get; set; }
        public string DomainIAMRoleName { get; set; }
        public OptionalInt32 PromotionTier { get; set; }
        public string Timezone { get; set; }
        public OptionalBoolean EnableIAMDatabaseAuthentication { get; set; }
        public OptionalBoolean EnablePerformanceInsights { get; set; }
        public string PerformanceInsightsKMSKeyId { get; set; }
        public List<string> EnableCloudwatchLogsExports { get; set; } = Collection.Default<List<string>>();
        public OptionalBoolean DeletionProtection { get; set; }
    }

    public partial class CreateDBInstanceResponse : AmazonWebServiceResponse
    {
        public DBInstance DBInstance { get; set; }
    }

    public partial class CreateDBSubnetGroupRequest : AmazonNeptuneRequest
    {
        public string DBSubnetGroupName { get; set; }
        public string DBSubnetGroupDescription { get; set; }
        public List<string> SubnetIds { get; set; } = Collection.Default<List<string>>();
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
    }

    public partial class CreateDBSubnetGroupResponse : AmazonWebServiceResponse
    {
        public DBSubnetGroup DBSubnetGroup { get; set; }
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
        public OptionalBoolean MultiAZ { get; set; }
        public string Engine { get; set; }
        public string EngineVersion { get; set; }
        public OptionalDateTime LatestRestorableTime { get; set; }
        public OptionalInt32 Port { get; set; }
        public string MasterUsername { get; set; }
        public string PreferredBackupWindow { get; set; }
        public string PreferredMaintenanceWindow { get; set; }
        public string ReplicationSourceIdentifier { get; set; }
        public List<string> ReadReplicaIdentifiers { get; set; } = Collection.Default<List<string>>();
        public List<DBClusterMember> DBClusterMembers { get; set; } = Collection.Default<List<DBClusterMember>>();
        public string HostedZoneId { get; set; }
        public OptionalBoolean StorageEncrypted { get; set; }
        public string KmsKeyId { get; set; }
        public string DbClusterResourceId { get; set; }
        public string DBClusterArn { get; set; }
        public List<DBClusterRole> AssociatedRoles { get; set; } = Collection.Default<List<DBClusterRole>>();
        public OptionalBoolean IAMDatabaseAuthenticationEnabled { get; set; }
        public string CloneGroupId { get; set; }
        public OptionalDateTime ClusterCreateTime { get; set; }
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
        public List<string> EnabledCloudwatchLogsExports { get; set; } = Collection.Default<List<string>>();
        public OptionalBoolean DeletionProtection { get; set; }
        public OptionalBoolean CrossAccountClone { get; set; }
        public OptionalDateTime AutomaticRestartTime { get; set; }
        public string GlobalClusterIdentifier { get; set; }
        public OptionalDateTime IOOptimizedNextAllowedModificationTime { get; set; }
        public string StorageType { get; set; }
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

    public partial class DBClusterSnapshotAttribute
    {
        public string AttributeName { get; set; }
        public List<string> AttributeValues { get; set; } = Collection.Default<List<string>>();
    }

    public partial class DBClusterSnapshotAttributesResult
    {
        public string DBClusterSnapshotIdentifier { get; set; }
        public List<DBClusterSnapshotAttribute> DBClusterSnapshotAttributes { get; set; } = Collection.Default<List<DBClusterSnapshotAttribute>>();
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
        public DBSubnetGroup DBSubnetGroup { get; set; }
        public string PreferredMaintenanceWindow { get; set; }
        public OptionalDateTime LatestRestorableTime { get; set; }
        public OptionalBoolean MultiAZ { get; set; }
        public string EngineVersion { get; set; }
        public OptionalBoolean AutoMinorVersionUpgrade { get; set; }
        public string ReadReplicaSourceDBInstanceIdentifier { get; set; }
        public List<string> ReadReplicaDBInstanceIdentifiers { get; set; } = Collection.Default<List<string>>();
        public List<string> ReadReplicaDBClusterIdentifiers { get; set; } = Collection.Default<List<string>>();
        public string LicenseModel { get; set; }
        public OptionalInt32 Iops { get; set; }
        public string CharacterSetName { get; set; }
        public string SecondaryAvailabilityZone { get; set; }
        public OptionalBoolean PubliclyAccessible { get; set; }
        public string StorageType { get; set; }
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
        public OptionalBoolean PerformanceInsightsEnabled { get; set; }
        public string PerformanceInsightsKMSKeyId { get; set; }
        public List<string> EnabledCloudwatchLogsExports { get; set; } = Collection.Default<List<string>>();
        public OptionalBoolean DeletionProtection { get; set; }
    }

    public partial class DBSubnetGroup
    {
        public string DBSubnetGroupName { get; set; }
        public string DBSubnetGroupDescription { get; set; }
        public string VpcId { get; set; }
        public string SubnetGroupStatus { get; set; }
        public string DBSubnetGroupArn { get; set; }
    }

    public partial class DeleteDBClusterRequest : AmazonNeptuneRequest
    {
        public string DBClusterIdentifier { get; set; }
        public OptionalBoolean SkipFinalSnapshot { get; set; }
        public string FinalDBSnapshotIdentifier { get; set; }
    }

    public partial class DeleteDBClusterResponse : AmazonWebServiceResponse
    {
        public DBCluster DBCluster { get; set; }
    }

    public partial class DeleteDBInstanceRequest : AmazonNeptuneRequest
    {
        public string DBInstanceIdentifier { get; set; }
        public OptionalBoolean SkipFinalSnapshot { get; set; }
        public string FinalDBSnapshotIdentifier { get; set; }
    }

    public partial class DeleteDBInstanceResponse : AmazonWebServiceResponse
    {
        public DBInstance DBInstance { get; set; }
    }

    public partial class DescribeDBClustersRequest : AmazonNeptuneRequest
    {
        public string DBClusterIdentifier { get; set; }
        public List<Filter> Filters { get; set; } = Collection.Default<List<Filter>>();
        public OptionalInt32 MaxRecords { get; set; }
        public string Marker { get; set; }
    }

    public partial class DescribeDBClustersResponse : AmazonWebServiceResponse
    {
        public string Marker { get; set; }
        public List<DBCluster> DBClusters { get; set; } = Collection.Default<List<DBCluster>>();
    }

    public partial class DescribeDBInstancesRequest : AmazonNeptuneRequest
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

    public partial class ModifyDBClusterRequest : AmazonNeptuneRequest
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
        public CloudwatchLogsExportConfiguration CloudwatchLogsExportConfiguration { get; set; }
        public string EngineVersion { get; set; }
        public OptionalBoolean AllowMajorVersionUpgrade { get; set; }
        public string DBInstanceParameterGroupName { get; set; }
        public OptionalBoolean DeletionProtection { get; set; }
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
        public ServerlessV2ScalingConfiguration ServerlessV2ScalingConfiguration { get; set; }
        public string StorageType { get; set; }
    }

    public partial class ModifyDBClusterResponse : AmazonWebServiceResponse
    {
        public DBCluster DBCluster { get; set; }
    }

    public partial class ModifyDBClusterSnapshotAttributeRequest : AmazonNeptuneRequest
    {
        public string DBClusterSnapshotIdentifier { get; set; }
        public string AttributeName { get; set; }
        public List<string> ValuesToAdd { get; set; } = Collection.Default<List<string>>();
        public List<string> ValuesToRemove { get; set; } = Collection.Default<List<string>>();
    }

    public partial class ModifyDBClusterSnapshotAttributeResponse : AmazonWebServiceResponse
    {
        public DBClusterSnapshotAttributesResult DBClusterSnapshotAttributesResult { get; set; }
    }

    public partial class ModifyDBInstanceRequest : AmazonNeptuneRequest
    {
        public string DBInstanceIdentifier { get; set; }
        public OptionalInt32 AllocatedStorage { get; set; }
        public string DBInstanceClass { get; set; }
        public string DBSubnetGroupName { get; set; }
        public List<string> DBSecurityGroups { get; set; } = Collection.Default<List<string>>();
        public List<string> VpcSecurityGroupIds { get; set; } = Collection.Default<List<string>>();
        public OptionalBoolean ApplyImmediately { get; set; }
        public string MasterUserPassword { get; set; }
        public string DBParameterGroupName { get; set; }
        public OptionalInt32 BackupRetentionPeriod { get; set; }
        public string PreferredBackupWindow { get; set; }
        public string PreferredMaintenanceWindow { get; set; }
        public OptionalBoolean MultiAZ { get; set; }
        public string EngineVersion { get; set; }
        public OptionalBoolean AllowMajorVersionUpgrade { get; set; }
        public OptionalBoolean AutoMinorVersionUpgrade { get; set; }
        public string LicenseModel { get; set; }
        public OptionalInt32 Iops { get; set; }
        public string OptionGroupName { get; set; }
        public string NewDBInstanceIdentifier { get; set; }
        public string StorageType { get; set; }
        public string TdeCredentialArn { get; set; }
        public string TdeCredentialPassword { get; set; }
        public string CACertificateIdentifier { get; set; }
        public string Domain { get; set; }
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
        public OptionalInt32 MonitoringInterval { get; set; }
        public OptionalInt32 DBPortNumber { get; set; }
        public OptionalBoolean PubliclyAccessible { get; set; }
        public string MonitoringRoleArn { get; set; }
        public string DomainIAMRoleName { get; set; }
        public OptionalInt32 PromotionTier { get; set; }
        public OptionalBoolean EnableIAMDatabaseAuthentication { get; set; }
        public OptionalBoolean EnablePerformanceInsights { get; set; }
        public string PerformanceInsightsKMSKeyId { get; set; }
        public CloudwatchLogsExportConfiguration CloudwatchLogsExportConfiguration { get; set; }
        public OptionalBoolean DeletionProtection { get; set; }
    }

    public partial class ModifyDBInstanceResponse : AmazonWebServiceResponse
    {
        public DBInstance DBInstance { get; set; }
    }

    public partial class RemoveRoleFromDBClusterRequest : AmazonNeptuneRequest
    {
        public string DBClusterIdentifier { get; set; }
        public string RoleArn { get; set; }
        public string FeatureName { get; set; }
    }

    public partial class RemoveRoleFromDBClusterResponse : AmazonWebServiceResponse { }

    public partial class RestoreDBClusterFromSnapshotRequest : AmazonNeptuneRequest
    {
        public List<string> AvailabilityZones { get; set; } = Collection.Default<List<string>>();
        public string DBClusterIdentifier { get; set; }
        public string SnapshotIdentifier { get; set; }
        public string Engine { get; set; }
        public string EngineVersion { get; set; }
        public OptionalInt32 Port { get; set; }
        public string DBSubnetGroupName { get; set; }
        public string DatabaseName { get; set; }
        public string OptionGroupName { get; set; }
        public List<string> VpcSecurityGroupIds { get; set; } = Collection.Default<List<string>>();
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
        public string KmsKeyId { get; set; }
        public OptionalBoolean EnableIAMDatabaseAuthentication { get; set; }
        public List<string> EnableCloudwatchLogsExports { get; set; } = Collection.Default<List<string>>();
        public string DBClusterParameterGroupName { get; set; }
        public OptionalBoolean DeletionProtection { get; set; }
        public OptionalBoolean CopyTagsToSnapshot { get; set; }
        public ServerlessV2ScalingConfiguration ServerlessV2ScalingConfiguration { get; set; }
        public string StorageType { get; set; }
    }

    public partial class RestoreDBClusterFromSnapshotResponse : AmazonWebServiceResponse
    {
        public DBCluster DBCluster { get; set; }
    }

    public partial class RestoreDBClusterToPointInTimeRequest : AmazonNeptuneRequest
    {
        public string DBClusterIdentifier { get; set; }
        public string RestoreType { get; set; }
        public string SourceDBClusterIdentifier { get; set; }
        public OptionalDateTime RestoreToTime { get; set; }
        public OptionalBoolean UseLatestRestorableTime { get; set; }
        public OptionalInt32 Port { get; set; }
        public string DBSubnetGroupName { get; set; }
        public string OptionGroupName { get; set; }
        public List<string> VpcSecurityGroupIds { get; set; } = Collection.Default<List<string>>();
        public List<Tag> Tags { get; set; } = Collection.Default<List<Tag>>();
        public string KmsKeyId { get; set; }
        public OptionalBoolean EnableIAMDatabaseAuthentication { get; set; }
        public List<string> EnableCloudwatchLogsExports { get; set; } = Collection.Default<List<string>>();
        public string DBClusterParameterGroupName { get; set; }
        public OptionalBoolean DeletionProtection { get; set; }
        public ServerlessV2ScalingConfiguration ServerlessV2ScalingConfiguration { get; set; }
        public string StorageType { get; set; }
    }

    public partial class RestoreDBClusterToPointInTimeResponse : AmazonWebServiceResponse
    {
        public DBCluster DBCluster { get; set; }
    }

    public partial class ServerlessV2ScalingConfiguration
    {
        public OptionalDouble MinCapacity { get; set; }
        public OptionalDouble MaxCapacity { get; set; }
    }

    public partial class Tag
    {
        public string Key { get; set; }
        public string Value { get; set; }
    }
}
