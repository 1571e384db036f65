namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>Code that holds a policy, and says more or less about what it is for.</summary>
internal static class PolicySource
{
    /// <summary>A policy of which nothing says what it is for or about.</summary>
    public static string Constant(string statements) => Text(Policy(statements));

    /// <summary>A policy in a type that is named after Neptune.</summary>
    public static string Neptune(string statements) => Member("Neptune", $"const string Policy = {Literal(Policy(statements))};");

    /// <summary>A statement in which nothing is wrong but perhaps its condition.</summary>
    public static string Condition(string operators, string effect = "Allow") => Constant(Conditional(operators, effect));

    /// <summary>A statement that allows, with those elements.</summary>
    public static string Allow(string elements) => Constant($$"""{ "Effect": "Allow", {{elements.Trim()}} }""");

    /// <summary>A text that may be a policy.</summary>
    public static string Text(string text) => Member("Policies", $"const string Policy = {Literal(text)};");

    /// <summary>A text that a comment calls a policy, whatever it looks like.</summary>
    public static string Declared(string text) => Member("Policies", $"const string Policy = /* lang=iam-policy */ {Literal(text)};");

    /// <summary>A policy with pieces that are only known at run time: <c>{{name}}</c> for each of the names.</summary>
    public static string WithHoles(string statements, params string[] names) => WithHoles("Policies", statements, names);

    /// <summary>A policy in a type that is named after Neptune, with pieces that are only known at run time.</summary>
    public static string NeptuneWithHoles(string statements, params string[] names) => WithHoles("Neptune", statements, names);

    /// <summary>A condition as of <see cref="Condition"/>, with pieces that are only known at run time.</summary>
    public static string ConditionWithHoles(string operators, params string[] names) => WithHoles(Conditional(operators, "Allow"), names);

    /// <summary>A policy that a request of the SDK is given, which may have settings beside it: <c>Name = "graph",</c>.</summary>
    public static string Request(string request, string member, string statements, string settings = "") =>
        $$"""
            using Amazon.IdentityManagement.Model;
            static class Requests
            {
                static {{request}} Create() => new {{request}} { {{settings}} {{member}} = {{Literal(Policy(statements))}} };
            }
            """;

    /// <summary>A statement of a method that has a client of IAM, somebody's name and a partition.</summary>
    public static string Granting(string type, string statement) =>
        $$"""
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            static class {{type}}
            {
                static async Task GrantAsync(IAmazonIdentityManagementService iam, string name, string partition)
                {
                    {{statement}}
                }
            }
            """;

    /// <summary>The inline policy of a role.</summary>
    public static string Identity(string statements) => Request("PutRolePolicyRequest", "PolicyDocument", statements);

    /// <summary>The trust policy of a role.</summary>
    public static string Trust(string statements) => Request("CreateRoleRequest", "AssumeRolePolicyDocument", statements);

    /// <summary>The policy of a bucket.</summary>
    public static string Bucket(string statements) => Request("Amazon.S3.Model.PutBucketPolicyRequest", "Policy", statements);

    /// <summary>The policy of a KMS key.</summary>
    public static string Key(string statements) => Request("Amazon.KeyManagementService.Model.CreateKeyRequest", "Policy", statements);

    /// <summary>The policy of a VPC endpoint.</summary>
    public static string Endpoint(string statements) => Request("Amazon.EC2.Model.CreateVpcEndpointRequest", "PolicyDocument", statements);

    /// <summary>A policy that only limits: that of a session.</summary>
    public static string Session(string statements) => Request("Amazon.SecurityToken.Model.AssumeRoleRequest", "Policy", statements);

    /// <summary>A policy that only limits: that of an organization.</summary>
    public static string ServiceControl(string statements) =>
        Request(
            "Amazon.Organizations.Model.CreatePolicyRequest",
            "Content",
            statements,
            "Type = Amazon.Organizations.PolicyType.SERVICE_CONTROL_POLICY,"
        );

    private static string Conditional(string operators, string effect) =>
        $$"""{ "Effect": "{{effect}}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": {{{operators}}} }""";

    private static string WithHoles(string type, string statements, string[] names) =>
        Member(
            type,
            $"static string Policy({string.Join(", ", names.Select(static name => "string " + name))}) => $${Literal(Policy(statements))};"
        );

    private static string Policy(string statements) => $$"""{ "Version": "2012-10-17", "Statement": [{{statements}}] }""";

    private static string Literal(string text) => $"\"\"\"{text.ReplaceLineEndings(" ")}\"\"\"";

    private static string Member(string type, string member) =>
        $$"""
            static class {{type}}
            {
                {{member}}
            }
            """;
}
