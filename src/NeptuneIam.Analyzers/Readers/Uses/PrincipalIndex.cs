using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// What a file's code says about the users, groups and roles it makes: the policies it gives them, the groups it puts them into, login
/// profiles, trust policies.
/// </summary>
internal sealed class PrincipalIndex
{
    /// <summary>
    /// What every ARN of an AWS managed policy holds (Managed Policy Reference: <c>arn:PARTITION:iam::aws:policy/PATH/NAME</c>).
    /// </summary>
    private const string ManagedPolicyArn = ":iam::aws:policy/";

    private const string UserName = "UserName";
    private const string GroupName = "GroupName";
    private const string RoleName = "RoleName";

    private readonly SourceFile _file;
    private readonly PrincipalMentions _attachments;
    private readonly PrincipalMentions _inlinePolicies;
    private readonly PrincipalMentions _loginProfiles;
    private readonly PrincipalMentions _accessKeys;
    private readonly PrincipalMentions _trustPolicies;

    /// <summary>Reads the requests of a file.</summary>
    public PrincipalIndex(SourceFile file)
    {
        _file = file;
        _attachments = new PrincipalMentions(
            RequestsOf("AttachUserPolicy", UserName, "PolicyArn")
                .Concat(RequestsOf("AttachGroupPolicy", GroupName, "PolicyArn"))
                .Concat(RequestsOf("AttachRolePolicy", RoleName, "PolicyArn"))
                .Concat(RequestsOf("AddUserToGroup", UserName))
                .Concat(CallsOfOwnMethods())
                .Concat(Loops())
                .Concat(PulumiPrincipals.Attachments(file))
        );
        _inlinePolicies = new PrincipalMentions(
            RequestsOf("PutUserPolicy", UserName, "PolicyDocument")
                .Concat(RequestsOf("PutGroupPolicy", GroupName, "PolicyDocument"))
                .Concat(RequestsOf("PutRolePolicy", RoleName, "PolicyDocument"))
                .Concat(PulumiPrincipals.InlinePolicies(file))
        );
        _loginProfiles = new PrincipalMentions(
            RequestsOf("CreateLoginProfile", UserName)
                .Concat(RequestsOf("UpdateLoginProfile", UserName))
                .Concat(PulumiPrincipals.LoginProfiles(file))
        );
        _accessKeys = new PrincipalMentions(RequestsOf("CreateAccessKey", UserName));
        _trustPolicies = new PrincipalMentions(
            RequestsOf("CreateRole", RoleName, "AssumeRolePolicyDocument")
                .Concat(RequestsOf("UpdateAssumeRolePolicy", RoleName, "PolicyDocument"))
                .Concat(PulumiPrincipals.TrustPolicies(file))
        );
    }

    /// <summary>
    /// The names of the AWS managed policies attached to a principal, and whether there are policies of which nothing is known.
    /// </summary>
    public (ImmutableArray<string> Names, bool MayHaveMore) AttachedTo(PrincipalReference principal)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var mayHaveMore = false;
        foreach (var attachment in _attachments.Of(principal).Where(attachment => attachment.Node != principal.Node))
        {
            if (attachment.Value is { } arn && ManagedPolicyIn(arn) is { } name)
            {
                names.Add(name);
            }
            else
            {
                mayHaveMore = true;
            }
        }

        return (names.ToImmutable(), mayHaveMore);
    }

    /// <summary>The inline policies that the code gives the principal; null for one that is not in view.</summary>
    public IEnumerable<ExpressionSyntax?> InlinePoliciesOf(PrincipalReference principal) =>
        _inlinePolicies.Of(principal).Select(static policy => policy.Value);

    /// <summary>True if the code gives the user a password for the console.</summary>
    public bool HasLoginProfile(PrincipalReference principal) => principal.Kind == PrincipalKind.User && _loginProfiles.Of(principal).Any();

    /// <summary>True if the code makes an access key for the user.</summary>
    public bool HasAccessKey(PrincipalReference principal) => principal.Kind == PrincipalKind.User && _accessKeys.Of(principal).Any();

    /// <summary>The trust policies that the code gives the role.</summary>
    public IEnumerable<ExpressionSyntax> TrustPoliciesOf(PrincipalReference principal) =>
        principal.Kind == PrincipalKind.Role
            ? _trustPolicies.Of(principal).Select(static role => role.Value).OfType<ExpressionSyntax>()
            : [];

    /// <summary>
    /// The creations of an operation's request, whether they name its type or are the <c>new()</c> that a call of the operation is given.
    /// </summary>
    private IEnumerable<PrincipalMention> RequestsOf(string operation, string principalProperty, string? valueProperty = null)
    {
        foreach (var name in _file.NamesIn(_file.GetRoot(default), operation + "Request", default))
        {
            if (CreationBy(name) is { } creation)
            {
                yield return MentionOf(creation, principalProperty, valueProperty);
            }
        }

        foreach (
            var name in _file
                .NamesIn(_file.GetRoot(default), operation + "Async", default)
                .Concat(_file.NamesIn(_file.GetRoot(default), operation, default))
        )
        {
            if (CallBy(name) is { ArgumentList.Arguments: [{ Expression: ImplicitObjectCreationExpressionSyntax creation }, ..] })
            {
                yield return MentionOf(creation, principalProperty, valueProperty);
            }
        }
    }

    private PrincipalMention MentionOf(BaseObjectCreationExpressionSyntax creation, string principalProperty, string? valueProperty) =>
        new(
            PropertyValues.Of(creation, principalProperty, _file, default) is { } principal
                ? PrincipalReference.KeyOf(principal, _file, default)
                : null,
            valueProperty is null ? null : PropertyValues.Of(creation, valueProperty, _file, default),
            creation
        );

    /// <summary>
    /// Policies, and groups, that are passed to a method of the user's own with the name of the operation. Whom it gives them to is not
    /// known, so they count for every principal of the same member.
    /// </summary>
    private IEnumerable<PrincipalMention> CallsOfOwnMethods()
    {
        foreach (var name in _file.NamesThatStartWith("Attach", default).Concat(_file.NamesThatStartWith("AddUserToGroup", default)))
        {
            if (
                CallBy(name) is not { ArgumentList.Arguments: { Count: > 0 } arguments } call
                || arguments.Any(static argument => argument.Expression is BaseObjectCreationExpressionSyntax)
            )
            {
                continue;
            }

            var arn = arguments
                .Select(static argument => argument.Expression)
                .FirstOrDefault(argument => ManagedPolicyIn(argument) is not null);
            if (
                arn is not null
                || (
                    arguments.Count > 1
                    && (name.Identifier.ValueText.Contains("Polic") || name.Identifier.ValueText[1] == 'd')
                    && !TakesRequest(arguments[0])
                )
            )
            {
                yield return new PrincipalMention(null, arn, call);
            }
        }
    }

    /// <summary>Managed policies that a loop runs over which attaches something.</summary>
    private IEnumerable<PrincipalMention> Loops()
    {
        ForEachStatementSyntax? last = null;
        var attaches = false;
        foreach (var position in Occurrences.Of(ManagedPolicyArn, _file.Characters))
        {
            if (
                StringExpressions.Topmost(_file.GetRoot(default).FindToken(position)) is not { } arn
                || arn.FirstAncestorOrSelf<ForEachStatementSyntax>() is not { } loop
                || !loop.Expression.Span.Contains(arn.Span)
            )
            {
                continue;
            }

            if (loop != last)
            {
                last = loop;
                attaches = _file.NamesThatStartWith("Attach", default).Any(name => loop.Statement.Span.Contains(name.Span));
            }

            if (attaches)
            {
                yield return new PrincipalMention(null, arn, loop);
            }
        }
    }

    /// <summary>The creation whose type the name is, or whose local or field has it as its type.</summary>
    private static BaseObjectCreationExpressionSyntax? CreationBy(SimpleNameSyntax name)
    {
        SyntaxNode type = name;
        while (type.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or NullableTypeSyntax)
        {
            type = type.Parent;
        }

        return type.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == type => creation,
            VariableDeclarationSyntax { Variables: [{ Initializer.Value: ImplicitObjectCreationExpressionSyntax creation }] } declaration
                when declaration.Type == type => creation,
            _ => null,
        };
    }

    private static InvocationExpressionSyntax? CallBy(SimpleNameSyntax name) =>
        name.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == name => call,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
                when member.Name == name && call.Expression == member => call,
            MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
            _ => null,
        };

    /// <summary>True for the request of an operation of the SDK, whose creation is read where it stands.</summary>
    private bool TakesRequest(ArgumentSyntax argument) =>
        _file.Model.GetTypeInfo(argument.Expression).Type?.Name.EndsWith("Request", StringComparison.Ordinal) == true;

    /// <summary>
    /// The name at the end of the ARN of an AWS managed policy; null if the expression is none, or its name is not known.
    /// </summary>
    private string? ManagedPolicyIn(ExpressionSyntax arn) =>
        LiteralReader.Read(arn, _file.Model, default) is [{ Text: var text }]
        && text.IndexOf(ManagedPolicyArn, StringComparison.Ordinal) >= 0
            ? ManagedPolicyReference.NameIn(text)
            : null;
}
