using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>The laws of reading and writing, for every way of writing a literal and any text.</summary>
public class LiteralPropertyTests
{
    private static readonly Writing[] Writings = Enum.GetValues<Writing>();

    private static readonly Gen<(string Indentation, string LineBreak)> Layout = Gen.Select(
        Gen.OneOf("", "    ", "\t", " \t"),
        Gen.OneOf("\n", "\r\n")
    );

    public static TheoryData<Writing> AllWritings => [.. Writings];

    [Theory]
    [MemberData(nameof(AllWritings))]
    public void Decoded_text_is_the_compilers_own(Writing writing) =>
        Gen.Select(Texts.WithHoles(Texts.Any), Layout, Gen.Int)
            .Holds(
                (parts, layout, seed) =>
                {
                    if (
                        LiteralRenderer.Render(Written(parts, writing), writing, new Random(seed), layout.Indentation, layout.LineBreak)
                        is not { } literal
                    )
                    {
                        return;
                    }

                    var subject = ExpressionUnderTest.InMethod(literal);
                    if (subject.Node.ContainsDiagnostics)
                    {
                        Assert.Equal(VirtualText.HoleCharacter.ToString(), subject.Read().Text);
                        return;
                    }

                    var text = subject.Read();
                    Assert.Equal(string.Concat(Written(parts, writing).Select(part => part ?? "\uFFFC")), text.Text);
                    Assert.Equal(CompilersText(subject), text.Text);
                    Assert.Equal(text.Text, Assert.Single(LiteralReader.Read(subject.Node, model: null, default)).Text);
                    AssertPlaces(subject, text, writing);
                },
                count: 200
            );

    [Theory]
    [MemberData(nameof(AllWritings))]
    public void What_is_written_is_read(Writing writing) =>
        Gen.Select(Texts.WithHoles(Texts.Plain), Gen.Select(Gen.Int[0, 60], Gen.Int[0, 4], Texts.Plain).Array[1, 4], Layout, Gen.Int)
            .Holds(
                (parts, places, layout, seed) =>
                {
                    var written = Written(parts, writing)
                        .Select(part => part?.Replace("\r\n", "\n").Replace("\n", layout.LineBreak))
                        .ToArray();
                    if (LiteralRenderer.Render(written, writing, new Random(seed), layout.Indentation, layout.LineBreak) is not { } literal)
                    {
                        return;
                    }

                    var subject = ExpressionUnderTest.InFile(
                        $"class C{layout.LineBreak}{{{layout.LineBreak}    void M(object hole){layout.LineBreak}    {{{layout.LineBreak}        var Subject = {literal};{layout.LineBreak}    }}{layout.LineBreak}}}"
                    );
                    var text = subject.Read();
                    var edits = Edits(text, places, mayRemoveHoles: false);
                    Assert.True(LiteralWriter.TryWrite(text, [.. edits], out var changes), literal);
                    AssertWritten(subject, text, edits, changes, layout.LineBreak);
                },
                count: 300
            );

    [Theory]
    [MemberData(nameof(AllWritings))]
    public void Whatever_is_written_is_read_or_refused(Writing writing) =>
        Gen.Select(Texts.WithHoles(Texts.Any), Gen.Select(Gen.Int[0, 60], Gen.Int[0, 4], Texts.Any).Array[1, 4], Gen.Int)
            .Holds(
                (parts, places, seed) =>
                {
                    if (LiteralRenderer.Render(Written(parts, writing), writing, new Random(seed)) is not { } literal)
                    {
                        return;
                    }

                    var subject = ExpressionUnderTest.InMethod(literal);
                    var text = subject.Read();
                    var edits = Edits(text, places, mayRemoveHoles: true);
                    if (!subject.Node.ContainsDiagnostics && LiteralWriter.TryWrite(text, [.. edits], out var changes))
                    {
                        AssertWritten(subject, text, edits, changes, "\n");
                    }
                },
                count: 300
            );

    [Fact]
    public void Mixed_expressions_are_written_or_refused()
    {
        var operand = Gen.OneOf(
            "\"a\\tb\"",
            "@\"c\"\"d\"",
            "\"\"\"e\"f\"\"\"",
            "\"\"\"\n  g\n\n    h\n  \"\"\"",
            "'i'",
            "\"\"",
            "hole",
            "K",
            "E",
            "nameof(hole)",
            "5",
            "(K)",
            "(hole)",
            "$\"j{K}{{{hole}{E}\"",
            "$@\"{hole}{\"k\"}\"\"\"",
            "$$\"\"\"l{{K}}{m}{{hole}}\"\"\"",
            "$\"\"\"\n  n{hole}\n  {K}{E}\n\n  \"\"\"",
            "(\"o\" + K)",
            "\" p{0} \".Trim()",
            "\"q'r\".Replace(\"'\", \"\\\"\")",
            "string.Join(\", \", \"s\", K)",
            "string.Format(\"{{{0}}}t\", \"u\")",
            "$\"{K,6}v\""
        );
        var (written, refused) = (0, 0);
        Gen.Select(operand.Array[1, 5], Gen.Select(Gen.Int[0, 60], Gen.Int[0, 6], Texts.Plain).Array[1, 3])
            .Holds(
                (operands, places) =>
                {
                    var subject = ExpressionUnderTest.InMethod(
                        "\"\" + " + string.Join(" + ", operands),
                        "const string K = \"key\"; const string E = \"\\t{\";"
                    );
                    var text = subject.Read();
                    var edits = Edits(text, places, mayRemoveHoles: true);
                    if (LiteralWriter.TryWrite(text, [.. edits], out var changes))
                    {
                        AssertWritten(subject, text, edits, changes, "\n");
                        written++;
                    }
                    else
                    {
                        refused++;
                    }
                },
                count: 500
            );
        Assert.True(written > refused / 4, $"{written} written, {refused} refused");
    }

    private static string?[] Written(string?[] parts, Writing writing) => writing.IsInterpolated() ? parts : [string.Concat(parts)];

    private static string CompilersText(ExpressionUnderTest subject)
    {
        if (subject.Model.GetConstantValue(subject.Node) is { HasValue: true, Value: string constant })
        {
            return constant;
        }

        return subject.Node switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            _ => string.Concat(
                ((IInterpolatedStringOperation)subject.Model.GetOperation(subject.Node)!).Parts.Select(part =>
                    part is IInterpolatedStringTextOperation text ? (string)text.Text.ConstantValue.Value! : "\uFFFC"
                )
            ),
        };
    }

    /// <summary>Each character stands where the source characters stand that decode to it, one behind the other.</summary>
    private static void AssertPlaces(ExpressionUnderTest subject, VirtualText text, Writing writing)
    {
        var source = subject.Tree.GetText();
        var end = subject.Node.SpanStart;
        for (var i = 0; i < text.Text.Length; i++)
        {
            var span = text.GetSourceSpan(i);
            Assert.True(span.Length > 0 && subject.Node.Span.Contains(span));
            var characters = text.Text[i].ToString();
            if (char.IsLowSurrogate(text.Text[i]) && i > 0 && text.GetSourceSpan(i - 1) == span)
            {
                characters = text.Text.Substring(i - 1, 2);
            }
            else
            {
                Assert.True(span.Start >= end);
                characters = i + 1 < text.Text.Length && text.GetSourceSpan(i + 1) == span ? text.Text.Substring(i, 2) : characters;
            }

            end = span.End;
            Assert.Equal(
                text.IsHole(i) ? "hole" : characters,
                text.IsHole(i) ? source.ToString(span).Trim('{', '}') : Decode(source.ToString(span), writing)
            );
        }
    }

    private static string Decode(string source, Writing writing)
    {
        if (writing.IsInterpolated() && source is "{{" or "}}")
        {
            return source[..1];
        }

        var open = writing switch
        {
            Writing.Regular or Writing.Interpolated or Writing.Utf8 => "\"",
            Writing.Verbatim or Writing.Utf8Verbatim or Writing.InterpolatedVerbatim or Writing.InterpolatedVerbatimReversed => "@\"",
            _ => null,
        };
        return open is null
            ? source
            : ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(open + source + "\"", options: Verification.Compile.Options))
                .Token
                .ValueText;
    }

    private static List<VirtualEdit> Edits(
        VirtualText text,
        IEnumerable<(int Start, int Length, string NewText)> places,
        bool mayRemoveHoles
    )
    {
        var edits = new List<VirtualEdit>();
        var end = 0;
        foreach (var (start, length, newText) in places.OrderBy(place => place.Start))
        {
            var from = Math.Max(end, start % (text.Text.Length + 1));
            var to = Math.Min(from + length, text.Text.Length);
            while (from > 0 && from < text.Text.Length && Sticks(text.Text[from - 1], text.Text[from]))
            {
                from++;
            }

            to = Math.Max(to, from);
            while (to > 0 && to < text.Text.Length && Sticks(text.Text[to - 1], text.Text[to]))
            {
                to++;
            }

            if (mayRemoveHoles || !Enumerable.Range(from, to - from).Any(text.IsHole))
            {
                edits.Add(new VirtualEdit(TextSpan.FromBounds(from, to), newText));
                end = to;
            }
        }

        return edits;
    }

    private static bool Sticks(char first, char second) => char.IsSurrogatePair(first, second) || (first == '\r' && second == '\n');

    private static void AssertWritten(
        ExpressionUnderTest subject,
        VirtualText text,
        List<VirtualEdit> edits,
        IReadOnlyList<TextChange> changes,
        string lineBreak
    )
    {
        var expected = SourceText.From(text.Text).WithChanges(edits.Select(edit => new TextChange(edit.Span, edit.NewText))).ToString();
        var result = subject.With(changes);
        var source = result.Tree.GetText().ToString();
        Assert.True(!result.Tree.GetDiagnostics().Any(), source + string.Concat(result.Tree.GetDiagnostics()));
        Assert.StartsWith(subject.Tree.GetText().ToString()[..subject.Node.SpanStart], source, StringComparison.Ordinal);
        Assert.EndsWith(subject.Tree.GetText().ToString()[subject.Node.Span.End..], source, StringComparison.Ordinal);
        var read = result.Read();
        Assert.Equal(Lines(expected), Lines(read.Text));
        Assert.Equal(
            text.Text.Where((_, position) => text.IsHole(position)).Count(),
            read.Text.Where((_, position) => read.IsHole(position)).Count()
        );
        Assert.All(
            changes.Where(change => change.NewText!.Contains('\n')),
            change => Assert.Equal(lineBreak == "\r\n", change.NewText!.Contains("\r\n", StringComparison.Ordinal))
        );
    }

    // New lines are written as the file writes them.
    private static string Lines(string text) => Regex.Replace(text, "\r+\n", "\n");
}
