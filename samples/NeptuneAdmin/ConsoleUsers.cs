using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace NeptuneAdmin;

/// <summary>People who work at the AWS console without an account at the identity provider.</summary>
internal sealed class ConsoleUsers(IAmazonIdentityManagementService iam)
{
    /// <summary>Creates the person on call, who starts and stops clusters at the console.</summary>
    public async Task CreateOperatorAsync(string userName, string password)
    {
        await iam.CreateUserAsync(new CreateUserRequest { UserName = userName, Path = "/graph/" });
        await iam.CreateLoginProfileAsync(new CreateLoginProfileRequest { UserName = userName, Password = password, PasswordResetRequired = true });
        await iam.PutUserPolicyAsync(new PutUserPolicyRequest
        {
            UserName = userName,
            PolicyName = "neptune-console-operator",
            PolicyDocument = @"{
                ""Version"": ""2012-10-17"",
                ""Statement"": [
                    {
                        ""Sid"": ""SeeClusters"",
                        ""Effect"": ""Allow"",
                        ""Action"": [
                            ""rds:DescribeDBClusters"",
                            ""rds:DescribeDBInstances""
                        ],
                        ""Resource"": ""*""
                    },
                    {
                        ""Sid"": ""StartAndStopClusters"",
                        ""Effect"": ""Allow"",
                        ""Action"": [
                            ""rds:StartDBCluster"",
                            ""rds:StopDBCluster""
                        ],
                        ""Resource"": ""arn:aws:rds:*:*:cluster:graph-*""
                    }
                ]
            }",
        });
    }
}
