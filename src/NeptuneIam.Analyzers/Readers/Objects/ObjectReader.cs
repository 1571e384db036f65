using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads an object of a library that is a policy or a statement of one: the properties it is made with, calls that give it more, and what
/// is added to its lists. One instance reads one object.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="tree">Reads the values, and knows where they are written.</param>
/// <param name="isLibrary">True for a symbol of the library.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal abstract class ObjectReader(
    SourceFile file,
    ObjectTreeReader tree,
    Func<ISymbol?, bool> isLibrary,
    CancellationToken cancellationToken
)
{
    /// <summary>The file.</summary>
    protected SourceFile File { get; } = file;

    /// <summary>Reads the values, and knows where they are written.</summary>
    protected ObjectTreeReader Tree { get; } = tree;

    /// <summary>True for a symbol of the library.</summary>
    protected Func<ISymbol?, bool> IsLibrary { get; } = isLibrary;

    /// <summary>Ends the reading.</summary>
    protected CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The elements that are read so far.</summary>
    protected ObjectElements Elements { get; } = new();

    /// <summary>The element that a member of the object stands for; null if it stands for none.</summary>
    protected abstract string? ElementOf(string member);

    /// <summary>The element that is given by a method of the object, such as <c>WithResources</c>; null if it gives none.</summary>
    protected virtual string? ElementGivenBy(string method) => null;

    /// <summary>The value of an element that is one value; null for one that is a list.</summary>
    protected abstract JsonValue? ReadOne(string element, ExpressionSyntax value, SyntaxNode? piece);

    /// <summary>Adds a value to a list.</summary>
    protected abstract void Add(ObjectElement element, ExpressionSyntax value, SyntaxNode? piece);

    /// <summary>Reads the initializer of the object, and what is done to it behind.</summary>
    protected void Read(InitializerExpressionSyntax? initializer, ObjectFlow flow)
    {
        foreach (var assignment in initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (assignment.Left is IdentifierNameSyntax name && ElementOf(name.Identifier.ValueText) is { } element)
            {
                Set(element, name, assignment.Right, assignment);
            }
        }

        foreach (var change in flow.Changes)
        {
            Read(change);
        }
    }

    /// <summary>Gives an element its value, instead of any that it had before; null takes it away.</summary>
    protected void Set(string kind, SyntaxNode name, ExpressionSyntax value, SyntaxNode? piece)
    {
        if (value.IsKind(SyntaxKind.NullLiteralExpression))
        {
            Elements.Remove(kind);
            return;
        }

        var element = Elements.Set(kind, name, value, piece);
        element.Whole = ReadOne(kind, value, piece);
        if (element.Whole is null)
        {
            Add(element, ObjectList.Of(File, value, IsLibrary, CancellationToken));
        }
    }

    private void Read(ObjectChange change)
    {
        switch (change.Expression)
        {
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: var name } } assignment
                when ElementOf(name.Identifier.ValueText) is { } kind:
                if (change.IsAlways && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
                {
                    Set(kind, name, assignment.Right, piece: null);
                }
                else
                {
                    Elements.Named(kind, name).Whole = Tree.Hole(assignment.Right, null);
                }

                break;
            case InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name: var list },
                    Name.Identifier.ValueText: var method
                }
            } call when ElementOf(list.Identifier.ValueText) is { } kind:
                ReadCallOfList(kind, list, method, call, change.IsAlways);
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var method } } call
                when ElementGivenBy(method.Identifier.ValueText) is { } kind:
                ReadCall(kind, method, call, change.IsAlways);
                break;
            case MemberAccessExpressionSyntax { Name: var list }
                when ElementOf(list.Identifier.ValueText) is { } kind && Elements.Find(kind)?.Whole is null:
                Elements.Named(kind, list).MayHaveMore = true;
                break;
        }
    }

    private void ReadCallOfList(string kind, SimpleNameSyntax list, string method, InvocationExpressionSyntax call, bool isAlways)
    {
        if (ObjectList.Asks(call))
        {
            return;
        }

        var element = Elements.Named(kind, list);
        element.Include(call);
        if (ObjectList.TakesAway(method))
        {
            element.Whole = Tree.Hole(call, null);
        }
        else if (isAlways && ObjectList.AddedBy(call) is var (value, piece))
        {
            Add(element, value, piece);
        }
        else
        {
            element.MayHaveMore = true;
        }
    }

    private void ReadCall(string kind, SimpleNameSyntax method, InvocationExpressionSyntax call, bool isAlways)
    {
        if (call.ArgumentList.Arguments is [{ Expression: var only }])
        {
            if (ReadOne(kind, only, piece: null) is { } value)
            {
                Elements.Set(kind, method, only, piece: null).Whole = isAlways ? value : Tree.Hole(only, null);
                return;
            }

            if (isAlways && File.Model.GetTypeInfo(only, CancellationToken).Type is IArrayTypeSymbol)
            {
                var list = Elements.Named(kind, method);
                list.Include(call);
                Add(list, ObjectList.Of(File, only, IsLibrary, CancellationToken));
                return;
            }
        }

        var element = Elements.Named(kind, method);
        element.Include(call);
        if (isAlways)
        {
            Add(element, ObjectList.Between(call.ArgumentList));
        }
        else
        {
            element.MayHaveMore = true;
        }
    }

    private void Add(ObjectElement element, ObjectList list)
    {
        foreach (var (value, piece) in list.Values)
        {
            Add(element, value, piece);
        }

        element.List = list.Syntax ?? element.List;
        element.MayHaveMore |= list.MayHaveMore;
    }
}
