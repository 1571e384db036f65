using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>A text that the code holds, as it is or encoded, with the places where it is written.</summary>
internal sealed class ConstantText
{
    private readonly VirtualText? _written;
    private readonly ImmutableArray<Location> _places;

    private ConstantText(string text, bool hasHoles, VirtualText? written, ImmutableArray<Location> places)
    {
        Text = text;
        HasHoles = hasHoles;
        _written = written;
        _places = places;
    }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>True if a piece of the text is unknown.</summary>
    public bool HasHoles { get; }

    /// <summary>A text as it is written.</summary>
    public static ConstantText Of(VirtualText written) => new(written.Text, written.HasHoles, written, ImmutableArray<Location>.Empty);

    /// <summary>A text that is decoded from another one: its characters have no places of their own.</summary>
    public static ConstantText DecodedFrom(ConstantText encoded, string text) =>
        new(text, hasHoles: false, written: null, encoded.GetLocations(new TextSpan(0, encoded.Text.Length)));

    /// <summary>Where the characters of <paramref name="span"/> are written, the place of use first.</summary>
    public ImmutableArray<Location> GetLocations(TextSpan span) => _written?.GetLocations(span) ?? _places;

    /// <summary>Where the whole text is written.</summary>
    public ImmutableArray<Location> GetLocations() => GetLocations(new TextSpan(0, Text.Length));
}
