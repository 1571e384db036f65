using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>All readers, and the sieve that follows from what they need.</summary>
internal static class PolicyReaders
{
    private static readonly ImmutableArray<PolicyReader> s_all = ImmutableArray.Create<PolicyReader>(
        new TextPolicyReader(),
        new FileUseReader(),
        new CdkPolicyReader(),
        new CdkTrustReader(),
        new SdkPolicyReader(),
        new SerializedPolicyReader(),
        new PulumiPolicyReader());

    /// <summary>Lets a file through that may hold something for one of the readers.</summary>
    public static Sieve Sieve { get; } = new(s_all.SelectMany(static reader => reader.Needles).Distinct().ToImmutableArray());

    /// <summary>The policies of a file that passed the sieve.</summary>
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
