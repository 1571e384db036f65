namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>Code that uses a policy in a way that says what it is for.</summary>
internal static class PolicySource
{
    /// <summary>A policy that a request of the SDK is given.</summary>
    public static string Request(string request, string member, string statements) =>
        $$$""""
            using Amazon.IdentityManagement.Model;
            static class Requests
            {
                static {{{request}}} Create() => new {{{request}}}
                {
                    {{{member}}} = """{ "Version": "2012-10-17", "Statement": [{{{statements}}}] }""",
                };
            }
            """";

    /// <summary>A policy that only limits: that of a session.</summary>
    public static string Session(string statements) =>
        $$$""""
            using Amazon.SecurityToken.Model;
            static class Sessions
            {
                static AssumeRoleRequest Create() => new AssumeRoleRequest
                {
                    Policy = """{ "Version": "2012-10-17", "Statement": [{{{statements}}}] }""",
                };
            }
            """";

    /// <summary>The trust policy of a role.</summary>
    public static string Trust(string statements) => Request("CreateRoleRequest", "AssumeRolePolicyDocument", statements);
}
