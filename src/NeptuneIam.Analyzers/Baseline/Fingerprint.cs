using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Baseline;

/// <summary>
/// What a finding is known by from one build to the next: its rule, the member it is in, and the characters it is about, as a number from
/// which none of them can be read. It stays the same when lines move, when other code changes, and when messages do.
/// </summary>
internal static class Fingerprint
{
    /// <summary>The property of a diagnostic, and thereby of a result in SARIF, that holds it.</summary>
    public const string Property = "fingerprint";

    /// <summary>
    /// Sixteen hexadecimal digits: with ten thousand findings in a file, two of them are alike with a chance of one to hundreds of
    /// billions.
    /// </summary>
    public const int Length = 16;

    private const int ShortestKeyId = 16;
    private const int ShownOfKeyId = 4;

    /// <summary>The properties of a diagnostic.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="location">Where it is reported.</param>
    /// <param name="fileText">The text of the file, where that is not C#.</param>
    public static ImmutableDictionary<string, string?> PropertiesOf(string ruleId, Location location, string? fileText = null) =>
        ImmutableDictionary<string, string?>.Empty.Add(Property, Of(ruleId, location, fileText));

    /// <summary>The fingerprint that a diagnostic carries; null if it carries none.</summary>
    public static string? Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Property, out var fingerprint) ? fingerprint : null;

    private static string Of(string ruleId, Location location, string? fileText)
    {
        var text = new StringBuilder(ruleId).Append('\n');
        if (location.SourceTree is { } tree)
        {
            AppendMembers(text, tree.GetRoot(), location.SourceSpan.Start);
            text.Append('\n');
            AppendWithoutSpace(text, tree.GetText().ToString(location.SourceSpan));
        }
        else if (fileText is not null)
        {
            AppendWithoutSpace(text, fileText.Substring(location.SourceSpan.Start, location.SourceSpan.Length));
        }

        return Hash(text.ToString());
    }

    /// <summary>
    /// The names of the declarations around a place, outermost first. What is inside a member is not walked through: the terms of a long
    /// concatenation lie as deep in the tree as there are terms.
    /// </summary>
    private static void AppendMembers(StringBuilder text, SyntaxNode root, int position)
    {
        for (var node = root; node?.FullSpan.Contains(position) == true; node = node.ChildThatContainsPosition(position).AsNode())
        {
            switch (node)
            {
                case CompilationUnitSyntax:
                    break;
                case BaseNamespaceDeclarationSyntax scope:
                    text.Append(scope.Name).Append('>');
                    break;
                case BaseTypeDeclarationSyntax type:
                    text.Append(type.Identifier.ValueText).Append('>');
                    break;
                case MethodDeclarationSyntax method:
                    text.Append(method.Identifier.ValueText);
                    return;
                case PropertyDeclarationSyntax property:
                    text.Append(property.Identifier.ValueText);
                    return;
                case BaseFieldDeclarationSyntax field:
                    text.Append(
                        field.Declaration.Variables.LastOrDefault(variable => variable.SpanStart <= position)?.Identifier.ValueText
                    );
                    return;
                default:
                    return;
            }
        }
    }

    /// <summary>
    /// Appends what is written. Of capitals and digits in a row, as long as the id of an access key, only both ends: most of an id follows
    /// from the account that a message names, and the rest could be tried out against the number.
    /// </summary>
    private static void AppendWithoutSpace(StringBuilder text, string written)
    {
        var run = 0;
        for (var position = 0; position <= written.Length; position++)
        {
            var character = position < written.Length ? written[position] : ' ';
            if (character is (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                run++;
            }
            else
            {
                if (run >= ShortestKeyId)
                {
                    text.Remove(text.Length - run + ShownOfKeyId, run - (2 * ShownOfKeyId));
                }

                run = 0;
            }

            if (!char.IsWhiteSpace(character))
            {
                text.Append(character);
            }
        }
    }

    private static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        return string.Concat(
            algorithm
                .ComputeHash(Encoding.UTF8.GetBytes(text))
                .Take(Length / 2)
                .Select(static value => value.ToString("x2", CultureInfo.InvariantCulture))
        );
    }
}
