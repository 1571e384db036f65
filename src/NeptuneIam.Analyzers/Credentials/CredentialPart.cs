using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>One of the values that credentials consist of.</summary>
internal enum CredentialPart
{
    /// <summary>Not one of them.</summary>
    None,

    /// <summary>The access key id.</summary>
    KeyId,

    /// <summary>The secret access key.</summary>
    Secret,

    /// <summary>The session token of temporary credentials.</summary>
    Token,
}

/// <summary>Tells by its name which part of credentials something of the AWS SDK takes.</summary>
internal static class CredentialParts
{
    /// <summary>The environment variable of the access key id (AWS SDKs and Tools Reference Guide, "AWS access keys").</summary>
    public const string KeyIdVariable = "AWS_ACCESS_KEY_ID";

    /// <summary>The part that a parameter of a constructor or method of the SDK takes.</summary>
    public static CredentialPart OfParameter(IParameterSymbol parameter) =>
        parameter.Type.SpecialType != SpecialType.System_String
            ? CredentialPart.None
            : parameter.Name switch
            {
                "accessKey" or "accessKeyId" or "awsAccessKeyId" => CredentialPart.KeyId,
                "secretKey" or "secretAccessKey" or "awsSecretAccessKey" => CredentialPart.Secret,
                "token" or "sessionToken" or "awsSessionToken" => CredentialPart.Token,
                _ => CredentialPart.None,
            };

    /// <summary>The part that a property of the SDK of that name takes.</summary>
    public static CredentialPart OfProperty(string? name) =>
        name switch
        {
            "AccessKey" or "AccessKeyId" => CredentialPart.KeyId,
            "SecretKey" or "SecretAccessKey" => CredentialPart.Secret,
            "Token" or "SessionToken" => CredentialPart.Token,
            _ => CredentialPart.None,
        };

    /// <summary>The part that the SDK reads from an environment variable of that name.</summary>
    public static CredentialPart OfVariable(string name) =>
        name switch
        {
            KeyIdVariable or "AWS_ACCESS_KEY" => CredentialPart.KeyId,
            "AWS_SECRET_ACCESS_KEY" or "AWS_SECRET_KEY" => CredentialPart.Secret,
            "AWS_SESSION_TOKEN" => CredentialPart.Token,
            _ => CredentialPart.None,
        };
}
