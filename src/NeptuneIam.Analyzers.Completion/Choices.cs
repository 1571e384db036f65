namespace NeptuneIam.Analyzers.Completion;

/// <summary>What can be written at a caret.</summary>
/// <param name="Items">The choices.</param>
/// <param name="Start">Where the text starts, in that of the caret, that a choice takes the place of.</param>
/// <param name="IsQuoted">True if the opening quote is there already; false if a choice brings its quotes.</param>
internal sealed record Choices(IEnumerable<Choice> Items, int Start, bool IsQuoted);
