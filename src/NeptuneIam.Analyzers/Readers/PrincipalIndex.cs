using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>What a file's code says about the users, groups and roles it makes: the managed policies it attaches, login profiles, trust policies.</summary>
internal sealed class PrincipalIndex
{
    /// <summary>What every ARN of an AWS managed policy holds (Managed Policy Reference: <c>arn:PARTITION:iam::aws:policy/PATH/NAME</c>).</summary>
    private const string ManagedPolicyArn = ":iam::aws:policy/";

    private readonly ImmutableArray<Attachment> _attachments;
    private readonly ImmutableArray<Mention> _loginProfiles;
    private readonly ImmutableArray<Mention> _roles;

    private PrincipalIndex(ImmutableArray<Attachment> attachments, ImmutableArray<Mention> loginProfiles, ImmutableArray<Mention> roles)
    {
        _attachments = attachments;
        _loginProfiles = loginProfiles;
        _roles = roles;
    }

    /// <summary>Reads the requests of a file.</summary>
    public static PrincipalIndex Read(SourceFile file) => new(
        RequestsOf(file, "AttachUserPolicyRequest", "UserName", "PolicyArn")
            .Concat(RequestsOf(file, "AttachGroupPolicyRequest", "GroupName", "PolicyArn"))
            .Concat(RequestsOf(file, "AttachRolePolicyRequest", "RoleName", "PolicyArn"))
            .Select(mention => Attachment.Of(mention, file))
            .Concat(AttachmentsByCall(file))
            .ToImmutableArray(),
        RequestsOf(file, "CreateLoginProfileRequest", "UserName")
            .Concat(RequestsOf(file, "UpdateLoginProfileRequest", "UserName"))
            .ToImmutableArray(),
        RequestsOf(file, "CreateRoleRequest", "RoleName", "AssumeRolePolicyDocument")
            .Concat(RequestsOf(file, "UpdateAssumeRolePolicyRequest", "RoleName", "PolicyDocument"))
            .ToImmutableArray());

    /// <summary>The names of the managed policies attached to a principal, and whether there are others whose names are not known.</summary>
    public (ImmutableArray<string> Names, bool MayHaveMore) AttachedTo(PrincipalReference principal)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var mayHaveMore = false;
        foreach (var attachment in _attachments)
        {
            if (!attachment.Mention.IsOf(principal))
            {
                continue;
            }

            if (attachment.PolicyName is { } name)
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

    /// <summary>True if the code gives the user a password for the console.</summary>
    public bool HasLoginProfile(PrincipalReference principal) =>
        principal.Kind == PrincipalKind.User && _loginProfiles.Any(profile => profile.IsOf(principal));

    /// <summary>The trust policies that the code gives the role.</summary>
    public IEnumerable<ExpressionSyntax> TrustPoliciesOf(PrincipalReference principal) =>
        principal.Kind == PrincipalKind.Role
            ? _roles.Where(role => role.Value is not null && role.IsOf(principal)).Select(static role => role.Value!)
            : [];

    private static IEnumerable<Mention> RequestsOf(SourceFile file, string typeName, string principalProperty, string? valueProperty = null)
    {
        foreach (var name in file.NamesIn(file.GetRoot(default), typeName, default))
        {
            var creation = name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>();
            if (creation?.Initializer is { } initializer && creation.Type.Span.Contains(name.Span))
            {
                yield return new Mention(
                    PrincipalReference.Given(initializer, principalProperty) is { } principal ? PrincipalReference.KeyOf(principal, file, default) : null,
                    valueProperty is null ? null : PrincipalReference.Given(initializer, valueProperty),
                    creation);
            }
        }
    }

    /// <summary>
    /// Managed policies that are passed to a method of the user's own whose name says attach. Whom it attaches them to is not known, so they count for
    /// every principal of the same member.
    /// </summary>
    private static IEnumerable<Attachment> AttachmentsByCall(SourceFile file)
    {
        foreach (var position in Sieve.Occurrences(file.Characters, ManagedPolicyArn))
        {
            if (StringExpressions.Topmost(file.GetRoot(default).FindToken(position)) is not { } arn)
            {
                continue;
            }

            var request = arn.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>();
            var call = arn.FirstAncestorOrSelf<InvocationExpressionSyntax>(candidate => candidate != arn);
            if (request is null && call is not null && NameOf(call).StartsWith("Attach", StringComparison.OrdinalIgnoreCase))
            {
                yield return new Attachment(new Mention(null, arn, call), Attachment.NameIn(arn, file));
            }
            else if (request is null && arn.FirstAncestorOrSelf<ForEachStatementSyntax>() is { } loop && loop.ToString().Contains("Attach"))
            {
                yield return new Attachment(new Mention(null, arn, loop), Attachment.NameIn(arn, file));
            }
        }
    }

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };

    /// <summary>A place that names a principal.</summary>
    private sealed record Mention(string? Key, ExpressionSyntax? Value, SyntaxNode Node)
    {
        /// <summary>
        /// True if both places mean the same principal: the same name within one type, or within one member where one of them does not say.
        /// </summary>
        public bool IsOf(PrincipalReference principal) =>
            Key is not null && principal.Key is not null
                ? Key == principal.Key && Owner<TypeDeclarationSyntax>(Node) == Owner<TypeDeclarationSyntax>(principal.Node)
                : Owner<MemberDeclarationSyntax>(Node) == Owner<MemberDeclarationSyntax>(principal.Node);

        private static SyntaxNode Owner<T>(SyntaxNode node)
            where T : MemberDeclarationSyntax =>
            node.FirstAncestorOrSelf<T>(static candidate => candidate is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();
    }

    /// <summary>A managed policy that is attached to a principal; its name is null if it is not known.</summary>
    private sealed record Attachment(Mention Mention, string? PolicyName)
    {
        public static Attachment Of(Mention mention, SourceFile file) => new(mention, mention.Value is null ? null : NameIn(mention.Value, file));

        /// <summary>The name in the ARN of an AWS managed policy; null if it is not constant, or a policy of the user's own, whose content is not in view.</summary>
        public static string? NameIn(ExpressionSyntax arn, SourceFile file)
        {
            var text = LiteralReader.Read(arn, file.Model, default) is [var reading] ? reading.Text : string.Empty;
            var slash = text.LastIndexOf('/');
            return slash >= 0 && text.Contains(ManagedPolicyArn) && text.IndexOf(VirtualText.HoleCharacter, slash) < 0 ? text.Substring(slash + 1) : null;
        }
    }
}
