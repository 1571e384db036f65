using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>What becomes of an object after it is made.</summary>
internal enum ObjectFate
{
    /// <summary>It goes to the CDK, or into a list: all that is done to it is in view.</summary>
    InView,

    /// <summary>It goes to a caller or a field: more may be done to it.</summary>
    HandedOn,

    /// <summary>It goes to code that is not in view, which may do anything to it.</summary>
    Unknown,
}

/// <summary>Where a statement goes, and what the code does to it before.</summary>
/// <param name="Use">The expression that stands where the statement is used.</param>
/// <param name="Fate">What becomes of it there.</param>
/// <param name="Changes">Calls of its methods and assignments of its properties, in order.</param>
internal sealed record CdkFlow(ExpressionSyntax Use, ObjectFate Fate, ImmutableArray<ExpressionSyntax> Changes)
{
    /// <summary>Follows an object from its creation, through one local.</summary>
    public static CdkFlow Of(SourceFile file, ExpressionSyntax creation, CancellationToken cancellationToken)
    {
        var value = Wrap(creation);
        return value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local }
            ? OfLocal(file, value, local, cancellationToken)
            : new CdkFlow(value, FateAt(file, value, cancellationToken), ImmutableArray<ExpressionSyntax>.Empty);
    }

    /// <summary>The list that an expression is an element of, as the expression that makes the list; null if it is in none.</summary>
    public static ExpressionSyntax? ListAround(ExpressionSyntax element) => element.Parent switch
    {
        InitializerExpressionSyntax { Parent: ExpressionSyntax creation }
            when creation is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or BaseObjectCreationExpressionSyntax => creation,
        InitializerExpressionSyntax initializer => initializer,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => collection,
        _ => null,
    };

    /// <summary>The outermost expression that is the same object: through parentheses, casts and <c>!</c>.</summary>
    private static ExpressionSyntax Wrap(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    private static CdkFlow OfLocal(SourceFile file, ExpressionSyntax value, VariableDeclaratorSyntax local, CancellationToken cancellationToken)
    {
        var symbol = file.Model.GetDeclaredSymbol(local, cancellationToken);
        var scope = local.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) ?? file.GetRoot(cancellationToken);
        var changes = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        ExpressionSyntax? use = null;
        var fate = ObjectFate.InView;
        foreach (var name in file.NamesIn(scope, local.Identifier.ValueText, cancellationToken))
        {
            if (!SymbolEqualityComparer.Default.Equals(symbol, file.Model.GetSymbolInfo(name, cancellationToken).Symbol))
            {
                continue;
            }

            var there = ObjectFate.InView;
            if (name.Parent is MemberAccessExpressionSyntax member && member.Expression == name)
            {
                if (member.Parent is InvocationExpressionSyntax call && call.Expression == member)
                {
                    there = CdkSymbols.IsCdk(file.Model.GetSymbolInfo(call, cancellationToken).Symbol) ? ObjectFate.InView : ObjectFate.Unknown;
                    changes.Add(call);
                }
                else if (member.Parent is AssignmentExpressionSyntax assignment && assignment.Left == member)
                {
                    changes.Add(assignment);
                }
            }
            else
            {
                var whole = Wrap(name);
                there = FateAt(file, whole, cancellationToken);
                use ??= whole;
            }

            fate = there > fate ? there : fate;
        }

        return new CdkFlow(use ?? value, use is null && fate == ObjectFate.InView ? ObjectFate.HandedOn : fate, changes.ToImmutable());
    }

    private static ObjectFate FateAt(SourceFile file, ExpressionSyntax value, CancellationToken cancellationToken)
    {
        if (ListAround(value) is not null)
        {
            return ObjectFate.InView;
        }

        switch (value.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } }:
                return file.Model.GetSymbolInfo(call, cancellationToken).Symbol is { } called && (CdkSymbols.IsCdk(called) || IsCollection(called.ContainingType))
                    ? ObjectFate.InView
                    : ObjectFate.Unknown;
            case AssignmentExpressionSyntax assignment when assignment.Right == value:
                return CdkSymbols.IsCdk(file.Model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol) ? ObjectFate.InView : ObjectFate.HandedOn;
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or LambdaExpressionSyntax or YieldStatementSyntax:
                return ObjectFate.HandedOn;
            default:
                return ObjectFate.Unknown;
        }
    }

    private static bool IsCollection(INamedTypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString() is { } name && name.StartsWith("System.Collections", StringComparison.Ordinal);
}
