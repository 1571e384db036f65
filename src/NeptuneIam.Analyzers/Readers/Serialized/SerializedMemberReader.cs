using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads the properties of JSON that are members of a class.</summary>
/// <param name="file">The file.</param>
/// <param name="tree">Knows where values are written.</param>
/// <param name="naming">What the serializer makes of names.</param>
/// <param name="read">Reads a value.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class SerializedMemberReader(
    SourceFile file,
    ObjectTreeReader tree,
    SerializedNaming naming,
    Func<ExpressionSyntax, SyntaxNode?, JsonValue> read,
    CancellationToken cancellationToken
)
{
    /// <summary>Reads the properties that the object is made with, and those that its class gives a value.</summary>
    public void Read(SerializedObject result, BaseObjectCreationExpressionSyntax creation)
    {
        var type = (INamedTypeSymbol)file.Model.GetTypeInfo(creation, cancellationToken).Type!;
        if (SerializedMember.Of(type, naming) is not { IsDefault: false } members)
        {
            result.IsUnknown = true;
            return;
        }

        foreach (var member in members)
        {
            result.SetMemberName(member.Symbol.Name, member.Name);
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        var isMadeByCode = !ReadArguments(result, creation, type, members, given);
        result.List = creation.Initializer;
        foreach (var assignment in creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (
                assignment.Left is IdentifierNameSyntax name
                && members.FirstOrDefault(member => member.Symbol.Name == name.Identifier.ValueText) is { } member
            )
            {
                given.Add(member.Symbol.Name);
                SetMember(result, member, assignment.Right, name, assignment);
            }
        }

        foreach (var member in members.Where(member => !given.Contains(member.Symbol.Name)))
        {
            ReadDefault(result, member, creation, isMadeByCode);
        }
    }

    /// <summary>Reads what the constructor is given; false if it does what is not in view.</summary>
    private bool ReadArguments(
        SerializedObject result,
        BaseObjectCreationExpressionSyntax creation,
        INamedTypeSymbol type,
        ImmutableArray<SerializedMember> members,
        HashSet<string> given
    )
    {
        if (file.Model.GetSymbolInfo(creation, cancellationToken).Symbol is not IMethodSymbol constructor)
        {
            return false;
        }

        if (
            constructor.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken) is not RecordDeclarationSyntax
        )
        {
            return constructor.IsImplicitlyDeclared;
        }

        // The parameters of a record are its properties.
        var arguments = creation.ArgumentList?.Arguments ?? default;
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = Arguments.ParameterOf(constructor, arguments[index])?.Name;
            if (members.FirstOrDefault(member => member.Symbol.Name == name) is { } member)
            {
                given.Add(member.Symbol.Name);
                SetMember(result, member, arguments[index].Expression, arguments[index].Expression, null);
            }
        }

        return type.IsRecord;
    }

    private void SetMember(
        SerializedObject result,
        SerializedMember member,
        ExpressionSyntax expression,
        SyntaxNode name,
        AssignmentExpressionSyntax? assignment
    )
    {
        // What is null is not written, or is no value that a rule knows of.
        if (Unwrapping.Unwrap(expression).IsKind(SyntaxKind.NullLiteralExpression))
        {
            return;
        }

        var value = member.IsConverted ? tree.Hole(expression, assignment) : read(expression, assignment);
        result.Put(
            ObjectTreeReader.NameAt(member.Name, name),
            member.Name is null ? value : tree.WithName(value, assignment is null ? null : name),
            assignment?.Span ?? expression.Span
        );
    }

    /// <summary>The value that a property has unless it is set.</summary>
    private void ReadDefault(
        SerializedObject result,
        SerializedMember member,
        BaseObjectCreationExpressionSyntax creation,
        bool isMadeByCode
    )
    {
        var declaration = member.Symbol.DeclaringSyntaxReferences is [var reference] ? reference.GetSyntax(cancellationToken) : null;
        var value = declaration switch
        {
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            _ => null,
        };
        var isNothing =
            value is null || Unwrapping.Unwrap(value).Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression;
        if (
            declaration is null
            || isMadeByCode
            || (!isNothing && (member.Name is null || member.Type.SpecialType != SpecialType.System_String))
        )
        {
            result.MayHaveMore = true;
            return;
        }

        if (!isNothing && LiteralReader.Read(value!, value!.SyntaxTree == file.Tree ? file.Model : null, cancellationToken) is [var text])
        {
            var start = new TextSpan(creation.SpanStart, 0);
            result.Set(new JsonString(member.Name!, start), new JsonString(text.Text, start), start);
        }
    }
}
