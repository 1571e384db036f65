using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using NeptuneAdmin.Policies;

namespace NeptuneAdmin;

/// <summary>The roles of the jobs that keep clusters in order.</summary>
internal sealed class MaintenanceRoles(IAmazonIdentityManagementService iam, DeploySettings settings)
{
    private const string RestartInstances = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "FindInstances",
              "Effect": "Allow",
              "Action": ["neptune:DescribeDBClusters", "neptune:DescribeDBInstances"],
              "Resource": "*"
            },
            {
              "Sid": "RestartInstances",
              "Effect": "Allow",
              "Action": "rds:RebootDBInstance",
              "Resource": "arn:aws:rds:*:*:db:graph-*"
            }
          ]
        }
        """;

    /// <summary>Creates the roles.</summary>
    public async Task CreateAsync()
    {
        foreach (var role in new[] { "graph-restart", "graph-statistics", "graph-snapshots" })
        {
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = role, AssumeRolePolicyDocument = TrustPolicies.ForService("lambda.amazonaws.com") });
        }

        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "graph-restart", PolicyName = "restart-instances", PolicyDocument = RestartInstances });

        await iam.PutRolePolicyAsync(new PutRolePolicyRequest
        {
            RoleName = "graph-statistics",
            PolicyName = "refresh-statistics",
            PolicyDocument = $$"""
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": ["neptunedb:ManageStatistics", "neptune-db:GetStatisticsStatus"],
                      "Resource": "{{settings.DataArn}}"
                    }
                  ]
                }
                """,
        });

        await iam.PutRolePolicyAsync(new PutRolePolicyRequest
        {
            RoleName = "graph-snapshots",
            PolicyName = "take-snapshots",
            PolicyDocument = """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "FindClusters",
                      "Effect": "Allow",
                      "Action": ["rds:DescribeDBClusters", "rds:DescribeDBClusterSnapshots"]
                    },
                    {
                      "Sid": "TakeSnapshots",
                      "Effect": "Allow",
                      "Action": ["rds:CreateDBClusterSnapshot", "rds:AddTagsToResource"],
                      "Resource": ["arn:aws:rds:*:*:cluster:graph-*", "arn:aws:rds:*:*:cluster-snapshot:graph-*"]
                    }
                  ]
                }
                """,
        });
    }
}
