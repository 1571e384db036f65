using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads what the code around a policy of the AWS CDK says about it, and about the role, user or group that it is for.</summary>
internal sealed class CdkSurroundings(SourceFile file, CancellationToken cancellationToken)
{
    /// <summary>What the code around a policy says about it and its principal.</summary>
    /// <param name="policy">The policy or statement.</param>
    /// <param name="principal">The construct, or a name of it; null if none is in view.</param>
    /// <param name="policyName">The policy's name, if constant.</param>
    public PolicySurroundings Read(ExpressionSyntax policy, ExpressionSyntax? principal, string? policyName)
    {
        var surroundings = SurroundingsReader.Read(file, policy, use: null, principal: null, cancellationToken);
        var creation = CdkConstructs.CreationOf(file, principal, cancellationToken);
        var props = CdkConstructs.PropsOf(creation);
        var names = new[]
        {
            policyName,
            creation is null ? null : CdkConstructs.IdOf(file, creation, cancellationToken),
            (principal as SimpleNameSyntax)?.Identifier.ValueText,
        };
        var hasPassword = (PropertyValues.In(props, "Password") ?? PropertyValues.In(props, "LoginProfile")) is not null;
        surroundings = surroundings with
        {
            NamesConsole = surroundings.NamesConsole || hasPassword || names.Any(static name => Says(name, "console")),
            NamesNeptune = surroundings.NamesNeptune || names.Any(static name => Says(name, "neptune")),
        };
        if (principal is null)
        {
            return surroundings;
        }

        var policies = CdkPrincipalPolicies.Of(file, creation, policy, cancellationToken);
        return surroundings with
        {
            HasAccessKey = creation is not null && CdkConstructs.NameGivenTo(creation) is { } user && HasAccessKey(user),
            AttachedManagedPolicies = policies.AwsManaged,
            MayHaveMorePolicies = policies.MayHaveMore,
            AssumedBy = AssumedBy(props),
        };
    }

    private static bool Says(string? name, string word) => name is not null && SurroundingsReader.Says(name, word);

    private RoleAssumption AssumedBy(InitializerExpressionSyntax? props)
    {
        var assumption = new CdkRoleAssumption(file, cancellationToken);
        return PropertyValues.In(props, "AssumedBy") is { } principal ? assumption.By(principal)
            : PropertyValues.In(props, "AssumeRolePolicyDocument") is { } trust ? assumption.In(trust)
            : RoleAssumption.Unknown;
    }

    /// <summary>True if the user under a name is given to an access key, itself or by its name.</summary>
    private bool HasAccessKey(string user) =>
        file.NamesIn(file.GetRoot(cancellationToken), user, cancellationToken)
            .Any(use =>
                PropertyValues.GivenTo(
                    use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UserName" or "Ref" } name ? name : use
                )
                    is ("User" or "UserName", var props)
                && file.Model.GetTypeInfo(props, cancellationToken).Type is { Name: "AccessKeyProps" or "CfnAccessKeyProps" } type
                && CdkSymbols.IsIam(type)
            );
}
