using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1204: an action under the prefix of another plane of Neptune: a management action under <c>neptune-db</c>, a data action under
/// <c>rds</c>; or an operation of the SDK that is not an action (Neptune User Guide, "IAM actions for data access"; Service Authorization
/// Reference: Neptune Analytics).
/// </summary>
internal sealed class WrongPlane : PolicyRule
{
    private const string Id1204 = "NIAM1204";

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        Id1204,
        "Action is on the wrong plane of Neptune",
        "'{0}' matches no action of Neptune: {1}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Amazon Neptune has three sets of actions: management under rds:, data of database clusters under neptune-db:, "
            + "and Neptune Analytics under neptune-graph:. "
            + "Names of operations of the data APIs, such as ExecuteQuery, are not always names of actions. "
            + "An action under a prefix that does not know it grants or denies nothing.",
        HelpLinks.DataActions
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } =
        ImmutableArray.Create("NIAM3101", "NIAM3105", "NIAM3106", "NIAM4003", "NIAM4008");

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals => PlaneCures.Revealed;

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var action in statement.Actions)
            {
                if (MeantBy(action) is { IsEmpty: false } meant)
                {
                    context.Report(
                        s_descriptor,
                        action.Node.ContentSpan,
                        [MessageText.Of(action.Value), Advice(action, meant)],
                        () => PlaneCures.Of(Id1204, action, meant)
                    );
                }
                else if (
                    action.IsOf("rds-db")
                    && "connect".Equals(action.Name, StringComparison.OrdinalIgnoreCase)
                    && IsForNeptune(context, statement)
                )
                {
                    context.Report(
                        s_descriptor,
                        action.Node.ContentSpan,
                        [
                            MessageText.Of(action.Value),
                            "it is for database users of RDS; use 'neptune-db:ReadDataViaQuery', "
                                + "and 'neptune-db:WriteDataViaQuery' and 'neptune-db:DeleteDataViaQuery' to write",
                        ],
                        () => PlaneCures.Queries(Id1204, action)
                    );
                }
            }
        }
    }

    /// <summary>True for an action that exists under another prefix of Neptune than its own.</summary>
    public static bool IsMistaken(ActionPattern action) => !MeantBy(action).IsEmpty;

    /// <summary>True if the statement itself is about Neptune, or the policy is and names no user of an RDS database.</summary>
    private static bool IsForNeptune(PolicyRuleContext context, PolicyStatement statement) =>
        NeptuneContext.IsAboutNeptune(statement)
        || (
            context.IsAboutNeptune
            && !statement.MayHaveMoreResources
            && statement.Resources.All(static resource => resource.Service != "rds-db" && !resource.HasHoles)
        );

    /// <summary>
    /// The actions, with prefix, that the action can mean; none if it exists under the prefix that it has, or if nothing is known of it.
    /// </summary>
    private static ImmutableArray<string> MeantBy(ActionPattern action)
    {
        if (action.Name is not { } name || action.HasHoles)
        {
            return ImmutableArray<string>.Empty;
        }

        if (action.IsOf(NeptuneFacts.DataService))
        {
            return NeptuneFacts.DataActions.Any(known => action.Matches(NeptuneFacts.DataService, known) == Certainty.Yes)
                ? ImmutableArray<string>.Empty
                : Meant(name, NeptuneFacts.DataService);
        }

        if (action.HasWildcard)
        {
            // Under rds and neptune-graph a pattern that matches nothing is an empty precaution more often than a mistake of plane.
            return ImmutableArray<string>.Empty;
        }

        if (action.IsOf(NeptuneFacts.ManagementService))
        {
            return NeptuneFacts.AccessLevelOf(NeptuneFacts.ManagementService, name) == AccessLevel.Unknown
                ? Meant(name, NeptuneFacts.DataService)
                : ImmutableArray<string>.Empty;
        }

        return action.IsOf(NeptuneFacts.GraphService) && NeptuneFacts.AccessLevelOf(NeptuneFacts.GraphService, name) == AccessLevel.Unknown
            ? Meant(name, NeptuneFacts.GraphService)
            : ImmutableArray<string>.Empty;
    }

    /// <summary>An operation of the data API first, then whatever plane knows the name.</summary>
    private static ImmutableArray<string> Meant(string name, string dataApi)
    {
        var actions = NeptuneFacts.ActionsOfOperation(dataApi, name);
        if (!actions.IsEmpty)
        {
            return actions.Select(action => dataApi + ":" + action).ToImmutableArray();
        }

        var meant = NeptuneFacts.MeantActions(name);
        return !meant.IsEmpty || NeptuneFacts.AccessLevelOf(NeptuneFacts.ManagementService, name) == AccessLevel.Unknown
            ? meant
            : ImmutableArray.Create(NeptuneFacts.ManagementAction(name));
    }

    private static string Advice(ActionPattern action, ImmutableArray<string> meant)
    {
        var names = string.Join(" or ", meant.Take(3).Select(static name => $"'{name}'"));
        return PlaneCures.PrefixesOf(meant) is [var only] && action.IsOf(only)
            ? $"an API operation of that name needs {names}"
            : $"use {names}";
    }
}
