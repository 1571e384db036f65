using Amazon.Neptune;
using Amazon.Neptune.Model;

namespace NeptuneAdmin;

/// <summary>The cluster itself.</summary>
internal sealed class GraphCluster(IAmazonNeptune neptune, DeploySettings settings)
{
    /// <summary>Creates the cluster with its writer instance.</summary>
    public async Task CreateAsync()
    {
        var cluster = await neptune.CreateDBClusterAsync(new CreateDBClusterRequest
        {
            DBClusterIdentifier = settings.Cluster,
            Engine = "neptune",
            EnableIAMDatabaseAuthentication = true,
            StorageEncrypted = true,
            DeletionProtection = true,
            EnableCloudwatchLogsExports = ["audit"],
        });
        await neptune.CreateDBInstanceAsync(new CreateDBInstanceRequest
        {
            DBClusterIdentifier = settings.Cluster,
            DBInstanceIdentifier = settings.Cluster + "-writer",
            DBInstanceClass = "db.r6g.large",
            Engine = "neptune",
        });
        await neptune.AddRoleToDBClusterAsync(new AddRoleToDBClusterRequest
        {
            DBClusterIdentifier = settings.Cluster,
            RoleArn = $"arn:aws:iam::{settings.Account}:role/{LoadRoles.LoaderRole}",
        });
        Console.WriteLine($"{settings.Cluster} has the resource id {cluster.DBCluster.DbClusterResourceId}");
    }

    /// <summary>Creates a cluster to try things with, which a job deletes in the evening.</summary>
    public Task CreateScratchAsync() => neptune.CreateDBClusterAsync(new CreateDBClusterRequest
    {
        DBClusterIdentifier = settings.Cluster + "-scratch",
        Engine = "neptune",
        EnableIAMDatabaseAuthentication = false,
    });
}
