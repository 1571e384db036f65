using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// What a file's Pulumi resources say about users, groups and roles: the arguments of attachments, inline policies, login profiles, and of
/// the roles themselves.
/// </summary>
internal static class PulumiPrincipals
{
    /// <summary>Policies that are attached, and groups, whose policies are not known.</summary>
    public static IEnumerable<PrincipalMention> Attachments(SourceFile file) =>
        ArgumentsOf(file, "UserPolicyAttachment", "User", "PolicyArn")
            .Concat(ArgumentsOf(file, "GroupPolicyAttachment", "Group", "PolicyArn"))
            .Concat(ArgumentsOf(file, "RolePolicyAttachment", "Role", "PolicyArn"))
            .Concat(ArgumentsOf(file, "UserGroupMembership", "User", value: null))
            .Concat(
                CreationsOf(file, "PolicyAttachment")
                    .Select(attachment => new PrincipalMention(null, PropertyValues.Of(attachment, "PolicyArn", file, default), attachment))
            )
            .Concat(ManagedPolicies(file));

    /// <summary>Inline policies.</summary>
    public static IEnumerable<PrincipalMention> InlinePolicies(SourceFile file) =>
        ArgumentsOf(file, "UserPolicy", "User", "Policy")
            .Concat(ArgumentsOf(file, "GroupPolicy", "Group", "Policy"))
            .Concat(ArgumentsOf(file, "RolePolicy", "Role", "Policy"));

    /// <summary>Passwords for the console.</summary>
    public static IEnumerable<PrincipalMention> LoginProfiles(SourceFile file) =>
        ArgumentsOf(file, "UserLoginProfile", "User", value: null);

    /// <summary>The trust policies of roles.</summary>
    public static IEnumerable<PrincipalMention> TrustPolicies(SourceFile file) =>
        CreationsOf(file, "Role")
            .Select(role => new PrincipalMention(NameGivenTo(role), PropertyValues.Of(role, "AssumeRolePolicy", file, default), role))
            .Where(static role => role.Value is not null);

    private static IEnumerable<PrincipalMention> ManagedPolicies(SourceFile file)
    {
        foreach (var role in CreationsOf(file, "Role"))
        {
            if (PropertyValues.Of(role, "ManagedPolicyArns", file, default) is { } given)
            {
                var list = ObjectList.Of(file, given, PulumiSymbols.IsPulumi, default);
                foreach (var (arn, _) in list.Values)
                {
                    yield return new PrincipalMention(NameGivenTo(role), arn, role);
                }

                if (list.MayHaveMore)
                {
                    yield return new PrincipalMention(NameGivenTo(role), null, role);
                }
            }
        }
    }

    private static IEnumerable<PrincipalMention> ArgumentsOf(SourceFile file, string resource, string principal, string? value) =>
        CreationsOf(file, resource)
            .Select(arguments => new PrincipalMention(
                PropertyValues.Of(arguments, principal, file, default) is { } named ? PrincipalReference.KeyOf(named, file, default) : null,
                value is null ? null : PropertyValues.Of(arguments, value, file, default),
                arguments
            ));

    /// <summary>
    /// The creations of a resource's arguments, whether they name their type or are the <c>new()</c> that the resource is given.
    /// </summary>
    private static IEnumerable<BaseObjectCreationExpressionSyntax> CreationsOf(SourceFile file, string resource)
    {
        var root = file.GetRoot(default);
        return file.NamesIn(root, resource + "Args", default)
            .SelectMany(ObjectCreations.Of)
            .Concat(
                file.NamesIn(root, resource, default)
                    .SelectMany(ObjectCreations.Of)
                    .Select(static creation =>
                        creation.ArgumentList is { Arguments: [_, { Expression: ImplicitObjectCreationExpressionSyntax arguments }, ..] }
                            ? arguments
                            : null
                    )
                    .OfType<BaseObjectCreationExpressionSyntax>()
            )
            .Distinct()
            .Where(creation => PulumiSymbols.IsPulumi(file.Model.GetTypeInfo(creation).Type));
    }

    /// <summary>The local or field that holds the resource whose arguments these are.</summary>
    private static string? NameGivenTo(BaseObjectCreationExpressionSyntax arguments) =>
        arguments.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax resource } }
            ? resource.Parent switch
            {
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
                _ => null,
            }
            : null;
}
