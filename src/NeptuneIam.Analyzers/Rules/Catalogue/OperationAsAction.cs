using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3106: the name of an API operation in the place of an action, where IAM has the action under another name: <c>s3:ListObjectsV2</c>
/// is allowed by <c>s3:ListBucket</c> (Amazon S3 User Guide, "Required permissions for Amazon S3 API operations"; the services' API
/// permissions references).
/// </summary>
internal sealed class OperationAsAction : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3106",
        "API operation is not an IAM action",
        "'{0}' is an operation of the API and no IAM action; {1} allows it",
        RuleCategory.Catalogue,
        DiagnosticSeverity.Warning,
        "Most operations of an API are allowed by the IAM action of the same name, but not all: "
            + "several share one action, or it has another name. A policy with the operation's name grants nothing and denies nothing.",
        HelpLinks.ServiceReference
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM3101");

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals { get; } = ImmutableArray.Create("NIAM4008");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var action in statement.Actions)
            {
                if (
                    action is { HasHoles: false, HasWildcard: false, Service: { } service, Name: { } name }
                    && Misnomers.ActionsOf(service, name) is { IsEmpty: false } actions
                    && ServiceCatalog.Find(service)?.Find(name) is null
                    && !context.Options.CatalogAdditions.Reach(action)
                )
                {
                    context.Report(
                        s_descriptor,
                        action.Node.ContentSpan,
                        [MessageText.Of(action.Value), MessageText.Choice(actions.Take(NearNames.MaxCount).ToImmutableArray())],
                        () =>
                            PolicyCure.Edit(
                                $"Write {string.Join(", ", actions.Select(static right => $"'{right}'"))}",
                                "NIAM3106.Action",
                                ReplaceValue.WithStrings(action.Node, actions)
                            )
                    );
                }
            }
        }
    }
}
