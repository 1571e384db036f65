using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Which users, groups, roles and permission sets that a template makes have which of its policies.</summary>
internal sealed class TemplateOwners
{
    private static readonly ImmutableArray<(string Property, PrincipalKind Kind)> s_attachments = ImmutableArray.Create(
        ("Roles", PrincipalKind.Role),
        ("RoleName", PrincipalKind.Role),
        ("Users", PrincipalKind.User),
        ("UserName", PrincipalKind.User),
        ("Groups", PrincipalKind.Group),
        ("GroupName", PrincipalKind.Group)
    );

    private readonly IReadOnlyDictionary<string, TemplateResource> _resources;
    private readonly Dictionary<TemplateResource, TemplatePrincipal> _principals;
    private readonly ILookup<TemplatePolicy, TemplatePrincipal> _owners;

    /// <summary>Gives the policies of a template to their principals.</summary>
    /// <param name="resources">The resources of the template by their names.</param>
    /// <param name="policies">Its policies.</param>
    public TemplateOwners(IReadOnlyDictionary<string, TemplateResource> resources, IReadOnlyCollection<TemplatePolicy> policies)
    {
        _resources = resources;
        _principals = PrincipalsOf(resources.Values);
        var owned = new List<(TemplatePolicy Policy, TemplatePrincipal Principal)>();
        foreach (var policy in policies)
        {
            owned.AddRange(AttachedTo(policy.Resource, policy.Place.Owner).Select(principal => (policy, principal)));
        }

        AddManaged(owned, policies.ToLookup(static policy => policy.Resource));
        AddGroups();
        var pairs = owned.Distinct().ToList();
        _owners = pairs.ToLookup(static pair => pair.Policy, static pair => pair.Principal);
        foreach (var (policy, principal) in pairs.Where(static pair => pair.Policy.Place.Type == PolicyType.Identity))
        {
            principal.Policies.Add(policy);
        }
    }

    /// <summary>The principals that the template gives a policy to.</summary>
    public IEnumerable<TemplatePrincipal> Of(TemplatePolicy policy) => _owners[policy];

    /// <summary>What the policy is attached to: the resource itself, or what the resource names, if that is of one kind.</summary>
    public static PrincipalKind KindOf(TemplatePolicy policy)
    {
        if (policy.Place.Owner == "self")
        {
            return TemplatePlaces.PrincipalOf(policy.Resource.Type)?.Kind ?? PrincipalKind.Unknown;
        }

        var kinds =
            policy.Place.Owner == "-"
                ? []
                : s_attachments
                    .Where(attachment => policy.Resource.Properties[attachment.Property] is not null)
                    .Select(static attachment => attachment.Kind)
                    .Distinct()
                    .ToList();
        return kinds switch
        {
            [var only] => only,
            [] when policy.Place.Owner == "managed-policy" => PrincipalKind.ManagedPolicy,
            _ => PrincipalKind.Unknown,
        };
    }

    private static Dictionary<TemplateResource, TemplatePrincipal> PrincipalsOf(IEnumerable<TemplateResource> resources)
    {
        var principals = new Dictionary<TemplateResource, TemplatePrincipal>();
        foreach (var resource in resources)
        {
            if (TemplatePlaces.PrincipalOf(resource.Type) is { Kind: var kind })
            {
                principals.Add(resource, new TemplatePrincipal(resource, kind));
            }
        }

        return principals;
    }

    /// <summary>Adds the managed policies of each principal: those of AWS by name, those of the template as policies of its own.</summary>
    private void AddManaged(
        List<(TemplatePolicy Policy, TemplatePrincipal Principal)> owned,
        ILookup<TemplateResource, TemplatePolicy> byResource
    )
    {
        foreach (var principal in _principals.Values)
        {
            foreach (
                var element in TemplatePlace.Elements(
                    principal.Resource.Properties[TemplatePlaces.PrincipalOf(principal.Resource.Type)!.Value.ManagedPolicies]?.Value
                )
            )
            {
                if (ResourceOf(element) is { } resource && byResource[resource].ToList() is { Count: > 0 } policies)
                {
                    owned.AddRange(policies.Select(policy => (policy, principal)));
                }
                else
                {
                    principal.AddManaged(element);
                }
            }
        }
    }

    /// <summary>A resource that names users and gives them no policy puts them into a group, whose policies are theirs.</summary>
    private void AddGroups()
    {
        var users = _resources
            .Values.Where(static resource => !TemplatePlaces.In(resource.Type).Any())
            .SelectMany(static resource => TemplatePlace.Elements(resource.Properties["Users"]?.Value))
            .Select(ResourceOf)
            .OfType<TemplateResource>();
        foreach (var user in users)
        {
            if (_principals.TryGetValue(user, out var principal))
            {
                principal.MayHaveMorePolicies = true;
            }
        }
    }

    private IEnumerable<TemplatePrincipal> AttachedTo(TemplateResource resource, string owner)
    {
        var resources = owner switch
        {
            "self" => [resource],
            "-" => [],
            _ => AttachmentsOf(resource).Select(ResourceOf).OfType<TemplateResource>(),
        };
        foreach (var candidate in resources)
        {
            if (_principals.TryGetValue(candidate, out var principal))
            {
                yield return principal;
            }
        }
    }

    /// <summary>True if the policy is given to principals that the template does not make.</summary>
    public bool HasUnknown(TemplatePolicy policy) =>
        policy.Place.Owner is "attached" or "managed-policy"
        && AttachmentsOf(policy.Resource).Any(element => ResourceOf(element) is not { } resource || !_principals.ContainsKey(resource));

    private static IEnumerable<JsonValue> AttachmentsOf(TemplateResource resource) =>
        s_attachments.SelectMany(attachment => TemplatePlace.Elements(resource.Properties[attachment.Property]?.Value));

    /// <summary>The resource of the template that a value refers to.</summary>
    private TemplateResource? ResourceOf(JsonValue value) =>
        TemplateFunction.Argument(value, "Ref") is JsonString id && _resources.TryGetValue(id.Value, out var resource) ? resource : null;
}
