using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Connections;

/// <summary>
/// NIAM1208: a Neptune cluster that takes requests without IAM authentication: "Enabling IAM database authentication" in Neptune's user
/// guide, control Neptune.7 of AWS Security Hub. Off is the default when a cluster is made; a change of a cluster leaves it as it is.
/// </summary>
internal static class ClusterAuthentication
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM1208";

    private const string Title = "Neptune cluster does not use IAM authentication";
    private const string Description =
        "Without IAM authentication everybody who reaches the cluster's port can read and change the graph, and no policy for its data has "
        + "any effect. With it every request has to be signed.";

    /// <summary>Where it is turned off. Argument: the property.</summary>
    public static readonly DiagnosticDescriptor TurnedOff = RuleDescriptors.Create(
        Id,
        Title,
        "'{0} = false' lets everybody who reaches the cluster read and change the graph; set it to true, and sign requests",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        Description,
        HelpLinks.NeptuneIamAuthentication,
        RuleTag.Security
    );

    /// <summary>Where it is not turned on. Arguments: the type and the property.</summary>
    public static readonly DiagnosticDescriptor NotTurnedOn = RuleDescriptors.Create(
        Id,
        Title,
        "{0} leaves IAM authentication off, so that everybody who reaches the cluster can read and change the graph; "
            + "set '{1}' to true, and sign requests",
        RuleCategory.Neptune,
        DiagnosticSeverity.Info,
        Description,
        HelpLinks.NeptuneIamAuthentication,
        RuleTag.Security
    );

    /// <summary>The diagnostic about a node; null if it describes no Neptune cluster, or one that may use IAM authentication.</summary>
    public static Diagnostic? Find(SyntaxNode node, ConnectionCode code, Lazy<PolicyOptions> options)
    {
        if (node is not BaseObjectCreationExpressionSyntax creation || DescriptionOf(creation, code) is not { } description)
        {
            return null;
        }

        var values = ValuesOf(creation, description.Property).ToImmutableArray();
        if (values.IsEmpty)
        {
            return description.IsNew && !code.GrantsConnect && !IsPassedOn(creation)
                ? FindingDiagnostic.Create(NotTurnedOn, SpanOf(creation), description.Type, description.Property)
                : null;
        }

        return values.All(value => code.Model.GetConstantValue(value, code.CancellationToken) is { HasValue: true, Value: false })
            ? FindingDiagnostic.Create(
                TurnedOff,
                values[0].GetLocation(),
                options,
                ImmutableArray<Location>.Empty,
                fileText: null,
                description.Property
            )
            : null;
    }

    /// <summary>What a creation describes; null if it is no Neptune cluster.</summary>
    public static ClusterDescription? DescriptionOf(BaseObjectCreationExpressionSyntax creation, ConnectionCode code)
    {
        INamedTypeSymbol? type = null;
        foreach (var description in ClusterDescription.All)
        {
            if (!ConnectionCode.MayMake(creation, description.Type))
            {
                continue;
            }

            // What new(...) makes is asked once for all descriptions.
            if ((type ??= code.ConstructorOf(creation)?.ContainingType) is null)
            {
                return null;
            }

            if (type.IsNamed(description.Namespace, description.Type))
            {
                var isNeptune =
                    description.EngineProperty is not { } engineProperty
                    || ValuesOf(creation, engineProperty).Any(engine => code.Read(engine).All(static reading => reading.Text is "neptune"));
                return isNeptune ? description : null;
            }
        }

        return null;
    }

    /// <summary>What a property is given in the initializer, and later through the variable that holds the object.</summary>
    private static IEnumerable<ExpressionSyntax> ValuesOf(BaseObjectCreationExpressionSyntax creation, string property)
    {
        foreach (var assignment in (creation.Initializer?.Expressions ?? default).OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && name == property)
            {
                yield return assignment.Right;
            }
        }

        if (VariableOf(creation) is { } variable)
        {
            foreach (var assignment in EnclosingMember.Of(creation).DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (
                    assignment.Left
                        is MemberAccessExpressionSyntax
                        {
                            Expression: IdentifierNameSyntax { Identifier.ValueText: var target },
                            Name.Identifier.ValueText: var name
                        }
                    && target == variable
                    && name == property
                )
                {
                    yield return assignment.Right;
                }
            }
        }
    }

    /// <summary>
    /// True if the object goes to a method that may complete it, which calls of the service and constructors of constructs do not.
    /// </summary>
    private static bool IsPassedOn(BaseObjectCreationExpressionSyntax creation) =>
        VariableOf(creation) is { } variable
        && EnclosingMember
            .Of(creation)
            .DescendantNodes()
            .OfType<ArgumentSyntax>()
            .Any(argument =>
                argument.Expression is IdentifierNameSyntax { Identifier.ValueText: var name }
                && name == variable
                && argument.Parent?.Parent is InvocationExpressionSyntax { Expression: var called }
                && !(
                    called is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method }
                    && method.IndexOf("DBCluster", StringComparison.Ordinal) >= 0
                )
            );

    private static string? VariableOf(BaseObjectCreationExpressionSyntax creation) =>
        creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } ? name : null;

    /// <summary>The creation without what it is initialized with.</summary>
    private static Location SpanOf(BaseObjectCreationExpressionSyntax creation) =>
        Location.Create(
            creation.SyntaxTree,
            TextSpan.FromBounds(
                creation.SpanStart,
                creation switch
                {
                    { ArgumentList: { } arguments } => arguments.Span.End,
                    ObjectCreationExpressionSyntax { Type: var type } => type.Span.End,
                    _ => creation.NewKeyword.Span.End,
                }
            )
        );
}
