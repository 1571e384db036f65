using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads who assumes a role of the AWS CDK.</summary>
internal sealed class CdkRoleAssumption(SourceFile file, CancellationToken cancellationToken)
{
    /// <summary>Who assumes a role by its trust policy: a document of the CDK, a dictionary, or text that is made into one.</summary>
    public RoleAssumption In(ExpressionSyntax trust)
    {
        var written = file.Written(trust, cancellationToken);
        var principals = written
            .DescendantNodesAndSelf()
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Select(creation => By(creation))
            .ToList();
        if (principals.Contains(RoleAssumption.People))
        {
            return RoleAssumption.People;
        }

        var tree = new ObjectTreeReader(file, cancellationToken);
        var trusted = (
            written is InvocationExpressionSyntax call
                ? call
                    .ArgumentList.Arguments.Select(static argument => argument.Expression)
                    .SelectMany(text => SurroundingsReader.ReadAll(file, text, cancellationToken))
                :
                [
                    PolicyDocument.Create(
                        new JsonReading(tree.ReadValue(written, null), null),
                        new ObjectPolicyOrigin(file, written, tree.Places, static () => throw new NotSupportedException()),
                        PolicyUse.Unknown
                    ),
                ]
        ).ToList();
        return SurroundingsReader.AssumedBy(trusted) is var assumption and not RoleAssumption.Unknown ? assumption
            : principals.Contains(RoleAssumption.Service) ? RoleAssumption.Service
            : RoleAssumption.Unknown;
    }

    /// <summary>Who assumes a role that is made with a principal: people if any of its principals may be one.</summary>
    public RoleAssumption By(ExpressionSyntax principal) => By(principal, 0);

    private RoleAssumption By(ExpressionSyntax principal, int depth)
    {
        const int MaxDepth = 4;
        if (depth == MaxDepth)
        {
            return RoleAssumption.Unknown;
        }

        if (
            principal is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "WithConditions" or "WithSessionTags",
                    Expression: var receiver
                }
            }
        )
        {
            return By(receiver, depth + 1);
        }

        if (
            principal is not BaseObjectCreationExpressionSyntax creation
            || file.Model.GetTypeInfo(creation, cancellationToken).Type is not { } type
            || !CdkSymbols.IsIam(type)
        )
        {
            return RoleAssumption.Unknown;
        }

        switch (type.Name)
        {
            case "ServicePrincipal":
                return RoleAssumption.Service;
            case "CompositePrincipal":
                var all = creation.ArgumentList?.Arguments.Select(argument => By(argument.Expression, depth + 1)).ToList() ?? [];
                return all.Contains(RoleAssumption.People) ? RoleAssumption.People
                    : all.Contains(RoleAssumption.Unknown) ? RoleAssumption.Unknown
                    : RoleAssumption.Service;
            case "AccountPrincipal" or "AccountRootPrincipal" or "SamlPrincipal" or "SamlConsolePrincipal":
                return RoleAssumption.People;
            case "ArnPrincipal":
                return By("AWS", creation);
            case "FederatedPrincipal" or "WebIdentityPrincipal":
                return By("Federated", creation);
            default:
                return RoleAssumption.Unknown;
        }
    }

    private RoleAssumption By(string type, BaseObjectCreationExpressionSyntax principal) =>
        principal.ArgumentList is { Arguments: [{ Expression: var given }, ..] }
        && file.Model.GetConstantValue(given, cancellationToken).Value is string value
            ? SurroundingsReader.AssumedBy(new PolicyPrincipal(type, new JsonString(value)))
            : RoleAssumption.Unknown;
}
