using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>The values in the strings of one file that have the shape of a key, or of a part of one.</summary>
internal sealed class FoundKeys(SyntaxTree tree)
{
    private readonly List<FoundKeyId> _ids = [];
    private readonly List<FoundKeyId> _temporaryIds = [];
    private readonly List<FoundSecret> _secrets = [];
    private readonly List<FoundToken> _tokens = [];
    private readonly HashSet<Location> _places = [];

    /// <summary>The ids of long-term keys.</summary>
    public IReadOnlyList<FoundKeyId> Ids => _ids;

    /// <summary>The ids of temporary keys.</summary>
    public IReadOnlyList<FoundKeyId> TemporaryIds => _temporaryIds;

    /// <summary>The values that have the shape of a secret access key.</summary>
    public IReadOnlyList<FoundSecret> Secrets => _secrets;

    /// <summary>The strings that hold a value of the shape of a session token.</summary>
    public IReadOnlyList<FoundToken> Tokens => _tokens;

    /// <summary>Adds what one reading of a string holds.</summary>
    public void Add(ExpressionSyntax expression, ConstantText text)
    {
        AddIds(AccessKeyId.Kinds, _ids);
        AddIds(AccessKeyId.TemporaryKinds, _temporaryIds);
        for (var start = 0; SecretAccessKey.TryFind(text.Text, start, out var span); start = span.End)
        {
            if (PlaceOf(text, span) is { IsDefault: false } places)
            {
                _secrets.Add(new FoundSecret(expression, text, span, places));
            }
        }

        if (SessionToken.OccursIn(text.Text))
        {
            _tokens.Add(new FoundToken(expression, text));
        }

        void AddIds(string[] kinds, List<FoundKeyId> ids)
        {
            for (var start = 0; AccessKeyId.TryFind(text.Text, start, kinds, out var span, out var id); start = span.End)
            {
                if (PlaceOf(text, span) is { IsDefault: false } places)
                {
                    ids.Add(new FoundKeyId(expression, text, span, places, id));
                }
            }
        }
    }

    /// <summary>
    /// The places of a key; default if a constant of this file holds all of it, where it is found itself, or if it was found already.
    /// </summary>
    private ImmutableArray<Location> PlaceOf(ConstantText text, TextSpan span)
    {
        var places = text.GetLocations(span);
        for (var index = 1; index < places.Length; index++)
        {
            if (places[index].SourceTree == tree && places[index].SourceSpan.Length >= span.Length)
            {
                return default;
            }
        }

        return _places.Add(places[0]) ? places : default;
    }
}

/// <summary>The id of a key in a string.</summary>
/// <param name="Expression">The whole string.</param>
/// <param name="Text">The reading of it.</param>
/// <param name="Span">The id in the reading.</param>
/// <param name="Places">Where it is written.</param>
/// <param name="Id">The id.</param>
internal sealed record FoundKeyId(
    ExpressionSyntax Expression,
    ConstantText Text,
    TextSpan Span,
    ImmutableArray<Location> Places,
    AccessKeyId Id
);

/// <summary>A value of a secret's shape in a string.</summary>
/// <param name="Expression">The whole string.</param>
/// <param name="Text">The reading of it.</param>
/// <param name="Span">The value in the reading.</param>
/// <param name="Places">Where it is written.</param>
internal sealed record FoundSecret(ExpressionSyntax Expression, ConstantText Text, TextSpan Span, ImmutableArray<Location> Places)
{
    /// <summary>The value itself, which is only compared and never shown.</summary>
    public string Value => Text.Text.Substring(Span.Start, Span.Length);

    /// <summary>Where it is written, and nothing of the value.</summary>
    public override string ToString() => Places[0].ToString();
}

/// <summary>A string that holds a session token.</summary>
/// <param name="Expression">The string.</param>
/// <param name="Text">The reading of it.</param>
internal sealed record FoundToken(ExpressionSyntax Expression, ConstantText Text);
