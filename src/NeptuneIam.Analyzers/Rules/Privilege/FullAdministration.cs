using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4001: every action on every resource (IAM User Guide, "Security best practices in IAM": apply least-privilege permissions).
/// </summary>
internal sealed class FullAdministration : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM4001",
        "Full administrative access",
        "'{0}' on '{1}' lets its principal do everything in the account; "
            + "allow the actions that are used, or attach AdministratorAccess where that is meant",
        RuleCategory.Privilege,
        DiagnosticSeverity.Warning,
        "A statement that allows every action on every resource makes its principal an administrator: "
            + "it reads every secret, deletes every resource and creates further administrators. "
            + "Where that is meant, AWS's managed policy AdministratorAccess says so by its name, and reviews find it.",
        HelpLinks.LeastPrivilege,
        RuleTag.Security
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } =
        ImmutableArray.Create("NIAM4002", "NIAM4003", "NIAM4005", "NIAM4006", "NIAM4007", "NIAM4008");

    /// <inheritdoc/>
    public override bool HasCures => false;

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in Grants.InEffect(context))
        {
            if (
                !statement.IsNotAction
                && statement.EveryResource() is { } resource
                && statement.Actions.FirstOrDefault(static action => action.IsEverything) is { } action
            )
            {
                context.Report(
                    s_descriptor,
                    action.Node.ContentSpan,
                    [MessageText.Of(action.Value), MessageText.Of(resource.Value)],
                    additionalSpans: ImmutableArray.Create(resource.Node.ContentSpan)
                );
            }
        }
    }
}
