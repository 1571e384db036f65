using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>What the rules about too much access judge.</summary>
internal static class Grants
{
    /// <summary>
    /// The statements that grant something to the user, group or role the policy is attached to: Allow without a principal, and not taken
    /// back by Deny statements of the same policy. None in policies that only limit, trust policies and resource policies, and none where
    /// the user allows the role all of it.
    /// </summary>
    public static IEnumerable<PolicyStatement> InEffect(PolicyRuleContext context)
    {
        var document = context.Document;
        return
            document.Use.OnlyLimits
            || document.Use.Type is PolicyType.Trust or PolicyType.Resource
            || context.Options.IsAllowedRole(document.Use)
            ? []
            : document.Statements.Where(statement =>
                statement.Effect == PolicyEffect.Allow
                && statement.PrincipalProperty is null
                && context.Allowance.IsFullyDenied(statement) != Certainty.Yes
            );
    }
}
