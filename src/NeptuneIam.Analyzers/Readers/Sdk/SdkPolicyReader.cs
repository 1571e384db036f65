using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads policies that are written with the policy model of the AWS SDK, <c>Amazon.Auth.AccessControlPolicy</c>.</summary>
internal sealed class SdkPolicyReader() : ObjectPolicyReader(SdkSymbols.StatementEffect)
{
    /// <inheritdoc/>
    protected override bool IsIn(Compilation compilation) => SdkSymbols.AreIn(compilation);

    /// <inheritdoc/>
    protected override bool IsLibrary(ISymbol? symbol) => SdkSymbols.IsModel(symbol);

    /// <inheritdoc/>
    protected override ObjectDocumentReader ReaderOf(SourceFile file, ObjectStatements statements, CancellationToken cancellationToken) =>
        new SdkDocumentReader(file, statements, cancellationToken);

    /// <inheritdoc/>
    protected override FoundCreations Find(SourceFile file, CancellationToken cancellationToken)
    {
        // An effect that is written as the argument of a creation tells of one whose type is not named.
        var implied = file.NamesIn(file.GetRoot(cancellationToken), SdkSymbols.StatementEffect, cancellationToken)
            .Select(static name => name.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => IsStatement(file, creation, cancellationToken));
        return new FoundCreations(
            FindCreations(file, "Policy", cancellationToken),
            FindCreations(file, "Statement", cancellationToken).Concat(implied)
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
