using System.Globalization;
using System.Text;

namespace NeptuneIam.Analyzers.Benchmarks.Inputs;

/// <summary>The text of one file of a generated program as it grows, and the names that are taken in it.</summary>
/// <param name="random">Chooses what the file holds.</param>
/// <param name="noun">What the file is about.</param>
/// <param name="index">The number of the file.</param>
internal sealed class GeneratedFile(Random random, string noun, int index)
{
    private readonly StringBuilder _text = new();
    private int _types;

    /// <summary>What the file is about.</summary>
    public string Noun { get; } = noun;

    /// <summary>The lines that are written.</summary>
    public int LineCount { get; private set; }

    /// <summary>Writes one line or several.</summary>
    public void Write(string lines)
    {
        _text.Append(lines).Append('\n');
        LineCount += lines.Split('\n').Length;
    }

    /// <summary>A name that no other type of the program has.</summary>
    public string TypeName(string suffix) => string.Create(CultureInfo.InvariantCulture, $"{Noun}{suffix}{index}N{_types++}");

    /// <summary>A number, at least the low one and less than the high one.</summary>
    public int Next(int low, int high) => random.Next(low, high);

    /// <summary>Some of the items, in any order.</summary>
    public T[] Pick<T>(T[] items, int count)
    {
        var order = items.ToArray();
        random.Shuffle(order);
        return order[..count];
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
