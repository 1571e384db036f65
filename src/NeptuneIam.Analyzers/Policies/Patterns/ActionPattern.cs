using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// An action as written in a policy: a service prefix, a colon and a name, both compared without case; <c>*</c> and <c>?</c> are wildcards
/// (IAM JSON policy elements: Action).
/// </summary>
internal sealed class ActionPattern
{
    private readonly int _colon;
    private readonly bool _isPlainService;
    private WildcardPattern? _pattern;
    private WildcardPattern? _namePattern;
    private string? _service;
    private string? _name;

    internal ActionPattern(JsonString node)
    {
        Node = node;
        var value = node.Value;
        _colon = value.IndexOf(':');
        IsEverything = _colon < 0 ? IsStars(value, 0, value.Length) : IsStars(value, 0, _colon) && IsStars(value, _colon + 1, value.Length);
        HasHoles = value.IndexOf(VirtualText.HoleCharacter) >= 0;
        HasWildcard = value.IndexOf('*') >= 0 || value.IndexOf('?') >= 0;
        _isPlainService = _colon >= 0 && IsPlain(value, _colon);
    }

    /// <summary>The string it is written as.</summary>
    public JsonString Node { get; }

    /// <summary>The text as written.</summary>
    public string Value => Node.Value;

    /// <summary>
    /// The part before the colon; for the bare <c>*</c> it is <c>*</c>; null if there is no colon or the part has a
    /// hole.
    /// </summary>
    public string? Service =>
        _colon < 0
            ? IsEverything
                ? "*"
                : null
            : _service ??= WithoutHoles(Value.Substring(0, _colon));

    /// <summary>
    /// The part behind the colon; for the bare <c>*</c> it is <c>*</c>; null if there is no colon or the part has a
    /// hole.
    /// </summary>
    public string? Name =>
        _colon < 0
            ? IsEverything
                ? "*"
                : null
            : _name ??= WithoutHoles(Value.Substring(_colon + 1));

    /// <summary>True if the pattern has a wildcard.</summary>
    public bool HasWildcard { get; }

    /// <summary>True if part of the pattern is unknown.</summary>
    public bool HasHoles { get; }

    /// <summary>True for <c>*</c> and <c>*:*</c> (and runs of stars), which are every action.</summary>
    public bool IsEverything { get; }

    /// <summary>The pattern of the whole text. The bare star and <c>*:*</c> are the same pattern: every action has a colon.</summary>
    public WildcardPattern Pattern => _pattern ??= new WildcardPattern(IsEverything ? "*" : Value, ignoreCase: true, hasVariables: false);

    /// <summary>Whether the pattern matches the action, such as <c>rds</c>, <c>CreateDBCluster</c>.</summary>
    public Certainty Matches(string service, string name)
    {
        if (IsEverything)
        {
            return Certainty.Yes;
        }

        if (!_isPlainService)
        {
            return Pattern.Matches(service + ":" + name);
        }

        if (_colon != service.Length || string.Compare(Value, 0, service, 0, _colon, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return Certainty.No;
        }

        return (_namePattern ??= new WildcardPattern(Value.Substring(_colon + 1), ignoreCase: true, hasVariables: false)).Matches(name);
    }

    /// <summary>Whether every action that <paramref name="other"/> matches is matched by this pattern.</summary>
    public Certainty Covers(ActionPattern other) => IsEverything ? Certainty.Yes : Pattern.Covers(other.Pattern);

    /// <summary>Whether there can be an action that both patterns match.</summary>
    public Certainty Intersects(ActionPattern other) => Pattern.Intersects(other.Pattern);

    private static string? WithoutHoles(string part) => part.IndexOf(VirtualText.HoleCharacter) >= 0 ? null : part;

    private static bool IsStars(string value, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (value[index] != '*')
            {
                return false;
            }
        }

        return end > start;
    }

    private static bool IsPlain(string value, int end)
    {
        for (var index = 0; index < end; index++)
        {
            if (value[index] is '*' or '?' or VirtualText.HoleCharacter)
            {
                return false;
            }
        }

        return true;
    }
}
