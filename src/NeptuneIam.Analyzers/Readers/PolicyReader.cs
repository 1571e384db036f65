using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Finds and reads the policies that are written in one way. Readers are stateless and shared between threads.</summary>
internal abstract class PolicyReader
{
    /// <summary>Pieces of text without at least one of which a file holds nothing for this reader.</summary>
    public abstract ImmutableArray<string> Needles { get; }

    /// <summary>Reads every policy of the file into the model.</summary>
    public abstract void Read(SourceFile file, ImmutableArray<PolicyDocument>.Builder documents, CancellationToken cancellationToken);
}
