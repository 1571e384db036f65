using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Names: constants, fields, locals, properties and parameters that have one value.</summary>
internal sealed partial class ExpressionReader
{
    /// <summary>
    /// The most that all references of one expression may add to its text: constants that double each other grow without a bound otherwise.
    /// </summary>
    private const int MaxReferencedText = 1 << 20;

    private readonly Dictionary<ISymbol, ImmutableArray<TextFragment>> _known = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _active = new(SymbolEqualityComparer.Default);
    private Dictionary<string, ISymbol?> _names = new(StringComparer.Ordinal);
    private int _referencedText;

    /// <summary>
    /// What a name means. The model walks from the name up to the statement for each question, which would be quadratic over a long
    /// concatenation: within one expression, the same name means the same.
    /// </summary>
    private ISymbol? SymbolOf(ExpressionSyntax name)
    {
        var key =
            name is IdentifierNameSyntax identifier ? identifier.Identifier.ValueText
            : name is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax or ThisExpressionSyntax } ? name.ToString()
            : null;
        if (key is null)
        {
            return ModelFor(name)?.GetSymbolInfo(name, cancellationToken).Symbol;
        }

        if (!_names.TryGetValue(key, out var symbol))
        {
            symbol = ModelFor(name)?.GetSymbolInfo(name, cancellationToken).Symbol;
            _names.Add(key, symbol);
        }

        return symbol;
    }

    /// <summary>Reads something in which names may mean something else.</summary>
    private T InOtherScope<T>(Func<T> read)
    {
        var names = _names;
        _names = new Dictionary<string, ISymbol?>(StringComparer.Ordinal);
        var readings = read();
        _names = names;
        return readings;
    }

    private ImmutableArray<TextFragment> ReadReference(ExpressionSyntax name, SyntaxNode anchor, LiteralForm? host)
    {
        if (SymbolOf(name) is not { } symbol)
        {
            return One(Hole(name, anchor, host));
        }

        if (!_known.TryGetValue(symbol, out var readings))
        {
            if (_active.Count >= MaxReferenceDepth || !_active.Add(symbol))
            {
                return One(Hole(name, anchor, host));
            }

            readings = InOtherScope(() => ReadSymbol(symbol));
            _active.Remove(symbol);
            _known.Add(symbol, readings);
        }

        if (readings.IsDefaultOrEmpty)
        {
            return One(Hole(name, anchor, host));
        }

        foreach (var reading in readings)
        {
            _referencedText += reading.Text.Length + reading.Segments.Length;
        }

        return _referencedText > MaxReferencedText
            ? One(Hole(name, anchor, host))
            : readings.Select(reading => reading.Select(segment => segment.Behind(anchor, host))).ToImmutableArray();
    }

    /// <summary>The readings of what a symbol stands for; none if that is not known.</summary>
    private ImmutableArray<TextFragment> ReadSymbol(ISymbol symbol)
    {
        switch (symbol)
        {
            case IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String }:
                return One(Elsewhere("", null));
            case IPropertySymbol
            {
                Name: "NewLine",
                ContainingType:
                { Name: "Environment", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }
            }:
                return One(Elsewhere("\n", null));
            case IParameterSymbol parameter:
                return ReadParameter(parameter);
        }

        if (Definition.Of(symbol, model!, cancellationToken) is not { } definition)
        {
            return ImmutableArray<TextFragment>.Empty;
        }

        if (definition.IsConstant)
        {
            return TextOf(definition.Constant) is { } text
                ? One(ReadInitializer(definition.Initializer, text))
                : ImmutableArray<TextFragment>.Empty;
        }

        if (definition.Initializer is not { } initializer)
        {
            return ImmutableArray<TextFragment>.Empty;
        }

        if (initializer.SyntaxTree == model!.SyntaxTree)
        {
            return Read(initializer, initializer, host: null);
        }

        // Another file's names are out of the model's reach: only text that stands there as it is.
        var readings = new ExpressionReader(null, cancellationToken).Read(initializer);
        return readings.Any(reading => reading.HasHoles) ? ImmutableArray<TextFragment>.Empty : readings;
    }

    /// <summary>
    /// A constant's text with the places of its characters, if its initializer can be read; else with the place of the whole.
    /// </summary>
    private TextFragment ReadInitializer(ExpressionSyntax? initializer, string text)
    {
        if (initializer is null)
        {
            return Elsewhere(text, null);
        }

        var reader = initializer.SyntaxTree == model!.SyntaxTree ? this : new ExpressionReader(null, cancellationToken);
        return reader.Read(initializer) is [var only] && !only.HasHoles && only.Text == text ? only : Elsewhere(text, initializer);
    }

    /// <summary>Known text whose characters have no places of their own.</summary>
    private static TextFragment Elsewhere(string text, ExpressionSyntax? place) =>
        TextFragment.Of(
            text,
            new TextSegment
            {
                Kind = SegmentKind.Reference,
                Length = text.Length,
                Tree = place?.SyntaxTree,
                Source = place?.Span ?? default,
            }
        );

    /// <summary>A parameter of a private method or local function that is given the same text by every call.</summary>
    private ImmutableArray<TextFragment> ReadParameter(IParameterSymbol parameter)
    {
        if (CallsOf(parameter) is not { } calls)
        {
            return ImmutableArray<TextFragment>.Empty;
        }

        ImmutableArray<TextFragment> readings = default;
        foreach (var call in calls)
        {
            var given = call is null ? ImmutableArray<TextFragment>.Empty : ReadGiven(parameter, call.ArgumentList);
            if (given.IsEmpty)
            {
                return ImmutableArray<TextFragment>.Empty;
            }

            if (readings.IsDefault)
            {
                readings = given;
            }
            else if (readings is not [{ HasHoles: false } one] || given is not [{ HasHoles: false } other] || one.Text != other.Text)
            {
                return ImmutableArray<TextFragment>.Empty;
            }
        }

        return readings.IsDefault ? ReadDefault(parameter) : readings;
    }

    private ImmutableArray<TextFragment> ReadGiven(IParameterSymbol parameter, ArgumentListSyntax arguments) =>
        parameter.ContainingSymbol is IMethodSymbol method
        && Arguments.Of(arguments, method, parameter.Name) is { Expression: var argument }
            ? InOtherScope(() => Read(argument, argument, host: null))
            : ReadDefault(parameter);

    private static ImmutableArray<TextFragment> ReadDefault(IParameterSymbol parameter) =>
        parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string text }
            ? One(Elsewhere(text, null))
            : ImmutableArray<TextFragment>.Empty;

    /// <summary>
    /// All calls of the method that a parameter belongs to, with null for a use of the method that is no call. Null if something else could
    /// call it too, or sets the parameter.
    /// </summary>
    private IEnumerable<InvocationExpressionSyntax?>? CallsOf(IParameterSymbol parameter)
    {
        if (
            parameter is not { RefKind: RefKind.None, IsParams: false, ContainingSymbol: IMethodSymbol method }
            || !IsCalledByName(method)
            || method.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != model!.SyntaxTree
        )
        {
            return null;
        }

        var declaration = reference.GetSyntax(cancellationToken);
        return !Definition.IsWritten(parameter, declaration, model, cancellationToken) && ScopeOf(method, declaration) is { } scope
            ? CallsOf(method, scope)
            : null;
    }

    private IEnumerable<InvocationExpressionSyntax?> CallsOf(IMethodSymbol method, SyntaxNode scope)
    {
        foreach (var name in SyntaxIndex.Of(model!.SyntaxTree, cancellationToken).NamesOf(method.Name))
        {
            if (scope.Span.Contains(name.Span) && !IsOtherMethod(name, method))
            {
                var called = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? (ExpressionSyntax)member : name;
                yield return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
            }
        }
    }

    /// <summary>True for a method that only code of its own type can call, and only by its name.</summary>
    private static bool IsCalledByName(IMethodSymbol method) =>
        method
            is { MethodKind: MethodKind.LocalFunction }
                or {
                    MethodKind: MethodKind.Ordinary,
                    DeclaredAccessibility: Accessibility.Private,
                    IsExtensionMethod: false,
                    PartialDefinitionPart: null,
                    PartialImplementationPart: null
                };

    /// <summary>Where calls of the method can stand; null if that is more than one declaration in this file.</summary>
    private SyntaxNode? ScopeOf(IMethodSymbol method, SyntaxNode declaration) =>
        method.MethodKind == MethodKind.LocalFunction ? EnclosingMember.Of(declaration)
        : method.ContainingType.DeclaringSyntaxReferences is [var type] ? type.GetSyntax(cancellationToken)
        : null;

    private bool IsOtherMethod(SimpleNameSyntax name, IMethodSymbol method) =>
        model!.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol
        && !SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, method.OriginalDefinition);
}
