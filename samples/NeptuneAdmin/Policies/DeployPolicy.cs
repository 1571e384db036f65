namespace NeptuneAdmin.Policies;

/// <summary>What the pipeline needs to deploy a cluster.</summary>
internal static class DeployPolicy
{
    /// <summary>Create statements carry the engine, as the actions are those of every RDS engine.</summary>
    public static string For(DeploySettings settings) => $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "CreateClusters",
              "Effect": "Allow",
              "Action": ["rds:CreateDBCluster", "rds:CreateDBInstance"],
              "Resource": "arn:aws:rds:{{settings.Region}}:{{settings.Account}}:*",
              "Condition": { "StringEquals": { "rds:DatabaseEngine": ["graphdb", "neptune"] } }
            },
            {
              "Sid": "ChangeClusters",
              "Effect": "Allow",
              "Action": ["rds:AddRoleToDBCluster", "rds:AddTagsToResource", "rds:ModifyDBCluster"],
              "Resource": "{{settings.ClusterArn}}"
            },
            {
              "Sid": "SeeClusters",
              "Effect": "Allow",
              "Action": ["rds:DescribeDBClusters", "rds:DescribeDBInstances", "rds:DescribeDBEngineVersions"],
              "Resource": "*"
            },
            {
              "Sid": "PassTheLoadRole",
              "Effect": "Allow",
              "Action": "iam:PassRole",
              "Resource": "arn:aws:iam::{{settings.Account}}:role/{{LoadRoles.LoaderRole}}",
              "Condition": { "StringEquals": { "iam:PassedToService": "rds.amazonaws.com" } }
            },
            {
              "Sid": "CreateTheServiceLinkedRole",
              "Effect": "Allow",
              "Action": "iam:CreateServiceLinkedRole",
              "Resource": "arn:aws:iam::{{settings.Account}}:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS",
              "Condition": { "StringEquals": { "iam:AWSServiceName": "rds.amazonaws.com" } }
            }
          ]
        }
        """;
}
