using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>A call of the SDK that puts an inline policy on a user, group or role, such as <c>PutUserPolicyAsync</c>.</summary>
internal sealed class PutPolicyCall
{
    private readonly BaseObjectCreationExpressionSyntax _request;
    private readonly InitializerExpressionSyntax _initializer;
    private readonly string _principal;
    private readonly AssignmentExpressionSyntax _principalName;

    private PutPolicyCall(
        InvocationExpressionSyntax call,
        BaseObjectCreationExpressionSyntax request,
        InitializerExpressionSyntax initializer,
        string principal,
        AssignmentExpressionSyntax principalName
    )
    {
        Call = call;
        Whole = Outermost(call);
        _request = request;
        _initializer = initializer;
        _principal = principal;
        _principalName = principalName;
    }

    /// <summary>The call itself.</summary>
    public InvocationExpressionSyntax Call { get; }

    /// <summary>The call with what awaits it.</summary>
    public ExpressionSyntax Whole { get; }

    /// <summary>True if the request is made within the call.</summary>
    public bool HoldsRequest => Call.Span.Contains(_request.Span);

    /// <summary>True if the request has been answered when the expression has a value.</summary>
    public bool IsCompleted =>
        Whole is AwaitExpressionSyntax
        || (
            Whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }
            && (Whole == Call ? !name.EndsWith("Async", StringComparison.Ordinal) : name is "GetResult" or "Wait")
        );

    /// <summary>
    /// The call that sends the request which a node is part of; null if it, or the means to attach a policy, is not in view.
    /// </summary>
    public static PutPolicyCall? Around(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { Initializer: { } initializer } request
        && model.GetTypeInfo(request, cancellationToken).Type is { } requestType
        && PrincipalOf(requestType) is { } principal
        && model.Compilation.GetTypeByMetadataName($"{requestType.ContainingNamespace.ToDisplayString()}.Attach{principal}PolicyRequest")
            is not null
        && FindAssignment(initializer, principal + "Name") is { } principalName
        && FindCall(request, model, $"Put{principal}Policy", cancellationToken) is { } call
            ? new PutPolicyCall(call, request, initializer, principal, principalName)
            : null;

    /// <summary>The same call with a request that attaches a managed policy.</summary>
    /// <param name="arn">The ARN of the managed policy.</param>
    public string AttachmentOf(string arn)
    {
        var method = ((MemberAccessExpressionSyntax)Call.Expression).Name.Identifier;
        var changes = new List<TextChange> { new(method.Span, "Attach" + method.ValueText.Substring("Put".Length)) };
        if (HoldsRequest)
        {
            changes.AddRange(RequestChanges(arn));
        }
        else
        {
            changes.Add(new TextChange(Call.ArgumentList.Arguments[0].Expression.Span, Apply(_request, RequestChanges(arn))));
        }

        return Apply(Whole, changes);
    }

    /// <summary>"User", "Group" or "Role" of a request such as <c>PutUserPolicyRequest</c>; null for another one.</summary>
    private static string? PrincipalOf(ITypeSymbol requestType) =>
        requestType.Name switch
        {
            "PutUserPolicyRequest" => "User",
            "PutGroupPolicyRequest" => "Group",
            "PutRolePolicyRequest" => "Role",
            _ => null,
        };

    private static AssignmentExpressionSyntax? FindAssignment(InitializerExpressionSyntax initializer, string property) =>
        initializer
            .Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == property);

    /// <summary>The call that sends the request: it is its argument, or the one local that holds it is.</summary>
    private static InvocationExpressionSyntax? FindCall(
        BaseObjectCreationExpressionSyntax request,
        SemanticModel model,
        string method,
        CancellationToken cancellationToken
    )
    {
        if (request.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax direct })
        {
            return IsCallOf(direct, method) ? direct : null;
        }

        if (
            request.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local }
            || local.FirstAncestorOrSelf<BlockSyntax>() is not { } block
        )
        {
            return null;
        }

        return block
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call =>
                IsCallOf(call, method)
                && call.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax argument }, ..]
                && argument.Identifier.ValueText == local.Identifier.ValueText
                && SymbolEqualityComparer.Default.Equals(
                    model.GetSymbolInfo(argument, cancellationToken).Symbol,
                    model.GetDeclaredSymbol(local, cancellationToken)
                )
            );
    }

    private static bool IsCallOf(InvocationExpressionSyntax call, string method) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
        && (name == method || name == method + "Async");

    /// <summary>
    /// The call with what awaits it, as far as it can be a statement: <c>await client.PutAsync(...).ConfigureAwait(false)</c>.
    /// </summary>
    private static ExpressionSyntax Outermost(InvocationExpressionSyntax call)
    {
        ExpressionSyntax whole = call;
        ExpressionSyntax expression = call;
        while (
            expression.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax
            || (expression.Parent is MemberAccessExpressionSyntax member && member.Expression == expression)
            || (expression.Parent is InvocationExpressionSyntax continued && continued.Expression == expression)
        )
        {
            expression = (ExpressionSyntax)expression.Parent;
            whole = expression is AwaitExpressionSyntax or InvocationExpressionSyntax ? expression : whole;
        }

        return whole;
    }

    private IEnumerable<TextChange> RequestChanges(string arn)
    {
        if (_request is ObjectCreationExpressionSyntax { Type: var type })
        {
            var name = type is QualifiedNameSyntax qualified ? qualified.Right.Span : type.Span;
            yield return new TextChange(name, $"Attach{_principal}PolicyRequest");
        }
        else
        {
            yield return new TextChange(_request.NewKeyword.Span, $"new Attach{_principal}PolicyRequest");
        }

        var expressions = _initializer.Expressions;
        var first = expressions[0];
        var separator =
            expressions.Count > 1
                ? _initializer.ToString().Substring(first.Span.End - _initializer.SpanStart, expressions[1].SpanStart - first.Span.End)
                : ", ";
        yield return new TextChange(
            TextSpan.FromBounds(first.SpanStart, expressions[expressions.Count - 1].Span.End),
            $"{_principalName}{separator}PolicyArn = {SymbolDisplay.FormatLiteral(arn, quote: true)}"
        );
    }

    private static string Apply(SyntaxNode node, IEnumerable<TextChange> changes) =>
        SourceText
            .From(node.ToString())
            .WithChanges(
                changes
                    .OrderBy(static change => change.Span.Start)
                    .Select(change => new TextChange(
                        new TextSpan(change.Span.Start - node.SpanStart, change.Span.Length),
                        change.NewText ?? string.Empty
                    ))
            )
            .ToString();
}
