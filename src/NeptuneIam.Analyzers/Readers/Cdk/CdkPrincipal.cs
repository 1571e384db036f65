using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads what the code says about a role, user or group of the AWS CDK.</summary>
internal static class CdkPrincipal
{
    /// <summary>The name of the local or field that a new object is stored in; null if it is in none.</summary>
    public static string? NameGivenTo(ExpressionSyntax creation) =>
        creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Parent: ExpressionStatementSyntax } => name.Identifier.ValueText,
            AssignmentExpressionSyntax
            {
                Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name },
                Parent: ExpressionStatementSyntax
            } => name.Identifier.ValueText,
            _ => null,
        };

    /// <summary>The id of a construct, which is its second argument; null if it is not constant.</summary>
    public static string? IdOf(SourceFile file, ExpressionSyntax construct, CancellationToken cancellationToken) =>
        construct is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [_, { Expression: var id }, ..] }
            ? file.Model.GetConstantValue(id, cancellationToken).Value as string
            : null;

    /// <summary>What the code around a policy says about it and its principal.</summary>
    /// <param name="file">The file.</param>
    /// <param name="policy">The policy or statement.</param>
    /// <param name="principal">The construct, or a name of it; null if none is in view.</param>
    /// <param name="policyName">The policy's name, if constant.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static PolicySurroundings ReadSurroundings(
        SourceFile file,
        ExpressionSyntax policy,
        ExpressionSyntax? principal,
        string? policyName,
        CancellationToken cancellationToken
    )
    {
        var surroundings = SurroundingsReader.Read(file, policy, use: null, principal: null, cancellationToken);
        var creation = CreationOf(file, principal, cancellationToken);
        var props = creation
            ?.ArgumentList?.Arguments.Select(static argument => argument.Expression)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .LastOrDefault()
            ?.Initializer;
        var names = new[]
        {
            policyName,
            creation is null ? null : IdOf(file, creation, cancellationToken),
            principal is SimpleNameSyntax simple ? simple.Identifier.ValueText : null,
        };
        surroundings = surroundings with
        {
            NamesConsole =
                surroundings.NamesConsole
                || names.Any(static name => Says(name, "console"))
                || (props is not null && (PropertyValues.In(props, "Password") ?? PropertyValues.In(props, "LoginProfile")) is not null),
            NamesNeptune = surroundings.NamesNeptune || names.Any(static name => Says(name, "neptune")),
        };
        if (principal is null)
        {
            return surroundings;
        }

        surroundings = surroundings with
        {
            HasAccessKey = creation is not null && NameGivenTo(creation) is { } own && HasAccessKey(file, own, cancellationToken),
        };
        var attached = ImmutableArray.CreateBuilder<string>();
        var mayHaveMore = creation is null;
        foreach (var managed in ManagedPoliciesOf(file, creation, props, policy, ref mayHaveMore, cancellationToken))
        {
            if (
                managed.Span.Contains(policy.Span)
                || (managed is IdentifierNameSyntax itself && itself.Identifier.ValueText == NameGivenTo(policy))
            )
            {
                continue;
            }

            if (AwsManagedPolicyName(file, managed, cancellationToken) is { } name)
            {
                attached.Add(name);
            }
            else
            {
                mayHaveMore = true;
            }
        }

        return surroundings with
        {
            AttachedManagedPolicies = attached.ToImmutable(),
            MayHaveMorePolicies = mayHaveMore,
            AssumedBy =
                props is null ? RoleAssumption.Unknown
                : PropertyValues.In(props, "AssumedBy") is { } assumedBy ? AssumptionBy(file, assumedBy, 0, cancellationToken)
                : PropertyValues.In(props, "AssumeRolePolicyDocument") is { } trust ? AssumptionIn(file, trust, cancellationToken)
                : RoleAssumption.Unknown,
        };
    }

    private static bool Says(string? name, string word) => name is not null && name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>True if the user under a name is given to an access key, itself or by its name.</summary>
    private static bool HasAccessKey(SourceFile file, string user, CancellationToken cancellationToken) =>
        file.NamesIn(file.GetRoot(cancellationToken), user, cancellationToken)
            .Any(use =>
                (
                    use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UserName" or "Ref" } name
                        ? name
                        : (SyntaxNode)use
                ).Parent
                    is AssignmentExpressionSyntax
                    {
                        Left: IdentifierNameSyntax { Identifier.ValueText: "User" or "UserName" },
                        Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax props }
                    }
                && file.Model.GetTypeInfo(props, cancellationToken).Type is { Name: "AccessKeyProps" or "CfnAccessKeyProps" } type
                && CdkSymbols.IsIam(type)
            );

    /// <summary>The expression that makes a construct: itself, what its name stands for, or the one assignment of the field.</summary>
    public static BaseObjectCreationExpressionSyntax? CreationOf(
        SourceFile file,
        ExpressionSyntax? principal,
        CancellationToken cancellationToken
    )
    {
        switch (principal)
        {
            case BaseObjectCreationExpressionSyntax creation:
                return creation;
            case SimpleNameSyntax or MemberAccessExpressionSyntax:
                if (LiteralReader.ResolveInitializer(principal, file.Model, cancellationToken) is { } initializer)
                {
                    return initializer.SyntaxTree == file.Tree ? initializer as BaseObjectCreationExpressionSyntax : null;
                }

                var name = principal is MemberAccessExpressionSyntax member ? member.Name : (SimpleNameSyntax)principal;
                var assigned = file.NamesIn(file.GetRoot(cancellationToken), name.Identifier.ValueText, cancellationToken)
                    .Select(static use =>
                        (
                            use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access
                                ? access
                                : (SyntaxNode)use
                        ).Parent
                    )
                    .OfType<AssignmentExpressionSyntax>()
                    .Where(assignment => NameGivenTo(assignment.Right) == name.Identifier.ValueText)
                    .Take(2)
                    .ToList();
                return assigned is [{ Right: BaseObjectCreationExpressionSyntax only }] ? only : null;
            default:
                return null;
        }
    }

    /// <summary>
    /// The managed policies that the construct is made with, and those that are added to it; other policies beside this one are
    /// not added up.
    /// </summary>
    private static List<ExpressionSyntax> ManagedPoliciesOf(
        SourceFile file,
        BaseObjectCreationExpressionSyntax? creation,
        InitializerExpressionSyntax? props,
        ExpressionSyntax policy,
        ref bool mayHaveMore,
        CancellationToken cancellationToken
    )
    {
        var managed = new List<ExpressionSyntax>();
        if (
            props is not null
            && (PropertyValues.In(props, "ManagedPolicies") ?? PropertyValues.In(props, "ManagedPolicyArns")) is { } given
        )
        {
            var list = ListSyntax.Of(given);
            mayHaveMore |= list is null;
            foreach (var piece in list is null ? [] : ListSyntax.PiecesOf(list))
            {
                managed.Add(ListSyntax.ValueOf(piece) ?? given);
            }
        }

        if (props is not null && (PropertyValues.In(props, "InlinePolicies") ?? PropertyValues.In(props, "Policies")) is { } inline)
        {
            var all = (inline as BaseObjectCreationExpressionSyntax)?.Initializer ?? ListSyntax.Of(inline);
            mayHaveMore |= all is null || ListSyntax.PiecesOf(all).Count > (inline.Span.Contains(policy.Span) ? 1 : 0);
        }

        mayHaveMore |=
            props is not null
            && (PropertyValues.In(props, "Groups") ?? PropertyValues.In(props, "CustomerManagedPolicyReferences")) is not null;

        if (creation is null || NameGivenTo(creation) is not { } name)
        {
            return managed;
        }

        foreach (var use in file.NamesIn(file.GetRoot(cancellationToken), name, cancellationToken))
        {
            if (use.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member && member.Expression == use)
            {
                switch (member.Name.Identifier.ValueText)
                {
                    case "AddManagedPolicy" when call.ArgumentList.Arguments is [{ Expression: var added }]:
                        managed.Add(added);
                        break;
                    case "AddToPolicy" or "AddToPrincipalPolicy" or "AddToGroup" or "AddUser":
                        mayHaveMore = true;
                        break;
                    case "AttachInlinePolicy":
                        mayHaveMore |=
                            !call.Span.Contains(policy.Span)
                            && !(
                                call.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax { Identifier.ValueText: var attached } }]
                                && attached == NameGivenTo(policy)
                            );
                        break;
                }
            }
            else if (
                use.Parent is ArgumentSyntax
                {
                    Parent: ArgumentListSyntax
                    {
                        Parent: InvocationExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called }
                        }
                    }
                }
            )
            {
                mayHaveMore |= called.StartsWith("Grant", StringComparison.Ordinal);
            }
        }

        return managed;
    }

    /// <summary>
    /// The name without path of an AWS managed policy, in <c>ManagedPolicy.FromAwsManagedPolicyName("path/Name")</c> or at the end of an
    /// ARN; null if it is not known, or another policy.
    /// </summary>
    private static string? AwsManagedPolicyName(SourceFile file, ExpressionSyntax managed, CancellationToken cancellationToken)
    {
        var (called, text) = managed
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method },
                ArgumentList.Arguments: [.., { Expression: var last }]
            }
            ? (method, last)
            : (null, managed);
        return
            LiteralReader.Read(text, file.Model, cancellationToken) is [{ Text: var written }]
            && (
                called == "FromAwsManagedPolicyName"
                || (called is null or "FromManagedPolicyArn" && written.IndexOf(":iam::aws:policy/", StringComparison.Ordinal) >= 0)
            )
            ? ManagedPolicyReference.NameIn(written)
            : null;
    }

    /// <summary>Who assumes a role by its trust policy: a document of the CDK, a dictionary, or text that is made into one.</summary>
    private static RoleAssumption AssumptionIn(SourceFile file, ExpressionSyntax trust, CancellationToken cancellationToken)
    {
        var written = file.Written(trust, cancellationToken);
        var principals = written
            .DescendantNodesAndSelf()
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Select(creation => AssumptionBy(file, creation, 0, cancellationToken))
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

    /// <summary>Who assumes a role: people if any of its principals may be one.</summary>
    private static RoleAssumption AssumptionBy(SourceFile file, ExpressionSyntax principal, int depth, CancellationToken cancellationToken)
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
            return AssumptionBy(file, receiver, depth + 1, cancellationToken);
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
                var all =
                    creation
                        .ArgumentList?.Arguments.Select(argument => AssumptionBy(file, argument.Expression, depth + 1, cancellationToken))
                        .ToList()
                    ?? [];
                return all.Contains(RoleAssumption.People) ? RoleAssumption.People
                    : all.Contains(RoleAssumption.Unknown) ? RoleAssumption.Unknown
                    : RoleAssumption.Service;
            case "AccountPrincipal" or "AccountRootPrincipal" or "SamlPrincipal" or "SamlConsolePrincipal":
                return RoleAssumption.People;
            case "ArnPrincipal":
                return AssumptionBy(file, "AWS", creation, cancellationToken);
            case "FederatedPrincipal" or "WebIdentityPrincipal":
                return AssumptionBy(file, "Federated", creation, cancellationToken);
            default:
                return RoleAssumption.Unknown;
        }
    }

    private static RoleAssumption AssumptionBy(
        SourceFile file,
        string type,
        BaseObjectCreationExpressionSyntax principal,
        CancellationToken cancellationToken
    ) =>
        principal.ArgumentList is { Arguments: [{ Expression: var given }, ..] }
        && file.Model.GetConstantValue(given, cancellationToken).Value is string value
            ? SurroundingsReader.AssumedBy(new PolicyPrincipal(type, new JsonString(value)))
            : RoleAssumption.Unknown;
}
