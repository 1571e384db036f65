using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>An additional file with a text, which remembers whether anybody read it.</summary>
internal sealed class AdditionalFile(string path, SourceText text) : AdditionalText
{
    /// <summary>A file of that text.</summary>
    public AdditionalFile(string path, string text)
        : this(path, SourceText.From(text)) { }

    /// <inheritdoc/>
    public override string Path => path;

    /// <summary>True if the text was asked for.</summary>
    public bool IsRead { get; private set; }

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        IsRead = true;
        return text;
    }
}
