using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3105: an action and the resources of its statement that never meet: <c>s3:GetObject</c> on a bucket, or an action that applies to no
/// resource in particular where the resource is not <c>*</c> (Service Authorization Reference: actions, resource types). One resource of
/// one of the action's types is enough.
/// </summary>
internal sealed class ResourceMismatch : PolicyRule
{
    private static readonly char[] s_wildcards = ['*', '?', '$', VirtualText.HoleCharacter];
    private static readonly WildcardPattern s_arn = new("arn:*:*:*:*:*", ignoreCase: false, hasVariables: false);

    private static readonly DiagnosticDescriptor s_otherTypes = RuleDescriptors.Create(
        "NIAM3105",
        "Action and resource cannot match",
        "'{0}' applies to none of these resources; name one such as '{1}'",
        RuleCategory.Catalogue,
        DiagnosticSeverity.Warning,
        "An action is allowed or denied on resources of the types that its service's reference lists for it. "
            + "Where the statement names none of such a type, it says nothing about the action. "
            + "Actions without a type are matched by the resource * alone.",
        HelpLinks.ServiceReference
    );

    private static readonly DiagnosticDescriptor s_noType = s_otherTypes.With(
        DiagnosticSeverity.Info,
        "'{0}' applies to no resource in particular; only the resource '*' matches it"
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_otherTypes, s_noType);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            if (
                !statement.IsNotAction
                && !statement.IsNotResource
                && !statement.MayHaveMoreResources
                && !statement.Resources.IsEmpty
                && statement.Resources.All(static resource => resource.Matches("*") == Certainty.No && IsSound(resource))
            )
            {
                CheckStatement(context, statement);
            }
        }
    }

    /// <summary>False for what is no ARN, or of no service: that is the cause, and other rules report it.</summary>
    private static bool IsSound(ResourcePattern resource) =>
        resource.Service is { } service
            ? service.IndexOfAny(s_wildcards) >= 0 || ServiceCatalog.IsArnService(service)
            : resource.Pattern.Intersects(s_arn) != Certainty.No;

    /// <summary>Checks a statement of which no resource is <c>*</c>.</summary>
    private static void CheckStatement(PolicyRuleContext context, PolicyStatement statement)
    {
        Dictionary<CatalogResourceType, bool>? types = null;
        foreach (var action in statement.Actions)
        {
            // What resources the data plane of Neptune has is the matter of a rule of its own.
            if (
                action.HasHoles
                || action.HasWildcard
                || action is not { Service: { } prefix, Name: { } name }
                || prefix.Equals(NeptuneFacts.DataService, StringComparison.OrdinalIgnoreCase)
                || ServiceCatalog.Find(prefix)?.Find(name) is not { } known
                || context.Options.CatalogAdditions.Reach(action)
            )
            {
                continue;
            }

            if (known.IsStarOnly)
            {
                context.Report(
                    s_noType,
                    action.Node.ContentSpan,
                    [MessageText.Of(action.Value)],
                    () => CuresOfNoType(context.Document, statement, action)
                );
            }
            else if (!MayBeNamed(known, statement, types ??= []))
            {
                var example = known.PlainestResourceType!;
                context.Report(
                    s_otherTypes,
                    action.Node.ContentSpan,
                    [MessageText.Of(action.Value), example.ArnFormats.FirstOrDefault() ?? example.Name],
                    () => CuresOfOtherTypes(statement, known)
                );
            }
        }
    }

    /// <summary>True if a resource of the statement may be one that the action applies to.</summary>
    /// <param name="action">The action.</param>
    /// <param name="statement">Its statement.</param>
    /// <param name="types">What is known of types of resource already, for lists of hundreds of actions.</param>
    private static bool MayBeNamed(CatalogAction action, PolicyStatement statement, Dictionary<CatalogResourceType, bool> types)
    {
        foreach (var resourceType in action.ResourceTypes)
        {
            var type = resourceType.Type;
            if (!types.TryGetValue(type, out var mayBe))
            {
                foreach (var resource in statement.Resources)
                {
                    mayBe |= type.CanBe(resource) != Certainty.No;
                }

                types.Add(type, mayBe);
            }

            if (mayBe)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is in, or around, a resource that is named: the objects of a bucket, the bucket of objects.</summary>
    private static ImmutableArray<PolicyCure> CuresOfOtherTypes(PolicyStatement statement, CatalogAction action)
    {
        const string Inside = "/*";
        foreach (var resource in statement.Resources)
        {
            if (resource.HasHoles)
            {
                continue;
            }

            var beside = resource.Value.EndsWith(Inside, StringComparison.Ordinal)
                ? resource.Value.Substring(0, resource.Value.Length - Inside.Length)
                : resource.Value.TrimEnd('/') + Inside;
            var pattern = new ResourcePattern(new JsonString(beside));
            if (action.ResourceTypes.Any(type => type.Type.CanBe(pattern) == Certainty.Yes))
            {
                return PolicyCure.Edit(
                    $"Add the resource '{beside}'",
                    "NIAM3105.AddResource",
                    ValueEdits.Append(statement.ResourceProperty!.Value, ValueEdits.Strings([beside]))
                );
            }
        }

        return PolicyCure.None;
    }

    private static ImmutableArray<PolicyCure> CuresOfNoType(PolicyDocument document, PolicyStatement statement, ActionPattern action)
    {
        if (
            statement.Effect != PolicyEffect.Allow
            || !statement.Condition.IsEmpty
            || statement.PrincipalProperty is not null
            || statement.MayHaveMoreElements
            || (statement.Actions.Length == 1 && statement.MayHaveMoreActions)
        )
        {
            return PolicyCure.None;
        }

        const string Key = "NIAM3105.EveryResource";
        return statement.Actions.Length == 1
            ? PolicyCure.Edit($"Allow '{action.Value}' on '*'", Key, StatementEdits.AllowEveryResource(statement))
            : PolicyCure.Edit(
                $"Allow '{action.Value}' on '*', in a statement of its own",
                Key,
                StatementEdits
                    .Remove([action])
                    .Append(StatementEdits.Allow(document, "EveryResource", ImmutableArray.Create(action.Value), new JsonString("*")))
                    .ToImmutableArray()
            );
    }
}
