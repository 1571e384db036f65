using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>One operator applied to one key.</summary>
/// <param name="Operator">The operator as written, with any set prefix and IfExists.</param>
/// <param name="Key">The condition key as written.</param>
/// <param name="Values">The values that are strings.</param>
/// <param name="Node">The key's value as written.</param>
internal sealed record PolicyCondition(JsonString Operator, JsonString Key, ImmutableArray<JsonString> Values, JsonValue Node)
{
    /// <summary>The parts of the operator.</summary>
    public ConditionOperator OperatorParts { get; } = ConditionOperator.Parse(Operator.Value);

    /// <summary>All values one by one, whatever their kind: strings, numbers and booleans are values to AWS.</summary>
    public ImmutableArray<JsonValue> AllValues => Node is JsonArray array ? array.Elements : ImmutableArray.Create(Node);

    /// <summary>True if there may be values that are not in view.</summary>
    public bool MayHaveMoreValues =>
        Node switch
        {
            JsonArray array => array.MayHaveMore || array.Elements.Any(IsOpen),
            _ => IsOpen(Node),
        };

    /// <summary>
    /// Whether the condition by itself narrows the statement: its operator asks that the key is there and equals, or is within, one of the
    /// values (no negation, no IfExists, no Null, no ForAllValues), and no value takes in everything, as <c>*</c> and 0.0.0.0/0 do.
    /// </summary>
    public Certainty Scopes
    {
        get
        {
            if (Operator.HasHoles)
            {
                return Certainty.Unknown;
            }

            if (!OperatorParts.IsPositive)
            {
                return Certainty.No;
            }

            // An empty list of values is broken; what it means is not said.
            var values = AllValues;
            var result = MayHaveMoreValues || values.IsEmpty ? Certainty.Unknown : Certainty.Yes;
            foreach (var value in values)
            {
                if (TextOf(value) is { } text)
                {
                    result = result.And(TakesInEverything(text).Not());
                }
            }

            return result;
        }
    }

    /// <summary>
    /// Whether the condition holds for a request that lacks its key: a comparison with IfExists, a negated one and one of all values do, any
    /// other does not (IAM User Guide, "IAM JSON policy elements: Condition operators"). Unknown for an operator that AWS does not know.
    /// </summary>
    public Certainty HoldsWithoutKey =>
        OperatorParts switch
        {
            { Family: ConditionFamily.Unknown } or { Qualifier: ConditionQualifier.Unknown } => Certainty.Unknown,
            { Family: ConditionFamily.Null } => AllValues is [var only] ? AsksForAbsence(only) : Certainty.Unknown,
            { IsIfExists: true } or { Qualifier: ConditionQualifier.ForAllValues } => Certainty.Yes,
            { IsNegated: true, Qualifier: ConditionQualifier.None } => Certainty.Yes,
            _ => Certainty.No,
        };

    /// <summary>The text that AWS sees for a value: numbers and booleans may be written without quotes. Null for anything else.</summary>
    public static string? TextOf(JsonValue value) =>
        value switch
        {
            JsonString text => text.Value,
            JsonNumber number => number.Text,
            JsonBoolean boolean => boolean.Value ? "true" : "false",
            _ => null,
        };

    /// <summary>
    /// Whether the condition is on <paramref name="key"/>: any key if null; without case; a key that ends in <c>/</c> means its whole
    /// family.
    /// </summary>
    public Certainty IsOn(string? key)
    {
        if (key is null)
        {
            return Certainty.Yes;
        }

        var isFamily = key.EndsWith("/", StringComparison.Ordinal);
        if (Key.HasHoles)
        {
            var asked = new WildcardPattern(isFamily ? key + VirtualText.HoleCharacter : key, ignoreCase: true, hasVariables: false);
            var written = new WildcardPattern(Key.Value, ignoreCase: true, hasVariables: false);
            return written.Intersects(asked) == Certainty.No ? Certainty.No : Certainty.Unknown;
        }

        var isOnIt = isFamily
            ? Key.Value.StartsWith(key, StringComparison.OrdinalIgnoreCase)
            : Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase);
        return isOnIt ? Certainty.Yes : Certainty.No;
    }

    /// <summary>Whether a value equals, or is a range of, all that its key may hold.</summary>
    private Certainty TakesInEverything(string text) =>
        OperatorParts.Family == ConditionFamily.IpAddress && IpRange.TryParse(text) is { } range
            ? (range.IsEverything ? Certainty.Yes : Certainty.No)
            : new WildcardPattern(text, ignoreCase: false, hasVariables: true).MatchesEverything;

    /// <summary>Whether the value of a Null condition asks for requests without the key.</summary>
    private static Certainty AsksForAbsence(JsonValue value) =>
        TextOf(value)?.ToLowerInvariant() switch
        {
            "true" => Certainty.Yes,
            "false" => Certainty.No,
            _ => Certainty.Unknown,
        };

    /// <summary>True if a value is not one for sure: it is unknown, or of the wrong kind.</summary>
    private static bool IsOpen(JsonValue value) => value is JsonString { IsHole: true } || TextOf(value) is null;
}
