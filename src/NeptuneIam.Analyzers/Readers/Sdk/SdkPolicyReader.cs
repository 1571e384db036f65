using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads policies that are written with the policy model of the AWS SDK, <c>Amazon.Auth.AccessControlPolicy</c>: policies with their statements, and statements by themselves, which are
/// documents of one statement that may have more.
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
        var byUse = new Dictionary<ExpressionSyntax, SdkStatement>();
        foreach (var statement in statements)
        {
            foreach (var use in statement.Flow.Uses)
            {
                byUse[use] = statement;
            }
        }

        if (statements.IsEmpty)
        {
            return;
        }

        var read = new HashSet<SdkStatement>();
        foreach (var creation in FindCreations(file, "Policy", cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reader = new SdkDocumentReader(file, new ObjectTreeReader(file, cancellationToken), byUse, cancellationToken);
            if (reader.ReadPolicy(creation) is { } policy)
            {
                documents.Add(policy);
            }

            read.UnionWith(reader.Statements);
        }

        foreach (var statement in statements.Where(statement => !read.Contains(statement)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Add(new SdkDocumentReader(file, new ObjectTreeReader(file, cancellationToken), byUse, cancellationToken).ReadStatement(statement));
        }
    }

    private static ImmutableArray<SdkStatement> FindStatements(SourceFile file, CancellationToken cancellationToken)
    {
        // An effect that is written as the argument of a creation tells of one whose type is not named.
        var given = file.NamesIn(file.GetRoot(cancellationToken), SdkSymbols.StatementEffect, cancellationToken)
            .Select(static name => name.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => SdkSymbols.IsModel(file.Model.GetTypeInfo(creation, cancellationToken).Type, "Statement"));
        return FindCreations(file, "Statement", cancellationToken)
            .Concat(given)
            .Distinct()
            .OrderBy(static creation => creation.SpanStart)
            .Select(creation => new SdkStatement(creation, ObjectFlow.Of(file, creation, SdkSymbols.IsModel, cancellationToken)))
            .ToImmutableArray();
    }

    /// <summary>The expressions that make objects of a type of the model, in order of position.</summary>
    private static IEnumerable<BaseObjectCreationExpressionSyntax> FindCreations(SourceFile file, string type, CancellationToken cancellationToken) =>
        file.NamesIn(file.GetRoot(cancellationToken), type, cancellationToken)
            .SelectMany(ObjectCreations.Of)
            .Distinct()
            .OrderBy(static creation => creation.SpanStart)
            .Where(creation => SdkSymbols.IsModel(file.Model.GetTypeInfo(creation, cancellationToken).Type, type));
}
