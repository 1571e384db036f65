using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// The readings of a text that is put together from pieces which may each have several readings: one per combination, up to a bound.
/// </summary>
internal sealed class ReadingCombinations
{
    /// <summary>An expression has at most this many readings; a piece that would multiply them beyond it is a hole.</summary>
    public const int Most = 16;

    private readonly List<TextFragment.Builder> _builders = [new()];

    /// <summary>Appends a piece to each reading.</summary>
    /// <param name="readings">The readings of the piece.</param>
    /// <param name="hole">What stands for the piece when there are too many combinations.</param>
    public void Append(ImmutableArray<TextFragment> readings, Func<TextFragment> hole)
    {
        if (readings.Length > 1 && readings.Length * _builders.Count > Most)
        {
            readings = ImmutableArray.Create(hole());
        }

        var count = _builders.Count;
        for (var reading = readings.Length - 1; reading >= 0; reading--)
        {
            for (var i = 0; i < count; i++)
            {
                var builder = _builders[i];
                if (reading > 0)
                {
                    builder = builder.Clone();
                    _builders.Add(builder);
                }

                builder.Append(readings[reading]);
            }
        }
    }

    /// <summary>Says of each reading that a call puts unknown pieces into it.</summary>
    public void MarkAsTemplate() => _builders.ForEach(builder => builder.MarkAsTemplate());

    /// <summary>The readings.</summary>
    public ImmutableArray<TextFragment> Build() => _builders.Select(builder => builder.Build()).ToImmutableArray();
}
