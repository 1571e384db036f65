using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// How objects that are serialized spell the elements of a policy: each object in its own way, as an anonymous object, a dictionary, a
/// node, or an object of a class. What is added is of the kind of what it is added to.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="naming">What the serializer makes of names.</param>
/// <param name="places">Where the values are written.</param>
internal sealed class SerializedDialect(SourceFile file, SerializedNaming naming, IReadOnlyDictionary<JsonValue, ObjectPlace> places)
    : ObjectDialect
{
    private const string DictionaryNamespace = "System.Collections.Generic";

    private readonly AnonymousTypes _anonymous = new(file);

    /// <inheritdoc/>
    public override string? Name(JsonObject owner, string element) =>
        FrameOf(owner) switch
        {
            { Shape: SerializedShape.Anonymous } => IsIdentifier(element) ? element : null,
            { Shape: SerializedShape.Members, Type: { } type } => Member(type, element)?.Symbol.Name,
            { Shape: not SerializedShape.None } => Literal(element),
            _ => null,
        };

    /// <inheritdoc/>
    public override CodePiece? Property(JsonObject owner, string element, JsonValue value) => Property(FrameOf(owner), element, value);

    /// <inheritdoc/>
    public override CodePiece? Value(JsonValue target, JsonValue value) =>
        target is { Parent: JsonObject owner, Property: { } property } && FrameOf(owner) is { Shape: not SerializedShape.None } frame
            ? Code(frame, TypeIn(frame, property.Name.Value), value)
            : null;

    /// <inheritdoc/>
    public override CodePiece? Item(JsonArray array, JsonValue value)
    {
        if (!places.TryGetValue(array, out var place) || place.Expression is not { } list)
        {
            return null;
        }

        if (value is JsonObject @object)
        {
            return
                array.Elements.OfType<JsonObject>().Select(FrameOf).FirstOrDefault(static frame => frame.Shape != SerializedShape.None)
                    is { Shape: not SerializedShape.None } sample
                ? Object(sample, @object)
                : null;
        }

        var element = SerializedShapes.ElementTypeOf(file.Model.GetTypeInfo(list).Type ?? file.Model.GetTypeInfo(list).ConvertedType);
        return
            value is JsonString text && (element is null || TakesText(element) || SerializerCall.LibraryOf(element) != JsonLibrary.Unknown)
            ? String(text)
            : null;
    }

    /// <inheritdoc/>
    public override CodeList? Around(JsonValue target, CodeText code, ImmutableArray<JsonValue> following)
    {
        if (
            target is not { Parent: JsonObject owner, Property: { } property }
            || FrameOf(owner) is not { Shape: not SerializedShape.None } frame
            || following.Any(static value => value is not JsonString)
        )
        {
            return null;
        }

        return Array(frame, TypeIn(frame, property.Name.Value), [code, .. following.Cast<JsonString>().Select(String)]);
    }

    /// <inheritdoc/>
    public override bool TryChangeType(JsonValue container, ICollection<TextChange> changes) =>
        !places.TryGetValue(container, out var place)
        || place.Expression is not { } expression
        || container switch
        {
            JsonObject => expression is not AnonymousObjectCreationExpressionSyntax || _anonymous.TryChange(expression, changes),
            JsonArray array => !array.Elements.Any(element =>
                places.TryGetValue(element, out var item) && item.Expression is AnonymousObjectCreationExpressionSyntax
            ) || _anonymous.TryChangeElements(place.List, changes),
            _ => true,
        };

    /// <summary>How an object is made.</summary>
    /// <param name="Shape">Its kind.</param>
    /// <param name="Type">Its C# type.</param>
    /// <param name="Head">The code before the bracket.</param>
    /// <param name="HasPairs">True if an entry is written as <c>{ key, value }</c>.</param>
    /// <param name="HasArguments">True if the properties are arguments.</param>
    private readonly record struct Frame(SerializedShape Shape, INamedTypeSymbol? Type, string Head, bool HasPairs, bool HasArguments);

    private static bool TakesText(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic;

    private static bool IsIdentifier(string element) =>
        SyntaxFacts.IsValidIdentifier(element) && SyntaxFacts.GetKeywordKind(element) == SyntaxKind.None;

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private Frame FrameOf(JsonObject value) =>
        places.TryGetValue(value, out var place) && place.Expression is { } creation
            ? new Frame(
                SerializedShapes.Of(creation, file.Model, default),
                file.Model.GetTypeInfo(creation).Type as INamedTypeSymbol,
                HeadOf(creation),
                HasPairs(creation),
                place.List is ArgumentListSyntax
            )
                is var frame
            && IsSpelled(frame)
                ? frame
                : default
            : default;

    /// <summary>True if the names in such an object are what JSON has.</summary>
    private bool IsSpelled(Frame frame) =>
        frame.Shape switch
        {
            SerializedShape.Anonymous => naming.Members == NameStyle.AsWritten,
            SerializedShape.Dictionary => naming.Keys == NameStyle.AsWritten,
            _ => true,
        };

    private static string HeadOf(ExpressionSyntax creation) =>
        creation switch
        {
            ObjectCreationExpressionSyntax { Type: var type } => "new " + type,
            ImplicitObjectCreationExpressionSyntax => "new()",
            _ => "new",
        };

    private static bool HasPairs(ExpressionSyntax creation) =>
        creation is BaseObjectCreationExpressionSyntax { Initializer.Expressions: [InitializerExpressionSyntax, ..] };

    /// <summary>The type that the value of a property must have; null if any will do.</summary>
    private ITypeSymbol? TypeIn(Frame frame, string element) =>
        frame.Shape switch
        {
            SerializedShape.Dictionary => SerializedShapes.ValueTypeOf(frame.Type),
            SerializedShape.Members => frame.Type is null ? null : Member(frame.Type, element)?.Type,
            _ => null,
        };

    private SerializedMember? Member(INamedTypeSymbol type, string element) =>
        SerializedMember.Of(type, naming) is { IsDefault: false } members
            ? members.FirstOrDefault(member => member.Name == element && !member.IsConverted && IsSettable(member.Symbol))
            : null;

    private static bool IsSettable(ISymbol member) =>
        member is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null };

    private CodePiece? Property(Frame frame, string element, JsonValue value)
    {
        if (
            frame.Shape == SerializedShape.None
            || (frame.Shape == SerializedShape.Members && Member(frame.Type!, element) is null)
            || Code(frame, TypeIn(frame, element), value) is not { } code
        )
        {
            return null;
        }

        return frame switch
        {
            { Shape: SerializedShape.Anonymous } => IsIdentifier(element) ? code with { Prefix = element + " = " } : null,
            { Shape: SerializedShape.Members } => code with { Prefix = Member(frame.Type!, element)!.Symbol.Name + " = " },
            { HasArguments: true } => new CodeList("new JProperty", "(", ImmutableArray.Create(new CodeText(Literal(element)), code), ")"),
            { HasPairs: true } => new CodeList(string.Empty, "{", ImmutableArray.Create(new CodeText(Literal(element)), code), "}"),
            _ => code with { Prefix = $"[{Literal(element)}] = " },
        };
    }

    private CodePiece? Code(Frame frame, ITypeSymbol? type, JsonValue value) =>
        value switch
        {
            JsonString text when type is null || TakesText(type) => String(text),
            JsonString text => Array(frame, type, [String(text)]),
            JsonArray array when array.Elements.All(static element => element is JsonString) => Array(
                frame,
                type,
                array.Elements.Cast<JsonString>().Select(String)
            ),
            JsonBoolean boolean when type is null || type.SpecialType is SpecialType.System_Object or SpecialType.System_Boolean =>
                new CodeText(boolean.Value ? "true" : "false"),
            JsonObject @object when Within(frame, type, @object) is { Shape: not SerializedShape.None } nested => Object(nested, @object),
            _ => null,
        };

    private CodeList? Object(Frame frame, JsonObject value) =>
        All(value.Properties.Select(property => Property(frame, property.Name.Value, property.Value))) is not { } properties ? null
        : frame.HasArguments ? new CodeList(frame.Head, "(", properties, ")")
        : new CodeList(frame.Head, "{", properties, "}");

    /// <summary>How an object within another is made.</summary>
    private Frame Within(Frame frame, ITypeSymbol? type, JsonObject value)
    {
        switch (frame.Shape)
        {
            case SerializedShape.DomObject:
            case SerializedShape.Dictionary when type is { SpecialType: SpecialType.System_Object } && frame.Head != "new()":
                return frame;
            case SerializedShape.Anonymous when value.Properties.All(static property => IsIdentifier(property.Name.Value)):
                return frame with { Type = null };
            case SerializedShape.Anonymous when naming.Keys == NameStyle.AsWritten:
                // Names such as rds:DatabaseEngine are none of members.
                return new Frame(
                    SerializedShape.Dictionary,
                    null,
                    $"new {(file.Imports(DictionaryNamespace) ? string.Empty : DictionaryNamespace + ".")}Dictionary<string, object>",
                    HasPairs: false,
                    HasArguments: false
                );
            case SerializedShape.Members
            or SerializedShape.Dictionary
                when type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && SerializedShapes.ValueTypeOf(type) is not null:
                return new Frame(SerializedShape.Dictionary, named, "new()", HasPairs: false, HasArguments: false);
            default:
                return default;
        }
    }

    /// <summary>An array; null if the type is none that it can have.</summary>
    private static CodeList? Array(Frame frame, ITypeSymbol? type, IEnumerable<CodePiece?> items)
    {
        var all = items.Select(static item => item!).ToImmutableArray();
        if (frame.Shape == SerializedShape.DomObject)
        {
            var created = frame.Head == "new()" ? "new " + frame.Type!.Name : frame.Head;
            return new CodeList(created.Substring(0, created.Length - "Object".Length) + "Array", "{", all, "}");
        }

        return type switch
        {
            null or { SpecialType: SpecialType.System_Object } => new CodeList("new[]", "{", all, "}"),
            IArrayTypeSymbol { ElementType: var element } when TakesText(element) => new CodeList(
                element.SpecialType == SpecialType.System_Object ? "new object[]" : "new[]",
                "{",
                all,
                "}"
            ),
            INamedTypeSymbol { TypeKind: TypeKind.Interface, TypeArguments: [{ SpecialType: SpecialType.System_String }] } => new CodeList(
                "new[]",
                "{",
                all,
                "}"
            ),
            INamedTypeSymbol { TypeKind: TypeKind.Class } when SerializedShapes.ElementTypeOf(type) is { } element && TakesText(element) =>
                new CodeList("new()", "{", all, "}"),
            _ => null,
        };
    }
}
