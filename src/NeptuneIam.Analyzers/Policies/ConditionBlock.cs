using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>The conditions of a statement; all of them must hold for the statement to apply.</summary>
internal sealed class ConditionBlock
{
    /// <summary>No condition at all.</summary>
    public static ConditionBlock None => throw new NotImplementedException();

    /// <summary>Each operator and key with its values, in order of writing.</summary>
    public ImmutableArray<PolicyCondition> Conditions => throw new NotImplementedException();

    /// <summary>True if there may be conditions that are not in view: a hole stands for conditions.</summary>
    public bool MayHaveMore => throw new NotImplementedException();

    /// <summary>True if the statement has no condition for sure.</summary>
    public bool IsEmpty => throw new NotImplementedException();

    /// <summary>
    /// Whether some condition on <paramref name="key"/> (any key if null; names are compared without case; a key that ends in <c>/</c> means its whole family)
    /// narrows the statement: a positive operator, without IfExists, whose values are not all <c>*</c>. Unknown holes count as scoping: the answer is then Unknown.
    /// </summary>
    public Certainty Scopes(string? key = null) => throw new NotImplementedException();
}

/// <summary>One operator applied to one key.</summary>
/// <param name="Operator">The operator as written, with any set prefix and IfExists.</param>
/// <param name="Key">The condition key as written.</param>
/// <param name="Values">The values that are strings.</param>
/// <param name="Node">The key's value as written.</param>
internal sealed record PolicyCondition(JsonString Operator, JsonString Key, ImmutableArray<JsonString> Values, JsonValue Node);
