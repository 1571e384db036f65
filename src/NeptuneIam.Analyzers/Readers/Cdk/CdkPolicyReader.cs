using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads policies that are written with the AWS CDK: <c>PolicyStatement</c>s, in a policy document or by themselves. A statement by itself
/// is a document of one statement that may have more.
/// </summary>
internal sealed class CdkPolicyReader : PolicyReader
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Needles { get; } = ImmutableArray.Create(CdkSymbols.PolicyStatement);

    /// <inheritdoc/>
    public override void Read(SourceFile file, ImmutableArray<PolicyDocument>.Builder documents, CancellationToken cancellationToken)
    {
        var positions = Occurrences.Of(CdkSymbols.PolicyStatement, file.Characters).ToList();
        if (positions.Count == 0 || !CdkSymbols.AreIn(file.Model.Compilation))
        {
            return;
        }

        var read = new HashSet<SyntaxNode>();
        foreach (var creation in FindCreations(file, positions, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var flow = ObjectFlow.Of(file, creation, CdkSymbols.IsCdk, cancellationToken);
            if (ListSyntax.Around(flow.Use) is { } list && PolicyAround(file, list, cancellationToken) is { } policy)
            {
                if (read.Add(list))
                {
                    documents.Add(ReadPolicy(file, list, policy, creation, cancellationToken));
                }
            }
            else
            {
                documents.Add(ReadStatement(file, creation, flow, cancellationToken));
            }
        }
    }

    /// <summary>The expressions that make statements, in order of position.</summary>
    private static IEnumerable<BaseObjectCreationExpressionSyntax> FindCreations(
        SourceFile file,
        List<int> positions,
        CancellationToken cancellationToken
    )
    {
        var creations = new SortedDictionary<int, BaseObjectCreationExpressionSyntax>();
        var root = file.GetRoot(cancellationToken);
        foreach (var position in positions)
        {
            if (
                root.FindToken(position)
                    is { ValueText: CdkSymbols.PolicyStatement or "PolicyStatementProps", Parent: SimpleNameSyntax name } token
                && token.SpanStart == position
            )
            {
                foreach (var creation in CreationsNamed(name))
                {
                    creations[creation.SpanStart] = creation;
                }
            }
        }

        return creations.Values.Where(creation => IsStatement(file, creation, cancellationToken));
    }

    /// <summary>
    /// True if the expression makes a statement of the CDK. Roslyn 4.8 does not say what type an implied creation in a collection
    /// expression has; what it is made with tells.
    /// </summary>
    private static bool IsStatement(SourceFile file, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken) =>
        file.Model.GetTypeInfo(creation, cancellationToken).Type is { } type
            ? CdkSymbols.IsIam(type, CdkSymbols.PolicyStatement)
            : creation is { ArgumentList.Arguments: [{ Expression: BaseObjectCreationExpressionSyntax props }] }
                && CdkSymbols.IsIam(file.Model.GetTypeInfo(props, cancellationToken).Type, CdkSymbols.PolicyStatement + "Props");

    /// <summary>The creations that a name tells of: those of its type, or the one that is given its properties.</summary>
    private static IEnumerable<BaseObjectCreationExpressionSyntax> CreationsNamed(SimpleNameSyntax name) =>
        name.Identifier.ValueText == CdkSymbols.PolicyStatement
            ? ObjectCreations.Of(name)
            : ObjectCreations
                .Of(name)
                .Select(static props => (props.Parent as ArgumentSyntax)?.Parent?.Parent)
                .OfType<BaseObjectCreationExpressionSyntax>();

    /// <summary>
    /// The expression that makes the policy whose statements the list is: a document, a policy or a managed policy, or the properties of
    /// one.
    /// </summary>
    private static ExpressionSyntax? PolicyAround(SourceFile file, ExpressionSyntax list, CancellationToken cancellationToken)
    {
        if (
            PropertyValues.GivenTo(list) is not ("Statements", BaseObjectCreationExpressionSyntax props)
            || file.Model.GetTypeInfo(props, cancellationToken).Type
                is not { Name: "PolicyDocumentProps" or "PolicyProps" or "ManagedPolicyProps" } type
            || !CdkSymbols.IsIam(type)
        )
        {
            return null;
        }

        return CdkConstructs.ConstructOf(props);
    }

    private static PolicyDocument ReadPolicy(
        SourceFile file,
        ExpressionSyntax list,
        ExpressionSyntax policy,
        BaseObjectCreationExpressionSyntax sample,
        CancellationToken cancellationToken
    )
    {
        var tree = new ObjectTreeReader(file, cancellationToken);
        var syntax = ListSyntax.Of(list);
        var elements = syntax is null
            ? ImmutableArray<JsonValue>.Empty
            : tree.ElementsOf(syntax, (element, piece) => ReadElement(file, tree, element, piece, cancellationToken));
        var statements = tree.Put(
            new JsonArray(elements, list.Span) { MayHaveMore = CdkAttachments.HasFurtherStatements(file, policy, cancellationToken) },
            new ObjectPlace(list, null) { List = syntax }
        );
        return Create(file, tree, policy, statements, new CdkPolicyUses(file, cancellationToken).OfPolicy(policy), sample);
    }

    private static PolicyDocument ReadStatement(
        SourceFile file,
        BaseObjectCreationExpressionSyntax creation,
        ObjectFlow flow,
        CancellationToken cancellationToken
    )
    {
        var tree = new ObjectTreeReader(file, cancellationToken);
        var statement = new CdkStatementReader(file, tree, cancellationToken).Read(creation, flow, place: null);
        var statements = new JsonArray(ImmutableArray.Create<JsonValue>(statement), creation.Span) { MayHaveMore = true };
        return Create(file, tree, creation, statements, new CdkPolicyUses(file, cancellationToken).OfStatement(flow.Use), creation);
    }

    /// <summary>A statement of a list: made in place, or the local or constant that holds it.</summary>
    private static JsonValue ReadElement(
        SourceFile file,
        ObjectTreeReader tree,
        ExpressionSyntax element,
        SyntaxNode piece,
        CancellationToken cancellationToken
    )
    {
        return
            file.Written(element, cancellationToken) is BaseObjectCreationExpressionSyntax creation
            && IsStatement(file, creation, cancellationToken)
            ? new CdkStatementReader(file, tree, cancellationToken).Read(
                creation,
                ObjectFlow.Of(file, creation, CdkSymbols.IsCdk, cancellationToken),
                piece
            )
            : tree.Hole(element, piece);
    }

    /// <summary>Makes the document of statements; the CDK gives it its version.</summary>
    internal static PolicyDocument Create(
        SourceFile file,
        ObjectTreeReader tree,
        ExpressionSyntax expression,
        JsonArray statements,
        PolicyUse use,
        BaseObjectCreationExpressionSyntax sample
    )
    {
        var start = new TextSpan(expression.SpanStart, 0);
        var root = new JsonObject(
            ImmutableArray.Create(
                new JsonProperty(new JsonString("Statement", start), statements, statements.Span),
                ObjectTreeReader.Implied("Version", PolicyGrammar.CurrentVersion, expression)
            ),
            expression.Span
        );
        return PolicyDocument.Create(
            new JsonReading(root, Error: null),
            new ObjectPolicyOrigin(file, expression, tree.Places, () => new CdkDialect(sample)),
            use
        );
    }
}
