using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>A change of decoded text: the characters of <paramref name="Span"/> become <paramref name="NewText"/>.</summary>
/// <param name="Span">The characters to replace, in coordinates of <see cref="VirtualText.Text"/>; empty to insert.</param>
/// <param name="NewText">The decoded text to put there; line breaks are written <c>\n</c>.</param>
internal readonly record struct VirtualEdit(TextSpan Span, string NewText)
{
    private readonly ImmutableArray<string> _expressions;

    /// <summary>The C# expressions that the holes of <see cref="NewText"/> stand for, in order.</summary>
    public ImmutableArray<string> Expressions
    {
        get => _expressions.IsDefault ? ImmutableArray<string>.Empty : _expressions;
        init => _expressions = value;
    }
}
