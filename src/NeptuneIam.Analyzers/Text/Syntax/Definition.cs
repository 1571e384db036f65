using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>The one value that a name always stands for.</summary>
/// <param name="Initializer">The expression that gives the value; null if it is in no source.</param>
/// <param name="IsConstant">True if the compiler knows the value.</param>
/// <param name="Constant">The value that the compiler knows.</param>
internal sealed record Definition(ExpressionSyntax? Initializer, bool IsConstant, object? Constant)
{
    /// <summary>
    /// What <paramref name="symbol"/> always stands for: a constant, a read-only or private field that only its initializer sets, a local
    /// with one assignment, a property that cannot be overridden and has one expression. Null if it may change or is not known.
    /// </summary>
    public static Definition? Of(ISymbol symbol, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (symbol)
        {
            case IFieldSymbol { HasConstantValue: true } field:
                return new Definition(
                    InitializerOf(field, cancellationToken),
                    IsConstant: field.Type.TypeKind != TypeKind.Enum,
                    field.ConstantValue
                );
            case ILocalSymbol { HasConstantValue: true } local:
                return new Definition(
                    InitializerOf(local, cancellationToken),
                    IsConstant: local.Type.TypeKind != TypeKind.Enum,
                    local.ConstantValue
                );
            case IFieldSymbol { IsReadOnly: true }
            or IFieldSymbol { DeclaredAccessibility: Accessibility.Private, IsVolatile: false, RefKind: RefKind.None }:
                return InitializerOf(symbol, cancellationToken) is { } value && !IsMemberWritten(symbol, model, cancellationToken)
                    ? Known(value)
                    : null;
            case IPropertySymbol property:
                return OfProperty(property, model, cancellationToken);
            case ILocalSymbol { RefKind: RefKind.None } local:
                return OfLocal(local, model, cancellationToken);
            default:
                return null;
        }
    }

    /// <summary>True if something is assigned to a local or parameter behind its declaration.</summary>
    public static bool IsWritten(ISymbol symbol, SyntaxNode scope, SemanticModel model, CancellationToken cancellationToken) =>
        Writes(symbol, scope, model, cancellationToken).Any();

    private static Definition Known(ExpressionSyntax initializer) => new(initializer, IsConstant: false, Constant: null);

    private static ExpressionSyntax? InitializerOf(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && value is not RefExpressionSyntax
            ? value
            : null;

    private static Definition? OfLocal(ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken)
    {
        if (
            local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator
            || declarator.SyntaxTree != model.SyntaxTree
        )
        {
            return null;
        }

        var writes = Writes(local, EnclosingMember.Of(declarator), model, cancellationToken).Take(2).ToList();
        if (declarator.Initializer is { } initializer)
        {
            return writes.Count == 0 && initializer.Value is not RefExpressionSyntax ? Known(initializer.Value) : null;
        }

        // Without an initializer, the compiler lets nobody read the local before its one assignment.
        return
            writes is [var write]
            && Unwrapping.Wrap(write).Parent is AssignmentExpressionSyntax assignment
            && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            && Unwrapping.Unwrap(assignment.Left) == write
            ? Known(assignment.Right)
            : null;
    }

    private static Definition? OfProperty(IPropertySymbol property, SemanticModel model, CancellationToken cancellationToken)
    {
        if (
            property.IsAbstract
            || property.IsVirtual
            || property.IsIndexer
            || property.ReturnsByRef
            || property.ContainingType.TypeKind == TypeKind.Interface
            || (property.IsOverride && !property.IsSealed && !property.ContainingType.IsSealed)
            || property.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax declaration
        )
        {
            return null;
        }

        if (declaration.ExpressionBody is { } body)
        {
            return Known(body.Expression);
        }

        if (declaration.AccessorList?.Accessors is not [var accessor] || !accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
        {
            return null;
        }

        return accessor switch
        {
            { ExpressionBody: { } arrow } => Known(arrow.Expression),
            { Body.Statements: [ReturnStatementSyntax { Expression: { } returned }] } => Known(returned),
            { Body: null } when declaration.Initializer is { } initializer && !IsMemberWritten(property, model, cancellationToken) => Known(
                initializer.Value
            ),
            _ => null,
        };
    }

    /// <summary>True if something may be assigned to a field or property within its type, which is where that is allowed.</summary>
    private static bool IsMemberWritten(ISymbol member, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var write in SyntaxIndex.Of(reference.SyntaxTree, cancellationToken).WritesTo(member.Name))
            {
                // In another file the name decides: the model knows its own file only.
                if (
                    reference.Span.Contains(write.Span)
                    && (reference.SyntaxTree != model.SyntaxTree || IsOrMayBe(member, write, model, cancellationToken))
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<SimpleNameSyntax> Writes(
        ISymbol symbol,
        SyntaxNode scope,
        SemanticModel model,
        CancellationToken cancellationToken
    )
    {
        TextSpan span = scope.FullSpan;
        foreach (var write in SyntaxIndex.Of(scope.SyntaxTree, cancellationToken).WritesTo(symbol.Name))
        {
            if (span.Contains(write.Span) && IsOrMayBe(symbol, write, model, cancellationToken))
            {
                yield return write;
            }
        }
    }

    private static bool IsOrMayBe(ISymbol symbol, SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is not { } bound
        || SymbolEqualityComparer.Default.Equals(bound.OriginalDefinition, symbol.OriginalDefinition);
}
