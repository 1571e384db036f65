using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4007: actions with which a principal gives itself more than the policy says. A Warning where the actions are all it takes; Hidden
/// where something outside of the policy must be there too. The ways are data: see <see cref="Privileges.EscalationPaths"/>.
/// </summary>
internal sealed class PrivilegeEscalation : PolicyRule
{
    private static readonly DiagnosticDescriptor s_selfContained = RuleDescriptors.Create(
        "NIAM4007",
        "Privilege escalation",
        "With {0} on every resource the principal gives itself more permissions: it {1}; name the resources, or remove '{2}'",
        RuleCategory.Privilege,
        DiagnosticSeverity.Warning,
        "Some actions change who may do what. A principal that may make access keys for any user, or write a policy into any role, "
            + "has the permissions of the most powerful one. Name the users, roles and policies that the actions are meant for, "
            + "or bind the principal by a permissions boundary and a condition on iam:PermissionsBoundary.",
        HelpLinks.LeastPrivilege,
        RuleTag.Security
    );

    private static readonly DiagnosticDescriptor s_dependsOnTarget = s_selfContained.With(DiagnosticSeverity.Hidden);

    private static readonly ImmutableArray<string> s_everyPrincipal = ImmutableArray.Create("*", "user/*", "role/*", "group/*", "policy/*");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_selfContained, s_dependsOnTarget);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM4003", "NIAM4008");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var granting = Grants
            .InEffect(context)
            .Where(static statement => !statement.IsNotAction && statement.Condition.Scopes() == Certainty.No && IsWide(statement))
            .ToImmutableArray();
        if (granting.IsEmpty)
        {
            return;
        }

        var reported = new HashSet<JsonString>();
        var services = ServicesOf(granting);
        foreach (var path in Privileges.EscalationPaths)
        {
            if (!MayGrantOf(services, path))
            {
                continue;
            }

            var actions = path.Actions.Select(action => Granting(context, granting, action)).ToImmutableArray();
            if (actions.All(static action => action is not null) && reported.Add(actions[0]!.Node))
            {
                var opening = actions[0]!;
                context.Report(
                    path.IsSelfContained ? s_selfContained : s_dependsOnTarget,
                    opening.Node.ContentSpan,
                    [string.Join(" and ", path.Actions.Select(static action => $"'{action}'")), path.Effect, MessageText.Of(opening.Value)],
                    () => Cures(opening),
                    actions.Skip(1).Select(static action => action!.Node.ContentSpan).Distinct().ToImmutableArray()
                );
            }
        }
    }

    /// <summary>The services that the statements grant something of, to leave out most paths at once; null if it may be any.</summary>
    private static HashSet<string>? ServicesOf(ImmutableArray<PolicyStatement> granting)
    {
        var services = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var action in granting.SelectMany(static statement => statement.Actions))
        {
            if (action.Service is not { } service || service.IndexOfAny(['*', '?']) >= 0)
            {
                return null;
            }

            services.Add(service);
        }

        return services;
    }

    /// <summary>False if the services are known, and one that the path takes is not among them.</summary>
    private static bool MayGrantOf(HashSet<string>? services, EscalationPath path)
    {
        foreach (var service in path.Services)
        {
            if (services?.Contains(service) == false)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if a resource is everything, or all users, roles, groups or policies of an account.</summary>
    private static bool IsWide(PolicyStatement statement) =>
        !statement.IsNotResource
        && statement.Resources.Any(static resource =>
            resource.IsEverything || (resource.Service == "iam" && resource.Resource is { } part && s_everyPrincipal.Contains(part))
        );

    /// <summary>The pattern that grants an action for sure; null if none does, or a Deny touches it.</summary>
    private static ActionPattern? Granting(PolicyRuleContext context, ImmutableArray<PolicyStatement> granting, string action)
    {
        var colon = action.IndexOf(':');
        var (service, name) = (action.Substring(0, colon), action.Substring(colon + 1));
        foreach (var statement in granting)
        {
            if (statement.Actions.FirstOrDefault(pattern => pattern.Matches(service, name) == Certainty.Yes) is { } found)
            {
                return context.Allowance.MayDeny(service, name) ? null : found;
            }
        }

        return null;
    }

    private static ImmutableArray<PolicyCure> Cures(ActionPattern action) =>
        action.HasWildcard
            ? PolicyCure.None
            : PolicyCure.Edit($"Remove '{MessageText.Of(action.Value)}'", "NIAM4007.Remove", ValueEdits.RemoveFromOthers(action.Node));
}
