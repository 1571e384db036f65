using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4002: every action of a service that decides on access or holds secrets, on every resource (IAM User Guide, "Security best practices
/// in IAM").
/// </summary>
internal sealed class WholeSensitiveService : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM4002",
        "Whole service that decides on access",
        "'{0}' on '{1}' grants all of a service that decides on access or holds secrets; allow the actions that are used",
        RuleCategory.Privilege,
        DiagnosticSeverity.Warning,
        "Who may do everything in IAM, STS, Organizations, KMS or Secrets Manager can give themselves whatever else there is: "
            + "iam:* on every resource is administrative access by another name.",
        HelpLinks.LeastPrivilege,
        RuleTag.Security
    );

    private static readonly ImmutableArray<string> s_readingVerbs = ImmutableArray.Create("Describe", "Get", "List");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } =
        ImmutableArray.Create("NIAM4003", "NIAM4005", "NIAM4006", "NIAM4007", "NIAM4008");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in Grants.InEffect(context))
        {
            if (statement.IsNotAction || statement.EveryResource() is not { } resource)
            {
                continue;
            }

            foreach (var action in statement.Actions)
            {
                if (
                    action.Service is { } service
                    && action.Name is { Length: > 0 } name
                    && name.Trim('*').Length == 0
                    && Privileges.IsSensitive(service)
                )
                {
                    context.Report(
                        s_descriptor,
                        action.Node.ContentSpan,
                        [MessageText.Of(action.Value), MessageText.Of(resource.Value)],
                        () => Cures(action, service),
                        ImmutableArray.Create(resource.Node.ContentSpan)
                    );
                }
            }
        }
    }

    /// <summary>The patterns that only read, as far as nothing they take in hands out credentials or secrets.</summary>
    private static ImmutableArray<PolicyCure> Cures(ActionPattern action, string prefix)
    {
        if (ServiceCatalog.Find(prefix) is not { } service)
        {
            return PolicyCure.None;
        }

        var patterns = s_readingVerbs
            .Where(verb =>
                service.Actions.Where(action => action.Name.StartsWith(verb, StringComparison.Ordinal)).ToImmutableArray()
                    is { IsEmpty: false } taken
                && taken.All(IsHarmless)
            )
            .Select(verb => $"{service.Prefix}:{verb}*")
            .ToImmutableArray();
        return patterns.IsEmpty
            ? PolicyCure.None
            : PolicyCure.Edit(
                $"Allow only reading: {string.Join(", ", patterns.Select(static pattern => $"'{pattern}'"))}",
                "NIAM4002.ReadOnly",
                ReplaceValue.WithStrings(action.Node, patterns)
            );

        bool IsHarmless(CatalogAction action) =>
            action.AccessLevel is AccessLevel.List or AccessLevel.Read && !Privileges.HandsOut(service.Prefix, action.Name);
    }
}
