namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>The configurations of the modes say what the descriptors say.</summary>
public sealed class SeverityConfigurationTests
{
    /// <summary>Each mode, by name.</summary>
    public static TheoryData<string> Modes => ["advise", "gate", "off"];

    /// <summary>
    /// The committed file is the one that the descriptors give; when it is not, the text to commit is written beside the test's
    /// results.
    /// </summary>
    [Theory]
    [MemberData(nameof(Modes))]
    public void File_equals_the_descriptors(string name)
    {
        SeverityConfiguration.Mode[] modes = [SeverityConfiguration.Advise, SeverityConfiguration.Gate, SeverityConfiguration.Off];
        var mode = modes.Single(candidate => candidate.Name == name);
        var file = Repository.File(mode.Path);
        if (File.Exists(file) && File.ReadAllText(file) == mode.Text)
        {
            return;
        }

        var expected = Repository.File("artifacts", "expected", mode.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
        File.WriteAllText(expected, mode.Text);
        Assert.Fail($"{mode.Path} differs from the descriptors. Copy it from {expected}, or take this text:\n\n{mode.Text}");
    }
}
