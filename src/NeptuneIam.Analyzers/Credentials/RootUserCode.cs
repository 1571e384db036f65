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
/// Policies have rules of their own. (A principal such as <c>arn:aws:iam::111122223333:root</c> is the account, not the root user.)
/// </summary>
internal sealed class RootUserCode(SemanticModel model, Lazy<PolicyOptions> options, CancellationToken cancellationToken)
{
    private const string ProfileVariable = "AWS_PROFILE";
    private const string ProfileNamespace = "Amazon.Runtime.CredentialManagement";

    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>
    /// Texts of which a file that does any of this has at least one. Names of credentials count only beside the SDK's types, which have
    /// needles of their own.
    /// </summary>
    public static ImmutableArray<string> Needles { get; } =
        ImmutableArray.Create(
            "TryGetAWSCredentials",
            "TryGetProfile",
            "CredentialProfile",
            "AWSProfileName",
            "AWSOptions",
            ProfileVariable,
            RootKeyFile.Name,
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
            if (RootUserKeyPair.Find(use) is var (name, location) && !OwnServer.IsAround(use.Node))
            {
                Report(location, $"'{name}' is named for the root user");
            }
        }

        return _diagnostics;
    }

    private void VisitInvocation(InvocationExpressionSyntax invocation, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        switch (WrittenName.OfCalled(invocation))
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
            case var method when RootKeyFile.IsReader(method):
                if (
                    RootKeyFile.IsNamedBy(arguments[0].Expression, model, cancellationToken)
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
            case EnvironmentVariable.SetterName or "Add" or "TryAdd":
                CheckVariable(invocation);
                break;
        }
    }

    private void VisitCreation(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax argument)
    {
        // The name of the type decides first; of `new(...)`, which has none, only a value that fits.
        var name = creation is ObjectCreationExpressionSyntax { Type: { } type } ? WrittenName.Of(type) : null;
        if (name is null or "StreamReader" or "FileStream" && RootKeyFile.IsNamedBy(argument, model, cancellationToken))
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
        switch (WrittenName.Of(assignment.Left))
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
                    WrittenText.EndsIn(RootUserNames.MfaDeviceSuffix, assignment.Right, model, cancellationToken)
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
        if (EnvironmentVariable.SetBy(node, model, cancellationToken) is (ProfileVariable or "AWS_DEFAULT_PROFILE", var value))
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

    private void ReportKeyFile(ExpressionSyntax path) =>
        Report(path.GetLocation(), $"The file '{RootKeyFile.Name}' holds access keys of the root user");

    private void Report(Location location, string finding)
    {
        _diagnostics.Add(
            FindingDiagnostic.Create(RootUserDescriptors.Used, location, options, ImmutableArray<Location>.Empty, fileText: null, finding)
        );
    }
}
