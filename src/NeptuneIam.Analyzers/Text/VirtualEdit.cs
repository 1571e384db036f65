using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>A change of decoded text: the characters of <paramref name="Span"/> become <paramref name="NewText"/>.</summary>
/// <param name="Span">The characters to replace, in coordinates of <see cref="VirtualText.Text"/>; empty to insert.</param>
/// <param name="NewText">The decoded text to put there; line breaks are written <c>\n</c>.</param>
internal readonly record struct VirtualEdit(TextSpan Span, string NewText);
