using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads one <c>Policy</c> of the AWS SDK's policy model with its statements.</summary>
internal sealed class SdkDocumentReader(SourceFile file, ObjectStatements statements, CancellationToken cancellationToken)
    : ObjectDocumentReader(file, new ObjectTreeReader(file, cancellationToken), SdkSymbols.IsModel, statements, cancellationToken)
{
    private bool _hasBareActions;

    /// <summary>Reads a policy; null if none of its statements is in view, or if it is for something else than IAM.</summary>
    public PolicyDocument? ReadPolicy(BaseObjectCreationExpressionSyntax creation)
    {
        var flow = ObjectFlow.Of(File, creation, SdkSymbols.IsModel, CancellationToken);
        if (creation.ArgumentList is { Arguments: { Count: > 0 } arguments })
        {
            Set("Id", arguments[0], arguments[0].Expression, piece: null);
            if (arguments.Count > 1)
            {
                Set("Statement", arguments[1], arguments[1].Expression, piece: null);
            }
        }

        Read(creation.Initializer, flow);
        if (Statements.Count == 0)
        {
            return null;
        }

        if (flow.Fate != ObjectFate.InView)
        {
            Elements.Named("Statement", creation).MayHaveMore = true;
        }

        var use = PolicyUseFinder.Find(File, flow.Value, CancellationToken);
        return use.IsPolicy ? Create(creation, use) : null;
    }

    /// <summary>Reads a statement whose policy is not in view, or is read from text.</summary>
    public PolicyDocument ReadAlone(ObjectStatement statement) =>
        ReadAlone(statement, PolicyGiven(statement.Flow.Use) ?? statement.Creation);

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
