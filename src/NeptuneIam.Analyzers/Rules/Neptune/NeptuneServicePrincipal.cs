using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1108: a service principal that people write for Neptune but that does not exist. A Neptune cluster assumes roles as
/// <c>rds.amazonaws.com</c>, and so do the service-linked role and <c>iam:PassRole</c> (Neptune User Guide, "Creating an IAM role to allow
/// Neptune to access Amazon S3 resources").
/// </summary>
internal sealed class NeptuneServicePrincipal : PolicyRule
{
    private const string Right = "rds.amazonaws.com";

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM1108",
        "Role for Neptune must trust rds.amazonaws.com",
        "There is no service '{0}'; Neptune assumes roles as 'rds.amazonaws.com'",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Amazon Neptune shares its service principal with Amazon RDS: a role for a cluster, for bulk loading for instance, "
            + "trusts rds.amazonaws.com, and iam:PassedToService and iam:AWSServiceName take that name too. "
            + "Neptune Analytics is neptune-graph.amazonaws.com.",
        HelpLinks.BulkLoadRole
    );

    /// <summary>The condition keys whose values are service principals.</summary>
    private static readonly ImmutableArray<string> s_keys = ImmutableArray.Create("iam:PassedToService", "iam:AWSServiceName");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM4105");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var principal in statement.Principals)
            {
                if (principal.Type == "Service")
                {
                    Check(context, principal.Value);
                }
            }

            foreach (var condition in statement.Condition.Conditions)
            {
                if (s_keys.Any(key => condition.IsOn(key) == Certainty.Yes))
                {
                    foreach (var value in condition.Values)
                    {
                        Check(context, value);
                    }
                }
            }
        }
    }

    private static void Check(PolicyRuleContext context, JsonString service)
    {
        if (IsMistaken(context, service.Value))
        {
            context.Report(
                s_descriptor,
                service.ContentSpan,
                [MessageText.Of(service.Value)],
                () => PolicyCure.Edit($"Write '{Right}'", "NIAM1108", ValueEdits.WriteText(service, Right))
            );
        }
    }

    /// <summary>True for a host, or a name alone, of Neptune other than that of Analytics, and for RDS's own with the domain cut short.</summary>
    private static bool IsMistaken(PolicyRuleContext context, string service)
    {
        var dot = service.IndexOf('.');
        var (name, domain) = dot < 0 ? (service, string.Empty) : (service.Substring(0, dot), service.Substring(dot));
        return name.StartsWith("neptune", StringComparison.OrdinalIgnoreCase)
            ? !name.Equals("neptune-graph", StringComparison.OrdinalIgnoreCase)
                && (
                    domain.Length == 0 && name.IndexOf(VirtualText.HoleCharacter) < 0
                    || domain.IndexOf("amazon", StringComparison.OrdinalIgnoreCase) >= 0
                    || domain.IndexOf("aws", StringComparison.OrdinalIgnoreCase) >= 0
                )
            : name.Equals("rds", StringComparison.OrdinalIgnoreCase)
                && domain is ".amazon.com" or ".amazonaws" or ".aws.com" or ".aws.amazon.com"
                && context.IsAboutNeptune;
    }
}
