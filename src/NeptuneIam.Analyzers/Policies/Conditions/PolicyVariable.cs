using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>What is wrong with how a policy variable is written.</summary>
internal enum VariableFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The closing brace is missing.</summary>
    MissingBrace,

    /// <summary>There is no name between the braces.</summary>
    Empty,

    /// <summary>A space stands beside the name.</summary>
    Space,

    /// <summary>The default value is not in single quotes.</summary>
    MissingQuote,
}

/// <summary>
/// A policy variable in a value, such as <c>${aws:username}</c> or <c>${aws:PrincipalTag/team, 'none'}</c> (IAM policy elements: Variables
/// and tags).
/// </summary>
/// <param name="Start">The index of its <c>$</c>.</param>
/// <param name="Length">The number of its characters.</param>
/// <param name="Fault">What is wrong with it.</param>
internal readonly record struct PolicyVariable(int Start, int Length, VariableFault Fault)
{
    /// <summary>
    /// The variables of a value in order, without <c>${*}</c>, <c>${?}</c> and <c>${$}</c>, which are characters. What has no condition
    /// key's name, with a colon, is a placeholder of something else, such as CloudFormation, and left out; so is what holds a hole.
    /// </summary>
    public static IEnumerable<PolicyVariable> In(string value)
    {
        for (
            var start = value.IndexOf("${", StringComparison.Ordinal);
            start >= 0;
            start = value.IndexOf("${", start + 2, StringComparison.Ordinal)
        )
        {
            var end = value.IndexOf('}', start);
            var next = value.IndexOf("${", start + 2, StringComparison.Ordinal);
            var isOpen = end < 0 || next >= 0 && next < end;
            var length = isOpen ? KeyLength(value, start + 2) + 2 : end - start + 1;
            var content = value.Substring(start + 2, length - (isOpen ? 2 : 3));
            if (isOpen ? IsKey(content) && !ReachesHole(value, start + length) : content.IndexOf(VirtualText.HoleCharacter) < 0)
            {
                if (FaultOf(content, isOpen) is { } fault)
                {
                    yield return new PolicyVariable(start, length, fault);
                }
            }
        }
    }

    private static VariableFault? FaultOf(string content, bool isOpen)
    {
        if (isOpen)
        {
            return VariableFault.MissingBrace;
        }

        if (content.Length == 0)
        {
            return VariableFault.Empty;
        }

        var comma = content.IndexOf(',');
        var name = comma < 0 ? content : content.Substring(0, comma);
        if (!IsKey(name.Trim()))
        {
            return null;
        }

        if (name.TrimStart().Length < name.Length || name.TrimEnd().Length < name.Length)
        {
            return VariableFault.Space;
        }

        var fallback = comma < 0 ? null : content.Substring(comma + 1).Trim();
        return fallback is null || fallback.Length >= 2 && fallback[0] == '\'' && fallback[fallback.Length - 1] == '\''
            ? VariableFault.None
            : VariableFault.MissingQuote;
    }

    /// <summary>True for <c>aws:username</c>: a prefix, one colon, a name. CloudFormation's <c>AWS::Region</c> has two.</summary>
    private static bool IsKey(string name)
    {
        var colon = name.IndexOf(':');
        return colon > 0 && colon < name.Length - 1 && name[colon + 1] != ':' && name.All(IsKeyCharacter);
    }

    /// <summary>The length of the key that begins there: up to a slash, but for the one before the name of a tag.</summary>
    private static int KeyLength(string value, int start)
    {
        var end = EndOfWord(value, start);
        var isTag = value.Substring(start, end - start).EndsWith("Tag", StringComparison.OrdinalIgnoreCase);
        return (isTag && end < value.Length && value[end] == '/' ? EndOfWord(value, end + 1) : end) - start;
    }

    private static int EndOfWord(string value, int start)
    {
        var end = start;
        while (end < value.Length && IsKeyCharacter(value[end]) && value[end] != '/')
        {
            end++;
        }

        return end;
    }

    private static bool IsKeyCharacter(char character) =>
        character < 128 && char.IsLetterOrDigit(character) || character is ':' or '-' or '_' or '/' or '.' or '@' or '+' or '=';

    private static bool ReachesHole(string value, int index) => value.IndexOf(VirtualText.HoleCharacter, index) >= 0;
}
