using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Tells what a hole in a text stands for, from the embedded data file <c>hole-kinds.txt</c>, which names its sources and date and explains
/// its format.
/// </summary>
internal static class HoleKinds
{
    private static readonly Lazy<ILookup<(string Sort, string Name), (HoleKind Kind, string[] Row)>> s_byName = new(static () =>
        DataFile
            .Read(typeof(HoleKinds).Assembly, "hole-kinds.txt")
            .SelectMany(static section => section.Rows)
            .ToLookup(static row => (row[0], row[2]), static row => (KindOf(row[1]), row))
    );

    /// <summary>What stands for the character at a position of the text; unknown if it is no hole.</summary>
    public static HoleKind Of(VirtualText text, int position, SemanticModel model, CancellationToken cancellationToken) =>
        text.GetHoleReference(position) is { } reference ? OfReference(reference)
        : text.GetHoleExpression(position) is { } expression ? OfExpression(expression, model, cancellationToken)
        : HoleKind.Unknown;

    /// <summary>
    /// What a reference of CloudFormation stands for: a pseudo parameter such as <c>AWS::Region</c>, or an attribute such as
    /// <c>Cluster.ClusterResourceId</c>.
    /// </summary>
    public static HoleKind OfReference(string reference)
    {
        var dot = reference.LastIndexOf('.');
        return s_byName.Value[dot < 0 ? ("parameter", reference) : ("attribute", reference.Substring(dot + 1))].FirstOrDefault().Kind;
    }

    /// <summary>What <c>Ref</c> stands for of a CloudFormation resource, such as one of the type <c>AWS::Neptune::DBCluster</c>.</summary>
    public static HoleKind OfResource(string type) => s_byName.Value[("resource", type)].FirstOrDefault().Kind;

    /// <summary>The members that stand for a kind, each with the types that declare it or whose objects it is asked of.</summary>
    public static IEnumerable<(string Member, IEnumerable<string> Types)> MembersOf(HoleKind kind) =>
        s_byName
            .Value.Where(static rows => rows.Key.Sort == "member")
            .SelectMany(static rows => rows)
            .Where(row => row.Kind == kind)
            .Select(static row => (row.Row[2], row.Row.Skip(3)));

    private static HoleKind OfExpression(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var written = Unwrapping.Unwrap(expression);
        if (written.SyntaxTree != model.SyntaxTree)
        {
            return HoleKind.Unknown;
        }

        var (name, receiver) = written switch
        {
            MemberAccessExpressionSyntax member => (member.Name.Identifier.ValueText, member.Expression),
            IdentifierNameSyntax identifier => (identifier.Identifier.ValueText, null),
            _ => (string.Empty, (ExpressionSyntax?)null),
        };
        if (receiver is null && AppliedTo(written, model, cancellationToken) is { } output)
        {
            return OfExpression(output, model, cancellationToken);
        }

        foreach (var (kind, row) in s_byName.Value[("member", name)])
        {
            var declared = model.GetSymbolInfo(written, cancellationToken).Symbol?.ContainingType;
            var asked = receiver is null ? null : model.GetTypeInfo(receiver, cancellationToken).Type as INamedTypeSymbol;
            if (
                row.Skip(3)
                    .Any(type =>
                        (declared is not null && MetadataNames.IsType(declared, type))
                        || (asked is not null && MetadataNames.IsType(asked, type))
                    )
            )
            {
                return kind;
            }
        }

        return HoleKind.Unknown;
    }

    /// <summary>
    /// The value that a lambda's parameter stands for which is known later: <c>cluster.Arn</c> in <c>cluster.Arn.Apply(arn =>
    /// $"…{arn}…")</c>.
    /// </summary>
    private static ExpressionSyntax? AppliedTo(ExpressionSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        name is IdentifierNameSyntax
        && model.GetSymbolInfo(name, cancellationToken).Symbol is IParameterSymbol { DeclaringSyntaxReferences: [var declaration] }
        && declaration.SyntaxTree == model.SyntaxTree
        && declaration.GetSyntax(cancellationToken).FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>()
            is {
                Parent: ArgumentSyntax
                {
                    Parent: ArgumentListSyntax
                    {
                        Parent: InvocationExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Apply", Expression: var output }
                        }
                    }
                },
            }
            ? output
            : null;

    private static HoleKind KindOf(string word) =>
        word switch
        {
            "partition" => HoleKind.Partition,
            "region" => HoleKind.Region,
            "account" => HoleKind.Account,
            "cluster-resource-id" => HoleKind.ClusterResourceId,
            "cluster-name" => HoleKind.ClusterName,
            "cluster-arn" => HoleKind.ClusterArn,
            _ => throw new InvalidOperationException($"hole-kinds.txt: {word} is no kind."),
        };
}
