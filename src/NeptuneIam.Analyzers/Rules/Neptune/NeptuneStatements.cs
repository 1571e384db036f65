using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>What the rules about Neptune ask of statements.</summary>
internal static class NeptuneStatements
{
    /// <summary>
    /// The statements that allow listed actions to whoever the policy is attached to; none in trust policies, and none in policies that
    /// only limit.
    /// </summary>
    public static IEnumerable<PolicyStatement> Granting(PolicyDocument document) =>
        document.Use.OnlyLimits || document.Use.Type is PolicyType.Trust
            ? []
            : document.Statements.Where(static statement =>
                statement.Effect == PolicyEffect.Allow && !statement.IsNotAction && statement.PrincipalProperty is null
            );

    /// <summary>
    /// The resource that is every RDS resource, at least of one account and region: <c>*</c> or <c>arn:aws:rds:*:*:*</c>; null if the
    /// statement has none.
    /// </summary>
    public static ResourcePattern? EveryRdsResource(this PolicyStatement statement) =>
        statement.IsNotResource
            ? null
            : statement.Resources.FirstOrDefault(static resource =>
                resource.IsEverything
                || (
                    resource.Service is NeptuneFacts.ManagementService or "*"
                    && resource.Resource is { Length: > 0 } part
                    && part.Trim('*', ':').Length == 0
                    && part[0] == '*'
                )
            );
}
