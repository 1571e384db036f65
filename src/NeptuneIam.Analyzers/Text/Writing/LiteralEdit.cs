using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>A change of one run of source within a literal.</summary>
/// <param name="Form">The literal.</param>
/// <param name="Source">The characters to replace.</param>
/// <param name="NewText">The decoded text to put there.</param>
internal readonly record struct LiteralEdit(LiteralForm Form, TextSpan Source, string NewText);
