using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// A C# file that passed the sieve, with what readers ask of it more than once. Everything is worked out on first use, so that a question nobody asks costs nothing.
/// One instance serves one pass over one file and is not shared between threads.
/// </summary>
internal sealed class SourceFile
{
    private readonly Func<SemanticModel> _model;
    private string? _characters;
    private SyntaxNode? _root;
    private Dictionary<string, List<int>>? _identifiers;
    private PrincipalIndex? _principals;

    /// <param name="tree">The file's syntax tree.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="model">Gives the semantic model of the tree; called only when a question needs it.</param>
    public SourceFile(SyntaxTree tree, SourceText text, Func<SemanticModel> model)
    {
        Tree = tree;
        Text = text;
        _model = model;
    }

    /// <summary>The file's syntax tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The file's text.</summary>
    public SourceText Text { get; }

    /// <summary>The file's text as one string.</summary>
    public string Characters => _characters ??= Text.ToString();

    /// <summary>The semantic model.</summary>
    public SemanticModel Model => _model();

    /// <summary>The users, groups and roles that the file's code makes and attaches policies to.</summary>
    public PrincipalIndex Principals => _principals ??= PrincipalIndex.Read(this);

    /// <summary>The root of the syntax tree.</summary>
    public SyntaxNode GetRoot(CancellationToken cancellationToken) => _root ??= Tree.GetRoot(cancellationToken);

    /// <summary>The simple names of that spelling within <paramref name="scope"/>, in order of position.</summary>
    public IEnumerable<SimpleNameSyntax> NamesIn(SyntaxNode scope, string spelling, CancellationToken cancellationToken)
    {
        if (!GetIdentifiers(cancellationToken).TryGetValue(spelling, out var positions))
        {
            yield break;
        }

        var first = positions.BinarySearch(scope.SpanStart);
        for (var index = first < 0 ? ~first : first; index < positions.Count && positions[index] < scope.Span.End; index++)
        {
            if (GetRoot(cancellationToken).FindToken(positions[index]).Parent is SimpleNameSyntax name)
            {
                yield return name;
            }
        }
    }

    private Dictionary<string, List<int>> GetIdentifiers(CancellationToken cancellationToken)
    {
        if (_identifiers is not null)
        {
            return _identifiers;
        }

        var identifiers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var token in GetRoot(cancellationToken).DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                if (!identifiers.TryGetValue(token.ValueText, out var positions))
                {
                    identifiers.Add(token.ValueText, positions = []);
                }

                positions.Add(token.SpanStart);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return _identifiers = identifiers;
    }
}
