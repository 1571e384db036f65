using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>The elements of a statement that is written as objects, in the order in which they are first given.</summary>
internal sealed class ObjectElements
{
    private readonly List<ObjectElement> _all = [];

    /// <summary>The element of that kind; null if nothing gives it.</summary>
    public ObjectElement? Find(string kind) => _all.Find(element => element.Kind == kind);

    /// <summary>The element of that kind, new if nothing has given it before.</summary>
    public ObjectElement Named(string kind, SyntaxNode name)
    {
        var element = Find(kind);
        if (element is null)
        {
            _all.Add(element = new ObjectElement(kind, name, null));
        }

        return element;
    }

    /// <summary>A new element in the place of what was given before, for the value of a property.</summary>
    public ObjectElement Set(string kind, SyntaxNode name, ExpressionSyntax value, SyntaxNode? piece)
    {
        Remove(kind);
        var element = new ObjectElement(kind, name, piece) { Expression = value };
        _all.Add(element);
        return element;
    }

    /// <summary>Takes away what was given before.</summary>
    public void Remove(string kind) => _all.RemoveAll(element => element.Kind == kind);

    /// <summary>The elements as properties of the statement.</summary>
    public IEnumerable<JsonProperty> Build(ObjectTreeReader tree) => _all.Select(element => element.Build(tree));
}
