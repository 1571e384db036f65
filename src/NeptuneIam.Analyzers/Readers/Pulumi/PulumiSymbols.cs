using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Tells the types of Pulumi's AWS provider, of assembly <c>Pulumi.Aws</c>, from others of the same names.</summary>
internal static class PulumiSymbols
{
    /// <summary>The function that writes policies; its arguments and their statements are named after it.</summary>
    public const string GetPolicyDocument = "GetPolicyDocument";

    /// <summary>True if a compilation can name the function.</summary>
    public static bool AreIn(Compilation compilation) => !compilation.GetTypesByMetadataName("Pulumi.Aws.Iam." + GetPolicyDocument).IsEmpty;

    /// <summary>True if the symbol is declared by Pulumi or its AWS provider.</summary>
    public static bool IsPulumi(ISymbol? symbol) => symbol?.ContainingAssembly?.Name is "Pulumi.Aws" or "Pulumi";

    /// <summary>
    /// True for the arguments of the function: <c>GetPolicyDocumentInvokeArgs</c>, or <c>GetPolicyDocumentArgs</c> of the form that is
    /// awaited.
    /// </summary>
    public static bool IsDocument(ITypeSymbol? type) =>
        type?.Name is GetPolicyDocument + "InvokeArgs" or GetPolicyDocument + "Args" && IsPulumi(type);

    /// <summary>
    /// True for a statement: <c>GetPolicyDocumentStatementInputArgs</c>, or <c>GetPolicyDocumentStatementArgs</c> of the form that is
    /// awaited.
    /// </summary>
    public static bool IsStatement(ITypeSymbol? type) =>
        type?.Name is GetPolicyDocument + "StatementInputArgs" or GetPolicyDocument + "StatementArgs" && IsPulumi(type);
}
