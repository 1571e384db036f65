using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Connections;

/// <summary>
/// NIAM1107 in code: a request that shares a snapshot of a Neptune cluster with everyone (Neptune API: ModifyDBClusterSnapshotAttribute;
/// control Neptune.3 of AWS Security Hub).
/// </summary>
internal static class PublicSnapshot
{
    private const string Everyone = "all";
    private const string Values = "ValuesToAdd";

    /// <summary>The diagnostic about a node; null if it shares nothing with everyone.</summary>
    public static Diagnostic? Find(SyntaxNode node, ConnectionCode code, Lazy<PolicyOptions> options)
    {
        var added = node switch
        {
            AssignmentExpressionSyntax assignment when IsValues(assignment.Left, code) => assignment.Right,
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "AddRange", Expression: var list },
                ArgumentList.Arguments: [{ Expression: var argument }]
            } when IsValues(list, code) => argument,
            _ => null,
        };
        return
            added
                ?.DescendantNodesAndSelf()
                .OfType<ExpressionSyntax>()
                .FirstOrDefault(value => code.Model.GetConstantValue(value, code.CancellationToken) is { HasValue: true, Value: Everyone })
                is { } everyone
            ? FindingDiagnostic.Create(
                SnapshotDescriptors.Public,
                everyone.GetLocation(),
                options,
                ImmutableArray<Location>.Empty,
                fileText: null,
                $"'{Everyone}' makes the snapshot public, so that every AWS account can copy the graph; name the accounts"
            )
            : null;
    }

    /// <summary>The property of the request that adds accounts, by whatever way it is named.</summary>
    private static bool IsValues(ExpressionSyntax expression, ConnectionCode code) =>
        expression
            is IdentifierNameSyntax { Identifier.ValueText: Values }
                or MemberAccessExpressionSyntax { Name.Identifier.ValueText: Values }
        && code.Model.GetSymbolInfo(expression, code.CancellationToken).Symbol?.ContainingType is { } type
        && type.IsNamed("Amazon.Neptune.Model", "ModifyDBClusterSnapshotAttributeRequest");
}
