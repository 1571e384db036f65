using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Forms;

/// <summary>
/// The law of writing for policies that are objects: what is read after a change is the tree that the change makes, but for the
/// order of properties, as defaults come last.
/// </summary>
internal static class ObjectEditLaw
{
    /// <summary>
    /// Makes every kind of change, each alone, of the one policy in the code; gives the number of those that were
    /// written.
    /// </summary>
    /// <param name="compilation">The code, of one file.</param>
    /// <param name="read">Reads the policy.</param>
    /// <param name="canWrite">True for a change that the library has a word for, so that it must be written.</param>
    public static int Holds(Compilation compilation, Func<Compilation, PolicyDocument> read, Func<JsonEdit, bool> canWrite)
    {
        var before = read(compilation);
        var count = 0;
        foreach (var edit in EditsOf(before))
        {
            if (!before.Origin.TryWrite([edit], out var changes))
            {
                Assert.False(canWrite(edit), edit.ToString());
                continue;
            }

            var tree = compilation.SyntaxTrees.Single();
            var changed = CSharpSyntaxTree.ParseText(tree.GetText().WithChanges(changes), Compile.Options);
            var after = compilation.ReplaceSyntaxTree(tree, changed);
            Assert.True(
                after.GetDiagnostics().All(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Error),
                $"{edit}\n{changed}"
            );
            Assert.Equal(Text(JsonTreeEditor.Apply(before.Root!, [edit])), Text(read(after).Root!));
            count++;
        }

        return count;
    }

    private static IEnumerable<JsonEdit> EditsOf(PolicyDocument document)
    {
        var statements = (JsonArray)document.StatementProperty!.Value;
        for (var index = 0; index <= statements.Elements.Length; index++)
        {
            yield return new InsertElements(statements, index, [Statement(), Statement()]);
        }

        foreach (var statement in statements.Elements.Cast<JsonObject>())
        {
            yield return new ReplaceValue(statement, [Statement(), Statement()]);
            for (var index = 0; index <= statement.Properties.Length; index++)
            {
                yield return statement["Sid"] is { Value: JsonString sid }
                    ? new ReplaceText(sid, 0, 1, "b\\")
                    : new InsertProperty(statement, index, "Sid", new JsonString("new \"id\""));
            }

            foreach (var property in statement.Properties.Where(static property => property.Span.Length > 0))
            {
                yield return new RemoveProperty(statement, property);
                if (property.Value is JsonArray array)
                {
                    for (var index = 0; index <= array.Elements.Length; index++)
                    {
                        yield return new InsertElements(array, index, [new JsonString("x:A"), new JsonString("x:B")]);
                    }

                    foreach (var element in array.Elements)
                    {
                        yield return new ReplaceValue(element, [new JsonString("x:A")]);
                        yield return new ReplaceValue(
                            element,
                            [.. Enumerable.Range(0, 5).Select(static number => new JsonString("x:" + number))]
                        );
                        yield return new ReplaceText((JsonString)element, 0, 1, "\"");
                    }

                    yield return new ReplaceValue(array, [new JsonArray([new JsonString("x:A")])]);
                    yield return new RenameProperty(
                        property,
                        property.Name.Value.StartsWith("Not", StringComparison.Ordinal)
                            ? property.Name.Value[3..]
                            : "Not" + property.Name.Value
                    );
                }
            }
        }
    }

    private static JsonObject Statement() =>
        new([
            new JsonProperty(new JsonString("Effect"), new JsonString("Deny")),
            new JsonProperty(new JsonString("Action"), new JsonArray([new JsonString("a:B"), new JsonString("a:C")])),
            new JsonProperty(new JsonString("Resource"), new JsonArray([new JsonString("*")])),
        ]);

    private static string Text(JsonValue value) =>
        value switch
        {
            JsonObject @object => "{"
                + string.Join(
                    ",",
                    @object
                        .Properties.Where(static property =>
                            property.Name.Value != "Effect" || property.Value is not JsonString { Value: "Allow" }
                        )
                        .Select(static property => property.Name.Value + ":" + Text(property.Value))
                        .Order(StringComparer.Ordinal)
                )
                + "}",
            JsonArray array => "[" + string.Join(",", array.Elements.Select(Text)) + "]",
            JsonString text => text.Value,
            _ => "?",
        };
}
