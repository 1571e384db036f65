using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4004: an Allow of everything except what is listed. It grants actions and resources that nobody thought of, and those that are still
/// to come (IAM User Guide, "AWS JSON policy elements: NotAction" and "NotResource").
/// </summary>
internal sealed class AllowAllBut : PolicyRule
{
    /// <summary>The most actions that a list in place of the exceptions may have: nobody reads a longer one.</summary>
    private const int MaxInverted = 25;

    private static readonly DiagnosticDescriptor s_open = RuleDescriptors.Create(
        "NIAM4004",
        "Allow with NotAction or NotResource",
        "'{0}' in an Allow grants every other {1}, those to come included; list what is meant in '{2}'",
        RuleCategory.Privilege,
        DiagnosticSeverity.Warning,
        "NotAction and NotResource name exceptions. "
            + "In a Deny they are useful; in an Allow they grant all actions of all services, or all resources, but the few listed, "
            + "and every action that AWS adds later.",
        HelpLinks.NotAction,
        RuleTag.Security
    );

    private static readonly DiagnosticDescriptor s_narrowed = s_open.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_open, s_narrowed);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        if (context.Document.Use.OnlyLimits || context.Options.IsAllowedRole(context.Document.Use))
        {
            return;
        }

        foreach (var statement in context.Document.Statements)
        {
            if (statement.Effect != PolicyEffect.Allow || context.Allowance.IsFullyDenied(statement) == Certainty.Yes)
            {
                continue;
            }

            var descriptor = statement.Condition.Scopes() == Certainty.No ? s_open : s_narrowed;
            if (statement.IsNotAction)
            {
                context.Report(
                    descriptor,
                    statement.ActionProperty!.Name.ContentSpan,
                    ["NotAction", "action", "Action"],
                    () => Cures(statement)
                );
            }

            if (statement.IsNotResource)
            {
                context.Report(descriptor, statement.ResourceProperty!.Name.ContentSpan, ["NotResource", "resource", "Resource"]);
            }
        }
    }

    /// <summary>
    /// Lists what is granted where that list is short: where all resources are of one service that has few actions for them.
    /// </summary>
    private static ImmutableArray<PolicyCure> Cures(PolicyStatement statement)
    {
        if (
            statement.IsNotResource
            || statement.MayHaveMoreResources
            || statement.MayHaveMoreActions
            || statement.Resources.IsEmpty
            || statement.Resources[0].Service is not { } prefix
            || statement.Resources.Any(resource => resource.Service != prefix)
            || ServiceCatalog.Find(prefix) is not { } service
        )
        {
            return PolicyCure.None;
        }

        var granted = service
            .Actions.Where(action =>
                statement.MatchesAction(service.Prefix, action.Name) == Certainty.Yes
                && action.ResourceTypes.Any(type => statement.Resources.Any(resource => type.Type.CanBe(resource) != Certainty.No))
            )
            .Select(action => service.Prefix + ":" + action.Name)
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToImmutableArray();
        return granted.IsEmpty || granted.Length > MaxInverted
            ? PolicyCure.None
            : PolicyCure.Edit(
                $"List the {granted.Length} actions that it grants on these resources",
                "NIAM4004.List",
                ImmutableArray.Create<JsonEdit>(
                    new RenameProperty(statement.ActionProperty!, "Action"),
                    ValueEdits.Write(statement.ActionProperty!.Value, new JsonArray(ValueEdits.Strings(granted)))
                )
            );
    }
}
