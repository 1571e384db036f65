using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.S3;
using Amazon.S3.Model;
using NeptuneAdmin.Policies;

namespace NeptuneAdmin;

/// <summary>What bulk loading needs: the role that the cluster reads the bucket with, the role of the job that starts a load, and the bucket's own policy.</summary>
internal sealed class LoadRoles(IAmazonIdentityManagementService iam, IAmazonS3 s3, DeploySettings settings)
{
    /// <summary>The role that the cluster reads the bucket with.</summary>
    public const string LoaderRole = "graph-load";

    // Written for the console's policy editor first.
    private const string StartLoads = @"{
  ""Version"": ""2012-10-17"",
  ""Statement"": [
    {
      ""Effect"": ""Allow"",
      ""Action"": [
        ""neptune-db:StartLoaderJob"",
        ""neptune-db:GetLoaderJobStatus"",
        ""neptune-db:ListLoaderJobs"",
      ],
      ""Resource"": ""arn:aws:neptune-db:*:*:*/*""
    }
  ]
}";

    /// <summary>Creates the roles and sets the bucket's policy.</summary>
    public async Task CreateAsync()
    {
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = LoaderRole, AssumeRolePolicyDocument = TrustPolicies.ForLoading(settings) });
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest
        {
            RoleName = LoaderRole,
            PolicyName = "read-bucket",
            PolicyDocument = $@"{{
                ""Version"": ""2012-10-17"",
                ""Statement"": [
                    {{ ""Effect"": ""Allow"", ""Action"": ""s3:ListBucket"", ""Resource"": ""arn:aws:s3:::{settings.Bucket}"" }},
                    {{ ""Effect"": ""Allow"", ""Action"": ""s3:GetObject"", ""Resource"": ""arn:aws:s3:::{settings.Bucket}/*"" }}
                ]
            }}",
        });

        await iam.CreateRoleAsync(new CreateRoleRequest
        {
            RoleName = "graph-load-starter",
            AssumeRolePolicyDocument = """
                {
                  "Version": "2012-10-17"
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Principal": { "Service": "states.amazonaws.com" },
                      "Action": "sts:AssumeRole"
                    }
                  ]
                }
                """,
        });
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "graph-load-starter", PolicyName = "start-loads", PolicyDocument = StartLoads });

        await s3.PutBucketPolicyAsync(new PutBucketPolicyRequest { BucketName = settings.Bucket, Policy = TlsOnly.Replace("{BUCKET}", settings.Bucket) });
    }

    private const string TlsOnly = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "TlsOnly",
              "Effect": "Deny",
              "Principal": "*",
              "Action": "s3:*",
              "Resource": ["arn:aws:s3:::{BUCKET}", "arn:aws:s3:::{BUCKET}/*"],
              "Condition": { "Bool": { "aws:SecureTransport": "false" } }
            }
          ]
        }
        """;
}
