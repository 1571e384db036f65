using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;

namespace NeptuneIam.Analyzers.CodeFixes.Refactorings;

/// <summary>
/// Turns the JSON text of a policy into statements of the AWS CDK, and back. The policy then has another type, so that both are done only
/// where that type can change: at a local, whose declared type changes with it, and for text also at the call that makes a document of it,
/// and where the CDK takes any object.
/// </summary>
internal static class CdkPolicyCode
{
    /// <summary>
    /// The changes that make statements of the CDK of a policy's text; default if the CDK is not there, cannot express all of the policy,
    /// or would give it a type that does not fit.
    /// </summary>
    public static ImmutableArray<TextChange> WriteStatements(SourceFile file, PolicyText policy, CancellationToken cancellationToken)
    {
        if (!CdkSymbols.AreIn(file.Model.Compilation) || new CdkPolicyDialect(policy, file.Model).Document() is not { } code)
        {
            return default;
        }

        var layout = new CodeLayout(file.Text);
        var replaced = CallAround(file, policy.Expression, cancellationToken) ?? policy.Expression;
        var written = new TextChange(replaced.Span, layout.Render(code, layout.IndentationAt(replaced.SpanStart)));
        return replaced != policy.Expression || IsAnyObjectOfCdk(file, replaced, cancellationToken)
            ? ImmutableArray.Create(written)
            : AtLocal(replaced, written);
    }

    /// <summary>
    /// True where the CDK takes any object as a policy, as the resources of CloudFormation do. Elsewhere an object may be meant to be text.
    /// </summary>
    private static bool IsAnyObjectOfCdk(SourceFile file, ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        SyntaxNode? target = expression.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == expression => assignment.Left,
            ArgumentSyntax { Parent.Parent: { } call } => call,
            _ => null,
        };
        return target is not null
            && file.Model.GetTypeInfo(expression, cancellationToken).ConvertedType is { SpecialType: SpecialType.System_Object }
            && CdkSymbols.IsCdk(file.Model.GetSymbolInfo(target, cancellationToken).Symbol);
    }

    /// <summary>True if a position of a file lies in the creation of an object, as it does in every policy of the CDK.</summary>
    public static bool MayBeAt(SyntaxNode root, int position) =>
        root.FindToken(position).Parent?.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not null;

    /// <summary>
    /// The changes that make JSON of a document, or of one statement, of the CDK that a position lies in; default if it lies in none, not
    /// all of it is constant and written in one place, or it has a type that is written elsewhere.
    /// </summary>
    public static ImmutableArray<TextChange> WriteJson(SourceFile file, int position, CancellationToken cancellationToken)
    {
        if (!RawPolicyLiteral.IsInLanguage(file.Tree) || !MayBeAt(file.GetRoot(cancellationToken), position))
        {
            return default;
        }

        var documents = ImmutableArray.CreateBuilder<PolicyDocument>();
        new CdkPolicyReader().Read(file, documents, cancellationToken);
        foreach (var document in documents)
        {
            if (
                document.Origin.Span.Contains(position)
                && file.GetRoot(cancellationToken).FindNode(document.Origin.Span, getInnermostNodeForTie: true)
                    is BaseObjectCreationExpressionSyntax creation
                && file.Model.GetTypeInfo(creation, cancellationToken).Type is { Name: "PolicyDocument" or CdkSymbols.PolicyStatement } type
                && (type.Name == CdkSymbols.PolicyStatement || document is { MayHaveMoreStatements: false })
                && document.Statements.All(statement => IsConstant(statement.Node, creation.Span))
                && RawPolicyLiteral.Write(file.Text, creation, Json(document), ImmutableArray<string>.Empty) is { } literal
            )
            {
                return AtLocal(creation, new TextChange(creation.Span, literal));
            }
        }

        return default;
    }

    /// <summary>The policy as JSON text has it: in the order of the grammar.</summary>
    private static JsonObject Json(PolicyDocument document) =>
        new(
            ImmutableArray.Create(
                new JsonProperty(new JsonString("Version"), new JsonString(PolicyGrammar.CurrentVersion)),
                new JsonProperty(
                    new JsonString("Statement"),
                    new JsonArray(
                        document
                            .Statements.Select(static statement =>
                                (JsonValue)
                                    new JsonObject(
                                        statement
                                            .Node.Properties.OrderBy(static property =>
                                                PolicyGrammar.StatementElements.IndexOf(property.Name.Value)
                                            )
                                            .Select(static property => new JsonProperty(
                                                new JsonString(property.Name.Value),
                                                property.Value
                                            ))
                                            .ToImmutableArray()
                                    )
                            )
                            .ToImmutableArray()
                    )
                )
            )
        );

    /// <summary>True if all of a value is known, and written within the span.</summary>
    private static bool IsConstant(JsonValue value, TextSpan within) =>
        within.Contains(value.Span)
        && value switch
        {
            JsonObject { MayHaveMore: false } @object => @object.Properties.All(property =>
                !property.Name.HasHoles && IsConstant(property.Value, within)
            ),
            JsonArray { MayHaveMore: false } array => array.Elements.All(element => IsConstant(element, within)),
            JsonString text => !text.HasHoles,
            JsonBoolean or JsonNumber => true,
            _ => false,
        };

    /// <summary>
    /// The change of what a local is made with, and of its type where that is written; default if the expression is not all that makes a
    /// local.
    /// </summary>
    private static ImmutableArray<TextChange> AtLocal(ExpressionSyntax expression, TextChange change)
    {
        if (
            expression.Parent
                is not EqualsValueClauseSyntax
                {
                    Parent: VariableDeclaratorSyntax
                    {
                        Parent: VariableDeclarationSyntax
                        {
                            Variables.Count: 1,
                            Type: var type,
                            Parent: LocalDeclarationStatementSyntax { IsConst: false } local
                        }
                    }
                }
            || !local.UsingKeyword.IsKind(SyntaxKind.None)
        )
        {
            return default;
        }

        return type.IsVar ? ImmutableArray.Create(change) : ImmutableArray.Create(new TextChange(type.Span, "var"), change);
    }

    /// <summary>The call of <c>PolicyDocument.FromJson</c> that text is given to, itself or parsed; null if there is none.</summary>
    private static InvocationExpressionSyntax? CallAround(SourceFile file, ExpressionSyntax text, CancellationToken cancellationToken) =>
        text.Ancestors()
            .TakeWhile(static node =>
                node
                    is ArgumentSyntax
                        or ArgumentListSyntax
                        or InvocationExpressionSyntax
                        or MemberAccessExpressionSyntax
                        or ParenthesizedExpressionSyntax
                        or CastExpressionSyntax
                        or PostfixUnaryExpressionSyntax
            )
            .OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call =>
                file.Model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "FromJson", ContainingType: var type }
                && CdkSymbols.IsIam(type, "PolicyDocument")
            );
}
