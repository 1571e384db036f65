using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using NeptuneAdmin.Policies;

namespace NeptuneAdmin;

/// <summary>The roles of the services that query the graph.</summary>
internal sealed class QueryRoles(IAmazonIdentityManagementService iam, IAmazonSecurityTokenService sts, DeploySettings settings)
{
    private const string VpcAccess = "arn:aws:iam::aws:policy/service-role/" + "AWSLambdaVPCAccessExecutionRole";

    /// <summary>Creates the roles.</summary>
    public async Task CreateAsync()
    {
        await CreateRoleAsync("graph-search", TrustPolicies.ForService("lambda.amazonaws.com"));
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "graph-search", PolicyArn = VpcAccess });
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "graph-search", PolicyName = "read-graph", PolicyDocument = DataAccess.Read(settings.DataArn) });

        await CreateRoleAsync("graph-import", TrustPolicies.ForService("ecs-tasks.amazonaws.com"));
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "graph-import", PolicyName = "write-graph", PolicyDocument = DataAccess.Write(settings.DataArn) });

        await CreateRoleAsync("graph-analytics", TrustPolicies.ForService("lambda.amazonaws.com"));
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "graph-analytics", PolicyName = "query-analytics", PolicyDocument = DataAccess.Analytics(settings) });

        await CreateRoleAsync("graph-monitor", TrustPolicies.ForService("lambda.amazonaws.com"));
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest
        {
            RoleName = "graph-monitor",
            PolicyName = "watch-graph",
            PolicyDocument = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"allow\",\"Action\":\"neptune-db:GetEngineStatus\",\"Resource\":\"arn:aws:neptune-db:*:*:*/*\"}]}",
        });
    }

    /// <summary>Opens a session that can only read, for a report that runs as somebody else's code.</summary>
    public async Task<Credentials> OpenReportSessionAsync()
    {
        var response = await sts.AssumeRoleAsync(new AssumeRoleRequest
        {
            RoleArn = $"arn:aws:iam::{settings.Account}:role/graph-import",
            RoleSessionName = "report",
            Policy = """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "*" } ] }""",
        });
        return response.Credentials;
    }

    private Task<CreateRoleResponse> CreateRoleAsync(string name, string trustPolicy) =>
        iam.CreateRoleAsync(new CreateRoleRequest { RoleName = name, Path = "/graph/", AssumeRolePolicyDocument = trustPolicy });
}
