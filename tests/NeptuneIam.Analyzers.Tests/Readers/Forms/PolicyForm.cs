using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Forms;

/// <summary>
/// A way to write policies in C#, or in a file beside it. It writes the inline policy of an IAM user, whatever the policy says, as a whole
/// file; what is marked in the policy is marked in the file: see <see cref="MarkedPolicy"/>.
/// </summary>
/// <param name="Name">What a failing test names.</param>
/// <param name="Write">The file; null where the form cannot say what the policy says.</param>
internal sealed record PolicyForm(string Name, Func<MarkedPolicy, string?> Write)
{
    /// <summary>The assemblies that the file is compiled against.</summary>
    public Func<ImmutableArray<MetadataReference>> References { get; init; } = static () => AwsStubs.V4;

    /// <summary>The name of a file that is not C#; null for C#.</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// False for a form in which other parts of the policy may be written elsewhere, so that rules about the whole policy are
    /// silent.
    /// </summary>
    public bool IsWholePolicy { get; init; } = true;

    /// <summary>Every form, for every version of the library that has it.</summary>
    public static ImmutableArray<PolicyForm> All { get; } =
    [.. TextForms.All, .. CdkForms.All, .. SdkForms.All, .. SerializedForms.All, .. PulumiForms.All, .. FileForms.All];

    /// <summary>The same form against other assemblies.</summary>
    public PolicyForm Against(string version, Func<ImmutableArray<MetadataReference>> references) =>
        this with
        {
            Name = $"{Name}, {version}",
            References = references,
        };

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>A string as a regular literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The strings of an element that has one or several.</summary>
    public static ImmutableArray<string> Strings(JsonNode? value) =>
        value switch
        {
            JsonArray array => [.. array.Select(static element => element!.GetValue<string>())],
            JsonValue text => [text.GetValue<string>()],
            _ => [],
        };

    /// <summary>The strings of an element as literals with commas between them.</summary>
    public static string Literals(JsonNode? value) => string.Join(", ", Strings(value).Select(Literal));

    /// <summary>Puts the mark of an object, if it has one, around the place at which the form reports the object.</summary>
    public static string Marked(string? id, string place) => id is null ? place : $"{{|{id}:{place}|}}";

    /// <summary>The name of an element without a mark around it.</summary>
    public static string Unmarked(string name) =>
        name.StartsWith("{|", StringComparison.Ordinal) ? name[(name.IndexOf(':') + 1)..^2] : name;
}
