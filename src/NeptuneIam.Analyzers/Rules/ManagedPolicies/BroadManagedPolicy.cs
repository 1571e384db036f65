using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1005: a managed policy that reaches far beyond Neptune, attached where Neptune is what the code is about (IAM User Guide, "Apply
/// least-privilege permissions").
/// </summary>
internal sealed class BroadManagedPolicy : ManagedPolicyRule
{
    private const string Id1005 = "NIAM1005";

    private static readonly DiagnosticDescriptor s_forNeptune = RuleDescriptors.Create(
        Id1005,
        "Broad AWS managed policy is attached",
        "'{0}' {1}; attach what the principal needs",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "AdministratorAccess, PowerUserAccess, IAMFullAccess and AmazonRDSFullAccess let a principal do much more than work with "
            + "Amazon Neptune. AWS has managed policies for Neptune: NeptuneReadOnlyAccess, "
            + "NeptuneFullAccess and NeptuneConsoleFullAccess.",
        HelpLinks.LeastPrivilege,
        RuleTag.Security
    );

    private static readonly DiagnosticDescriptor s_elsewhere = s_forNeptune.With(DiagnosticSeverity.Info);

    /// <summary>Roles that deploy everything, and roles for emergencies, are meant to be broad.</summary>
    private static readonly ImmutableArray<string> s_wordsForAll = ImmutableArray.Create(
        "cfn-exec",
        "cfnexec",
        "CloudFormationExec",
        "bootstrap",
        "break-glass",
        "breakglass"
    );

    private static readonly ImmutableArray<string> s_replacements = ImmutableArray.Create(
        "NeptuneReadOnlyAccess",
        "NeptuneFullAccess",
        "NeptuneConsoleFullAccess"
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_forNeptune, s_elsewhere);

    /// <inheritdoc/>
    public override ManagedPolicyFinding? Find(ManagedPolicyReference policy)
    {
        if (
            !policy.IsOfAws
            || policy.Use.Type != PolicyType.Identity
            || policy.Name is not { } name
            || BroadPolicies.GrantOf(name) is not { } grant
        )
        {
            return null;
        }

        var surroundings = policy.Use.Surroundings;
        if (
            (grant.IsOfRds && !surroundings.NamesNeptune)
            || surroundings.Names.Any(static name => s_wordsForAll.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
        )
        {
            return null;
        }

        var part = ManagedPolicyFinding.PathAndNameOf(policy);
        return new ManagedPolicyFinding(
            policy,
            surroundings.NamesNeptune ? s_forNeptune : s_elsewhere,
            part,
            ImmutableArray.Create<object>(name, grant.Words)
        )
        {
            Cures = surroundings.NamesNeptune
                ? s_replacements
                    .Select(other =>
                        ManagedPolicyFinding.Write(
                            policy,
                            part,
                            other,
                            $"Attach {other} instead ({ManagedPolicyCures.Grants(other)})",
                            $"{Id1005}.{other}"
                        )
                    )
                    .ToImmutableArray()
                : ImmutableArray<EditPolicy>.Empty,
        };
    }
}
