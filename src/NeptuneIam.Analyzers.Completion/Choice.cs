namespace NeptuneIam.Analyzers.Completion;

/// <summary>A name or value that can be written at the caret.</summary>
/// <param name="Text">What is shown, and compared with what is typed.</param>
/// <param name="Insertion">What is written, without quotes.</param>
/// <param name="Detail">A word or two that are shown beside it; empty if there are none.</param>
/// <param name="Description">What is said about it; null if that is looked up when it is asked for.</param>
internal sealed record Choice(string Text, string Insertion, string Detail, string? Description)
{
    /// <summary>Choices that are likelier meant have a lower rank, and stand before the others.</summary>
    public int Rank { get; init; }

    /// <summary>The prefix of the service that is to be described.</summary>
    public string? Service { get; init; }

    /// <summary>A choice that is written as it is shown.</summary>
    public static Choice Of(string text, string detail = "", string description = "", int rank = 0) =>
        new(text, text, detail, description) { Rank = rank };
}
