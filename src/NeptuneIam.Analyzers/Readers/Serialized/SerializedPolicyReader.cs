using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads policies that are written as objects of which a serializer makes JSON: anonymous objects, dictionaries, objects of classes, and
/// the nodes of System.Text.Json and Newtonsoft.Json.
/// </summary>
internal sealed class SerializedPolicyReader : PolicyReader
{
    /// <summary>The element that makes an object a policy.</summary>
    private const string Statement = "Statement";

    /// <summary>No file without the word has a statement that can be told to be one.</summary>
    private const string Effect = "Effect";

    /// <summary>JSON is followed back to its object through this many names and calls.</summary>
    private const int MaxHops = 6;

    /// <inheritdoc/>
    public override ImmutableArray<string> Needles { get; } =
        ImmutableArray.Create(" Statement =", "\tStatement =", " Statements =", "\tStatements =", "Statement\"");

    /// <inheritdoc/>
    public override void Read(SourceFile file, ImmutableArray<PolicyDocument>.Builder documents, CancellationToken cancellationToken)
    {
        if (file.Characters.IndexOf(Effect, StringComparison.Ordinal) < 0)
        {
            return;
        }

        foreach (var creation in FindCreations(file, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Read(file, creation, cancellationToken) is { } document)
            {
                documents.Add(document);
            }
        }
    }

    /// <summary>The policy whose JSON an expression is, whatever that is for; null if it is not in view.</summary>
    public static PolicyDocument? ReadText(SourceFile file, ExpressionSyntax text, CancellationToken cancellationToken)
    {
        var made = Unwrapping.Unwrap(text);
        for (var hops = 0; hops < MaxHops && made.SyntaxTree == file.Tree; hops++)
        {
            switch (made)
            {
                case AnonymousObjectCreationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                    return Read(file, made, cancellationToken);
                case InvocationExpressionSyntax call when SerializerCall.Of(call, file.Model, cancellationToken) is { } serializer:
                    made = Unwrapping.Unwrap(serializer.Value);
                    break;
                case InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: "ToJsonString" or "ToString",
                        Expression: var node
                    }
                }:
                    made = Unwrapping.Unwrap(node);
                    break;
                case SimpleNameSyntax
                or MemberAccessExpressionSyntax
                    when LiteralReader.ResolveInitializer(made, file.Model, cancellationToken) is { } initializer:
                    made = Unwrapping.Unwrap(initializer);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The policy that an expression makes; null if it makes something else.</summary>
    private static PolicyDocument? Read(SourceFile file, ExpressionSyntax creation, CancellationToken cancellationToken)
    {
        var shape = SerializedShapes.Of(creation, file.Model, cancellationToken);
        if (shape is not (SerializedShape.Anonymous or SerializedShape.Dictionary or SerializedShape.DomObject or SerializedShape.Members))
        {
            return null;
        }

        var flow = ObjectFlow.Of(file, creation, SerializedTreeReader.IsLibrary, cancellationToken);
        var calls = flow
            .Uses.Select(Whole)
            .Select(use =>
                use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } }
                && SerializerCall.Of(call, file.Model, cancellationToken) is { } serializer
                && serializer.Value == use
                    ? serializer
                    : null
            )
            .OfType<SerializerCall>()
            .ToList();
        var naming = SerializedNaming.Of(file, calls, cancellationToken);
        var tree = new ObjectTreeReader(file, cancellationToken);
        if (
            new SerializedTreeReader(file, tree, naming, cancellationToken).Read(creation, null) is not JsonObject root
            || (shape == SerializedShape.Members && calls.Count == 0 && !HasNamedMembers(file, creation, cancellationToken))
        )
        {
            return null;
        }

        var reading = new JsonReading(root, Error: null);
        var use = PolicyUseFinder.Find(file, Whole(creation), cancellationToken);
        return
            use.IsPolicy
            && (use.IsCertain || PolicyRecognition.IsPolicy(reading))
            && !flow.Uses.Any(place => IsExpectation(place, file.Model, cancellationToken))
            ? PolicyDocument.Create(
                reading,
                new ObjectPolicyOrigin(file, creation, tree.Places, () => new SerializedDialect(file, naming, tree.Places)),
                use
            )
            : null;
    }

    /// <summary>
    /// True if attributes of the object's class say what its properties are called in JSON: it is there to be serialized.
    /// </summary>
    private static bool HasNamedMembers(SourceFile file, ExpressionSyntax creation, CancellationToken cancellationToken) =>
        file.Model.GetTypeInfo(creation, cancellationToken).Type is INamedTypeSymbol type
        && SerializedMember.Of(type, SerializedNaming.AsWritten) is { IsDefault: false } members
        && members.Any(static member => member.IsNamed);

    /// <summary>The expression with the choices that it is a branch of.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax
                or CastExpressionSyntax
                or ConditionalExpressionSyntax
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }:
                    expression = (ExpressionSyntax)expression.Parent;
                    break;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch }:
                    expression = @switch;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>True for what the assertions of the AWS CDK hold a template against.</summary>
    private static bool IsExpectation(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        for (SyntaxNode? node = expression; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            if (
                node is ArgumentSyntax { Parent.Parent: ExpressionSyntax call }
                && model.GetSymbolInfo(call, cancellationToken).Symbol
                    is IMethodSymbol { ContainingType.ContainingNamespace: { Name: "Assertions", ContainingNamespace: { Name: "CDK" } } }
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The expressions that make objects which are given a statement, in order of position.</summary>
    private static IEnumerable<ExpressionSyntax> FindCreations(SourceFile file, CancellationToken cancellationToken)
    {
        var creations = new SortedDictionary<int, ExpressionSyntax>();
        var root = file.GetRoot(cancellationToken);
        foreach (var position in Occurrences.Of(Statement, file.Characters))
        {
            var token = root.FindToken(position);
            if (
                token.ValueText is Statement or Statement + "s"
                && token.Span.Contains(position)
                && token.Parent is ExpressionSyntax name
                && OwnerOf(file, name, cancellationToken) is { } creation
            )
            {
                creations[creation.SpanStart] = creation;
            }
        }

        return creations.Values;
    }

    /// <summary>The expression that makes the object whose property a name or key names; null if it names none.</summary>
    private static ExpressionSyntax? OwnerOf(SourceFile file, ExpressionSyntax name, CancellationToken cancellationToken)
    {
        switch (name.Parent)
        {
            case NameEqualsSyntax
            {
                Parent: AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax anonymous }
            }:
                return anonymous;
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals: null, Parent: AnonymousObjectCreationExpressionSyntax anonymous }:
                return anonymous;
            case AssignmentExpressionSyntax
            {
                Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax made }
            } assignment when assignment.Left == name:
                return made;
            case MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment, Expression: var owner } member
                when assignment.Left == member && member.Name == name:
                return CreationOf(file, owner, cancellationToken);
            case MemberAccessExpressionSyntax member when member.Name == name:
                return OwnerOf(file, member, cancellationToken);

            case NameColonSyntax
            {
                Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax made } }
            }:
                return made;

            // A key.
            case InitializerExpressionSyntax
            {
                Expressions: [var key, _],
                Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax made }
            } when key == name:
                return made;
            case ArgumentSyntax
            {
                Parent: BracketedArgumentListSyntax
                {
                    Parent: ImplicitElementAccessSyntax
                    {
                        Parent: AssignmentExpressionSyntax
                        {
                            Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax made }
                        }
                    }
                }
            }:
                return made;
            case ArgumentSyntax
            {
                Parent: BracketedArgumentListSyntax
                {
                    Parent: ElementAccessExpressionSyntax { Expression: var owner, Parent: AssignmentExpressionSyntax }
                }
            }:
                return CreationOf(file, owner, cancellationToken);
            case ArgumentSyntax
            {
                Parent: ArgumentListSyntax
                {
                    Parent: InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd", Expression: var owner }
                    }
                }
            }:
                return CreationOf(file, owner, cancellationToken);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax property } }:
                return property.Parent switch
                {
                    ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax made } } => made,
                    InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax made } => made,
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>The expression that makes the object that a name stands for.</summary>
    private static ExpressionSyntax? CreationOf(SourceFile file, ExpressionSyntax name, CancellationToken cancellationToken) =>
        name is IdentifierNameSyntax
        && file.InitializerOf(name, cancellationToken) is { } initializer
        && Unwrapping.Unwrap(initializer) is var made
        && made is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax
            ? made
            : null;
}
