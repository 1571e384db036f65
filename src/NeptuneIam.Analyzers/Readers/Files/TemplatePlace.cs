using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A property of a resource of CloudFormation that holds a policy.</summary>
/// <param name="Path">The names of the properties that lead to it; a name with <c>[]</c> behind it is a list of which each element
/// counts.</param>
/// <param name="Type">What the policy is for.</param>
/// <param name="ResourceService">For a resource policy the service prefix of the resource.</param>
/// <param name="Owner">Whom the policy belongs to: <c>self</c>, <c>attached</c>, <c>managed-policy</c> or <c>-</c>.</param>
/// <param name="Name">The property beside the policy that names it; null if there is none.</param>
/// <param name="Condition">A property beside the policy and the value it must have; null if there is no such condition.</param>
internal sealed record TemplatePlace(
    ImmutableArray<string> Path,
    PolicyType Type,
    string? ResourceService,
    string Owner,
    string? Name,
    (string Property, string Value)? Condition
)
{
    private const string Each = "[]";

    /// <summary>
    /// The policies at the place, each with the object that holds the last property of the path. A policy that depends on a condition of
    /// the template is one for each of its branches.
    /// </summary>
    public IEnumerable<(JsonObject Policy, JsonObject Holder)> PoliciesIn(JsonObject properties)
    {
        IEnumerable<(JsonValue Value, JsonObject Holder)> found = [(properties, properties)];
        foreach (var step in Path)
        {
            found = found.SelectMany(place => place.Value is JsonObject holder ? Step(holder, step).Select(value => (value, holder)) : []);
        }

        foreach (var (value, holder) in found)
        {
            // Among the policies of a function stand names of managed policies, and templates of policies.
            if (
                value is JsonObject policy
                && !TemplateFunction.Is(policy)
                && Holds(holder)
                && (!IsList(Path[Path.Length - 1]) || policy["Statement"] is not null)
            )
            {
                yield return (policy, holder);
            }
        }
    }

    /// <summary>The values a value can have: the branches of <c>Fn::If</c>, or itself.</summary>
    public static IEnumerable<JsonValue> Choices(JsonValue value) =>
        TemplateFunction.Argument(value, "Fn::If") is JsonArray { Elements: [_, var then, var otherwise] }
            ? Choices(then).Concat(Choices(otherwise))
            : [value];

    /// <summary>The elements of a list; a value that is none stands for a list of itself.</summary>
    public static IEnumerable<JsonValue> Elements(JsonValue? value) =>
        value switch
        {
            null => [],
            JsonArray array => array.Elements.SelectMany(Choices),
            _ => Choices(value).SelectMany(static choice => choice is JsonArray array ? array.Elements.SelectMany(Choices) : [choice]),
        };

    private static bool IsList(string step) => step.EndsWith(Each, StringComparison.Ordinal);

    private static IEnumerable<JsonValue> Step(JsonObject holder, string step) =>
        IsList(step) ? Elements(holder[step.Substring(0, step.Length - Each.Length)]?.Value)
        : holder[step]?.Value is { } value ? Choices(value)
        : [];

    private bool Holds(JsonObject holder) =>
        Condition is not { } condition || holder[condition.Property]?.Value is JsonString value && value.Value == condition.Value;
}

/// <summary>
/// The places of policies in templates, from the embedded data file <c>template-policies.txt</c>, which names its sources and date and
/// explains its format.
/// </summary>
internal static class TemplatePlaces
{
    private static readonly Lazy<ILookup<string, TemplatePlace>> s_places = new(static () =>
        Rows("places").ToLookup(static row => row[0], Parse, StringComparer.Ordinal)
    );

    private static readonly Lazy<Dictionary<string, (PrincipalKind, string)>> s_principals = new(static () =>
        Rows("principals")
            .ToDictionary(static row => row[0], static row => (PolicySinks.PrincipalOf(row[1]), row[2]), StringComparer.Ordinal)
    );

    private static readonly char[] s_dot = ['.'];
    private static readonly char[] s_colon = [':'];

    /// <summary>The places of policies in a resource of that type.</summary>
    public static IEnumerable<TemplatePlace> In(string resourceType) => s_places.Value[resourceType];

    /// <summary>
    /// The kind of principal that a resource of that type is, and its property that lists managed policies; null if it is none.
    /// </summary>
    public static (PrincipalKind Kind, string ManagedPolicies)? PrincipalOf(string resourceType) =>
        s_principals.Value.TryGetValue(resourceType, out var principal) ? principal : null;

    private static IEnumerable<string[]> Rows(string section) =>
        DataFile
            .Read(typeof(TemplatePlaces).Assembly, "template-policies.txt")
            .Where(candidate => candidate.Heading[0] == section)
            .SelectMany(static candidate => candidate.Rows);

    private static TemplatePlace Parse(string[] row)
    {
        var (type, service) = PolicySinks.UseOf(row[2]);
        var condition = row.Length > 5 ? row[5].Substring("when=".Length).Split(s_colon, 2) : null;
        return new TemplatePlace(
            row[1].Split(s_dot).ToImmutableArray(),
            type,
            service,
            row[3],
            row[4] == "-" ? null : row[4],
            condition is null ? null : (condition[0], condition[1])
        );
    }
}
