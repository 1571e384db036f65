using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>An expression in a file: the one that initializes <c>Subject</c>.</summary>
internal sealed class ExpressionUnderTest
{
    private static readonly CSharpCompilation Empty = Compile.Library([]);

    private ExpressionUnderTest(SyntaxTree tree, Compilation compilation)
    {
        Tree = tree;
        Compilation = compilation;
        Model = compilation.GetSemanticModel(tree);
        Node = tree.GetRoot()
            .DescendantNodes()
            .OfType<VariableDeclaratorSyntax>()
            .Single(variable => variable.Identifier.ValueText == "Subject")
            .Initializer!.Value;
    }

    public SyntaxTree Tree { get; }

    public Compilation Compilation { get; }

    public SemanticModel Model { get; }

    public ExpressionSyntax Node { get; }

    /// <summary>True if the parser under test knows C# 13 and 14.</summary>
    public static bool KnowsEscapeE { get; } = !SyntaxFactory.ParseExpression("\"\\e\"", options: Compile.Options).ContainsDiagnostics;

    /// <summary>An expression within a method that has a parameter <c>object hole</c>.</summary>
    public static ExpressionUnderTest InMethod(string expression, string members = "", string before = "") =>
        InFile(
            "class C\n{\n    "
                + members
                + "\n    void M(object hole, string text)\n    {\n        "
                + before
                + "\n        var Subject = "
                + expression
                + ";\n    }\n}\n"
        );

    /// <summary>The expression in a whole file, with further files beside it.</summary>
    public static ExpressionUnderTest InFile(string source, params string[] others)
    {
        var trees = others
            .Prepend(source)
            .Select((text, index) => CSharpSyntaxTree.ParseText(text, Compile.Options, path: $"File{index}.cs"))
            .ToArray();
        return new ExpressionUnderTest(trees[0], Empty.AddSyntaxTrees(trees));
    }

    /// <summary>The expression after changes of its file.</summary>
    public ExpressionUnderTest With(IEnumerable<TextChange> changes)
    {
        var tree = Tree.WithChangedText(Tree.GetText().WithChanges(changes));
        return new ExpressionUnderTest(tree, Compilation.ReplaceSyntaxTree(Tree, tree));
    }

    public IReadOnlyList<VirtualText> ReadAll() => LiteralReader.Read(Node, Model, default);

    public VirtualText Read() => Assert.Single(ReadAll());

    /// <summary>The readings with each hole as <c>⟨expression⟩</c>.</summary>
    public string[] Show() => ReadAll().Select(Show).ToArray();

    public static string Show(VirtualText text) =>
        string.Concat(
            text.Text.Select(
                (character, position) => text.IsHole(position) ? $"⟨{text.GetHoleExpression(position)}⟩" : character.ToString()
            )
        );
}
