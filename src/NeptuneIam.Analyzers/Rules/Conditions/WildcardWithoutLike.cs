using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3304: <c>*</c> or <c>?</c> in a value that is compared character by character (IAM JSON policy elements: Condition operators; Access
/// Analyzer's check WILDCARD_WITHOUT_LIKE_OPERATOR). The ARN operators all take wildcards.
/// </summary>
internal sealed class WildcardWithoutLike : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3304",
        "Wildcard in a value that is compared literally",
        "'{0}' compares '{1}' character by character, so that the wildcard matches nothing but itself; "
            + "use '{2}', or write the value without it",
        RuleCategory.Conditions,
        DiagnosticSeverity.Warning,
        "StringEquals and its like know no wildcards: an Allow with such a value is never met, and a Deny never bites.",
        HelpLinks.ConditionOperators
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var condition in statement.Condition.Conditions)
            {
                var parts = condition.OperatorParts;
                if (parts.Family != ConditionFamily.String || parts.HasWildcards || condition.Operator.HasHoles)
                {
                    continue;
                }

                foreach (var value in condition.Values)
                {
                    if (HasWildcard(value.Value))
                    {
                        context.Report(
                            s_descriptor,
                            value.ContentSpan,
                            [
                                MessageText.Of(condition.Operator.Value),
                                MessageText.Of(value.Value),
                                parts.IsNegated ? "StringNotLike" : "StringLike",
                            ],
                            () => Cures(statement, condition)
                        );
                    }
                }
            }
        }
    }

    /// <summary>
    /// True if there is a wildcard outside of policy variables, in which <c>${*}</c> and <c>${?}</c> are the characters themselves.
    /// </summary>
    private static bool HasWildcard(string value)
    {
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] is '*' or '?')
            {
                return true;
            }

            if (value[index] == '$' && index + 1 < value.Length && value[index + 1] == '{')
            {
                var end = value.IndexOf('}', index);
                if (end < 0)
                {
                    return false;
                }

                index = end;
            }
        }

        return false;
    }

    /// <summary>No cure for operators that ignore case: there is none of those that takes wildcards.</summary>
    private static ImmutableArray<PolicyCure> Cures(PolicyStatement statement, PolicyCondition condition)
    {
        var written = condition.Operator.Value;
        var start = written.IndexOf("Equals", StringComparison.OrdinalIgnoreCase);
        if (condition.OperatorParts.IgnoresCase() || start < 0)
        {
            return PolicyCure.None;
        }

        var like = written.Substring(0, start) + "Like" + written.Substring(start + "Equals".Length);
        return PolicyCure.Edit($"Compare with '{like}'", "NIAM3304.Like", ConditionEdits.ChangeOperator(statement, condition, like));
    }
}
