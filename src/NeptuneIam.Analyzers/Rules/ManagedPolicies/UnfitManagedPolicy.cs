using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1003: a managed policy for Neptune whose purpose is not that of the principal it is attached to, by the principal's own name (AWS
/// Managed Policy Reference).
/// </summary>
internal sealed class UnfitManagedPolicy : ManagedPolicyRule
{
    private const string Id1003 = "NIAM1003";
    private const string ReadOnly = "NeptuneReadOnlyAccess";
    private const string Full = "NeptuneFullAccess";
    private const string Console = "NeptuneConsoleFullAccess";

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        Id1003,
        "Managed policy does not fit the stated purpose",
        "'{0}' {1}; '{2}' does",
        RuleCategory.Neptune,
        DiagnosticSeverity.Info,
        "NeptuneFullAccess is for the CLI and the SDK and lacks what the console needs of the network; "
            + "NeptuneConsoleFullAccess is for the console and grants no access to data; NeptuneReadOnlyAccess reads.",
        HelpLinks.ManagedPolicies
    );

    private static readonly ImmutableArray<string> s_wordsForReading = ImmutableArray.Create(
        "ReadOnly",
        "read-only",
        "read_only",
        "Reader",
        "Viewer"
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ManagedPolicyFinding? Find(ManagedPolicyReference policy)
    {
        if (!policy.IsOfAws || policy.Name is not (Full or Console) || policy.Use.Type != PolicyType.Identity)
        {
            return null;
        }

        var surroundings = policy.Use.Surroundings;
        var isForReading = surroundings.Names.Any(static name =>
            s_wordsForReading.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        );
        var (reason, fitting) = policy.Name switch
        {
            _ when isForReading => ("lets a principal that is named for reading change clusters, which it should not", ReadOnly),
            Full when surroundings.NamesConsole => ("does not let a principal at the console see all of the network", Console),
            Console when surroundings is { UsesNeptuneData: true, NamesConsole: false } => (
                "grants no access to the data that this code works with",
                Full
            ),
            _ => (string.Empty, string.Empty),
        };
        if (fitting.Length == 0 || surroundings.MayHaveMorePolicies || surroundings.AttachedManagedPolicies.Contains(fitting))
        {
            return null;
        }

        var part = ManagedPolicyFinding.PathAndNameOf(policy);
        return new ManagedPolicyFinding(policy, s_descriptor, part, ImmutableArray.Create<object>(policy.Name, reason, fitting))
        {
            Cures = ImmutableArray.Create(
                ManagedPolicyFinding.Write(
                    policy,
                    part,
                    fitting,
                    $"Attach {fitting} instead ({ManagedPolicyCures.Grants(fitting)})",
                    Id1003
                )
            ),
        };
    }
}
