using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads policies of a library for which a policy and each of its statements is an object of its own: the policies with their statements,
/// and statements by themselves, which are documents of one statement that may have more.
/// </summary>
/// <param name="word">The word without which a file makes no statement.</param>
internal abstract class ObjectPolicyReader(string word) : PolicyReader
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> Needles { get; } = ImmutableArray.Create(word);

    /// <inheritdoc/>
    public sealed override void Read(SourceFile file, ImmutableArray<PolicyDocument>.Builder documents, CancellationToken cancellationToken)
    {
        if (!file.Holds(word) || !IsIn(file.Model.Compilation))
        {
            return;
        }

        var found = Find(file, cancellationToken);
        var statements = new ObjectStatements(file, found.Statements, IsLibrary, cancellationToken);
        if (statements.All.IsEmpty)
        {
            return;
        }

        var read = new HashSet<ObjectStatement>();
        foreach (var creation in found.Policies)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reader = ReaderOf(file, statements, cancellationToken);
            if (reader.ReadPolicy(creation) is { } policy)
            {
                documents.Add(policy);
            }

            read.UnionWith(reader.Statements);
        }

        foreach (var statement in statements.All.Where(statement => !read.Contains(statement)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Add(ReaderOf(file, statements, cancellationToken).ReadAlone(statement));
        }
    }

    /// <summary>True if a compilation can name the library's statements.</summary>
    protected abstract bool IsIn(Compilation compilation);

    /// <summary>True for a symbol of the library.</summary>
    protected abstract bool IsLibrary(ISymbol? symbol);

    /// <summary>The expressions that make policies, in order of position, and those that make statements.</summary>
    protected abstract FoundCreations Find(SourceFile file, CancellationToken cancellationToken);

    /// <summary>A reader for one policy, or for one statement that is alone.</summary>
    protected abstract ObjectDocumentReader ReaderOf(SourceFile file, ObjectStatements statements, CancellationToken cancellationToken);

    /// <summary>The expressions that make objects of the library.</summary>
    /// <param name="Policies">Those that make policies.</param>
    /// <param name="Statements">Those that make statements.</param>
    protected readonly record struct FoundCreations(
        IEnumerable<BaseObjectCreationExpressionSyntax> Policies,
        IEnumerable<BaseObjectCreationExpressionSyntax> Statements
    );
}
