using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>
/// Writes credentials that are found at run time as expressions at one place of a file, with the types that the SDK in use has (AWS SDK for
/// .NET Developer Guide, "Credential and profile resolution").
/// </summary>
internal sealed class CredentialExpressions(SemanticModel model, int position, VariableNames variables)
{
    /// <summary>The profile that is taken where none is named, as a C# literal.</summary>
    public const string DefaultProfile = "\"default\"";

    private const string Runtime = "Amazon.Runtime";
    private const string Credentials = "AWSCredentials";

    /// <summary>The call of the default chain, by the type that the SDK in use has for it; null if it has none.</summary>
    public CredentialExpression? Chain()
    {
        foreach (
            var (containingNamespace, type) in new[]
            {
                ("Amazon.Runtime.Credentials", "DefaultAWSCredentialsIdentityResolver"),
                (Runtime, "FallbackCredentialsFactory"),
            }
        )
        {
            if (Has(containingNamespace, type))
            {
                var (name, namespaces) = NameOf(containingNamespace, type);
                return new CredentialExpression($"{name}.GetCredentials()", namespaces, IsConditional: false);
            }
        }

        return null;
    }

    /// <summary>The credentials of a role, with the default chain as source; null if there is no chain.</summary>
    /// <param name="role">The expression of the role's ARN.</param>
    /// <param name="session">The name of the session.</param>
    public CredentialExpression? AssumeRole(string role, string session)
    {
        if (Chain() is not { } chain)
        {
            return null;
        }

        var (name, namespaces) = NameOf(Runtime, "AssumeRoleAWSCredentials");
        return new CredentialExpression(
            $"new {name}({chain.Text}, {role}, \"{session}\")",
            chain.Namespaces.AddRange(namespaces),
            IsConditional: false
        );
    }

    /// <summary>
    /// The credentials of the role that the web identity token of a pod or task is for; null if the SDK in use has no type for them.
    /// </summary>
    public CredentialExpression? WebIdentity()
    {
        const string TypeName = "AssumeRoleWithWebIdentityCredentials";
        if (!Has(Runtime, TypeName))
        {
            return null;
        }

        var (name, namespaces) = NameOf(Runtime, TypeName);
        return new CredentialExpression($"{name}.FromEnvironmentVariables()", namespaces, IsConditional: false);
    }

    /// <summary>The credentials of a profile, which may be one of IAM Identity Center.</summary>
    /// <param name="profile">The expression of its name.</param>
    /// <param name="location">The expression of the file that it is in; null for the places that the SDK looks at.</param>
    public CredentialExpression Profile(string profile, string? location = null)
    {
        var (chain, namespaces) = NameOf("Amazon.Runtime.CredentialManagement", "CredentialProfileStoreChain");
        var (exception, alsoNeeded) = NameOf("System", "InvalidOperationException");
        var variable = variables.Take("profileCredentials");
        var command =
            profile.StartsWith("\"", StringComparison.Ordinal) && profile.EndsWith("\"", StringComparison.Ordinal)
                ? $"\"Sign in first: aws sso login --profile {profile.Substring(1, profile.Length - 2)}\""
                : $"$\"Sign in first: aws sso login --profile {{{profile}}}\"";
        return new CredentialExpression(
            $"new {chain}({location}).TryGetAWSCredentials({profile}, out var {variable}) ? {variable} : throw new {exception}({command})",
            namespaces.AddRange(alsoNeeded),
            IsConditional: true
        );
    }

    /// <summary>
    /// The changes that put other credentials in the place of a creation. A variable that was declared as the type of the old ones takes
    /// credentials of any kind from now on.
    /// </summary>
    /// <param name="creation">The creation.</param>
    /// <param name="type">The name of the type that it makes, of the SDK's namespace for credentials.</param>
    /// <param name="credentials">What takes its place.</param>
    public (ImmutableArray<TextChange> Changes, ImmutableArray<string> Namespaces) Replace(
        BaseObjectCreationExpressionSyntax creation,
        string type,
        CredentialExpression credentials
    )
    {
        var isOperand =
            creation.Parent
            is MemberAccessExpressionSyntax
                or ConditionalAccessExpressionSyntax
                or BinaryExpressionSyntax
                or CastExpressionSyntax
                or AwaitExpressionSyntax
                or ConditionalExpressionSyntax;
        var changes = ImmutableArray.Create(
            new TextChange(creation.Span, isOperand && credentials.IsConditional ? $"({credentials.Text})" : credentials.Text)
        );
        if (
            creation.Parent
                is EqualsValueClauseSyntax
                {
                    Parent: VariableDeclaratorSyntax
                    {
                        Parent: VariableDeclarationSyntax { Type: { IsVar: false } written, Variables.Count: 1 } declaration
                    }
                }
            && model.GetTypeInfo(written).Type is { } declared
            && (declared.IsNamed(Runtime, type) || (declared.TypeKind == TypeKind.Error && declared.Name == type))
            && declaration.Parent is LocalDeclarationStatementSyntax or FieldDeclarationSyntax
        )
        {
            var (name, namespaces) = NameOf(Runtime, Credentials);
            return (changes.Add(new TextChange(written.Span, name)), credentials.Namespaces.AddRange(namespaces));
        }

        return (changes, credentials.Namespaces);
    }

    /// <summary>How to write the name of a type here, and the namespace to import for it, if any.</summary>
    public (string Name, ImmutableArray<string> Namespaces) NameOf(string containingNamespace, string name)
    {
        var found = model.LookupNamespacesAndTypes(position, name: name);
        if (found.IsEmpty)
        {
            return (name, ImmutableArray.Create(containingNamespace));
        }

        return found.Length == 1 && found[0] is ITypeSymbol type && type.IsNamed(containingNamespace, name)
            ? (name, ImmutableArray<string>.Empty)
            : ($"global::{containingNamespace}.{name}", ImmutableArray<string>.Empty);
    }

    private bool Has(string containingNamespace, string type) =>
        model
            .Compilation.GetTypesByMetadataName($"{containingNamespace}.{type}")
            .Any(static found => found.DeclaredAccessibility == Accessibility.Public);
}

/// <summary>Credentials as an expression.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Namespaces">The namespaces that it needs beside those in view.</param>
/// <param name="IsConditional">True for a conditional expression, which needs parentheses as an operand.</param>
internal sealed record CredentialExpression(string Text, ImmutableArray<string> Namespaces, bool IsConditional);
