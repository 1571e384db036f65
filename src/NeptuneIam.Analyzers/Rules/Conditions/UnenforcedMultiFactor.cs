using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3309: a condition on <c>aws:MultiFactorAuthPresent</c> that requests without multi-factor authentication get past. Requests that are
/// signed with a user's long-term keys do not carry the key at all (IAM User Guide, "Secure API access with MFA").
/// </summary>
internal sealed class UnenforcedMultiFactor : PolicyRule
{
    private const string PresentKey = "aws:MultiFactorAuthPresent";
    private const string AgeKey = "aws:MultiFactorAuthAge";

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3309",
        "Condition does not enforce MFA",
        "{0}",
        RuleCategory.Conditions,
        DiagnosticSeverity.Warning,
        "Requests that are signed with the long-term access keys of a user do not carry aws:MultiFactorAuthPresent; "
            + "sessions carry it with true or false. "
            + "So an Allow asks for MFA with Bool and true, and a Deny of everything without MFA with BoolIfExists and false.",
        HelpLinks.MultiFactor,
        RuleTag.Security
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        foreach (var statement in document.Statements)
        {
            foreach (var condition in statement.Condition.Conditions)
            {
                if (condition.Operator.HasHoles || condition.IsOn(PresentKey) != Certainty.Yes || OnlyValue(condition) is not { } value)
                {
                    continue;
                }

                switch (statement.Effect)
                {
                    case PolicyEffect.Allow:
                        CheckAllow(context, statement, condition, value);
                        break;
                    case PolicyEffect.Deny:
                        CheckDeny(context, document, statement, condition, value);
                        break;
                }
            }
        }
    }

    private static void CheckAllow(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition, string value)
    {
        // Another condition of the statement may ask for MFA.
        if (statement.Condition.MayHaveMore || statement.Condition.Conditions.Any(other => other != condition && Enforces(other)))
        {
            return;
        }

        var parts = condition.OperatorParts;
        if (parts is { Family: ConditionFamily.Boolean, Qualifier: ConditionQualifier.None })
        {
            if (value == "false")
            {
                context.Report(
                    s_descriptor,
                    condition.Key.ContentSpan,
                    ["This allows what is done without MFA; to ask for MFA, compare 'aws:MultiFactorAuthPresent' with true"],
                    () => PolicyCure.Edit("Ask for MFA: compare with \"true\"", "NIAM3309.True", AskFor(statement, condition))
                );
            }
            else if (parts.IsIfExists)
            {
                context.Report(
                    s_descriptor,
                    condition.Key.ContentSpan,
                    [
                        "Requests with long-term keys do not carry 'aws:MultiFactorAuthPresent', "
                            + "so that BoolIfExists allows them without MFA; use Bool",
                    ],
                    () =>
                        PolicyCure.Edit(
                            "Use Bool (allows less)",
                            "NIAM3309.Bool",
                            ConditionEdits.ChangeOperator(statement, condition, "Bool")
                        )
                );
            }
        }
        else if (parts.Family == ConditionFamily.Null && value == "false")
        {
            context.Report(
                s_descriptor,
                condition.Key.ContentSpan,
                ["Every session carries 'aws:MultiFactorAuthPresent', with or without MFA; ask for MFA with Bool and true"],
                () =>
                    PolicyCure.Edit(
                        "Use Bool with \"true\" (allows less)",
                        "NIAM3309.Bool",
                        ConditionEdits.ChangeOperator(statement, condition, "Bool", new JsonString("true"))
                    )
            );
        }
    }

    private static void CheckDeny(
        PolicyRuleContext context,
        PolicyDocument document,
        PolicyStatement statement,
        PolicyCondition condition,
        string value
    )
    {
        if (
            value != "false"
            || condition.OperatorParts is not { Family: ConditionFamily.Boolean, IsIfExists: false, Qualifier: ConditionQualifier.None }
        )
        {
            return;
        }

        // A second Deny may be for requests without the key.
        if (
            document.MayHaveMoreStatements
            || document.Statements.Any(static other =>
                other.Effect != PolicyEffect.Allow && (other.Condition.MayHaveMore || other.Condition.Conditions.Any(CatchesAbsence))
            )
        )
        {
            return;
        }

        context.Report(
            s_descriptor,
            condition.Key.ContentSpan,
            [
                "Requests with long-term keys do not carry 'aws:MultiFactorAuthPresent', "
                    + "so that Bool does not deny them without MFA; use BoolIfExists",
            ],
            () =>
                PolicyCure.Edit(
                    "Use BoolIfExists (denies more)",
                    "NIAM3309.BoolIfExists",
                    ConditionEdits.ChangeOperator(statement, condition, "BoolIfExists")
                )
        );
    }

    private static bool Enforces(PolicyCondition condition) =>
        condition.IsOn(AgeKey) != Certainty.No && condition.OperatorParts.IsPositive
        || condition.IsOn(PresentKey) != Certainty.No
            && (
                condition.OperatorParts.Family == ConditionFamily.Unknown
                || condition.OperatorParts.IsPositive && OnlyValue(condition) != "false"
            );

    private static bool CatchesAbsence(PolicyCondition condition) =>
        condition.IsOn(PresentKey) != Certainty.No
            && (condition.OperatorParts.IsIfExists || condition.OperatorParts.Family is ConditionFamily.Null or ConditionFamily.Unknown)
        || condition.IsOn(AgeKey) != Certainty.No
            && (condition.OperatorParts.IsIfExists || condition.OperatorParts.Family == ConditionFamily.Null);

    private static ImmutableArray<JsonEdit>? AskFor(PolicyStatement statement, PolicyCondition condition) =>
        condition.OperatorParts.IsIfExists
            ? ConditionEdits.ChangeOperator(statement, condition, "Bool", new JsonString("true"))
            : ImmutableArray.Create<JsonEdit>(
                ValueEdits.Write(condition.Node is JsonArray array ? array.Elements[0] : condition.Node, "true")
            );

    /// <summary>The value of a condition that has one, in lower case; null if it is not known, or there are several.</summary>
    private static string? OnlyValue(PolicyCondition condition) =>
        condition.AllValues is [var only] && !condition.MayHaveMoreValues ? PolicyCondition.TextOf(only)?.ToLowerInvariant() : null;
}
