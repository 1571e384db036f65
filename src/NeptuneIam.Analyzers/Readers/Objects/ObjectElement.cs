using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>An element of a statement that is written as objects, while it is put together from properties, calls and lists.</summary>
/// <param name="kind">The element's name in the policy language.</param>
/// <param name="name">The name of the property or method that first gives it.</param>
/// <param name="piece">The assignment of the property in an initializer; null if the element is given elsewhere.</param>
internal sealed class ObjectElement(string kind, SyntaxNode name, SyntaxNode? piece)
{
    private readonly List<(JsonString Operator, JsonString Key, JsonArray Values)> _conditions = [];

    /// <summary>The element's name in the policy language.</summary>
    public string Kind { get; } = kind;

    /// <summary>The name of the property or method that first gives it.</summary>
    public SyntaxNode Name { get; } = name;

    /// <summary>The assignment of the property in an initializer; null if the element is given elsewhere.</summary>
    public SyntaxNode? Piece { get; } = piece;

    /// <summary>The value that the property is given; null if calls alone give it.</summary>
    public ExpressionSyntax? Expression { get; init; }

    /// <summary>The value as a whole, for an element that is no list.</summary>
    public JsonValue? Whole { get; set; }

    /// <summary>The values of a list.</summary>
    public List<JsonValue> Values { get; } = [];

    /// <summary>The operators of conditions.</summary>
    public List<JsonProperty> Properties { get; } = [];

    /// <summary>Principals by their type.</summary>
    public Dictionary<string, List<JsonString>> Types { get; } = [];

    /// <summary>The syntax that takes further values of the list.</summary>
    public SyntaxNode? List { get; set; }

    /// <summary>Where the element is written, if not as <see cref="Expression"/>.</summary>
    public TextSpan? Span { get; set; }

    /// <summary>True if the value is not known.</summary>
    public bool IsHole { get; set; }

    /// <summary>True if there may be more values than are in view.</summary>
    public bool MayHaveMore { get; set; }

    /// <summary>Adds a principal.</summary>
    public void AddPrincipal(string type, JsonString value)
    {
        if (!Types.TryGetValue(type, out var values))
        {
            Types.Add(type, values = []);
        }

        values.Add(value);
    }

    /// <summary>
    /// Takes the principals of a type that libraries have for everybody: alone, one is written as the <c>*</c> that means everybody; beside
    /// others, nobody knows what becomes of it.
    /// </summary>
    public void MeansEverybody(string type)
    {
        if (!Types.TryGetValue(type, out var everybody))
        {
            return;
        }

        Types.Remove(type);
        if (Types.Count == 0 && everybody.Count == 1 && !MayHaveMore)
        {
            Whole ??= everybody[0];
        }
        else
        {
            MayHaveMore = true;
        }
    }

    /// <summary>
    /// Adds a condition that a library writes by itself, with its operator and key beside its values. Those of one operator and key are one
    /// condition with the values of all.
    /// </summary>
    public void AddCondition(JsonString @operator, JsonString key, JsonArray values) => _conditions.Add((@operator, key, values));

    /// <summary>Takes a call into the place where the element is written.</summary>
    public void Include(InvocationExpressionSyntax call) =>
        Span = Span is { } span
            ? TextSpan.FromBounds(Math.Min(span.Start, call.SpanStart), Math.Max(span.End, call.Span.End))
            : call.ArgumentList.Span;

    /// <summary>The element as a property of the statement.</summary>
    public JsonProperty Build(ObjectTreeReader tree)
    {
        var name = new JsonString(Kind, Name.Span);
        var span = Expression?.Span ?? Span ?? Name.Span;
        var place = new ObjectPlace(Expression, Piece) { List = List, Name = Piece is null ? null : Name };
        var value = Kind switch
        {
            _ when Whole is { } whole => whole,
            "Condition" => tree.Put(new JsonObject(BuildConditions(tree), span) { MayHaveMore = MayHaveMore }, place),
            "Principal" or "NotPrincipal" => tree.Put(new JsonObject(BuildPrincipals(span), span) { MayHaveMore = MayHaveMore }, place),
            _ when IsHole && Values.Count == 0 => tree.Put<JsonValue>(new JsonHole(span), place),
            _ => tree.Put(new JsonArray(Values.ToImmutableArray(), span) { MayHaveMore = MayHaveMore || IsHole }, place),
        };
        return new JsonProperty(
            name,
            value,
            Piece?.Span ?? TextSpan.FromBounds(Math.Min(name.Span.Start, span.Start), Math.Max(name.Span.End, span.End))
        );
    }

    private ImmutableArray<JsonProperty> BuildPrincipals(TextSpan span) =>
        Types
            .Select(type => new JsonProperty(
                new JsonString(type.Key, span),
                new JsonArray(type.Value.ToImmutableArray<JsonValue>(), span),
                span
            ))
            .ToImmutableArray();

    private ImmutableArray<JsonProperty> BuildConditions(ObjectTreeReader tree)
    {
        var properties = ImmutableArray.CreateBuilder<JsonProperty>();
        properties.AddRange(Properties);
        foreach (var conditions in _conditions.GroupBy(static condition => condition.Operator.Value))
        {
            var keys = conditions
                .GroupBy(static condition => condition.Key.Value)
                .Select(key => new JsonProperty(
                    NameOf(key, static condition => condition.Key, tree),
                    Joined(key.Select(static condition => condition.Values).ToList())
                ))
                .ToImmutableArray();
            var @operator = NameOf(conditions, static condition => condition.Operator, tree);
            properties.Add(new JsonProperty(@operator, new JsonObject(keys, conditions.First().Values.Span), @operator.Span));
        }

        return properties.ToImmutable();
    }

    /// <summary>The name that conditions have in common; one that is written more than once cannot be changed in one place.</summary>
    private static JsonString NameOf(
        IEnumerable<(JsonString Operator, JsonString Key, JsonArray Values)> conditions,
        Func<(JsonString Operator, JsonString Key, JsonArray Values), JsonString> select,
        ObjectTreeReader tree
    )
    {
        var names = conditions.Select(select).ToList();
        if (names.Count > 1)
        {
            tree.Forget(names[0]);
        }

        return names[0];
    }

    private static JsonArray Joined(List<JsonArray> values) =>
        values is [var only]
            ? only
            : new JsonArray(values.SelectMany(static array => array.Elements).ToImmutableArray(), values[0].Span)
            {
                MayHaveMore = values.Any(static array => array.MayHaveMore),
            };
}
