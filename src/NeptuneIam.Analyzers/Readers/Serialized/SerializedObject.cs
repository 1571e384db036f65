using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>An object of JSON while it is put together from an initializer and what the code does behind it.</summary>
internal sealed class SerializedObject
{
    private readonly List<JsonProperty> _properties = [];

    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    /// <summary>True if it may have more properties than are in view.</summary>
    public bool MayHaveMore { get; set; }

    /// <summary>True if nothing is known of it.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>The syntax that takes further properties.</summary>
    public SyntaxNode? List { get; set; }

    /// <summary>The value of a property; null if nothing gives it.</summary>
    public JsonValue? Find(string name) => _properties.Find(property => property.Name.Value == name)?.Value;

    /// <summary>Gives a property its value, in the place of the one it had.</summary>
    public void Set(JsonString name, JsonValue value, TextSpan span)
    {
        var property = new JsonProperty(name, value, span);
        var index = name.HasHoles ? -1 : _properties.FindIndex(known => known.Name.Value == name.Value);
        if (index < 0)
        {
            _properties.Add(property);
        }
        else
        {
            _properties[index] = property;
        }
    }

    /// <summary>Gives a property its value; one whose name is not known may be any.</summary>
    public void Put(JsonString name, JsonValue value, TextSpan span)
    {
        MayHaveMore |= name.HasHoles;
        Set(name, value, span);
    }

    /// <summary>Remembers what a member of the object's class is called in JSON.</summary>
    public void SetMemberName(string member, string? name)
    {
        if (name is not null)
        {
            _members[member] = name;
        }
    }

    /// <summary>What a member of the object's class is called in JSON; null if it is not known, or not written.</summary>
    public string? NameOfMember(string member) => _members.TryGetValue(member, out var name) ? name : null;

    /// <summary>The properties.</summary>
    public ImmutableArray<JsonProperty> Properties => _properties.ToImmutableArray();
}
