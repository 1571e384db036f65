using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Documentation;

/// <summary>The README's picture is drawn of what the analyzer and the fix really say and do with the sample.</summary>
public sealed class PictureTests
{
    private const string Background = "#1e1e1e";
    private const string Panel = "#2d2d30";
    private const string Border = "#4b4b4f";
    private const string Plain = "#d4d4d4";
    private const string Text = "#ce9178";
    private const string Dim = "#858585";
    private const string Squiggle = "#b8d000";
    private const double CharacterWidth = 7.2;
    private const int LineHeight = 20;
    private const int Columns = 132;
    private const int Left = 56;

    [Fact]
    public async Task The_picture_shows_the_sample_s_warning_and_its_fix() =>
        CommittedFile.AssertIs("docs/images/warning-and-fix.svg", await DrawAsync());

    /// <summary>The line that the README opens with is what the compiler prints, without the folder, the help link and the project.</summary>
    [Fact]
    public async Task The_readme_opens_with_the_sample_s_warning()
    {
        var (_, finding) = await WarningAsync();
        var place = finding.Location.GetLineSpan().StartLinePosition;
        Assert.Contains(
            $"\nPipeline.cs({place.Line + 1},{place.Character + 1}): warning {finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}\n",
            (await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "README.md"))).ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    /// <summary>The sample's warning whose fix is one line.</summary>
    private static async Task<(Document Document, Diagnostic Finding)> WarningAsync()
    {
        var document = FixBench.Document(
            await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "samples", "NeptuneAdmin", "Pipeline.cs")),
            AwsStubs.V4
        );
        var findings = await FixBench.FindingsAsync(document);
        return (
            document,
            findings.Single(static finding =>
                finding.Id == "NIAM1101"
                && finding.GetMessage(CultureInfo.InvariantCulture).StartsWith("'rds:Modify*'", StringComparison.Ordinal)
            )
        );
    }

    private static async Task<string> DrawAsync()
    {
        var (document, finding) = await WarningAsync();
        var fix = (await FixBench.FixesAsync(document, finding))[0];
        var before = await document.GetTextAsync();
        var after = await (await FixBench.ApplyAsync(document, fix)).GetTextAsync();
        var line = before.Lines.GetLinePosition(finding.Location.SourceSpan.Start);

        var canvas = new Canvas();
        canvas.Title("Pipeline.cs");
        for (var number = line.Line - 3; number <= line.Line + 1; number++)
        {
            canvas.Code(before, number);
            if (number == line.Line)
            {
                canvas.Underline(line.Character, finding.Location.SourceSpan.Length);
            }
        }

        canvas.Box($"{finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}", line.Character, Plain);
        canvas.Box($"\U0001F4A1 {fix.Title}", line.Character, "#ffcc66");
        canvas.Title("after the fix");
        var unchanged = before.Lines.Select(static before => before.ToString()).ToHashSet();
        for (var number = 0; number < after.Lines.Count; number++)
        {
            if (!unchanged.Contains(after.Lines[number].ToString()))
            {
                canvas.Code(after, number);
            }
        }

        return canvas.ToString();
    }

    /// <summary>Lines of text from top to bottom.</summary>
    private sealed class Canvas
    {
        private readonly StringBuilder body = new();
        private int y = 8;

        public void Title(string text)
        {
            y += 30;
            Write(Left - 40, text, Dim);
            y += 6;
        }

        public void Code(SourceText text, int number)
        {
            y += LineHeight;
            Write(Left - 40, (number + 1).ToString(CultureInfo.InvariantCulture), Dim);
            var rest = text.Lines[number].ToString();
            while (rest.Length > Columns)
            {
                var end = rest.LastIndexOf(' ', Columns);
                Write(Left, rest[..end], Text);
                rest = new string(' ', 26) + rest[(end + 1)..];
                y += LineHeight;
            }

            Write(Left, rest, Text);
        }

        public void Underline(int column, int length)
        {
            var x = Left + (column * CharacterWidth);
            var path = new StringBuilder(FormattableString.Invariant($"M{x:0.#} {y + 5}"));
            for (var step = 0; step < length * CharacterWidth / 3; step++)
            {
                path.Append(FormattableString.Invariant($" l3 {(step % 2 == 0 ? -3 : 3)}"));
            }

            body.AppendLine(FormattableString.Invariant($"""  <path d="{path}" fill="none" stroke="{Squiggle}" stroke-width="1.3"/>"""));
        }

        public void Box(string text, int column, string color)
        {
            y += 14;
            var x = Left + (column * CharacterWidth) - 10;
            var lines = new List<string>();
            var width = Columns - column;
            for (var rest = text; rest.Length > 0; )
            {
                var end = rest.Length <= width ? rest.Length : rest.LastIndexOf(' ', width);
                lines.Add(rest[..end]);
                rest = rest[end..].TrimStart();
            }

            body.AppendLine(
                FormattableString.Invariant(
                    $"""  <rect x="{x:0.#}" y="{y}" width="{(lines.Max(static line => line.Length) * CharacterWidth) + 24:0.#}" height="{(lines.Count * LineHeight) + 10}" rx="4" fill="{Panel}" stroke="{Border}"/>"""
                )
            );
            foreach (var line in lines)
            {
                y += LineHeight;
                Write(x + 12, line, color);
            }

            y += 10;
        }

        public override string ToString() =>
            FormattableString
                .Invariant(
                    $"""
                    <svg xmlns="http://www.w3.org/2000/svg" width="{Left + (Columns * CharacterWidth) + 24:0}" height="{y
                        + 24}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="12" style="white-space: pre" xml:space="preserve" role="img" aria-label="A warning in a policy inside a string, and the same line after its fix">
                      <rect width="100%" height="100%" rx="8" fill="{Background}"/>

                    """
                )
                .ReplaceLineEndings("\n")
            + body.ToString().ReplaceLineEndings("\n")
            + "</svg>\n";

        /// <summary>One line, stretched to the width of its characters, so that places are right in every font.</summary>
        private void Write(double x, string text, string color)
        {
            var trimmed = text.TrimStart();
            x += (text.Length - trimmed.Length) * CharacterWidth;
            if (trimmed.Length > 0)
            {
                body.AppendLine(
                    FormattableString.Invariant(
                        $"""  <text x="{x:0.#}" y="{y}" fill="{color}" textLength="{trimmed.Length * CharacterWidth:0.#}" lengthAdjust="spacingAndGlyphs">{SecurityElement.Escape(trimmed)}</text>"""
                    )
                );
            }
        }
    }
}
