namespace NeptuneIam.Analyzers.Completion;

/// <summary>What can be written at a caret.</summary>
/// <param name="Items">The choices.</param>
/// <param name="Start">Where in the text of the caret the piece starts that a choice replaces.</param>
/// <param name="IsQuoted">True if the opening quote is there already; false if a choice brings its quotes.</param>
internal sealed record Choices(IEnumerable<Choice> Items, int Start, bool IsQuoted);
