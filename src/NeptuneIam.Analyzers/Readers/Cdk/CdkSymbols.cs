using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Tells the types of the AWS CDK from others of the same names: both majors have them in <c>Amazon.CDK.AWS.*</c>, of assemblies
/// <c>Amazon.CDK.*</c>.
/// </summary>
internal static class CdkSymbols
{
    /// <summary>The statement of the CDK's IAM module.</summary>
    public const string PolicyStatement = "PolicyStatement";

    /// <summary>True if a compilation can name the CDK's statements.</summary>
    public static bool AreIn(Compilation compilation) =>
        !compilation.GetTypesByMetadataName("Amazon.CDK.AWS.IAM." + PolicyStatement).IsEmpty;

    /// <summary>True if the symbol is declared by the CDK.</summary>
    public static bool IsCdk(ISymbol? symbol) =>
        symbol?.ContainingAssembly?.Name is { } name && name.StartsWith("Amazon.CDK", StringComparison.Ordinal);

    /// <summary>True if the type is declared by the CDK's IAM module.</summary>
    public static bool IsIam(ITypeSymbol? type) => IsCdk(type) && ModuleOf(type!) == "IAM";

    /// <summary>True if the type is the one of that name in the CDK's IAM module.</summary>
    public static bool IsIam(ITypeSymbol? type, string name) => type?.Name == name && IsIam(type);

    /// <summary>The module that a type of the CDK belongs to, such as <c>IAM</c>, <c>S3</c>; null if it belongs to none.</summary>
    public static string? ModuleOf(ITypeSymbol type) =>
        type.ContainingNamespace
            is {
                Name: var module,
                ContainingNamespace:
                {
                    Name: "AWS",
                    ContainingNamespace:
                    { Name: "CDK", ContainingNamespace: { Name: "Amazon", ContainingNamespace.IsGlobalNamespace: true } }
                }
            }
            ? module
            : null;
}
