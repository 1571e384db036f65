using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using NeptuneAdmin.Policies;

namespace NeptuneAdmin;

/// <summary>The role that the pipeline deploys with, and the one that it tests deployments with.</summary>
internal sealed class Pipeline(IAmazonIdentityManagementService iam, DeploySettings settings)
{
    private static readonly string Sandbox =
        "{" +
        "  \"Version\": \"2012-10-17\"," +
        "  \"Statement\": [" +
        "    {" +
        "      \"Sid\": \"TryDeployments\"," +
        "      \"Effect\": \"Allow\"," +
        "      \"Action\": [\"rds:Create*\", \"rds:Describe*\", \"rds:Modify*\"]," +
        "      \"Resource\": \"*\"" +
        "    }," +
        "    {" +
        "      \"Sid\": \"QueryTheResult\"," +
        "      \"Effect\": \"Allow\"," +
        "      \"Action\": \"neptune-db:ReadDataViaQuery\"," +
        "      \"Resource\": \"arn:aws:neptune-db:eu-west-1:*:*/*\"" +
        "    }" +
        "  ]" +
        "}";

    /// <summary>Creates both roles.</summary>
    public async Task CreateAsync()
    {
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "graph-deploy", AssumeRolePolicyDocument = TrustPolicies.ForService("codebuild.amazonaws.com") });
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "graph-deploy", PolicyName = "deploy-clusters", PolicyDocument = DeployPolicy.For(settings) });

        await iam.CreateRoleAsync(new CreateRoleRequest
        {
            RoleName = "graph-sandbox",
            AssumeRolePolicyDocument = """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": "sts:AssumeRole"
                    }
                  ]
                }
                """,
        });
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "graph-sandbox", PolicyName = "try-deployments", PolicyDocument = Sandbox });
    }
}
