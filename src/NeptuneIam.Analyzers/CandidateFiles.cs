using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Connections;
using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Readers;

namespace NeptuneIam.Analyzers;

/// <summary>What the analyzers look for in C# files, as bits of one answer.</summary>
[Flags]
internal enum Subjects
{
    /// <summary>Policies that code holds.</summary>
    Policies = 1,

    /// <summary>Access keys and secrets that are written in code.</summary>
    Credentials = 2,

    /// <summary>Managed policies that code names or attaches.</summary>
    ManagedPolicies = 4,

    /// <summary>Connections to Neptune, its clusters and snapshots.</summary>
    Connections = 8,

    /// <summary>Code that hands credentials to the SDK, or makes them.</summary>
    CredentialUses = 16,
}

/// <summary>
/// Decides for all analyzers together which files are worth a look. The compiler asks them about a file one after the other on one thread,
/// so that the answer about the file of last time is kept there: a file is scanned once, not once for each analyzer.
/// </summary>
internal static class CandidateFiles
{
    /// <summary>In the names of all types and methods that make access keys.</summary>
    private const string AccessKey = "AccessKey";

    private static readonly Sieve s_sieve = new(
        PolicyReaders.Needles,
        KeyStrings.Needles,
        ManagedPolicyReader.Needles,
        ConnectionCode.Needles,
        CredentialSinks.Needles.AddRange(RootUserCode.Needles).AddRange(ObsoleteCredentialApi.Needles).Add(AccessKey)
    );

    [ThreadStatic]
    private static WeakReference<SourceText>? t_text;

    [ThreadStatic]
    private static Subjects t_subjects;

    /// <summary>True if the file may hold something of the subject.</summary>
    public static bool MayHold(Subjects subject, SourceText text, CancellationToken cancellationToken) =>
        (SubjectsOf(text, cancellationToken) & subject) != 0;

    private static Subjects SubjectsOf(SourceText text, CancellationToken cancellationToken)
    {
        t_text ??= new WeakReference<SourceText>(null!);
        if (!t_text.TryGetTarget(out var last) || last != text)
        {
            t_subjects = (Subjects)s_sieve.Sift(text, cancellationToken);
            t_text.SetTarget(text);
        }

        return t_subjects;
    }
}
