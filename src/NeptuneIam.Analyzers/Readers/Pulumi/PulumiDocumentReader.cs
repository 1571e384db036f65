using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads the arguments of one call of Pulumi's <c>GetPolicyDocument</c>.</summary>
internal sealed class PulumiDocumentReader(SourceFile file, ObjectStatements statements, CancellationToken cancellationToken)
    : ObjectDocumentReader(file, new ObjectTreeReader(file, cancellationToken), PulumiSymbols.IsPulumi, statements, cancellationToken)
{
    /// <inheritdoc/>
    protected override bool TakesOtherStatements(BaseObjectCreationExpressionSyntax creation, ObjectFlow flow) =>
        TakesPolicies(creation.Initializer) || flow.Changes.Any(static change => change.Expression is not InvocationExpressionSyntax);

    /// <summary>The call of the function, which gives the policy.</summary>
    protected override ExpressionSyntax GivenAs(ObjectFlow policy) =>
        policy.Use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } ? call : policy.Use;

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
    private static bool TakesPolicies(InitializerExpressionSyntax? initializer) =>
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
}
