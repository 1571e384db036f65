using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>What the rules about principals ask of statements.</summary>
internal static class TrustStatements
{
    /// <summary>The service prefix of the actions that assume a role.</summary>
    public const string Sts = "sts";

    private const int AccountLength = 12;

    /// <summary>
    /// The statements that let someone assume a role: those of a trust policy, or of a policy of unknown type that name
    /// principals, no resources, and actions of STS only.
    /// </summary>
    public static IEnumerable<PolicyStatement> Trusting(PolicyDocument document) =>
        document.Use.Type is PolicyType.Trust or PolicyType.Unknown
            ? document.Statements.Where(static statement =>
                statement.Effect == PolicyEffect.Allow
                && !statement.IsNotAction
                && !statement.IsNotPrincipal
                && statement.PrincipalProperty is not null
                && statement.ResourceProperty is null
                && !statement.Actions.IsEmpty
                && !statement.MayHaveMoreActions
                && statement.Actions.All(static action => action.IsOf(Sts) && !action.HasHoles)
            )
            : [];

    /// <summary>The account that a resource's ARN names; null if none does.</summary>
    public static string? AccountOfResources(this PolicyStatement statement) =>
        statement.IsNotResource
            ? null
            : statement
                .Resources.Select(static resource => resource.Account)
                .FirstOrDefault(static account =>
                    account is { Length: AccountLength } && account.All(static character => character is >= '0' and <= '9')
                );

    /// <summary>True if the federated principal is a SAML provider.</summary>
    public static bool IsSaml(PolicyPrincipal principal) => principal.Value.Value.IndexOf(":saml-provider/", StringComparison.Ordinal) >= 0;

    /// <summary>
    /// The host of the OpenID Connect provider that a federated principal names, by ARN or by itself; null for a SAML provider, or
    /// if it is not known.
    /// </summary>
    public static string? OidcHostOf(PolicyPrincipal principal)
    {
        const string Resource = ":oidc-provider/";
        var value = principal.Value.Value;
        if (principal.Type != "Federated" || principal.Value.HasHoles || IsSaml(principal))
        {
            return null;
        }

        var index = value.IndexOf(Resource, StringComparison.Ordinal);
        return index >= 0 ? value.Substring(index + Resource.Length)
            : value.StartsWith("arn:", StringComparison.Ordinal) ? null
            : value;
    }

    /// <summary>
    /// The change that adds a condition beside those the statement has; null if it has the key under that operator already, or its
    /// conditions are not all known.
    /// </summary>
    public static JsonEdit? AddCondition(this PolicyStatement statement, string conditionOperator, string key, string value)
    {
        var added = StatementEdits.Condition(conditionOperator, key, [value]);
        if (statement.Condition.IsEmpty && statement.ConditionProperty is null)
        {
            return new InsertProperty(statement.Node, statement.Node.Properties.Length, "Condition", added);
        }

        if (statement.Condition.MayHaveMore || statement.ConditionProperty?.Value is not JsonObject operators)
        {
            return null;
        }

        var keys = added.Properties[0];
        return operators[conditionOperator]?.Value switch
        {
            null => new InsertProperty(operators, operators.Properties.Length, conditionOperator, keys.Value),
            JsonObject present when present[key] is null => new InsertProperty(
                present,
                present.Properties.Length,
                key,
                ((JsonObject)keys.Value).Properties[0].Value
            ),
            _ => null,
        };
    }
}
