using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Tests.Catalog;

public sealed class DataFileTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("# only a comment\n", "")]
    [InlineData("[a b]\n", "a b: ")]
    [InlineData("# c\n\n[a]\nx  y\n# c\nz\n[b]\r\nw\r\n", "a: x y/z; b: w")]
    public void Sections_and_rows_are_read_without_comments(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                DataFile
                    .Read(new StringReader(text))
                    .Select(section =>
                        string.Join(' ', section.Heading) + ": " + string.Join('/', section.Rows.Select(row => string.Join(' ', row)))
                    )
            )
        );

    [Fact]
    public void A_missing_file_is_said_to_be_missing() =>
        Assert.Contains(
            "absent.txt",
            Assert.Throws<InvalidOperationException>(() => DataFile.Read(typeof(DataFile).Assembly, "absent.txt")).Message,
            StringComparison.Ordinal
        );
}
