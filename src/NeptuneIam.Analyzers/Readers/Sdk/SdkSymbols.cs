using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Tells the policy model of the AWS SDK from types of the same names: all majors have it in <c>Amazon.Auth.AccessControlPolicy</c>, of
/// assembly <c>AWSSDK.Core</c>, the oldest in <c>AWSSDK</c>.
/// </summary>
internal static class SdkSymbols
{
    /// <summary>The enumeration without which no statement is made.</summary>
    public const string StatementEffect = "StatementEffect";

    /// <summary>True if a compilation can name the model's statements.</summary>
    public static bool AreIn(Compilation compilation) =>
        !compilation.GetTypesByMetadataName("Amazon.Auth.AccessControlPolicy.Statement").IsEmpty;

    /// <summary>True if the symbol is one of the model, or of its constants of actions.</summary>
    public static bool IsModel(ISymbol? symbol) =>
        symbol?.ContainingAssembly?.Name is "AWSSDK.Core" or "AWSSDK"
        && (IsModel(symbol.ContainingNamespace) || IsActionConstants(symbol.ContainingNamespace));

    /// <summary>True if the type is the one of that name in the model.</summary>
    public static bool IsModel(ITypeSymbol? type, string name) => type?.Name == name && IsModel((ISymbol)type);

    /// <summary>
    /// The class and name of a constant of an action, such as <c>S3ActionIdentifiers.GetObject</c>; null for any other symbol.
    /// </summary>
    public static (string Class, string Name)? ConstantOf(ISymbol? symbol) =>
        symbol is IFieldSymbol { IsStatic: true, ContainingType: { } type }
        && IsModel(symbol)
        && IsActionConstants(type.ContainingNamespace)
            ? (type.Name, symbol.Name)
            : null;

    private static bool IsModel(INamespaceSymbol? space) =>
        space
            is {
                Name: "AccessControlPolicy",
                ContainingNamespace: { Name: "Auth", ContainingNamespace: { Name: "Amazon", ContainingNamespace.IsGlobalNamespace: true } }
            };

    private static bool IsActionConstants(INamespaceSymbol? space) =>
        space is { Name: "ActionIdentifiers" } && IsModel(space.ContainingNamespace);
}
