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
        "What another element of the same list takes in, or another statement of the policy says word for word, changes nothing: it makes the policy longer, and hides how much the other one grants.",
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
            Check(
                context,
                ImmutableArray.CreateRange(statement.Actions, static action => action.Node),
                ImmutableArray.CreateRange(statement.Actions, static action => action.Pattern),
                StringComparer.OrdinalIgnoreCase
            );
            Check(
                context,
                ImmutableArray.CreateRange(statement.Resources, static resource => resource.Node),
                ImmutableArray.CreateRange(statement.Resources, static resource => resource.Pattern),
                StringComparer.Ordinal
            );
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
                    () => value.Parent is JsonArray ? Remove(value) : ImmutableArray<PolicyCure>.Empty,
                    ImmutableArray.Create(role.ContentSpan)
                );
            }
        }
    }

    private static void Check(
        PolicyRuleContext context,
        ImmutableArray<JsonString> nodes,
        ImmutableArray<WildcardPattern> patterns,
        StringComparer comparer
    )
    {
        foreach (var redundant in RedundantPatterns.Find(patterns, comparer))
        {
            var node = nodes[redundant.Index];
            var other = nodes[redundant.CoveredBy];
            context.Report(
                s_descriptor,
                node.ContentSpan,
                [
                    comparer.Equals(node.Value, other.Value)
                        ? $"'{MessageText.Of(node.Value)}' is listed twice"
                        : $"'{MessageText.Of(other.Value)}' takes in '{MessageText.Of(node.Value)}'",
                ],
                () => Remove(node),
                ImmutableArray.Create(other.ContentSpan)
            );
        }
    }

    private static void CheckStatements(PolicyRuleContext context)
    {
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

    private static ImmutableArray<PolicyCure> Remove(JsonValue value) =>
        ImmutableArray.Create<PolicyCure>(
            new EditPolicy("Remove what is redundant", "NIAM5001", new ReplaceValue(value, ImmutableArray<JsonValue>.Empty))
        );
}
