using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Takes over what the code does to an object of JSON after it is made. What it may or may not do makes the property a hole.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="tree">Remembers the places of values.</param>
/// <param name="read">Reads a value.</param>
/// <param name="nameOf">Reads a key; true for a key of a node of a JSON library.</param>
/// <param name="target">The object.</param>
internal sealed class SerializedChanges(
    SourceFile file,
    ObjectTreeReader tree,
    Func<ExpressionSyntax, SyntaxNode?, JsonValue> read,
    Func<ExpressionSyntax, bool, JsonString> nameOf,
    SerializedObject target
)
{
    /// <summary>Takes over the changes in order.</summary>
    public void Apply(ImmutableArray<ObjectChange> changes)
    {
        foreach (var change in changes)
        {
            switch (change.Expression)
            {
                case AssignmentExpressionSyntax
                {
                    Left: ElementAccessExpressionSyntax { Expression: var owner, ArgumentList.Arguments: [{ Expression: var key }] },
                    Right: var value
                }:
                    Set(NameOf(key, owner), value, change);
                    break;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: var member }, Right: var value }:
                    Set(MemberNamed(member), value, change);
                    break;
                case InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var list } }
                } call:
                    AddTo(MemberNamed(list), call, change.IsAlways);
                    break;
                case InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var owner }
                } call:
                    Call(method, owner, call, change);
                    break;
                case ElementAccessExpressionSyntax { Expression: var owner, ArgumentList.Arguments: [{ Expression: var key }] }:
                    Forget(NameOf(key, owner), change.Expression);
                    break;
                case MemberAccessExpressionSyntax { Name: var member }:
                    Forget(MemberNamed(member), change.Expression);
                    break;
                default:
                    target.IsUnknown = true;
                    break;
            }
        }
    }

    private JsonString NameOf(ExpressionSyntax key, ExpressionSyntax owner) =>
        nameOf(key, SerializerCall.LibraryOf(file.Model.GetTypeInfo(owner).Type) != JsonLibrary.Unknown);

    /// <summary>The name of the property that a member of the object's class is; null if it is not among those that were read.</summary>
    private JsonString? MemberNamed(SimpleNameSyntax member) =>
        target.NameOfMember(member.Identifier.ValueText) is { } name ? new JsonString(name, member.Span) : null;

    private void Call(string method, ExpressionSyntax owner, InvocationExpressionSyntax call, ObjectChange change)
    {
        switch (method)
        {
            case "Add" or "TryAdd" when call.ArgumentList.Arguments is [{ Expression: var key }, { Expression: var value }]:
                Set(NameOf(key, owner), value, change);
                break;
            case "ToJsonString"
            or "ToString"
            or "WriteTo"
            or "DeepClone"
            or "ContainsKey"
            or "Count"
            or "AsObject"
            or "TryGetValue"
            or "TryGetPropertyValue":
                break;
            case "Add" or "TryAdd":
                target.MayHaveMore = true;
                break;
            default:
                target.IsUnknown = true;
                break;
        }
    }

    private void Set(JsonString? name, ExpressionSyntax value, ObjectChange change)
    {
        if (name is null)
        {
            target.MayHaveMore = true;
            return;
        }

        target.IsUnknown |= name.HasHoles;
        target.Set(name, change.IsAlways ? read(value, null) : tree.Hole(value, null), change.Expression.Span);
    }

    /// <summary>A list of the object has more values, or others.</summary>
    private void AddTo(JsonString? name, InvocationExpressionSyntax call, bool isAlways)
    {
        if (name is null)
        {
            target.MayHaveMore = true;
            return;
        }

        if (target.Find(name.Value) is JsonArray array && ObjectList.AddedBy(call) is var (value, piece))
        {
            var added = isAlways ? array.Elements.Add(read(value, piece)) : array.Elements;
            target.Set(
                name,
                tree.Put(new JsonArray(added, array.Span) { MayHaveMore = array.MayHaveMore || !isAlways }, tree.Places[array]),
                call.Span
            );
        }
        else if (!ObjectList.Asks(call))
        {
            Forget(name, call);
        }
    }

    private void Forget(JsonString? name, ExpressionSyntax place)
    {
        if (name is null)
        {
            target.MayHaveMore = true;
        }
        else
        {
            target.IsUnknown |= name.HasHoles;
            target.Set(name, tree.Hole(place, null), place.Span);
        }
    }
}
