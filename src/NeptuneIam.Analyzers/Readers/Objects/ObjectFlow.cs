using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>What becomes of an object after it is made.</summary>
internal enum ObjectFate
{
    /// <summary>It goes to its own library, or into a list: all that is done to it is in view.</summary>
    InView,

    /// <summary>It goes to a caller or a field: more may be done to it.</summary>
    HandedOn,

    /// <summary>It goes to code that is not in view, which may do anything to it.</summary>
    Unknown,
}

/// <summary>Something that the code does to an object after it is made.</summary>
/// <param name="Expression">A call of its method or of a method of one of its lists, an assignment of its property, or its property where
/// that is given away.</param>
/// <param name="IsAlways">True if that is done whenever the object is made: it stands beside the object's declaration, not in a branch or
/// loop.</param>
internal readonly record struct ObjectChange(ExpressionSyntax Expression, bool IsAlways);

/// <summary>Where an object goes, and what the code does to it before.</summary>
/// <param name="Value">The expression that makes it, with the calls behind it that give it back.</param>
/// <param name="Uses">The expressions that stand where the object is used, in order; the object itself if it is used nowhere else. Never
/// empty.</param>
/// <param name="Fate">What becomes of it there.</param>
/// <param name="Changes">What is done to it, in order.</param>
internal sealed record ObjectFlow(
    ExpressionSyntax Value,
    ImmutableArray<ExpressionSyntax> Uses,
    ObjectFate Fate,
    ImmutableArray<ObjectChange> Changes
)
{
    /// <summary>The first expression that stands where the object is used.</summary>
    public ExpressionSyntax Use => Uses[0];

    /// <summary>Follows an object from its creation, through one local.</summary>
    /// <param name="file">The file.</param>
    /// <param name="creation">The expression that makes it.</param>
    /// <param name="isLibrary">True for a symbol of the library that the object belongs to: its methods do to the object what their names
    /// say.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static ObjectFlow Of(
        SourceFile file,
        ExpressionSyntax creation,
        Func<ISymbol?, bool> isLibrary,
        CancellationToken cancellationToken
    ) => new Follower(file, creation, isLibrary, cancellationToken).Follow();

    /// <summary>True for a member of a collection of the framework.</summary>
    public static bool IsCollection(ISymbol? symbol) =>
        symbol?.ContainingType?.ContainingNamespace?.ToDisplayString() is { } name
        && name.StartsWith("System.Collections", StringComparison.Ordinal);

    /// <summary>The outermost expression that is the same object: through parentheses, casts and <c>!</c>.</summary>
    private static ExpressionSyntax Wrap(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    /// <summary>Follows one object.</summary>
    private sealed class Follower(
        SourceFile file,
        ExpressionSyntax creation,
        Func<ISymbol?, bool> isLibrary,
        CancellationToken cancellationToken
    )
    {
        private readonly ImmutableArray<ObjectChange>.Builder _changes = ImmutableArray.CreateBuilder<ObjectChange>();
        private readonly ImmutableArray<ExpressionSyntax>.Builder _uses = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        private readonly StatementSyntax? _declaration = creation.FirstAncestorOrSelf<StatementSyntax>();
        private ObjectFate _fate;
        private bool _isRead;

        public ObjectFlow Follow()
        {
            var value = Chain(Wrap(creation));
            switch (value.Parent)
            {
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local }:
                    FollowLocal(file.Model.GetDeclaredSymbol(local, cancellationToken), local.Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                    Left: IdentifierNameSyntax name
                } assignment
                    when assignment.Right == value && file.Model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol local:
                    FollowLocal(local, local.Name);
                    break;
                default:
                    _uses.Add(value);
                    _fate = FateAt(value);
                    break;
            }

            if (_uses.Count == 0)
            {
                _uses.Add(value);
                Raise(_isRead ? ObjectFate.InView : ObjectFate.HandedOn);
            }

            return new ObjectFlow(value, _uses.ToImmutable(), _fate, _changes.ToImmutable());
        }

        private void FollowLocal(ISymbol? local, string name)
        {
            foreach (var use in file.NamesIn(EnclosingMember.Of(creation), name, cancellationToken))
            {
                // A local that is set in several places is this object from here on, up to the next place.
                if (
                    use.SpanStart < creation.SpanStart
                    || !SymbolEqualityComparer.Default.Equals(local, file.Model.GetSymbolInfo(use, cancellationToken).Symbol)
                )
                {
                    continue;
                }

                if (use.Parent is AssignmentExpressionSyntax other && other.Left == use)
                {
                    Raise(IsAlways(other) ? _fate : ObjectFate.HandedOn);
                    return;
                }

                FollowName(use);
            }
        }

        private void FollowName(SimpleNameSyntax name)
        {
            var value = Chain(name);
            if (name.Parent is ElementAccessExpressionSyntax element && element.Expression == name)
            {
                Change(element.Parent is AssignmentExpressionSyntax set && set.Left == element ? set : element);
                return;
            }

            if (value.Parent is not MemberAccessExpressionSyntax member || member.Expression != value)
            {
                // A chain that is a statement of its own gives its object to nobody.
                if (value == name || value.Parent is not ExpressionStatementSyntax)
                {
                    value = Wrap(value);
                    _uses.Add(value);
                    Raise(FateAt(value));
                }

                return;
            }

            switch (member.Parent)
            {
                case InvocationExpressionSyntax call when call.Expression == member:
                    Raise(IsLibrary(call) ? ObjectFate.InView : ObjectFate.Unknown);
                    _isRead |= file.Model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ReturnsVoid: false };
                    Change(call);
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == member:
                    Change(assignment);
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } list
                    when list.Expression == member && call.Expression == list:
                    Change(call);
                    break;
                case ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ElementAccessExpressionSyntax:
                    Change(member);
                    break;
            }
        }

        /// <summary>
        /// The end of a chain of calls each of which gives back the object it changes: <c>statement.WithResources(…).WithId(…)</c>.
        /// </summary>
        private ExpressionSyntax Chain(ExpressionSyntax value)
        {
            while (
                value.Parent
                    is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax call } member
                && member.Expression == value
                && call.Expression == member
                && name.StartsWith("With", StringComparison.Ordinal)
                && IsLibrary(call)
            )
            {
                Change(call);
                value = Wrap(call);
            }

            return value;
        }

        private void Raise(ObjectFate fate) => _fate = fate > _fate ? fate : _fate;

        private bool IsLibrary(SyntaxNode call) => isLibrary(file.Model.GetSymbolInfo(call, cancellationToken).Symbol);

        private void Change(ExpressionSyntax change) => _changes.Add(new ObjectChange(change, IsAlways(change)));

        private bool IsAlways(ExpressionSyntax change)
        {
            var statement =
                change.FirstAncestorOrSelf<SyntaxNode>(static node =>
                    node
                        is StatementSyntax
                            or AnonymousFunctionExpressionSyntax
                            or ConditionalExpressionSyntax
                            or SwitchExpressionSyntax
                            or ConditionalAccessExpressionSyntax
                            or BinaryExpressionSyntax
                ) as StatementSyntax;
            return statement == _declaration
                || (
                    statement is not null
                    && (
                        statement.Parent == _declaration?.Parent
                        || (statement.Parent is GlobalStatementSyntax && _declaration?.Parent is GlobalStatementSyntax)
                    )
                );
        }

        private ObjectFate FateAt(ExpressionSyntax value)
        {
            if (ListSyntax.Around(value) is not null || value.Parent is AnonymousObjectMemberDeclaratorSyntax)
            {
                return ObjectFate.InView;
            }

            switch (value.Parent)
            {
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } }:
                    return
                        file.Model.GetSymbolInfo(call, cancellationToken).Symbol is { } called
                        && (isLibrary(called) || IsCollection(called))
                        ? ObjectFate.InView
                        : ObjectFate.Unknown;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
                    when member.Expression == value && call.Expression == member:
                    return IsLibrary(call) ? ObjectFate.InView : ObjectFate.Unknown;
                case AssignmentExpressionSyntax assignment when assignment.Right == value:
                    return isLibrary(file.Model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol)
                        ? ObjectFate.InView
                        : ObjectFate.HandedOn;
                case ReturnStatementSyntax
                or ArrowExpressionClauseSyntax
                or EqualsValueClauseSyntax
                or LambdaExpressionSyntax
                or YieldStatementSyntax:
                    return ObjectFate.HandedOn;
                default:
                    return ObjectFate.Unknown;
            }
        }
    }
}
