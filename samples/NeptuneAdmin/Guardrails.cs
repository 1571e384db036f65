using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace NeptuneAdmin;

/// <summary>What the organization allows its accounts at all.</summary>
internal sealed class Guardrails(IAmazonOrganizations organizations)
{
    private const string GraphAccounts = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "AllowGraphWork",
              "Effect": "Allow",
              "Action": ["rds:*", "neptune-db:*", "neptune-graph:*"],
              "Resource": "*"
            },
            {
              "Sid": "DenyRootUser",
              "Effect": "Deny",
              "Action": "*",
              "Resource": "*",
              "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } }
            },
            {
              "Sid": "KeepClusters",
              "Effect": "Deny",
              "Action": ["rds:DeleteDBCluster", "neptune-db:ResetDatabase"],
              "Resource": "*",
              "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/graph-deploy" } }
            }
          ]
        }
        """;

    /// <summary>Creates the service control policy of the accounts that hold clusters.</summary>
    public async Task CreateAsync() =>
        await organizations.CreatePolicyAsync(new CreatePolicyRequest
        {
            Name = "graph-accounts",
            Description = "Accounts that hold Neptune clusters",
            Type = PolicyType.SERVICE_CONTROL_POLICY,
            Content = GraphAccounts,
        });
}
