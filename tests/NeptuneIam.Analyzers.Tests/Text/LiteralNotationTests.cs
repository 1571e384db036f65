using System.Globalization;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>Where each character stands, written as <c>['character',[start,end)]</c> with positions relative to the expression.</summary>
public class LiteralNotationTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"ab\"", "['a',[1,2)]['b',[2,3)]")]
    [InlineData("@\"a\"\"b\"", "['a',[2,3)]['\"',[3,5)]['b',[5,6)]")]
    [InlineData("\"\\t\\x41g\\u0042\\\\\"", "['\\u0009',[1,3)]['A',[3,7)]['g',[7,8)]['B',[8,14)]['\\',[14,16)]")]
    [InlineData("\"\\U0001F600x\"", "['\\ud83d',[1,11)]['\\ude00',[1,11)]['x',[11,12)]")]
    [InlineData("\"\\x1F600\"", "['\\u1f60',[1,7)]['0',[7,8)]")]
    [InlineData("\"\\U0010FFFF\\U0000FFFF\"", "['\\udbff',[1,11)]['\\udfff',[1,11)]['\\uffff',[11,21)]")]
    [InlineData("\"\\t\\ta\\\"b \".Trim()", "['a',[5,6)]['\"',[6,8)]['b',[8,9)]")]
    [InlineData("$\"a{{{hole}}}\"", "['a',[2,3)]['{',[3,5)][hole,[5,11)]['}',[11,13)]")]
    [InlineData("$@\"{{\"\"{hole}\"", "['{',[3,5)]['\"',[5,7)][hole,[7,13)]")]
    [InlineData("$$\"\"\"{ {{{hole}}}\"\"\"", "['{',[5,6)][' ',[6,7)]['{',[7,8)][hole,[8,16)]['}',[16,17)]")]
    [InlineData("\"\"\"a\"b\"\"\"", "['a',[3,4)]['\"',[4,5)]['b',[5,6)]")]
    [InlineData("\"\"\"\n  a\n\n   b\n  \"\"\"", "['a',[6,7)]['\\u000a',[7,8)]['\\u000a',[8,9)][' ',[11,12)]['b',[12,13)]")]
    [InlineData("\"\"\"\r\n  a\r\n  b\r\n  \"\"\"u8", "['a',[7,8)]['\\u000d',[8,9)]['\\u000a',[9,10)]['b',[12,13)]")]
    [InlineData("$\"\"\"\n  {hole}a\n  {hole}\n  \"\"\"", "[hole,[7,13)]['a',[13,14)]['\\u000a',[14,15)][hole,[17,23)]")]
    [InlineData("\"a\" + 'b' + @\"c\"", "['a',[1,2)]['b',[7,8)]['c',[14,15)]")]
    [InlineData("(\"a\" + (hole)) + nameof(hole)", "['a',[2,3)][hole,[7,13)]['h',[17,29)]['o',[17,29)]['l',[17,29)]['e',[17,29)]")]
    public void Characters_stand_where_they_are_written(string expression, string notation)
    {
        var subject = ExpressionUnderTest.InMethod(expression);
        Assert.Equal(notation, Notation(subject.Read(), subject.Node.SpanStart));
    }

    [Fact]
    public void Escape_e_is_read_where_the_language_has_it()
    {
        var subject = ExpressionUnderTest.InMethod("\"\\ea\"");
        Assert.Equal(
            ExpressionUnderTest.KnowsEscapeE ? "['\\u001b',[1,3)]['a',[3,4)]" : "[hole,[0,5)]",
            Notation(subject.Read(), subject.Node.SpanStart)
        );
    }

    private static string Notation(VirtualText text, int origin) =>
        string.Concat(
            text.Text.Select(
                (character, position) =>
                {
                    var span = text.GetSourceSpan(position);
                    var shown = character is >= ' ' and < '\u007f'
                        ? character.ToString()
                        : "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture);
                    return $"[{(text.IsHole(position) ? "hole" : $"'{shown}'")},[{span.Start - origin},{span.End - origin})]";
                }
            )
        );
}
