using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads what C# code uses policy files for that are among the project's additional files: <c>File.ReadAllText("reader.policy.json")</c>.
/// </summary>
internal sealed class FileUseReader : PolicyReader
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Needles => FileMention.Methods;

    /// <inheritdoc/>
    public override void Read(SourceFile file, ImmutableArray<PolicyDocument>.Builder documents, CancellationToken cancellationToken)
    {
        if (!file.Files.Any(static candidate => PolicyFileReader.MayHoldPolicies(candidate.Path)))
        {
            return;
        }

        foreach (var mention in FileMention.In(file.Tree, cancellationToken))
        {
            if (mention.Among(file.Files) is not { } policyFile || policyFile.GetText(cancellationToken) is not { } text)
            {
                continue;
            }

            foreach (var expression in mention.Texts(cancellationToken))
            {
                if (
                    (file.Within is not { } within || within.IntersectsWith(expression.Span))
                    && PolicyUseFinder.Find(file, expression, cancellationToken) is { SinkSpan: not null, IsPolicy: true } use
                    && PolicyFileReader.ReadWhole(policyFile.Path, text, cancellationToken) is { } policy
                )
                {
                    // The file is read too; here only its use is news.
                    documents.Add(
                        PolicyDocument.Create(
                            policy.Reading,
                            new ReadFileOrigin(policyFile.Path, policy.Origin, expression),
                            use with
                            {
                                Written = policy.Use,
                            }
                        )
                    );
                }
            }
        }
    }
}
