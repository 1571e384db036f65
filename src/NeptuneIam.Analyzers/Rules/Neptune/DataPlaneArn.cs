using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1201: data actions on an ARN that is not of a cluster's data. The ARN is
/// <c>arn:PARTITION:neptune-db:REGION:ACCOUNT:CLUSTER-RESOURCE-ID/*</c>, with the resource id that AWS gives the cluster, in place of its
/// name (Neptune User Guide, "Specifying the ARN of Neptune resources").
/// </summary>
internal sealed class DataPlaneArn : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM1201",
        "Data-plane ARN is wrong",
        "'{0}' matches no cluster's data: {1}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Data actions of Amazon Neptune are about arn:PARTITION:neptune-db:REGION:ACCOUNT:CLUSTER-RESOURCE-ID/*. "
            + "The resource id (cluster- and capitals and digits, DbClusterResourceId in the API) is neither the name of the cluster nor "
            + "part of its ARN under rds. A statement with another ARN grants or denies nothing.",
        HelpLinks.DataResources
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM3105", "NIAM3201", "NIAM3202");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        if (context.Document.Origin.IsTemplate)
        {
            return;
        }

        foreach (var statement in context.Document.Statements)
        {
            if (
                statement.IsNotAction
                || statement.Resources.Any(static resource => resource.IsEverything)
                || !statement.Actions.Any(static action => action.IsOf(NeptuneFacts.DataService))
            )
            {
                continue;
            }

            // Actions of another plane may have the resources that they need: then only the actions are wrong.
            var isDataOnly = statement.HasOnly(NeptuneFacts.DataService) && !statement.Actions.All(WrongPlane.IsMistaken);
            foreach (var resource in statement.Resources)
            {
                if (DataPlaneArnFault.Of(resource, context.Document.Origin, isDataOnly) is { } fault)
                {
                    context.Report(
                        s_descriptor,
                        resource.Node.ContentSpan,
                        [MessageText.Of(resource.Value), fault.Reason],
                        () => fault.Cure is null ? PolicyCure.None : ImmutableArray.Create<PolicyCure>(fault.Cure)
                    );
                }
            }
        }
    }
}
