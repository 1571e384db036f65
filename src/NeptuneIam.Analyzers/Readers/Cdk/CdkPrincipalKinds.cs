using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Tells users, groups and roles of the AWS CDK.</summary>
internal static class CdkPrincipalKinds
{
    /// <summary>The properties of a policy that name the principals it is for.</summary>
    private static readonly ImmutableArray<(string Property, PrincipalKind Kind)> s_principals = ImmutableArray.Create(
        ("Users", PrincipalKind.User),
        ("Groups", PrincipalKind.Group),
        ("Roles", PrincipalKind.Role)
    );

    /// <summary>The kind of principal that the properties of a policy name.</summary>
    public static PrincipalKind NamedIn(InitializerExpressionSyntax? props)
    {
        foreach (var (property, kind) in s_principals)
        {
            if (PropertyValues.In(props, property) is not null)
            {
                return kind;
            }
        }

        return PrincipalKind.Unknown;
    }

    /// <summary>The one principal that the properties of a policy name; null if they name none, or several.</summary>
    public static ExpressionSyntax? PrincipalIn(InitializerExpressionSyntax? props)
    {
        var list = s_principals
            .Select(principal => PropertyValues.In(props, principal.Property))
            .FirstOrDefault(static given => given is not null);
        return list is not null && ListSyntax.Of(list) is { } syntax && ListSyntax.PiecesOf(syntax) is [var only]
            ? ListSyntax.ValueOf(only)
            : null;
    }

    /// <summary>The kind of principal that a construct, or what one is made with, is.</summary>
    public static PrincipalKind Of(ITypeSymbol? type) =>
        !CdkSymbols.IsIam(type)
            ? PrincipalKind.Unknown
            : type!.Name switch
            {
                "Role" or "IRole" or "LazyRole" => PrincipalKind.Role,
                "User" or "IUser" => PrincipalKind.User,
                "Group" or "IGroup" => PrincipalKind.Group,
                _ => OfProps(type) ?? PrincipalKind.Unknown,
            };

    /// <summary>The kind of principal that is made with properties of a type; null if it is none.</summary>
    public static PrincipalKind? OfProps(ITypeSymbol? type) =>
        !CdkSymbols.IsIam(type)
            ? null
            : type!.Name switch
            {
                "RoleProps" => PrincipalKind.Role,
                "UserProps" => PrincipalKind.User,
                "GroupProps" => PrincipalKind.Group,
                _ => null,
            };
}
