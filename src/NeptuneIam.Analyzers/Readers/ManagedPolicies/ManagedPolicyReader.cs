using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Finds the managed policies that a file names: ARNs wherever they are written, and the places that take a name, which are
/// <c>ManagedPolicy.FromAwsManagedPolicyName</c> of the AWS CDK and the attribute <c>[LambdaFunction(Policies = "…")]</c> of Lambda
/// Annotations.
/// </summary>
internal static class ManagedPolicyReader
{
    /// <summary>What every ARN of a managed policy holds.</summary>
    private const string ArnPart = ":policy/";

    private const string CdkFactory = "FromAwsManagedPolicyName";

    /// <summary>
    /// What the names of all properties and methods hold that take the ARN of a managed policy: <c>PolicyArn</c>, <c>ManagedPolicyArns</c>,
    /// <c>FromManagedPolicyArn</c>.
    /// </summary>
    private const string ArnTaker = "PolicyArn";

    /// <summary>Pieces of text without at least one of which a file names no managed policy.</summary>
    public static ImmutableArray<string> Needles { get; } =
        ImmutableArray.Create(ArnPart, CdkFactory, LambdaFunctionPolicies.Attribute, ArnTaker);

    /// <summary>
    /// The managed policies that the file names, in order of position. Requests that only look one up or take one away are left out.
    /// </summary>
    public static ImmutableArray<ManagedPolicyReference> Read(SourceFile file, CancellationToken cancellationToken)
    {
        var found = new List<ManagedPolicyReference>();
        var inAttributes = LambdaFunctionPolicies.Find(file, cancellationToken).ToList();
        foreach (var expression in FindArns(file, cancellationToken).Except(inAttributes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                LiteralReader.Read(expression, file.Model, cancellationToken) is [var text]
                && ManagedPolicyReference.IsArn(text.Text)
                && !IsWrittenElsewhere(text, file)
            )
            {
                Add(found, file, text, expression, 0, text.Text.Length, PolicyUseFinder.Find(file, expression, cancellationToken));
            }
        }

        foreach (var name in FindNamesOfArns(file, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                LiteralReader.Read(name, file.Model, cancellationToken) is [{ WrittenBehind: not null } text]
                && ManagedPolicyReference.IsArn(text.Text)
                && !IsWrittenElsewhere(text, file)
            )
            {
                Add(found, file, text, name, 0, text.Text.Length, PolicyUseFinder.Find(file, name, cancellationToken));
            }
        }

        foreach (var call in FindCdkCalls(file, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var name in NamesGivenTo(call.ArgumentList.Arguments[0].Expression, file, cancellationToken))
            {
                if (LiteralReader.Read(name, file.Model, cancellationToken) is [{ Text.Length: > 0 } text])
                {
                    Add(found, file, text, name, 0, text.Text.Length, new CdkPolicyUses(file, cancellationToken).OfManagedPolicy(call));
                }
            }
        }

        foreach (var expression in inAttributes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (LiteralReader.Read(expression, file.Model, cancellationToken) is [var text])
            {
                var policies = LambdaFunctionPolicies.In(text.Text);
                var use = LambdaFunctionPolicies.UseOf(file, expression, policies, cancellationToken);
                foreach (var policy in policies.Where(static policy => !policy.IsOfTemplate))
                {
                    Add(found, file, text, expression, policy.Start, policy.Text.Length, use, takesPath: false);
                }
            }
        }

        return found.OrderBy(static policy => policy.Origin.Span.Start).ToImmutableArray();
    }

    /// <summary>
    /// True if the expression is given where the name of an AWS managed policy is taken behind its path, false if where it is taken
    /// without; null if it is given elsewhere.
    /// </summary>
    public static bool? TakesPathAt(SourceFile file, ExpressionSyntax expression, CancellationToken cancellationToken) =>
        FindCdkCalls(file, cancellationToken)
            .Any(call => NamesGivenTo(call.ArgumentList.Arguments[0].Expression, file, cancellationToken).Contains(expression))
            ? true
        : LambdaFunctionPolicies.Find(file, cancellationToken).Contains(expression) ? false
        : null;

    private static void Add(
        List<ManagedPolicyReference> found,
        SourceFile file,
        VirtualText text,
        ExpressionSyntax expression,
        int start,
        int length,
        PolicyUse use,
        bool takesPath = true
    )
    {
        var isArn = text.Text.IndexOf("arn:", start, length, StringComparison.Ordinal) == start;
        if (use.IsPolicy && (!isArn || ManagedPolicyReference.IsArn(text.Text.Substring(start, length))))
        {
            var origin = new TextPieceOrigin(text, expression, file);
            found.Add(
                new ManagedPolicyReference(origin.Piece(start, length), isArn, origin, use)
                {
                    TakesPath = isArn || takesPath,
                    IsConstant = text.WrittenBehind is not null,
                    IsOfAnotherFile = text.WrittenBehind is not null && text.Segments[0].Tree is { } tree && tree != file.Tree,
                }
            );
        }
    }

    /// <summary>What stands for a constant of this file is found where the constant is written.</summary>
    private static bool IsWrittenElsewhere(VirtualText text, SourceFile file) =>
        text.WrittenBehind is not null && text.Segments[0].Tree == file.Tree;

    /// <summary>The string expressions with a piece of an ARN, and those that such a piece is a constant of.</summary>
    private static IEnumerable<ExpressionSyntax> FindArns(SourceFile file, CancellationToken cancellationToken)
    {
        var root = file.GetRoot(cancellationToken);
        var end = 0;
        foreach (var position in Occurrences.Of(ArnPart, file.Characters))
        {
            if (position < end || StringExpressions.Topmost(root.FindToken(position)) is not { } expression)
            {
                continue;
            }

            end = expression.Span.End;
            yield return expression;
            if (
                expression
                    is LiteralExpressionSyntax
                    {
                        Token.ValueText: var prefix,
                        Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
                    }
                && prefix.EndsWith("/", StringComparison.Ordinal)
                && file.Model.GetDeclaredSymbol(declarator, cancellationToken) is { } constant
            )
            {
                foreach (var name in file.UsesOf(constant, cancellationToken))
                {
                    yield return StringExpressions.Topmost(NamedExpression.Of(name));
                }
            }
        }
    }

    /// <summary>The names of constants that are given where the ARN of a managed policy goes, by themselves or in a list.</summary>
    private static IEnumerable<ExpressionSyntax> FindNamesOfArns(SourceFile file, CancellationToken cancellationToken)
    {
        foreach (var position in Occurrences.Of(ArnTaker, file.Characters))
        {
            if (file.GetRoot(cancellationToken).FindToken(position).Parent is not SimpleNameSyntax taker)
            {
                continue;
            }

            var target = NamedExpression.Of(taker);
            var given = target.Parent switch
            {
                AssignmentExpressionSyntax assignment when assignment.Left == target => assignment.Right,
                InvocationExpressionSyntax { ArgumentList.Arguments: [.., { Expression: var last }] } call when call.Expression == target =>
                    last,
                _ => null,
            };
            if (given is null)
            {
                continue;
            }

            var values = ListSyntax.Of(Unwrapping.Unwrap(given)) is { } list ? ListSyntax.ValuesOf(list) : [given];
            foreach (var value in values)
            {
                if (value is IdentifierNameSyntax or MemberAccessExpressionSyntax)
                {
                    yield return value;
                }
            }
        }
    }

    private static IEnumerable<InvocationExpressionSyntax> FindCdkCalls(SourceFile file, CancellationToken cancellationToken)
    {
        foreach (var position in Occurrences.Of(CdkFactory, file.Characters))
        {
            if (
                file.GetRoot(cancellationToken).FindToken(position).Parent
                    is SimpleNameSyntax
                    {
                        Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [_] } call }
                    }
                && file.Model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: CdkFactory } method
                && CdkSymbols.IsIam(method.ContainingType, "ManagedPolicy")
            )
            {
                yield return call;
            }
        }
    }

    /// <summary>The names that an argument stands for: itself, or the elements of the list that a loop takes it from.</summary>
    private static IEnumerable<ExpressionSyntax> NamesGivenTo(
        ExpressionSyntax argument,
        SourceFile file,
        CancellationToken cancellationToken
    )
    {
        if (
            argument is not IdentifierNameSyntax
            || file.Model.GetSymbolInfo(argument, cancellationToken).Symbol
                is not ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            || declaration.GetSyntax(cancellationToken) is not ForEachStatementSyntax loop
        )
        {
            return [argument];
        }

        return ListSyntax.Of(file.Written(loop.Expression, cancellationToken)) is { } syntax ? ListSyntax.ValuesOf(syntax) : [];
    }
}
