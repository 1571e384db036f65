using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads one statement of Pulumi's <c>GetPolicyDocument</c>.</summary>
internal sealed class PulumiStatementReader(SourceFile file, ObjectTreeReader tree, CancellationToken cancellationToken)
    : ObjectReader(file, tree, PulumiSymbols.IsPulumi, cancellationToken)
{
    /// <summary>The principal type that means everybody.</summary>
    private const string Everybody = "*";

    /// <summary>Reads the statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="place">The element of a list, or the call, that gives it to a policy; null if there is none.</param>
    public JsonObject Read(ObjectStatement statement, SyntaxNode? place)
    {
        var (creation, flow) = statement;
        Read(creation.Initializer, flow);
        Elements.Find("Principal")?.MeansEverybody(Everybody);
        Elements.Find("NotPrincipal")?.MeansEverybody(Everybody);
        var properties = Elements.Build(Tree).ToList();
        if (Elements.Find("Effect") is null && flow.Fate != ObjectFate.Unknown)
        {
            // A statement allows unless it says otherwise (Pulumi registry, aws.iam.getPolicyDocument, "effect").
            properties.Add(ObjectTreeReader.Implied("Effect", "Allow", creation));
        }

        return Tree.Put(
            new JsonObject(properties.ToImmutableArray(), creation.Span) { MayHaveMore = flow.Fate != ObjectFate.InView },
            new ObjectPlace(flow.Use, place) { List = creation.Initializer, Bare = creation.Initializer is null ? creation : null }
        );
    }

    /// <summary>
    /// A string: text, or an output of text, <c>Output.Format($"…")</c> or <c>arn.Apply(arn => $"…")</c>. Variables of the policy language
    /// are written <c>&amp;{…}</c> there, which becomes <c>${…}</c>.
    /// </summary>
    public static JsonString ReadString(ObjectTreeReader tree, ExpressionSyntax expression, SyntaxNode? piece) =>
        tree.ReadString(TextOf(expression), piece, static text => text.Replace("&{", "${"));

    /// <inheritdoc/>
    protected override string? ElementOf(string member) => StatementMembers.Plurals.ElementOf(member);

    /// <inheritdoc/>
    protected override JsonValue? ReadOne(string element, ExpressionSyntax value, SyntaxNode? piece) =>
        element is "Sid" or "Effect" ? ReadString(Tree, value, piece) : null;

    /// <inheritdoc/>
    protected override void Add(ObjectElement element, ExpressionSyntax value, SyntaxNode? piece)
    {
        switch (element.Kind)
        {
            case "Principal" or "NotPrincipal":
                AddPrincipals(element, value);
                break;
            case "Condition":
                AddCondition(element, value);
                break;
            default:
                element.Values.Add(ReadString(Tree, value, piece));
                break;
        }
    }

    private void AddPrincipals(ObjectElement element, ExpressionSyntax principal)
    {
        if (
            InitializerOf(principal) is not { } initializer
            || PropertyValues.In(initializer, "Type") is not { } given
            || ReadString(Tree, given, null) is not { HasHoles: false, Value: var type }
            || PropertyValues.In(initializer, "Identifiers") is not { } identifiers
        )
        {
            element.MayHaveMore = true;
            return;
        }

        var list = ObjectList.Of(File, identifiers, PulumiSymbols.IsPulumi, CancellationToken);
        foreach (var (value, piece) in list.Values)
        {
            element.AddPrincipal(type, ReadString(Tree, value, piece));
        }

        element.MayHaveMore |= list.MayHaveMore;
    }

    private void AddCondition(ObjectElement element, ExpressionSyntax condition)
    {
        if (
            InitializerOf(condition) is not { } initializer
            || PropertyValues.In(initializer, "Test") is not { } test
            || PropertyValues.In(initializer, "Variable") is not { } variable
        )
        {
            element.MayHaveMore = true;
            return;
        }

        var given = PropertyValues.In(initializer, "Values");
        var list = given is null
            ? new ObjectList([], null, MayHaveMore: true)
            : ObjectList.Of(File, given, PulumiSymbols.IsPulumi, CancellationToken);
        var values = list.Values.Select(value => (JsonValue)ReadString(Tree, value.Value, value.Piece)).ToImmutableArray();
        element.AddCondition(
            ReadString(Tree, test, null),
            ReadString(Tree, variable, null),
            Tree.Put(
                new JsonArray(values, (given ?? condition).Span) { MayHaveMore = list.MayHaveMore },
                new ObjectPlace(null, null) { List = list.Syntax }
            )
        );
    }

    /// <summary>The initializer of an object that is made in place or under a name.</summary>
    private InitializerExpressionSyntax? InitializerOf(ExpressionSyntax expression) =>
        (File.Written(expression, CancellationToken) as BaseObjectCreationExpressionSyntax)?.Initializer;

    /// <summary>The text that an output is made of, where one expression gives it.</summary>
    private static ExpressionSyntax TextOf(ExpressionSyntax expression) =>
        Unwrapping.Unwrap(expression) switch
        {
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Format" or "Create",
                    Expression: IdentifierNameSyntax { Identifier.ValueText: "Output" }
                },
                ArgumentList.Arguments: [{ Expression: var text }]
            } => text,
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Apply" },
                ArgumentList.Arguments: [{ Expression: LambdaExpressionSyntax { Body: InterpolatedStringExpressionSyntax text } }]
            } => text,
            _ => expression,
        };
}
