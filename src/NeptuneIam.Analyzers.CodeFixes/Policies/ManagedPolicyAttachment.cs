using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>
/// Writes the call that attaches a managed policy to a principal, after the call that puts an inline policy on it, or in its place. The new
/// call is made from the old one, so that client, arguments, awaiting and layout are the user's own.
/// </summary>
internal static class ManagedPolicyAttachment
{
    /// <summary>
    /// Writes the attachment. False where the code has no such call in view: the request is made elsewhere, or the call's result is used.
    /// </summary>
    public static bool TryWrite(
        SemanticModel model,
        PolicyDocument document,
        AttachManagedPolicy attachment,
        CancellationToken cancellationToken,
        out ImmutableArray<TextChange> changes
    )
    {
        changes = ImmutableArray<TextChange>.Empty;
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        if (document.Use.SinkSpan is not { } sink)
        {
            return false;
        }

        if (
            root.FindNode(sink, getInnermostNodeForTie: true) is ExpressionSyntax construct
            && CdkSymbols.IsIam(model.GetTypeInfo(construct, cancellationToken).Type)
        )
        {
            // A statement by itself is only part of what the construct may do, so that nothing can take its place.
            return !attachment.ReplacesPolicy
                && TryAddStatement(
                    model,
                    StatementAround(construct),
                    RenderConstructCall(model, construct, attachment.ManagedPolicyName),
                    cancellationToken,
                    out changes
                );
        }

        if (
            root.FindNode(sink, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()
                is not { Initializer: { } initializer } request
            || model.GetTypeInfo(request, cancellationToken).Type is not { } requestType
            || !TryNamePrincipal(requestType, out var principal)
            || model.Compilation.GetTypeByMetadataName(
                $"{requestType.ContainingNamespace.ToDisplayString()}.Attach{principal}PolicyRequest"
            )
                is null
            || FindAssignment(initializer, principal + "Name") is not { } principalName
            || FindCall(request, model, $"Put{principal}Policy", cancellationToken) is not { } call
        )
        {
            return false;
        }

        var attach = Render(call, request, initializer, principal, principalName, Arn(document, attachment.ManagedPolicyName));
        var whole = Outermost(call);
        if (attachment.ReplacesPolicy)
        {
            if (whole.Parent is not ExpressionStatementSyntax || !call.Span.Contains(request.Span))
            {
                return false;
            }

            var replacement = new TextChange(whole.Span, attach);
            if (call.Span.Contains(document.Origin.Span))
            {
                changes = ImmutableArray.Create(replacement);
                return true;
            }

            if (DeclarationOf(root, document.Origin.Span) is not { } declaration)
            {
                return false;
            }

            changes = ImmutableArray.Create(new TextChange(declaration, string.Empty), replacement);
            return true;
        }

        // What a lambda does is done at another time than the statement it stands in; a task that the user awaits elsewhere would be one
        // that nobody awaits.
        return IsCompleted(whole, call) && TryAddStatement(model, StatementAround(call), attach, cancellationToken, out changes);
    }

    private static StatementSyntax? StatementAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static ancestor => ancestor is StatementSyntax or AnonymousFunctionExpressionSyntax)
        as StatementSyntax;

    /// <summary>Writes a statement behind another, or before one that returns.</summary>
    private static bool TryAddStatement(
        SemanticModel model,
        StatementSyntax? statement,
        string attach,
        CancellationToken cancellationToken,
        out ImmutableArray<TextChange> changes
    )
    {
        changes = ImmutableArray<TextChange>.Empty;
        if (
            statement is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax)
            || statement.Parent is not (BlockSyntax or GlobalStatementSyntax)
        )
        {
            return false;
        }

        var text = model.SyntaxTree.GetText(cancellationToken);
        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart));
        if (indentation.Trim().Length > 0)
        {
            return false;
        }

        var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        changes = ImmutableArray.Create(
            statement is ReturnStatementSyntax
                ? new TextChange(new TextSpan(statement.SpanStart, 0), attach + ";" + newLine + indentation)
                : new TextChange(new TextSpan(statement.Span.End, 0), newLine + indentation + attach + ";")
        );
        return true;
    }

    /// <summary>
    /// The lines that declare the local which holds the policy, with the comment above it; null if the policy is written
    /// elsewhere, or has another use.
    /// </summary>
    private static TextSpan? DeclarationOf(SyntaxNode root, TextSpan policy)
    {
        if (
            root.FindNode(policy).FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()
                is not { Declaration.Variables: [var local], ContainsDirectives: false } declaration
            || declaration.Parent is not (BlockSyntax or GlobalStatementSyntax)
            || declaration.Ancestors().OfType<MemberDeclarationSyntax>().First().Parent is not { } scope
            || scope
                .DescendantTokens()
                .Count(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == local.Identifier.ValueText) != 2
        )
        {
            return null;
        }

        var lines = root.SyntaxTree.GetText().Lines;
        var comment = declaration
            .GetLeadingTrivia()
            .FirstOrDefault(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var start = lines.GetLineFromPosition(comment == default ? declaration.SpanStart : comment.SpanStart);
        var end = lines.GetLineFromPosition(declaration.Span.End);
        return start.Start >= declaration.FullSpan.Start && end.EndIncludingLineBreak <= declaration.FullSpan.End
            ? TextSpan.FromBounds(start.Start, end.EndIncludingLineBreak)
            : null;
    }

    /// <summary>The call that attaches the policy to a role, user or group of the AWS CDK.</summary>
    private static string RenderConstructCall(SemanticModel model, ExpressionSyntax construct, string name)
    {
        var isInScope =
            model.LookupNamespacesAndTypes(construct.SpanStart, name: "ManagedPolicy") is [ITypeSymbol type] && CdkSymbols.IsIam(type);
        return $"{construct}.AddManagedPolicy({(isInScope ? string.Empty : "Amazon.CDK.AWS.IAM.")}ManagedPolicy.FromAwsManagedPolicyName({SymbolDisplay.FormatLiteral(name, quote: true)}))";
    }

    /// <summary>"User", "Group" or "Role" of a request such as <c>PutUserPolicyRequest</c>.</summary>
    private static bool TryNamePrincipal(ITypeSymbol requestType, out string principal)
    {
        principal = requestType.Name switch
        {
            "PutUserPolicyRequest" => "User",
            "PutGroupPolicyRequest" => "Group",
            "PutRolePolicyRequest" => "Role",
            _ => string.Empty,
        };
        return principal.Length > 0;
    }

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
    /// The call with what awaits it, as far as it can be a statement: <c>await
    /// client.PutAsync(...).ConfigureAwait(false)</c>.
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

    /// <summary>True if the request has been answered when the expression has a value.</summary>
    private static bool IsCompleted(ExpressionSyntax whole, InvocationExpressionSyntax call) =>
        whole is AwaitExpressionSyntax
        || (
            whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }
            && (whole == call ? !name.EndsWith("Async", StringComparison.Ordinal) : name is "GetResult" or "Wait")
        );

    private static string Render(
        InvocationExpressionSyntax call,
        BaseObjectCreationExpressionSyntax request,
        InitializerExpressionSyntax initializer,
        string principal,
        AssignmentExpressionSyntax principalName,
        string arn
    )
    {
        var whole = Outermost(call);
        var method = ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier;
        var changes = new List<TextChange> { new(method.Span, "Attach" + method.ValueText.Substring("Put".Length)) };
        if (call.Span.Contains(request.Span))
        {
            changes.AddRange(RequestChanges(request, initializer, principal, principalName, arn));
        }
        else
        {
            var argument = call.ArgumentList.Arguments[0];
            var text = Apply(request, RequestChanges(request, initializer, principal, principalName, arn));
            changes.Add(new TextChange(argument.Expression.Span, text));
        }

        return Apply(whole, changes);
    }

    private static IEnumerable<TextChange> RequestChanges(
        BaseObjectCreationExpressionSyntax request,
        InitializerExpressionSyntax initializer,
        string principal,
        AssignmentExpressionSyntax principalName,
        string arn
    )
    {
        if (request is ObjectCreationExpressionSyntax { Type: var type })
        {
            var name = type is QualifiedNameSyntax qualified ? qualified.Right.Span : type.Span;
            yield return new TextChange(name, $"Attach{principal}PolicyRequest");
        }
        else
        {
            yield return new TextChange(request.NewKeyword.Span, $"new Attach{principal}PolicyRequest");
        }

        var expressions = initializer.Expressions;
        var first = expressions[0];
        var separator =
            expressions.Count > 1
                ? initializer.ToString().Substring(first.Span.End - initializer.SpanStart, expressions[1].SpanStart - first.Span.End)
                : ", ";
        yield return new TextChange(
            TextSpan.FromBounds(first.SpanStart, expressions[expressions.Count - 1].Span.End),
            $"{principalName}{separator}PolicyArn = {SymbolDisplay.FormatLiteral(arn, quote: true)}"
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

    /// <summary>
    /// The ARN of an AWS managed policy in the partition that the policy's own ARNs are in (AWS China and GovCloud have their
    /// own).
    /// </summary>
    private static string Arn(PolicyDocument document, string name)
    {
        var partition = document
            .Statements.SelectMany(static statement => statement.Resources)
            .Select(static resource => resource.Partition)
            .FirstOrDefault(static partition =>
                partition is not null && partition.StartsWith("aws-", StringComparison.Ordinal) && partition.IndexOfAny(['*', '?']) < 0
            );
        return $"arn:{partition ?? "aws"}:iam::aws:policy/{name}";
    }
}
