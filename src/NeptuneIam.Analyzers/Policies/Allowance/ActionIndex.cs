namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// Statements by the actions they are about, to ask for many actions: plain names are looked up, only patterns are compared one by one, and
/// all answers together stay within a bound of cost.
/// </summary>
internal sealed class ActionIndex
{
    /// <summary>
    /// The most that all comparisons together may cost: of each one the product of the lengths. What people write stays far below.
    /// </summary>
    private const long MaxCost = 10_000_000;

    private readonly Dictionary<string, List<PolicyStatement>> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PolicyStatement> _others = [];
    private readonly List<PolicyStatement> _all = [];
    private long _remaining = MaxCost;

    /// <param name="statements">The statements.</param>
    public ActionIndex(IEnumerable<PolicyStatement> statements)
    {
        foreach (var statement in statements)
        {
            _all.Add(statement);
            if (statement.IsNotAction || statement.MayHaveMoreActions || statement.Actions.Any(static action => !IsPlain(action)))
            {
                _others.Add(statement);
            }

            if (!statement.IsNotAction)
            {
                AddNames(statement);
            }
        }
    }

    /// <summary>False if, for sure, no statement is about the action; true where the bound of cost is reached.</summary>
    public bool MayHold(string service, string name)
    {
        if (_named.Count > 0 && _named.ContainsKey(service + ":" + name))
        {
            return true;
        }

        foreach (var other in _others)
        {
            if (!TrySpend(service.Length + name.Length, other.ActionSet) || other.MatchesAction(service, name) != Certainty.No)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The statements that are, or may be, about all of some actions, and how surely they are; null where the bound of cost is reached.
    /// </summary>
    public List<(PolicyStatement Statement, Certainty Covers)>? Covering(PatternSet actions)
    {
        var found = new List<(PolicyStatement, Certainty)>();
        if (actions.PlainText is { } name && _named.TryGetValue(name, out var named))
        {
            found.AddRange(named.Select(static statement => (statement, Certainty.Yes)));
        }

        foreach (var other in actions.HasHoles ? _all : _others)
        {
            if (!TrySpend(actions.Length, other.ActionSet))
            {
                return null;
            }

            if (other.ActionSet.Covers(actions) is var covers && covers != Certainty.No)
            {
                found.Add((other, covers));
            }
        }

        return found;
    }

    /// <summary>Notes the cost of comparing a text or set of that length with a set; false if the bound is reached.</summary>
    public bool TrySpend(int length, PatternSet set)
    {
        _remaining -= (long)length * set.Length;
        return _remaining >= 0;
    }

    private static bool IsPlain(ActionPattern action) => !action.HasWildcard && !action.HasHoles;

    private void AddNames(PolicyStatement statement)
    {
        foreach (var action in statement.Actions.Where(IsPlain))
        {
            if (!_named.TryGetValue(action.Value, out var named))
            {
                _named.Add(action.Value, [statement]);
            }
            else if (named[named.Count - 1] != statement)
            {
                named.Add(statement);
            }
        }
    }
}
