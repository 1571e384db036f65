using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// Tells which parameter an argument goes to, and which argument a parameter gets (C# specification, "Corresponding parameters").
/// </summary>
internal static class Arguments
{
    /// <summary>The parameter that takes an argument of a call; null if the method has none of its place or name.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument) =>
        ParameterAt(method, argument.NameColon, (argument.Parent as BaseArgumentListSyntax)?.Arguments.IndexOf(argument) ?? -1);

    /// <summary>The parameter of an attribute's constructor that takes an argument; null if it has none of its place or name.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol constructor, AttributeArgumentSyntax argument) =>
        ParameterAt(constructor, argument.NameColon, (argument.Parent as AttributeArgumentListSyntax)?.Arguments.IndexOf(argument) ?? -1);

    /// <summary>
    /// The first argument that a parameter gets, which is found by its name; null if none is written.
    /// </summary>
    /// <param name="list">The arguments; null for a call without a list.</param>
    /// <param name="method">The method that is called.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="comparison">How names are compared.</param>
    public static ArgumentSyntax? Of(
        BaseArgumentListSyntax? list,
        IMethodSymbol method,
        string parameter,
        StringComparison comparison = StringComparison.Ordinal
    )
    {
        for (var index = 0; index < (list?.Arguments.Count ?? 0); index++)
        {
            var argument = list!.Arguments[index];
            if (string.Equals(ParameterAt(method, argument.NameColon, index)?.Name, parameter, comparison))
            {
                return argument;
            }
        }

        return null;
    }

    private static IParameterSymbol? ParameterAt(IMethodSymbol method, NameColonSyntax? name, int index)
    {
        var parameters = method.Parameters;
        if (name is not null)
        {
            return parameters.FirstOrDefault(parameter => parameter.Name == name.Name.Identifier.ValueText);
        }

        return index < 0 ? null
            : index < parameters.Length ? parameters[index]
            : parameters.LastOrDefault(static parameter => parameter.IsParams);
    }
}
