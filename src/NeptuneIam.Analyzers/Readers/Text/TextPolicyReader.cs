using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads policies that are written as JSON text in string expressions.</summary>
internal sealed class TextPolicyReader : PolicyReader
{
    /// <summary>The word that <c>// lang=</c> comments and <c>[StringSyntax]</c> attributes use for policies.</summary>
    public const string Language = "iam-policy";

    /// <summary>What nearly every AWS request property for a policy has in its name.</summary>
    private const string SinkWord = "PolicyDocument";

    /// <summary>
    /// What stands in the text of a policy: the name of its statements before a quote of any kind of literal, or one of the two versions of
    /// the language.
    /// </summary>
    private static readonly ImmutableArray<string> s_contentNeedles = ImmutableArray.Create(
        "Statement\"",
        "Statement\\",
        PolicyGrammar.CurrentVersion,
        PolicyGrammar.FormerVersion
    );

    /// <inheritdoc/>
    public override ImmutableArray<string> Needles { get; } = s_contentNeedles.Add(SinkWord).Add(Language);

    /// <inheritdoc/>
    public override void Read(SourceFile file, ImmutableArray<PolicyDocument>.Builder documents, CancellationToken cancellationToken)
    {
        foreach (var expression in FindExpressions(file, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // What a name stands for is reported at the name: no finding lies outside of the expression.
            if (file.Within is not { } within || within.IntersectsWith(expression.Span))
            {
                Read(file, expression, documents, cancellationToken);
            }
        }
    }

    private static void Read(
        SourceFile file,
        ExpressionSyntax expression,
        ImmutableArray<PolicyDocument>.Builder documents,
        CancellationToken cancellationToken
    )
    {
        PolicyUse? use = null;
        var readings = LiteralReader.Read(expression, file.Model, cancellationToken);
        foreach (var text in readings)
        {
            // An empty text is how an API is told to take a policy away. What is written in another place of this file is read there.
            if (string.IsNullOrWhiteSpace(text.Text) || (text.WrittenBehind is not null && text.Segments[0].Tree == file.Tree))
            {
                continue;
            }

            var reading = JsonReader.Read(text, cancellationToken);
            if (reading.Root is JsonHole || (reading.Root is null && text.HasHoles))
            {
                continue;
            }

            use ??= PolicyUseFinder.Find(file, expression, cancellationToken);
            if (use.IsPolicy && (use.IsCertain || PolicyRecognition.IsPolicy(reading)) && UseOf(text, reading) is { } judged)
            {
                documents.Add(
                    PolicyDocument.Create(
                        reading,
                        new TextPolicyOrigin(text, reading, expression, readings.Length > 1) { File = file },
                        judged
                    )
                );
            }
        }

        // A text that is written in another file is read there too; here only its use is news.
        PolicyUse? UseOf(VirtualText text, JsonReading reading)
        {
            if (
                text.WrittenBehind is not ExpressionSyntax name
                || LiteralReader.ResolveInitializer(name, file.Model, cancellationToken) is not { } initializer
            )
            {
                return use;
            }

            var written = PolicyUseFinder.Unused(
                SourceFile.WithoutModel(initializer.SyntaxTree, cancellationToken),
                initializer,
                cancellationToken
            );
            return use.SinkSpan is null
                ? null
                : use with
                {
                    Written = written.IsCertain || PolicyRecognition.IsPolicy(reading) ? written : null,
                };
        }
    }

    /// <summary>The string expressions that may be policies, each topmost one once, in order of position.</summary>
    private static SortedDictionary<int, ExpressionSyntax>.ValueCollection FindExpressions(
        SourceFile file,
        CancellationToken cancellationToken
    )
    {
        var expressions = new SortedDictionary<int, ExpressionSyntax>();
        var root = file.GetRoot(cancellationToken);
        foreach (var needle in s_contentNeedles)
        {
            var end = 0;
            foreach (var position in Occurrences.Of(needle, file.Characters))
            {
                if (position >= end && StringExpressions.Topmost(root.FindToken(position)) is { } expression)
                {
                    Add(expressions, expression);
                    end = expression.Span.End;
                }
            }
        }

        foreach (var position in Occurrences.Of(SinkWord, file.Characters))
        {
            if (ValueGivenTo(root.FindToken(position)) is { } value)
            {
                AddTexts(expressions, value, file, cancellationToken);
            }
        }

        foreach (var position in Occurrences.Of(Language, file.Characters))
        {
            if (LanguageComments.ExpressionOf(root.FindTrivia(position)) is { } value)
            {
                AddTexts(expressions, value, file, cancellationToken);
            }
        }

        return expressions.Values;
    }

    private static void Add(SortedDictionary<int, ExpressionSyntax> expressions, ExpressionSyntax expression) =>
        expressions[expression.SpanStart] = expression;

    /// <summary>The expression assigned to the property, or passed to the named parameter, that the token names.</summary>
    private static ExpressionSyntax? ValueGivenTo(SyntaxToken name) =>
        name.Parent switch
        {
            IdentifierNameSyntax { Parent: AssignmentExpressionSyntax assignment } identifier when assignment.Left == identifier =>
                assignment.Right,
            IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } member }
                when assignment.Left == member => assignment.Right,
            IdentifierNameSyntax { Parent: NameColonSyntax { Parent: ArgumentSyntax argument } } => argument.Expression,
            _ => null,
        };

    /// <summary>
    /// Adds the texts that an expression stands for: itself, even if it only names what another file writes, and those behind the constants
    /// that it, or a branch of it, refers to in this file.
    /// </summary>
    private static void AddTexts(
        SortedDictionary<int, ExpressionSyntax> expressions,
        ExpressionSyntax expression,
        SourceFile file,
        CancellationToken cancellationToken
    )
    {
        if (StringExpressions.WithoutCalls(expression) is var text && StringExpressions.IsWritten(text))
        {
            Add(expressions, expression);
        }

        foreach (var choice in StringExpressions.Choices(text))
        {
            if (
                choice is IdentifierNameSyntax or MemberAccessExpressionSyntax
                && LiteralReader.ResolveInitializer(choice, file.Model, cancellationToken) is { } initializer
                && StringExpressions.IsWritten(StringExpressions.WithoutCalls(initializer))
            )
            {
                if (initializer.SyntaxTree == file.Tree)
                {
                    Add(expressions, initializer);
                }
                else if (choice == text)
                {
                    Add(expressions, expression);
                }
            }
        }
    }
}
