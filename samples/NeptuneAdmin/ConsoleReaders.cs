using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using NeptuneAdmin.Policies;

namespace NeptuneAdmin;

/// <summary>People who read at the console: by group for IAM users, by role for everybody else.</summary>
internal sealed class ConsoleReaders(IAmazonIdentityManagementService iam, DeploySettings settings)
{
    private const string ManagedPolicies = "arn:aws:iam::aws:policy/";
    private const string ReadOnlyAccess = ManagedPolicies + "NeptuneReadOnlyAccess";

    private static readonly string SelfService = @"
{
  ""Version"": ""2012-10-17"",
  ""Statement"": {
    ""Sid"": ""OwnPassword"",
    ""Effect"": ""Allow"",
    ""Action"": [""iam:ChangePassword"", ""iam:GetUser""],
    ""Resource"": ""arn:aws:iam::*:user/graph/${aws:username}""
  }
}".Trim();

    /// <summary>Creates the group and the role.</summary>
    public async Task CreateAsync()
    {
        await iam.CreateGroupAsync(new CreateGroupRequest { GroupName = "graph-readers", Path = "/graph/" });
        await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "graph-readers", PolicyArn = ReadOnlyAccess });
        await iam.PutGroupPolicyAsync(new PutGroupPolicyRequest("graph-readers", "own-password", SelfService));

        await iam.CreateRoleAsync(new CreateRoleRequest
        {
            RoleName = "graph-reader",
            Description = "Reads Neptune at the console, signed in through the identity provider",
            AssumeRolePolicyDocument = TrustPolicies.ForSaml(settings.Account, "company"),
            MaxSessionDuration = 4 * 60 * 60,
        });
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "graph-reader", PolicyArn = ReadOnlyAccess });
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest
        {
            RoleName = "graph-reader",
            PolicyName = "restart-instances",
            PolicyDocument = $$"""
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "RestartInstances",
                      "Effect": "Allow",
                      "Action": "rds:RebootDBInstance",
                      "Resource": "arn:aws:rds:{{settings.Region}}:{{settings.Account}}:db:{{settings.Cluster}}-*"
                    }
                  ]
                }
                """,
        });
    }
}
