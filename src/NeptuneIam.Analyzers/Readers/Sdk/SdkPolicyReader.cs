using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads policies that are written with the policy model of the AWS SDK, <c>Amazon.Auth.AccessControlPolicy</c>: policies with their
/// statements, and statements by themselves, which are documents of one statement that may have more.
/// </summary>
internal sealed class SdkPolicyReader : PolicyReader
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Needles { get; } = ImmutableArray.Create(SdkSymbols.StatementEffect);

    /// <inheritdoc/>
    public override void Read(SourceFile file, ImmutableArray<PolicyDocument>.Builder documents, CancellationToken cancellationToken)
    {
        if (!Sieve.Occurrences(file.Characters, SdkSymbols.StatementEffect).Any() || !SdkSymbols.AreIn(file.Model.Compilation))
        {
            return;
        }

        var statements = FindStatements(file, cancellationToken);
        if (statements.All.IsEmpty)
        {
            return;
        }

        var read = new HashSet<ObjectStatement>();
        foreach (var creation in FindCreations(file, "Policy", cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reader = new SdkDocumentReader(file, statements, cancellationToken);
            if (reader.ReadPolicy(creation) is { } policy)
            {
                documents.Add(policy);
            }

            read.UnionWith(reader.Statements);
        }

        foreach (var statement in statements.All.Where(statement => !read.Contains(statement)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Add(new SdkDocumentReader(file, statements, cancellationToken).ReadAlone(statement));
        }
    }

    private static ObjectStatements FindStatements(SourceFile file, CancellationToken cancellationToken)
    {
        // An effect that is written as the argument of a creation tells of one whose type is not named.
        var given = file.NamesIn(file.GetRoot(cancellationToken), SdkSymbols.StatementEffect, cancellationToken)
            .Select(static name => name.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => IsStatement(file, creation, cancellationToken));
        return new ObjectStatements(
            file,
            FindCreations(file, "Statement", cancellationToken).Concat(given),
            SdkSymbols.IsModel,
            cancellationToken
        );
    }

    /// <summary>
    /// True if the expression makes a statement. Roslyn 4.8 does not say what type an implied creation in a collection expression has; the
    /// effect that it is made with tells.
    /// </summary>
    private static bool IsStatement(SourceFile file, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken) =>
        file.Model.GetTypeInfo(creation, cancellationToken).Type is { } type
            ? SdkSymbols.IsModel(type, "Statement")
            : creation is { ArgumentList.Arguments: [{ Expression: var effect }] }
                && SdkSymbols.IsModel(file.Model.GetTypeInfo(effect, cancellationToken).Type, SdkSymbols.StatementEffect);

    /// <summary>The expressions that make objects of a type of the model, in order of position.</summary>
    private static IEnumerable<BaseObjectCreationExpressionSyntax> FindCreations(
        SourceFile file,
        string type,
        CancellationToken cancellationToken
    ) =>
        file.NamesIn(file.GetRoot(cancellationToken), type, cancellationToken)
            .SelectMany(ObjectCreations.Of)
            .Distinct()
            .OrderBy(static creation => creation.SpanStart)
            .Where(creation => SdkSymbols.IsModel(file.Model.GetTypeInfo(creation, cancellationToken).Type, type));
}
