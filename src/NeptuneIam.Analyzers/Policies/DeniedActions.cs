namespace NeptuneIam.Analyzers.Policies;

/// <summary>The actions that some statements are about, to ask for many actions: plain names are looked up, only patterns are compared one by one.</summary>
internal sealed class DeniedActions
{
    /// <summary>The most comparisons with patterns that all answers together may cost: beyond, every action may be among them.</summary>
    private const int MaxComparisons = 100_000;

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ActionPattern> _patterns = [];
    private readonly List<PolicyStatement> _exceptions = [];
    private readonly bool _mayHaveMore;
    private int _remaining = MaxComparisons;

    /// <param name="statements">The statements.</param>
    public DeniedActions(IEnumerable<PolicyStatement> statements)
    {
        foreach (var statement in statements)
        {
            _mayHaveMore |= statement.MayHaveMoreActions;
            if (statement.IsNotAction)
            {
                _exceptions.Add(statement);
                continue;
            }

            foreach (var action in statement.Actions)
            {
                if (action.HasWildcard || action.HasHoles)
                {
                    _patterns.Add(action);
                }
                else
                {
                    _names.Add(action.Value);
                }
            }
        }
    }

    /// <summary>False if no statement is about the action for sure.</summary>
    public bool MayHold(string service, string name)
    {
        if (_mayHaveMore)
        {
            return true;
        }

        if (_names.Count > 0 && _names.Contains(service + ":" + name))
        {
            return true;
        }

        _remaining -= _patterns.Count + _exceptions.Sum(static statement => statement.Actions.Length);
        return _remaining < 0
            || _patterns.Exists(pattern => pattern.Matches(service, name) != Certainty.No)
            || _exceptions.Exists(statement => statement.MatchesAction(service, name) != Certainty.No);
    }
}
