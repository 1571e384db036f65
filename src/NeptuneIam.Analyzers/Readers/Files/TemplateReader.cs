using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads the policies of a CloudFormation or SAM template, each with what the template says about whom it is for.</summary>
internal sealed class TemplateReader
{
    /// <summary>More policies of one principal than this are not read together: AWS itself limits their size.</summary>
    private const int MaxPoliciesBeside = 4;

    private static readonly ImmutableArray<(string Property, PrincipalKind Kind)> s_attachments = ImmutableArray.Create(
        ("Roles", PrincipalKind.Role),
        ("RoleName", PrincipalKind.Role),
        ("Users", PrincipalKind.User),
        ("UserName", PrincipalKind.User),
        ("Groups", PrincipalKind.Group),
        ("GroupName", PrincipalKind.Group)
    );

    private readonly string _path;
    private readonly VirtualText _text;
    private readonly Dictionary<string, TemplateResource> _resources = new(StringComparer.Ordinal);
    private readonly List<TemplatePolicy> _policies = [];
    private readonly Dictionary<JsonObject, (JsonReading Reading, FilePolicyOrigin Origin)> _read = [];
    private readonly Lazy<bool> _saysNeptune;
    private Dictionary<TemplateResource, TemplatePrincipal>? _principals;
    private ILookup<TemplatePolicy, TemplatePrincipal>? _owners;

    /// <param name="path">The file's path.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="root">The template.</param>
    public TemplateReader(string path, VirtualText text, JsonObject root)
    {
        _path = path;
        _text = text;
        _saysNeptune = new Lazy<bool>(
            () => SurroundingsReader.Says(Path.GetFileName(_path), "neptune") || SurroundingsReader.Says(_text.Text, "neptune"),
            LazyThreadSafetyMode.None
        );
        foreach (var property in (root["Resources"]?.Value as JsonObject)?.Properties ?? ImmutableArray<JsonProperty>.Empty)
        {
            if (
                property.Value is JsonObject resource
                && resource["Type"]?.Value is JsonString type
                && resource["Properties"]?.Value is JsonObject properties
            )
            {
                _resources[property.Name.Value] = new TemplateResource(property.Name.Value, type.Value, properties);
            }
        }
    }

    /// <summary>Reads every policy of the template.</summary>
    public void Read(ImmutableArray<PolicyDocument>.Builder documents, CancellationToken cancellationToken)
    {
        foreach (var resource in _resources.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var place in TemplatePlaces.In(resource.Type))
            {
                _policies.AddRange(
                    place.PoliciesIn(resource.Properties).Select(found => new TemplatePolicy(resource, place, found.Policy, found.Holder))
                );
            }
        }

        foreach (var policy in _policies)
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Add(DocumentOf(policy, UseOf(policy)));
        }
    }

    /// <summary>A policy is read once, whoever asks: values have one parent.</summary>
    private PolicyDocument DocumentOf(TemplatePolicy policy, PolicyUse use)
    {
        if (!_read.TryGetValue(policy.Policy, out var read))
        {
            var functions = ImmutableArray.CreateBuilder<TextSpan>();
            AddFunctions(policy.Policy, functions);
            var reading = new JsonReading(TemplateValues.Of(policy.Policy), Error: null);
            read = (reading, new FilePolicyOrigin(_text, reading, functions.ToImmutable()));
            _read.Add(policy.Policy, read);
        }

        return PolicyDocument.Create(read.Reading, read.Origin, use);
    }

    private static void AddFunctions(JsonValue value, ImmutableArray<TextSpan>.Builder functions)
    {
        switch (value)
        {
            case JsonObject when TemplateFunction.Is(value):
                functions.Add(value.Span);
                break;
            case JsonObject @object:
                foreach (var property in @object.Properties)
                {
                    if (TemplateFunction.IsName(property.Name.Value))
                    {
                        functions.Add(property.Span);
                    }
                    else
                    {
                        AddFunctions(property.Value, functions);
                    }
                }

                break;
            case JsonArray array:
                foreach (var element in array.Elements)
                {
                    AddFunctions(element, functions);
                }

                break;
        }
    }

    private PolicyUse UseOf(TemplatePolicy policy)
    {
        var place = policy.Place;
        return new PolicyUse(() => SurroundingsOf(policy))
        {
            IsCertain = true,
            Type = place.Type,
            ResourceService = place.ResourceService,
            Principal = KindOf(policy),
            PolicyName = NameOf(policy),
        };
    }

    private static string? NameOf(TemplatePolicy policy) =>
        policy.Place.Name is { } property
        && policy.Holder[property]?.Value is { } value
        && TemplateValues.Text(value) is { HasHoles: false } name
            ? name.Value
            : null;

    /// <summary>What the policy is attached to: the resource itself, or what the resource names, if that is of one kind.</summary>
    private static PrincipalKind KindOf(TemplatePolicy policy)
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

    private PolicySurroundings SurroundingsOf(TemplatePolicy policy)
    {
        var owners = Owners[policy].ToList();
        var names = owners
            .Select(static owner => owner.Resource.LogicalId)
            .Append(policy.Resource.LogicalId)
            .Append(NameOf(policy) ?? string.Empty)
            .ToImmutableArray();
        var surroundings = new PolicySurroundings
        {
            Names = names,
            NamesConsole =
                names.Any(static name => SurroundingsReader.Says(name, "console")) || owners.Exists(static owner => owner.HasLoginProfile),
            NamesNeptune = _saysNeptune.Value,
        };
        if (owners is not [var principal])
        {
            return surroundings with { MayHaveMorePolicies = owners.Count > 1 || HasUnknownOwners(policy) };
        }

        var beside = principal.Policies.Where(other => other != policy).ToList();
        var mayHaveMore = principal.MayHaveMorePolicies || HasUnknownOwners(policy) || beside.Count > MaxPoliciesBeside;
        return surroundings with
        {
            AttachedManagedPolicies = principal.ManagedPolicies.ToImmutableArray(),
            InlinePoliciesBeside = mayHaveMore
                ? ImmutableArray<PolicyDocument>.Empty
                : beside.Select(other => DocumentOf(other, PolicyUse.Unknown)).ToImmutableArray(),
            MayHaveMorePolicies = mayHaveMore,
            AssumedBy = SurroundingsReader.AssumedBy(TrustPoliciesOf(principal)),
        };
    }

    private IEnumerable<PolicyDocument> TrustPoliciesOf(TemplatePrincipal principal) =>
        TemplatePlaces
            .In(principal.Resource.Type)
            .Where(static place => place.Type == PolicyType.Trust)
            .SelectMany(place =>
                place
                    .PoliciesIn(principal.Resource.Properties)
                    .Select(found =>
                        DocumentOf(new TemplatePolicy(principal.Resource, place, found.Policy, found.Holder), PolicyUse.Unknown)
                    )
            );

    /// <summary>The principals that the template gives a policy to.</summary>
    private ILookup<TemplatePolicy, TemplatePrincipal> Owners
    {
        get
        {
            if (_owners is null)
            {
                _principals = PrincipalsOf(_resources.Values);
                var owned = new List<(TemplatePolicy Policy, TemplatePrincipal Principal)>();
                var byResource = _policies.ToLookup(static policy => policy.Resource);
                foreach (var policy in _policies)
                {
                    owned.AddRange(AttachedTo(policy.Resource, policy.Place.Owner).Select(principal => (policy, principal)));
                }

                AddManaged(owned, byResource);
                _owners = owned.Distinct().ToLookup(static pair => pair.Policy, static pair => pair.Principal);
                foreach (var (policy, principal) in owned.Distinct())
                {
                    if (policy.Place.Type == PolicyType.Identity)
                    {
                        principal.Policies.Add(policy);
                    }
                }
            }

            return _owners;
        }
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

    /// <summary>
    /// Adds the managed policies of each principal: those of AWS by name, those of the template as policies of its own; and the
    /// groups that other resources put users into.
    /// </summary>
    private void AddManaged(
        List<(TemplatePolicy Policy, TemplatePrincipal Principal)> owned,
        ILookup<TemplateResource, TemplatePolicy> byResource
    )
    {
        foreach (var principal in _principals!.Values)
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

        foreach (var resource in _resources.Values)
        {
            // A resource that names users and gives them no policy puts them into a group.
            if (!TemplatePlaces.In(resource.Type).Any())
            {
                foreach (
                    var user in TemplatePlace.Elements(resource.Properties["Users"]?.Value).Select(ResourceOf).OfType<TemplateResource>()
                )
                {
                    if (_principals.TryGetValue(user, out var principal))
                    {
                        principal.MayHaveMorePolicies = true;
                    }
                }
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
            if (_principals!.TryGetValue(candidate, out var principal))
            {
                yield return principal;
            }
        }
    }

    /// <summary>True if the resource names principals that the template does not make.</summary>
    private bool HasUnknownOwners(TemplatePolicy policy) =>
        policy.Place.Owner is "attached" or "managed-policy"
        && AttachmentsOf(policy.Resource).Any(element => ResourceOf(element) is not { } resource || !_principals!.ContainsKey(resource));

    private static IEnumerable<JsonValue> AttachmentsOf(TemplateResource resource) =>
        s_attachments.SelectMany(attachment => TemplatePlace.Elements(resource.Properties[attachment.Property]?.Value));

    /// <summary>The resource of the template that a value refers to.</summary>
    private TemplateResource? ResourceOf(JsonValue value) =>
        TemplateFunction.Argument(value, "Ref") is JsonString id && _resources.TryGetValue(id.Value, out var resource) ? resource : null;
}
