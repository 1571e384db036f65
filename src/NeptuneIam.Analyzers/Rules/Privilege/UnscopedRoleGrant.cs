using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// The shape that NIAM4005 and NIAM4006 share: an action that hands a role to a service, on every role, without a condition on which
/// service. Only an exact <c>*</c>, or all roles of an account, is every role; a pattern of names is not, as for AWS's own validator.
/// </summary>
internal abstract class UnscopedRoleGrant : PolicyRule
{
    private const string Service = "iam";

    /// <summary>The descriptor; its message takes the action and the resource as written.</summary>
    protected abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The action's name behind <c>iam:</c>.</summary>
    protected abstract string Action { get; }

    /// <summary>The condition key that names the service.</summary>
    protected abstract string Key { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM4003");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in Grants.InEffect(context))
        {
            if (
                statement.MatchesAction(Service, Action) == Certainty.Yes
                && EveryRole(statement) is { } resource
                && NamesService(statement) == Certainty.No
            )
            {
                var action = statement.IsNotAction
                    ? null
                    : statement.Actions.First(action => action.Matches(Service, Action) == Certainty.Yes);
                context.Report(
                    Descriptor,
                    (action?.Node ?? statement.ActionProperty!.Name).ContentSpan,
                    [MessageText.Of(action?.Value ?? "NotAction"), MessageText.Of(resource.Value)],
                    () => Cures(context, statement, action),
                    ImmutableArray.Create(resource.ContentSpan)
                );
            }
        }
    }

    /// <summary>The services that are probably meant: Neptune's, which is that of RDS, where the policy is about Neptune.</summary>
    protected virtual ImmutableArray<string> ServicesFor(PolicyRuleContext context) =>
        context.IsAboutNeptune && Privileges.RolePrincipalOf(NeptuneFacts.ManagementService) is { } principal
            ? ImmutableArray.Create(principal)
            : ImmutableArray<string>.Empty;

    /// <summary>
    /// Where the statement says every role: the star, all roles of an account, or the name NotResource; null if it does not.
    /// </summary>
    private static JsonString? EveryRole(PolicyStatement statement) =>
        statement.IsNotResource
            ? statement.ResourceProperty!.Name
            : statement
                .Resources.FirstOrDefault(static resource =>
                    resource.IsEverything || (resource.Service == Service && resource.Resource is "*" or "role/*")
                )
                ?.Node;

    /// <summary>Tells if a condition names the services: it asks for the key, and none of its values begins with a wildcard.</summary>
    private Certainty NamesService(PolicyStatement statement)
    {
        var result = statement.Condition.MayHaveMore ? Certainty.Unknown : Certainty.No;
        foreach (var condition in statement.Condition.Conditions)
        {
            var isOpen =
                condition.OperatorParts.HasWildcards
                && condition.Values.Any(static value => value.Value.StartsWith("*", StringComparison.Ordinal));
            result = result.Or(isOpen ? Certainty.No : condition.IsOn(Key).And(condition.Scopes));
        }

        return result;
    }

    private ImmutableArray<PolicyCure> Cures(PolicyRuleContext context, PolicyStatement statement, ActionPattern? action)
    {
        if (statement.Condition.Conditions.FirstOrDefault(IsOptional) is { } optional)
        {
            var required = ConditionEdits.WithoutIfExists(optional.Operator.Value);
            return PolicyCure.Edit(
                $"Require the key: write '{required}'",
                Id + ".Require",
                ConditionEdits.RenameOperator(statement, optional, required)
            );
        }

        if (action is null || action.HasWildcard || !statement.Condition.IsEmpty)
        {
            return PolicyCure.None;
        }

        return ServicesFor(context)
            .Take(3)
            .Select(service => AddCondition(context.Document, statement, action, service))
            .OfType<PolicyCure>()
            .ToImmutableArray();
    }

    /// <summary>True for a condition on the key that also holds where the key is absent.</summary>
    private bool IsOptional(PolicyCondition condition) =>
        condition.OperatorParts is { IsIfExists: true, IsNegated: false } && condition.IsOn(Key) == Certainty.Yes;

    private PolicyCure? AddCondition(PolicyDocument document, PolicyStatement statement, ActionPattern action, string service)
    {
        var condition = StatementEdits.Condition("StringEquals", Key, [service]);
        var title = $"Allow the action for '{service}' only";
        var key = Id + ".For." + service;
        if (statement.Actions.Length == 1 && !statement.MayHaveMoreActions)
        {
            return new EditPolicy(title, key, new InsertProperty(statement.Node, statement.Node.Properties.Length, "Condition", condition));
        }

        return action.Node.Parent is JsonArray && StatementEdits.CopyOfResources(statement) is { } resources
            ? new EditPolicy(
                title + ", in a statement of its own",
                key,
                ImmutableArray.Create<JsonEdit>(
                    ValueEdits.Remove(action.Node),
                    StatementEdits.Allow(document, Action, ImmutableArray.Create(Service + ":" + Action), resources, condition)
                )
            )
            : null;
    }
}
