using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>Runs the readers of policies over code, and the rules over policies.</summary>
internal static partial class PolicyReading
{
    /// <summary>The first file of a compilation, as readers take it.</summary>
    public static SourceFile FirstFile(this Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.First();
        return new SourceFile(tree, tree.GetText(), () => compilation.GetSemanticModel(tree));
    }

    /// <summary>The policies that all readers together find in the first file of a compilation.</summary>
    public static ImmutableArray<PolicyDocument> Policies(this Compilation compilation) =>
        PolicyReaders.Read(compilation.FirstFile(), CancellationToken.None);

    /// <summary>The policies that one reader finds in the first file of a compilation.</summary>
    public static ImmutableArray<PolicyDocument> Policies<TReader>(this Compilation compilation)
        where TReader : PolicyReader, new() => Read<TReader>(compilation.FirstFile());

    /// <summary>The policies that all readers together find in a document.</summary>
    public static async Task<ImmutableArray<PolicyDocument>> PoliciesAsync(this Document document)
    {
        var model = (await document.GetSemanticModelAsync())!;
        return PolicyReaders.Read(new SourceFile(model.SyntaxTree, await document.GetTextAsync(), () => model), CancellationToken.None);
    }

    /// <summary>A policy that a literal holds by itself, whatever it is for; in it <c>⟨name⟩</c> stands for what is not known.</summary>
    public static PolicyDocument FromLiteral(string policy, PolicyUse use)
    {
        var literal = policy.Contains('⟨', StringComparison.Ordinal)
            ? "$"
                + Hole()
                    .Replace(
                        Quoted(policy.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)),
                        "{$1}"
                    )
            : Quoted(policy);
        var expression = SyntaxFactory.ParseExpression(literal);
        var text = Assert.Single(LiteralReader.Read(expression, model: null, CancellationToken.None));
        var reading = JsonReader.Read(text, CancellationToken.None);
        return PolicyDocument.Create(reading, new TextPolicyOrigin(text, reading, expression), use);
    }

    /// <summary>What the rules find in a policy where no option is set.</summary>
    public static ImmutableArray<PolicyFinding> Findings(this PolicyDocument policy) =>
        PolicyRules.Check(policy, PolicyOptions.ReadLazily(new ConfigOptions()), CancellationToken.None);

    /// <summary>The reader finds nothing in a source, and tells so without binding it.</summary>
    public static void AssertCostsNothing<TReader>(string source)
        where TReader : PolicyReader, new() =>
        Assert.Empty(Read<TReader>(SourceFile.WithoutModel(CSharpSyntaxTree.ParseText(source), CancellationToken.None)));

    /// <summary>Code that is being typed, cut anywhere from a place on, is analyzed without an exception.</summary>
    public static async Task AssertHalfTypedIsReadAsync(string source, string from, ImmutableArray<MetadataReference> references)
    {
        var compilation = Compile.Library(source, references);
        for (var length = source.IndexOf(from, StringComparison.Ordinal); length < source.Length; length += 3)
        {
            var cut = CSharpSyntaxTree.ParseText(source[..length], Compile.Options);
            await compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], cut).AnalyzeAsync(new IamPolicyAnalyzer());
        }
    }

    /// <summary>What was read, as JSON without quotes: a hole is a question mark, and <c>…</c> stands where there may be more.</summary>
    public static string Shown(JsonValue value) =>
        value switch
        {
            JsonObject @object =>
                $"{{{Items(@object.Properties.Select(static property => $"{Shown(property.Name)}:{Shown(property.Value)}"), @object.MayHaveMore)}}}",
            JsonArray array => $"[{Items(array.Elements.Select(Shown), array.MayHaveMore)}]",
            JsonString text => text.Value.Replace(VirtualText.HoleCharacter, '?'),
            _ => "?",
        };

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    [GeneratedRegex("⟨([^⟩]*)⟩")]
    private static partial Regex Hole();

    private static string Items(IEnumerable<string> items, bool mayHaveMore) => string.Join(",", mayHaveMore ? items.Append("…") : items);

    private static ImmutableArray<PolicyDocument> Read<TReader>(SourceFile file)
        where TReader : PolicyReader, new()
    {
        var documents = ImmutableArray.CreateBuilder<PolicyDocument>();
        new TReader().Read(file, documents, CancellationToken.None);
        return documents.ToImmutable();
    }
}
