namespace NeptuneIam.Analyzers.Json;

/// <summary>
/// Short strings that were read lately, so that the names and values that every policy repeats are allocated once.
/// A slot holds whatever string was put there last; threads may overwrite each other's, which costs an allocation and nothing else.
/// </summary>
internal static class SharedStrings
{
    private const int MaxLength = 32;
    private const int SlotCount = 1024;

    private static readonly string?[] s_slots = new string?[SlotCount];

    /// <summary>The part of <paramref name="text"/>, as a string that may be shared.</summary>
    public static string Get(string text, int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (length > MaxLength)
        {
            return text.Substring(start, length);
        }

        // Four characters tell the strings that matter apart; what they do not tell apart shares a slot.
        var hash = (uint)length;
        hash = (hash * 31) + text[start];
        hash = (hash * 31) + text[start + (length >> 1)];
        hash = (hash * 31) + text[start + (length * 3 / 4)];
        hash = (hash * 31) + text[start + length - 1];
        var slot = (hash * 2654435769u) >> 22;
        if (s_slots[slot] is { } shared && shared.Length == length && string.CompareOrdinal(text, start, shared, 0, length) == 0)
        {
            return shared;
        }

        return s_slots[slot] = text.Substring(start, length);
    }
}
