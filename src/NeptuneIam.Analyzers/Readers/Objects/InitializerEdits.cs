using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>The initializer that an object gets which has none.</summary>
internal sealed class InitializerEdits(BaseObjectCreationExpressionSyntax creation)
{
    private readonly List<CodePiece> _properties = [];

    /// <summary>Gives the object more properties.</summary>
    public void Add(IReadOnlyList<CodePiece> properties) => _properties.AddRange(properties);

    /// <summary>Writes the initializer.</summary>
    public void Write(CodeLayout layout, ICollection<TextChange> changes)
    {
        var code = new CodeList(string.Empty, "{", _properties.ToImmutableArray(), "}");
        var breaks = CodeLayout.TakesLines(code);
        var written = layout.Render(code, layout.IndentationAt(creation.SpanStart), breaksBefore: breaks);
        changes.Add(new TextChange(new TextSpan(creation.Span.End, 0), breaks ? written : " " + written));
    }
}
