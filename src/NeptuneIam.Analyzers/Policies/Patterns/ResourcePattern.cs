using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// A resource as written in a policy: an ARN, compared with case, in which <c>*</c> and <c>?</c> are wildcards, or the bare <c>*</c>
/// (IAM JSON policy elements: Resource). Wildcards are matched against the whole text, colons included.
/// </summary>
internal sealed class ResourcePattern
{
    private const int FieldCount = 6;
    private static readonly string[] NoFields = [];
    private static readonly char[] s_reaching = ['*', '?', VirtualText.HoleCharacter];

    private WildcardPattern? _pattern;
    private WildcardPattern? _partPattern;
    private string[]? _fields;

    internal ResourcePattern(JsonString node) => Node = node;

    /// <summary>The string it is written as.</summary>
    public JsonString Node { get; }

    /// <summary>The text as written.</summary>
    public string Value => Node.Value;

    /// <summary>True if part of the text is unknown.</summary>
    public bool HasHoles => Node.HasHoles;

    /// <summary>True for the bare <c>*</c> (and runs of it), which is every resource.</summary>
    public bool IsEverything => Value.Length > 0 && Value[0] == '*' && Pattern.MatchesEverything == Certainty.Yes;

    /// <summary>The ARN's partition; null if the text is not an ARN of six fields.</summary>
    public string? Partition => Field(1);

    /// <summary>The ARN's service; null if the text is not an ARN of six fields.</summary>
    public string? Service => Field(2);

    /// <summary>The ARN's region, possibly empty; null if the text is not an ARN of six fields.</summary>
    public string? Region => Field(3);

    /// <summary>The ARN's account, possibly empty; null if the text is not an ARN of six fields.</summary>
    public string? Account => Field(4);

    /// <summary>The ARN's resource part, colons included; null if the text is not an ARN of six fields.</summary>
    public string? Resource => Field(5);

    /// <summary>
    /// The pattern of the resource part, where it stands for itself: no wildcard before it may reach into it, as that of
    /// <c>arn:aws:s3:*</c> does. Null elsewhere.
    /// </summary>
    public WildcardPattern? ResourcePart =>
        Resource is { } part && Value.IndexOfAny(s_reaching, 0, Value.Length - part.Length) < 0
            ? _partPattern ??= new WildcardPattern(part, ignoreCase: false, hasVariables: true)
            : null;

    /// <summary>The pattern of the whole text.</summary>
    public WildcardPattern Pattern => _pattern ??= new WildcardPattern(Value, ignoreCase: false, hasVariables: true);

    /// <summary>Whether the pattern matches the ARN.</summary>
    public Certainty Matches(string arn) => Pattern.Matches(arn);

    /// <summary>Whether every ARN that <paramref name="other"/> matches is matched by this pattern.</summary>
    public Certainty Covers(ResourcePattern other) => Pattern.Covers(other.Pattern);

    /// <summary>Whether there can be an ARN that both patterns match.</summary>
    public Certainty Intersects(ResourcePattern other) => Pattern.Intersects(other.Pattern);

    /// <summary>
    /// Where a field of the ARN stands in <see cref="Value"/>: 1 for the partition to 5 for the resource part. False if the text is not an
    /// ARN of six fields.
    /// </summary>
    public bool TryGetFieldRange(int field, out int start, out int length)
    {
        var fields = _fields ??= Split(Value);
        (start, length) = (0, 0);
        if (fields.Length == 0)
        {
            return false;
        }

        for (var index = 0; index < field; index++)
        {
            start += fields[index].Length + 1;
        }

        length = fields[field].Length;
        return true;
    }

    private string? Field(int index)
    {
        var fields = _fields ??= Split(Value);
        return fields.Length == 0 ? null : fields[index];
    }

    /// <summary>
    /// The six fields, or none. A colon inside a policy variable, as in <c>${aws:PrincipalAccount}</c>, separates
    /// nothing.
    /// </summary>
    private static string[] Split(string value)
    {
        if (!value.StartsWith("arn:", StringComparison.Ordinal))
        {
            return NoFields;
        }

        var fields = new string[FieldCount];
        var field = 0;
        var start = 0;
        for (var index = 0; index < value.Length && field < FieldCount - 1; index++)
        {
            if (value[index] == ':')
            {
                fields[field++] = value.Substring(start, index - start);
                start = index + 1;
            }
            else if (value[index] == '$' && index + 1 < value.Length && value[index + 1] == '{')
            {
                var end = value.IndexOf('}', index);
                index = end < 0 ? index : end;
            }
        }

        if (field < FieldCount - 1)
        {
            return NoFields;
        }

        fields[field] = value.Substring(start);
        return fields;
    }
}
