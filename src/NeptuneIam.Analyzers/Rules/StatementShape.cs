using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>What rules of several families ask of statements and their actions.</summary>
internal static class StatementShape
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

    /// <summary>True if the statement has one condition, so that without it there is none.</summary>
    public static bool HasOneCondition(this PolicyStatement statement) =>
        statement.Condition is { MayHaveMore: false, Conditions.Length: 1 };

    /// <summary>The resource that is every resource; null if there is none, or if a condition may narrow the statement.</summary>
    public static ResourcePattern? EveryResource(this PolicyStatement statement) =>
        statement.IsNotResource || statement.Condition.Scopes() != Certainty.No
            ? null
            : statement.Resources.FirstOrDefault(static resource => resource.IsEverything);

    /// <summary>The account that a resource's ARN names; null if none does.</summary>
    public static string? AccountOfResources(this PolicyStatement statement) =>
        statement.IsNotResource
            ? null
            : statement
                .Resources.Select(static resource => resource.Account)
                .FirstOrDefault(static account => account is not null && AccountId.Is(account));
}
