using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1106: a describing or listing action on resources that its requests never name: an action without resource types on ARNs, or a
/// listing action on one named cluster although the console and the SDK ask for all of a type (Service Authorization Reference: Amazon
/// RDS).
/// </summary>
internal sealed class UnmatchableListGrant : PolicyRule
{
    private static readonly DiagnosticDescriptor s_never = RuleDescriptors.Create(
        "NIAM1106",
        "Describe or list grant can never match",
        "'{0}' {1}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Some describing actions of Amazon RDS are about no resource in particular, so that only \"*\" grants them. "
            + "Others list what there is: a program that names no cluster asks for cluster:* and is denied where only one cluster is "
            + "allowed.",
        HelpLinks.NeptuneAdministration
    );

    private static readonly DiagnosticDescriptor s_byName = s_never.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_never, s_byName);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM3105");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            if (
                statement.Effect != PolicyEffect.Allow
                || statement.IsNotAction
                || statement.IsNotResource
                || statement.MayHaveMoreResources
                || statement.Resources.IsEmpty
                || statement.Resources.Any(static resource =>
                    resource.Value.StartsWith("*", StringComparison.Ordinal)
                    || (resource.Value.Length > 0 && resource.Value[0] == VirtualText.HoleCharacter)
                )
            )
            {
                continue;
            }

            if (statement.Actions.Any(IsStarOnly))
            {
                ReportStarOnly(context, statement);
            }

            CheckListing(context, statement);
        }
    }

    private static void ReportStarOnly(PolicyRuleContext context, PolicyStatement statement)
    {
        var starOnly = statement
            .Actions.Where(action =>
                IsStarOnly(action) && IsJudged(context, action) && !IsAllowedElsewhere(context.Document, statement, action)
            )
            .ToImmutableArray();
        foreach (var action in starOnly)
        {
            context.Report(
                s_never,
                action.Node.ContentSpan,
                [action.Value, "is about no resource in particular, so that only \"*\" grants it; this statement never does"],
                () => AllowEverywhere(context.Document, statement, starOnly),
                statement.Resources.Select(static resource => resource.Node.ContentSpan).ToImmutableArray()
            );
        }
    }

    /// <summary>True for actions of Neptune, and in policies about Neptune for whatever else its console needs.</summary>
    private static bool IsJudged(PolicyRuleContext context, ActionPattern action) =>
        action.IsExactly(NeptuneFacts.ManagementService)
        || action.IsExactly(NeptuneFacts.GraphService)
        || (
            !action.HasWildcard
            && !action.HasHoles
            && NeptuneFacts.ConsoleMinimum.Any(group => group.Actions.Contains(action.Value, StringComparer.OrdinalIgnoreCase))
            && context.IsAboutNeptune
        );

    private static bool IsStarOnly(ActionPattern action) =>
        action is { HasWildcard: false, Service: { } service, Name: { } name }
        && ServiceCatalog.Find(service)?.Find(name) is { IsStarOnly: true };

    private static bool IsAllowedElsewhere(PolicyDocument document, PolicyStatement statement, ActionPattern action) =>
        document.Statements.Any(other =>
            other != statement
            && other.Effect != PolicyEffect.Deny
            && other.MatchesAction(action.Service!, action.Name!) != Certainty.No
            && (
                other.IsNotResource
                || other.MayHaveMoreResources
                || other.Resources.Any(static resource => resource.IsEverything || resource.HasHoles)
            )
        );

    private static ImmutableArray<PolicyCure> AllowEverywhere(
        PolicyDocument document,
        PolicyStatement statement,
        ImmutableArray<ActionPattern> actions
    )
    {
        const string Key = "NIAM1106.EveryResource";
        if (actions.Length == statement.Actions.Length && !statement.MayHaveMoreActions)
        {
            return PolicyCure.Edit(
                "Allow the action on \"*\", the only resource it knows",
                Key,
                StatementEdits.AllowEveryResource(statement)
            );
        }

        if (!statement.Condition.IsEmpty)
        {
            return PolicyCure.None;
        }

        var (what, whose) = actions.Length == 1 ? ("it", "its") : ($"the {actions.Length} actions like it", "their");
        return PolicyCure.Edit(
            $"Allow {what} on \"*\" in a statement of {whose} own",
            Key,
            StatementEdits.Move(document, "NeptuneDescribe", actions, new JsonString("*"))
        );
    }

    private static void CheckListing(PolicyRuleContext context, PolicyStatement statement)
    {
        foreach (var action in statement.Actions)
        {
            if (
                action.IsExactly(NeptuneFacts.ManagementService)
                && SensitiveActions.ListedType(action.Name!) is { } type
                && NamedOnly(statement, type) is { } named
                && context.IsAboutNeptune
            )
            {
                CheckListed(context, statement, action, type, named);
            }
        }
    }

    private static void CheckListed(
        PolicyRuleContext context,
        PolicyStatement statement,
        ActionPattern action,
        string type,
        ResourcePattern named
    )
    {
        var isElsewhere = context.Document.Statements.Any(other =>
            other != statement && other.MatchesAction(NeptuneFacts.ManagementService, action.Name!) != Certainty.No
        );
        if (!isElsewhere)
        {
            context.Report(
                s_byName,
                action.Node.ContentSpan,
                [action.Value, $"is allowed for named resources only; a program or console that lists asks for '{type}:*' and is denied"],
                () => Widen(context.Document, statement, action, named, type),
                ImmutableArray.Create(named.Node.ContentSpan)
            );
        }
    }

    /// <summary>A resource of the type, if the statement has some and all of them are names without wildcards; null otherwise.</summary>
    private static ResourcePattern? NamedOnly(PolicyStatement statement, string type)
    {
        ResourcePattern? named = null;
        foreach (var resource in statement.Resources)
        {
            if (resource.Resource is not { } part || resource.HasHoles || resource.Service != NeptuneFacts.ManagementService)
            {
                return null;
            }

            var colon = part.IndexOf(':');
            if (colon < 0 || part.IndexOfAny(['*', '?'], 0, colon) >= 0)
            {
                return null;
            }

            if (string.CompareOrdinal(part, 0, type, 0, Math.Max(colon, type.Length)) == 0)
            {
                if (part.IndexOfAny(['*', '?', '$']) >= 0)
                {
                    return null;
                }

                named ??= resource;
            }
        }

        return named;
    }

    private static ImmutableArray<PolicyCure> Widen(
        PolicyDocument document,
        PolicyStatement statement,
        ActionPattern action,
        ResourcePattern named,
        string type
    )
    {
        var title = $"Allow listing: '{action.Value}' on '{type}:*' (describes every one of them in the account and region)";
        if (!named.TryGetFieldRange(5, out var start, out var length))
        {
            return PolicyCure.None;
        }

        if (statement.Actions.Length == 1 && !statement.MayHaveMoreActions)
        {
            return PolicyCure.Edit(
                title,
                "NIAM1106.List",
                new ReplaceText(named.Node, start + type.Length + 1, length - type.Length - 1, "*")
            );
        }

        return statement.Condition.IsEmpty && action.Node.Parent is JsonArray
            ? PolicyCure.Edit(
                title,
                "NIAM1106.List",
                StatementEdits.Move(
                    document,
                    "NeptuneList",
                    ImmutableArray.Create(action),
                    new JsonString(named.Value.Substring(0, start) + type + ":*")
                )
            )
            : PolicyCure.None;
    }
}
