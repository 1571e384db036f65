using System.Collections.Immutable;
using System.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Makes values of a policy readable in a message.</summary>
internal static class MessageText
{
    /// <summary>Longer values are cut: the message only names an element that the underline shows.</summary>
    private const int MaxLength = 80;

    /// <summary>The value on one line; what is not known at compile time is an ellipsis.</summary>
    public static string Of(string value)
    {
        var length =
            value.Length <= MaxLength ? value.Length
            : char.IsHighSurrogate(value[MaxLength - 1]) ? MaxLength - 1
            : MaxLength;
        var shown = new StringBuilder(length + 1);
        for (var index = 0; index < length; index++)
        {
            var character = value[index];
            shown.Append(
                character == VirtualText.HoleCharacter ? '…'
                : char.IsControl(character) ? ' '
                : character
            );
        }

        return (length < value.Length ? shown.Append('…') : shown).ToString();
    }

    /// <summary>The values in quotes, the last two with "or" between them.</summary>
    public static string Choice(ImmutableArray<string> values) =>
        values switch
        {
            [] => "",
            [var only] => $"'{Of(only)}'",
            _ => string.Join(", ", values.Take(values.Length - 1).Select(static value => $"'{Of(value)}'"))
                + $" or '{Of(values[values.Length - 1])}'",
        };
}
