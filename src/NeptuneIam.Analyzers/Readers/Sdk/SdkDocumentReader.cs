using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads one <c>Policy</c> of the AWS SDK's policy model with its statements.</summary>
internal sealed class SdkDocumentReader(SourceFile file, ObjectStatements statements, CancellationToken cancellationToken)
    : ObjectDocumentReader(file, new ObjectTreeReader(file, cancellationToken), SdkSymbols.IsModel, statements, cancellationToken)
{
    private bool _hasBareActions;

    /// <inheritdoc/>
    protected override void ReadArguments(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is { Arguments: [var id, ..] })
        {
            Set("Id", id, id.Expression, piece: null);
        }

        if (creation.ArgumentList is { Arguments: [_, var statements, ..] })
        {
            Set("Statement", statements, statements.Expression, piece: null);
        }
    }

    /// <inheritdoc/>
    protected override ExpressionSyntax GivenAs(ObjectFlow policy) => policy.Value;

    /// <inheritdoc/>
    protected override ExpressionSyntax PolicyOf(ObjectStatement statement) => PolicyGiven(statement.Flow.Use) ?? base.PolicyOf(statement);

    /// <inheritdoc/>
    protected override string? ElementOf(string member) =>
        member switch
        {
            "Id" or "Version" => member,
            "Statements" => "Statement",
            _ => null,
        };

    /// <inheritdoc/>
    protected override string? ElementGivenBy(string method) =>
        SdkStatementReader.MemberGivenBy(method) is { } member ? ElementOf(member) : null;

    /// <inheritdoc/>
    protected override JsonValue? ReadOne(string element, ExpressionSyntax value, SyntaxNode? piece) =>
        element == "Statement" ? null : Tree.ReadString(value, piece);

    /// <inheritdoc/>
    protected override ObjectDialect DialectOf(BaseObjectCreationExpressionSyntax sample) => new SdkDialect(sample, _hasBareActions);

    /// <inheritdoc/>
    protected override JsonObject ReadStatement(ObjectStatement statement, SyntaxNode? place)
    {
        var reader = new SdkStatementReader(File, Tree, CancellationToken);
        var read = reader.Read(statement, place);
        _hasBareActions |= reader.HasBareActions;
        return read;
    }

    /// <summary>What the local stands for whose statements the statement is added to: a policy that is read from text, say.</summary>
    private ExpressionSyntax? PolicyGiven(ExpressionSyntax statement) =>
        statement.Parent
            is ArgumentSyntax
            {
                Parent: ArgumentListSyntax
                {
                    Parent: InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax
                            {
                                Name.Identifier.ValueText: "Statements",
                                Expression: IdentifierNameSyntax policy
                            }
                        }
                    }
                }
            }
        && File.Model.GetSymbolInfo(policy, CancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            ? (declaration.GetSyntax(CancellationToken) as VariableDeclaratorSyntax)?.Initializer?.Value
            : null;
}
