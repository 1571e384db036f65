using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>What statements say about Neptune, for the rules that judge statements.</summary>
internal static class NeptuneStatements
{
    /// <summary>True if the action is written under that prefix, with or without wildcards behind it.</summary>
    public static bool IsOf(this ActionPattern action, string service) =>
        string.Equals(action.Service, service, StringComparison.OrdinalIgnoreCase);

    /// <summary>True if the action is one name under that prefix, all of it known.</summary>
    public static bool IsExactly(this ActionPattern action, string service) =>
        action.IsOf(service) && action.Name is not null && !action.HasWildcard;

    /// <summary>True if all actions of the statement are in view, there are some, and all are of that prefix.</summary>
    public static bool HasOnly(this PolicyStatement statement, string service) =>
        !statement.IsNotAction
        && !statement.MayHaveMoreActions
        && !statement.Actions.IsEmpty
        && statement.Actions.All(action => action.IsOf(service));

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
