using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// The shape that NIAM4003 and NIAM4008 share: an action that takes named resources, allowed on every one, without a condition that narrows
/// it. Actions that apply to no resource in particular cannot be allowed in any other way; what a Deny of the policy may take back is left
/// aside.
/// </summary>
internal abstract class GrantOnEverything : PolicyRule
{
    private const string DefaultPartition = "aws";

    /// <summary>The descriptor; its message takes what <see cref="Arguments"/> gives.</summary>
    protected abstract DiagnosticDescriptor Descriptor { get; }

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
                    action.Service is { } prefix
                    && ServiceCatalog.Find(prefix) is { } service
                    && Granted(context, service, action)
                        .FirstOrDefault(granted => !granted.IsStarOnly && !context.Allowance.MayDeny(service.Prefix, granted.Name))
                        is { } found
                )
                {
                    context.Report(
                        Descriptor,
                        action.Node.ContentSpan,
                        Arguments(action, resource, service, found),
                        () => Cures(context.Document, statement, action, resource, found),
                        ImmutableArray.Create(resource.Node.ContentSpan)
                    );
                }
            }
        }
    }

    /// <summary>The actions that the rule is about, among those that a pattern grants.</summary>
    protected abstract IEnumerable<CatalogAction> Granted(PolicyRuleContext context, CatalogService service, ActionPattern pattern);

    /// <summary>The values of the message's placeholders.</summary>
    /// <param name="pattern">The action as written.</param>
    /// <param name="resource">The resource that is everything.</param>
    /// <param name="service">The action's service.</param>
    /// <param name="granted">The first action that the pattern grants and the rule is about.</param>
    protected abstract object[] Arguments(ActionPattern pattern, ResourcePattern resource, CatalogService service, CatalogAction granted);

    /// <summary>The form of a resource that the action takes, as the reference writes it.</summary>
    protected static string ExampleOf(CatalogAction action) =>
        action.PlainestResourceType is { } type ? type.ArnFormats.FirstOrDefault() ?? type.Name : "";

    /// <summary>Writes the form of a resource, where the action takes resources of one type that has one form.</summary>
    private ImmutableArray<PolicyCure> Cures(
        PolicyDocument document,
        PolicyStatement statement,
        ActionPattern action,
        ResourcePattern resource,
        CatalogAction granted
    )
    {
        if (action.HasWildcard || granted.ResourceTypes is not [{ Type: { Forms: [var form] } type }])
        {
            return PolicyCure.None;
        }

        var template = form.Template(PartitionOf(document));
        var title = $"Write '{template}', with yours in place of the capitals";
        if (!statement.MayHaveMoreActions && statement.Actions.All(other => !other.HasWildcard && Takes(other, type)))
        {
            return PolicyCure.Edit(title, Id + ".Name", ValueEdits.Write(resource.Node, template));
        }

        return
            statement.Actions.Length > 1 && action.Node.Parent is JsonArray && statement.Condition.IsEmpty && !statement.MayHaveMoreElements
            ? PolicyCure.Edit(
                title + ", in a statement of its own",
                Id + ".Name",
                StatementEdits.Move(document, granted.Name, ImmutableArray.Create(action), new JsonString(template))
            )
            : PolicyCure.None;
    }

    private static bool Takes(ActionPattern action, CatalogResourceType type) =>
        action is { Service: { } service, Name: { } name }
        && ServiceCatalog.Find(service)?.Find(name) is { } known
        && known.ResourceTypes.Any(resource => resource.Type == type);

    /// <summary>The partition that other resources of the policy are in.</summary>
    private static string PartitionOf(PolicyDocument document) =>
        document
            .Statements.SelectMany(static statement => statement.Resources)
            .Select(static resource => resource.Partition)
            .FirstOrDefault(static partition => partition is not null && Regions.Partitions.Contains(partition))
        ?? DefaultPartition;
}
