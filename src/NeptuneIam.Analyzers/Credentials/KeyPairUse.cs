using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>What takes a key pair.</summary>
internal enum CredentialSinkKind
{
    /// <summary>A constructor of a credentials type.</summary>
    Credentials,

    /// <summary>A constructor of a service client.</summary>
    Client,

    /// <summary>The constructor of a base class that is a credentials type or a client.</summary>
    Base,

    /// <summary>Properties of a profile or of credentials.</summary>
    Properties,

    /// <summary>Environment variables of this process or of one that it starts.</summary>
    Environment,
}

/// <summary>A place where a key id, a secret access key, or both are handed to the AWS SDK.</summary>
/// <param name="Kind">The kind of what takes them.</param>
/// <param name="Name">How messages name what takes them.</param>
/// <param name="Node">The creation or constructor call; for properties and environment variables the first assignment or call.</param>
/// <param name="KeyId">The expression of the access key id, if there is one.</param>
/// <param name="Secret">The expression of the secret access key, if there is one.</param>
/// <param name="Token">The expression of the session token, if there is one.</param>
internal sealed record KeyPairUse(
    CredentialSinkKind Kind,
    string Name,
    SyntaxNode Node,
    ExpressionSyntax? KeyId,
    ExpressionSyntax? Secret,
    ExpressionSyntax? Token
);
