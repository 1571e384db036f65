namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>Where in a file a policy stands.</summary>
internal static class PolicyFiles
{
    // Placeholders that no text has: the policy's expression, and the members it needs.
    private const string Expression = "\u0002";
    private const string Members = "\u0003";

    private static readonly string[] s_places = ["const", "static", "local", "member", "request", "request of a local", "comment"];

    private static readonly string[] s_principals = ["User", "Group", "Role"];

    /// <summary>A file with the policy at a place that its expression allows.</summary>
    public static string Write(WrittenPolicy policy, Random choice, string lineBreak)
    {
        var place = s_places[choice.Next(s_places.Length)];
        var who = s_principals[choice.Next(s_principals.Length)];
        if (policy.Type != "string")
        {
            place = "member";
        }
        else if (!policy.IsConstant && place is "const" or "static")
        {
            place = "local";
        }

        var file = $$"""
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;

            // What stands around the policy stays as it is:{{"\t"}} tabs, trailing blanks   
            static class {{(choice.Next(2) == 0 ? "Neptune" : "Access")}}
            {
                {{Members}}
            {{Member(place, policy.Type, who)}}
            }

            """;
        return file.Replace("\r\n", "\n").Replace("\n", lineBreak).Replace(Members, policy.Members).Replace(Expression, policy.Expression);
    }

    private static string Member(string place, string type, string who) =>
        place switch
        {
            "const" => $$"""
                    public const string ConsolePolicy =
                        {{Expression}};
                """,
            "static" => $$"""
                    private static readonly string s_policy = {{Expression}};
                    public static string Policy() => s_policy;
                """,
            "local" => $$"""
                    public static string Policy(string hole, bool flag)
                    {
                        var policy = {{Expression}};
                        return policy;
                    }
                """,
            "member" => $$"""
                    public static {{type}} Policy(string hole, bool flag) => {{Expression}};
                """,
            "request" => $$"""
                    public static object Policy(string hole, bool flag) => new Put{{who}}PolicyRequest
                    {
                        {{who}}Name = "graphs",
                        PolicyDocument = {{Expression}},
                    };
                """,
            "request of a local" => $$"""
                    public static async System.Threading.Tasks.Task PolicyAsync(IAmazonIdentityManagementService iam, string hole, bool flag)
                    {
                        var policy = {{Expression}};
                        await iam.Put{{who}}PolicyAsync(new Put{{who}}PolicyRequest { {{who}}Name = "graphs", PolicyName = "graphs", PolicyDocument = policy });
                    }
                """,
            _ => $$"""
                    public static string Policy(string hole, bool flag)
                    {
                        // lang=iam-policy
                        var text = {{Expression}};
                        return text;
                    }
                """,
        };
}
