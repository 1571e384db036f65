using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1002: a policy that allows what an AWS managed policy for Neptune allows and nothing else (AWS Managed Policy
/// Reference).
/// </summary>
internal sealed class DuplicateOfManagedPolicy : PolicyRule
{
    /// <summary>Of a hundred actions of the managed policy, how many the policy must have to be taken for it.</summary>
    private const int MinPercent = 90;

    /// <summary>The smallest of the managed policies has more patterns than this.</summary>
    private const int MinPatterns = 12;

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM1002",
        "Policy duplicates a managed policy for Neptune",
        "This policy allows {0} of the {1} actions of the AWS managed policy '{2}' and nothing else; attach that instead",
        RuleCategory.Neptune,
        DiagnosticSeverity.Info,
        "AWS keeps its managed policies for Amazon Neptune up to date when the service gets new actions; a copy stays as it was. "
            + "A policy that allows the same can be replaced by the managed policy.",
        HelpLinks.ManagedPolicies
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (document.Root is not { } root || !MayDuplicate(document) || !context.IsAboutNeptune)
        {
            return;
        }

        var duplicate = NeptunePolicies
            .All.Select(policy => (Policy: policy, Count: CountIn(document, policy)))
            .Where(static match => match.Count * 100 >= match.Policy.Granted.Count * MinPercent)
            .OrderByDescending(static match => match.Count)
            .FirstOrDefault();
        if (duplicate.Policy is { } found)
        {
            context.Report(
                s_descriptor,
                Opening.Of(root),
                [duplicate.Count, found.Granted.Count, found.Name],
                () =>
                    ManagedPolicyCures.CanAttach(document)
                        ? ImmutableArray.Create<PolicyCure>(ManagedPolicyCures.InPlace(found.Name, "NIAM1002.Attach"))
                        : PolicyCure.None
            );
        }
    }

    /// <summary>True if the policy is an identity policy all of which is in view and which only allows.</summary>
    private static bool MayDuplicate(PolicyDocument document) =>
        !document.Use.OnlyLimits
        && document.Use.Type is PolicyType.Unknown or PolicyType.Identity
        && !document.MayHaveMoreStatements
        && document.Statements.Sum(static statement => statement.Actions.Length) >= MinPatterns
        && document.Statements.All(static statement =>
            statement.Effect == PolicyEffect.Allow
            && statement.PrincipalProperty is null
            && !statement.IsNotAction
            && !statement.IsNotResource
            && !statement.MayHaveMoreActions
            && !statement.MayHaveMoreResources
            && !statement.Condition.MayHaveMore
            && statement.Actions.All(static action => !action.HasHoles)
        );

    /// <summary>
    /// How many of the managed policy's actions the policy allows; 0 if it allows one that the managed policy does not, or allows
    /// it otherwise.
    /// </summary>
    private static int CountIn(PolicyDocument document, NeptunePolicy policy)
    {
        var covered = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var statement in document.Statements)
        {
            foreach (var action in statement.Actions)
            {
                foreach (var name in NeptunePolicies.Expand(action.Value))
                {
                    if (!policy.Granted.TryGetValue(name, out var granted) || !granted.Any(other => AllowsLike(statement, other)))
                    {
                        return 0;
                    }

                    covered.Add(name);
                }
            }
        }

        return covered.Count;
    }

    /// <summary>True if the statement is about the same resources, under a condition on the same key.</summary>
    private static bool AllowsLike(PolicyStatement statement, ManagedStatement granted) =>
        granted.Resources.All(resource => statement.Resources.Any(own => own.Value == resource))
        && statement.Resources.All(own => granted.Resources.Contains(own.Value))
        && (
            granted.ConditionKey is null
                ? statement.Condition.IsEmpty
                : statement.Condition.Conditions.Any(condition => condition.IsOn(granted.ConditionKey) == Certainty.Yes)
        );
}
