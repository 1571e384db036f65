using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Neptune;
using Amazon.Neptune.Model;
using NeptuneAdmin.Policies;

namespace NeptuneAdmin;

/// <summary>The roles of the applications that work with the graph's data.</summary>
internal sealed class ApplicationRoles(IAmazonIdentityManagementService iam, IAmazonNeptune neptune, DeploySettings settings)
{
    /// <summary>From the days of engine version 1.1.</summary>
    private const string Connect = """
        { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "neptune-db:connect", "Resource": "arn:aws:neptune-db:eu-west-1:111122223333:cluster-ABCD1234EFGH5678IJKL90MNOP/*" }] }
        """;

    /// <summary>Creates the roles.</summary>
    public async Task CreateAsync()
    {
        var found = await neptune.DescribeDBClustersAsync(new DescribeDBClustersRequest { DBClusterIdentifier = settings.Cluster });
        var cluster = found.DBClusters[0];

        await CreateAsync("graph-recommend", $$"""
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": ["neptune-db:ReadDataViaQuery", "neptune-db:GetQueryStatus"],
                  "Resource": "arn:aws:neptune-db:{{settings.Region}}:{{settings.Account}}:{{cluster.DBClusterIdentifier}}/*"
                }
              ]
            }
            """);

        await CreateAsync("graph-fraud", $$"""
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": ["neptune-db:ReadDataViaQuery", "neptune-db:WriteDataViaQuery"],
                  "Resource": "arn:aws:neptune-db:{{settings.Region}}:{{settings.Account}}:{{cluster.DbClusterResourceId}}/*",
                  "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "gremlin" } }
                }
              ]
            }
            """);

        await CreateAsync("graph-chat", $$"""
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": ["neptune-graph:GetGraph", "neptune-graph:ExecuteQuery"],
                  "Resource": "arn:aws:neptune-graph:{{settings.Region}}:{{settings.Account}}:graph/*"
                }
              ]
            }
            """);

        await CreateAsync("graph-notebook", """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "neptune-db:*", "Resource": "arn:aws:neptune-db:*:*:*/*" }] }""");
        await CreateAsync("graph-archive", Connect);
    }

    private async Task CreateAsync(string role, string policy)
    {
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = role, Path = "/graph/", AssumeRolePolicyDocument = TrustPolicies.ForService("ecs-tasks.amazonaws.com") });
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = role, PolicyName = "graph-data", PolicyDocument = policy });
    }
}
