using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1205: a condition that requests for Neptune's data cannot meet: on a key they do not carry, or a query language that does not exist
/// (Neptune User Guide, "IAM condition keys for data access").
/// </summary>
internal sealed class DataPlaneCondition : PolicyRule
{
    private static readonly DiagnosticDescriptor s_dead = RuleDescriptors.Create(
        "NIAM1205",
        "Condition is not supported by Neptune data access",
        "'{0}' {1}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Requests for the data of an Amazon Neptune cluster carry neptune-db:QueryLanguage, whose values are Gremlin, "
            + "OpenCypher and Sparql with these capitals, and some of the global condition keys. "
            + "A condition on another key never holds, so that the statement allows or denies nothing.",
        HelpLinks.DataConditions
    );

    private static readonly DiagnosticDescriptor s_partly = s_dead.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_dead, s_partly);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM3103", "NIAM3104", "NIAM3309", "NIAM3310");

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
                else if (statement.Effect != PolicyEffect.Unknown && statement.HasOnly(NeptuneFacts.DataService))
                {
                    CheckGlobalKey(context, statement, condition);
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
                || condition.OperatorParts.MayMatchOneOf(value.Value, NeptuneConditions.QueryLanguages)
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
                        ? PolicyCure.Edit($"Write '{language}'", "NIAM1205.Language", ValueEdits.Write(value, language))
                        : PolicyCure.None
            );
        }
    }

    /// <summary>
    /// The language whose name a value holds, or is part of, without regard to case: <c>gremlin</c>, <c>cypher</c>, <c>SPARQL 1.1</c>.
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

    /// <summary>Reports a key that no request carries: the condition always holds or never does.</summary>
    private static void CheckGlobalKey(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        var (key, holds) = (condition.Key, condition.HoldsWithoutKey);
        if (
            key.HasHoles
            || holds == Certainty.Unknown
            || !key.Value.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
            || NeptuneConditions.IsDataAccessKey(key.Value)
        )
        {
            return;
        }

        var (descriptor, consequence) = (statement.Effect, holds) switch
        {
            (PolicyEffect.Allow, Certainty.Yes) => (s_partly, "so this condition limits nothing"),
            (PolicyEffect.Allow, _) => (s_dead, "so the statement allows nothing; use another key, such as aws:SourceIp"),
            (_, Certainty.Yes) => (s_dead, "so this condition holds for every request; use another key, such as aws:SourceIp"),
            _ => (s_dead, "so the statement denies nothing; use another key, such as aws:SourceIp"),
        };
        context.Report(descriptor, key.ContentSpan, [MessageText.Of(key.Value), $"is not supported by Neptune data access, {consequence}"]);
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
                    $"carries no {NeptuneConditions.QueryLanguageKey}, so that this statement does not allow it; "
                        + "allow it in a statement without that condition",
                ],
                () => Split(context.Document, statement, without),
                ImmutableArray.Create(condition.Key.ContentSpan)
            );
        }
    }

    /// <summary>Moves the actions where others stay, and where no other condition, which guards them too, would be lost.</summary>
    private static ImmutableArray<PolicyCure> Split(
        PolicyDocument document,
        PolicyStatement statement,
        ImmutableArray<ActionPattern> without
    )
    {
        if (
            without.Length == statement.Actions.Length
            || !statement.HasOneCondition()
            || StatementEdits.CopyOfResources(statement) is not { } resources
        )
        {
            return PolicyCure.None;
        }

        var count = without.Length == 1 ? "action" : $"{without.Length} actions";
        return PolicyCure.Edit(
            $"Allow the {count} without the key in a statement without the condition",
            "NIAM1205.Split",
            StatementEdits.Move(document, "NeptuneStatus", without, resources)
        );
    }
}
