using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Makes values of a policy readable in a message.</summary>
internal static class MessageText
{
    /// <summary>Longer values are cut: a message names an element, the underline shows it.</summary>
    private const int MaxLength = 80;

    /// <summary>The value on one line; what is not known at compile time is an ellipsis.</summary>
    public static string Of(string value)
    {
        var shown = value.Length <= MaxLength ? value : value.Substring(0, MaxLength) + "…";
        return shown.Replace(VirtualText.HoleCharacter, '…').Replace('\n', ' ').Replace('\r', ' ');
    }
}
