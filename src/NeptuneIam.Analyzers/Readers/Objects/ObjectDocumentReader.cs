using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads a policy that a library writes with the version of the language it has by default, and its statements. One instance reads one
/// policy.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="tree">Reads the values, and knows where they are written.</param>
/// <param name="isLibrary">True for a symbol of the library.</param>
/// <param name="statements">The statements of the file.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal abstract class ObjectDocumentReader(
    SourceFile file,
    ObjectTreeReader tree,
    Func<ISymbol?, bool> isLibrary,
    ObjectStatements statements,
    CancellationToken cancellationToken
) : ObjectReader(file, tree, isLibrary, cancellationToken)
{
    private readonly List<ObjectStatement> _read = [];

    /// <summary>The statements that the policy has.</summary>
    public IReadOnlyList<ObjectStatement> Statements => _read;

    /// <summary>How new values are spelled that are like a statement of the policy.</summary>
    protected abstract ObjectDialect DialectOf(BaseObjectCreationExpressionSyntax sample);

    /// <summary>Reads a statement of the policy.</summary>
    protected abstract JsonObject ReadStatement(ObjectStatement statement, SyntaxNode? place);

    /// <summary>Reads what the policy is given by its constructor.</summary>
    protected virtual void ReadArguments(BaseObjectCreationExpressionSyntax creation) { }

    /// <summary>True if the policy takes statements from other places than those that are read.</summary>
    protected virtual bool TakesOtherStatements(BaseObjectCreationExpressionSyntax creation, ObjectFlow flow) => false;

    /// <summary>The expression that gives the policy to what takes it.</summary>
    protected abstract ExpressionSyntax GivenAs(ObjectFlow policy);

    /// <summary>The policy that a statement is added to which stands alone, if that is in view; else the statement.</summary>
    protected virtual ExpressionSyntax PolicyOf(ObjectStatement statement) => statement.Creation;

    /// <summary>Reads a policy; null if none of its statements is in view, or if it is for something else than IAM.</summary>
    public PolicyDocument? ReadPolicy(BaseObjectCreationExpressionSyntax creation)
    {
        var flow = ObjectFlow.Of(File, creation, IsLibrary, CancellationToken);
        ReadArguments(creation);
        Read(creation.Initializer, flow);
        if (_read.Count == 0)
        {
            return null;
        }

        if (flow.Fate != ObjectFate.InView || TakesOtherStatements(creation, flow))
        {
            Elements.Named("Statement", creation).MayHaveMore = true;
        }

        var use = PolicyUseFinder.Find(File, GivenAs(flow), CancellationToken);
        return use.IsPolicy ? Create(creation, use) : null;
    }

    /// <summary>Reads a statement whose policy is not in view, or is read from text: a policy that may have more statements.</summary>
    public PolicyDocument ReadAlone(ObjectStatement statement)
    {
        var element = Elements.Named("Statement", statement.Creation);
        Add(element, statement, place: null);
        element.MayHaveMore = true;
        return Create(statement.Creation, PolicyUseFinder.Find(File, PolicyOf(statement), CancellationToken));
    }

    /// <inheritdoc/>
    protected override void Add(ObjectElement element, ExpressionSyntax value, SyntaxNode? piece)
    {
        if (statements.Of(File, value, CancellationToken) is { } statement)
        {
            Add(element, statement, piece);
        }
        else
        {
            element.Values.Add(Tree.Hole(value, piece));
        }
    }

    /// <summary>The policy, with what was read. Libraries give a policy that says no version the current one.</summary>
    private PolicyDocument Create(BaseObjectCreationExpressionSyntax expression, PolicyUse use)
    {
        var properties = Elements.Build(Tree).ToList();
        if (Elements.Find("Version") is null)
        {
            properties.Add(ObjectTreeReader.Implied("Version", PolicyGrammar.CurrentVersion, expression));
        }

        var sample = _read[0].Creation;
        return PolicyDocument.Create(
            new JsonReading(new JsonObject(properties.ToImmutableArray(), expression.Span), Error: null),
            new ObjectPolicyOrigin(File, expression, Tree.Places, () => DialectOf(sample)),
            use
        );
    }

    private void Add(ObjectElement element, ObjectStatement statement, SyntaxNode? place)
    {
        _read.Add(statement);
        element.Values.Add(ReadStatement(statement, place));
    }
}
