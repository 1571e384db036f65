using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>An error as <see cref="JsonParser"/> found it, with every change that might mend it.</summary>
/// <param name="Span">The offending characters.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Candidates">Changes that might mend the text there.</param>
/// <param name="MustMend">True if a candidate is plausible only when no other error follows it.</param>
internal sealed record JsonFault(TextSpan Span, string Message, ImmutableArray<VirtualEdit> Candidates, bool MustMend);
