using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// Where the names of one file stand, and where something is written to them. Made in one walk when a name is first asked for, and kept as
/// long as the tree lives.
/// </summary>
internal sealed class SyntaxIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxIndex> s_indexes = new();

    private readonly SyntaxNode _root;
    private readonly Dictionary<string, List<SimpleNameSyntax>> _writes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _names = new(StringComparer.Ordinal);

    private SyntaxIndex(SyntaxNode root, CancellationToken cancellationToken)
    {
        _root = root;
        foreach (var node in root.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case SimpleNameSyntax name:
                    Of(_names, name.Identifier.ValueText).Add(name.SpanStart);
                    break;
                case AssignmentExpressionSyntax assignment:
                    AddWrite(assignment.Left);
                    break;
                case PostfixUnaryExpressionSyntax postfix when !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    AddWrite(postfix.Operand);
                    break;
                case PrefixUnaryExpressionSyntax prefix
                    when prefix.IsKind(SyntaxKind.PreIncrementExpression)
                        || prefix.IsKind(SyntaxKind.PreDecrementExpression)
                        || prefix.IsKind(SyntaxKind.AddressOfExpression):
                    AddWrite(prefix.Operand);
                    break;
                case ArgumentSyntax argument
                    when argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword):
                    AddWrite(argument.Expression);
                    break;
                case RefExpressionSyntax reference:
                    AddWrite(reference.Expression);
                    break;
                case ForEachVariableStatementSyntax forEach:
                    AddWrite(forEach.Variable);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The index of a file.</summary>
    public static SyntaxIndex Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!s_indexes.TryGetValue(tree, out var index))
        {
            var made = new SyntaxIndex(tree.GetRoot(cancellationToken), cancellationToken);
            index = s_indexes.GetValue(tree, _ => made);
        }

        return index;
    }

    /// <summary>The places where something of that name is assigned, or passed to be assigned.</summary>
    public IReadOnlyList<SimpleNameSyntax> WritesTo(string name) => _writes.TryGetValue(name, out var writes) ? writes : [];

    /// <summary>The places where that name stands.</summary>
    public IEnumerable<SimpleNameSyntax> NamesOf(string name)
    {
        if (!_names.TryGetValue(name, out var positions))
        {
            yield break;
        }

        foreach (var position in positions)
        {
            if (_root.FindToken(position).Parent is SimpleNameSyntax node)
            {
                yield return node;
            }
        }
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> lists, string name)
    {
        if (!lists.TryGetValue(name, out var list))
        {
            lists.Add(name, list = []);
        }

        return list;
    }

    private void AddWrite(ExpressionSyntax target)
    {
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(target);
        while (pending.Count > 0)
        {
            switch (Unwrapping.Unwrap(pending.Pop()))
            {
                case SimpleNameSyntax name:
                    Of(_writes, name.Identifier.ValueText).Add(name);
                    break;
                case MemberAccessExpressionSyntax member:
                    Of(_writes, member.Name.Identifier.ValueText).Add(member.Name);
                    break;
                case TupleExpressionSyntax tuple:
                    foreach (var argument in tuple.Arguments)
                    {
                        pending.Push(argument.Expression);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
