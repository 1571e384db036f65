using System.Reflection;
using NeptuneIam.Analyzers.Tests.Credentials.Files;
using NeptuneIam.Analyzers.Tests.Verification;
using Xunit.Sdk;

namespace NeptuneIam.Analyzers.Tests.Credentials.Corpus;

/// <summary>A member of a C# class, or a configuration file, that holds a key or something that looks like one.</summary>
/// <param name="Form">How the value is written; all cases of a form differ in the value alone.</param>
/// <param name="Path">The name of the configuration file; null for C#.</param>
/// <param name="Text">The member or the file.</param>
/// <param name="HoldsKey">True if there is a key in it that works.</param>
internal sealed record CorpusCase(string Form, string? Path, string Text, bool HoldsKey)
{
    /// <summary>The values of one form differ by these.</summary>
    private static readonly int[] s_seeds = [100, 200, 300];

    /// <summary>Forms in which no rule finds a key: what computes it, what names it for something else, and what nobody reads.</summary>
    private static readonly (string Form, string? Path, string Text)[] s_missed =
    [
        ("C#, array of characters", null, "string Id = new(new[] { $IDCHARACTERS$ });"),
        ("C#, turned around", null, "string Id = new(\"$DI$\".Reverse().ToArray());"),
        ("C#, in small letters", null, "string Id = \"$id$\".ToUpperInvariant();"),
        (
            "C#, StringBuilder",
            null,
            "string Id() { var b = new StringBuilder(); b.Append(\"$ID<$\"); b.Append(\"$ID>$\"); return b.ToString(); }"
        ),
        ("C#, comment", null, "// the key is $ID$ and $SECRET$\nint Value;"),
        ("C#, secret under a name that says nothing", null, "string Value = \"$SECRET$\";"),
        ("C#, temporary id without its token", null, "string AccessKey = \"$ASIA$\";"),
        ("file, base64", "appsettings.json", """{ "AWS": { "Key": "$ID64$" } }"""),
        ("file, secret under a name that says nothing", "appsettings.json", """{ "Export": { "Secret": "$SECRET$" } }"""),
        ("file, YAML", "settings.yml", "aws_access_key_id: $ID$\naws_secret_access_key: $SECRET$\n"),
    ];

    /// <summary>Keys: in every form that the tests of the rules know, and in those that are known to be missed.</summary>
    public static IEnumerable<CorpusCase> Keys { get; } =
    [
        .. Rows(typeof(CredentialFormsTests), nameof(CredentialFormsTests.Keys_handed_to_the_SDK_are_reported_there))
            .SelectMany(static row => Fill($"C#, to the SDK: {row[0]}", null, (string)row[1])),
        .. Rows(typeof(CredentialFormsTests), nameof(CredentialFormsTests.Keys_left_in_the_code_are_reported_where_they_stand))
            .SelectMany(static row => Fill($"C#: {row[0]}", null, (string)row[1])),
        .. ConfigurationFileAnalyzerTests.Found.SelectMany(static row => Fill($"file: {row[0]}", (string)row[0], (string)row[1])),
        .. s_missed.SelectMany(static missed => Fill(missed.Form, missed.Path, missed.Text)),
    ];

    /// <summary>
    /// What looks like a key and is none: values of another shape wherever keys stand, and values of the shape where other things
    /// stand.
    /// </summary>
    public static IEnumerable<CorpusCase> LookAlikes { get; } =
    [
        .. LookAlike.Values.SelectMany(static value =>
            LookAlike.PlacesOfKeys.Select(place => new CorpusCase(
                $"{value.Kind}, {place.Path ?? place.Name}",
                place.Path,
                Place(place.Text, value.Text),
                false
            ))
        ),
        .. LookAlike.PlacesOfOthers.SelectMany(static place =>
            s_seeds.Select(seed => new CorpusCase(place.Name, place.Path, FakeKeys.Fill(place.Text, seed), false))
        ),
        .. Rows(typeof(ConfigurationFileAnalyzerTests), nameof(ConfigurationFileAnalyzerTests.What_is_no_key_of_AWS_is_silent))
            .SelectMany(static row =>
                s_seeds.Select(seed => new CorpusCase($"file: {row[1]}", (string)row[0], FakeKeys.Fill((string)row[1], seed), false))
            ),
    ];

    /// <summary>Every key of the corpus.</summary>
    public static IEnumerable<string> Secrets => s_seeds.SelectMany(FakeKeys.All);

    /// <summary>The code that the forms use, with the keys of a seed.</summary>
    public static IEnumerable<string> OtherFiles =>
        s_seeds.Select(static seed => $"namespace Keys{seed} {{ {FakeKeys.Fill(CredentialFormsTests.OtherFile, seed)} }}");

    private static IEnumerable<CorpusCase> Fill(string form, string? path, string text) =>
        s_seeds.Select(seed =>
        {
            var id = FakeKeys.KeyId(seed);
            var filled = text.Replace(
                    "$IDCHARACTERS$",
                    string.Join(", ", id.Select(static character => $"'{character}'")),
                    StringComparison.Ordinal
                )
                .Replace("$DI$", new string([.. id.Reverse()]), StringComparison.Ordinal)
                .Replace("$id$", id.ToLowerInvariant(), StringComparison.Ordinal);
            return new CorpusCase(form, path, MarkedSource.Parse(FakeKeys.Fill(filled, seed)).Text, true) { Seed = seed };
        });

    /// <summary>The seed of the keys.</summary>
    public int Seed { get; private init; } = s_seeds[0];

    private static string Place(string text, string value) => text.Replace("VALUE", value, StringComparison.Ordinal);

    private static IEnumerable<object[]> Rows(Type tests, string method)
    {
        var theory = tests.GetMethod(method)!;
        return theory.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(theory));
    }
}
