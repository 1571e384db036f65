using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>What a serializer makes of a name.</summary>
internal enum NameStyle
{
    /// <summary>The name stays.</summary>
    AsWritten,

    /// <summary>The capitals that a name begins with become small: <c>effect</c>, <c>notAction</c>.</summary>
    CamelCase,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>What a serializer makes of the names in an object.</summary>
/// <param name="Members">What becomes of the names of properties.</param>
/// <param name="Attributes">What becomes of the names that attributes give to properties.</param>
/// <param name="Keys">What becomes of the keys of dictionaries.</param>
/// <param name="Library">Whose attributes count; unknown if those of each library may.</param>
internal sealed record SerializedNaming(NameStyle Members, NameStyle Attributes, NameStyle Keys, JsonLibrary Library)
{
    /// <summary>The settings that concern names.</summary>
    private static readonly ImmutableArray<string> s_settings = ImmutableArray.Create(
        "PropertyNamingPolicy",
        "DictionaryKeyPolicy",
        "ContractResolver",
        "TypeInfoResolver"
    );

    /// <summary>The names as they are written, for what is not seen to be serialized.</summary>
    public static SerializedNaming AsWritten { get; } =
        new(NameStyle.AsWritten, NameStyle.AsWritten, NameStyle.AsWritten, JsonLibrary.Unknown);

    /// <summary>The naming of the calls that an object is given to.</summary>
    /// <param name="file">The file.</param>
    /// <param name="calls">The calls.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static SerializedNaming Of(SourceFile file, IEnumerable<SerializerCall> calls, CancellationToken cancellationToken)
    {
        SerializedNaming? naming = null;
        foreach (var call in calls)
        {
            var own = OfSettings(file, call.Settings, AsWritten with { Library = call.Library }, cancellationToken);
            naming = naming is null || naming == own ? own : Unknown(JsonLibrary.Unknown);
        }

        return naming ?? AsWritten;
    }

    /// <summary>The name in JSON; null if it is not known.</summary>
    public static string? Apply(NameStyle style, string name) =>
        style switch
        {
            NameStyle.AsWritten => name,
            NameStyle.CamelCase => CamelCase(name),
            _ => null,
        };

    private static SerializedNaming Unknown(JsonLibrary library) => new(NameStyle.Unknown, NameStyle.AsWritten, NameStyle.Unknown, library);

    private static SerializedNaming OfSettings(
        SourceFile file,
        ExpressionSyntax? settings,
        SerializedNaming standard,
        CancellationToken cancellationToken
    )
    {
        if (settings is null)
        {
            return standard;
        }

        var written = Unwrapping.Unwrap(settings);
        if (
            written.IsKind(SyntaxKind.NullLiteralExpression)
            || written.IsKind(SyntaxKind.DefaultLiteralExpression)
            || file.Model.GetTypeInfo(written, cancellationToken).Type is { TypeKind: TypeKind.Enum }
        )
        {
            return standard;
        }

        if (
            written is MemberAccessExpressionSyntax
            {
                Expression: SimpleNameSyntax { Identifier.ValueText: "JsonSerializerOptions" },
                Name.Identifier.ValueText: var preset
            }
        )
        {
            return preset == "Default" ? standard
                : preset == "Web" ? standard with { Members = NameStyle.CamelCase }
                : Unknown(standard.Library);
        }

        if (written is SimpleNameSyntax or MemberAccessExpressionSyntax)
        {
            var name = (written as MemberAccessExpressionSyntax)?.Name ?? (SimpleNameSyntax)written;
            return
                file.InitializerOf(written, cancellationToken) is BaseObjectCreationExpressionSyntax initializer
                && !IsChanged(file, name.Identifier.ValueText, cancellationToken)
                ? OfCreation(file, initializer, standard, cancellationToken)
                : Unknown(standard.Library);
        }

        return written is BaseObjectCreationExpressionSyntax creation
            ? OfCreation(file, creation, standard, cancellationToken)
            : Unknown(standard.Library);
    }

    private static SerializedNaming OfCreation(
        SourceFile file,
        BaseObjectCreationExpressionSyntax creation,
        SerializedNaming naming,
        CancellationToken cancellationToken
    )
    {
        if (SerializerCall.LibraryOf(file.Model.GetTypeInfo(creation, cancellationToken).Type) != naming.Library)
        {
            return Unknown(naming.Library);
        }

        switch (creation.ArgumentList?.Arguments)
        {
            case null or { Count: 0 }:
                break;
            case [{ Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Web" } }]:
                naming = naming with { Members = NameStyle.CamelCase };
                break;
            case [{ Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "General" } }]:
                break;
            default:
                return Unknown(naming.Library);
        }

        foreach (var assignment in creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            naming = ((assignment.Left as IdentifierNameSyntax)?.Identifier.ValueText) switch
            {
                "PropertyNamingPolicy" => naming with { Members = StyleOf(assignment.Right) },
                "DictionaryKeyPolicy" => naming with { Keys = StyleOf(assignment.Right) },
                "ContractResolver" => OfResolver(assignment.Right, naming),
                "Converters" when !OnlyConvertsEnumerations(assignment.Right) => Unknown(naming.Library),
                "TypeInfoResolver" => Unknown(naming.Library),
                _ => naming,
            };
        }

        return naming;
    }

    private static NameStyle StyleOf(ExpressionSyntax policy) =>
        policy switch
        {
            MemberAccessExpressionSyntax
            {
                Expression: SimpleNameSyntax { Identifier.ValueText: "JsonNamingPolicy" },
                Name.Identifier.ValueText: "CamelCase"
            } => NameStyle.CamelCase,
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } => NameStyle.AsWritten,
            _ => NameStyle.Unknown,
        };

    private static SerializedNaming OfResolver(ExpressionSyntax resolver, SerializedNaming naming) =>
        resolver switch
        {
            // It changes the keys of dictionaries and the names of attributes too.
            ObjectCreationExpressionSyntax
            {
                Type: SimpleNameSyntax { Identifier.ValueText: "CamelCasePropertyNamesContractResolver" },
                Initializer: null
            } => naming with
            {
                Members = NameStyle.CamelCase,
                Attributes = NameStyle.CamelCase,
                Keys = NameStyle.CamelCase,
            },
            ObjectCreationExpressionSyntax
            {
                Type: SimpleNameSyntax { Identifier.ValueText: "DefaultContractResolver" },
                Initializer: var initializer
            } => initializer?.Expressions switch
            {
                null or { Count: 0 } => naming,
                [
                    AssignmentExpressionSyntax
                    {
                        Right: ObjectCreationExpressionSyntax
                        {
                            Type: SimpleNameSyntax { Identifier.ValueText: "CamelCaseNamingStrategy" },
                            Initializer: null,
                            ArgumentList: null or { Arguments.Count: 0 }
                        }
                    },
                ] => naming with
                {
                    Members = NameStyle.CamelCase,
                },
                _ => Unknown(naming.Library),
            },
            _ => Unknown(naming.Library),
        };

    private static bool OnlyConvertsEnumerations(ExpressionSyntax converters) =>
        ListSyntax.Of(converters) is { } list
        && ListSyntax
            .PiecesOf(list)
            .All(static converter =>
                ListSyntax.ValueOf(converter)
                    is ObjectCreationExpressionSyntax
                    {
                        Type: SimpleNameSyntax { Identifier.ValueText: "JsonStringEnumConverter" or "StringEnumConverter" }
                    }
            );

    /// <summary>True if options under that name are changed after they are made in a way that may concern names.</summary>
    private static bool IsChanged(SourceFile file, string options, CancellationToken cancellationToken) =>
        s_settings.Any(setting =>
            file.SettersOf(setting, cancellationToken)[options].Any(static setter => setter.Left is MemberAccessExpressionSyntax)
        )
        || file.NamesIn(file.GetRoot(cancellationToken), "Converters", cancellationToken)
            .Any(name =>
                name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner }
                && owner.Identifier.ValueText == options
            );

    private static string CamelCase(string name)
    {
        var characters = name.ToCharArray();
        for (var index = 0; index < characters.Length && char.IsUpper(characters[index]); index++)
        {
            if (index > 0 && index + 1 < characters.Length && !char.IsUpper(characters[index + 1]))
            {
                break;
            }

            characters[index] = char.ToLowerInvariant(characters[index]);
        }

        return new string(characters);
    }
}
