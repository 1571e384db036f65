using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
