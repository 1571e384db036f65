using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads policies that are written with Pulumi's <c>GetPolicyDocument</c>: the arguments of the function with their statements, and
/// statements by themselves, which are documents of one statement that may have more. Policies that Pulumi is given as text are read as
/// text.
/// </summary>
internal sealed class PulumiPolicyReader : PolicyReader
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Needles { get; } = ImmutableArray.Create(PulumiSymbols.GetPolicyDocument);

    /// <inheritdoc/>
    public override void Read(SourceFile file, ImmutableArray<PolicyDocument>.Builder documents, CancellationToken cancellationToken)
    {
        if (!Sieve.Occurrences(file.Characters, PulumiSymbols.GetPolicyDocument).Any() || !PulumiSymbols.AreIn(file.Model.Compilation))
        {
            return;
        }

        var named = FindCreations(file, cancellationToken);
        var policies = named.Where(creation => PulumiSymbols.IsDocument(file.Model.GetTypeInfo(creation, cancellationToken).Type)).ToList();
        var statements = new ObjectStatements(
            file,
            named
                .Concat(policies.SelectMany(static policy => policy.DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>()))
                .Where(creation => IsStatement(file, creation, cancellationToken)),
            PulumiSymbols.IsPulumi,
            cancellationToken
        );
        var read = new HashSet<ObjectStatement>();
        foreach (var creation in policies)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reader = new PulumiDocumentReader(file, statements, cancellationToken);
            if (reader.ReadPolicy(creation) is { } policy)
            {
                documents.Add(policy);
            }

            read.UnionWith(reader.Statements);
        }

        foreach (var statement in statements.All.Where(statement => !read.Contains(statement)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Add(new PulumiDocumentReader(file, statements, cancellationToken).ReadAlone(statement));
        }
    }

    /// <summary>
    /// True if the expression makes a statement. Roslyn 4.8 does not say what type an implied creation in a collection expression has; the
    /// property that is given the collection tells.
    /// </summary>
    private static bool IsStatement(SourceFile file, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken) =>
        file.Model.GetTypeInfo(creation, cancellationToken).Type is { } type
            ? PulumiSymbols.IsStatement(type)
            : ListSyntax.Around(creation)
                is CollectionExpressionSyntax
                {
                    Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Statements" } }
                };

    /// <summary>
    /// The creations that a name of Pulumi's tells of, in order of position: those of the type, and those that are given to the
    /// function and so have its type.
    /// </summary>
    private static ImmutableArray<BaseObjectCreationExpressionSyntax> FindCreations(SourceFile file, CancellationToken cancellationToken)
    {
        var given = file.NamesIn(file.GetRoot(cancellationToken), PulumiSymbols.GetPolicyDocument, cancellationToken)
            .Select(static name =>
                name.Parent is MemberAccessExpressionSyntax { Parent: MemberAccessExpressionSyntax } qualified && qualified.Name == name
                    ? qualified.Parent
                    : name.Parent
            )
            .Select(static function =>
                function
                    is MemberAccessExpressionSyntax
                    {
                        Parent: InvocationExpressionSyntax
                        {
                            ArgumentList.Arguments: [{ Expression: BaseObjectCreationExpressionSyntax arguments }, ..]
                        }
                    }
                    ? arguments
                    : null
            )
            .OfType<BaseObjectCreationExpressionSyntax>();
        return file.NamesThatStartWith(PulumiSymbols.GetPolicyDocument, cancellationToken)
            .SelectMany(ObjectCreations.Of)
            .Concat(given)
            .Distinct()
            .OrderBy(static creation => creation.SpanStart)
            .ToImmutableArray();
    }
}
