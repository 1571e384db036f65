using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>The kinds of C# objects that JSON objects and arrays are made of.</summary>
internal enum SerializedShape
{
    /// <summary>Something else.</summary>
    None,

    /// <summary>An anonymous object.</summary>
    Anonymous,

    /// <summary>A dictionary with strings for keys.</summary>
    Dictionary,

    /// <summary><c>JsonObject</c> of System.Text.Json, <c>JObject</c> of Newtonsoft.Json.</summary>
    DomObject,

    /// <summary>An object of a class whose properties are serialized.</summary>
    Members,

    /// <summary>A list or another collection.</summary>
    List,

    /// <summary><c>JsonArray</c> of System.Text.Json, <c>JArray</c> of Newtonsoft.Json.</summary>
    DomArray,

    /// <summary><c>JValue</c> of Newtonsoft.Json.</summary>
    DomValue,
}

/// <summary>Tells the kinds of C# objects that JSON is made of.</summary>
internal static class SerializedShapes
{
    /// <summary>The kind of object that an expression makes.</summary>
    public static SerializedShape Of(ExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken) =>
        creation switch
        {
            AnonymousObjectCreationExpressionSyntax => SerializedShape.Anonymous,
            BaseObjectCreationExpressionSyntax => Of(model.GetTypeInfo(creation, cancellationToken).Type),
            _ => SerializedShape.None,
        };

    /// <summary>The type of the values of a dictionary; null if the type is none that has strings for keys.</summary>
    public static ITypeSymbol? ValueTypeOf(ITypeSymbol? type)
    {
        var dictionary = (
            type is INamedTypeSymbol named ? named.AllInterfaces.Insert(0, named) : ImmutableArray<INamedTypeSymbol>.Empty
        ).FirstOrDefault(static candidate =>
            candidate is { Name: "IDictionary" or "IReadOnlyDictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, _] }
            && IsCollection(candidate)
        );
        return dictionary?.TypeArguments[1];
    }

    /// <summary>The type of the elements of a list or array; null if the type is none.</summary>
    public static ITypeSymbol? ElementTypeOf(ITypeSymbol? type) =>
        type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { SpecialType: not SpecialType.System_String } named => named
                .AllInterfaces.Insert(0, named)
                .FirstOrDefault(static candidate =>
                    candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
                )
                ?.TypeArguments[0],
            _ => null,
        };

    private static SerializedShape Of(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named)
        {
            return SerializedShape.None;
        }

        if (SerializerCall.LibraryOf(type) != JsonLibrary.Unknown)
        {
            return type.Name switch
            {
                "JsonObject" or "JObject" => SerializedShape.DomObject,
                "JsonArray" or "JArray" => SerializedShape.DomArray,
                "JValue" => SerializedShape.DomValue,
                _ => SerializedShape.None,
            };
        }

        if (ValueTypeOf(type) is not null)
        {
            return SerializedShape.Dictionary;
        }

        return ElementTypeOf(type) is not null ? SerializedShape.List
            : IsOfAws(named) ? SerializedShape.None
            : SerializedShape.Members;
    }

    private static bool IsCollection(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true;

    /// <summary>
    /// True for types of the AWS SDK, the AWS CDK, Lambda and Pulumi, which have readers of their own or answer at run time.
    /// </summary>
    private static bool IsOfAws(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "Amazon" or "Pulumi" };
    }
}
