using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads the arguments of one call of Pulumi's <c>GetPolicyDocument</c>.</summary>
internal sealed class PulumiDocumentReader(SourceFile file, ObjectStatements statements, CancellationToken cancellationToken)
    : ObjectDocumentReader(file, new ObjectTreeReader(file, cancellationToken), PulumiSymbols.IsPulumi, statements, cancellationToken)
{
    /// <summary>Reads a policy; null if none of its statements is in view, or if it is for something else than IAM.</summary>
    public PolicyDocument? ReadPolicy(BaseObjectCreationExpressionSyntax creation)
    {
        var flow = ObjectFlow.Of(File, creation, PulumiSymbols.IsPulumi, CancellationToken);
        Read(creation.Initializer, flow);
        if (Statements.Count == 0)
        {
            return null;
        }

        if (
            flow.Fate != ObjectFate.InView
            || TakesOthers(creation.Initializer)
            || flow.Changes.Any(static change => change.Expression is not InvocationExpressionSyntax)
        )
        {
            Elements.Named("Statement", creation).MayHaveMore = true;
        }

        var use = PolicyUseFinder.Find(File, CallGiven(flow.Use) ?? flow.Use, CancellationToken);
        return use.IsPolicy ? Create(creation, use) : null;
    }

    /// <summary>Reads a statement whose policy is not in view.</summary>
    public PolicyDocument ReadAlone(ObjectStatement statement) => ReadAlone(statement, statement.Creation);

    /// <inheritdoc/>
    protected override string? ElementOf(string member) =>
        member switch
        {
            "Version" => member,
            "PolicyId" => "Id",
            "Statements" => "Statement",
            _ => null,
        };

    /// <inheritdoc/>
    protected override JsonValue? ReadOne(string element, ExpressionSyntax value, SyntaxNode? piece) =>
        element == "Statement" ? null : PulumiStatementReader.ReadString(Tree, value, piece);

    /// <inheritdoc/>
    protected override ObjectDialect DialectOf(BaseObjectCreationExpressionSyntax sample) => new PulumiDialect(sample);

    /// <inheritdoc/>
    protected override JsonObject ReadStatement(ObjectStatement statement, SyntaxNode? place) =>
        new PulumiStatementReader(File, Tree, CancellationToken).Read(statement, place);

    /// <summary>True if the function is given policies that it takes further statements from.</summary>
    private static bool TakesOthers(InitializerExpressionSyntax? initializer) =>
        initializer is not null
        && initializer.Expressions.Any(static expression =>
            expression
                is AssignmentExpressionSyntax
                {
                    Left: IdentifierNameSyntax
                    {
                        Identifier.ValueText: "SourcePolicyDocuments" or "OverridePolicyDocuments" or "SourceJson" or "OverrideJson"
                    }
                }
        );

    /// <summary>The call of the function that the arguments are given to.</summary>
    private static ExpressionSyntax? CallGiven(ExpressionSyntax arguments) =>
        arguments.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } ? call : null;
}
