using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads one <c>PolicyStatement</c> of the AWS CDK: the properties it is made with, and the calls that add to it. One instance reads one
/// statement.
/// </summary>
internal sealed class CdkStatementReader(SourceFile file, ObjectTreeReader tree, CancellationToken cancellationToken)
{
    private readonly ObjectElements _elements = new();
    private bool _mayHaveMore;
    private SyntaxNode? _initializer;

    /// <summary>Reads the statement.</summary>
    /// <param name="creation">The expression that makes it.</param>
    /// <param name="flow">What becomes of it.</param>
    /// <param name="place">The element of a list that it is; null if it is in none.</param>
    public JsonObject Read(BaseObjectCreationExpressionSyntax creation, ObjectFlow flow, SyntaxNode? place)
    {
        _mayHaveMore = flow.Fate != ObjectFate.InView;
        ReadProperties(creation);
        foreach (var change in flow.Changes)
        {
            ReadChange(change.Expression, change.IsAlways);
        }

        var properties = _elements.Build(tree).ToList();
        if (_elements.Find("Effect") is null && flow.Fate != ObjectFate.Unknown)
        {
            // A statement allows unless it says otherwise (AWS CDK API Reference, PolicyStatementProps.effect).
            properties.Add(ObjectTreeReader.Implied("Effect", "Allow", creation));
        }

        return tree.Put(
            new JsonObject(properties.ToImmutableArray(), creation.Span) { MayHaveMore = _mayHaveMore },
            new ObjectPlace(flow.Use, place) { List = _initializer }
        );
    }

    /// <summary>Reads the statement with which a role lets a principal assume it.</summary>
    public JsonObject ReadTrust(ExpressionSyntax principal)
    {
        var element = _elements.Named("Principal", principal);
        ReadPrincipal(element, principal, 0);
        var start = new TextSpan(principal.SpanStart, 0);

        // Which action it is that a federated principal takes, and whether sessions may have tags, is the principal's own business.
        JsonValue action =
            element.MayHaveMore || element.Types.ContainsKey("Federated") || _elements.Find("Condition") is not null
                ? new JsonHole(start)
                : new JsonString("sts:AssumeRole", start);
        var properties = _elements.Build(tree).ToList();
        properties.Add(ObjectTreeReader.Implied("Effect", "Allow", principal));
        properties.Add(new JsonProperty(new JsonString("Action", start), action, start));
        return tree.Put(new JsonObject(properties.ToImmutableArray(), principal.Span), new ObjectPlace(principal, null));
    }

    private void ReadProperties(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is { Arguments: [{ Expression: var given }, ..] })
        {
            var props = Unwrapping.Unwrap(given);
            if (props is BaseObjectCreationExpressionSyntax made)
            {
                Assign(made.Initializer);
                _initializer = made.Initializer;
            }
            else if (!props.IsKind(SyntaxKind.NullLiteralExpression))
            {
                _mayHaveMore = true;
            }
        }

        // new PolicyStatement { Sid = ..., Effect = ... }
        Assign(creation.Initializer);
    }

    private void Assign(InitializerExpressionSyntax? initializer)
    {
        if (initializer is null)
        {
            return;
        }

        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment)
            {
                Set(name, assignment.Right, assignment);
            }
        }
    }

    private void Set(SimpleNameSyntax name, ExpressionSyntax value, SyntaxNode? piece)
    {
        if (StatementMembers.Plurals.ElementOf(name.Identifier.ValueText) is not { } kind || value.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return;
        }

        var element = _elements.Set(kind, name, value, piece);
        switch (kind)
        {
            case "Sid":
                element.Whole = tree.ReadString(value, piece);
                break;
            case "Effect":
                element.Whole = tree.ReadEffect(value, piece, static type => CdkSymbols.IsIam(type, "Effect"));
                break;
            case "Principal" or "NotPrincipal":
                ReadPrincipals(element, value);
                break;
            case "Condition":
                AddConditions(element, value);
                break;
            default:
                if (tree.ReadElements(value, tree.ReadString) is var (elements, list))
                {
                    element.Values.AddRange(elements);
                    element.List = list;
                }
                else
                {
                    element.IsHole = true;
                }

                break;
        }
    }

    private void ReadChange(ExpressionSyntax change, bool isAlways)
    {
        if (change is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: var member } } assignment)
        {
            if (!isAlways && StatementMembers.Plurals.ElementOf(member.Identifier.ValueText) is { } kind)
            {
                _elements.Named(kind, member).Whole = tree.Hole(assignment.Right, null);
            }
            else
            {
                Set(member, assignment.Right, null);
            }

            return;
        }

        if (
            change is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call
            && ElementAddedBy(name.Identifier.ValueText) is { } added
        )
        {
            var element = _elements.Named(added, name);
            if (isAlways)
            {
                Add(element, name.Identifier.ValueText, call);
            }
            else
            {
                element.MayHaveMore = true;
            }
        }
    }

    private static string? ElementAddedBy(string method) =>
        method switch
        {
            "AddActions" => "Action",
            "AddNotActions" => "NotAction",
            "AddResources" or "AddAllResources" => "Resource",
            "AddNotResources" => "NotResource",
            "AddNotPrincipals" => "NotPrincipal",
            "AddCondition" or "AddConditions" or "AddAccountCondition" or "AddSourceAccountCondition" or "AddSourceArnCondition" =>
                "Condition",
            _ when method.StartsWith("Add", StringComparison.Ordinal)
                    && (
                        method.EndsWith("Principal", StringComparison.Ordinal) || method.EndsWith("Principals", StringComparison.Ordinal)
                    ) => "Principal",
            _ => null,
        };

    private void Add(ObjectElement element, string method, InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        element.Include(call);
        switch (method)
        {
            case "AddAllResources":
                element.Values.Add(new JsonString("*", call.Span));
                break;
            case "AddActions" or "AddNotActions" or "AddResources" or "AddNotResources":
                AddStrings(element, call.ArgumentList);
                break;
            case "AddPrincipals" or "AddNotPrincipals":
                foreach (var argument in arguments)
                {
                    ReadPrincipal(element, argument.Expression, 0);
                }

                break;
            case "AddCondition" when arguments is [{ Expression: var key }, { Expression: var value }]:
                element.Properties.Add(
                    new JsonProperty(
                        tree.ReadString(key, null),
                        tree.ReadValue(value, null),
                        TextSpan.FromBounds(key.SpanStart, value.Span.End)
                    )
                );
                break;
            case "AddConditions" when arguments is [{ Expression: var conditions }]:
                AddConditions(element, conditions);
                break;
            case "AddAnyPrincipal":
                element.AddPrincipal("AWS", new JsonString("*", call.Span));
                break;
            case "AddAccountRootPrincipal":
                element.AddPrincipal("AWS", AccountRoot(null, call));
                break;
            case "AddAwsAccountPrincipal" when arguments is [{ Expression: var account }]:
                element.AddPrincipal("AWS", AccountRoot(account, call));
                break;
            case "AddArnPrincipal" when arguments is [{ Expression: var arn }]:
                element.AddPrincipal("AWS", tree.ReadString(arn, null));
                break;
            case "AddServicePrincipal" when arguments is [{ Expression: var service }, ..]:
                element.AddPrincipal("Service", tree.ReadString(service, null));
                break;
            case "AddCanonicalUserPrincipal" when arguments is [{ Expression: var user }]:
                element.AddPrincipal("CanonicalUser", tree.ReadString(user, null));
                break;
            case "AddFederatedPrincipal" when arguments is [{ Expression: var federated }, ..]:
                element.AddPrincipal("Federated", tree.ReadString(federated, null));
                MayHaveMoreConditions(call);
                break;
            default:
                element.MayHaveMore = true;
                break;
        }
    }

    private void AddStrings(ObjectElement element, ArgumentListSyntax arguments)
    {
        // One array may be given for all of them.
        if (
            arguments.Arguments is [{ Expression: var only }]
            && file.Model.GetTypeInfo(only, cancellationToken) is { ConvertedType.SpecialType: not SpecialType.System_String }
        )
        {
            if (tree.ReadElements(only, tree.ReadString) is var (elements, list))
            {
                element.Values.AddRange(elements);
                element.List = list;
            }
            else
            {
                element.MayHaveMore = true;
            }

            return;
        }

        element.Values.AddRange(tree.ElementsOf(arguments, tree.ReadString));
        element.List = arguments;
    }

    private void AddConditions(ObjectElement element, ExpressionSyntax conditions)
    {
        if (tree.ReadValue(conditions, null) is JsonObject read)
        {
            element.Properties.AddRange(read.Properties);
            element.MayHaveMore |= read.MayHaveMore;
        }
        else
        {
            element.MayHaveMore = true;
        }
    }

    private void ReadPrincipals(ObjectElement element, ExpressionSyntax value)
    {
        var written = Unwrapping.Unwrap(value);
        if (ListSyntax.Of(written) is not { } list)
        {
            element.MayHaveMore = true;
            return;
        }

        foreach (var piece in ListSyntax.PiecesOf(list))
        {
            if (ListSyntax.ValueOf(piece) is { } principal)
            {
                ReadPrincipal(element, principal, 0);
            }
            else
            {
                element.MayHaveMore = true;
            }
        }
    }

    private void ReadPrincipal(ObjectElement element, ExpressionSyntax principal, int depth)
    {
        const int MaxDepth = 4;
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
            ReadPrincipal(element, receiver, depth + 1);
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
                    ReadPrincipal(element, argument.Expression, depth + 1);
                }

                break;
            default:
                // A role, a user, or a principal of the user's own.
                element.MayHaveMore = true;
                break;
        }
    }

    /// <summary>
    /// The ARN that stands for an account; the partition, and the account of the stack itself, are known only when it is
    /// deployed.
    /// </summary>
    private JsonString AccountRoot(ExpressionSyntax? account, ExpressionSyntax principal)
    {
        var id = account is null ? VirtualText.HoleCharacter.ToString() : tree.ReadString(account, null).Value;
        return new JsonString($"arn:{VirtualText.HoleCharacter}:iam::{id}:root", principal.Span);
    }

    private void MayHaveMoreConditions(ExpressionSyntax principal) => _elements.Named("Condition", principal).MayHaveMore = true;
}
