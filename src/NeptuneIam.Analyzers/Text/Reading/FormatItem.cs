namespace NeptuneIam.Analyzers.Text;

/// <summary>One <c>{index,width:format}</c> of a composite format.</summary>
/// <param name="Index">Which value it stands for.</param>
/// <param name="Width">The width to pad to, negative to pad at the end; 0 for none.</param>
/// <param name="HasFormat">True if it holds a format.</param>
/// <param name="Length">Its length with both braces.</param>
internal sealed record FormatItem(int Index, int Width, bool HasFormat, int Length)
{
    private const int MaxNumber = 1000;

    /// <summary>The item that starts at <paramref name="start"/>; null if there is none.</summary>
    public static FormatItem? Parse(string text, int start)
    {
        if (text[start] != '{')
        {
            return null;
        }

        var position = start + 1;
        if (Number(text, ref position) is not { } index)
        {
            return null;
        }

        SkipSpaces(text, ref position);
        var width = 0;
        if (position < text.Length && text[position] == ',')
        {
            position++;
            SkipSpaces(text, ref position);
            var isNegative = position < text.Length && text[position] == '-';
            position += isNegative ? 1 : 0;
            if (Number(text, ref position) is not { } number)
            {
                return null;
            }

            width = isNegative ? -number : number;
            SkipSpaces(text, ref position);
        }

        var hasFormat = position < text.Length && text[position] == ':';
        if (hasFormat)
        {
            while (position < text.Length && text[position] != '}')
            {
                position++;
                if (position < text.Length && text[position] == '{')
                {
                    return null;
                }
            }
        }

        return position < text.Length && text[position] == '}' ? new FormatItem(index, width, hasFormat, position + 1 - start) : null;
    }

    private static int? Number(string text, ref int position)
    {
        var start = position;
        var number = 0;
        while (position < text.Length && text[position] is >= '0' and <= '9' && number <= MaxNumber)
        {
            number = (number * 10) + text[position] - '0';
            position++;
        }

        return position > start && number <= MaxNumber ? number : null;
    }

    private static void SkipSpaces(string text, ref int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }
    }
}
