using System.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>Expressions that are long or deep, or that have many readings: how far reading goes, and that it ends.</summary>
public class ReadingBoundsTests
{
    [Fact]
    public void Many_names_beside_each_other_are_no_long_chain() =>
        Assert.Equal(
            [string.Concat(Enumerable.Range(0, 40))],
            ExpressionUnderTest
                .InMethod(
                    string.Join(" + ", Enumerable.Range(0, 40).Select(i => $"K{i}")),
                    string.Concat(Enumerable.Range(0, 40).Select(i => $"const string K{i} = \"{i}\";\n"))
                )
                .Show()
        );

    [Theory]
    [InlineData(8, 16, false)]
    [InlineData(9, 2, true)]
    [InlineData(16, 2, true)]
    public void Replacements_that_make_too_many_readings_are_one_hole(int replacements, int readings, bool isHole)
    {
        var arms = string.Join(", ", Enumerable.Range(0, replacements).Select(i => $"{i} => \"{i}\""));
        var all = ExpressionUnderTest.InMethod($"(hole is null ? \"aX\" : \"bX\").Replace(\"X\", hole switch {{ {arms} }})").ReadAll();
        Assert.Equal(readings, all.Count);
        Assert.All(all, text => Assert.Equal(isHole, text.IsHole(1)));
    }

    [Fact]
    public void Readings_are_bounded()
    {
        const string conditional = "(hole is null ? \"a\" : \"b\")";
        var subject = ExpressionUnderTest.InMethod(string.Join(" + ", Enumerable.Repeat(conditional, 6)));
        Assert.Equal(16, subject.ReadAll().Count);
        Assert.All(subject.ReadAll(), text => Assert.True(text.IsHole(4) && text.IsHole(5) && text.Text.Length == 6));
        Assert.True(
            ExpressionUnderTest
                .InMethod("hole switch { " + string.Concat(Enumerable.Range(0, 17).Select(i => $"{i} => \"{i}\", ")) + "_ => \"\" }")
                .Read()
                .IsHole(0)
        );
    }

    [Fact]
    public void Long_and_deep_expressions_are_read()
    {
        var source = new StringBuilder("\"0\"");
        for (var i = 1; i < 5000; i++)
        {
            source.Append(
                i % 3 == 0 ? " + hole"
                : i % 3 == 1 ? " + \"x\""
                : " + $\"y{hole}\""
            );
        }

        var text = ExpressionUnderTest.InMethod(source.ToString()).Read();
        Assert.Equal(1 + 4999 + 1666, text.Text.Length);
        Assert.Equal("hole", text.GetHoleExpression(text.Text.Length - 2)!.ToString());

        var nested = string.Concat(Enumerable.Repeat("$\"{", 100)) + "hole" + string.Concat(Enumerable.Repeat("}\"", 100));
        Assert.True(ExpressionUnderTest.InMethod(nested).Read().IsHole(0));
        var parentheses = new string('(', 200) + "\"a\"" + new string(')', 200);
        Assert.Equal("a", ExpressionUnderTest.InMethod(parentheses).Read().Text);
    }

    [Fact]
    public void Chains_of_constants_are_bounded()
    {
        var doubling = string.Concat(Enumerable.Range(1, 40).Select(i => $"static readonly string S{i} = S{i - 1} + S{i - 1};\n"));
        Assert.True(ExpressionUnderTest.InMethod("S40", "static readonly string S0 = \"ab\";\n" + doubling).Read().HasHoles);
        var text = ExpressionUnderTest.InMethod("S14 + S14", "static readonly string S0 = \"a\";\n" + doubling).Read();
        Assert.Equal(2 << 14, text.Text.Length);
        Assert.False(text.HasHoles);
        var all = string.Join(" + ", Enumerable.Range(0, 20).Select(i => "T" + i));
        Assert.True(
            ExpressionUnderTest
                .InMethod("T0", string.Concat(Enumerable.Range(0, 20).Select(i => $"static readonly string T{i} = {all};\n")))
                .Read()
                .HasHoles
        );
    }

    [Fact]
    public void Reading_is_cancelled()
    {
        var subject = ExpressionUnderTest.InMethod("\"a\" + \"b\"");
        Assert.Throws<OperationCanceledException>(() =>
            LiteralReader.Read(subject.Node, subject.Model, new CancellationToken(canceled: true))
        );
    }
}
