using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads one <c>Policy</c> of the AWS SDK's policy model with its statements.</summary>
/// <param name="file">The file.</param>
/// <param name="tree">Reads its values.</param>
/// <param name="statements">The statements of the file, by the expressions that stand where they are used.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class SdkDocumentReader(SourceFile file, ObjectTreeReader tree, IReadOnlyDictionary<ExpressionSyntax, SdkStatement> statements, CancellationToken cancellationToken)
    : SdkObjectReader(file, tree, cancellationToken)
{
    /// <summary>The version that the model gives a policy which says none.</summary>
    private const string Version = "2012-10-17";

    private readonly List<SdkStatement> _read = [];
    private bool _hasBareActions;

    /// <summary>The statements that the policy has.</summary>
    public IReadOnlyList<SdkStatement> Statements => _read;

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
        if (_read.Count == 0)
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

    /// <summary>Reads a statement whose policy is not in view: a policy that may have more statements.</summary>
    public PolicyDocument ReadStatement(SdkStatement statement)
    {
        var element = Elements.Named("Statement", statement.Creation);
        element.Values.Add(Read(statement, place: null));
        element.MayHaveMore = true;
        return Create(statement.Creation, PolicyUseFinder.Find(File, PolicyGiven(statement.Flow.Use) ?? statement.Creation, CancellationToken));
    }

    /// <inheritdoc/>
    protected override string? ElementOf(string member) => member switch
    {
        "Id" or "Version" => member,
        "Statements" => "Statement",
        _ => null,
    };

    /// <inheritdoc/>
    protected override JsonValue? ReadOne(string element, ExpressionSyntax value, SyntaxNode? piece) => element == "Statement" ? null : Tree.ReadString(value, piece);

    /// <inheritdoc/>
    protected override void Add(ObjectElement element, ExpressionSyntax value, SyntaxNode? piece)
    {
        if (StatementOf(value) is { } statement)
        {
            element.Values.Add(Read(statement, piece));
        }
        else
        {
            element.Values.Add(Tree.Hole(value, piece));
        }
    }

    private JsonObject Read(SdkStatement statement, SyntaxNode? place)
    {
        _read.Add(statement);
        var reader = new SdkStatementReader(File, Tree, CancellationToken);
        var read = reader.Read(statement, place);
        _hasBareActions |= reader.HasBareActions;
        return read;
    }

    /// <summary>The statement that an expression makes, or that its name stands for.</summary>
    private SdkStatement? StatementOf(ExpressionSyntax value)
    {
        if (statements.TryGetValue(value, out var statement) || statements.TryGetValue(Unwrapping.Unwrap(value), out statement))
        {
            return statement;
        }

        return LiteralReader.ResolveInitializer(value, File.Model, CancellationToken) is { } initializer && statements.TryGetValue(initializer, out statement) ? statement : null;
    }

    /// <summary>What the local stands for whose statements the statement is added to: a policy that is read from text, say.</summary>
    private ExpressionSyntax? PolicyGiven(ExpressionSyntax statement) =>
        statement.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Statements", Expression: IdentifierNameSyntax policy } } } } }
        && File.Model.GetSymbolInfo(policy, CancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            ? (declaration.GetSyntax(CancellationToken) as VariableDeclaratorSyntax)?.Initializer?.Value
            : null;

    private PolicyDocument Create(BaseObjectCreationExpressionSyntax expression, PolicyUse use)
    {
        var properties = Elements.Build(Tree).ToList();
        if (Elements.Find("Version") is null)
        {
            var start = new TextSpan(expression.SpanStart, 0);
            properties.Add(new JsonProperty(new JsonString("Version", start), new JsonString(Version, start), start));
        }

        var (sample, hasBareActions) = (_read[0].Creation, _hasBareActions);
        return PolicyDocument.Create(
            new JsonReading(new JsonObject(properties.ToImmutableArray(), expression.Span), Error: null),
            new ObjectPolicyOrigin(File, expression, Tree.Places, () => new SdkDialect(sample, hasBareActions)),
            use);
    }
}
