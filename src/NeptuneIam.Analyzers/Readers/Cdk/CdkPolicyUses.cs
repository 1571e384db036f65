using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Finds what a policy of the AWS CDK is for, from the construct it is given to.</summary>
internal sealed class CdkPolicyUses(SourceFile file, CancellationToken cancellationToken)
{
    /// <summary>What a policy, a managed policy, or a policy document is for.</summary>
    /// <param name="policy">The expression that makes it.</param>
    public PolicyUse OfPolicy(ExpressionSyntax policy)
    {
        switch (file.Model.GetTypeInfo(policy, cancellationToken).Type?.Name)
        {
            case "Policy" or "PolicyProps":
                return OfAttached(policy, "PolicyName", PrincipalKind.Unknown);
            case "ManagedPolicy" or "ManagedPolicyProps":
                return CdkAttachments.UsesOf(file, policy, cancellationToken).Any(CdkAttachments.IsBoundary)
                    ? Of(policy, PolicyType.PermissionsBoundary)
                    : OfAttached(policy, "ManagedPolicyName", PrincipalKind.ManagedPolicy);
            default:
                return OfDocument(policy);
        }
    }

    /// <summary>What a statement is for that is given to a construct by itself.</summary>
    /// <param name="statement">The expression that stands where the statement is used.</param>
    public PolicyUse OfStatement(ExpressionSyntax statement)
    {
        if (
            CdkAttachments.CallAround(statement) is var (target, method)
            && file.Model.GetTypeInfo(target, cancellationToken).Type is { } receiver
        )
        {
            switch (method)
            {
                case "AddToPolicy" or "AddToPrincipalPolicy" when CdkSymbols.IsIam(receiver):
                    return Identity(statement, CdkPrincipalKinds.Of(receiver), target, policyName: null);
                case "AddStatements" when target is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AssumeRolePolicy" }:
                    return Of(statement, PolicyType.Trust);
                case "AddStatements"
                    when CdkSymbols.IsIam(receiver, "PolicyDocument")
                        && CdkConstructs.CreationOf(file, target, cancellationToken) is { } document:
                    return OfDocument(document);
                case "AddStatements" when CdkSymbols.IsIam(receiver) && receiver.Name is "Policy" or "ManagedPolicy":
                    return Identity(
                        statement,
                        receiver.Name == "Policy" ? PrincipalKind.Unknown : PrincipalKind.ManagedPolicy,
                        principal: null,
                        policyName: null
                    );
            }
        }

        return PolicyUseFinder.Find(file, statement, cancellationToken) is { IsCertain: true } use ? use : OfUnlisted(statement);
    }

    /// <summary>What the method's name says of a construct that is newer than the list of them.</summary>
    private PolicyUse OfUnlisted(ExpressionSyntax statement) =>
        CdkAttachments.CallAround(statement)?.Method switch
        {
            "AddToRolePolicy" => Of(statement, PolicyType.Identity, PrincipalKind.Role),
            "AddToResourcePolicy" => Of(statement, PolicyType.Resource),
            _ => Of(statement, PolicyType.Unknown),
        };

    /// <summary>
    /// What a policy is for that is given to something of the CDK. Made into a document, it is for what that is for; the principal of a
    /// construct that stands for one resource of CloudFormation is the construct itself, or what it names.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="sink">The property or parameter.</param>
    /// <param name="given">The expression that is given to it.</param>
    public PolicyUse OfSink(ExpressionSyntax policy, PolicySink sink, ExpressionSyntax given)
    {
        if (
            sink is { TypeName: "Amazon.CDK.AWS.IAM.PolicyDocument", Method: "FromJson" }
            && given.Parent?.Parent?.Parent is InvocationExpressionSyntax document
        )
        {
            return OfDocument(document);
        }

        var name = PrincipalReference.Of(sink, given, file, cancellationToken).PolicyName;
        if (
            sink.Type == PolicyType.Identity
            && given.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax owner } props }
        )
        {
            // An inline policy of a role, user or group is an element of the list that the construct is given.
            if (ListSyntax.Around(owner) is { } list && PropertyValues.GivenTo(list) is ("Policies", var construct))
            {
                return Identity(policy, sink.Principal, CdkConstructs.ConstructOf(construct), name);
            }

            sink = CdkPrincipalKinds.NamedIn(props) is var kind and not PrincipalKind.Unknown ? sink with { Principal = kind } : sink;
            var principal =
                sink.Principal == PrincipalKind.PermissionSet
                    ? CdkConstructs.ConstructOf(owner)
                    : CdkConstructs.ConstructNamedBy(
                        sink.PrincipalName is { } member ? PropertyValues.In(props, member) : CdkPrincipalKinds.PrincipalIn(props)
                    );
            if (principal is not null)
            {
                return Identity(policy, sink.Principal, principal, name);
            }
        }

        return Of(policy, sink, name);
    }

    /// <summary>
    /// What a managed policy is for that a construct is given: one of those it is made with, one that is added to it, or its permissions
    /// boundary.
    /// </summary>
    /// <param name="managed">The expression that stands for the managed policy.</param>
    public PolicyUse OfManagedPolicy(ExpressionSyntax managed)
    {
        if (CdkAttachments.CallAround(managed) is ({ } target, "AddManagedPolicy"))
        {
            return Identity(
                managed,
                CdkPrincipalKinds.Of(file.Model.GetTypeInfo(target, cancellationToken).Type),
                target,
                policyName: null
            );
        }

        return
            PropertyValues.GivenTo(ListSyntax.Around(managed) ?? managed) is var (property, props)
            && CdkPrincipalKinds.OfProps(file.Model.GetTypeInfo(props, cancellationToken).Type) is { } kind
            ? property == "PermissionsBoundary"
                ? Of(managed, PolicyType.PermissionsBoundary)
                : Identity(managed, kind, CdkConstructs.ConstructOf(props), policyName: null)
            : Identity(managed, PrincipalKind.Unknown, principal: null, policyName: null);
    }

    /// <summary>A policy is for the role, user or group that it is attached to, or that its properties name.</summary>
    private PolicyUse OfAttached(ExpressionSyntax policy, string nameProperty, PrincipalKind otherwise)
    {
        var name = NameOf(policy, nameProperty);
        var principal = CdkAttachments
            .UsesOf(file, policy, cancellationToken)
            .Select(CdkAttachments.AttachedTo)
            .FirstOrDefault(static principal => principal is not null);
        var kind = principal is null
            ? CdkPrincipalKinds.NamedIn(CdkConstructs.PropsOf(policy))
            : CdkPrincipalKinds.Of(file.Model.GetTypeInfo(principal, cancellationToken).Type);
        principal ??= CdkPrincipalKinds.PrincipalIn(CdkConstructs.PropsOf(policy));
        return Identity(policy, kind == PrincipalKind.Unknown ? otherwise : kind, principal, name);
    }

    /// <summary>
    /// A document is for what it is given to: an entry of the inline policies of a principal, the document of a policy, a trust policy.
    /// </summary>
    private PolicyUse OfDocument(ExpressionSyntax document)
    {
        var given = document;
        if (CdkConstructs.NameGivenTo(document) is { } local)
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

        if (ListSyntax.EntryAround(given) is var (key, dictionary))
        {
            return
                PropertyValues.GivenTo(dictionary) is ("InlinePolicies", var props)
                && CdkPrincipalKinds.OfProps(file.Model.GetTypeInfo(props, cancellationToken).Type) is { } kind
                ? Identity(
                    document,
                    kind,
                    CdkConstructs.ConstructOf(props),
                    file.Model.GetConstantValue(key, cancellationToken).Value as string
                )
                : Of(document, PolicyType.Unknown);
        }

        if (
            PropertyValues.GivenTo(given) is ("Document", var owner)
            && file.Model.GetTypeInfo(owner, cancellationToken).Type?.Name is "PolicyProps" or "ManagedPolicyProps"
        )
        {
            return OfPolicy(CdkConstructs.ConstructOf(owner));
        }

        return PolicyUseFinder.Find(file, document, cancellationToken) is { IsCertain: true } use ? use : Of(document, PolicyType.Unknown);
    }

    /// <summary>The name that a policy is given, if constant; else the id of its construct, from which it is named.</summary>
    private string? NameOf(ExpressionSyntax policy, string property)
    {
        return PropertyValues.In(CdkConstructs.PropsOf(policy), property) is { } given
            ? file.Model.GetConstantValue(given, cancellationToken).Value as string
            : CdkConstructs.IdOf(file, policy, cancellationToken);
    }

    private PolicyUse Identity(ExpressionSyntax policy, PrincipalKind kind, ExpressionSyntax? principal, string? policyName) =>
        new(() => new CdkSurroundings(file, cancellationToken).Read(policy, principal, policyName))
        {
            IsCertain = true,
            Type = PolicyType.Identity,
            Principal = kind,
            PolicyName = policyName,
            SinkSpan =
                principal is SimpleNameSyntax or MemberAccessExpressionSyntax
                && CdkPrincipalKinds.Of(file.Model.GetTypeInfo(principal, cancellationToken).Type) != PrincipalKind.Unknown
                    ? principal.Span
                    : null,
        };

    private PolicyUse Of(ExpressionSyntax policy, PolicySink sink, string? policyName) =>
        new(() =>
            new CdkSurroundings(file, cancellationToken).Read(policy, principal: null, policyName) is var surroundings && sink.IsServiceRole
                ? surroundings with
                {
                    AssumedBy = RoleAssumption.Service,
                }
                : surroundings
        )
        {
            IsCertain = sink.IsDecided,
            Type = sink.Type,
            ResourceService = sink.ResourceService,
            Principal = sink.Principal,
            PolicyName = policyName,
        };

    private PolicyUse Of(ExpressionSyntax policy, PolicyType type, PrincipalKind principal = PrincipalKind.Unknown) =>
        new(() => SurroundingsReader.Read(file, policy, use: null, principal: null, cancellationToken))
        {
            IsCertain = true,
            Type = type,
            Principal = principal,
        };
}
