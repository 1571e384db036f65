using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// The comments that say what language a string is in: <c>// lang=iam-policy</c> or <c>/* language=iam-policy */</c>, before the string or
/// before the statement or member that holds it, as the C# editors know them for <c>lang=json</c> and <c>lang=regex</c>.
/// </summary>
internal static class LanguageComments
{
    /// <summary>The expression a comment speaks of; null if the trivia is not such a comment.</summary>
    public static ExpressionSyntax? ExpressionOf(SyntaxTrivia trivia)
    {
        if (!IsLanguageComment(trivia))
        {
            return null;
        }

        var token = trivia.Token.LeadingTrivia.Contains(trivia) ? trivia.Token : trivia.Token.GetNextToken();
        return StringExpressions.Topmost(token) ?? ValueOf(token);
    }

    /// <summary>
    /// True if a comment before the expression, or before the statement or member it is the value of, says that it is a policy.
    /// </summary>
    public static bool Precedes(ExpressionSyntax expression)
    {
        if (Precedes(expression.GetFirstToken()))
        {
            return true;
        }

        var owner = expression.FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or MemberDeclarationSyntax);
        return owner is not null && Precedes(owner.GetFirstToken()) && ValueOf(owner.GetFirstToken()) == expression;
    }

    private static bool Precedes(SyntaxToken token) =>
        token.LeadingTrivia.Any(IsLanguageComment) || token.GetPreviousToken().TrailingTrivia.Any(IsLanguageComment);

    private static bool IsLanguageComment(SyntaxTrivia trivia)
    {
        if (!trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        {
            return false;
        }

        var words = trivia.ToString().Trim('/', '*', ' ', '\t').Split('=');
        return words.Length == 2
            && words[0].Trim() is "lang" or "language"
            && words[1].Trim().Equals(TextPolicyReader.Language, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The value given by the statement or member that starts with the token.</summary>
    private static ExpressionSyntax? ValueOf(SyntaxToken token)
    {
        var value = token.Parent?.FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or MemberDeclarationSyntax) switch
        {
            LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var initializer }] } => initializer,
            FieldDeclarationSyntax { Declaration.Variables: [{ Initializer.Value: var initializer }] } => initializer,
            PropertyDeclarationSyntax { Initializer.Value: var initializer } => initializer,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var body } => body,
            MethodDeclarationSyntax { ExpressionBody.Expression: var body } => body,
            ReturnStatementSyntax { Expression: var result } => result,
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: var right } } => right,
            _ => null,
        };
        return value;
    }
}
