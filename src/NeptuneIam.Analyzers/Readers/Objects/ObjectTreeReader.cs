using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads C# expressions as values of a policy, and remembers where each is written: strings, lists of them, and dictionaries. What is not
/// known at compile time is a hole.
/// </summary>
internal sealed class ObjectTreeReader(SourceFile file, CancellationToken cancellationToken)
{
    /// <summary>Objects nested deeper than this are holes: no policy is as deep.</summary>
    private const int MaxDepth = 16;

    private readonly Dictionary<JsonValue, ObjectPlace> _places = [];

    /// <summary>Where the values are written.</summary>
    public IReadOnlyDictionary<JsonValue, ObjectPlace> Places => _places;

    /// <summary>Remembers where a value is written.</summary>
    public T Put<T>(T value, ObjectPlace place)
        where T : JsonValue
    {
        _places[value] = place;
        return value;
    }

    /// <summary>Lets a value that is written in several places have none, so that it is not changed in one of them.</summary>
    public void Forget(JsonValue value) => _places.Remove(value);

    /// <summary>The value of a property whose name can be changed.</summary>
    public JsonValue WithName(JsonValue value, SyntaxNode? name) => name is null ? value : Put(value, Places[value] with { Name = name });

    /// <summary>A name that stands at a place as it is not written there, or is not known.</summary>
    public static JsonString NameAt(string? name, SyntaxNode place)
    {
        var known = name ?? VirtualText.HoleCharacter.ToString();
        return new JsonString(
            known,
            place.Span,
            Enumerable.Repeat(place.SpanStart, known.Length).Append(place.Span.End).ToImmutableArray()
        );
    }

    /// <summary>A value that is not known.</summary>
    public JsonHole Hole(ExpressionSyntax expression, SyntaxNode? piece) =>
        Put(new JsonHole(expression.Span), new ObjectPlace(expression, piece));

    /// <summary>A string, with holes for what is not known of it.</summary>
    public JsonString ReadString(ExpressionSyntax expression, SyntaxNode? piece) => ReadString(expression, piece, static text => text);

    /// <summary>A string that a library spells otherwise than the policy language, with as many characters.</summary>
    public JsonString ReadString(ExpressionSyntax expression, SyntaxNode? piece, Func<string, string> meaning)
    {
        var text = LiteralReader.Read(expression, file.Model, cancellationToken) is [var only] ? only : null;
        var value = text is null ? VirtualText.HoleCharacter.ToString() : meaning(text.Text);
        return Put(
            new JsonString(value, expression.Span, StartsOf(text, expression, value.Length)),
            new ObjectPlace(expression, piece) { Text = text }
        );
    }

    /// <summary>A string that a constant or a call of a library stands for: its characters have no places of their own.</summary>
    public JsonString Known(string value, ExpressionSyntax expression, SyntaxNode? piece) =>
        Put(new JsonString(value, expression.Span, StartsOf(null, expression, value.Length)), new ObjectPlace(expression, piece));

    /// <summary>The property that a library writes by itself for an object whose code does not give it.</summary>
    public static JsonProperty Implied(string name, string value, ExpressionSyntax creation)
    {
        var start = new TextSpan(creation.SpanStart, 0);
        return new JsonProperty(new JsonString(name, start), new JsonString(value, start), start);
    }

    /// <summary>An effect that is a member of an enumeration, whatever its case: <c>Effect.ALLOW</c>.</summary>
    public JsonValue ReadEffect(ExpressionSyntax expression, SyntaxNode? piece, Func<ITypeSymbol, bool> isEnumeration)
    {
        var member = file.Model.GetSymbolInfo(Unwrapping.Unwrap(expression), cancellationToken).Symbol as IFieldSymbol;
        var effect = member?.Name switch
        {
            "Allow" or "ALLOW" => "Allow",
            "Deny" or "DENY" => "Deny",
            _ => null,
        };
        return effect is not null && isEnumeration(member!.ContainingType)
            ? Put(new JsonString(effect, expression.Span), new ObjectPlace(expression, piece))
            : Hole(expression, piece);
    }

    /// <summary>
    /// The elements of a list, and the syntax that holds them; null if the expression is no list whose elements are in view.
    /// </summary>
    public (ImmutableArray<JsonValue> Elements, SyntaxNode List)? ReadElements(
        ExpressionSyntax expression,
        Func<ExpressionSyntax, SyntaxNode, JsonValue> read
    )
    {
        var written = Unwrapping.Unwrap(expression);
        if (written is SimpleNameSyntax or MemberAccessExpressionSyntax)
        {
            if (file.InitializerOf(written, cancellationToken) is not { } initializer || IsAddedTo(written))
            {
                return null;
            }

            written = Unwrapping.Unwrap(initializer);
        }

        return ListSyntax.Of(written) is { } list ? (ElementsOf(list, read), list) : null;
    }

    /// <summary>A list of strings, or a hole.</summary>
    public JsonValue ReadStrings(ExpressionSyntax expression, SyntaxNode? piece) =>
        ReadElements(expression, ReadString) is var (elements, list)
            ? Put(new JsonArray(elements, expression.Span), new ObjectPlace(expression, piece) { List = list })
            : Hole(expression, piece);

    /// <summary>Any value: a dictionary, a list, a string, a number, a Boolean, or a hole.</summary>
    public JsonValue ReadValue(ExpressionSyntax expression, SyntaxNode? piece, int depth = 0)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var written = Unwrapping.Unwrap(expression);
        if (depth == MaxDepth)
        {
            return Hole(expression, piece);
        }

        switch (written)
        {
            case BaseObjectCreationExpressionSyntax creation when IsDictionary(creation):
                return ReadDictionary(creation, piece, depth);
            case LiteralExpressionSyntax number when number.IsKind(SyntaxKind.NumericLiteralExpression):
                return Put(new JsonNumber(number.Token.ValueText, number.Span), new ObjectPlace(expression, piece));
            case LiteralExpressionSyntax
            {
                RawKind: (int)SyntaxKind.TrueLiteralExpression or (int)SyntaxKind.FalseLiteralExpression
            } boolean:
                return Put(
                    new JsonBoolean(boolean.IsKind(SyntaxKind.TrueLiteralExpression), boolean.Span),
                    new ObjectPlace(expression, piece)
                );
        }

        if (ListSyntax.Of(written) is { } list)
        {
            return Put(
                new JsonArray(ElementsOf(list, (element, place) => ReadValue(element, place, depth + 1)), expression.Span),
                new ObjectPlace(expression, piece) { List = list }
            );
        }

        if (
            StringExpressions.IsWritten(written)
            || file.Model.GetTypeInfo(written, cancellationToken).Type is { SpecialType: SpecialType.System_String }
        )
        {
            return ReadString(expression, piece);
        }

        return
            file.InitializerOf(written, cancellationToken) is BaseObjectCreationExpressionSyntax initializer
            && IsDictionary(initializer)
            && !IsAddedTo(written)
            ? ReadDictionary(initializer, piece, depth)
            : Hole(expression, piece);
    }

    /// <summary>The elements of a list; a spread is a hole, which may be any number of them.</summary>
    public ImmutableArray<JsonValue> ElementsOf(SyntaxNode list, Func<ExpressionSyntax, SyntaxNode, JsonValue> read)
    {
        var pieces = ListSyntax.PiecesOf(list);
        var elements = ImmutableArray.CreateBuilder<JsonValue>(pieces.Count);
        foreach (var piece in pieces)
        {
            elements.Add(
                ListSyntax.ValueOf(piece) is { } value
                    ? read(value, piece)
                    : Put(new JsonHole(piece.Span), new ObjectPlace(Expression: null, piece))
            );
        }

        return elements.MoveToImmutable();
    }

    private static bool IsDictionary(BaseObjectCreationExpressionSyntax creation) =>
        creation.Initializer is { Expressions.Count: > 0 } initializer
            ? initializer.Expressions.All(static entry => ListSyntax.EntryOf(entry) is not null)
            : creation is ObjectCreationExpressionSyntax { Type: var type } && type.ToString().Contains("Dictionary<");

    /// <summary>Where each character is written, and where the last one ends.</summary>
    private static ImmutableArray<int> StartsOf(VirtualText? text, ExpressionSyntax expression, int count)
    {
        if (count == 0)
        {
            return default;
        }

        var starts = ImmutableArray.CreateBuilder<int>(count + 1);
        var last = expression.SpanStart;
        var end = expression.Span.End;
        for (var index = 0; text is not null && index < count; index++)
        {
            var span = text.GetSourceSpan(index);
            if (span.Start < last || span.End > expression.Span.End)
            {
                starts.Clear();
                break;
            }

            starts.Add(last = span.Start);
            end = span.End;
        }

        if (starts.Count == 0)
        {
            starts.AddRange(Enumerable.Repeat(expression.SpanStart, count));
            end = expression.Span.End;
        }

        starts.Add(end);
        return starts.ToImmutable();
    }

    /// <summary>
    /// True if a list or dictionary that a name stands for is changed by a call or an index on that name somewhere in the file.
    /// </summary>
    public bool IsAddedTo(ExpressionSyntax name)
    {
        var spelling = name is MemberAccessExpressionSyntax member
            ? member.Name.Identifier.ValueText
            : ((SimpleNameSyntax)name).Identifier.ValueText;
        foreach (var use in file.NamesIn(file.GetRoot(cancellationToken), spelling, cancellationToken))
        {
            var isChanged =
                use.Parent is ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax }
                || (
                    use.Parent
                        is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: var called } access
                    && access.Expression == use
                    && (
                        called.StartsWith("Add", StringComparison.Ordinal)
                        || called.StartsWith("Insert", StringComparison.Ordinal)
                        || called.StartsWith("Remove", StringComparison.Ordinal)
                        || called is "Clear" or "TryAdd"
                    )
                );
            if (isChanged)
            {
                return true;
            }
        }

        return false;
    }

    private JsonObject ReadDictionary(BaseObjectCreationExpressionSyntax creation, SyntaxNode? piece, int depth)
    {
        var properties = ImmutableArray.CreateBuilder<JsonProperty>();
        if (creation.Initializer is { } initializer)
        {
            foreach (var entry in initializer.Expressions)
            {
                if (ListSyntax.EntryOf(entry) is var (key, value))
                {
                    properties.Add(new JsonProperty(ReadString(key, null), ReadValue(value, entry, depth + 1), entry.Span));
                }
            }
        }

        var isCopy = ListSyntax.IsCopy(creation);
        return Put(new JsonObject(properties.ToImmutable(), creation.Span) { MayHaveMore = isCopy }, new ObjectPlace(creation, piece));
    }
}
