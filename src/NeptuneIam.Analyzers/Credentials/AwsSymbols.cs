using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Recognises clients of the AWS SDK, so that a project without the SDK recognises nothing.</summary>
internal static class AwsSymbols
{
    /// <summary>The type that every client of the SDK derives from.</summary>
    private const string ClientBase = "AmazonServiceClient";

    /// <summary>True if the type is a client of an AWS service.</summary>
    public static bool IsServiceClient(this ITypeSymbol? type) => type.IsOrDerivesFrom("Amazon.Runtime", ClientBase);

    /// <summary>True if the type is called through by code that works with an AWS service: a client, or the interface of one.</summary>
    public static bool IsServiceClientOrInterface(this ITypeSymbol? type) =>
        type.IsServiceClient() || type.IsOrDerivesFrom("Amazon.Runtime", "IAmazonService");
}
