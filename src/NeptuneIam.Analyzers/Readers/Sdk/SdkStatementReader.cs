using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads one <c>Statement</c> of the AWS SDK's policy model: the effect and properties it is made with, its <c>With…</c> calls, and what is
/// added to its lists.
/// </summary>
internal sealed class SdkStatementReader(SourceFile file, ObjectTreeReader tree, CancellationToken cancellationToken)
    : ObjectReader(file, tree, SdkSymbols.IsModel, cancellationToken)
{
    private readonly SdkValueReader _values = new(file, tree, cancellationToken);

    /// <summary>True if an action is written as a string.</summary>
    public bool HasBareActions { get; private set; }

    /// <summary>Reads the statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="place">The element of a list, or the call, that gives it to a policy; null if there is none.</param>
    public JsonObject Read(ObjectStatement statement, SyntaxNode? place)
    {
        var (creation, flow) = statement;
        if (creation.ArgumentList is { Arguments: [{ Expression: var effect }] })
        {
            Set("Effect", effect, effect, piece: null);
        }

        Read(creation.Initializer, flow);
        Elements.Find("Principal")?.MeansEverybody(SdkValueReader.AnonymousProvider);
        return Tree.Put(
            new JsonObject(Elements.Build(Tree).ToImmutableArray(), creation.Span) { MayHaveMore = flow.Fate != ObjectFate.InView },
            new ObjectPlace(flow.Use, place) { List = creation.Initializer, Bare = creation.Initializer is null ? creation : null }
        );
    }

    /// <summary>The member that a method such as <c>WithResources</c> adds to; null for a method of another kind.</summary>
    public static string? MemberGivenBy(string method) =>
        method == "WithActionIdentifiers" ? "Actions"
        : method.StartsWith("With", StringComparison.Ordinal) ? method.Substring("With".Length)
        : null;

    /// <inheritdoc/>
    protected override string? ElementOf(string member) => SdkDialect.Members.ElementOf(member);

    /// <inheritdoc/>
    protected override string? ElementGivenBy(string method) => MemberGivenBy(method) is { } member ? ElementOf(member) : null;

    /// <inheritdoc/>
    protected override JsonValue? ReadOne(string element, ExpressionSyntax value, SyntaxNode? piece) =>
        element switch
        {
            "Sid" => Tree.ReadString(value, piece),
            "Effect" => Tree.ReadEffect(value, piece, static type => SdkSymbols.IsModel(type, SdkSymbols.StatementEffect)),
            _ => null,
        };

    /// <inheritdoc/>
    protected override void Add(ObjectElement element, ExpressionSyntax value, SyntaxNode? piece)
    {
        switch (element.Kind)
        {
            case "Action":
                HasBareActions |= SdkValueReader.IsBare(value, File, CancellationToken);
                element.Values.Add(_values.ReadAction(value, piece));
                break;
            case "Resource":
                element.Values.Add(_values.ReadResource(value, piece));
                break;
            case "Principal" when _values.ReadPrincipal(value) is var (type, id):
                element.AddPrincipal(type, id);
                break;
            case "Condition" when _values.ReadCondition(value) is var (@operator, key, values):
                element.AddCondition(@operator, key, values);
                break;
            default:
                element.MayHaveMore = true;
                break;
        }
    }
}
