using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// What a policy grants in the end: what its Allow statements match less what its Deny statements match (IAM policy evaluation logic: an
/// explicit deny wins). Conditions make an answer Unknown; so do holes.
/// </summary>
internal sealed class EffectiveAllowance
{
    /// <summary>The most comparisons of one resource with another that an answer may cost: beyond, it is Unknown.</summary>
    private const int MaxComparisons = 4096;

    private readonly List<PolicyStatement> _allows = [];
    private readonly List<PolicyStatement> _denies = [];
    private readonly List<PolicyStatement> _others = [];
    private readonly bool _mayHaveMore;
    private readonly Dictionary<PolicyStatement, Certainty> _fullyDenied = [];
    private readonly Dictionary<PolicyStatement, HashSet<(string Type, string Value)>> _principals = [];
    private ActionIndex? _denied;
    private ActionIndex? _notAllowed;

    /// <param name="document">The policy.</param>
    public EffectiveAllowance(PolicyDocument document)
    {
        _mayHaveMore = document.MayHaveMoreStatements;
        foreach (var statement in document.Statements)
        {
            var group = statement.Effect switch
            {
                PolicyEffect.Allow => _allows,
                PolicyEffect.Deny => _denies,
                _ => _others,
            };
            group.Add(statement);
        }
    }

    /// <summary>
    /// Whether the policy lets its principal take the action on every resource. Yes: an unconditional Allow on every resource and no Deny
    /// that touches the action. No: no Allow matches the action, or Denies without condition take all of it. Unknown in every other case:
    /// narrow ARNs, conditions, partial denies, holes.
    /// </summary>
    public Certainty Allows(string service, string action)
    {
        var isTouched = false;
        List<PatternSet>? deniedResources = null;
        foreach (var deny in _denies)
        {
            var matches = deny.MatchesAction(service, action);
            if (matches == Certainty.No)
            {
                continue;
            }

            isTouched = true;
            if (matches == Certainty.Yes && deny.Condition.IsEmpty && IsForEveryone(deny))
            {
                if (deny.ResourceSet.IsEverything == Certainty.Yes)
                {
                    return Certainty.No;
                }

                (deniedResources ??= []).Add(deny.ResourceSet);
            }
        }

        var isUncertain = _mayHaveMore || _others.Any(other => other.MatchesAction(service, action) != Certainty.No);
        List<PatternSet>? allowedResources = null;
        foreach (var allow in _allows)
        {
            var matches = allow.MatchesAction(service, action);
            if (matches == Certainty.No)
            {
                continue;
            }

            if (
                !isTouched
                && !isUncertain
                && matches == Certainty.Yes
                && allow.Condition.IsEmpty
                && allow.ResourceSet.IsEverything == Certainty.Yes
            )
            {
                return Certainty.Yes;
            }

            (allowedResources ??= []).Add(allow.ResourceSet);
        }

        if (isUncertain)
        {
            return Certainty.Unknown;
        }

        return allowedResources is null || deniedResources is not null && AreCovered(allowedResources, deniedResources)
            ? Certainty.No
            : Certainty.Unknown;
    }

    /// <summary><see cref="Allows(string, string)"/> for many actions.</summary>
    /// <param name="actions">The actions, each as <c>service:Name</c>.</param>
    /// <returns>The answers in the same order.</returns>
    public ImmutableArray<Certainty> Allows(ImmutableArray<string> actions)
    {
        var answers = ImmutableArray.CreateBuilder<Certainty>(actions.Length);
        var service = "";
        foreach (var action in actions)
        {
            var colon = action.IndexOf(':');
            if (service.Length != colon || string.CompareOrdinal(service, 0, action, 0, colon) != 0)
            {
                service = action.Substring(0, colon);
            }

            answers.Add(Allows(service, action.Substring(colon + 1)));
        }

        return answers.MoveToImmutable();
    }

    /// <summary>
    /// False if, for sure, no Deny of the policy and no statement of unknown effect is about the action. Beyond the bound of cost the
    /// answer is true.
    /// </summary>
    public bool MayDeny(string service, string name) => (_notAllowed ??= new ActionIndex(_denies.Concat(_others))).MayHold(service, name);

    /// <summary>
    /// Whether <paramref name="statement"/>, an Allow, is wholly taken back by Deny statements of the same policy: each of its actions on
    /// each of its resources by some Deny.
    /// </summary>
    public Certainty IsFullyDenied(PolicyStatement statement)
    {
        if (!_fullyDenied.TryGetValue(statement, out var answer))
        {
            answer = FullyDenies(statement);
            if (answer != Certainty.Yes && (_mayHaveMore || _others.Any(other => other != statement)))
            {
                answer = Certainty.Unknown;
            }

            _fullyDenied.Add(statement, answer);
        }

        return answer;
    }

    private Certainty FullyDenies(PolicyStatement statement)
    {
        if (_denies.Count == 0)
        {
            return Certainty.No;
        }

        // What is not in view may be left over; where nothing is in view, nothing is taken back.
        var actions = statement.ActionSet;
        var resources = statement.ResourceSet;
        var result =
            actions.MayHaveMore || resources.MayHaveMore ? Certainty.Unknown
            : actions.Parts.IsEmpty || resources.Parts.IsEmpty ? Certainty.No
            : Certainty.Yes;
        var denied = _denied ??= new ActionIndex(_denies);
        foreach (var action in actions.Parts)
        {
            if (denied.Covering(action) is not { } takers)
            {
                return Certainty.Unknown;
            }

            foreach (var resource in resources.Parts)
            {
                if (TakesBack(takers, resource, statement, denied) is not { } taken)
                {
                    return Certainty.Unknown;
                }

                result = result.And(taken);
                if (result == Certainty.No)
                {
                    return result;
                }
            }
        }

        return result;
    }

    /// <summary>
    /// Whether one of the Denies that are about an action takes it back on a resource; null where the bound of cost is reached.
    /// </summary>
    private Certainty? TakesBack(
        List<(PolicyStatement Statement, Certainty Covers)> takers,
        PatternSet resource,
        PolicyStatement allow,
        ActionIndex costs
    )
    {
        var taken = Certainty.No;
        foreach (var (deny, covers) in takers)
        {
            if (!costs.TrySpend(resource.Length, deny.ResourceSet))
            {
                return null;
            }

            var takes = covers.And(deny.Condition.IsEmpty ? Certainty.Yes : Certainty.Unknown).And(IsForPrincipalsOf(deny, allow));
            taken = taken.Or(takes == Certainty.No ? takes : takes.And(deny.ResourceSet.Covers(resource)));
            if (taken == Certainty.Yes)
            {
                break;
            }
        }

        return taken;
    }

    /// <summary>True if each of the allowed resources is, for sure and within the bound of cost, among the denied ones.</summary>
    private static bool AreCovered(List<PatternSet> allowed, List<PatternSet> denied)
    {
        var remaining = MaxComparisons;
        return allowed.All(set => !set.MayHaveMore && set.Parts.All(IsCovered));

        bool IsCovered(PatternSet part)
        {
            foreach (var deny in denied)
            {
                remaining -= deny.Count;
                if (remaining < 0)
                {
                    return false;
                }

                if (deny.Covers(part) == Certainty.Yes)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>True if a Deny names no principal, or everyone.</summary>
    private static bool IsForEveryone(PolicyStatement deny) =>
        deny.PrincipalProperty is null
            ? !deny.MayHaveMoreElements
            : !deny.IsNotPrincipal && deny.Principals.Any(principal => principal.IsEveryone);

    /// <summary>Whether a Deny is for all principals that an Allow is for.</summary>
    private Certainty IsForPrincipalsOf(PolicyStatement deny, PolicyStatement allow)
    {
        if (IsForEveryone(deny))
        {
            return Certainty.Yes;
        }

        if (deny.IsNotPrincipal || allow.IsNotPrincipal || deny.MayHaveMorePrincipals)
        {
            return Certainty.Unknown;
        }

        if (allow.Principals.Any(principal => principal.IsEveryone))
        {
            return Certainty.No;
        }

        if (!_principals.TryGetValue(deny, out var denied))
        {
            _principals.Add(
                deny,
                denied = new HashSet<(string, string)>(deny.Principals.Select(static principal => (principal.Type, principal.Value.Value)))
            );
        }

        // An account takes in its users and roles, so that principals that are written differently may still be the same.
        return
            !allow.Principals.IsEmpty
            && !allow.MayHaveMorePrincipals
            && allow.Principals.All(principal => !principal.Value.HasHoles && denied.Contains((principal.Type, principal.Value.Value)))
            ? Certainty.Yes
            : Certainty.Unknown;
    }
}
