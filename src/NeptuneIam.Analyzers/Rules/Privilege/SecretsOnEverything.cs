using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4008: actions that hand out credentials, secrets or data, on every resource. They are data: see
/// <see cref="Privileges.CredentialActions"/> and <see cref="Privileges.DataActions"/>. The policy of a secret itself says <c>*</c> and
/// means the secret; such policies have principals and are left alone.
/// </summary>
internal sealed class SecretsOnEverything : GrantOnEverything
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM4008",
        "Credential exposure or exfiltration on everything",
        "'{0}' on '{1}' hands out the {2} of every resource{3}; name those that are meant, such as '{4}'",
        RuleCategory.Privilege,
        DiagnosticSeverity.Info,
        "Some actions answer with credentials, secrets or the content of a store, or share it with other accounts. "
            + "Allowed on every resource they reach those too that have nothing to do with the work at hand, and those to come. "
            + "Name the secrets, buckets, roles or snapshots that are meant.",
        HelpLinks.LeastPrivilege,
        RuleTag.Security
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM4003");

    /// <inheritdoc/>
    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    /// <inheritdoc/>
    protected override IEnumerable<CatalogAction> Granted(PolicyRuleContext context, CatalogService service, ActionPattern pattern) =>
        Privileges
            .HandingOut(service.Prefix)
            .Where(name => pattern.Matches(service.Prefix, name) == Certainty.Yes && !IsNeptunes(context, service, name))
            .Select(service.Find)
            .OfType<CatalogAction>();

    /// <inheritdoc/>
    protected override object[] Arguments(ActionPattern pattern, ResourcePattern resource, CatalogService service, CatalogAction granted) =>
        [
            MessageText.Of(pattern.Value),
            MessageText.Of(resource.Value),
            Privileges.HandsOutCredentials(service.Prefix, granted.Name) ? "credentials" : "data",
            pattern.HasWildcard ? $", with '{granted.Name}'" : "",
            ExampleOf(granted),
        ];

    /// <summary>True for what NIAM1107 reports in policies about Neptune: the actions that expose snapshots.</summary>
    private static bool IsNeptunes(PolicyRuleContext context, CatalogService service, string name) =>
        service.Prefix == NeptuneFacts.ManagementService
        && SensitiveActions.Exposing.Contains(service.Prefix + ":" + name)
        && context.IsAboutNeptune;
}
