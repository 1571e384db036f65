using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>NIAM3001: the policy's text is not JSON, so that AWS refuses it as a malformed policy document.</summary>
internal sealed class InvalidSyntax : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3001",
        "Policy is not valid JSON",
        "This policy is not valid JSON: {0}",
        RuleCategory.Grammar,
        DiagnosticSeverity.Warning,
        "IAM accepts policies as strict JSON: no comments, no trailing commas, double quotes only. "
            + "It refuses anything else with MalformedPolicyDocument. Other rules read the policy once its syntax is right.",
        HelpLinks.Grammar
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override bool ReadsBrokenText => true;

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (document.Reading.Error is not { } error || document.Origin.IsTemplate)
        {
            return;
        }

        context.Report(
            s_descriptor,
            error.Span,
            [error.Message],
            () =>
                error.Repair is { } repair
                    ? PolicyCure.Edit(RepairTitle(repair), "NIAM3001.Repair", new RepairText(repair))
                    : PolicyCure.None
        );
    }

    private static string RepairTitle(VirtualEdit repair) =>
        (repair.Span.Length, repair.NewText) switch
        {
            (0, var added) => $"Insert '{added}' here",
            (_, "") => "Remove what is too much here",
            (_, var written) => $"Write '{written}' here",
        };
}
