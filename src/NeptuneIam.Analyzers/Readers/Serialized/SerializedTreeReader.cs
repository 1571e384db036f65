using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads the objects that a serializer makes JSON of: anonymous objects, dictionaries, objects of classes, lists, and the nodes of both
/// JSON libraries. Names and methods of the file are followed to what they stand for; what is not known at compile time is a hole.
/// </summary>
internal sealed class SerializedTreeReader(
    SourceFile file,
    ObjectTreeReader tree,
    SerializedNaming naming,
    CancellationToken cancellationToken
)
{
    /// <summary>Values nested deeper than this are holes: no policy is as deep.</summary>
    private const int MaxDepth = 24;

    /// <summary>More values than this are holes: names that stand for each other twice would have no end.</summary>
    private const int MaxValues = 4096;

    private readonly HashSet<SyntaxNode> _active = [];
    private int _count;

    /// <summary>Reads a value.</summary>
    /// <param name="expression">The expression that gives it.</param>
    /// <param name="piece">See <see cref="ObjectPlace.Piece"/>.</param>
    public JsonValue Read(ExpressionSyntax expression, SyntaxNode? piece)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var written = WithoutCasts(expression);
        if (_active.Count == MaxDepth || ++_count > MaxValues || !_active.Add(written))
        {
            return tree.Hole(expression, piece);
        }

        var value = ReadWritten(written, piece);
        _active.Remove(written);
        return value;
    }

    /// <summary>
    /// True for what does to an object what its name says: the members of the JSON libraries and of the framework's
    /// collections.
    /// </summary>
    public static bool IsLibrary(ISymbol? symbol) =>
        SerializerCall.LibraryOf(symbol) != JsonLibrary.Unknown || ObjectFlow.IsCollection(symbol);

    /// <summary>The expression within parentheses, <c>!</c> and casts: to a node of a JSON library, or to an interface.</summary>
    private static ExpressionSyntax WithoutCasts(ExpressionSyntax expression)
    {
        var written = Unwrapping.Unwrap(expression);
        while (written is CastExpressionSyntax cast)
        {
            written = Unwrapping.Unwrap(cast.Expression);
        }

        return written;
    }

    private JsonValue ReadWritten(ExpressionSyntax written, SyntaxNode? piece)
    {
        switch (written)
        {
            case AnonymousObjectCreationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                return ReadCreation(written, piece);
            case InvocationExpressionSyntax call when !IsText(call):
                return ReadCall(call, piece) ?? tree.Hole(call, piece);
            case (SimpleNameSyntax or MemberAccessExpressionSyntax) when !IsText(written):
                return ReadNamed(written, piece);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression }:
                return tree.Hole(written, piece);
            default:
                return ListSyntax.Of(written) is { } list
                    ? ReadList(ObjectList.Between(list), written, piece)
                    : tree.ReadValue(written, piece);
        }
    }

    private bool IsText(ExpressionSyntax expression) =>
        file.Model.GetTypeInfo(expression, cancellationToken).Type is { SpecialType: SpecialType.System_String };

    private JsonValue ReadNamed(ExpressionSyntax name, SyntaxNode? piece)
    {
        if (
            file.InitializerOf(name, cancellationToken) is not { } initializer
            || (file.Model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol && tree.IsAddedTo(name))
        )
        {
            return tree.Hole(name, piece);
        }

        var written = WithoutCasts(initializer);
        return
            ListSyntax.Of(written) is not null
            || SerializedShapes.Of(written, file.Model, cancellationToken) is SerializedShape.List or SerializedShape.DomArray
            ? ReadList(ObjectList.Of(file, name, IsLibrary, cancellationToken), name, piece)
            : Read(initializer, piece);
    }

    private JsonValue ReadCreation(ExpressionSyntax creation, SyntaxNode? piece)
    {
        switch (SerializedShapes.Of(creation, file.Model, cancellationToken))
        {
            case SerializedShape.Anonymous:
                return ReadObject(creation, piece, ReadAnonymous);
            case SerializedShape.Dictionary:
                return ReadObject(
                    creation,
                    piece,
                    (result, made) => ReadEntries(result, (BaseObjectCreationExpressionSyntax)made, naming.Keys)
                );
            case SerializedShape.DomObject:
                return ReadObject(
                    creation,
                    piece,
                    (result, made) => ReadEntries(result, (BaseObjectCreationExpressionSyntax)made, NameStyle.AsWritten)
                );
            case SerializedShape.Members:
                return ReadObject(creation, piece, (result, made) => ReadMembers(result, (BaseObjectCreationExpressionSyntax)made));
            case SerializedShape.List:
                return ReadList(ItemsOf((BaseObjectCreationExpressionSyntax)creation), creation, piece);
            case SerializedShape.DomArray:
                return ReadList(ElementsOf((BaseObjectCreationExpressionSyntax)creation), creation, piece);
            case SerializedShape.DomValue
                when creation is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var value }] }:
                return Read(value, piece);
            default:
                return tree.Hole(creation, piece);
        }
    }

    private JsonValue ReadList(ObjectList list, ExpressionSyntax expression, SyntaxNode? piece)
    {
        if (list is { Syntax: null, Values.Count: 0, MayHaveMore: true })
        {
            return tree.Hole(expression, piece);
        }

        var elements = list.Values.Select(element => Read(element.Value, element.Piece)).ToImmutableArray();
        return tree.Put(
            new JsonArray(elements, expression.Span) { MayHaveMore = list.MayHaveMore },
            new ObjectPlace(expression, piece) { List = list.Syntax }
        );
    }

    /// <summary>The elements of a list as it is made.</summary>
    private static ObjectList ItemsOf(BaseObjectCreationExpressionSyntax list)
    {
        var items = list.Initializer is { } initializer ? ObjectList.Between(initializer) : new ObjectList([], null, MayHaveMore: false);
        return IsCopy(list.ArgumentList) ? items with { MayHaveMore = true } : items;
    }

    /// <summary>The elements of a node: in its initializer, or in its arguments, of which one alone may be a list of them.</summary>
    private ObjectList ElementsOf(BaseObjectCreationExpressionSyntax array)
    {
        if (array.Initializer is { } initializer)
        {
            return ObjectList.Between(initializer) with { MayHaveMore = array.ArgumentList is { Arguments.Count: > 0 } };
        }

        if (array.ArgumentList is not { } arguments)
        {
            return new ObjectList([], null, MayHaveMore: false);
        }

        return
            arguments.Arguments is [{ Expression: var only }]
            && file.Model.GetTypeInfo(only, cancellationToken).Type is var type
            && !IsLibrary(type) | type is IArrayTypeSymbol
            && SerializedShapes.ElementTypeOf(type) is not null
            ? ListSyntax.Of(only) is { } list
                ? ObjectList.Between(list)
                : new ObjectList([], null, MayHaveMore: true)
            : ObjectList.Between(arguments);
    }

    /// <summary>True if a collection takes the elements of another one over; a number is its capacity.</summary>
    private static bool IsCopy(ArgumentListSyntax? arguments) =>
        arguments is { Arguments.Count: > 0 }
        && !arguments.Arguments.All(static argument =>
            argument.Expression.IsKind(SyntaxKind.NumericLiteralExpression)
            || argument.Expression.ToString().StartsWith("StringComparer.", StringComparison.Ordinal)
        );

    private JsonValue? ReadCall(InvocationExpressionSyntax call, SyntaxNode? piece)
    {
        if (SerializerCall.Of(call, file.Model, cancellationToken) is { } serializer)
        {
            return new SerializedTreeReader(file, tree, SerializedNaming.Of(file, [serializer], cancellationToken), cancellationToken).Read(
                serializer.Value,
                piece
            );
        }

        if (file.Model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        switch (method.Name)
        {
            case "Create" when SerializerCall.LibraryOf(method) != JsonLibrary.Unknown && method.ContainingType.Name == "JsonValue":
                return Read(call.ArgumentList.Arguments[0].Expression, piece);
            case "ToArray"
            or "ToList"
            or "ToImmutableArray"
            or "AsObject"
            or "AsArray"
            or "DeepClone" when IsLibrary(method) || method.ContainingNamespace is { Name: "Linq" or "Immutable" }:
                return call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } ? Read(receiver, piece) : null;
            default:
                return ResultOf(method) is { } result ? Read(result, piece) : null;
        }
    }

    /// <summary>The one expression that a method of the file returns; null if there is no such.</summary>
    private ExpressionSyntax? ResultOf(IMethodSymbol method)
    {
        if (
            method is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true } or { IsAsync: true }
            || method.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != file.Tree
        )
        {
            return null;
        }

        var (arrow, block) = reference.GetSyntax(cancellationToken) switch
        {
            MethodDeclarationSyntax declaration => (declaration.ExpressionBody, declaration.Body),
            LocalFunctionStatementSyntax function => (function.ExpressionBody, function.Body),
            _ => default,
        };
        return arrow?.Expression
            ?? (
                block?.Statements.LastOrDefault() is ReturnStatementSyntax { Expression: { } only }
                && block.DescendantNodes().OfType<ReturnStatementSyntax>().Take(2).Count() == 1
                    ? only
                    : null
            );
    }

    private JsonValue ReadObject(ExpressionSyntax creation, SyntaxNode? piece, Action<SerializedObject, ExpressionSyntax> read)
    {
        var result = new SerializedObject();
        read(result, creation);
        if (
            Unwrapping.Wrap(creation).Parent
                is not (AnonymousObjectMemberDeclaratorSyntax or InitializerExpressionSyntax or ExpressionElementSyntax)
            && !IsPropertyOfInitializer(creation)
        )
        {
            var flow = ObjectFlow.Of(file, creation, IsLibrary, cancellationToken);
            result.MayHaveMore |= flow.Fate != ObjectFate.InView && creation is not AnonymousObjectCreationExpressionSyntax;
            new SerializedChanges(file, tree, Read, NameOf, result).Apply(flow.Changes);
        }

        return result.IsUnknown
            ? tree.Hole(creation, piece)
            : tree.Put(
                new JsonObject(result.Properties, creation.Span) { MayHaveMore = result.MayHaveMore },
                new ObjectPlace(creation, piece) { List = result.List }
            );
    }

    /// <summary>
    /// True for what a property of an initializer, or an entry of one, is given where it is made: nothing else has it under a
    /// name.
    /// </summary>
    private static bool IsPropertyOfInitializer(ExpressionSyntax creation) =>
        Unwrapping.Wrap(creation).Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };

    private void ReadAnonymous(SerializedObject result, ExpressionSyntax creation)
    {
        var anonymous = (AnonymousObjectCreationExpressionSyntax)creation;
        result.List = anonymous;
        foreach (var member in anonymous.Initializers)
        {
            var name =
                member.NameEquals?.Name
                ?? (member.Expression as SimpleNameSyntax)
                ?? (member.Expression as MemberAccessExpressionSyntax)?.Name;
            if (name is not null)
            {
                var value = Read(member.Expression, member);
                result.Call(name.Identifier.ValueText, SerializedNaming.Apply(naming.Members, name.Identifier.ValueText));
                Put(
                    result,
                    Name(SerializedNaming.Apply(naming.Members, name.Identifier.ValueText), name),
                    member.NameEquals is null ? Kept(value, member)
                        : naming.Members == NameStyle.AsWritten ? Renamed(value, member.NameEquals.Name)
                        : value,
                    member.Span
                );
            }
        }
    }

    private void ReadEntries(SerializedObject result, BaseObjectCreationExpressionSyntax creation, NameStyle keys)
    {
        if (creation.ArgumentList is { Arguments: { Count: > 0 } arguments } list)
        {
            // new JObject(new JProperty("Effect", "Allow"), …)
            var properties = arguments.Select(static argument => argument.Expression).ToList();
            if (properties.All(IsProperty))
            {
                result.List = list;
                for (var index = 0; index < properties.Count; index++)
                {
                    AddProperty(result, properties[index], arguments[index]);
                }
            }
            else
            {
                result.MayHaveMore = IsCopy(list);
            }
        }

        if (creation.Initializer is not { } initializer)
        {
            return;
        }

        result.List = initializer;
        foreach (var entry in initializer.Expressions)
        {
            if (ListSyntax.EntryOf(entry) is var (key, value))
            {
                Put(
                    result,
                    Key(key, keys),
                    Renamed(Read(value, entry), keys == NameStyle.AsWritten && key is LiteralExpressionSyntax ? key : null),
                    entry.Span
                );
            }
            else if (IsProperty(entry))
            {
                AddProperty(result, entry, entry);
            }
            else
            {
                result.MayHaveMore = true;
            }
        }
    }

    /// <summary>The key of an entry of a dictionary or node.</summary>
    private JsonString NameOf(ExpressionSyntax key, bool isNode) => Key(key, isNode ? NameStyle.AsWritten : naming.Keys);

    private JsonString Key(ExpressionSyntax key, NameStyle style)
    {
        var name = tree.ReadString(key, null);
        return style == NameStyle.AsWritten ? name : Name(name.HasHoles ? null : SerializedNaming.Apply(style, name.Value), key);
    }

    private bool IsProperty(ExpressionSyntax expression) =>
        expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 2 }
        && file.Model.GetTypeInfo(expression, cancellationToken).Type is { Name: "JProperty" } type
        && SerializerCall.LibraryOf(type) == JsonLibrary.Newtonsoft;

    private void AddProperty(SerializedObject result, ExpressionSyntax property, SyntaxNode piece)
    {
        var arguments = ((BaseObjectCreationExpressionSyntax)property).ArgumentList!.Arguments;
        var (key, value) = (arguments[0].Expression, arguments[1].Expression);
        Put(result, tree.ReadString(key, null), Renamed(Read(value, piece), key as LiteralExpressionSyntax), piece.Span);
    }

    private void ReadMembers(SerializedObject result, BaseObjectCreationExpressionSyntax creation)
    {
        var type = (INamedTypeSymbol)file.Model.GetTypeInfo(creation, cancellationToken).Type!;
        if (SerializedMember.Of(type, naming) is not { IsDefault: false } members)
        {
            result.IsUnknown = true;
            return;
        }

        foreach (var member in members)
        {
            result.Call(member.Symbol.Name, member.Name);
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        var isMadeByCode = !ReadArguments(result, creation, type, members, given);
        result.List = creation.Initializer;
        foreach (var assignment in creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (
                assignment.Left is IdentifierNameSyntax name
                && members.FirstOrDefault(member => member.Symbol.Name == name.Identifier.ValueText) is { } member
            )
            {
                given.Add(member.Symbol.Name);
                SetMember(result, member, assignment.Right, name, assignment);
            }
        }

        foreach (var member in members.Where(member => !given.Contains(member.Symbol.Name)))
        {
            ReadDefault(result, member, creation, isMadeByCode);
        }
    }

    /// <summary>Reads what the constructor is given; false if it does what is not in view.</summary>
    private bool ReadArguments(
        SerializedObject result,
        BaseObjectCreationExpressionSyntax creation,
        INamedTypeSymbol type,
        ImmutableArray<SerializedMember> members,
        HashSet<string> given
    )
    {
        if (file.Model.GetSymbolInfo(creation, cancellationToken).Symbol is not IMethodSymbol constructor)
        {
            return false;
        }

        if (
            constructor.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken) is not RecordDeclarationSyntax
        )
        {
            return constructor.IsImplicitlyDeclared;
        }

        // The parameters of a record are its properties.
        var arguments = creation.ArgumentList?.Arguments ?? default;
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index].NameColon?.Name.Identifier.ValueText ?? constructor.Parameters.ElementAtOrDefault(index)?.Name;
            if (members.FirstOrDefault(member => member.Symbol.Name == name) is { } member)
            {
                given.Add(member.Symbol.Name);
                SetMember(result, member, arguments[index].Expression, arguments[index].Expression, null);
            }
        }

        return type.IsRecord;
    }

    private void SetMember(
        SerializedObject result,
        SerializedMember member,
        ExpressionSyntax expression,
        SyntaxNode name,
        AssignmentExpressionSyntax? assignment
    )
    {
        // What is null is not written, or is no value that a rule knows of.
        if (Unwrapping.Unwrap(expression).IsKind(SyntaxKind.NullLiteralExpression))
        {
            return;
        }

        var value = member.IsConverted ? tree.Hole(expression, assignment) : Read(expression, assignment);
        Put(
            result,
            Name(member.Name, name),
            member.Name is null ? value : Renamed(value, assignment is null ? null : name),
            assignment?.Span ?? expression.Span
        );
    }

    /// <summary>The value that a property has unless it is set.</summary>
    private void ReadDefault(
        SerializedObject result,
        SerializedMember member,
        BaseObjectCreationExpressionSyntax creation,
        bool isMadeByCode
    )
    {
        var declaration = member.Symbol.DeclaringSyntaxReferences is [var reference] ? reference.GetSyntax(cancellationToken) : null;
        var value = declaration switch
        {
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            _ => null,
        };
        var isNothing =
            value is null || Unwrapping.Unwrap(value).Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression;
        if (
            declaration is null
            || isMadeByCode
            || (!isNothing && (member.Name is null || member.Type.SpecialType != SpecialType.System_String))
        )
        {
            result.MayHaveMore = true;
            return;
        }

        if (!isNothing && LiteralReader.Read(value!, value!.SyntaxTree == file.Tree ? file.Model : null, cancellationToken) is [var text])
        {
            var start = new TextSpan(creation.SpanStart, 0);
            result.Set(new JsonString(member.Name!, start), new JsonString(text.Text, start), start);
        }
    }

    private static void Put(SerializedObject result, JsonString name, JsonValue value, TextSpan span)
    {
        result.MayHaveMore |= name.HasHoles;
        result.Set(name, value, span);
    }

    /// <summary>A name that stands at a place as it is not written there, or is not known.</summary>
    private static JsonString Name(string? name, SyntaxNode place)
    {
        var known = name ?? VirtualText.HoleCharacter.ToString();
        return new JsonString(
            known,
            place.Span,
            Enumerable.Repeat(place.SpanStart, known.Length).Append(place.Span.End).ToImmutableArray()
        );
    }

    /// <summary>The value of a member that has its name from it: another value there would be none.</summary>
    private JsonValue Kept(JsonValue value, AnonymousObjectMemberDeclaratorSyntax member) =>
        tree.Places[value] is var place && place.Expression is { } expression && member.Span.Contains(expression.Span)
            ? tree.Put(value, place with { Expression = null, Text = null })
            : value;

    /// <summary>The value of a property whose name can be changed.</summary>
    private JsonValue Renamed(JsonValue value, SyntaxNode? name) =>
        name is null ? value : tree.Put(value, tree.Places[value] with { Name = name });
}
