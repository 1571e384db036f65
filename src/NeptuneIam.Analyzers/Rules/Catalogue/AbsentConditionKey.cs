using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3104: a condition that asks for a key which requests of the action never carry (Service Authorization Reference: condition keys of
/// actions and of their resource types). Keys that any request may carry are left aside; a tag key counts only where the service has it for
/// other actions.
/// </summary>
internal sealed class AbsentConditionKey : PolicyRule
{
    private const string Partly =
        "'{0}' carries no '{1}', so the condition never holds and the statement does not {2} it; "
        + "name the action in a statement without that condition";

    /// <summary>The services whose reference is complete enough that a warning is right; the others' leave keys out.</summary>
    private static readonly ImmutableHashSet<string> s_wellDescribed = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        NeptuneFacts.ManagementService,
        NeptuneFacts.DataService,
        NeptuneFacts.GraphService,
        "s3",
        "ec2",
        "iam",
        "kms"
    );

    private static readonly DiagnosticDescriptor s_dead = RuleDescriptors.Create(
        "NIAM3104",
        "Condition key is never there for the action",
        "No action of this statement carries '{0}', so the condition never holds and the statement {1} nothing; "
            + "remove the condition or use a key that they carry",
        RuleCategory.Catalogue,
        DiagnosticSeverity.Warning,
        "A condition that asks for a value does not hold where its key is absent. "
            + "The statement then says nothing about actions whose requests never carry the key, although it names them.",
        HelpLinks.ServiceReference
    );

    private static readonly DiagnosticDescriptor s_perhapsDead = s_dead.With(DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor s_partly = s_dead.With(DiagnosticSeverity.Info, Partly);

    private static readonly DiagnosticDescriptor s_exceptions = s_dead.With(
        DiagnosticSeverity.Info,
        "Requests of many services carry no '{0}', and NotAction takes in all of them, which the statement then does not {1}; "
            + "name the actions that are meant"
    );

    private static readonly DiagnosticDescriptor s_unsupported = s_dead.With(
        DiagnosticSeverity.Info,
        "Requests of '{0}' carry no '{1}', which those of few services do; name the action in a statement without that condition",
        HelpLinks.ConditionKeys
    );

    /// <summary>
    /// The most pairs of a key and an action that are looked at in one statement: more than a policy within AWS's quotas has.
    /// </summary>
    private const int MaxPairs = 50_000;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        ImmutableArray.Create(s_dead, s_perhapsDead, s_partly, s_exceptions, s_unsupported);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            if (statement.Effect == PolicyEffect.Unknown || statement.Actions.IsEmpty)
            {
                continue;
            }

            var remaining = MaxPairs;
            foreach (var condition in statement.Condition.Conditions)
            {
                remaining -= statement.Actions.Length;
                if (remaining < 0)
                {
                    break;
                }

                if (condition.Key.HasHoles || condition.Operator.HasHoles || ServiceCatalog.FindConditionKey(condition.Key.Value) is null)
                {
                    continue;
                }

                if (statement.IsNotAction)
                {
                    CheckExceptions(context, statement, condition);
                }
                else if (ConditionKeyFacts.ServicesWith(condition.Key.Value) is { IsEmpty: false } services)
                {
                    CheckServices(context, statement, condition, services);
                }
                else if (condition.OperatorParts.IsPositive && !IsEverywhere(condition.Key.Value))
                {
                    CheckActions(context, statement, condition);
                }
            }
        }
    }

    /// <summary>Reports a tag key beside NotAction, which takes in many services whose requests carry no tags.</summary>
    private static void CheckExceptions(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        if (condition.OperatorParts.IsPositive && IsOfTags(condition.Key.Value))
        {
            context.Report(
                s_exceptions,
                condition.Key.ContentSpan,
                [MessageText.Of(condition.Key.Value), statement.Effect == PolicyEffect.Allow ? "allow" : "deny"]
            );
        }
    }

    /// <summary>Reports actions of services that do not send the key: for them the condition never holds or, negated, always.</summary>
    private static void CheckServices(
        PolicyRuleContext context,
        PolicyStatement statement,
        PolicyCondition condition,
        ImmutableArray<string> services
    )
    {
        if (condition.OperatorParts.Family is ConditionFamily.Null or ConditionFamily.Unknown)
        {
            return;
        }

        foreach (var action in statement.Actions)
        {
            if (
                action.Service is { } prefix
                && ServiceCatalog.Find(prefix) is not null
                && !services.Contains(prefix, StringComparer.OrdinalIgnoreCase)
            )
            {
                context.Report(
                    s_unsupported,
                    action.Node.ContentSpan,
                    [MessageText.Of(action.Value), MessageText.Of(condition.Key.Value)],
                    additionalSpans: ImmutableArray.Create(condition.Key.ContentSpan)
                );
            }
        }
    }

    /// <summary>
    /// True for a key that any request may carry. Tag keys are among the keys of every service, but a request carries them only where its
    /// action's reference says so.
    /// </summary>
    private static bool IsEverywhere(string key) => !IsOfTags(key) && ServiceCatalog.FindGlobalKey(key) is not null;

    private static bool IsOfTags(string key) =>
        key.StartsWith("aws:ResourceTag/", StringComparison.OrdinalIgnoreCase)
        || key.StartsWith("aws:RequestTag/", StringComparison.OrdinalIgnoreCase)
        || key.Equals("aws:TagKeys", StringComparison.OrdinalIgnoreCase);

    private static void CheckActions(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        var key = condition.Key.Value;
        var without = statement.Actions.Where(action => IsWithout(action, key, context.Options.CatalogAdditions)).ToImmutableArray();
        var verb = statement.Effect == PolicyEffect.Allow ? "allow" : "deny";
        if (without.Length == statement.Actions.Length && !statement.MayHaveMoreActions)
        {
            var isSure =
                statement.Effect == PolicyEffect.Allow
                && !IsOfTags(key)
                && context.Options.IsCatalogCurrent
                && without.All(static action => s_wellDescribed.Contains(action.Service!));
            context.Report(
                isSure ? s_dead : s_perhapsDead,
                condition.Key.ContentSpan,
                [MessageText.Of(key), verb == "allow" ? "allows" : "denies"],
                cures: null,
                without.Select(static action => action.Node.ContentSpan).ToImmutableArray()
            );
            return;
        }

        foreach (var action in without)
        {
            context.Report(
                s_partly,
                action.Node.ContentSpan,
                [MessageText.Of(action.Value), MessageText.Of(key), verb],
                () =>
                    PolicyCure.Edit(
                        $"Remove '{action.Value}', which this statement does not {verb}",
                        "NIAM3104.RemoveAction",
                        StatementEdits.Remove([action]).ToImmutableArray()
                    ),
                ImmutableArray.Create(condition.Key.ContentSpan)
            );
        }
    }

    /// <summary>True for an action that is known and whose requests never carry the key.</summary>
    private static bool IsWithout(ActionPattern action, string key, CatalogAdditions additions) =>
        !action.HasHoles
        && !action.HasWildcard
        && action is { Service: { } prefix, Name: { } name }
        && ServiceCatalog.Find(prefix) is { } service
        && service.Find(name) is { } known
        && !known.Knows(key)
        && (!IsOfTags(key) || service.FindConditionKey(key) is not null)
        && !additions.Reach(action)
        && !additions.KnowConditionKey(key);
}
