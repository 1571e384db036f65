using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Calls of <c>System.String</c> whose result is known where their arguments are.</summary>
internal sealed partial class ExpressionReader
{
    private ImmutableArray<TextFragment> ReadCall(InvocationExpressionSyntax call, SyntaxNode anchor, LiteralForm? host)
    {
        var arguments = call.ArgumentList.Arguments;
        if (
            call.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } member
            || arguments.Any(argument => argument.NameColon is not null)
        )
        {
            return ReadDeploymentCall(call, anchor, host) ?? One(ReadConstant(call, anchor, host));
        }

        var readings = (name.Identifier.ValueText, arguments.Count) switch
        {
            ("Trim", 0) => OnText(member, call)?.Select(text => FragmentEdits.Trim(text, start: true, end: true)).ToImmutableArray(),
            ("TrimStart", 0) => OnText(member, call)?.Select(text => FragmentEdits.Trim(text, start: true, end: false)).ToImmutableArray(),
            ("TrimEnd", 0) => OnText(member, call)?.Select(text => FragmentEdits.Trim(text, start: false, end: true)).ToImmutableArray(),
            ("ToString", 0) => OnText(member, call),
            ("Replace", 2) => ReadReplace(member, call),
            ("Replace", 3) when IsOrdinal(arguments[2].Expression) => ReadReplace(member, call),
            ("Concat", > 0) => StringMethodOf(call) is not null ? ReadConcat(call) : null,
            ("Join", > 1) => StringMethodOf(call) is { Parameters.Length: 2 } ? ReadJoin(call) : null,
            ("Format", > 0) => StringMethodOf(call) is { } method ? ReadFormat(call, method) : null,
            _ => null,
        };
        return readings ?? ReadDeploymentCall(call, anchor, host) ?? One(Hole(call, anchor, host));
    }

    /// <summary>The method of <c>System.String</c> that is called; null if it is another type's, or no method at all.</summary>
    private IMethodSymbol? StringMethodOf(InvocationExpressionSyntax call)
    {
        if (ModelFor(call)?.GetSymbolInfo(call, cancellationToken) is not { } info)
        {
            return null;
        }

        // An argument that does not compile leaves candidates: of one type, they differ in nothing that matters here.
        return
            (info.Symbol ?? (info.CandidateSymbols.IsEmpty ? null : info.CandidateSymbols[0]))
                is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String } method
            ? method
            : null;
    }

    /// <summary>The readings of what a method of a string is called on; null if that is no string.</summary>
    private ImmutableArray<TextFragment>? OnText(MemberAccessExpressionSyntax member, InvocationExpressionSyntax call) =>
        IsTextBySyntax(member.Expression)
        || StringMethodOf(call) is { IsStatic: false }
        || (call.ArgumentList.Arguments.Count == 0 && IsText(member.Expression))
            ? Read(member.Expression, member.Expression, host: null)
            : null;

    private static bool IsOrdinal(ExpressionSyntax comparison) =>
        comparison is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(StringComparison.Ordinal), Expression: var type }
        && (
            type
            is IdentifierNameSyntax { Identifier.ValueText: nameof(StringComparison) }
                or MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(StringComparison) }
        );

    private ImmutableArray<TextFragment>? ReadReplace(MemberAccessExpressionSyntax member, InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        if (OnText(member, call) is not { } texts || Read(arguments[0].Expression) is not [{ HasHoles: false, Text.Length: > 0 } pattern])
        {
            return null;
        }

        var replacements = ReadOperand(arguments[1].Expression, arguments[1].Expression, host: null);
        if (replacements.Length * texts.Length > ReadingCombinations.Most)
        {
            replacements = One(Hole(arguments[1].Expression, arguments[1].Expression, host: null));
        }

        return texts
            .SelectMany(text => replacements.Select(replacement => FragmentEdits.Replace(text, pattern.Text, replacement)))
            .ToImmutableArray();
    }

    private ImmutableArray<TextFragment>? ReadConcat(InvocationExpressionSyntax call)
    {
        if (ElementsOf(call.ArgumentList, first: 0) is not { } elements)
        {
            return null;
        }

        var readings = new ReadingCombinations();
        foreach (var element in elements)
        {
            readings.Append(ReadOperand(element, element, host: null), () => Hole(element, element, host: null));
        }

        return readings.Build();
    }

    private ImmutableArray<TextFragment>? ReadJoin(InvocationExpressionSyntax call)
    {
        var separatorExpression = call.ArgumentList.Arguments[0].Expression;
        if (
            ElementsOf(call.ArgumentList, first: 1) is not { } elements
            || ReadOperand(separatorExpression, separatorExpression, host: null) is not [{ HasHoles: false } separator]
        )
        {
            return null;
        }

        var separatorInPlace = separator.Select(segment => segment with { Kind = SegmentKind.Fixed });
        var readings = new ReadingCombinations();
        for (var i = 0; i < elements.Count; i++)
        {
            if (i > 0)
            {
                readings.Append(One(separatorInPlace), () => separatorInPlace);
            }

            var element = elements[i];
            var elementReadings = ReadOperand(element, element, host: null);
            readings.Append(elementReadings, () => Hole(element, element, host: null));
            if (elementReadings.Any(reading => reading.HasHoles))
            {
                readings.MarkAsTemplate();
            }
        }

        return readings.Build();
    }

    /// <summary>
    /// The elements that a <c>params</c> method gets, from the given argument on; null if they are not written there one by one.
    /// </summary>
    private IReadOnlyList<ExpressionSyntax>? ElementsOf(ArgumentListSyntax list, int first)
    {
        var arguments = list.Arguments.Skip(first).Select(argument => argument.Expression).ToList();
        if (arguments is not [var only])
        {
            return arguments;
        }

        return Unwrapping.Unwrap(only) switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.All(element => element is ExpressionElementSyntax)
                ? collection.Elements.Select(element => ((ExpressionElementSyntax)element).Expression).ToList()
                : null,
            var single => IsText(single) ? [single] : null,
        };
    }

    private ImmutableArray<TextFragment>? ReadFormat(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var arguments = call.ArgumentList.Arguments;
        if (
            method.Parameters.FirstOrDefault(static parameter => parameter.Name == "format") is not { Ordinal: var formatIndex }
            || formatIndex >= arguments.Count
        )
        {
            return null;
        }

        var values = ValuesOf(call.ArgumentList, formatIndex + 1);
        var formatted = ImmutableArray.CreateBuilder<TextFragment>();
        foreach (var format in Read(arguments[formatIndex].Expression))
        {
            if (FragmentEdits.Format(format, item => ReadItem(item, values, call)) is not { } text)
            {
                return null;
            }

            formatted.Add(text);
        }

        return formatted.ToImmutable();
    }

    /// <summary>The values of a composite format; null if they are in an array that is not written in the call.</summary>
    private IReadOnlyList<ExpressionSyntax>? ValuesOf(ArgumentListSyntax list, int first)
    {
        if (ElementsOf(list, first) is { } elements)
        {
            return elements;
        }

        var only = list.Arguments[first].Expression;
        return TypeOf(only) is null or IArrayTypeSymbol ? null : [only];
    }

    /// <summary>The text of an item of a composite format; null if there is no value for it.</summary>
    private TextFragment? ReadItem(FormatItem item, IReadOnlyList<ExpressionSyntax>? values, InvocationExpressionSyntax call)
    {
        if (values is null)
        {
            return Hole(call, call, host: null);
        }

        return item.Index < values.Count ? ReadItem(values[item.Index], item) : null;
    }

    private TextFragment ReadItem(ExpressionSyntax value, FormatItem item)
    {
        var isFormatIgnored = !item.HasFormat || IsText(value) || Unwrapping.Unwrap(value).IsKind(SyntaxKind.CharacterLiteralExpression);
        if (!isFormatIgnored || ReadOperand(value, value, host: null) is not [var reading])
        {
            return Hole(value, value, host: null);
        }

        return item.Width == 0 ? reading
            : reading.HasHoles ? Hole(value, value, host: null)
            : Reference(Pad(reading.Text, item.Width), value, host: null);
    }
}
