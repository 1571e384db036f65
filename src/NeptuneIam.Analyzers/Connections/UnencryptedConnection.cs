using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Connections;

/// <summary>
/// NIAM1207: a connection to Neptune without TLS. Engines since 1.0.4.0 take no other: "Encryption in transit" in Neptune's user guide.
/// </summary>
internal static class UnencryptedConnection
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM1207";

    /// <summary>The parameter of a Gremlin server that turns TLS on.</summary>
    public const string EnableSsl = "enableSsl";

    /// <summary>The rule. Arguments: what turns TLS off, and what to write.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "Connection to Neptune is not encrypted",
        "{0} connects without TLS, which Neptune does not accept; write {1}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Queries, results and signatures would travel in the clear. "
            + "Neptune has taken TLS connections alone since engine version 1.0.4.0, so that the code cannot work as it is written.",
        HelpLinks.NeptuneEncryption,
        RuleTag.Security
    );

    private const string SchemeEnd = "://";

    /// <summary>The schemes without TLS, and those that take their place.</summary>
    private static readonly ImmutableArray<(string Plain, string Encrypted)> s_schemes = ImmutableArray.Create(
        ("http", "https"),
        ("ws", "wss"),
        ("bolt", "bolt+s"),
        ("neo4j", "neo4j+s")
    );

    /// <summary>The diagnostic about a node; null if it connects to no Neptune host, or with TLS.</summary>
    public static Diagnostic? Find(SyntaxNode node, ConnectionCode code) =>
        node switch
        {
            BaseObjectCreationExpressionSyntax creation => FindServer(creation, code),
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax =>
                FindAddress((ExpressionSyntax)node, code),
            _ => null,
        };

    /// <summary>The scheme with TLS in place of one without.</summary>
    public static string? Encrypted(string scheme)
    {
        foreach (var (plain, encrypted) in s_schemes)
        {
            if (string.Equals(plain, scheme, StringComparison.OrdinalIgnoreCase))
            {
                return encrypted;
            }
        }

        return null;
    }

    private static Diagnostic? FindServer(BaseObjectCreationExpressionSyntax creation, ConnectionCode code)
    {
        if (
            code.NeptuneServer(creation) is null
            || code.Model.GetSymbolInfo(creation, code.CancellationToken).Symbol is not IMethodSymbol constructor
            || !ConnectionCode.HasParameter(constructor, EnableSsl)
        )
        {
            return null;
        }

        if (Arguments.Of(creation.ArgumentList, constructor, EnableSsl) is not { } argument)
        {
            return FindingDiagnostic.Create(Descriptor, creation.GetLocation(), "GremlinServer", $"'{EnableSsl}: true'");
        }

        return code.Model.GetConstantValue(argument.Expression, code.CancellationToken) is { HasValue: true, Value: false }
            ? FindingDiagnostic.Create(Descriptor, argument.Expression.GetLocation(), $"'{argument}'", $"'{EnableSsl}: true'")
            : null;
    }

    private static Diagnostic? FindAddress(ExpressionSyntax written, ConnectionCode code)
    {
        // An address begins in the literal that holds its scheme, whatever is put behind it.
        if (SchemeIn(written) is not { } scheme || Encrypted(scheme) is not { } encrypted)
        {
            return null;
        }

        var whole = written;
        while (whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && sum.Left == whole)
        {
            whole = sum;
        }

        if (IsCompared(whole))
        {
            return null;
        }

        // The driver for Bolt encrypts a plain scheme if its configuration says so.
        var isBolt =
            scheme.Equals("bolt", StringComparison.OrdinalIgnoreCase) || scheme.Equals("neo4j", StringComparison.OrdinalIgnoreCase);
        if (isBolt && ConnectionCode.Names(EnclosingMember.Of(written), "WithEncryptionLevel"))
        {
            return null;
        }

        var readings = code.Read(whole);
        return readings.All(reading => scheme.Equals(NeptuneHost.SchemeOf(reading.Text), StringComparison.OrdinalIgnoreCase))
            ? FindingDiagnostic.Create(
                Descriptor,
                readings[0].GetLocations(new TextSpan(0, scheme.Length))[0],
                $"'{scheme}{SchemeEnd}'",
                $"'{encrypted}{SchemeEnd}'"
            )
            : null;
    }

    /// <summary>True if nothing connects to the address: it is looked for in another text, which may well be to mend that.</summary>
    private static bool IsCompared(ExpressionSyntax address) =>
        address.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
            or ConstantPatternSyntax
            or CaseSwitchLabelSyntax => true,
            ArgumentSyntax
            {
                Parent.Parent: InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method }
                }
            } => method is "StartsWith" or "EndsWith" or "Contains" or "IndexOf" or "Equals" or "Replace",
            _ => false,
        };

    /// <summary>What stands before <c>://</c> at the start of a literal.</summary>
    private static string? SchemeIn(ExpressionSyntax written)
    {
        var start = written switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents }
                when contents[0] is InterpolatedStringTextSyntax text => text.TextToken.ValueText,
            _ => string.Empty,
        };
        var end = start.IndexOf(SchemeEnd, StringComparison.Ordinal);
        return end is > 0 and < 6 ? start.Substring(0, end) : null;
    }
}
