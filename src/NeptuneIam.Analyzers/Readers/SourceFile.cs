using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// A C# file that passed the sieve, with what readers ask of it more than once. Everything is worked out on first use, so that a question
/// nobody asks costs nothing. One instance serves one pass over one file and is not shared between threads.
/// </summary>
internal sealed class SourceFile
{
    private readonly Func<SemanticModel> _model;
    private string? _characters;
    private SyntaxNode? _root;
    private Dictionary<string, List<int>>? _identifiers;
    private PrincipalIndex? _principals;
    private Dictionary<string, ILookup<ISymbol?, SimpleNameSyntax>>? _uses;
    private Dictionary<string, ILookup<string, AssignmentExpressionSyntax>>? _setters;
    private HashSet<string>? _imports;
    private (TextSpan Scope, bool SaysNeptune)? _neptune;
    private Dictionary<string, bool>? _held;

    /// <param name="tree">The file's syntax tree.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="model">Gives the semantic model of the tree; called only when a question needs it.</param>
    public SourceFile(SyntaxTree tree, SourceText text, Func<SemanticModel> model)
    {
        Tree = tree;
        Text = text;
        _model = model;
    }

    /// <summary>A file of which only the syntax is in reach: one beside the file that is analyzed.</summary>
    public static SourceFile WithoutModel(SyntaxTree tree, CancellationToken cancellationToken) =>
        new(
            tree,
            tree.GetText(cancellationToken),
            static () => throw new InvalidOperationException("The names of this file have no meaning here.")
        );

    /// <summary>The file's syntax tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The file's text.</summary>
    public SourceText Text { get; }

    /// <summary>The part of the file that is asked about; null for all of it.</summary>
    public TextSpan? Within { get; init; }

    /// <summary>The additional files of the project.</summary>
    public ImmutableArray<AdditionalText> Files { get; init; } = ImmutableArray<AdditionalText>.Empty;

    /// <summary>The file's text as one string.</summary>
    public string Characters => _characters ??= Text.ToString();

    /// <summary>True if the file's text holds the word. Each word is looked for once, however many policies ask.</summary>
    public bool Holds(string word)
    {
        _held ??= new Dictionary<string, bool>(StringComparer.Ordinal);
        if (!_held.TryGetValue(word, out var isHeld))
        {
            _held.Add(word, isHeld = Characters.Contains(word));
        }

        return isHeld;
    }

    /// <summary>The semantic model.</summary>
    public SemanticModel Model => _model();

    /// <summary>The users, groups and roles that the file's code makes and attaches policies to.</summary>
    public PrincipalIndex Principals => _principals ??= new PrincipalIndex(this);

    /// <summary>The root of the syntax tree.</summary>
    public SyntaxNode GetRoot(CancellationToken cancellationToken) => _root ??= Tree.GetRoot(cancellationToken);

    /// <summary>What a name stands for that this file declares; null for any other name or expression.</summary>
    public ExpressionSyntax? InitializerOf(ExpressionSyntax name, CancellationToken cancellationToken) =>
        LiteralReader.ResolveInitializer(name, Model, cancellationToken) is { } initializer && initializer.SyntaxTree == Tree
            ? initializer
            : null;

    /// <summary>The code that this file has for a value, without parentheses: what its name stands for, or the expression itself.</summary>
    public ExpressionSyntax Written(ExpressionSyntax value, CancellationToken cancellationToken) =>
        Unwrapping.Unwrap(InitializerOf(value, cancellationToken) ?? value);

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

    /// <summary>The simple names in the file whose spelling starts with a word.</summary>
    public IEnumerable<SimpleNameSyntax> NamesThatStartWith(string word, CancellationToken cancellationToken) =>
        GetIdentifiers(cancellationToken)
            .Keys.Where(spelling => spelling.StartsWith(word, StringComparison.Ordinal))
            .SelectMany(spelling => NamesIn(GetRoot(cancellationToken), spelling, cancellationToken));

    /// <summary>
    /// The simple names in the file that stand for the member, in order of position. All names of one spelling are bound together and once:
    /// a hundred classes with a constant of the same name cost as much as one with a hundred uses of it.
    /// </summary>
    public IEnumerable<SimpleNameSyntax> UsesOf(ISymbol member, CancellationToken cancellationToken)
    {
        _uses ??= new Dictionary<string, ILookup<ISymbol?, SimpleNameSyntax>>(StringComparer.Ordinal);
        if (!_uses.TryGetValue(member.Name, out var uses))
        {
            uses = NamesIn(GetRoot(cancellationToken), member.Name, cancellationToken)
                .ToLookup(name => Model.GetSymbolInfo(name, cancellationToken).Symbol, SymbolEqualityComparer.Default);
            _uses.Add(member.Name, uses);
        }

        return uses[member];
    }

    /// <summary>
    /// The assignments in the file that set the property of an object under a name, by that name: in the creation that the name is declared
    /// with, or in a statement.
    /// </summary>
    public ILookup<string, AssignmentExpressionSyntax> SettersOf(string property, CancellationToken cancellationToken)
    {
        _setters ??= new Dictionary<string, ILookup<string, AssignmentExpressionSyntax>>(StringComparer.Ordinal);
        if (!_setters.TryGetValue(property, out var setters))
        {
            setters = NamesIn(GetRoot(cancellationToken), property, cancellationToken)
                .Select(
                    static (string Owner, AssignmentExpressionSyntax Assignment) (name) =>
                        name.Parent switch
                        {
                            MemberAccessExpressionSyntax
                            {
                                Expression: IdentifierNameSyntax owner,
                                Parent: AssignmentExpressionSyntax assignment
                            } member when assignment.Left == member => (owner.Identifier.ValueText, assignment),
                            AssignmentExpressionSyntax
                            {
                                Parent: InitializerExpressionSyntax
                                {
                                    Parent: BaseObjectCreationExpressionSyntax
                                    {
                                        Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local }
                                    }
                                }
                            } assignment when assignment.Left == name => (local.Identifier.ValueText, assignment),
                            _ => default,
                        }
                )
                .Where(static setter => setter.Assignment is not null)
                .ToLookup(static setter => setter.Owner, static setter => setter.Assignment, StringComparer.Ordinal);
            _setters.Add(property, setters);
        }

        return setters;
    }

    /// <summary>True if a using directive of the file imports the namespace.</summary>
    public bool Imports(string @namespace) => GetImports().Contains(@namespace);

    /// <summary>
    /// True if the text of the outermost type, or else of the file, that holds the node says Neptune; or if it speaks of a cluster, and the
    /// file imports a namespace of Neptune's, whose types have no more in their names: <c>Amazon.CDK.AWS.Neptune.Alpha</c>,
    /// <c>Amazon.Neptune.Model</c>.
    /// </summary>
    public bool SaysNeptuneAround(SyntaxNode node)
    {
        var scope = node.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault()?.Span ?? GetRoot(default).FullSpan;
        if (_neptune is not { } known || known.Scope != scope)
        {
            _neptune = known = (
                scope,
                Says("neptune")
                    || (Says("cluster") && GetImports().Any(static name => name.IndexOf(".Neptune", StringComparison.Ordinal) >= 0))
            );
        }

        return known.SaysNeptune;

        bool Says(string word) => Characters.IndexOf(word, scope.Start, scope.Length, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private HashSet<string> GetImports() =>
        _imports ??= new HashSet<string>(
            GetRoot(default)
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<UsingDirectiveSyntax>()
                .Select(static directive => directive.Name?.ToString() ?? string.Empty),
            StringComparer.Ordinal
        );

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
