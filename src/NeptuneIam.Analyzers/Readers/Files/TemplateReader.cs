using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads the policies of a CloudFormation or SAM template, each with what the template says about whom it is for.</summary>
internal sealed class TemplateReader
{
    private readonly string _path;
    private readonly VirtualText _text;
    private readonly Dictionary<string, TemplateResource> _resources = new(StringComparer.Ordinal);
    private readonly List<TemplatePolicy> _policies = [];
    private readonly Dictionary<JsonObject, (JsonReading Reading, FilePolicyOrigin Origin)> _read = [];
    private readonly Lazy<bool> _saysNeptune;
    private TemplateOwners? _owners;

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
            read = (reading, new FilePolicyOrigin(_text, reading, functions.ToImmutable(), TypeOf));
            _read.Add(policy.Policy, read);
        }

        return PolicyDocument.Create(read.Reading, read.Origin, use);
    }

    private string? TypeOf(string logicalId) => _resources.TryGetValue(logicalId, out var resource) ? resource.Type : null;

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

    /// <summary>Who has which policies; worked out when a rule first asks, for all policies of the template.</summary>
    private TemplateOwners Owners => _owners ??= new TemplateOwners(_resources, _policies);

    private PolicyUse UseOf(TemplatePolicy policy)
    {
        var place = policy.Place;
        return new PolicyUse(() => SurroundingsOf(policy))
        {
            IsCertain = true,
            Type = place.Type,
            ResourceService = place.ResourceService,
            Principal = TemplateOwners.KindOf(policy),
            PolicyName = NameOf(policy),
        };
    }

    private static string? NameOf(TemplatePolicy policy) =>
        policy.Place.Name is { } property
        && policy.Holder[property]?.Value is { } value
        && TemplateValues.Text(value) is { HasHoles: false } name
            ? name.Value
            : null;

    private PolicySurroundings SurroundingsOf(TemplatePolicy policy)
    {
        var owners = Owners.Of(policy).ToList();
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
            return surroundings with { MayHaveMorePolicies = owners.Count > 1 || Owners.HasUnknown(policy) };
        }

        var beside = principal.Policies.Where(other => other != policy).ToList();
        var mayHaveMore = principal.MayHaveMorePolicies || Owners.HasUnknown(policy) || beside.Count > SurroundingsReader.MaxPoliciesBeside;
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
}
