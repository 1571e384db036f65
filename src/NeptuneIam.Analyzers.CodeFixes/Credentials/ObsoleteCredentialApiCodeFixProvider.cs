using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Credentials;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>Replaces an obsolete way to find credentials (NIAM2007) by the one that took its place in the SDK in use.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ObsoleteCredentialApiCodeFixProvider))]
public sealed class ObsoleteCredentialApiCodeFixProvider : CodeFixProvider
{
    /// <summary>The equivalence key of the fix.</summary>
    internal const string Key = "NIAM2007.Replace";

    private const string StoredProfile = "StoredProfileAWSCredentials";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ObsoleteCredentialApi.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ReplacementFixes.All(Start);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => ReplacementFixes.RegisterAsync(context, Start);

    private static ReplacementFinder Start(EditedDocument document, CancellationToken cancellationToken) =>
        (diagnostic, variables) =>
            document.Root.FindNode(diagnostic.Location.SourceSpan) is var node
            && node.DescendantNodesAndSelf()
                .OfType<IdentifierNameSyntax>()
                .FirstOrDefault(name => name.Span == diagnostic.Location.SourceSpan)
                is { } name
            && ObsoleteCredentialApi.ReplacementOf(name.Identifier.ValueText) is var (newNamespace, newName)
                ? [Of(name, newNamespace, newName, new CredentialExpressions(document.Model, name.SpanStart, variables))]
                : [];

    private static Replacement Of(IdentifierNameSyntax name, string newNamespace, string newName, CredentialExpressions expressions)
    {
        // The name with what qualifies it.
        SyntaxNode type =
            name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax
            || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
                ? name.Parent
                : name;
        var creation = type.Parent as ObjectCreationExpressionSyntax;
        var title = $"Use '{newName}'";
        if (
            name.Identifier.ValueText == StoredProfile
            && creation is { Initializer: null, ArgumentList: { Arguments: { Count: <= 2 } arguments } }
            && arguments.All(static argument => argument.NameColon is null)
        )
        {
            var profile = arguments.Count > 0 ? arguments[0].ToString() : CredentialExpressions.DefaultProfile;
            var (replaced, needed) = expressions.Replace(
                creation,
                StoredProfile,
                expressions.Profile(profile, arguments.Count > 1 ? arguments[1].ToString() : null)
            );
            return new Replacement(Key, title, replaced, needed);
        }

        var (written, namespaces) = expressions.NameOf(newNamespace, newName);
        var changes = ImmutableArray.Create(new TextChange(type.Span, written));
        if (
            creation?.Parent
                is EqualsValueClauseSyntax
                {
                    Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: IdentifierNameSyntax declared } }
                }
            && declared.Identifier.ValueText == name.Identifier.ValueText
        )
        {
            changes = changes.Add(new TextChange(declared.Span, written));
        }

        return new Replacement(Key, title, changes, namespaces);
    }
}
