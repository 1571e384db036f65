using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3002: the same name twice in one object, of which JSON readers silently keep the last; or a condition key twice in different case,
/// which AWS refuses (IAM Access Analyzer's check DUPLICATE_KEYS_WITH_DIFFERENT_CASE).
/// </summary>
internal sealed class DuplicateKey : PolicyRule
{
    /// <summary>Up to so many names are compared pair by pair, which takes no memory.</summary>
    private const int MaxPairwise = 12;

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3002",
        "Name stands twice in one object",
        "{0}",
        RuleCategory.Grammar,
        DiagnosticSeverity.Warning,
        "Readers of JSON keep the last of equal names and say nothing, so that what the earlier one allows, "
            + "denies or requires is lost. Condition keys are compared without case.",
        HelpLinks.Grammar
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        if (context.Document.Root is not { } root)
        {
            return;
        }

        Check(context, root, StringComparer.Ordinal);
        foreach (var statement in context.Document.Statements)
        {
            Check(context, statement.Node, StringComparer.Ordinal);
            if (statement.PrincipalProperty?.Value is JsonObject principals)
            {
                Check(context, principals, StringComparer.Ordinal);
            }

            if (statement.ConditionProperty?.Value is JsonObject operators)
            {
                Check(context, operators, StringComparer.Ordinal);
                foreach (var keys in operators.Properties.Select(static conditionOperator => conditionOperator.Value).OfType<JsonObject>())
                {
                    Check(context, keys, StringComparer.OrdinalIgnoreCase);
                }
            }
        }
    }

    private static void Check(PolicyRuleContext context, JsonObject node, StringComparer comparer)
    {
        if (node.Properties.Length <= MaxPairwise && AllDiffer(node.Properties, comparer))
        {
            return;
        }

        var earlier = new Dictionary<string, JsonProperty>(comparer);
        foreach (var property in node.Properties)
        {
            if (property.Name.HasHoles)
            {
                continue;
            }

            if (earlier.TryGetValue(property.Name.Value, out var first))
            {
                Report(context, node, first, property);
            }

            earlier[property.Name.Value] = property;
        }
    }

    /// <summary>True if no two properties have the same name; of as few as an object of a policy has, each is compared with each.</summary>
    private static bool AllDiffer(ImmutableArray<JsonProperty> properties, StringComparer comparer)
    {
        for (var index = 1; index < properties.Length; index++)
        {
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (comparer.Equals(properties[index].Name.Value, properties[earlier].Name.Value))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void Report(PolicyRuleContext context, JsonObject node, JsonProperty first, JsonProperty second)
    {
        var isSame = string.Equals(first.Name.Value, second.Name.Value, StringComparison.Ordinal);
        context.Report(
            s_descriptor,
            second.Name.ContentSpan,
            [
                isSame
                    ? $"'{MessageText.Of(second.Name.Value)}' stands twice here, and only the last one counts; merge the two"
                    : $"'{MessageText.Of(second.Name.Value)}' is the same key as '{MessageText.Of(first.Name.Value)}', "
                        + "since keys have no case; merge the two",
            ],
            () => Cures(node, first, second, isSame),
            ImmutableArray.Create(first.Name.ContentSpan)
        );
    }

    private static ImmutableArray<PolicyCure> Cures(JsonObject node, JsonProperty first, JsonProperty second, bool isSame)
    {
        var cures = ImmutableArray.CreateBuilder<PolicyCure>();
        if (
            ValueEdits.KnownStrings(first.Value) is { } values
            && ValueEdits.KnownStrings(second.Value) is { } others
            && first.Name.Value is not ("Effect" or "Sid" or "Version" or "Id")
        )
        {
            var merged = new JsonArray(ValueEdits.Strings(values.Concat(others).Distinct(StringComparer.Ordinal)));
            cures.Add(
                new EditPolicy(
                    "Merge the two lists",
                    "NIAM3002.Merge",
                    ImmutableArray.Create<JsonEdit>(new RemoveProperty(node, first), ValueEdits.Write(second.Value, merged))
                )
            );
        }

        if (isSame)
        {
            cures.Add(new EditPolicy("Remove the earlier one, which does not count", "NIAM3002.Remove", new RemoveProperty(node, first)));
        }

        return cures.ToImmutable();
    }
}
