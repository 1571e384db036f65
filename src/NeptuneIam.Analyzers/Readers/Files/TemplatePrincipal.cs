using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A resource of a template.</summary>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="Type">Its type: <c>AWS::IAM::Role</c>.</param>
/// <param name="Properties">Its properties.</param>
internal sealed record TemplateResource(string LogicalId, string Type, JsonObject Properties);

/// <summary>A policy in a template.</summary>
/// <param name="Resource">The resource that holds it.</param>
/// <param name="Place">Where the resource holds it.</param>
/// <param name="Policy">The policy, with the template's functions.</param>
/// <param name="Holder">The object that holds it.</param>
internal sealed record TemplatePolicy(TemplateResource Resource, TemplatePlace Place, JsonObject Policy, JsonObject Holder);

/// <summary>A user, group, role or permission set that a template makes, with the policies the template gives it.</summary>
internal sealed class TemplatePrincipal(TemplateResource resource, PrincipalKind kind)
{
    /// <summary>The resource.</summary>
    public TemplateResource Resource { get; } = resource;

    /// <summary>What it is.</summary>
    public PrincipalKind Kind { get; } = kind;

    /// <summary>Its identity policies that the template holds.</summary>
    public List<TemplatePolicy> Policies { get; } = [];

    /// <summary>The names of its AWS managed policies.</summary>
    public List<string> ManagedPolicies { get; } = [];

    /// <summary>True if it has policies, its own or a group's, that are not in view.</summary>
    public bool MayHaveMorePolicies { get; set; } =
        resource.Properties["Groups"] is not null
        || resource.Properties["CustomerManagedPolicyReferences"] is not null
        || resource.Properties.Properties.Any(static property => TemplateFunction.IsName(property.Name.Value));

    /// <summary>True if the template gives it a password for the console.</summary>
    public bool HasLoginProfile => Kind == PrincipalKind.User && Resource.Properties["LoginProfile"] is not null;

    /// <summary>
    /// Adds what stands in the list of managed policies: names and ARNs of AWS's own; of anything else nothing is known but that it is
    /// there.
    /// </summary>
    public void AddManaged(JsonValue element)
    {
        if (
            TemplateValues.Text(element)?.Value is { } arn
            && arn.Substring(arn.LastIndexOf('/') + 1) is { Length: > 0 } name
            && name.IndexOf(VirtualText.HoleCharacter) < 0
            && (arn.IndexOf('/') < 0 || arn.IndexOf(":aws:policy/", StringComparison.Ordinal) >= 0)
        )
        {
            ManagedPolicies.Add(name);
        }
        else if (element is not JsonObject policy || policy["Statement"] is null)
        {
            MayHaveMorePolicies = true;
        }
    }
}
