using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>Reads elements whose value is one string or an array of strings (IAM JSON policy grammar).</summary>
internal static class ElementValues
{
    /// <summary>What is made of each string, in order of writing.</summary>
    public static ImmutableArray<T> Select<T>(JsonValue? value, Func<JsonString, T> selector)
    {
        switch (value)
        {
            case JsonString text:
                return ImmutableArray.Create(selector(text));
            case JsonArray array:
                var results = ImmutableArray.CreateBuilder<T>(array.Elements.Length);
                foreach (var element in array.Elements)
                {
                    if (element is JsonString text)
                    {
                        results.Add(selector(text));
                    }
                }

                return results.ToImmutable();
            default:
                return ImmutableArray<T>.Empty;
        }
    }

    /// <summary>Whether the element may have values that <see cref="Select"/> does not see.</summary>
    /// <param name="property">The element; null if it is not in view.</param>
    /// <param name="mayBeElsewhere">What holds if the element is not in view.</param>
    public static bool MayHaveMore(JsonProperty? property, bool mayBeElsewhere) =>
        property?.Value switch
        {
            null => mayBeElsewhere,
            JsonString text => text.IsHole,
            JsonArray array => array.MayHaveMore || array.Elements.Any(element => element is not JsonString { IsHole: false }),
            _ => true,
        };
}
