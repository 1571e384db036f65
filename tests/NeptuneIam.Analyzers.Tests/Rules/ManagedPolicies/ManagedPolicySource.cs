namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>Code that names and attaches managed policies.</summary>
internal static class ManagedPolicySource
{
    /// <summary>A file beside others that holds ARNs.</summary>
    public const string Constants = """
        static class Arns
        {
            public const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
            public static readonly string Console = "arn:aws:iam::aws:policy/" + "NeptuneConsoleFullAccess";
            public const string Full = $"{Root}NeptuneFullAccess";
            private const string Root = "arn:aws:iam::aws:policy/";
        }
        """;

    /// <summary>A member that holds an ARN.</summary>
    public static string Member(string member) => $"static class Arns {{ {member} }}";

    /// <summary>A constant that holds an ARN.</summary>
    public static string Constant(string arn) => Member($"const string Arn = \"{arn}\";");

    /// <summary>A role of a construct for Neptune.</summary>
    public static string Construct(string property) =>
        $$"""
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            class NeptuneAccess : Construct
            {
                public NeptuneAccess(Construct scope, string id) : base(scope, id) => new Role(this, "role", new RoleProps { AssumedBy = new AccountRootPrincipal(), {{property}} });
            }
            """;

    /// <summary>A role that is given what an expression names.</summary>
    public static string Attached(string type, string role, string expression) =>
        PolicySource.Granting(
            type,
            $$"""await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "{{role}}", PolicyArn = {{expression}} });"""
        );
}
