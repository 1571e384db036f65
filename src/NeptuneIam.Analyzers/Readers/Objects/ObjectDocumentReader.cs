using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>An expression that makes a statement of a policy, and what becomes of the statement.</summary>
/// <param name="Creation">The expression.</param>
/// <param name="Flow">Where the statement goes.</param>
internal sealed record ObjectStatement(BaseObjectCreationExpressionSyntax Creation, ObjectFlow Flow);

/// <summary>The statements of a file, whose policies are told by where they are used.</summary>
internal sealed class ObjectStatements
{
    private readonly Dictionary<ExpressionSyntax, ObjectStatement> _byUse = [];

    /// <summary>Follows statements from the expressions that make them.</summary>
    public ObjectStatements(
        SourceFile file,
        IEnumerable<BaseObjectCreationExpressionSyntax> creations,
        Func<ISymbol?, bool> isLibrary,
        CancellationToken cancellationToken
    )
    {
        All = creations
            .Distinct()
            .OrderBy(static creation => creation.SpanStart)
            .Select(creation => new ObjectStatement(creation, ObjectFlow.Of(file, creation, isLibrary, cancellationToken)))
            .ToImmutableArray();
        foreach (var statement in All)
        {
            foreach (var use in statement.Flow.Uses)
            {
                _byUse[use] = statement;
            }
        }
    }

    /// <summary>All of them, in order of position.</summary>
    public ImmutableArray<ObjectStatement> All { get; }

    /// <summary>The statement that an expression makes, or that its name stands for; null if it is none that is made in the file.</summary>
    public ObjectStatement? Of(SourceFile file, ExpressionSyntax value, CancellationToken cancellationToken)
    {
        if (_byUse.TryGetValue(value, out var statement) || _byUse.TryGetValue(Unwrapping.Unwrap(value), out statement))
        {
            return statement;
        }

        return file.InitializerOf(value, cancellationToken) is { } initializer && _byUse.TryGetValue(initializer, out statement)
            ? statement
            : null;
    }
}

/// <summary>
/// Reads a policy that a library writes with the version of the language it has by default, and its statements. One instance reads
/// one policy.
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
    /// <summary>The version that libraries give a policy which says none.</summary>
    private const string Version = "2012-10-17";

    private readonly List<ObjectStatement> _read = [];

    /// <summary>The statements that the policy has.</summary>
    public IReadOnlyList<ObjectStatement> Statements => _read;

    /// <summary>How new values are spelled that are like a statement of the policy.</summary>
    protected abstract ObjectDialect DialectOf(BaseObjectCreationExpressionSyntax sample);

    /// <summary>Reads a statement of the policy.</summary>
    protected abstract JsonObject ReadStatement(ObjectStatement statement, SyntaxNode? place);

    /// <summary>Reads a statement whose policy is not in view: a policy that may have more statements.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="policy">The expression that tells what the policy is for.</param>
    protected PolicyDocument ReadAlone(ObjectStatement statement, ExpressionSyntax policy)
    {
        var element = Elements.Named("Statement", statement.Creation);
        Add(element, statement, place: null);
        element.MayHaveMore = true;
        return Create(statement.Creation, PolicyUseFinder.Find(File, policy, CancellationToken));
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

    /// <summary>The policy, with what was read.</summary>
    protected PolicyDocument Create(BaseObjectCreationExpressionSyntax expression, PolicyUse use)
    {
        var properties = Elements.Build(Tree).ToList();
        if (Elements.Find("Version") is null)
        {
            var start = new TextSpan(expression.SpanStart, 0);
            properties.Add(new JsonProperty(new JsonString("Version", start), new JsonString(Version, start), start));
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
