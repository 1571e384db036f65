using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM5003: an Allow that Deny statements of the same policy take back as a whole: an explicit deny wins (IAM User Guide, "Policy
/// evaluation logic").
/// </summary>
internal sealed class FullyDenied : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM5003",
        "Allow is fully denied in the same policy",
        "A Deny of the same policy takes back all that this statement allows; remove the statement, or narrow the Deny",
        RuleCategory.Hygiene,
        DiagnosticSeverity.Info,
        "An explicit Deny wins over every Allow. "
            + "A statement whose every action on every resource is denied without condition by the same policy grants nothing; "
            + "either it or the Deny is not what was meant.",
        HelpLinks.Evaluation
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            if (statement.Effect == PolicyEffect.Allow && context.Allowance.IsFullyDenied(statement) == Certainty.Yes)
            {
                context.Report(
                    s_descriptor,
                    Opening.Of(statement.Node),
                    [],
                    () => PolicyCure.Edit("Remove the statement", "NIAM5003", ValueEdits.Remove(statement.Node))
                );
            }
        }
    }
}
