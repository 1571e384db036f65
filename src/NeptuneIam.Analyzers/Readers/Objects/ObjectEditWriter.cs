using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Writes edits of a policy as changes of the C# code that makes it, laid out like the code around them. One instance writes one set of
/// edits. Of edits that meet, the first or outer one counts, as for <see cref="JsonWriter"/>.
/// </summary>
internal sealed class ObjectEditWriter(SourceFile file, IReadOnlyDictionary<JsonValue, ObjectPlace> places, ObjectDialect dialect)
{
    private readonly CodeEdits _code = new(file.Text);

    /// <summary>The values of properties that are removed.</summary>
    private readonly HashSet<JsonValue> _removed = [];

    /// <summary>The values that are removed or replaced: what is changed within them does not count.</summary>
    private readonly HashSet<JsonValue> _gone = [];

    /// <summary>The values that an edit has changed: what another one does to them does not count.</summary>
    private readonly HashSet<JsonValue> _written = [];

    /// <summary>Writes the edits; false if one of them cannot be written.</summary>
    public bool TryWrite(ImmutableArray<JsonEdit> edits, out ImmutableArray<TextChange> changes)
    {
        _removed.UnionWith(edits.OfType<RemoveProperty>().Select(static edit => edit.Property.Value));
        _gone.UnionWith(_removed);
        _gone.UnionWith(edits.OfType<ReplaceValue>().Select(static edit => edit.Target));
        changes = ImmutableArray<TextChange>.Empty;
        return edits.All(TryWrite) && _code.TryWrite(out changes);
    }

    private bool TryWrite(JsonEdit edit)
    {
        switch (edit)
        {
            case RemoveProperty remove:
                return IsWithinGone(remove.Object) || !_written.Add(remove.Property.Value) || TryRemove(remove);
            case ReplaceValue replace:
                return IsWithinGone(replace.Target.Parent)
                    || _removed.Contains(replace.Target)
                    || !_written.Add(replace.Target)
                    || TryReplace(replace);
            case ReplaceText replace:
                return IsWithinGone(replace.Target) || !_written.Add(replace.Target) || TryReplaceText(replace);
            case InsertElements insert:
                return IsWithinGone(insert.Array) || TryInsert(insert);
            case InsertProperty insert:
                return IsWithinGone(insert.Object) || TryInsert(insert);
            case RenameProperty rename:
                return _removed.Contains(rename.Property.Value) || IsWithinGone(rename.Property.Value.Parent) || TryRename(rename);
            case WrapInArray wrap:
                return IsWithinGone(wrap.Target) || !_written.Add(wrap.Target) || TryWrap(wrap);
            default:
                // Text is not mended in code.
                return false;
        }
    }

    private bool IsWithinGone(JsonValue? value)
    {
        for (; value is not null; value = value.Parent)
        {
            if (_gone.Contains(value))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryRemove(RemoveProperty remove) =>
        dialect.TryChangeType(remove.Object, _code.Changes) && TryReplacePiece(remove.Property.Value, []);

    private bool TryReplace(ReplaceValue replace)
    {
        if (replace.Target.Parent is JsonArray array)
        {
            return TryTake(array, replace.Values) && TryReplacePiece(replace.Target, ItemsOf(array, replace.Values));
        }

        return replace.Values is [var only]
            && TryTurnInto(replace.Target, only)
            && dialect.Value(replace.Target, only) is { } code
            && ExpressionOf(replace.Target) is { } expression
            && _code.TryAdd(expression.Span, _code.Render(code, expression));
    }

    /// <summary>Turns a value into an array by what is written before and behind it.</summary>
    private bool TryWrap(WrapInArray wrap)
    {
        const string Value = "\uFFFC";
        if (
            ExpressionOf(wrap.Target) is not { } expression
            || wrap.Target.Parent is not JsonObject owner
            || !dialect.TryChangeType(owner, _code.Changes)
            || dialect.Around(wrap.Target, new CodeText(Value), wrap.Following) is not { } code
        )
        {
            return false;
        }

        var written = _code.Render(code, expression);
        var at = written.IndexOf(Value, StringComparison.Ordinal);
        return _code.TryAdd(new TextSpan(expression.SpanStart, 0), written.Substring(0, at))
            && _code.TryAdd(new TextSpan(expression.Span.End, 0), written.Substring(at + Value.Length));
    }

    private bool TryReplaceText(ReplaceText replace)
    {
        if (!places.TryGetValue(replace.Target, out var place) || place.Expression is not { } expression)
        {
            return false;
        }

        if (place.Text is { } text)
        {
            return TryReplaceText(replace, text, expression);
        }

        // What is no text in the code is written anew.
        var changed = new JsonString(replace.NewValue);
        return !changed.HasHoles
            && (replace.Target.Parent is JsonArray array ? dialect.Item(array, changed) : dialect.Value(replace.Target, changed))
                is CodeText { Text: var code }
            && _code.TryAdd(expression.Span, code);
    }

    /// <summary>Changes the literals of a text, or writes it as an interpolated string if code goes into it.</summary>
    private bool TryReplaceText(ReplaceText replace, VirtualText text, ExpressionSyntax expression)
    {
        var edits = replace.InText(static part => new TextSpan(part.Start, part.Length), static part => part).ToImmutableArray();
        if (!LiteralWriter.TryWrite(text, edits, out var changes))
        {
            return replace.Parts.Any(static part => !part.Expressions.IsEmpty)
                && HoleWriter.Interpolate(text, replace.Parts, expression, file.Model) is { } interpolated
                && _code.TryAdd(expression.Span, interpolated);
        }

        foreach (var change in changes)
        {
            _code.Changes.Add(change);
        }

        return true;
    }

    private bool TryRename(RenameProperty rename)
    {
        if (rename.Property.Value.Parent is not JsonObject owner || !dialect.TryChangeType(owner, _code.Changes))
        {
            return false;
        }

        if (places.TryGetValue(rename.Property.Value, out var place) && place.Name is { } written)
        {
            return dialect.Name(owner, rename.Name) is { } member && _code.TryAdd(written.Span, member);
        }

        // The operator or the key of a condition is a string of its own.
        var name = rename.Property.Name;
        return places.TryGetValue(name, out var own)
            && own.Text is not null
            && TryReplaceText(new ReplaceText(name, 0, name.Value.Length, rename.Name));
    }

    private bool TryInsert(InsertElements insert) =>
        TryTake(insert.Array, insert.Values)
        && TryInsert(insert.Array, insert.Array.Elements, insert.Index, ItemsOf(insert.Array, insert.Values));

    private bool TryInsert(InsertProperty insert)
    {
        var children = insert.Object.Properties.Select(static property => property.Value).ToImmutableArray();
        return dialect.TryChangeType(insert.Object, _code.Changes)
            && TryInsert(insert.Object, children, insert.Index, [dialect.Property(insert.Object, insert.Name, insert.Value)]);
    }

    /// <summary>Puts items behind the child before them, or else before the child behind them, or else into the empty list.</summary>
    private bool TryInsert(JsonValue container, ImmutableArray<JsonValue> children, int index, List<CodePiece?> items)
    {
        if (items.Contains(null))
        {
            return false;
        }

        for (var before = Math.Min(index, children.Length) - 1; before >= 0; before--)
        {
            if (PieceOf(children[before]) is { } piece && _code.Around(piece) is { } edits)
            {
                edits.InsertAfter(piece, items!);
                return true;
            }
        }

        for (var behind = index; behind < children.Length; behind++)
        {
            if (PieceOf(children[behind]) is { } piece && _code.Around(piece) is { } edits)
            {
                edits.InsertBefore(piece, items!);
                return true;
            }
        }

        switch (places.TryGetValue(container, out var place) ? place : null)
        {
            case { Bare: { } bare }:
                _code.OfBare(bare).Add(items!);
                return true;
            case { List: { } list } when _code.OfList(list) is { } edits:
                edits.InsertFirst(items!);
                return true;
            default:
                return false;
        }
    }

    private bool TryReplacePiece(JsonValue target, List<CodePiece?> items)
    {
        if (items.Contains(null) || PieceOf(target) is not { } piece || _code.Around(piece) is not { } edits)
        {
            return false;
        }

        edits.Replace(piece, items!);
        return true;
    }

    /// <summary>True if an array can take values: objects may be of another C# type than those in it.</summary>
    private bool TryTake(JsonArray array, ImmutableArray<JsonValue> values) =>
        !values.Any(static value => value is JsonObject) || dialect.TryChangeType(array, _code.Changes);

    /// <summary>True if the value of a property can be another, which may be of another C# type.</summary>
    private bool TryTurnInto(JsonValue target, JsonValue value) =>
        target.Parent is not JsonObject owner
        || (target is JsonString && value is JsonString)
        || dialect.TryChangeType(owner, _code.Changes);

    private List<CodePiece?> ItemsOf(JsonArray array, ImmutableArray<JsonValue> values) =>
        [.. values.Select(value => dialect.Item(array, value))];

    private SyntaxNode? PieceOf(JsonValue value) => places.TryGetValue(value, out var place) ? place.Piece : null;

    private ExpressionSyntax? ExpressionOf(JsonValue value) => places.TryGetValue(value, out var place) ? place.Expression : null;
}
