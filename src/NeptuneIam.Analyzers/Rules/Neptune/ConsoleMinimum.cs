using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1001: a policy for a person at the Neptune console lacks some of the permissions without which the console does not work as intended
/// (Neptune User Guide, "Permissions required to use the Amazon Neptune console").
/// </summary>
internal sealed class ConsoleMinimum : PolicyRule
{
    /// <summary>How many of the missing actions the message names.</summary>
    private const int MaxNamed = 3;

    private static readonly DiagnosticDescriptor s_required = RuleDescriptors.Create(
        "NIAM1001",
        "Policy lacks the Neptune console's minimum permissions",
        "The Neptune console needs {0} that this policy does not allow ({1}), {2}; {3}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "The Neptune console describes the account's Neptune resources and the EC2 network around them. "
            + "With a more restrictive policy it does not work as intended. "
            + "AWS's remedy is to attach the managed policy NeptuneReadOnlyAccess as well. "
            + "Principals that use only the AWS CLI or the Neptune API do not need these permissions.",
        HelpLinks.NeptuneConsole
    );

    private static readonly DiagnosticDescriptor s_recommended = s_required.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_required, s_recommended);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (
            document.Root is not { } root
            || !MayGrantManagement(document)
            || !context.IsAboutNeptune
            || Worker(context) is not { } isPerson
        )
        {
            return;
        }

        var missing = FindMissing(context);
        if (missing.IsEmpty)
        {
            return;
        }

        var lacksRequired = missing.Any(static group => group.Group.IsRequired);
        var lacksMinimum = missing.Any(static group => group.Group.Write is null);
        var actions = missing.SelectMany(static group => group.Actions).Distinct().ToImmutableArray();
        var add = actions.Length == 1 ? "add it" : "add them";
        context.Report(
            isPerson && lacksRequired ? s_required : s_recommended,
            new TextSpan(root.Span.Start, 1),
            [
                actions.Length == 1 ? "1 action" : $"{actions.Length} actions",
                string.Join(", ", missing.Select(static group => $"{group.Group.Name} {group.Actions.Length}")),
                (actions.Length <= MaxNamed ? "namely " : "such as ") + string.Join(", ", actions.Take(MaxNamed)),
                lacksMinimum ? add + " or attach NeptuneReadOnlyAccess" : add,
            ],
            () => Cures(document, actions, lacksMinimum)
        );
    }

    /// <summary>
    /// True if some statement allows a management action of Neptune, and the policy is one that grants: the console's minimum is no
    /// business of trust policies, resource policies, limits, or policies for the data plane alone.
    /// </summary>
    private static bool MayGrantManagement(PolicyDocument document)
    {
        if (document.Use.OnlyLimits || document.Use.Type is PolicyType.Trust or PolicyType.Resource || document.MayHaveMoreStatements)
        {
            return false;
        }

        var grants = false;
        foreach (var statement in document.Statements)
        {
            if (statement.PrincipalProperty is not null || statement.IsNotAction || statement.MayHaveMoreActions)
            {
                return false;
            }

            grants |=
                statement.Effect == PolicyEffect.Allow
                && statement.Actions.Any(static action => action.IsOf(NeptuneFacts.ManagementService));
        }

        return grants;
    }

    /// <summary>True if a person at the console uses the policy, false if that may be, null if not.</summary>
    private static bool? Worker(PolicyRuleContext context)
    {
        var use = context.Document.Use;
        if (context.Options.IsApiOnlyPolicy(use))
        {
            return null;
        }

        var surroundings = use.Surroundings;
        if (context.Options.IsConsolePolicy(use) || surroundings.NamesConsole || context.Document.Statements.Any(SaysConsole))
        {
            return surroundings.AssumedBy == RoleAssumption.Service ? null : true;
        }

        return use.Principal switch
        {
            PrincipalKind.User when surroundings.HasAccessKey => null,
            PrincipalKind.User or PrincipalKind.Group or PrincipalKind.PermissionSet => true,
            PrincipalKind.Role => surroundings.AssumedBy == RoleAssumption.People ? true : null,
            PrincipalKind.ManagedPolicy => false,
            _ => null,
        };
    }

    private static bool SaysConsole(PolicyStatement statement) =>
        statement.Sid is { } sid && sid.Value.IndexOf("console", StringComparison.OrdinalIgnoreCase) >= 0;

    private static ImmutableArray<(ConsoleGroup Group, ImmutableArray<string> Actions)> FindMissing(PolicyRuleContext context)
    {
        var surroundings = context.Document.Use.Surroundings;
        var missing = ImmutableArray.CreateBuilder<(ConsoleGroup, ImmutableArray<string>)>();
        if (surroundings.MayHaveMorePolicies)
        {
            return missing.ToImmutable();
        }

        HashSet<string>? attached = null;
        foreach (var name in surroundings.AttachedManagedPolicies)
        {
            var lacks = ManagedPolicies.MissingFromConsoleMinimum(name);
            if (lacks.IsDefault)
            {
                continue;
            }

            if (attached is null)
            {
                attached = new HashSet<string>(lacks, StringComparer.OrdinalIgnoreCase);
            }
            else
            {
                attached.IntersectWith(lacks);
            }
        }

        var beside = surroundings.InlinePoliciesBeside.Select(static policy => new EffectiveAllowance(policy)).ToImmutableArray();
        foreach (var group in NeptuneFacts.ConsoleMinimum)
        {
            var actions = group
                .Actions.Where(action => (attached is null || attached.Contains(action)) && Lacks(context, beside, group, action))
                .ToImmutableArray();
            if (!actions.IsEmpty)
            {
                missing.Add((group, actions));
            }
        }

        // Whether another managed policy has what pages need that change something is known of AWS's policies for Neptune alone.
        var known = surroundings
            .AttachedManagedPolicies.Select(static name => NeptunePolicies.All.FirstOrDefault(policy => policy.Name == name))
            .ToImmutableArray();
        foreach (var group in known.Contains(null) ? ImmutableArray<ConsoleGroup>.Empty : NeptuneFacts.ConsoleWrites)
        {
            var actions = group
                .Actions.Where(action => !known.Any(policy => policy!.Granted.ContainsKey(action)) && Lacks(context, beside, group, action))
                .ToImmutableArray();
            if (!actions.IsEmpty && Names(context, group.Write!))
            {
                missing.Add((group, actions));
            }
        }

        return missing.ToImmutable();
    }

    /// <summary>
    /// True if the policy allows a management action by its name, be it under a condition or on some resources only: a wildcard
    /// does not tell what its author had in mind.
    /// </summary>
    private static bool Names(PolicyRuleContext context, string write) =>
        context.Document.Statements.Any(statement =>
            statement.Effect == PolicyEffect.Allow
            && statement.Actions.Any(action =>
                action.IsExactly(NeptuneFacts.ManagementService) && action.Matches(NeptuneFacts.ManagementService, write) == Certainty.Yes
            )
        )
        && context.Allowance.Allows(NeptuneFacts.ManagementService, write) != Certainty.No;

    /// <summary>
    /// True if the policy does not allow the action the way the console needs it. The required groups are about all resources of the
    /// account, so that a grant on one named cluster does not serve; the recommended ones are granted on narrower ARNs by AWS itself. What
    /// the policy denies it is meant not to allow.
    /// </summary>
    private static bool Lacks(PolicyRuleContext context, ImmutableArray<EffectiveAllowance> beside, ConsoleGroup group, string action)
    {
        var colon = action.IndexOf(':');
        var service = action.Substring(0, colon);
        var name = action.Substring(colon + 1);
        if (beside.Any(policy => policy.Allows(service, name) != Certainty.No))
        {
            return false;
        }

        return context.Allowance.Allows(service, name) switch
        {
            Certainty.Yes => false,
            Certainty.No => !context.Document.Statements.Any(statement =>
                statement.Effect == PolicyEffect.Deny && statement.MatchesAction(service, name) != Certainty.No
            ),
            _ => group.IsRequired && context.Document.Statements.All(statement => !MayServe(statement, service, name)),
        };
    }

    private static bool MayServe(PolicyStatement statement, string service, string name) =>
        statement.Effect != PolicyEffect.Deny
        && statement.Actions.Any(action => action.Matches(service, name) != Certainty.No)
        && (
            !statement.Condition.IsEmpty || statement.IsNotResource || statement.MayHaveMoreResources || statement.Resources.Any(MayBeWide)
        );

    /// <summary>
    /// True unless the ARN is certainly narrower than everything of a kind: <c>arn:aws:rds:eu-west-1:123456789012:*</c> is wide, a
    /// named cluster is not.
    /// </summary>
    private static bool MayBeWide(ResourcePattern resource) =>
        resource.IsEverything
        || resource.Node.HasHoles
        || resource.Resource is null
        || resource.Resource.IndexOf(':') is var colon && resource.Resource.Substring(colon + 1) == "*";

    private static ImmutableArray<PolicyCure> Cures(PolicyDocument document, ImmutableArray<string> actions, bool lacksMinimum)
    {
        var cures = ImmutableArray.CreateBuilder<PolicyCure>();
        var count = actions.Length == 1 ? "missing action" : $"{actions.Length} missing actions";
        var statements = actions
            .GroupBy(NeptuneFacts.ConditionOf)
            .OrderBy(static group => group.Key is not null)
            .Select(group =>
                StatementEdits.Statement(
                    document,
                    group.Key is null
                        ? "NeptuneConsole"
                        : "Neptune" + string.Concat(group.Select(static action => action.Substring(action.IndexOf(':') + 1))),
                    group.ToImmutableArray(),
                    new JsonString("*"),
                    group.Key is { } condition ? StatementEdits.Condition("StringEquals", condition.Key, [condition.Value]) : null
                )
            )
            .ToImmutableArray();
        var services = string.Join(
            " and ",
            actions.Select(NeptuneFacts.ConditionOf).OfType<GrantCondition>().Select(static condition => $"'{condition.Value}'").Distinct()
        );
        var added = statements.Length == 1 ? "a statement that allows" : $"{statements.Length} statements that allow";
        var limit = services.Length == 0 ? string.Empty : $" (roles for {services} only)";
        cures.Add(new EditPolicy($"Add {added} the {count}{limit}", "NIAM1001.AddStatement", StatementEdits.Add(document, statements)));
        if (lacksMinimum && ManagedPolicyCures.CanAttach(document))
        {
            cures.Add(ManagedPolicyCures.Beside("NeptuneReadOnlyAccess", "NIAM1001.AttachReadOnly"));
        }

        return cures.ToImmutable();
    }
}
