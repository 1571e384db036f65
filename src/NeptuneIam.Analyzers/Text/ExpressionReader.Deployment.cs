using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Calls of the AWS CDK that put together a text when a stack is deployed: what they put in between is known now.</summary>
internal sealed partial class ExpressionReader
{
    private const string PartitionParameter = "AWS::Partition";
    private const string RegionParameter = "AWS::Region";
    private const string AccountParameter = "AWS::AccountId";

    /// <summary>How <c>Fn.Sub</c> writes a reference begins with this.</summary>
    private const string ReferenceStart = "${";

    private ImmutableArray<TextFragment>? ReadDeploymentCall(InvocationExpressionSyntax call, SyntaxNode anchor, LiteralForm? host)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };
        return (name, call.ArgumentList.Arguments) switch
        {
            ("Join", [_, _]) => IsCdkMethod(call, "Fn") ? ReadJoin(call) : null,
            ("Sub", [{ Expression: var body }, ..]) => IsCdkMethod(call, "Fn")
                ? Read(body, body, host: null).Select(Substitute).ToImmutableArray()
                : null,
            ("Ref", [{ Expression: var logicalId }]) => IsCdkMethod(call, "Fn")
            && Read(logicalId, logicalId, host: null) is [{ HasHoles: false, Text: var reference }]
                ? One(ReferenceHole(reference, call, anchor, host))
                : null,
            ("FormatArn", [{ Expression: var components }]) => IsCdkMethod(call, "Stack") ? ReadArn(components, call, anchor, host) : null,
            ("Format", [{ Expression: var components }, ..]) => IsCdkMethod(call, "Arn") ? ReadArn(components, call, anchor, host) : null,
            _ => null,
        };
    }

    private bool IsCdkMethod(InvocationExpressionSyntax call, string type) =>
        ModelFor(call)?.GetSymbolInfo(call, cancellationToken).Symbol
            is IMethodSymbol
            {
                ContainingAssembly.Name: var assembly,
                ContainingType:
                {
                    Name: var name,
                    ContainingNamespace:
                    { Name: "CDK", ContainingNamespace: { Name: "Amazon", ContainingNamespace.IsGlobalNamespace: true } }
                },
            }
        && name == type
        && assembly.StartsWith("Amazon.CDK", StringComparison.Ordinal);

    /// <summary>
    /// A text with its references as holes: <c>${AWS::Region}</c>; <c>${!Name}</c> stands for <c>${Name}</c> (CloudFormation User
    /// Guide, "Fn::Sub").
    /// </summary>
    private static TextFragment Substitute(TextFragment body)
    {
        var builder = new TextFragment.Builder();
        var cursor = default(TextFragment.Cursor);
        var passed = ImmutableArray.CreateBuilder<TextSegment>();
        var text = body.Text;
        for (
            var start = text.IndexOf(ReferenceStart, StringComparison.Ordinal);
            start >= 0;
            start = text.IndexOf(ReferenceStart, cursor.Position, StringComparison.Ordinal)
        )
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            var isKept = text[start + ReferenceStart.Length] == '!';
            builder.Append(body, ref cursor, isKept ? start + ReferenceStart.Length : start);
            passed.Clear();
            cursor.MoveTo(body, isKept ? start + ReferenceStart.Length + 1 : end + 1, passed);
            if (!isKept)
            {
                builder.Append(
                    HoleText,
                    HoleAt(passed) with
                    {
                        Reference = text.Substring(start + ReferenceStart.Length, end - start - ReferenceStart.Length).Trim(),
                    }
                );
            }
        }

        builder.Append(body, ref cursor, text.Length);
        var patterns = body.Patterns.IsDefault ? ImmutableArray<string>.Empty : body.Patterns;
        return builder.Build().Select(Fix) with { IsTemplate = body.IsTemplate, Patterns = patterns.Add(ReferenceStart) };
    }

    /// <summary>
    /// The ARN of its components; those that are not given are the stack's own (AWS CDK API Reference,
    /// <c>ArnComponents</c>).
    /// </summary>
    private ImmutableArray<TextFragment>? ReadArn(
        ExpressionSyntax components,
        InvocationExpressionSyntax call,
        SyntaxNode anchor,
        LiteralForm? host
    )
    {
        if (Unwrapping.Unwrap(components) is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer })
        {
            return null;
        }

        var given = new Dictionary<string, ExpressionSyntax>(StringComparer.Ordinal);
        foreach (var assignment in initializer.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is IdentifierNameSyntax member)
            {
                given[member.Identifier.ValueText] = assignment.Right;
            }
        }

        var format = given.TryGetValue("ArnFormat", out var formatExpression)
            ? (formatExpression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText
            : "SLASH_RESOURCE_NAME";
        var (beforeResource, beforeName) = format switch
        {
            "SLASH_RESOURCE_NAME" => (string.Empty, "/"),
            "COLON_RESOURCE_NAME" => (string.Empty, ":"),
            "SLASH_RESOURCE_SLASH_RESOURCE_NAME" => ("/", "/"),
            "NO_RESOURCE_NAME" => (string.Empty, string.Empty),
            _ => (null, null),
        };
        if (beforeResource is null || given.ContainsKey("Sep") || !given.ContainsKey("Service") || !given.ContainsKey("Resource"))
        {
            return null;
        }

        var readings = new ReadingCombinations();
        Between("arn:");
        Component("Partition", PartitionParameter);
        Between(":");
        Component("Service", parameter: null);
        Between(":");
        Component("Region", RegionParameter);
        Between(":");
        Component("Account", AccountParameter);
        Between(":" + beforeResource);
        Component("Resource", parameter: null);
        if (beforeName!.Length > 0 && given.ContainsKey("ResourceName"))
        {
            Between(beforeName);
            Component("ResourceName", parameter: null);
        }

        return readings.Build();

        void Between(string text)
        {
            var between = TextFragment.Of(
                text,
                new TextSegment
                {
                    Kind = SegmentKind.Fixed,
                    Length = text.Length,
                    Anchor = anchor,
                    Host = host,
                }
            );
            readings.Append(One(between), () => between);
        }

        void Component(string name, string? parameter) =>
            readings.Append(
                given.TryGetValue(name, out var value)
                    ? Read(value, value, host: null)
                    : One(ReferenceHole(parameter!, call, anchor, host)),
                () => Hole(call, anchor, host)
            );
    }

    private static TextFragment ReferenceHole(string reference, InvocationExpressionSyntax call, SyntaxNode anchor, LiteralForm? host) =>
        Hole(call, anchor, host).Select(segment => segment with { Reference = reference });
}
