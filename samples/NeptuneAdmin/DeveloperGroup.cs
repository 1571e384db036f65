using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace NeptuneAdmin;

/// <summary>Developers: they look at everything in the console and start their own clusters.</summary>
internal sealed class DeveloperGroup(IAmazonIdentityManagementService iam, DeploySettings settings)
{
    private const string Name = "neptune-developers";

    /// <summary>Creates the group.</summary>
    public async Task CreateAsync()
    {
        await iam.CreateGroupAsync(new CreateGroupRequest(Name));

        var policy = $@"{{
            ""Version"": ""2012-10-17"",
            ""Statement"": [
                {{
                    ""Sid"": ""SeeEverything"",
                    ""Effect"": ""Allow"",
                    ""Action"": [ ""rds:Describe*"", ""rds:ListTagsForResource"" ],
                    ""Resource"": ""*""
                }},
                {{
                    ""Sid"": ""StartDevelopmentClusters"",
                    ""Effect"": ""Allow"",
                    ""Action"": ""rds:StartDBCluster"",
                    ""Resource"": ""arn:aws:rds:{settings.Region}:{settings.Account}:cluster:dev-*""
                }}
            ]
        }}";
        await iam.PutGroupPolicyAsync(new PutGroupPolicyRequest { GroupName = Name, PolicyName = "neptune-console", PolicyDocument = policy });
    }
}
