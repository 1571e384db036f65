using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>
/// Builds the tree of values from the leaves up. The open containers are a stack, and their finished children lie on two stacks that all of
/// them share, so that a container costs one array and deep nesting costs no recursion.
/// </summary>
internal sealed class JsonTreeBuilder
{
    private Container[] _containers = new Container[8];
    private JsonValue[] _elements = new JsonValue[16];
    private int _elementCount;
    private JsonProperty[] _properties = new JsonProperty[16];
    private int _propertyCount;

    /// <summary>The value of the text; null if none is finished yet.</summary>
    public JsonValue? Root { get; private set; }

    /// <summary>The number of containers that are open.</summary>
    public int Depth { get; private set; }

    /// <summary>True if the innermost open container is an object.</summary>
    public bool IsInObject => Depth > 0 && _containers[Depth - 1].IsObject;

    /// <summary>True if the open container with <paramref name="depth"/> others around it is an object.</summary>
    public bool IsObject(int depth) => _containers[depth].IsObject;

    /// <summary>Where the open container with <paramref name="depth"/> others around it starts.</summary>
    public int StartOf(int depth) => _containers[depth].Start;

    /// <summary>Opens a container.</summary>
    public void Open(bool isObject, int start)
    {
        if (Depth == _containers.Length)
        {
            Array.Resize(ref _containers, Depth * 2);
        }

        _containers[Depth++] = new Container
        {
            Start = start,
            IsObject = isObject,
            FirstChild = isObject ? _propertyCount : _elementCount,
        };
    }

    /// <summary>Closes the innermost container and returns it; it is not yet part of the one around it.</summary>
    public JsonValue Close(int end)
    {
        ref var container = ref _containers[--Depth];
        var span = TextSpan.FromBounds(container.Start, end);
        return container.IsObject
            ? new JsonObject(Take(_properties, container.FirstChild, ref _propertyCount), span) { MayHaveMore = container.MayHaveMore }
            : new JsonArray(Take(_elements, container.FirstChild, ref _elementCount), span) { MayHaveMore = container.MayHaveMore };
    }

    /// <summary>Adds a value to the innermost container. An object takes it only behind a name.</summary>
    public void Add(JsonValue value)
    {
        if (Depth == 0)
        {
            AddRoot(value);
            return;
        }

        ref var container = ref _containers[Depth - 1];
        if (!container.IsObject)
        {
            Push(ref _elements, ref _elementCount, value);
        }
        else if (container.Name is { } name)
        {
            Push(ref _properties, ref _propertyCount, new JsonProperty(name, value, TextSpan.FromBounds(name.Span.Start, value.Span.End)));
            container.Name = null;
        }
    }

    /// <summary>Sets the name of the value that comes next, or forgets it with null.</summary>
    public void SetName(JsonString? name) => _containers[Depth - 1].Name = name;

    /// <summary>Notes that something stands in the innermost container that is not in the tree.</summary>
    public void MarkIncomplete()
    {
        if (Depth > 0)
        {
            _containers[Depth - 1].MayHaveMore = true;
        }
    }

    /// <summary>The first value is the root, but a container takes the place of a lone word before it.</summary>
    private void AddRoot(JsonValue value)
    {
        if (Root is null || (Root is not (JsonObject or JsonArray) && value is JsonObject or JsonArray))
        {
            Root = value;
        }
    }

    private static void Push<T>(ref T[] stack, ref int count, T item)
    {
        if (count == stack.Length)
        {
            Array.Resize(ref stack, count * 2);
        }

        stack[count++] = item;
    }

    private static ImmutableArray<T> Take<T>(T[] stack, int first, ref int count)
    {
        var taken = ImmutableArray.Create(stack, first, count - first);
        Array.Clear(stack, first, taken.Length);
        count = first;
        return taken;
    }

    private struct Container
    {
        public int Start;
        public int FirstChild;
        public bool IsObject;
        public bool MayHaveMore;
        public JsonString? Name;
    }
}
