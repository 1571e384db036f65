using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>Where the characters of a string stand.</summary>
public sealed class JsonStringTests
{
    [Fact]
    public void Characters_stand_one_by_one_behind_the_quote()
    {
        var text = new JsonString("abc", new TextSpan(10, 5));
        Assert.Equal(new TextSpan(11, 3), text.ContentSpan);
        Assert.Equal(new TextSpan(12, 1), text.SpanOf(1, 1));
        Assert.Equal(new TextSpan(13, 0), text.SpanOf(2, 0));
    }

    [Fact]
    public void Escaped_characters_stand_where_each_starts()
    {
        var text = new JsonString("a\nc", new TextSpan(10, 6), [11, 12, 14, 15]);
        Assert.Equal(new TextSpan(11, 4), text.ContentSpan);
        Assert.Equal(new TextSpan(12, 2), text.SpanOf(1, 1));
        Assert.Equal(new TextSpan(14, 0), text.SpanOf(2, 0));
    }

    /// <summary>Of a constant that is named, each character starts where the name does: a part of it has no place of its own.</summary>
    [Fact]
    public void Characters_that_have_no_place_stand_for_the_whole()
    {
        var text = new JsonString("abc", new TextSpan(10, 8), [11, 11, 11, 17]);
        Assert.Equal(text.Span, text.SpanOf(0, 1));
        Assert.Equal(new TextSpan(11, 0), text.SpanOf(1, 0));
        Assert.Equal(new TextSpan(11, 6), text.ContentSpan);
    }

    [Fact]
    public void Without_places_every_part_is_the_whole()
    {
        var text = new JsonString("abc", new TextSpan(10, 9));
        Assert.Equal(text.Span, text.ContentSpan);
        Assert.Equal(text.Span, text.SpanOf(1, 1));
    }
}
