using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3306: the only guard of an Allow of a sensitive action is a condition that also holds for requests without its key: one with
/// IfExists, or a negated one (IAM User Guide, "IAM JSON policy elements: Condition operators", IfExists and negated operators).
/// iam:PassRole for every role is NIAM4005's matter, ways to more permissions are NIAM4007's, and MFA is NIAM3309's.
/// </summary>
internal sealed class OptionalKey : PolicyRule
{
    private const string Iam = "iam";
    private const string PassRole = "PassRole";
    private const string PassedToService = "iam:PassedToService";
    private const string Global = "aws:";

    private static readonly DiagnosticDescriptor s_passRole = RuleDescriptors.Create(
        "NIAM3306",
        "Condition of an Allow does not require its key",
        "'{0}' also holds for requests without '{1}', and nothing else guards '{2}'; {3}",
        RuleCategory.Conditions,
        DiagnosticSeverity.Warning,
        "An operator that ends in IfExists, and a negated one, hold where a request does not carry the key. "
            + "In an Allow that is a way in: who can make the request without the key is let through. "
            + "A guard asks that the key is there and has one of the values that are allowed.",
        HelpLinks.ConditionOperators,
        RuleTag.Security
    );

    private static readonly DiagnosticDescriptor s_optional = s_passRole.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_passRole, s_optional);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in Grants.InEffect(context))
        {
            var conditions = statement.Condition.Conditions;
            if (
                statement.IsNotAction
                || statement.Condition.MayHaveMore
                || conditions.IsEmpty
                || !conditions.All(IsOptional)
                || ConditionKeyFacts.IsOneAlwaysThere(conditions.Select(static condition => condition.Key.Value))
                || statement.Actions.FirstOrDefault(action => IsOpen(statement, action)) is not { } action
            )
            {
                continue;
            }

            var first = conditions[0];
            var required = ConditionEdits.WithoutIfExists(first.Operator.Value);
            var isServiceLeftOpen =
                IsPassRole(action)
                && conditions.Any(static condition =>
                    condition.OperatorParts.IsNegated && condition.IsOn(PassedToService) == Certainty.Yes
                );
            context.Report(
                isServiceLeftOpen ? s_passRole : s_optional,
                first.Operator.ContentSpan,
                [
                    MessageText.Of(first.Operator.Value),
                    MessageText.Of(first.Key.Value),
                    MessageText.Of(action.Value),
                    first.OperatorParts.IsNegated
                        ? "name what is allowed with an operator that is not negated"
                        : $"write '{MessageText.Of(required)}'",
                ],
                () =>
                    first.OperatorParts.IsNegated
                        ? PolicyCure.None
                        : PolicyCure.Edit(
                            $"Require the key: write '{required}' (allows less)",
                            "NIAM3306.Require",
                            ConditionEdits.ChangeOperator(statement, first, required)
                        ),
                conditions
                    .Skip(1)
                    .Select(static condition => condition.Operator.ContentSpan)
                    .Append(action.Node.ContentSpan)
                    .ToImmutableArray()
            );
        }
    }

    /// <summary>
    /// True for a condition on a key that requests may lack, and that holds for those. A negated condition counts only on global keys other
    /// than tags: requests carry the keys of their own service, and with tags it says "unless it is tagged so". ForAllValues is NIAM3305's
    /// matter.
    /// </summary>
    private static bool IsOptional(PolicyCondition condition)
    {
        var parts = condition.OperatorParts;
        var key = condition.Key.Value;
        return !condition.Operator.HasHoles
            && !condition.Key.HasHoles
            && parts.Family is not (ConditionFamily.Unknown or ConditionFamily.Null)
            && parts.Qualifier is ConditionQualifier.None or ConditionQualifier.ForAnyValue
            && (
                parts.IsIfExists
                || parts.IsNegated
                    && (
                        condition.IsOn(PassedToService) == Certainty.Yes
                        || key.StartsWith(Global, StringComparison.OrdinalIgnoreCase) && !ConditionKeyFacts.HoldsTag(key)
                    )
            )
            && !ConditionKeyFacts.IsAlwaysThere(key)
            && !key.StartsWith("aws:MultiFactorAuth", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// True for a sensitive action on everything, and for iam:PassRole on roles that only a pattern names. Actions with wildcards, and
    /// those that lead to more permissions by themselves, are the matter of the rules about too much access.
    /// </summary>
    private static bool IsOpen(PolicyStatement statement, ActionPattern action)
    {
        if (action.HasHoles || action.HasWildcard || action is not { Service: { } prefix, Name: { } name })
        {
            return false;
        }

        var onEverything = statement.IsNotResource || statement.Resources.Any(static resource => resource.IsEverything);
        return IsPassRole(action)
            ? !onEverything
                && statement.Resources.Any(static resource =>
                    !resource.HasHoles && resource.Resource is { } role && role.IndexOf('*') >= 0 && role is not ("*" or "role/*")
                )
            : onEverything
                && !Privileges.EscalationPaths.Any(path =>
                    path.IsSelfContained && path.Actions.Contains(action.Value, StringComparer.OrdinalIgnoreCase)
                )
                && (
                    ServiceCatalog.Find(prefix)?.Find(name)?.AccessLevel == AccessLevel.PermissionsManagement
                    || Privileges.CredentialActions.TryGetValue(prefix, out var names)
                        && names.Contains(name, StringComparer.OrdinalIgnoreCase)
                );
    }

    private static bool IsPassRole(ActionPattern action) =>
        action.IsOf(Iam) && PassRole.Equals(action.Name, StringComparison.OrdinalIgnoreCase);
}
