using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>The conditions of a statement; all of them must hold for the statement to apply.</summary>
internal sealed class ConditionBlock
{
    private readonly JsonValue? _node;
    private ImmutableArray<PolicyCondition> _conditions;

    /// <param name="node">The value of the element Condition; null if it is not in view.</param>
    /// <param name="mayBeElsewhere">True if the element may be there though it is not in view.</param>
    internal ConditionBlock(JsonValue? node, bool mayBeElsewhere)
    {
        _node = node;
        MayHaveMore = node switch
        {
            null => mayBeElsewhere,
            JsonObject operators => operators.MayHaveMore || operators.Properties.Any(MayHaveMoreKeys),
            _ => true,
        };
    }

    /// <summary>No condition at all.</summary>
    public static ConditionBlock None { get; } = new(null, mayBeElsewhere: false);

    /// <summary>Each operator and key with its values, in order of writing.</summary>
    public ImmutableArray<PolicyCondition> Conditions
    {
        get
        {
            if (_conditions.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _conditions, ReadConditions());
            }

            return _conditions;
        }
    }

    /// <summary>
    /// True if there may be conditions that are not in view: a hole stands for conditions, or something has the wrong kind.
    /// </summary>
    public bool MayHaveMore { get; }

    /// <summary>True if the statement has no condition for sure.</summary>
    public bool IsEmpty => !MayHaveMore && Conditions.IsEmpty;

    /// <summary>
    /// Whether some condition on <paramref name="key"/> (any key if null; names are compared without case; a key that ends in <c>/</c>
    /// means its whole family) narrows the statement: see <see cref="PolicyCondition.Scopes"/>. Unknown where a hole may be such a
    /// condition, or keep one from being it.
    /// </summary>
    public Certainty Scopes(string? key = null)
    {
        var result = MayHaveMore ? Certainty.Unknown : Certainty.No;
        foreach (var condition in Conditions)
        {
            result = result.Or(condition.IsOn(key).And(condition.Scopes));
            if (result == Certainty.Yes)
            {
                break;
            }
        }

        return result;
    }

    private static bool MayHaveMoreKeys(JsonProperty conditionOperator) =>
        conditionOperator.Value is not JsonObject keys || keys.MayHaveMore || keys.Properties.Any(IsComputed);

    /// <summary>True if a function of a template stands in the place of conditions.</summary>
    private static bool IsComputed(JsonProperty property) => TemplateFunction.IsName(property.Name.Value);

    private ImmutableArray<PolicyCondition> ReadConditions()
    {
        if (_node is not JsonObject operators)
        {
            return ImmutableArray<PolicyCondition>.Empty;
        }

        var conditions = ImmutableArray.CreateBuilder<PolicyCondition>();
        foreach (var conditionOperator in operators.Properties)
        {
            if (conditionOperator.Value is JsonObject keys)
            {
                foreach (var key in keys.Properties.Where(static property => !IsComputed(property)))
                {
                    conditions.Add(
                        new PolicyCondition(conditionOperator.Name, key.Name, ElementValues.Select(key.Value, value => value), key.Value)
                    );
                }
            }
        }

        return conditions.ToImmutable();
    }
}
