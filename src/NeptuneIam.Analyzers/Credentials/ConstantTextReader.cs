using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Reads the texts that an expression may be, also where they go through base64, a tuple, an object, a dictionary, or the default of a
/// parameter. What a value may be is enough here: a key that may be handed over is in the code in any case.
/// </summary>
internal sealed class ConstantTextReader(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Values are followed through this many of these ways.</summary>
    private const int MaxSteps = 8;

    /// <summary>Longer texts are files, not keys.</summary>
    private const int MaxEncodedLength = 4096;

    private const string FromBase64 = "FromBase64String";

    /// <summary>The readings of an expression: a single hole if nothing is known of it, none if there is no expression.</summary>
    public ImmutableArray<ConstantText> Read(ExpressionSyntax? expression) =>
        expression is null ? ImmutableArray<ConstantText>.Empty : Read(expression, MaxSteps);

    /// <summary>
    /// The texts that a call of <c>Convert.FromBase64String</c> decodes to; none if it is another call, or they are no text.
    /// </summary>
    public ImmutableArray<ConstantText> ReadDecoded(InvocationExpressionSyntax call) => ReadDecoded(call, MaxSteps);

    /// <summary>True if an expression calls a method with the name of the one that decodes base64.</summary>
    public static bool IsDecoding(ExpressionSyntax expression) => NameOfCalled(expression) == FromBase64;

    private ImmutableArray<ConstantText> Read(ExpressionSyntax expression, int steps)
    {
        var readings = LiteralReader.Read(expression, model, cancellationToken).Select(ConstantText.Of).ToImmutableArray();
        if (steps == 0 || readings is not [{ HasHoles: true, Text.Length: 1 }])
        {
            return readings;
        }

        var value = Unwrapping.Unwrap(expression);
        if (
            NameOfCalled(value) == "GetString"
            && value is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var bytes }] }
        )
        {
            return ValueOf(bytes) is InvocationExpressionSyntax decoding && ReadDecoded(decoding, steps - 1) is { IsEmpty: false } decoded
                ? decoded
                : readings;
        }

        return Source(value) is { } source && source.SyntaxTree == model.SyntaxTree ? Read(source, steps - 1) : readings;
    }

    private ImmutableArray<ConstantText> ReadDecoded(InvocationExpressionSyntax call, int steps)
    {
        if (
            !IsDecoding(call)
            || call.ArgumentList.Arguments is not [{ Expression: var encoded }]
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { ContainingType: { } type }
            || !type.IsNamed("System", "Convert")
        )
        {
            return ImmutableArray<ConstantText>.Empty;
        }

        var texts = ImmutableArray.CreateBuilder<ConstantText>();
        foreach (var reading in Read(encoded, steps))
        {
            if (!reading.HasHoles && Decode(reading.Text) is { } text)
            {
                texts.Add(ConstantText.DecodedFrom(reading, text));
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>The expression in this file that gives a name, a member or an element its value; null if none does.</summary>
    private ExpressionSyntax? Source(ExpressionSyntax value)
    {
        switch (value)
        {
            case IdentifierNameSyntax:
                return LiteralReader.ResolveInitializer(value, model, cancellationToken)
                    ?? model.GetSymbolInfo(value, cancellationToken).Symbol switch
                    {
                        IParameterSymbol { DeclaringSyntaxReferences: [var parameter] } => (
                            parameter.GetSyntax(cancellationToken) as ParameterSyntax
                        )
                            ?.Default
                            ?.Value,
                        ILocalSymbol { DeclaringSyntaxReferences: [var local] }
                            when local.GetSyntax(cancellationToken) is SingleVariableDesignationSyntax designation => Deconstructed(
                            designation
                        ),
                        _ => null,
                    };
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver }:
                return LiteralReader.ResolveInitializer(value, model, cancellationToken)
                    ?? (ValueOf(receiver) is { } whole ? MemberOf(whole, name) : null);
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }], Expression: var receiver }:
                return ValueOf(receiver) is { } collection
                    ? ElementOf(collection, model.GetConstantValue(key, cancellationToken).Value)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>The expression that a name stands for, or the expression itself; null if that is in another file.</summary>
    private ExpressionSyntax? ValueOf(ExpressionSyntax expression)
    {
        var value = Unwrapping.Unwrap(LiteralReader.ResolveInitializer(expression, model, cancellationToken) ?? expression);
        return value.SyntaxTree == model.SyntaxTree ? value : null;
    }

    private static ExpressionSyntax? Deconstructed(SingleVariableDesignationSyntax designation) =>
        designation.Parent
            is ParenthesizedVariableDesignationSyntax
            {
                Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: TupleExpressionSyntax tuple } }
            } names
        && names.Variables.IndexOf(designation) is var index
        && index < tuple.Arguments.Count
            ? tuple.Arguments[index].Expression
            : null;

    private ExpressionSyntax? MemberOf(ExpressionSyntax whole, string name)
    {
        switch (whole)
        {
            case TupleExpressionSyntax tuple:
                for (var index = 0; index < tuple.Arguments.Count; index++)
                {
                    if (name == $"Item{index + 1}" || name == TupleName(tuple, index))
                    {
                        return tuple.Arguments[index].Expression;
                    }
                }

                return null;
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return anonymous.Initializers.FirstOrDefault(member => member.NameEquals?.Name.Identifier.ValueText == name)?.Expression;
            case BaseObjectCreationExpressionSyntax creation:
                return Assigned(creation.Initializer, name) ?? Given(creation, name);
            default:
                return null;
        }
    }

    private string? TupleName(TupleExpressionSyntax tuple, int index) =>
        tuple.Arguments[index].NameColon?.Name.Identifier.ValueText
        ?? (
            model.GetTypeInfo(tuple, cancellationToken).ConvertedType is INamedTypeSymbol { IsTupleType: true } type
            && index < type.TupleElements.Length
                ? type.TupleElements[index].Name
                : null
        );

    private static ExpressionSyntax? Assigned(InitializerExpressionSyntax? initializer, string name)
    {
        foreach (var element in initializer?.Expressions ?? default)
        {
            if (
                element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var member }, Right: var value }
                && member == name
            )
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The argument of a constructor whose parameter has the name of the member, as in records.</summary>
    private ExpressionSyntax? Given(BaseObjectCreationExpressionSyntax creation, string name)
    {
        if (
            creation.ArgumentList is not { Arguments.Count: > 0 } list
            || model.GetSymbolInfo(creation, cancellationToken).Symbol is not IMethodSymbol constructor
        )
        {
            return null;
        }

        foreach (var argument in list.Arguments)
        {
            if (string.Equals(Arguments.ParameterOf(constructor, argument)?.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return argument.Expression;
            }
        }

        return null;
    }

    private ExpressionSyntax? ElementOf(ExpressionSyntax collection, object? key)
    {
        if (key is int index)
        {
            return collection switch
            {
                ArrayCreationExpressionSyntax { Initializer.Expressions: var elements } when index >= 0 && index < elements.Count =>
                    elements[index],
                ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var elements } when index >= 0 && index < elements.Count =>
                    elements[index],
                CollectionExpressionSyntax { Elements: var elements } when index >= 0 && index < elements.Count => (
                    elements[index] as ExpressionElementSyntax
                )?.Expression,
                _ => null,
            };
        }

        foreach (
            var element in key is string ? (collection as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions ?? default : default
        )
        {
            var (name, value) = element switch
            {
                AssignmentExpressionSyntax
                {
                    Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var indexer }] },
                    Right: var assigned
                } => (indexer, assigned),
                InitializerExpressionSyntax { Expressions: [var first, var second] } => (first, second),
                _ => (null, null),
            };
            if (name is not null && Equals(model.GetConstantValue(name, cancellationToken).Value, key))
            {
                return value;
            }
        }

        return null;
    }

    private static string? NameOfCalled(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax call ? WrittenName.OfCalled(call) : null;

    /// <summary>The text that is encoded; null if it is not base64, or not of printable ASCII, as all keys are.</summary>
    private static string? Decode(string encoded)
    {
        if (encoded.Length is 0 or > MaxEncodedLength)
        {
            return null;
        }

        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(encoded);
        }
        catch (FormatException)
        {
            return null;
        }

        foreach (var value in bytes)
        {
            if (value is not ((>= 0x20 and < 0x7F) or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return null;
            }
        }

        return Encoding.ASCII.GetString(bytes);
    }
}
