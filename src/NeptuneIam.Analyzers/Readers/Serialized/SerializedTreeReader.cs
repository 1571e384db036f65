using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    /// True for what does to an object what its name says: the members of the JSON libraries and of the framework's collections.
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
        var shape = SerializedShapes.Of(creation, file.Model, cancellationToken);
        switch (shape)
        {
            case SerializedShape.Anonymous or SerializedShape.Dictionary or SerializedShape.DomObject or SerializedShape.Members:
                return ReadObject(creation, shape, piece);
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
        return ListSyntax.IsCopy(list) ? items with { MayHaveMore = true } : items;
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

    private JsonValue ReadObject(ExpressionSyntax creation, SerializedShape shape, SyntaxNode? piece)
    {
        var result = new SerializedObject();
        var entries = new SerializedEntryReader(file, tree, naming, Read, cancellationToken);
        switch (creation)
        {
            case AnonymousObjectCreationExpressionSyntax anonymous:
                entries.ReadAnonymous(result, anonymous);
                break;
            case BaseObjectCreationExpressionSyntax made when shape == SerializedShape.Members:
                new SerializedMemberReader(file, tree, naming, Read, cancellationToken).Read(result, made);
                break;
            case BaseObjectCreationExpressionSyntax made:
                entries.ReadEntries(result, made, shape == SerializedShape.DomObject ? NameStyle.AsWritten : naming.Keys);
                break;
        }

        if (
            Unwrapping.Wrap(creation).Parent
                is not (AnonymousObjectMemberDeclaratorSyntax or InitializerExpressionSyntax or ExpressionElementSyntax)
            && !IsPropertyOfInitializer(creation)
        )
        {
            var flow = ObjectFlow.Of(file, creation, IsLibrary, cancellationToken);
            result.MayHaveMore |= flow.Fate != ObjectFate.InView && creation is not AnonymousObjectCreationExpressionSyntax;
            new SerializedChanges(file, tree, Read, entries.NameOf, result).Apply(flow.Changes);
        }

        return result.IsUnknown
            ? tree.Hole(creation, piece)
            : tree.Put(
                new JsonObject(result.Properties, creation.Span) { MayHaveMore = result.MayHaveMore },
                new ObjectPlace(creation, piece) { List = result.List }
            );
    }

    /// <summary>
    /// True for what a property of an initializer, or an entry of one, is given where it is made: nothing else has it under a name.
    /// </summary>
    private static bool IsPropertyOfInitializer(ExpressionSyntax creation) =>
        Unwrapping.Wrap(creation).Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };
}
