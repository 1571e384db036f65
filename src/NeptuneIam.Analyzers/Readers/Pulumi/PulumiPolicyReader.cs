using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads policies that are written with Pulumi's <c>GetPolicyDocument</c>: the arguments of the function with their statements. Policies
/// that Pulumi is given as text are read as text.
/// </summary>
internal sealed class PulumiPolicyReader() : ObjectPolicyReader(PulumiSymbols.GetPolicyDocument)
{
    /// <inheritdoc/>
    protected override bool IsIn(Compilation compilation) => PulumiSymbols.AreIn(compilation);

    /// <inheritdoc/>
    protected override bool IsLibrary(ISymbol? symbol) => PulumiSymbols.IsPulumi(symbol);

    /// <inheritdoc/>
    protected override ObjectDocumentReader ReaderOf(SourceFile file, ObjectStatements statements, CancellationToken cancellationToken) =>
        new PulumiDocumentReader(file, statements, cancellationToken);

    /// <inheritdoc/>
    protected override FoundCreations Find(SourceFile file, CancellationToken cancellationToken)
    {
        var named = FindCreations(file, cancellationToken);
        var policies = named.Where(creation => PulumiSymbols.IsDocument(file.Model.GetTypeInfo(creation, cancellationToken).Type)).ToList();
        var statements = named
            .Concat(policies.SelectMany(static policy => policy.DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>()))
            .Where(creation => IsStatement(file, creation, cancellationToken));
        return new FoundCreations(policies, statements);
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
    /// The creations that a name of Pulumi's tells of, in order of position: those of the type, and those that are given to the function
    /// and so have its type.
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
