using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1006: a policy that equals an earlier version of an AWS managed policy for Neptune (the policies' version history).
/// </summary>
internal sealed class OutdatedManagedPolicy : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM1006",
        "Copy of a managed policy for Neptune is out of date",
        "This policy is '{0}' as it was before {1}; since then that also allows {2} actions, such as {3}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Info,
        "The policy holds the very actions of an earlier version of an AWS managed policy for Amazon Neptune. "
            + "AWS has added actions since, for features that are newer than the copy. "
            + "Attach the managed policy, which AWS keeps up to date, or add the actions.",
        HelpLinks.ManagedPolicies
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals { get; } = ImmutableArray.Create("NIAM1002", "NIAM1202");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (
            document.Root is not { } root
            || document.Use.OnlyLimits
            || document.Use.Type is not (PolicyType.Unknown or PolicyType.Identity)
            || document.MayHaveMoreStatements
            || document.Statements.IsEmpty
            || document.Statements.Any(static statement =>
                statement.Effect != PolicyEffect.Allow
                || statement.IsNotAction
                || statement.MayHaveMoreActions
                || statement.PrincipalProperty is not null
            )
        )
        {
            return;
        }

        var count = 0;
        foreach (var statement in document.Statements)
        {
            count += statement.Actions.Length;
        }

        foreach (var policy in NeptunePolicies.All)
        {
            // Nearly all policies have fewer actions, and are told apart by that.
            if (
                policy.AddedDate is not { } date
                || count < policy.FormerActions.Count
                || !policy.FormerActions.SetEquals(ActionsOf(document))
            )
            {
                continue;
            }

            context.Report(
                s_descriptor,
                Opening.Of(root),
                [policy.Name, date, policy.Added.Length, string.Join(", ", policy.Added.Take(3))],
                () => Cures(document, policy)
            );
            return;
        }
    }

    private static IEnumerable<string> ActionsOf(PolicyDocument document) =>
        document.Statements.SelectMany(static statement => statement.Actions).Select(static action => action.Value);

    private static ImmutableArray<PolicyCure> Cures(PolicyDocument document, NeptunePolicy policy)
    {
        var grants =
            policy.Added.Contains(NeptuneFacts.DataService + ":*") ? " (full access to every graph's data among them)"
            : policy.Added.Any(static action => action.StartsWith(NeptuneFacts.DataService + ":", StringComparison.Ordinal))
                ? " (reading every graph's data among them)"
            : string.Empty;
        var cures = PolicyCure.Edit(
            $"Add a statement that allows the {policy.Added.Length} actions{grants}",
            "NIAM1006.AddStatement",
            StatementEdits.Allow(document, "NeptuneUpdate", policy.Added, new JsonString("*"))
        );
        return ManagedPolicyCures.CanAttach(document) ? cures.Add(ManagedPolicyCures.InPlace(policy.Name, "NIAM1006.Attach")) : cures;
    }
}
