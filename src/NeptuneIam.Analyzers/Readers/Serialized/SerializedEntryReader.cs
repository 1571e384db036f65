using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads the properties of JSON that are written as members of an anonymous object, as entries of a dictionary or node, or as
/// <c>JProperty</c>.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="tree">Reads strings, and knows where values are written.</param>
/// <param name="naming">What the serializer makes of names.</param>
/// <param name="read">Reads a value.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class SerializedEntryReader(
    SourceFile file,
    ObjectTreeReader tree,
    SerializedNaming naming,
    Func<ExpressionSyntax, SyntaxNode?, JsonValue> read,
    CancellationToken cancellationToken
)
{
    /// <summary>Reads the members of an anonymous object.</summary>
    public void ReadAnonymous(SerializedObject result, AnonymousObjectCreationExpressionSyntax anonymous)
    {
        result.List = anonymous;
        foreach (var member in anonymous.Initializers)
        {
            var name =
                member.NameEquals?.Name
                ?? (member.Expression as SimpleNameSyntax)
                ?? (member.Expression as MemberAccessExpressionSyntax)?.Name;
            if (name is not null)
            {
                var value = read(member.Expression, member);
                result.SetMemberName(name.Identifier.ValueText, SerializedNaming.Apply(naming.Members, name.Identifier.ValueText));
                result.Put(
                    ObjectTreeReader.NameAt(SerializedNaming.Apply(naming.Members, name.Identifier.ValueText), name),
                    member.NameEquals is null ? Kept(value, member)
                        : naming.Members == NameStyle.AsWritten ? tree.WithName(value, member.NameEquals.Name)
                        : value,
                    member.Span
                );
            }
        }
    }

    /// <summary>Reads the entries of a dictionary or node.</summary>
    public void ReadEntries(SerializedObject result, BaseObjectCreationExpressionSyntax creation, NameStyle keys)
    {
        if (creation.ArgumentList is { Arguments: { Count: > 0 } arguments } list)
        {
            // new JObject(new JProperty("Effect", "Allow"), …)
            var properties = arguments.Select(static argument => argument.Expression).ToList();
            if (properties.All(IsProperty))
            {
                result.List = list;
                for (var index = 0; index < properties.Count; index++)
                {
                    AddProperty(result, properties[index], arguments[index]);
                }
            }
            else
            {
                result.MayHaveMore = ListSyntax.IsCopy(creation);
            }
        }

        if (creation.Initializer is not { } initializer)
        {
            return;
        }

        result.List = initializer;
        foreach (var entry in initializer.Expressions)
        {
            if (ListSyntax.EntryOf(entry) is var (key, value))
            {
                result.Put(
                    Key(key, keys),
                    tree.WithName(read(value, entry), keys == NameStyle.AsWritten && key is LiteralExpressionSyntax ? key : null),
                    entry.Span
                );
            }
            else if (IsProperty(entry))
            {
                AddProperty(result, entry, entry);
            }
            else
            {
                result.MayHaveMore = true;
            }
        }
    }

    /// <summary>The key of an entry of a dictionary or node.</summary>
    public JsonString NameOf(ExpressionSyntax key, bool isNode) => Key(key, isNode ? NameStyle.AsWritten : naming.Keys);

    private JsonString Key(ExpressionSyntax key, NameStyle style)
    {
        var name = tree.ReadString(key, null);
        return style == NameStyle.AsWritten
            ? name
            : ObjectTreeReader.NameAt(name.HasHoles ? null : SerializedNaming.Apply(style, name.Value), key);
    }

    private bool IsProperty(ExpressionSyntax expression) =>
        expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 2 }
        && file.Model.GetTypeInfo(expression, cancellationToken).Type is { Name: "JProperty" } type
        && SerializerCall.LibraryOf(type) == JsonLibrary.Newtonsoft;

    private void AddProperty(SerializedObject result, ExpressionSyntax property, SyntaxNode piece)
    {
        var arguments = ((BaseObjectCreationExpressionSyntax)property).ArgumentList!.Arguments;
        var (key, value) = (arguments[0].Expression, arguments[1].Expression);
        result.Put(tree.ReadString(key, null), tree.WithName(read(value, piece), key as LiteralExpressionSyntax), piece.Span);
    }

    /// <summary>The value of a member that has its name from it: another value there would be none.</summary>
    private JsonValue Kept(JsonValue value, AnonymousObjectMemberDeclaratorSyntax member) =>
        tree.Places[value] is var place && place.Expression is { } expression && member.Span.Contains(expression.Span)
            ? tree.Put(value, place with { Expression = null, Text = null })
            : value;
}
