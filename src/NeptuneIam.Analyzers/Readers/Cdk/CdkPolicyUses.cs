using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Finds what a policy of the AWS CDK is for, from the construct it is given to.</summary>
internal static class CdkPolicyUses
{
    /// <summary>What a policy, a managed policy, or a policy document is for.</summary>
    /// <param name="file">The file.</param>
    /// <param name="policy">The expression that makes it.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static PolicyUse OfPolicy(SourceFile file, ExpressionSyntax policy, CancellationToken cancellationToken)
    {
        switch (file.Model.GetTypeInfo(policy, cancellationToken).Type?.Name)
        {
            case "Policy" or "PolicyProps":
                return OfAttached(file, policy, "PolicyName", PrincipalKind.Unknown, cancellationToken);
            case "ManagedPolicy" or "ManagedPolicyProps":
                return UsesOf(file, policy, cancellationToken).Any(IsBoundary)
                    ? Of(file, policy, PolicyType.PermissionsBoundary, cancellationToken)
                    : OfAttached(file, policy, "ManagedPolicyName", PrincipalKind.ManagedPolicy, cancellationToken);
            default:
                return OfDocument(file, policy, cancellationToken);
        }
    }

    /// <summary>What a statement is for that is given to a construct by itself.</summary>
    /// <param name="file">The file.</param>
    /// <param name="statement">The expression that stands where the statement is used.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static PolicyUse OfStatement(SourceFile file, ExpressionSyntax statement, CancellationToken cancellationToken)
    {
        if (CallAround(statement) is var (target, method) && file.Model.GetTypeInfo(target, cancellationToken).Type is { } receiver)
        {
            switch (method)
            {
                case "AddToPolicy" or "AddToPrincipalPolicy" when CdkSymbols.IsIam(receiver):
                    return Identity(file, statement, KindOf(receiver), target, policyName: null, cancellationToken);
                case "AddStatements" when target is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AssumeRolePolicy" }:
                    return Of(file, statement, PolicyType.Trust, cancellationToken);
                case "AddStatements"
                    when CdkSymbols.IsIam(receiver, "PolicyDocument")
                        && CdkPrincipal.CreationOf(file, target, cancellationToken) is { } document:
                    return OfDocument(file, document, cancellationToken);
                case "AddStatements" when CdkSymbols.IsIam(receiver) && receiver.Name is "Policy" or "ManagedPolicy":
                    return Identity(
                        file,
                        statement,
                        receiver.Name == "Policy" ? PrincipalKind.Unknown : PrincipalKind.ManagedPolicy,
                        principal: null,
                        policyName: null,
                        cancellationToken
                    );
            }
        }

        return PolicyUseFinder.Find(file, statement, cancellationToken) is { IsCertain: true } use
            ? use
            : OfUnlisted(file, statement, cancellationToken);
    }

    /// <summary>What the method's name says of a construct that is newer than the list of them.</summary>
    private static PolicyUse OfUnlisted(SourceFile file, ExpressionSyntax statement, CancellationToken cancellationToken) =>
        CallAround(statement)?.Method switch
        {
            "AddToRolePolicy" => Of(file, statement, PolicyType.Identity, cancellationToken, PrincipalKind.Role),
            "AddToResourcePolicy" => Of(file, statement, PolicyType.Resource, cancellationToken),
            _ => Of(file, statement, PolicyType.Unknown, cancellationToken),
        };

    /// <summary>
    /// What a policy is for that is given to something of the CDK. Made into a document, it is for what that is for; the principal of a
    /// construct that stands for one resource of CloudFormation is the construct itself, or what it names.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="sink">The property or parameter.</param>
    /// <param name="given">The expression that is given to it.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static PolicyUse OfSink(
        SourceFile file,
        ExpressionSyntax policy,
        PolicySink sink,
        ExpressionSyntax given,
        CancellationToken cancellationToken
    )
    {
        if (
            sink is { TypeName: "Amazon.CDK.AWS.IAM.PolicyDocument", Method: "FromJson" }
            && given.Parent?.Parent?.Parent is InvocationExpressionSyntax document
        )
        {
            return OfDocument(file, document, cancellationToken);
        }

        var name = PrincipalReference.Of(sink, given, file, cancellationToken).PolicyName;
        if (
            sink.Type == PolicyType.Identity
            && given.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax owner } props }
        )
        {
            // An inline policy of a role, user or group is an element of the list that the construct is given.
            if (
                ListSyntax.Around(owner) is
                {
                    Parent: AssignmentExpressionSyntax
                    {
                        Left: IdentifierNameSyntax { Identifier.ValueText: "Policies" },
                        Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax construct }
                    }
                }
            )
            {
                return Identity(file, policy, sink.Principal, ConstructOf(construct), name, cancellationToken);
            }

            sink = KindGiven(props) is var kind and not PrincipalKind.Unknown ? sink with { Principal = kind } : sink;
            var principal =
                sink.Principal == PrincipalKind.PermissionSet
                    ? ConstructOf(owner)
                    : ConstructNamedBy(sink.PrincipalName is { } member ? PropertyValues.In(props, member) : PrincipalGiven(props));
            if (principal is not null)
            {
                return Identity(file, policy, sink.Principal, principal, name, cancellationToken);
            }
        }

        return Of(file, policy, sink, name, cancellationToken);
    }

    /// <summary>
    /// What a managed policy is for that a construct is given: one of those it is made with, one that is added to it, or its
    /// permissions boundary.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="managed">The expression that stands for the managed policy.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static PolicyUse OfManagedPolicy(SourceFile file, ExpressionSyntax managed, CancellationToken cancellationToken)
    {
        if (CallAround(managed) is ({ } target, "AddManagedPolicy"))
        {
            return Identity(
                file,
                managed,
                KindOf(file.Model.GetTypeInfo(target, cancellationToken).Type),
                target,
                policyName: null,
                cancellationToken
            );
        }

        return
            (ListSyntax.Around(managed) ?? managed).Parent
                is AssignmentExpressionSyntax
                {
                    Left: IdentifierNameSyntax { Identifier.ValueText: var property },
                    Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax props }
                }
            && KindOfProps(file.Model.GetTypeInfo(props, cancellationToken).Type) is { } kind
            ? property == "PermissionsBoundary"
                ? Of(file, managed, PolicyType.PermissionsBoundary, cancellationToken)
                : Identity(file, managed, kind, ConstructOf(props), policyName: null, cancellationToken)
            : Identity(file, managed, PrincipalKind.Unknown, principal: null, policyName: null, cancellationToken);
    }

    /// <summary>
    /// What a statement is passed to: the object and the name of its method, in <c>role.AddToPolicy(s)</c> and
    /// <c>function.Role?.AddToPolicy(s)</c>.
    /// </summary>
    private static (ExpressionSyntax Target, string Method)? CallAround(ExpressionSyntax statement)
    {
        if (statement.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } })
        {
            return null;
        }

        return call.Expression switch
        {
            MemberAccessExpressionSyntax member => (Unwrapping.Unwrap(member.Expression), member.Name.Identifier.ValueText),
            MemberBindingExpressionSyntax member when call.Parent is ConditionalAccessExpressionSyntax access => (
                Unwrapping.Unwrap(access.Expression),
                member.Name.Identifier.ValueText
            ),
            _ => null,
        };
    }

    /// <summary>True if statements are added to a policy after it is made.</summary>
    public static bool HasFurtherStatements(SourceFile file, ExpressionSyntax policy, CancellationToken cancellationToken) =>
        CdkPrincipal.NameGivenTo(policy) is { } name
        && file.NamesIn(file.GetRoot(cancellationToken), name, cancellationToken)
            .Any(static use =>
                use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddStatements" } member && member.Expression == use
            );

    /// <summary>A policy is for the role, user or group that it is attached to, or that its properties name.</summary>
    private static PolicyUse OfAttached(
        SourceFile file,
        ExpressionSyntax policy,
        string nameProperty,
        PrincipalKind otherwise,
        CancellationToken cancellationToken
    )
    {
        var name = NameOf(file, policy, nameProperty, cancellationToken);
        var principal = UsesOf(file, policy, cancellationToken)
            .Select(AttachedTo)
            .FirstOrDefault(static principal => principal is not null);
        var kind = principal is null ? KindGiven(PropsOf(policy)) : KindOf(file.Model.GetTypeInfo(principal, cancellationToken).Type);
        principal ??= PrincipalGiven(PropsOf(policy));
        return Identity(file, policy, kind == PrincipalKind.Unknown ? otherwise : kind, principal, name, cancellationToken);
    }

    /// <summary>The expression that makes a policy, and the uses of the name it is given.</summary>
    private static IEnumerable<ExpressionSyntax> UsesOf(SourceFile file, ExpressionSyntax policy, CancellationToken cancellationToken) =>
        CdkPrincipal.NameGivenTo(policy) is { } name
            ? file.NamesIn(file.GetRoot(cancellationToken), name, cancellationToken).Prepend(policy)
            : [policy];

    /// <summary>True where a managed policy is given away as the boundary of a principal, itself or by its ARN.</summary>
    private static bool IsBoundary(ExpressionSyntax policy)
    {
        const string Boundary = "PermissionsBoundary";
        var given =
            policy.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ManagedPolicyArn" } arn && arn.Expression == policy
                ? arn
                : policy;
        return given.Parent switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: Boundary } } assignment => assignment.Right
                == given,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Boundary } } assignment =>
                assignment.Right == given,
            ArgumentSyntax => CallAround(given)
                is (
                    InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Of", Expression: var type }
                    },
                    "Apply"
                )
                && (type as SimpleNameSyntax ?? (type as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText == Boundary,
            _ => false,
        };
    }

    /// <summary>
    /// The role, user or group of <c>role.AttachInlinePolicy(policy)</c>, <c>role.AddManagedPolicy(policy)</c> or
    /// <c>policy.AttachToRole(role)</c>, or the one that is made with the policy among its managed policies.
    /// </summary>
    private static ExpressionSyntax? AttachedTo(ExpressionSyntax policy) =>
        policy.Parent switch
        {
            ArgumentSyntax
            {
                Parent: ArgumentListSyntax
                {
                    Parent: InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax
                        {
                            Name.Identifier.ValueText: "AttachInlinePolicy" or "AddManagedPolicy"
                        } member
                    }
                }
            } => member.Expression,
            MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "AttachToRole" or "AttachToUser" or "AttachToGroup",
                Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var given }] }
            } member when member.Expression == policy => given,
            _ => ListSyntax.Around(policy)
                is {
                    Parent: AssignmentExpressionSyntax
                    {
                        Left: IdentifierNameSyntax { Identifier.ValueText: "ManagedPolicies" },
                        Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax props }
                    }
                }
                ? ConstructOf(props)
                : null,
        };

    /// <summary>
    /// A document is for what it is given to: an entry of the inline policies of a principal, the document of a policy, a trust
    /// policy.
    /// </summary>
    private static PolicyUse OfDocument(SourceFile file, ExpressionSyntax document, CancellationToken cancellationToken)
    {
        var given = document;
        if (CdkPrincipal.NameGivenTo(document) is { } local)
        {
            given =
                file.NamesIn(file.GetRoot(cancellationToken), local, cancellationToken)
                    .FirstOrDefault(static use =>
                        use.Parent is AssignmentExpressionSyntax assignment && assignment.Right == use
                        || use.Parent is InitializerExpressionSyntax
                    )
                ?? document;
        }

        while (given.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            given = (ExpressionSyntax)given.Parent;
        }

        if (EntryOf(given) is var (key, dictionary))
        {
            return
                dictionary.Parent
                    is AssignmentExpressionSyntax
                    {
                        Left: IdentifierNameSyntax { Identifier.ValueText: "InlinePolicies" },
                        Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax props }
                    }
                && KindOfProps(file.Model.GetTypeInfo(props, cancellationToken).Type) is { } kind
                ? Identity(
                    file,
                    document,
                    kind,
                    ConstructOf(props),
                    file.Model.GetConstantValue(key, cancellationToken).Value as string,
                    cancellationToken
                )
                : Of(file, document, PolicyType.Unknown, cancellationToken);
        }

        if (
            given.Parent is AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax { Identifier.ValueText: "Document" },
                Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax owner }
            }
        )
        {
            switch (file.Model.GetTypeInfo(owner, cancellationToken).Type?.Name)
            {
                case "PolicyProps":
                case "ManagedPolicyProps":
                    return OfPolicy(file, ConstructOf(owner), cancellationToken);
            }
        }

        return PolicyUseFinder.Find(file, document, cancellationToken) is { IsCertain: true } use
            ? use
            : Of(file, document, PolicyType.Unknown, cancellationToken);
    }

    private static (ExpressionSyntax Key, ExpressionSyntax Dictionary)? EntryOf(ExpressionSyntax value) =>
        value.Parent switch
        {
            InitializerExpressionSyntax
            {
                Expressions: [var key, var given],
                Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax dictionary }
            } when given == value => (key, dictionary),
            AssignmentExpressionSyntax
            {
                Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] },
                Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax dictionary }
            } => (key, dictionary),
            _ => null,
        };

    /// <summary>The construct whose name an expression is: <c>user</c> in <c>user.Ref</c> and <c>user.UserName</c>.</summary>
    private static ExpressionSyntax? ConstructNamedBy(ExpressionSyntax? name) =>
        name
            is MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Ref" or "UserName" or "GroupName" or "RoleName",
                Expression: var construct
            }
            ? construct
            : null;

    private static InitializerExpressionSyntax? PropsOf(ExpressionSyntax policy) =>
        (policy as BaseObjectCreationExpressionSyntax)
            ?.ArgumentList?.Arguments.Select(static argument => argument.Expression)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .LastOrDefault()
            ?.Initializer
        ?? (policy as BaseObjectCreationExpressionSyntax)?.Initializer;

    private static ExpressionSyntax ConstructOf(ExpressionSyntax props) =>
        props.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax construct } }
            ? construct
            : props;

    private static PrincipalKind KindGiven(InitializerExpressionSyntax? props)
    {
        if (props is null)
        {
            return PrincipalKind.Unknown;
        }

        return PropertyValues.In(props, "Users") is not null ? PrincipalKind.User
            : PropertyValues.In(props, "Groups") is not null ? PrincipalKind.Group
            : PropertyValues.In(props, "Roles") is not null ? PrincipalKind.Role
            : PrincipalKind.Unknown;
    }

    private static ExpressionSyntax? PrincipalGiven(InitializerExpressionSyntax? props)
    {
        var list = props is null
            ? null
            : PropertyValues.In(props, "Users") ?? PropertyValues.In(props, "Groups") ?? PropertyValues.In(props, "Roles");
        return list is not null && ListSyntax.Of(list) is { } syntax && ListSyntax.PiecesOf(syntax) is [var only]
            ? ListSyntax.ValueOf(only)
            : null;
    }

    private static PrincipalKind KindOf(ITypeSymbol? type) =>
        !CdkSymbols.IsIam(type)
            ? PrincipalKind.Unknown
            : type!.Name switch
            {
                "Role" or "IRole" or "LazyRole" => PrincipalKind.Role,
                "User" or "IUser" => PrincipalKind.User,
                "Group" or "IGroup" => PrincipalKind.Group,
                _ => KindOfProps(type) ?? PrincipalKind.Unknown,
            };

    private static PrincipalKind? KindOfProps(ITypeSymbol? type) =>
        !CdkSymbols.IsIam(type)
            ? null
            : type!.Name switch
            {
                "RoleProps" => PrincipalKind.Role,
                "UserProps" => PrincipalKind.User,
                "GroupProps" => PrincipalKind.Group,
                _ => null,
            };

    private static string? NameOf(SourceFile file, ExpressionSyntax policy, string property, CancellationToken cancellationToken)
    {
        var given = PropsOf(policy) is { } props ? PropertyValues.In(props, property) : null;
        return given is null
            ? CdkPrincipal.IdOf(file, policy, cancellationToken)
            : file.Model.GetConstantValue(given, cancellationToken).Value as string;
    }

    private static PolicyUse Identity(
        SourceFile file,
        ExpressionSyntax policy,
        PrincipalKind kind,
        ExpressionSyntax? principal,
        string? policyName,
        CancellationToken cancellationToken
    ) =>
        new(() => CdkPrincipal.ReadSurroundings(file, policy, principal, policyName, cancellationToken))
        {
            IsCertain = true,
            Type = PolicyType.Identity,
            Principal = kind,
            PolicyName = policyName,
            SinkSpan =
                principal is SimpleNameSyntax or MemberAccessExpressionSyntax
                && KindOf(file.Model.GetTypeInfo(principal, cancellationToken).Type) != PrincipalKind.Unknown
                    ? principal.Span
                    : null,
        };

    private static PolicyUse Of(
        SourceFile file,
        ExpressionSyntax policy,
        PolicySink sink,
        string? policyName,
        CancellationToken cancellationToken
    ) =>
        new(() =>
            CdkPrincipal.ReadSurroundings(file, policy, principal: null, policyName, cancellationToken) is var surroundings
            && sink.IsServiceRole
                ? surroundings with
                {
                    AssumedBy = RoleAssumption.Service,
                }
                : surroundings
        )
        {
            IsCertain = sink.Condition is null || sink.Type != PolicyType.Unknown,
            Type = sink.Type,
            ResourceService = sink.ResourceService,
            Principal = sink.Principal,
            PolicyName = policyName,
        };

    private static PolicyUse Of(
        SourceFile file,
        ExpressionSyntax policy,
        PolicyType type,
        CancellationToken cancellationToken,
        PrincipalKind principal = PrincipalKind.Unknown
    ) =>
        new(() => SurroundingsReader.Read(file, policy, use: null, principal: null, cancellationToken))
        {
            IsCertain = true,
            Type = type,
            Principal = principal,
        };
}
