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
/// Writes the call that attaches a managed policy to a principal, behind the call that puts an inline policy on it, or in its place. The
/// new call is made from the old one, so that client, arguments, awaiting and layout are the user's own.
/// </summary>
internal static class ManagedPolicyAttachment
{
    /// <summary>
    /// The changes that attach the policy; null where the code has no such call in view: the request is made elsewhere, or the call's
    /// result is used.
    /// </summary>
    public static ImmutableArray<TextChange>? Write(
        SemanticModel model,
        PolicyDocument document,
        AttachManagedPolicy attachment,
        CancellationToken cancellationToken
    )
    {
        if (document.Use.SinkSpan is not { } sink)
        {
            return null;
        }

        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(sink, getInnermostNodeForTie: true);
        if (node is ExpressionSyntax construct && CdkSymbols.IsIam(model.GetTypeInfo(construct, cancellationToken).Type))
        {
            // A statement by itself is only part of what the construct may do, so that nothing can take its place.
            return attachment.ReplacesPolicy
                ? null
                : AddedStatement.Write(model, construct, ConstructCall(model, construct, attachment.ManagedPolicyName), cancellationToken);
        }

        if (PutPolicyCall.Around(node, model, cancellationToken) is not { } call)
        {
            return null;
        }

        var attach = call.AttachmentOf(Arn(document, attachment.ManagedPolicyName));
        if (attachment.ReplacesPolicy)
        {
            return Replace(call, attach, document.Origin.Span);
        }

        // A task that the user awaits elsewhere would be one that nobody awaits.
        return call.IsCompleted ? AddedStatement.Write(model, call.Call, attach, cancellationToken) : null;
    }

    /// <summary>Puts the attachment in the place of the call, and takes away the local that holds the policy, if one does.</summary>
    private static ImmutableArray<TextChange>? Replace(PutPolicyCall call, string attach, TextSpan policy)
    {
        if (call.Whole.Parent is not ExpressionStatementSyntax || !call.HoldsRequest)
        {
            return null;
        }

        var replacement = new TextChange(call.Whole.Span, attach);
        if (call.Call.Span.Contains(policy))
        {
            return ImmutableArray.Create(replacement);
        }

        return DeclarationOf(call.Call.SyntaxTree.GetRoot(), policy) is { } declaration
            ? ImmutableArray.Create(new TextChange(declaration, string.Empty), replacement)
            : null;
    }

    /// <summary>
    /// The lines that declare the local which holds the policy, with the comment above it; null if the policy is written elsewhere, or has
    /// another use.
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
    private static string ConstructCall(SemanticModel model, ExpressionSyntax construct, string name)
    {
        var isInScope =
            model.LookupNamespacesAndTypes(construct.SpanStart, name: "ManagedPolicy") is [ITypeSymbol type] && CdkSymbols.IsIam(type);
        var qualifier = isInScope ? string.Empty : "Amazon.CDK.AWS.IAM.";
        var literal = SymbolDisplay.FormatLiteral(name, quote: true);
        return $"{construct}.AddManagedPolicy({qualifier}ManagedPolicy.FromAwsManagedPolicyName({literal}))";
    }

    /// <summary>
    /// The ARN of an AWS managed policy in the partition that the policy's own ARNs are in (AWS China and GovCloud have their own).
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
