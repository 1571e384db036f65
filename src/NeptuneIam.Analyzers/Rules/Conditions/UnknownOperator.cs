using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>NIAM3301: a condition has an operator that AWS does not know (IAM JSON policy elements: Condition operators).</summary>
internal sealed class UnknownOperator : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3301",
        "Condition operator is unknown",
        "{0}",
        RuleCategory.Conditions,
        DiagnosticSeverity.Warning,
        "AWS refuses a policy with a condition operator that it does not know. "
            + "Before an operator may stand ForAnyValue: or ForAllValues:, behind it IfExists.",
        HelpLinks.ConditionOperators
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            if (statement.ConditionProperty?.Value is not JsonObject operators || TemplateFunction.Is(operators))
            {
                continue;
            }

            foreach (var property in operators.Properties)
            {
                var name = property.Name;
                if (
                    name.HasHoles
                    || TemplateFunction.IsName(name.Value)
                    || ConditionOperator.Parse(name.Value) is not { } parts
                    || parts.Family != ConditionFamily.Unknown && parts.Qualifier != ConditionQualifier.Unknown
                )
                {
                    continue;
                }

                var near = NearestTo(name.Value, parts);
                context.Report(
                    s_descriptor,
                    name.ContentSpan,
                    [
                        near is null
                            ? $"There is no condition operator '{MessageText.Of(name.Value)}'"
                            : $"There is no condition operator '{MessageText.Of(name.Value)}'; write '{near}'",
                    ],
                    () =>
                        near is not null && operators[near] is null
                            ? PolicyCure.Edit($"Write '{near}'", "NIAM3301.Write", new RenameProperty(property, near))
                            : PolicyCure.None
                );
            }
        }
    }

    /// <summary>The operator that was meant, with the prefix and suffix that were written.</summary>
    private static string? NearestTo(string written, ConditionOperator parts)
    {
        var colon = written.IndexOf(':');
        var prefix =
            colon < 0
                ? string.Empty
                : parts.Qualifier switch
                {
                    ConditionQualifier.Unknown => NearNames
                        .Find(written.Substring(0, colon), ["ForAnyValue", "ForAllValues"])
                        .FirstOrDefault()
                        is { } qualifier
                        ? qualifier + ":"
                        : null,
                    _ => written.Substring(0, colon + 1),
                };
        var name = parts.Family != ConditionFamily.Unknown ? parts.Name : Meant(parts.Name);
        return prefix is null || name is null ? null : prefix + name + (parts.IsIfExists ? ConditionOperator.IfExistsSuffix : string.Empty);
    }

    /// <summary>
    /// The operator that a name stands for: with the word for its type that other languages have, in another case, or misspelled.
    /// </summary>
    private static string? Meant(string name)
    {
        foreach (var (written, right) in new[] { ("Number", "Numeric"), ("Boolean", "Bool"), ("IPAddress", "IpAddress") })
        {
            if (name.StartsWith(written, StringComparison.OrdinalIgnoreCase))
            {
                name = right + name.Substring(written.Length);
                break;
            }
        }

        return ConditionOperator.KnownNames.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? NearNames
                .Find(
                    name,
                    ConditionOperator.KnownNames.SelectMany(static known => new[] { known, known + ConditionOperator.IfExistsSuffix })
                )
                .FirstOrDefault();
    }
}
