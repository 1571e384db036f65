using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4003: actions that write or change permissions on every resource, though they could be allowed on named ones (Service Authorization
/// Reference: resource types). Off by default: most policies that people and AWS write say <c>*</c> somewhere.
/// </summary>
internal sealed class WriteOnEverything : GrantOnEverything
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.CreateOff(
        "NIAM4003",
        "Resource star where the action can be scoped",
        "'{0}' on '{1}' writes to every resource{2}; name those that are meant, such as '{3}'",
        RuleCategory.Privilege,
        DiagnosticSeverity.Info,
        "An action that applies to named resources can be allowed on those that are meant. "
            + "On every resource it reaches those too that have nothing to do with the work at hand, and those to come.",
        HelpLinks.LeastPrivilege
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    /// <inheritdoc/>
    protected override IEnumerable<CatalogAction> Granted(PolicyRuleContext context, CatalogService service, ActionPattern pattern) =>
        (
            pattern.HasWildcard ? service.Matching(pattern)
            : pattern.Name is { } name && service.Find(name) is { } action ? [action]
            : []
        ).Where(static action => action.AccessLevel is AccessLevel.Write or AccessLevel.Tagging or AccessLevel.PermissionsManagement);

    /// <inheritdoc/>
    protected override object[] Arguments(ActionPattern pattern, ResourcePattern resource, CatalogService service, CatalogAction granted) =>
        [
            MessageText.Of(pattern.Value),
            MessageText.Of(resource.Value),
            pattern.HasWildcard ? $", with '{granted.Name}'" : "",
            ExampleOf(granted),
        ];
}
