using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A piece of code that does something to a user, group or role: attaches a policy to it, gives it a password, makes it.</summary>
/// <param name="Key">How the code names the principal, see <see cref="PrincipalReference.Key"/>; null if it does not say.</param>
/// <param name="Value">What the principal gets: the ARN of a policy, a trust policy; null if that is not in view.</param>
/// <param name="Node">The creation or call.</param>
internal sealed record PrincipalMention(string? Key, ExpressionSyntax? Value, SyntaxNode Node)
{
    /// <summary>The full name of the type that the code stands in.</summary>
    public string Type { get; } = TypeOf(Node);

    /// <summary>The member that the code stands in.</summary>
    public SyntaxNode Member { get; } = EnclosingMember.Of(Node);

    /// <summary>The full name of the innermost type around a node, whose parts have one name; empty for top-level statements.</summary>
    public static string TypeOf(SyntaxNode node) =>
        string.Join(
            ".",
            node.Ancestors()
                .Select(static ancestor =>
                    ancestor switch
                    {
                        TypeDeclarationSyntax type => type.Identifier.ValueText + type.TypeParameterList?.Parameters.Count,
                        BaseNamespaceDeclarationSyntax @namespace => @namespace.Name.ToString(),
                        _ => null,
                    }
                )
                .Where(static name => name is not null)
        );
}

/// <summary>The mentions of one sort in a file, to be asked by principal.</summary>
internal sealed class PrincipalMentions
{
    private readonly ILookup<string?, PrincipalMention> _byKey;
    private readonly ILookup<SyntaxNode, PrincipalMention> _byMember;

    /// <param name="mentions">All of them.</param>
    public PrincipalMentions(IEnumerable<PrincipalMention> mentions)
    {
        var all = mentions.ToList();
        _byKey = all.ToLookup(static mention => mention.Key, StringComparer.Ordinal);
        _byMember = all.ToLookup(static mention => mention.Member);
    }

    /// <summary>
    /// Those that mean the principal: by the same name within one type, or within one member where one of the two does not say.
    /// </summary>
    public IEnumerable<PrincipalMention> Of(PrincipalReference principal)
    {
        var member = _byMember[EnclosingMember.Of(principal.Node)];
        if (principal.Key is null)
        {
            return member;
        }

        var type = PrincipalMention.TypeOf(principal.Node);
        return _byKey[principal.Key].Where(mention => mention.Type == type).Concat(member.Where(static mention => mention.Key is null));
    }
}
