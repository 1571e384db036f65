using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// NIAM2101 in code: profiles and identifiers named for the root user, its downloaded keys, its MFA device, and code that expects to be it.
/// (In policies: the policy rules. An account principal such as <c>arn:aws:iam::111122223333:root</c> is the account, not the root user.)
/// </summary>
internal sealed class RootUserCode(SemanticModel model, Lazy<PolicyOptions> options, CancellationToken cancellationToken)
{
    private const string ProfileVariable = "AWS_PROFILE";
    private const string ProfileNamespace = "Amazon.Runtime.CredentialManagement";
    private const string KeyFile = ConfigurationFile.RootKeyFile;

    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>
    /// Text without which a file does nothing of this. Names of credentials count only beside the SDK's types, whose own needles
    /// stand with them.
    /// </summary>
    public static ImmutableArray<string> Needles { get; } =
        ImmutableArray.Create(
            "TryGetAWSCredentials",
            "TryGetProfile",
            "CredentialProfile",
            "AWSProfileName",
            "AWSOptions",
            ProfileVariable,
            KeyFile,
            RootUserNames.MfaDevice,
            "GetCallerIdentity"
        );

    /// <summary>Looks at one node.</summary>
    public void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 1 } arguments } invocation:
                VisitInvocation(invocation, arguments);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: >= 1 } arguments } creation:
                VisitCreation(creation, arguments[0].Expression);
                break;
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment:
                VisitAssignment(assignment);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }:
                VisitComparison(node);
                break;
        }
    }

    /// <summary>The diagnostics, after all nodes were seen.</summary>
    /// <param name="uses">The places of the file that take key pairs.</param>
    public IEnumerable<Diagnostic> Complete(ImmutableArray<KeyPairUse> uses)
    {
        foreach (var use in uses)
        {
            if (NamedForRoot(use) is var (name, location) && !HardCodedKeyPair.IsOtherService(use.Node))
            {
                Report(location, $"'{name}' is named for the root user");
            }
        }

        return _diagnostics;
    }

    private static (string Name, Location Location)? NamedForRoot(KeyPairUse use)
    {
        foreach (var value in new[] { use.KeyId, use.Secret })
        {
            if (value is not null && NameOf(value) is { } name && RootUserNames.IsCredential(name))
            {
                return (name, value.GetLocation());
            }
        }

        return
            use.Node
                is BaseObjectCreationExpressionSyntax
                {
                    Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier: var declared } }
                }
            && RootUserNames.IsCredential(declared.ValueText)
            ? (declared.ValueText, declared.GetLocation())
            : null;
    }

    /// <summary>The name under which a value is known: a variable, a member, a configuration key or an environment variable.</summary>
    private static string? NameOf(ExpressionSyntax value)
    {
        while (value is PostfixUnaryExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
        {
            value = value is PostfixUnaryExpressionSyntax suppressed ? suppressed.Operand : ((BinaryExpressionSyntax)value).Left;
        }

        return value switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys } => (keys[0].Expression as LiteralExpressionSyntax)
                ?.Token
                .ValueText,
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 1 } arguments } => (
                arguments[0].Expression as LiteralExpressionSyntax
            )
                ?.Token
                .ValueText,
            _ => null,
        };
    }

    private static string? NameOf(TypeSyntax type) =>
        type switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => null,
        };

    private void VisitInvocation(InvocationExpressionSyntax invocation, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var name = invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };
        switch (name)
        {
            case "TryGetAWSCredentials" or "TryGetProfile":
                if (
                    MayBeProfile(arguments[0].Expression)
                    && model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type }
                    && (
                        type.IsNamed(ProfileNamespace, "CredentialProfileStoreChain")
                        || type.IsOrDerivesFrom(ProfileNamespace, "ICredentialProfileSource")
                    )
                )
                {
                    CheckProfile(arguments[0].Expression);
                }

                break;
            case "Open"
            or "OpenRead"
            or "OpenText"
            or "OpenHandle"
            or "ReadAllText"
            or "ReadAllTextAsync"
            or "ReadAllLines"
            or "ReadAllLinesAsync"
            or "ReadLines"
            or "ReadLinesAsync"
            or "ReadAllBytes"
            or "ReadAllBytesAsync":
                if (
                    IsKeyFile(arguments[0].Expression)
                    && model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } file }
                    && file.IsNamed("System.IO", "File")
                )
                {
                    ReportKeyFile(arguments[0].Expression);
                }

                break;
            case "Equals" or "EndsWith":
                VisitComparison(invocation);
                break;
            case "SetEnvironmentVariable" or "Add" or "TryAdd":
                CheckVariable(invocation);
                break;
        }
    }

    private void VisitCreation(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax argument)
    {
        // The name of the type decides first; of `new(...)` only a value that fits.
        var name = creation is ObjectCreationExpressionSyntax { Type: { } type } ? NameOf(type) : null;
        if (name is null or "StreamReader" or "FileStream" && IsKeyFile(argument))
        {
            if (TypeOf() is { } reader && (reader.IsNamed("System.IO", "StreamReader") || reader.IsNamed("System.IO", "FileStream")))
            {
                ReportKeyFile(argument);
            }
        }
        else if (
            name is null or "StoredProfileAWSCredentials" or "CredentialProfile" or "Profile"
            && MayBeProfile(argument)
            && TypeOf() is { } profile
            && (
                profile.IsNamed("Amazon.Runtime", "StoredProfileAWSCredentials")
                || profile.IsNamed(ProfileNamespace, "CredentialProfile")
                || profile.IsNamed("Amazon", "Profile")
            )
        )
        {
            CheckProfile(argument);
        }

        ITypeSymbol? TypeOf() => (model.GetSymbolInfo(creation, cancellationToken).Symbol as IMethodSymbol)?.ContainingType;
    }

    private void VisitAssignment(AssignmentExpressionSyntax assignment)
    {
        var name = assignment.Left switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };
        switch (name)
        {
            case "AWSProfileName" or "Profile":
                if (
                    MayBeProfile(assignment.Right)
                    && PropertyOwner() is { } owner
                    && (owner.IsNamed("Amazon", "AWSConfigs") || owner.IsNamed("Amazon.Extensions.NETCore.Setup", "AWSOptions"))
                )
                {
                    CheckProfile(assignment.Right);
                }

                break;
            case "SerialNumber" or "MfaSerial" or "MfaSerialNumber":
                if (
                    EndsWith(assignment.Right, RootUserNames.MfaDeviceSuffix)
                    && PropertyOwner() is { } request
                    && (
                        request.IsNamed("Amazon.SecurityToken.Model", "GetSessionTokenRequest")
                        || request.IsNamed("Amazon.SecurityToken.Model", "AssumeRoleRequest")
                        || request.IsNamed(ProfileNamespace, "CredentialProfileOptions")
                        || request.IsNamed("Amazon.Runtime", "AssumeRoleAWSCredentialsOptions")
                    )
                )
                {
                    Report(
                        assignment.Right.GetLocation(),
                        "The MFA device is the root user's, so the session is made with root user credentials"
                    );
                }

                break;
            case null:
                CheckVariable(assignment);
                break;
        }

        INamedTypeSymbol? PropertyOwner() =>
            (model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol as IPropertySymbol)?.ContainingType;
    }

    private void VisitComparison(SyntaxNode comparison)
    {
        if (CallerIdentityComparison.ExpectsRoot(comparison, model, cancellationToken) is { } root)
        {
            Report(root.GetLocation(), "The caller is expected to be the root user");
        }
    }

    private void CheckVariable(SyntaxNode node)
    {
        if (CredentialSinks.SetsVariable(node, model, cancellationToken) is (ProfileVariable or "AWS_DEFAULT_PROFILE", var value))
        {
            CheckProfile(value);
        }
    }

    private void CheckProfile(ExpressionSyntax name)
    {
        foreach (var reading in LiteralReader.Read(name, model, cancellationToken))
        {
            if (!reading.HasHoles && RootUserNames.IsProfile(reading.Text))
            {
                Report(name.GetLocation(), $"Profile '{reading.Text}' is named for the root user");
                return;
            }
        }
    }

    /// <summary>False for a literal that names no root profile, so that it needs no symbol.</summary>
    private static bool MayBeProfile(ExpressionSyntax name) =>
        name is not LiteralExpressionSyntax literal || RootUserNames.IsProfile(literal.Token.ValueText);

    private bool IsKeyFile(ExpressionSyntax path)
    {
        // A path is put together step by step: the local that holds it, the last part of the combination.
        if (
            path is IdentifierNameSyntax
            && model.GetSymbolInfo(path, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }
            && declarations[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } initial }
        )
        {
            path = initial;
        }

        if (
            path is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Combine" or "Join" },
                ArgumentList.Arguments: { Count: >= 1 } parts,
            }
        )
        {
            path = parts[parts.Count - 1].Expression;
        }

        foreach (var reading in MayBeText(path) ? LiteralReader.Read(path, model, cancellationToken) : ImmutableArray<VirtualText>.Empty)
        {
            var text = reading.Text;
            var start = text.Length - KeyFile.Length;
            if (
                start >= 0
                && text.EndsWith(KeyFile, StringComparison.OrdinalIgnoreCase)
                && (start == 0 || text[start - 1] is '/' or '\\' || reading.IsHole(start - 1))
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsWith(ExpressionSyntax value, string suffix)
    {
        foreach (var reading in MayBeText(value) ? LiteralReader.Read(value, model, cancellationToken) : ImmutableArray<VirtualText>.Empty)
        {
            if (reading.Text.EndsWith(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False for expressions that no reader can know, so that nothing is asked about them.</summary>
    private static bool MayBeText(ExpressionSyntax value) =>
        value is not (ObjectCreationExpressionSyntax or AwaitExpressionSyntax or AnonymousFunctionExpressionSyntax);

    private void ReportKeyFile(ExpressionSyntax path) =>
        Report(path.GetLocation(), "The file 'rootkey.csv' holds access keys of the root user");

    private void Report(Location location, string finding)
    {
        _diagnostics.Add(
            FindingDiagnostic.Create(RootUserDescriptors.Used, location, options, ImmutableArray<Location>.Empty, fileText: null, finding)
        );
    }
}
