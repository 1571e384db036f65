using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;

namespace NeptuneIam.Analyzers.Completion;

/// <summary>A place in a policy where a name or a value is being written.</summary>
/// <param name="Path">The names of the elements and keys that the place is in, outermost first.</param>
/// <param name="IsName">True if the place is the name of an element or key; false if it is a value.</param>
/// <param name="Start">Where the name or value starts in the text of the caret.</param>
/// <param name="IsQuoted">True if the name or value has its opening quote.</param>
/// <param name="Around">The object that the place is in: the policy, a statement, or a part of one; null if it is not in view.</param>
/// <param name="Statement">The statement that the place is in; null if it is in none.</param>
internal sealed record PolicyPlace(
    ImmutableArray<string> Path,
    bool IsName,
    int Start,
    bool IsQuoted,
    JsonObject? Around,
    PolicyStatement? Statement
)
{
    /// <summary>The place of a caret; null if it is in no policy.</summary>
    public static PolicyPlace? Find(SourceFile file, Caret caret, int position, CancellationToken cancellationToken) =>
        caret.Text.Text.TrimStart().StartsWith("{", StringComparison.Ordinal)
            ? InText(file, caret, cancellationToken)
            : InObjects(file, caret, position, cancellationToken);

    /// <summary>The place in a policy that is written as JSON text, which is rarely JSON while it is being written.</summary>
    private static PolicyPlace? InText(SourceFile file, Caret caret, CancellationToken cancellationToken)
    {
        if (JsonCursor.At(caret.Text.Text, caret.Position) is not { } cursor)
        {
            return null;
        }

        var root = Read(caret, cursor, cancellationToken);
        var use = PolicyUseFinder.Find(file, caret.Expression, cancellationToken);
        if (!use.IsPolicy || !(use.IsCertain || (root is not null && PolicyRecognition.MayBecomePolicy(root))))
        {
            return null;
        }

        var statement = StatementAt(root?["Statement"]?.Value, caret.Position);
        return new PolicyPlace(
            cursor.Path,
            cursor.IsName,
            cursor.Start,
            cursor.IsQuoted,
            cursor.Path.IsEmpty ? root : statement?.Node,
            statement
        );
    }

    private static PolicyStatement? StatementAt(JsonValue? statements, int position) =>
        (
            statements is JsonArray array
                ? array.Elements.LastOrDefault(element => element.Span.Start < position && position <= element.Span.End)
                : statements
        )
            is JsonObject statement
            ? new PolicyStatement(statement)
            : null;

    /// <summary>
    /// What can be read of the policy: the string at the caret may still lack its closing quote, and may then be read as having it.
    /// </summary>
    private static JsonObject? Read(Caret caret, JsonCursor cursor, CancellationToken cancellationToken)
    {
        var (text, position) = (caret.Text.Text, caret.Position);
        var reading = JsonReader.Read(caret.Text, cancellationToken);
        if (reading.Error is not { } error || !cursor.IsQuoted)
        {
            return reading.Root as JsonObject;
        }

        var closed = JsonReader.Read(
            text.Insert(position, "\""),
            index => caret.Text.IsHole(index < position ? index : index - 1),
            cancellationToken
        );
        return (closed.Error is null || closed.Error.Span.Start > error.Span.Start + 1 ? closed : reading).Root as JsonObject;
    }

    /// <summary>The place in a policy that is written as C# objects; all of its strings are whole.</summary>
    private static PolicyPlace? InObjects(SourceFile file, Caret caret, int position, CancellationToken cancellationToken)
    {
        var within = new SourceFile(file.Tree, file.Text, () => file.Model) { Within = caret.Expression.Span, Files = file.Files };
        foreach (var document in PolicyReaders.Read(within, cancellationToken))
        {
            if (
                document is { Origin: ObjectPolicyOrigin, Root: { } root }
                && document.Origin.Span.Contains(position)
                && StringAt(root, position) is var (text, property, isName)
                && text is not null
            )
            {
                return new PolicyPlace(
                    PathOf(text, property),
                    isName,
                    Start: 0,
                    IsQuoted: true,
                    Around: null,
                    document.Statements.FirstOrDefault(statement => statement.Node.Span.Contains(position))
                );
            }
        }

        return null;
    }

    /// <summary>The string of a tree that a position of the file lies in, and the property of which it is the name, if it is one.</summary>
    private static (JsonString? Text, JsonProperty? Property, bool IsName) StringAt(JsonObject root, int position)
    {
        var pending = new Stack<JsonValue>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case JsonObject @object:
                    foreach (var property in @object.Properties)
                    {
                        if (IsIn(property.Name, position))
                        {
                            return (property.Name, property, true);
                        }

                        pending.Push(property.Value);
                    }

                    break;
                case JsonArray array:
                    foreach (var element in array.Elements)
                    {
                        pending.Push(element);
                    }

                    break;
                case JsonString text when IsIn(text, position):
                    return (text, null, false);
            }
        }

        return default;
    }

    private static bool IsIn(JsonString text, int position) => text.Span.Start < position && position < text.Span.End;

    private static ImmutableArray<string> PathOf(JsonString text, JsonProperty? named)
    {
        var path = ImmutableArray.CreateBuilder<string>();
        for (var value = named?.Value ?? text; value is not null; value = value.Parent)
        {
            if (value.Property is { } property && property != named)
            {
                path.Insert(0, property.Name.Value);
            }
        }

        return path.ToImmutable();
    }
}
