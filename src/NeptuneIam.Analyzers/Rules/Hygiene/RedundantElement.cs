using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM5001: an action, a resource, a principal or a statement that another one says already (IAM Access Analyzer checks REDUNDANT_ACTION,
/// REDUNDANT_RESOURCE, REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY and REDUNDANT_STATEMENT). Actions, resources and principals are compared
/// within one statement only.
/// </summary>
internal sealed class RedundantElement : PolicyRule
{
    /// <summary>The most equal statements that are reported: more of them are one mistake, in a text that a loop made.</summary>
    private const int MaxStatements = 100;

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM5001",
        "Redundant action, resource, principal or statement",
        "{0}; remove it",
        RuleCategory.Hygiene,
        DiagnosticSeverity.Info,
        "What another element of the same list takes in, or another statement of the policy says word for word, changes nothing: "
            + "it makes the policy longer, and hides how much the other one grants.",
        HelpLinks.PolicyChecks
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var redundant in RedundantPatterns.Find(statement.ActionSet.Patterns, StringComparison.OrdinalIgnoreCase))
            {
                var (action, other) = (statement.Actions[redundant.Index], statement.Actions[redundant.CoveredBy]);
                Report(context, action.Node, other.Node, StringComparison.OrdinalIgnoreCase);
            }

            foreach (var redundant in RedundantPatterns.Find(statement.ResourceSet.Patterns, StringComparison.Ordinal))
            {
                var (resource, other) = (statement.Resources[redundant.Index], statement.Resources[redundant.CoveredBy]);
                Report(context, resource.Node, other.Node, StringComparison.Ordinal);
            }
        }

        foreach (var statement in TrustStatements.Trusting(context.Document))
        {
            CheckPrincipals(context, statement);
        }

        CheckStatements(context);
    }

    /// <summary>A trusted role takes in its sessions.</summary>
    private static void CheckPrincipals(PolicyRuleContext context, PolicyStatement statement)
    {
        const string Role = "role/",
            Session = "assumed-role/";
        var named = statement
            .Principals.Where(static principal => principal.Type == "AWS" && !principal.Value.HasHoles)
            .Select(static principal => (principal.Value, Arn: new ResourcePattern(principal.Value)))
            .ToImmutableArray();
        var roles = new Dictionary<(string Account, string Name), JsonString>();
        foreach (var (value, arn) in named)
        {
            if (arn is { Service: "iam", Account: { } account, Resource: { } role } && role.StartsWith(Role, StringComparison.Ordinal))
            {
                // The session names its role without the path.
                roles[(account, role.Substring(role.LastIndexOf('/') + 1))] = value;
            }
        }

        foreach (var (value, arn) in named)
        {
            if (
                roles.Count > 0
                && arn is { Service: TrustStatements.Sts, Account: { } account, Resource: { } session }
                && session.StartsWith(Session, StringComparison.Ordinal)
                && roles.TryGetValue((account, session.Split('/')[1]), out var role)
            )
            {
                context.Report(
                    s_descriptor,
                    value.ContentSpan,
                    [$"'{MessageText.Of(role.Value)}' takes in '{MessageText.Of(value.Value)}'"],
                    () => value.Parent is JsonArray ? Remove(value) : PolicyCure.None,
                    ImmutableArray.Create(role.ContentSpan)
                );
            }
        }
    }

    private static void Report(PolicyRuleContext context, JsonString node, JsonString other, StringComparison comparison) =>
        context.Report(
            s_descriptor,
            node.ContentSpan,
            [
                string.Equals(node.Value, other.Value, comparison)
                    ? $"'{MessageText.Of(node.Value)}' is listed twice"
                    : $"'{MessageText.Of(other.Value)}' takes in '{MessageText.Of(node.Value)}'",
            ],
            () => Remove(node),
            ImmutableArray.Create(other.ContentSpan)
        );

    private static void CheckStatements(PolicyRuleContext context)
    {
        if (!AnyAlike(context.Document.Statements))
        {
            return;
        }

        var first = new Dictionary<string, PolicyStatement>(StringComparer.Ordinal);
        var reported = 0;
        foreach (var statement in context.Document.Statements)
        {
            if (StatementIdentity.Of(statement) is not { } identity)
            {
                continue;
            }

            if (reported == MaxStatements)
            {
                return;
            }

            if (first.TryGetValue(identity, out var earlier))
            {
                reported++;
                context.Report(
                    s_descriptor,
                    Opening.Of(statement.Node),
                    ["An earlier statement says the same"],
                    () => Remove(statement.Node),
                    ImmutableArray.Create(Opening.Of(earlier.Node))
                );
            }
            else
            {
                first.Add(identity, statement);
            }
        }
    }

    /// <summary>True if two statements list as much text: to tell at once that all say something else, as they nearly always do.</summary>
    private static bool AnyAlike(ImmutableArray<PolicyStatement> statements)
    {
        if (statements.Length < 2)
        {
            return false;
        }

        var outlines = new HashSet<(PolicyEffect, int, int, int, int)>();
        foreach (var statement in statements)
        {
            var (actions, resources) = (statement.ActionSet, statement.ResourceSet);
            if (!outlines.Add((statement.Effect, actions.Count, actions.Length, resources.Count, resources.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<PolicyCure> Remove(JsonValue value) =>
        PolicyCure.Edit("Remove what is redundant", "NIAM5001", ValueEdits.Remove(value));
}
