using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads one <c>PolicyStatement</c> of the AWS CDK: the properties it is made with, and the calls that add to it. One instance reads one
/// statement.
/// </summary>
internal sealed class CdkStatementReader
{
    private readonly SourceFile _file;
    private readonly ObjectTreeReader _tree;
    private readonly CancellationToken _cancellationToken;
    private readonly ObjectElements _elements = new();
    private readonly CdkPrincipalReader _principals;
    private bool _mayHaveMore;
    private SyntaxNode? _initializer;

    /// <param name="file">The file.</param>
    /// <param name="tree">Reads the values, and knows where they are written.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public CdkStatementReader(SourceFile file, ObjectTreeReader tree, CancellationToken cancellationToken)
    {
        _file = file;
        _tree = tree;
        _cancellationToken = cancellationToken;
        _principals = new CdkPrincipalReader(file, tree, _elements, cancellationToken);
    }

    /// <summary>Reads the statement.</summary>
    /// <param name="creation">The expression that makes it.</param>
    /// <param name="flow">What becomes of it.</param>
    /// <param name="place">The element of a list that it is; null if it is in none.</param>
    public JsonObject Read(BaseObjectCreationExpressionSyntax creation, ObjectFlow flow, SyntaxNode? place)
    {
        _mayHaveMore = flow.Fate != ObjectFate.InView;
        ReadProperties(creation);
        foreach (var change in flow.Changes)
        {
            ReadChange(change.Expression, change.IsAlways);
        }

        var properties = _elements.Build(_tree).ToList();
        if (_elements.Find("Effect") is null && flow.Fate != ObjectFate.Unknown)
        {
            // A statement allows unless it says otherwise (AWS CDK API Reference, PolicyStatementProps.effect).
            properties.Add(ObjectTreeReader.Implied("Effect", "Allow", creation));
        }

        return _tree.Put(
            new JsonObject(properties.ToImmutableArray(), creation.Span) { MayHaveMore = _mayHaveMore },
            new ObjectPlace(flow.Use, place) { List = _initializer }
        );
    }

    /// <summary>Reads the statement with which a role lets a principal assume it.</summary>
    public JsonObject ReadTrust(ExpressionSyntax principal)
    {
        var element = _elements.Named("Principal", principal);
        _principals.Add(element, principal);
        var start = new TextSpan(principal.SpanStart, 0);

        // Which action it is that a federated principal takes, and whether sessions may have tags, is the principal's own business.
        JsonValue action =
            element.MayHaveMore || element.Types.ContainsKey("Federated") || _elements.Find("Condition") is not null
                ? new JsonHole(start)
                : new JsonString("sts:AssumeRole", start);
        var properties = _elements.Build(_tree).ToList();
        properties.Add(ObjectTreeReader.Implied("Effect", "Allow", principal));
        properties.Add(new JsonProperty(new JsonString("Action", start), action, start));
        return _tree.Put(new JsonObject(properties.ToImmutableArray(), principal.Span), new ObjectPlace(principal, null));
    }

    private void ReadProperties(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is { Arguments: [{ Expression: var given }, ..] })
        {
            var props = Unwrapping.Unwrap(given);
            if (props is BaseObjectCreationExpressionSyntax made)
            {
                Assign(made.Initializer);
                _initializer = made.Initializer;
            }
            else if (!props.IsKind(SyntaxKind.NullLiteralExpression))
            {
                _mayHaveMore = true;
            }
        }

        // new PolicyStatement { Sid = ..., Effect = ... }
        Assign(creation.Initializer);
    }

    private void Assign(InitializerExpressionSyntax? initializer)
    {
        if (initializer is null)
        {
            return;
        }

        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment)
            {
                Set(name, assignment.Right, assignment);
            }
        }
    }

    private void Set(SimpleNameSyntax name, ExpressionSyntax value, SyntaxNode? piece)
    {
        if (StatementMembers.Plurals.ElementOf(name.Identifier.ValueText) is not { } kind || value.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return;
        }

        var element = _elements.Set(kind, name, value, piece);
        switch (kind)
        {
            case "Sid":
                element.Whole = _tree.ReadString(value, piece);
                break;
            case "Effect":
                element.Whole = _tree.ReadEffect(value, piece, static type => CdkSymbols.IsIam(type, "Effect"));
                break;
            case "Principal" or "NotPrincipal":
                _principals.AddAll(element, value);
                break;
            case "Condition":
                AddConditions(element, value);
                break;
            default:
                if (_tree.ReadElements(value, _tree.ReadString) is var (elements, list))
                {
                    element.Values.AddRange(elements);
                    element.List = list;
                }
                else
                {
                    element.IsHole = true;
                }

                break;
        }
    }

    private void ReadChange(ExpressionSyntax change, bool isAlways)
    {
        if (change is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: var member } } assignment)
        {
            if (!isAlways && StatementMembers.Plurals.ElementOf(member.Identifier.ValueText) is { } kind)
            {
                _elements.Named(kind, member).Whole = _tree.Hole(assignment.Right, null);
            }
            else
            {
                Set(member, assignment.Right, null);
            }

            return;
        }

        if (
            change is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call
            && ElementAddedBy(name.Identifier.ValueText) is { } added
        )
        {
            var element = _elements.Named(added, name);
            if (isAlways)
            {
                Add(element, name.Identifier.ValueText, call);
            }
            else
            {
                element.MayHaveMore = true;
            }
        }
    }

    private static string? ElementAddedBy(string method) =>
        method switch
        {
            "AddActions" => "Action",
            "AddNotActions" => "NotAction",
            "AddResources" or "AddAllResources" => "Resource",
            "AddNotResources" => "NotResource",
            "AddNotPrincipals" => "NotPrincipal",
            "AddCondition" or "AddConditions" or "AddAccountCondition" or "AddSourceAccountCondition" or "AddSourceArnCondition" =>
                "Condition",
            _ when method.StartsWith("Add", StringComparison.Ordinal)
                    && (
                        method.EndsWith("Principal", StringComparison.Ordinal) || method.EndsWith("Principals", StringComparison.Ordinal)
                    ) => "Principal",
            _ => null,
        };

    private void Add(ObjectElement element, string method, InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        element.Include(call);
        switch (method)
        {
            case "AddAllResources":
                element.Values.Add(new JsonString("*", call.Span));
                break;
            case "AddActions" or "AddNotActions" or "AddResources" or "AddNotResources":
                AddStrings(element, call.ArgumentList);
                break;
            case "AddPrincipals" or "AddNotPrincipals":
                foreach (var argument in arguments)
                {
                    _principals.Add(element, argument.Expression);
                }

                break;
            case "AddCondition" when arguments is [{ Expression: var key }, { Expression: var value }]:
                element.Properties.Add(
                    new JsonProperty(
                        _tree.ReadString(key, null),
                        _tree.ReadValue(value, null),
                        TextSpan.FromBounds(key.SpanStart, value.Span.End)
                    )
                );
                break;
            case "AddConditions" when arguments is [{ Expression: var conditions }]:
                AddConditions(element, conditions);
                break;
            default:
                if (!_principals.TryAdd(element, method, call))
                {
                    element.MayHaveMore = true;
                }

                break;
        }
    }

    private void AddStrings(ObjectElement element, ArgumentListSyntax arguments)
    {
        // One array may be given for all of them.
        if (
            arguments.Arguments is [{ Expression: var only }]
            && _file.Model.GetTypeInfo(only, _cancellationToken) is { ConvertedType.SpecialType: not SpecialType.System_String }
        )
        {
            if (_tree.ReadElements(only, _tree.ReadString) is var (elements, list))
            {
                element.Values.AddRange(elements);
                element.List = list;
            }
            else
            {
                element.MayHaveMore = true;
            }

            return;
        }

        element.Values.AddRange(_tree.ElementsOf(arguments, _tree.ReadString));
        element.List = arguments;
    }

    private void AddConditions(ObjectElement element, ExpressionSyntax conditions)
    {
        if (_tree.ReadValue(conditions, null) is JsonObject read)
        {
            element.Properties.AddRange(read.Properties);
            element.MayHaveMore |= read.MayHaveMore;
        }
        else
        {
            element.MayHaveMore = true;
        }
    }
}
