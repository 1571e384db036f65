using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>All readers.</summary>
internal static class PolicyReaders
{
    private static readonly ImmutableArray<PolicyReader> s_all = ImmutableArray.Create<PolicyReader>(
        new TextPolicyReader(),
        new FileUseReader(),
        new CdkPolicyReader(),
        new CdkTrustReader(),
        new SdkPolicyReader(),
        new SerializedPolicyReader(),
        new PulumiPolicyReader()
    );

    /// <summary>Text without which a file holds nothing for any of them.</summary>
    public static ImmutableArray<string> Needles { get; } = s_all.SelectMany(static reader => reader.Needles).Distinct().ToImmutableArray();

    /// <summary>The policies of a file that may hold some.</summary>
    public static ImmutableArray<PolicyDocument> Read(SourceFile file, CancellationToken cancellationToken)
    {
        var documents = ImmutableArray.CreateBuilder<PolicyDocument>();
        foreach (var reader in s_all)
        {
            reader.Read(file, documents, cancellationToken);
        }

        return documents.ToImmutable();
    }
}
