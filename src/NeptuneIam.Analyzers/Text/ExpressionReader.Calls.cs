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
            ("Trim", 0) => OnText(member, call)?.Select(text => Trim(text, start: true, end: true)).ToImmutableArray(),
            ("TrimStart", 0) => OnText(member, call)?.Select(text => Trim(text, start: true, end: false)).ToImmutableArray(),
            ("TrimEnd", 0) => OnText(member, call)?.Select(text => Trim(text, start: false, end: true)).ToImmutableArray(),
            ("ToString", 0) => OnText(member, call),
            ("Replace", 2) => ReadReplace(member, call),
            ("Replace", 3) when IsOrdinal(arguments[2].Expression) => ReadReplace(member, call),
            ("Concat", > 0) => IsStringMethod(call) is not null ? ReadConcat(call) : null,
            ("Join", > 1) => IsStringMethod(call) is { Parameters.Length: 2 } ? ReadJoin(call) : null,
            ("Format", > 0) => IsStringMethod(call) is { } method ? ReadFormat(call, method) : null,
            _ => null,
        };
        return readings ?? ReadDeploymentCall(call, anchor, host) ?? One(Hole(call, anchor, host));
    }

    /// <summary>The method of <c>System.String</c> that is called; null if it is another type's, or no method at all.</summary>
    private IMethodSymbol? IsStringMethod(InvocationExpressionSyntax call)
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
        || IsStringMethod(call) is { IsStatic: false }
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

    private static TextFragment Trim(TextFragment fragment, bool start, bool end)
    {
        var text = fragment.Text;
        var from = 0;
        var to = text.Length;
        while (start && from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (end && to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        var cursor = default(TextFragment.Cursor);
        cursor.MoveTo(fragment, from, passed: null);
        var kept = ImmutableArray.CreateBuilder<TextSegment>();
        cursor.MoveTo(fragment, to, kept);
        var position = 0;
        for (var i = 0; i < kept.Count; i++)
        {
            var segment = kept[i];
            var traits =
                (start && position == 0 ? SegmentTraits.TrimmedStart : 0)
                | (end && position + segment.Length == to - from ? SegmentTraits.TrimmedEnd : 0);
            kept[i] = traits == 0 ? segment : segment with { Traits = segment.Traits | traits };
            position += segment.Length;
        }

        return fragment with
        {
            Text = text.Substring(from, to - from),
            Segments = kept.ToImmutable(),
        };
    }

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

        return texts.SelectMany(text => replacements.Select(replacement => Replace(text, pattern.Text, replacement))).ToImmutableArray();
    }

    private static TextFragment Replace(TextFragment fragment, string pattern, TextFragment replacement)
    {
        var builder = new TextFragment.Builder();
        var cursor = default(TextFragment.Cursor);
        var passed = ImmutableArray.CreateBuilder<TextSegment>();
        var isReplaced = false;
        for (
            var match = fragment.Text.IndexOf(pattern, StringComparison.Ordinal);
            match >= 0;
            match = fragment.Text.IndexOf(pattern, cursor.Position, StringComparison.Ordinal)
        )
        {
            builder.Append(fragment, ref cursor, match);
            passed.Clear();
            cursor.MoveTo(fragment, match + pattern.Length, passed);
            if (passed.Any(segment => segment.Kind == SegmentKind.Hole))
            {
                return TextFragment.Of(HoleText, HoleAt(passed));
            }

            AppendInPlace(builder, replacement, passed);
            isReplaced = true;
        }

        var patterns = (fragment.Patterns.IsDefault ? ImmutableArray<string>.Empty : fragment.Patterns).Add(pattern);
        if (!isReplaced)
        {
            return fragment with { Patterns = patterns };
        }

        builder.Append(fragment, ref cursor, fragment.Text.Length);
        return builder.Build().Select(Fix) with
        {
            IsTemplate = fragment.IsTemplate || replacement.IsTemplate || replacement.HasHoles,
            Patterns = patterns,
        };
    }

    /// <summary>Text behind a reference that a call has changed: it cannot be replaced as a whole any more.</summary>
    private static TextSegment Fix(TextSegment segment) =>
        segment.Kind == SegmentKind.Reference ? segment with { Kind = SegmentKind.Fixed } : segment;

    /// <summary>Appends a text that a call puts in the place of another: in the source, it stands where the other one stands.</summary>
    private static void AppendInPlace(TextFragment.Builder builder, TextFragment inserted, ImmutableArray<TextSegment>.Builder replaced)
    {
        var place = PlaceOf(replaced);
        if (!inserted.HasHoles)
        {
            builder.Append(inserted.Text, place with { Length = inserted.Text.Length });
            return;
        }

        var position = 0;
        foreach (var segment in inserted.Segments)
        {
            builder.Append(
                inserted.Text.Substring(position, segment.Length),
                place with
                {
                    Kind = segment.Kind == SegmentKind.Hole ? SegmentKind.Hole : SegmentKind.Fixed,
                    Length = segment.Length,
                    Hole = segment.Hole,
                    Reference = segment.Reference,
                }
            );
            position += segment.Length;
        }
    }

    private static TextSegment HoleAt(ImmutableArray<TextSegment>.Builder replaced) =>
        PlaceOf(replaced) with
        {
            Kind = SegmentKind.Hole,
            Length = 1,
        };

    private static TextSegment PlaceOf(ImmutableArray<TextSegment>.Builder segments)
    {
        var first = segments[0];
        var last = segments[segments.Count - 1];
        return first with
        {
            Kind = SegmentKind.Fixed,
            IsMapped = false,
            Offsets = null,
            FirstOffset = 0,
            Traits = SegmentTraits.None,
            Source =
                first.Tree == last.Tree && first.Source.Start <= last.Source.End
                    ? Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.Source.Start, last.Source.End)
                    : first.Source,
        };
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
    /// The elements that a <c>params</c> method gets, from the given argument on; null if they are not written there one by
    /// one.
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
        var formatIndex = 0;
        while (formatIndex < method.Parameters.Length && method.Parameters[formatIndex].Name != "format")
        {
            formatIndex++;
        }

        if (formatIndex >= call.ArgumentList.Arguments.Count)
        {
            return null;
        }

        var formatExpression = call.ArgumentList.Arguments[formatIndex].Expression;
        var values = call.ArgumentList.Arguments.Count == formatIndex + 1 ? [] : ElementsOf(call.ArgumentList, formatIndex + 1);

        // One value that is no text: an array of unknown values, or a value.
        values ??= TypeOf(call.ArgumentList.Arguments[formatIndex + 1].Expression) is null or IArrayTypeSymbol
            ? null
            : [call.ArgumentList.Arguments[formatIndex + 1].Expression];
        var formatted = ImmutableArray.CreateBuilder<TextFragment>();
        foreach (var format in Read(formatExpression))
        {
            if (Format(format, values, call) is not { } text)
            {
                return null;
            }

            formatted.Add(text);
        }

        return formatted.ToImmutable();
    }

    /// <summary>
    /// The text of a composite format, see https://learn.microsoft.com/dotnet/standard/base-types/composite-formatting; null if it
    /// is none.
    /// </summary>
    private TextFragment? Format(TextFragment format, IReadOnlyList<ExpressionSyntax>? values, InvocationExpressionSyntax call)
    {
        var builder = new TextFragment.Builder();
        var cursor = default(TextFragment.Cursor);
        var passed = ImmutableArray.CreateBuilder<TextSegment>();
        var text = format.Text;
        for (var i = text.IndexOfAny(Braces); i >= 0; i = text.IndexOfAny(Braces, cursor.Position))
        {
            builder.Append(format, ref cursor, i);
            passed.Clear();
            if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                cursor.MoveTo(format, i + 2, passed);
                builder.Append(text[i].ToString(), BraceAt(passed));
                continue;
            }

            var item = FormatItem.Parse(text, i);
            if (item is null || (values is not null && item.Index >= values.Count))
            {
                return null;
            }

            cursor.MoveTo(format, i + item.Length, passed);
            var value = values is null ? Hole(call, call, host: null) : ReadItem(values[item.Index], item);
            AppendInPlace(builder, value, passed);
            if (value.HasHoles)
            {
                builder.MarkAsTemplate();
            }
        }

        builder.Append(format, ref cursor, text.Length);
        var built = builder.Build();
        return built.Select(segment =>
            segment.Kind == SegmentKind.Literal ? segment with { Traits = segment.Traits | SegmentTraits.Format } : Fix(segment)
        ) with
        {
            IsTemplate = built.IsTemplate || format.IsTemplate,
            Patterns = format.Patterns,
        };
    }

    private static readonly char[] Braces = ['{', '}'];

    /// <summary>One brace that is written as two.</summary>
    private static TextSegment BraceAt(ImmutableArray<TextSegment>.Builder passed) =>
        passed is [{ IsMapped: true } segment]
            ? segment with
            {
                Length = 1,
                Offsets = [0, segment.Source.Length],
                FirstOffset = 0,
            }
            : PlaceOf(passed) with
            {
                Length = 1,
            };

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
