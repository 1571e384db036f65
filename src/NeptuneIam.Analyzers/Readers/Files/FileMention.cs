using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A call that reads a file, or an embedded resource, whose name is written there.</summary>
/// <param name="Name">The name, as far as it is written last: <c>Policies/reader.policy.json</c>, <c>App.reader.policy.json</c>.</param>
/// <param name="Call">The call.</param>
internal sealed record FileMention(string Name, InvocationExpressionSyntax Call)
{
    private const string Resource = "GetManifestResourceStream";

    /// <summary>A text is followed through this many locals: a stream, a reader.</summary>
    private const int MaxHops = 3;

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ImmutableArray<FileMention>>> s_mentions = new();

    private static readonly Sieve s_sieve = new(Methods);

    /// <summary>The methods that read.</summary>
    public static ImmutableArray<string> Methods => ImmutableArray.Create("ReadAllText", "OpenText", Resource);

    /// <summary>The mentions in a syntax tree, which are looked for once.</summary>
    public static ImmutableArray<FileMention> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!s_mentions.TryGetValue(tree, out var known))
        {
            var found = new StrongBox<ImmutableArray<FileMention>>(Find(tree, cancellationToken));
            known = s_mentions.GetValue(tree, _ => found);
        }

        return known.Value;
    }

    /// <summary>
    /// The file that is read: the one of that name; of several, the one in the folder that the name says. Null if that is none, or not
    /// certain.
    /// </summary>
    public AdditionalText? Among(ImmutableArray<AdditionalText> files)
    {
        var named = files.Where(file => PolicyFileReader.MayHoldPolicies(file.Path) && IsNameOf(file.Path)).ToList();
        return named.Count < 2 ? named.FirstOrDefault()
            : named.Where(file => Slashed(file.Path).EndsWith("/" + Slashed(Name).TrimStart('.', '/'), StringComparison.Ordinal)).ToList()
                is [var only]
                ? only
            : null;
    }

    /// <summary>True if the call reads a file of that name, in whatever folder.</summary>
    public bool IsNameOf(string path)
    {
        var file = Slashed(path);
        file = file.Substring(file.LastIndexOf('/') + 1);
        var name = Slashed(Name);
        name = name.Substring(name.LastIndexOf('/') + 1);

        // The name of a resource has its folders, and the program's namespace, before it.
        return name == file
            || (
                ((MemberAccessExpressionSyntax)Call.Expression).Name.Identifier.ValueText == Resource
                && name.EndsWith("." + file, StringComparison.Ordinal)
            );
    }

    /// <summary>
    /// The expressions that have the file's text: the call itself, or what is read from the stream or reader that it gives.
    /// </summary>
    public IEnumerable<ExpressionSyntax> Texts(CancellationToken cancellationToken)
    {
        var pending = new Stack<(ExpressionSyntax Expression, int Hops)>();
        pending.Push((Call, MaxHops));
        while (pending.Count > 0)
        {
            var (expression, hops) = pending.Pop();
            var whole = Whole(expression, out var isText);
            if (isText)
            {
                yield return whole;
            }
            else if (hops > 0 && whole.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local })
            {
                foreach (var name in LocalNames.Of(local, cancellationToken))
                {
                    pending.Push((name, hops - 1));
                }
            }
        }
    }

    private static ImmutableArray<FileMention> Find(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        if (!s_sieve.IsCandidate(text, cancellationToken))
        {
            return ImmutableArray<FileMention>.Empty;
        }

        var (characters, root) = (text.ToString(), tree.GetRoot(cancellationToken));
        var mentions = ImmutableArray.CreateBuilder<FileMention>();
        foreach (var method in Methods)
        {
            foreach (var position in Occurrences.Of(method, characters))
            {
                if (
                    root.FindToken(position).Parent
                        is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } name
                    && access.Name == name
                    && call.ArgumentList.DescendantTokens().LastOrDefault(static token => token.IsKind(SyntaxKind.StringLiteralToken))
                        is { ValueText: { Length: > 0 } file }
                    && PolicyFileReader.MayHoldPolicies(file)
                )
                {
                    mentions.Add(new FileMention(file, call));
                }
            }
        }

        return mentions.ToImmutable();
    }

    private static string Slashed(string path) => path.Replace('\\', '/');

    /// <summary>The expression with all that reads from it and waits for it around it.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax expression, out bool isText)
    {
        isText =
            expression
                is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ReadAllText" or "ReadAllTextAsync" }
                };
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax
                or AwaitExpressionSyntax
                or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax }:
                    expression = (ExpressionSyntax)expression.Parent;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } member when member.Expression == expression:
                    expression = member;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Parent: InvocationExpressionSyntax call } member
                    when member.Expression == expression
                        && method is "ReadToEnd" or "ReadToEndAsync" or "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Trim":
                    isText |= method is "ReadToEnd" or "ReadToEndAsync";
                    expression = call;
                    break;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax reader } } argument
                    when !isText && reader.ArgumentList!.Arguments[0] == argument:
                    expression = reader;
                    break;
                default:
                    return expression;
            }
        }
    }
}
