namespace NeptuneAdmin.Policies;

/// <summary>Managed policies for people who work at the console.</summary>
internal static class PeoplePolicies
{
    /// <summary>Everything about clusters.</summary>
    public const string Administrators = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "ManageClusters",
              "Effect": "Allow",
              "Action": "rds:*",
              "Resource": "*"
            },
            {
              "Sid": "ReadGraphs",
              "Effect": "Allow",
              "Action": ["neptune-db:Get*", "neptune-db:List*", "neptune-db:Read*"],
              "Resource": "*"
            },
            {
              "Sid": "SeeTheSurroundings",
              "Effect": "Allow",
              "Action": [
                "cloudwatch:GetMetricStatistics", "cloudwatch:ListMetrics",
                "ec2:DescribeAccountAttributes", "ec2:DescribeAvailabilityZones", "ec2:DescribeSecurityGroups",
                "ec2:DescribeSubnets", "ec2:DescribeVpcAttribute", "ec2:DescribeVpcs",
                "iam:GetAccountSummary", "iam:ListAccountAliases", "iam:ListRoles",
                "kms:ListAliases", "kms:ListKeyPolicies", "kms:ListKeys", "kms:ListRetirableGrants",
                "logs:DescribeLogStreams", "logs:GetLogEvents",
                "sns:ListSubscriptions", "sns:ListTopics"
              ],
              "Resource": "*"
            },
            {
              "Sid": "PassTheLoadRole",
              "Effect": "Allow",
              "Action": "iam:PassRole",
              "Resource": "arn:aws:iam::*:role/graph-load",
              "Condition": { "StringEquals": { "iam:PassedToService": "rds.amazonaws.com" } }
            }
          ]
        }
        """;

    /// <summary>See everything at the console, start and stop clusters.</summary>
    public const string Operators = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "SeeEverything",
              "Effect": "Allow",
              "Action": [
                "rds:Describe*", "rds:DownloadDBLogFilePortion", "rds:ListTagsForResource",
                "cloudwatch:GetMetricStatistics", "cloudwatch:ListMetrics",
                "ec2:DescribeAccountAttributes", "ec2:DescribeAvailabilityZones", "ec2:DescribeSecurityGroups",
                "ec2:DescribeSubnets", "ec2:DescribeVpcAttribute", "ec2:DescribeVpcs",
                "kms:ListAliases", "kms:ListKeyPolicies", "kms:ListKeys", "kms:ListRetirableGrants",
                "logs:DescribeLogStreams", "logs:GetLogEvents"
              ],
              "Resource": "*"
            },
            {
              "Sid": "StartAndStopClusters",
              "Effect": "Allow",
              "Action": ["rds:StartDBCluster", "rds:StopDBCluster"],
              "Resource": "arn:aws:rds:*:*:cluster:graph-*"
            }
          ]
        }
        """;
}
