using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads the principals of a statement of the AWS CDK: objects such as <c>ServicePrincipal</c>, and the calls that add one.</summary>
/// <param name="file">The file.</param>
/// <param name="tree">Reads the values, and knows where they are written.</param>
/// <param name="elements">The elements of the statement, whose conditions a principal may bring along.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class CdkPrincipalReader(
    SourceFile file,
    ObjectTreeReader tree,
    ObjectElements elements,
    CancellationToken cancellationToken
)
{
    /// <summary>Principals that hold others are read to this depth.</summary>
    private const int MaxDepth = 4;

    /// <summary>Adds the principals of a list.</summary>
    public void AddAll(ObjectElement element, ExpressionSyntax principals)
    {
        if (ListSyntax.Of(Unwrapping.Unwrap(principals)) is not { } list)
        {
            element.MayHaveMore = true;
            return;
        }

        foreach (var piece in ListSyntax.PiecesOf(list))
        {
            if (ListSyntax.ValueOf(piece) is { } principal)
            {
                Add(element, principal);
            }
            else
            {
                element.MayHaveMore = true;
            }
        }
    }

    /// <summary>Adds a principal.</summary>
    public void Add(ObjectElement element, ExpressionSyntax principal) => Add(element, principal, 0);

    /// <summary>Adds the principal that a call of the statement adds; false if it is not known.</summary>
    public bool TryAdd(ObjectElement element, string method, InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (method)
        {
            case "AddAnyPrincipal":
                element.AddPrincipal("AWS", new JsonString("*", call.Span));
                return true;
            case "AddAccountRootPrincipal":
                element.AddPrincipal("AWS", AccountRoot(account: null, call));
                return true;
            case "AddAwsAccountPrincipal" when arguments is [{ Expression: var account }]:
                element.AddPrincipal("AWS", AccountRoot(account, call));
                return true;
            case "AddArnPrincipal" when arguments is [{ Expression: var arn }]:
                element.AddPrincipal("AWS", tree.ReadString(arn, null));
                return true;
            case "AddServicePrincipal" when arguments is [{ Expression: var service }, ..]:
                element.AddPrincipal("Service", tree.ReadString(service, null));
                return true;
            case "AddCanonicalUserPrincipal" when arguments is [{ Expression: var user }]:
                element.AddPrincipal("CanonicalUser", tree.ReadString(user, null));
                return true;
            case "AddFederatedPrincipal" when arguments is [{ Expression: var federated }, ..]:
                element.AddPrincipal("Federated", tree.ReadString(federated, null));
                MayHaveMoreConditions(call);
                return true;
            default:
                return false;
        }
    }

    private void Add(ObjectElement element, ExpressionSyntax principal, int depth)
    {
        var written = file.Written(principal, cancellationToken);
        if (
            written
                is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: "WithConditions" or "WithSessionTags",
                        Expression: var receiver
                    }
                }
            && depth < MaxDepth
        )
        {
            MayHaveMoreConditions(written);
            Add(element, receiver, depth + 1);
            return;
        }

        var type = written is BaseObjectCreationExpressionSyntax ? file.Model.GetTypeInfo(written, cancellationToken).Type : null;
        var arguments = (written as BaseObjectCreationExpressionSyntax)?.ArgumentList?.Arguments ?? default;
        var first = arguments.Count > 0 ? arguments[0].Expression : null;
        switch (CdkSymbols.IsIam(type) ? type!.Name : null)
        {
            case "ServicePrincipal" when first is not null:
                element.AddPrincipal("Service", tree.ReadString(first, null));
                break;
            case "ArnPrincipal" when first is not null:
                element.AddPrincipal("AWS", tree.ReadString(first, null));
                break;
            case "AccountPrincipal" or "AccountRootPrincipal":
                element.AddPrincipal("AWS", AccountRoot(first, written));
                break;
            case "AnyPrincipal" or "StarPrincipal" or "Anyone":
                element.AddPrincipal("AWS", new JsonString("*", written.Span));
                break;
            case "CanonicalUserPrincipal" when first is not null:
                element.AddPrincipal("CanonicalUser", tree.ReadString(first, null));
                break;
            case "FederatedPrincipal"
            or "WebIdentityPrincipal"
            or "SamlPrincipal"
            or "SamlConsolePrincipal"
            or "OpenIdConnectPrincipal" when first is not null:
                element.AddPrincipal("Federated", tree.ReadString(first, null));
                MayHaveMoreConditions(written);
                break;
            case "CompositePrincipal" when depth < MaxDepth:
                foreach (var argument in arguments)
                {
                    Add(element, argument.Expression, depth + 1);
                }

                break;
            default:
                // A role, a user, or a principal of the user's own.
                element.MayHaveMore = true;
                break;
        }
    }

    /// <summary>
    /// The ARN that stands for an account; the partition, and the account of the stack itself, are known only when it is deployed.
    /// </summary>
    private JsonString AccountRoot(ExpressionSyntax? account, ExpressionSyntax principal)
    {
        var id = account is null ? VirtualText.HoleCharacter.ToString() : tree.ReadString(account, null).Value;
        return new JsonString($"arn:{VirtualText.HoleCharacter}:iam::{id}:root", principal.Span);
    }

    /// <summary>A principal of an identity provider, and one with conditions of its own, holds the statement to them.</summary>
    private void MayHaveMoreConditions(ExpressionSyntax principal) => elements.Named("Condition", principal).MayHaveMore = true;
}
