using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Readers;

namespace NeptuneIam.Analyzers.Completion;

/// <summary>
/// The AWS managed policies that can be written where code names one: behind the account <c>aws</c> in an ARN, and where their name is
/// taken by itself.
/// </summary>
internal static class ManagedPolicyChoices
{
    private const string ArnStart = ":iam::aws:policy/";

    private static readonly ImmutableHashSet<string> s_neptune = ImmutableHashSet.CreateRange(
        NeptunePolicies.All.Select(static policy => policy.Name)
    );

    /// <summary>The choices at a caret; null if no managed policy is named there.</summary>
    public static Choices? At(SourceFile file, Caret caret, CancellationToken cancellationToken)
    {
        var before = caret.Text.Text.Substring(0, caret.Position);
        if (before.StartsWith("arn:", StringComparison.Ordinal) && before.IndexOf(ArnStart, StringComparison.Ordinal) is >= 0 and var arn)
        {
            return new Choices(Names(takesPath: true), arn + ArnStart.Length, IsQuoted: true);
        }

        if (ManagedPolicyReader.TakesPathAt(file, caret.Expression, cancellationToken) is not { } takesPath)
        {
            return null;
        }

        // Where names are taken without their paths, several may stand with commas between them.
        var start = takesPath ? 0 : before.LastIndexOf(',') + 1;
        while (start < before.Length && before[start] == ' ')
        {
            start++;
        }

        return new Choices(Names(takesPath), start, IsQuoted: true);
    }

    private static IEnumerable<Choice> Names(bool takesPath) =>
        ManagedPolicyNames.All.Select(name =>
        {
            var path = ManagedPolicyNames.PathOf(name);
            return new Choice(name, takesPath ? path + name : name, string.Empty, path + name) { Rank = s_neptune.Contains(name) ? 0 : 1 };
        });
}
