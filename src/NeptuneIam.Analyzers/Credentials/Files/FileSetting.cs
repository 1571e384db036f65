using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>A setting of a configuration file.</summary>
/// <param name="Name">Its name; in JSON with the names of what it stands in, as configuration keys are written:
/// <c>AWS:AccessKey</c>.</param>
/// <param name="Section">The names of what it stands in, where they are not part of its name.</param>
/// <param name="Value">Its value, decoded.</param>
/// <param name="Span">The characters of the value in the file.</param>
/// <param name="Group">The number of the object, element, section or row that it stands in; the parts of a key stand in one.</param>
internal sealed record FileSetting(string Name, string Section, string Value, TextSpan Span, int Group);
