using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A library that makes JSON of objects.</summary>
internal enum JsonLibrary
{
    /// <summary>Not in view.</summary>
    Unknown,

    /// <summary>System.Text.Json.</summary>
    SystemTextJson,

    /// <summary>Newtonsoft.Json.</summary>
    Newtonsoft,
}

/// <summary>A call that makes JSON of an object.</summary>
/// <param name="Value">The object.</param>
/// <param name="Settings">The options or settings that it is given; null if it is given none.</param>
/// <param name="Library">Whose call it is.</param>
internal sealed record SerializerCall(ExpressionSyntax Value, ExpressionSyntax? Settings, JsonLibrary Library)
{
    private const string SystemTextJson = "System.Text.Json";
    private const string Newtonsoft = "Newtonsoft.Json";

    /// <summary>The library that declares a symbol; unknown for anything else.</summary>
    public static JsonLibrary LibraryOf(ISymbol? symbol) =>
        symbol?.ContainingAssembly?.Name switch
        {
            SystemTextJson => JsonLibrary.SystemTextJson,
            Newtonsoft => JsonLibrary.Newtonsoft,
            _ => JsonLibrary.Unknown,
        };

    /// <summary>The call as one that makes JSON of an object; null if it is none.</summary>
    public static SerializerCall? Of(SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (
            call is not InvocationExpressionSyntax { Expression: var called, ArgumentList.Arguments: { Count: > 0 } arguments }
            || !MayBeNamed(NamedExpression.LastNameOf(called))
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || LibraryOf(method) == JsonLibrary.Unknown
        )
        {
            return null;
        }

        ExpressionSyntax? value = null;
        ExpressionSyntax? settings = null;
        foreach (var argument in arguments)
        {
            switch (Arguments.ParameterOf(method, argument))
            {
                case { Name: "value" or "o" }:
                    value = argument.Expression;
                    break;
                case {
                    Type.Name: "JsonSerializerOptions"
                        or "JsonSerializerSettings"
                        or "JsonSerializer"
                        or "JsonTypeInfo"
                        or "JsonSerializerContext"
                }
                or { IsParams: true }
                or null:
                    settings = argument.Expression;
                    break;
            }
        }

        return value is null ? null : new SerializerCall(value, settings, LibraryOf(method));
    }

    private static bool MayBeNamed(string? method) =>
        method is "FromObject" || method?.StartsWith("Serialize", StringComparison.Ordinal) == true;
}
