using System.Collections.Immutable;
using CsCheck;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>The laws of writing: the text says what the edited tree says, and what was not edited is not touched.</summary>
public sealed class JsonWriterTests
{
    private static readonly Gen<string> s_text = Gen.Select(JsonSamples.Json, Gen.Int[0, JsonStyle.All.Length])
        .Select((json, style) => style == JsonStyle.All.Length ? json : JsonStyle.All[style].Write(Read(json)));

    private static readonly Gen<(string Text, (int Kind, int Node, int Index, string Value)[] Edits)> s_editedText = Gen.Select(
        Gen.Frequency((4, s_text), (1, Gen.OneOf(JsonSamples.Policies))),
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], JsonSamples.Json).Array[1, 6]
    );

    [Fact]
    public void WhatIsWrittenReadsAsTheEditedTree() =>
        s_editedText.Holds(
            sample =>
            {
                var root = Read(sample.Text);
                var edits = Edits(root, sample.Edits);
                var written = Verification.Edits.Apply(sample.Text, JsonWriter.Write(sample.Text, root, edits));
                Assert.True(JsonEditing.AreEqual(JsonTreeEditor.Apply(root, edits), Read(written)), written);
            },
            count: 20_000
        );

    [Fact]
    public void EditsNeitherOverlapNorTouchAndKeepToWhatChanges() =>
        s_editedText.Holds(
            sample =>
            {
                var root = Read(sample.Text);
                var edits = Edits(root, sample.Edits);
                var position = -1;
                foreach (var edit in JsonWriter.Write(sample.Text, root, edits))
                {
                    Assert.True(edit.Span.Start > position);
                    Assert.True(edit.Span.End <= sample.Text.Length);
                    position = edit.Span.End;
                    Assert.True(edits.Any(cause => Reaches(cause, edit)), $"{edit} has no cause");
                }
            },
            count: 10_000
        );

    [Fact]
    public void EditsOneByOneSayTheSameAsAllAtOnce() =>
        s_editedText.Holds(
            sample =>
            {
                var root = Read(sample.Text);
                var edits = Edits(root, sample.Edits);
                var together = Verification.Edits.Apply(sample.Text, JsonWriter.Write(sample.Text, root, edits));
                Assert.True(JsonEditing.AreEqual(Read(together), Read(OneByOne(sample.Text, root, edits))));
            },
            count: 10_000
        );

    [Fact]
    public void NoEditsChangeNothing() => Assert.Empty(JsonWriter.Write(JsonSamples.Indented, Read(JsonSamples.Indented), []));

    [Fact]
    public void NewTextReadsAsTheValue() =>
        Gen.Select(JsonSamples.Json, Gen.Bool)
            .Holds(
                (json, mayBreak) =>
                {
                    var value = Read(json);
                    Assert.True(
                        JsonEditing.AreEqual(value, Read(JsonWriter.ToText(value, JsonLayout.Default, new JsonPlace("  ", 2, mayBreak))))
                    );
                },
                count: 5_000
            );

    [Fact]
    public void WithoutAStatementThePolicyIsLaidOutAsIfItHadNeverBeenThere()
    {
        foreach (var style in JsonStyle.All.Where(style => !style.IsAllman && style.AfterComma.Length == 0))
        {
            var policy = style.Write(Read(JsonSamples.Policies[0].Replace("\"iam:PassRole\"", "[\"a:b\", \"c:d\"]")));
            var root = (JsonObject)Read(policy);
            var statements = (JsonArray)root["Statement"]!.Value;
            var shorter = Verification.Edits.Apply(policy, JsonWriter.Write(policy, root, [new ReplaceValue(statements.Elements[0], [])]));
            Assert.Equal(style.Write(JsonTreeEditor.Apply(root, [new ReplaceValue(statements.Elements[0], [])])), shorter);
            Assert.Single(((JsonArray)((JsonObject)Read(shorter))["Statement"]!.Value).Elements);
        }
    }

    [Fact]
    public void UnfinishedTextIsEditedToo()
    {
        foreach (var policy in JsonSamples.Policies)
        {
            for (var length = 1; length < policy.Length; length++)
            {
                var text = policy[..length];
                if (JsonReader.Read(text, null, CancellationToken.None).Root is not JsonObject root)
                {
                    continue;
                }

                var written = Verification.Edits.Apply(
                    text,
                    JsonWriter.Write(
                        text,
                        root,
                        [
                            .. root.Properties.Select(property => new RenameProperty(property, "X")),
                            new InsertProperty(root, 0, "Y", new JsonNull()),
                        ]
                    )
                );
                var properties = ((JsonObject)JsonReader.Read(written, null, CancellationToken.None).Root!).Properties;
                Assert.Equal(["Y", .. root.Properties.Select(_ => "X")], properties.Select(property => property.Name.Value));
            }
        }
    }

    private static string OneByOne(string text, JsonValue root, ImmutableArray<JsonEdit> edits)
    {
        var current = new Dictionary<JsonValue, JsonValue>();
        foreach (var value in Values(root))
        {
            current.Add(value, value);
        }

        var currentRoot = root;
        foreach (
            var edit in edits.OrderBy(edit =>
                edit is InsertElements or InsertProperty ? 0
                : edit is RemoveProperty or RenameProperty ? 1
                : edit is ReplaceValue ? 2
                : 3
            )
        )
        {
            if (Translate(edit, current) is not { } translated)
            {
                continue;
            }

            text = Verification.Edits.Apply(text, JsonWriter.Write(text, currentRoot, [translated]));
            var newRoot = Read(text);
            var followed = new Dictionary<JsonValue, JsonValue>();
            JsonEditing.Follow(currentRoot, newRoot, translated, followed);
            current = current.Where(pair => followed.ContainsKey(pair.Value)).ToDictionary(pair => pair.Key, pair => followed[pair.Value]);
            currentRoot = newRoot;
        }

        return text;
    }

    /// <summary>The same edit of the tree as it is now; null if its target is gone.</summary>
    private static JsonEdit? Translate(JsonEdit edit, Dictionary<JsonValue, JsonValue> current)
    {
        switch (edit)
        {
            case ReplaceValue replace:
                return current.TryGetValue(replace.Target, out var target) ? replace with { Target = target } : null;
            case InsertElements insert:
                var array = (JsonArray)current[insert.Array];
                return new InsertElements(
                    array,
                    insert.Index == insert.Array.Elements.Length
                        ? array.Elements.Length
                        : array.Elements.IndexOf(current[insert.Array.Elements[insert.Index]]),
                    insert.Values
                );
            case InsertProperty insert:
                var owner = (JsonObject)current[insert.Object];
                var index =
                    insert.Index == insert.Object.Properties.Length
                        ? owner.Properties.Length
                        : owner.Properties.IndexOf(current[insert.Object.Properties[insert.Index].Value].Property!);
                return insert with { Object = owner, Index = index };
            case RemoveProperty remove:
                return current.TryGetValue(remove.Property.Value, out var removed)
                    ? new RemoveProperty((JsonObject)removed.Parent!, removed.Property!)
                    : null;
            case ReplaceText replace:
                return current.TryGetValue(replace.Target, out var text) ? replace with { Target = (JsonString)text } : null;
            case WrapInArray wrap:
                return current.TryGetValue(wrap.Target, out var wrapped) ? wrap with { Target = wrapped } : null;
            case RenameProperty rename:
                return current.TryGetValue(rename.Property.Value, out var renamed)
                    ? new RenameProperty(renamed.Property!, rename.Name)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>True if the change is where the edit may change something: at its target or in the separators around it.</summary>
    private static bool Reaches(JsonEdit edit, VirtualEdit change) =>
        edit switch
        {
            ReplaceValue replace => change.Span.IntersectsWith((replace.Target.Parent is JsonArray array ? array : replace.Target).Span),
            InsertElements insert => insert.Array.Span.Contains(change.Span),
            InsertProperty insert => insert.Object.Span.Contains(change.Span),
            RemoveProperty remove => remove.Object.Span.Contains(change.Span),
            ReplaceText replace => change.Span.IntersectsWith(replace.Target.Span),
            WrapInArray wrap => change.Span.IntersectsWith(wrap.Target.Span),
            RenameProperty rename => change.Span.IntersectsWith(rename.Property.Name.Span),
            _ => false,
        };

    private static ImmutableArray<JsonEdit> Edits(JsonValue root, (int Kind, int Node, int Index, string Value)[] choices)
    {
        var values = Values(root).ToArray();
        var edits = ImmutableArray.CreateBuilder<JsonEdit>();
        var renamed = new HashSet<JsonProperty>();
        var changed = new HashSet<JsonValue>();
        foreach (var (kind, node, index, text) in choices)
        {
            var value = values[node % values.Length];
            JsonEdit? edit = (kind, value) switch
            {
                (0 or 1, JsonArray array) => new InsertElements(
                    array,
                    index % (array.Elements.Length + 1),
                    [.. Enumerable.Range(0, 1 + (index % 3)).Select(_ => Read(text))]
                ),
                (0 or 1, JsonObject @object) => new InsertProperty(@object, index % (@object.Properties.Length + 1), "new", Read(text)),
                (2 or 3 or 4, { Parent: JsonArray }) => new ReplaceValue(
                    value,
                    [.. Enumerable.Range(0, index % 4).Select(_ => Read(text))]
                ),
                (2, _) => new ReplaceValue(value, [Read(text)]),
                (5 or 6 or 7, { Property: { } property, Parent: JsonObject @object }) => new RemoveProperty(@object, property),
                (0 or 1 or 2 or 3, JsonString { Value.Length: > 0 } part) when !part.Value.Any(char.IsSurrogate) && changed.Add(part) =>
                    new ReplaceText(part, index % part.Value.Length, index % (part.Value.Length + 1 - (index % part.Value.Length)), "x\"y"),
                (10 or 11, { Parent: JsonObject }) when changed.Add(value) => new WrapInArray(value, [Read(text)]),
                (8 or 9, { Property: { } property }) when renamed.Add(property) => new RenameProperty(property, "renamed"),
                (_, { Parent: JsonArray }) => new ReplaceValue(value, []),
                _ => null,
            };
            if (edit is not null)
            {
                edits.Add(edit);
            }
        }

        return edits.ToImmutable();
    }

    private static IEnumerable<JsonValue> Values(JsonValue root)
    {
        var pending = new Stack<JsonValue>([root]);
        while (pending.TryPop(out var value))
        {
            yield return value;
            foreach (
                var child in (value as JsonArray)?.Elements ?? (value as JsonObject)?.Properties.Select(property => property.Value) ?? []
            )
            {
                pending.Push(child);
            }
        }
    }

    private static JsonValue Read(string text)
    {
        var reading = JsonReader.Read(text, null, CancellationToken.None);
        Assert.True(reading.Error is null, $"{reading.Error} in {text}");
        return reading.Root!;
    }
}
