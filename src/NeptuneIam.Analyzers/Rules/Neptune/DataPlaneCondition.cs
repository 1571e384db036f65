using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1205: a condition that requests for Neptune's data cannot meet: a key they do not carry, or a query language that is none
/// (Neptune User Guide, "IAM condition keys for data access").
/// </summary>
internal sealed class DataPlaneCondition : PolicyRule
{
    private const string Id1205 = "NIAM1205";
    private const string Title = "Condition is not supported by Neptune data access";
    private const string Message = "'{0}' {1}";
    private const string Description =
        "Requests for the data of an Amazon Neptune cluster carry neptune-db:QueryLanguage, whose values are Gremlin, OpenCypher and Sparql with these capitals, and some of the global condition keys. "
        + "A condition on another key never holds, so that the statement allows nothing.";

    private static readonly DiagnosticDescriptor s_dead = RuleDescriptors.Create(
        Id1205,
        Title,
        Message,
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        Description,
        HelpLinks.DataConditions
    );

    private static readonly DiagnosticDescriptor s_partly = RuleDescriptors.Create(
        Id1205,
        Title,
        Message,
        RuleCategory.Neptune,
        DiagnosticSeverity.Info,
        Description,
        HelpLinks.DataConditions
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_dead, s_partly);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM3103", "NIAM3104", "NIAM3310");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var condition in statement.Condition.Conditions)
            {
                if (condition.IsOn(NeptuneConditions.QueryLanguageKey) == Certainty.Yes)
                {
                    CheckLanguages(context, condition);
                    if (statement.Effect == PolicyEffect.Allow && condition.OperatorParts.IsPositive)
                    {
                        CheckActions(context, statement, condition);
                    }
                }
                else if (statement.Effect == PolicyEffect.Allow && statement.HasOnly(NeptuneFacts.DataService))
                {
                    CheckGlobalKey(context, condition);
                }
            }
        }
    }

    private static void CheckLanguages(PolicyRuleContext context, PolicyCondition condition)
    {
        foreach (var value in condition.Values)
        {
            if (
                value.HasHoles
                || condition.OperatorParts.Family != ConditionFamily.String
                || MatchesLanguage(condition.OperatorParts, value.Value)
            )
            {
                continue;
            }

            context.Report(
                s_dead,
                value.ContentSpan,
                [MessageText.Of(value.Value), "is no query language; they are 'Gremlin', 'OpenCypher' and 'Sparql', with these capitals"],
                () =>
                    LanguageMeantBy(value.Value) is { } language
                        ? ImmutableArray.Create<PolicyCure>(
                            new EditPolicy(
                                $"Write '{language}'",
                                "NIAM1205.Language",
                                ReplaceValue.WithStrings(value, ImmutableArray.Create(language))
                            )
                        )
                        : ImmutableArray<PolicyCure>.Empty
            );
        }
    }

    private static bool MatchesLanguage(ConditionOperator comparison, string value)
    {
        var ignoresCase = comparison.Name.EndsWith("IgnoreCase", StringComparison.Ordinal);
        var pattern = new WildcardPattern(value, ignoresCase, hasVariables: true);
        return NeptuneConditions.QueryLanguages.Any(language =>
            comparison.HasWildcards
                ? pattern.Matches(language) != Certainty.No
                : value.Equals(language, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
                    || value.Contains("${")
        );
    }

    /// <summary>
    /// The language whose name a value holds, or is part of, without regard to case: <c>gremlin</c>, <c>cypher</c>, <c>SPARQL
    /// 1.1</c>.
    /// </summary>
    private static string? LanguageMeantBy(string value)
    {
        var words = value.Trim('*', ' ');
        return words.Length < 4
            ? null
            : NeptuneConditions.QueryLanguages.FirstOrDefault(language =>
                language.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0
                || words.IndexOf(language, StringComparison.OrdinalIgnoreCase) >= 0
            );
    }

    private static void CheckGlobalKey(PolicyRuleContext context, PolicyCondition condition)
    {
        var key = condition.Key;
        if (
            key.HasHoles
            || !key.Value.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
            || NeptuneConditions.IsDataAccessKey(key.Value)
        )
        {
            return;
        }

        var isOptional =
            condition.OperatorParts.IsIfExists
            || condition.OperatorParts.Family == ConditionFamily.Null
            || condition.OperatorParts.IsNegated
            || condition.OperatorParts.Qualifier == ConditionQualifier.ForAllValues;
        context.Report(
            isOptional ? s_partly : s_dead,
            key.ContentSpan,
            [
                MessageText.Of(key.Value),
                isOptional
                    ? "is not supported by Neptune data access, so this condition limits nothing"
                    : "is not supported by Neptune data access, so the statement allows nothing; use another key, such as aws:SourceIp",
            ]
        );
    }

    private static void CheckActions(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        if (statement.IsNotAction)
        {
            return;
        }

        var without = statement
            .Actions.Where(static action =>
                action.IsExactly(NeptuneFacts.DataService)
                && NeptuneFacts.AccessLevelOf(NeptuneFacts.DataService, action.Name!) != AccessLevel.Unknown
                && !NeptuneConditions.CarriesQueryLanguage(action.Name!)
            )
            .ToImmutableArray();
        foreach (var action in without)
        {
            context.Report(
                s_partly,
                action.Node.ContentSpan,
                [
                    action.Value,
                    $"carries no {NeptuneConditions.QueryLanguageKey}, so that this statement does not allow it; allow it in a statement without that condition",
                ],
                () =>
                    without.Length < statement.Actions.Length && StatementEdits.CopyOfResources(statement) is { } resources
                        ? ImmutableArray.Create<PolicyCure>(
                            new EditPolicy(
                                $"Allow the {(without.Length == 1 ? "action" : $"{without.Length} actions")} without the key in a statement without the condition",
                                "NIAM1205.Split",
                                StatementEdits
                                    .Remove(without)
                                    .Append(
                                        StatementEdits.Allow(
                                            context.Document,
                                            "NeptuneStatus",
                                            without.Select(static action => action.Value).ToImmutableArray(),
                                            resources
                                        )
                                    )
                                    .ToImmutableArray()
                            )
                        )
                        : ImmutableArray<PolicyCure>.Empty,
                ImmutableArray.Create(condition.Key.ContentSpan)
            );
        }
    }
}
