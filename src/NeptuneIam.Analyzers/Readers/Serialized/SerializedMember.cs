using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A property or field of a class that a serializer writes.</summary>
/// <param name="Symbol">The property or field.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name in JSON; null if that is not known.</param>
/// <param name="IsNamed">True if an attribute gives the name.</param>
/// <param name="IsConverted">True if a converter writes its value.</param>
internal sealed record SerializedMember(ISymbol Symbol, ITypeSymbol Type, string? Name, bool IsNamed, bool IsConverted)
{
    /// <summary>What a serializer writes of objects of a type; default if that is not known.</summary>
    /// <param name="type">The type.</param>
    /// <param name="naming">What the serializer makes of names.</param>
    public static ImmutableArray<SerializedMember> Of(INamedTypeSymbol type, SerializedNaming naming)
    {
        var members = ImmutableArray.CreateBuilder<SerializedMember>();
        for (
            INamedTypeSymbol? declaring = type;
            declaring is { SpecialType: not SpecialType.System_Object };
            declaring = declaring.BaseType
        )
        {
            if (declaring.GetAttributes().Any(static attribute => Is(attribute, "JsonConverterAttribute", "JsonObjectAttribute")))
            {
                return default;
            }

            var isContract = declaring
                .GetAttributes()
                .Any(static attribute => attribute.AttributeClass is { Name: "DataContractAttribute" });
            foreach (var symbol in declaring.GetMembers())
            {
                if (Of(symbol, naming, isContract) is { } member && !members.Any(known => known.Symbol.Name == symbol.Name))
                {
                    members.Add(member);
                }
            }
        }

        return members.ToImmutable();
    }

    private static SerializedMember? Of(ISymbol symbol, SerializedNaming naming, bool isContract)
    {
        var type = symbol switch
        {
            IPropertySymbol
            {
                IsStatic: false,
                IsIndexer: false,
                DeclaredAccessibility: Accessibility.Public,
                GetMethod: not null
            } property => property.Type,
            IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } field => field.Type,
            _ => null,
        };
        if (type is null)
        {
            return null;
        }

        var attributes = symbol.GetAttributes();
        var system =
            naming.Library == JsonLibrary.Newtonsoft
                ? null
                : attributes.FirstOrDefault(static attribute => IsOf(attribute, JsonLibrary.SystemTextJson, "JsonPropertyNameAttribute"));
        var newtonsoft =
            naming.Library == JsonLibrary.SystemTextJson
                ? null
                : attributes.FirstOrDefault(static attribute =>
                    IsOf(attribute, JsonLibrary.Newtonsoft, "JsonPropertyAttribute")
                    || attribute.AttributeClass is { Name: "DataMemberAttribute" }
                );

        // Other than Newtonsoft.Json, System.Text.Json writes no fields unless it is told to.
        if (
            attributes.Any(IsIgnored)
            || (isContract && naming.Library != JsonLibrary.SystemTextJson && newtonsoft is null)
            || (symbol is IFieldSymbol && naming.Library != JsonLibrary.Newtonsoft && system is null && newtonsoft is null)
        )
        {
            return null;
        }

        var (first, second) = (NameIn(system), NameIn(newtonsoft));
        var given = first ?? second;
        var name =
            first is not null && second is not null && first != second
                ? null
                : SerializedNaming.Apply(given is null ? naming.Members : naming.Attributes, given ?? symbol.Name);
        return new SerializedMember(
            symbol,
            type,
            name,
            given is not null,
            attributes.Any(static attribute => Is(attribute, "JsonConverterAttribute", "JsonExtensionDataAttribute"))
        );
    }

    private static string? NameIn(AttributeData? attribute) =>
        attribute switch
        {
            null => null,
            { ConstructorArguments: [{ Value: string name }] } => name,
            _ => attribute.NamedArguments.FirstOrDefault(static argument => argument.Key is "PropertyName" or "Name").Value.Value as string,
        };

    /// <summary>True for an attribute that keeps the property out of JSON whatever its value is.</summary>
    private static bool IsIgnored(AttributeData attribute)
    {
        const int Always = 1;
        return Is(attribute, "JsonIgnoreAttribute", "IgnoreDataMemberAttribute")
            && attribute.NamedArguments.All(static argument => argument is { Key: "Condition", Value.Value: Always });
    }

    private static bool Is(AttributeData attribute, string name, string other) =>
        attribute.AttributeClass is { Name: var own } && (own == name || own == other);

    private static bool IsOf(AttributeData attribute, JsonLibrary library, string name) =>
        attribute.AttributeClass?.Name == name && SerializerCall.LibraryOf(attribute.AttributeClass) == library;
}
