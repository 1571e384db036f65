using System.Collections.Immutable;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Writes one set of edits for <see cref="JsonWriter"/>.</summary>
internal sealed class JsonEditWriter(string text, JsonLayout layout, ImmutableArray<JsonEdit> edits)
{
    private readonly JsonEditPrecedence _precedence = new(edits);
    private readonly List<VirtualEdit> _changes = [];
    private readonly Dictionary<JsonValue, ContainerEdits> _containers = [];
    private readonly HashSet<JsonValue> _written = [];
    private readonly HashSet<JsonProperty> _renamed = [];

    /// <summary>The changes of the text.</summary>
    public ImmutableArray<VirtualEdit> Write()
    {
        foreach (var edit in edits)
        {
            Write(edit);
        }

        foreach (var container in _containers.Values)
        {
            new JsonContainerWriter(text, layout, container, _changes).Write();
        }

        return VirtualEdit.JoinTouching(_changes).ToImmutableArray();
    }

    /// <summary>Writes an edit if it is made; what becomes of the children of a container is written once all is known.</summary>
    private void Write(JsonEdit edit)
    {
        switch (edit)
        {
            case ReplaceValue replace when _precedence.IsMade(replace):
                Replace(replace);
                break;
            case RemoveProperty remove when _precedence.IsMade(remove):
                EditsOf(remove.Object).Remove(remove.Property.Value);
                break;
            case InsertElements insert when !_precedence.IsReplaced(insert.Array):
                EditsOf(insert.Array).Insert(insert.Index, insert.Values.Select(static value => new JsonItem(null, value)));
                break;
            case InsertProperty insert when !_precedence.IsReplaced(insert.Object):
                EditsOf(insert.Object).Insert(insert.Index, [new JsonItem(insert.Name, insert.Value)]);
                break;
            case ReplaceText replace when !_precedence.IsReplaced(replace.Target) && _written.Add(replace.Target):
                _changes.AddRange(replace.InText(part => replace.Target.SpanOf(part.Start, part.Length), JsonWriter.Escape));
                break;
            case WrapInArray wrap when !_precedence.IsReplaced(wrap.Target) && _written.Add(wrap.Target):
                Wrap(wrap.Target, wrap.Following);
                break;
            case RepairText { Repair: var repair }:
                _changes.Add(repair);
                break;
            case RenameProperty rename when _precedence.IsKept(rename.Property) && _renamed.Add(rename.Property):
                _changes.Add(new VirtualEdit(rename.Property.Name.Span, JsonWriter.Quote(rename.Name)));
                break;
        }
    }

    private ContainerEdits EditsOf(JsonValue container)
    {
        if (!_containers.TryGetValue(container, out var found))
        {
            _containers.Add(container, found = new ContainerEdits(container));
        }

        return found;
    }

    private void Replace(ReplaceValue edit)
    {
        if (edit.Target.Parent is JsonArray array)
        {
            EditsOf(array).Replace(edit.Target, edit.Values);
        }
        else if (_written.Add(edit.Target))
        {
            ReplaceWhole(edit.Target, edit.Values.Single());
        }
    }

    /// <summary>Replaces the value of a property, or the root.</summary>
    private void ReplaceWhole(JsonValue target, JsonValue value)
    {
        var mayBreak = JsonLines.IsBroken(text, target.Parent?.Span ?? target.Span);
        var place = JsonPlace.At(text, target.Span.Start, mayBreak);
        _changes.Add(new VirtualEdit(target.Span, JsonWriter.ToText(value, layout, place)));
    }

    /// <summary>Puts brackets around a value, and further values behind it.</summary>
    private void Wrap(JsonValue target, ImmutableArray<JsonValue> following)
    {
        var isBroken = JsonLines.IsBroken(text, target.Span);
        var place = isBroken ? JsonPlace.OnNewLine(JsonLines.IndentationAt(text, target.Span.Start)) : JsonPlace.OnOneLine;
        var separator = isBroken ? ",\n" + place.Indentation : layout.Comma;
        var added = following.Select(value => separator + JsonWriter.ToText(value, layout, place));
        _changes.Add(VirtualEdit.Insert(target.Span.Start, "["));
        _changes.Add(VirtualEdit.Insert(target.Span.End, string.Concat(added) + "]"));
    }
}
