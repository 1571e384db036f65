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
                ? Read(body, body, host: null).Select(FragmentEdits.Substitute).ToImmutableArray()
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
    /// The ARN of its components; those that are not given are the stack's own (AWS CDK API Reference, <c>ArnComponents</c>).
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

        var given = Assignments(initializer);
        if (SeparatorsOf(given) is not var (beforeResource, beforeName) || given.ContainsKey("Sep") || !HasOwnParts(given))
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
        if (beforeName.Length > 0 && given.ContainsKey("ResourceName"))
        {
            Between(beforeName);
            Component("ResourceName", parameter: null);
        }

        return readings.Build();

        void Between(string text)
        {
            var between = Unwritten(text, SegmentKind.Fixed, anchor, host);
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

    private static Dictionary<string, ExpressionSyntax> Assignments(InitializerExpressionSyntax initializer)
    {
        var assignments = new Dictionary<string, ExpressionSyntax>(StringComparer.Ordinal);
        foreach (var assignment in initializer.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is IdentifierNameSyntax member)
            {
                assignments[member.Identifier.ValueText] = assignment.Right;
            }
        }

        return assignments;
    }

    /// <summary>True if the components are given that a stack has none of its own for.</summary>
    private static bool HasOwnParts(Dictionary<string, ExpressionSyntax> components) =>
        components.ContainsKey("Service") && components.ContainsKey("Resource");

    /// <summary>What stands before the resource and before its name; null if the format of the ARN is not known.</summary>
    private static (string BeforeResource, string BeforeName)? SeparatorsOf(Dictionary<string, ExpressionSyntax> components)
    {
        var format = components.TryGetValue("ArnFormat", out var expression)
            ? (expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText
            : "SLASH_RESOURCE_NAME";
        return format switch
        {
            "SLASH_RESOURCE_NAME" => ("", "/"),
            "COLON_RESOURCE_NAME" => ("", ":"),
            "SLASH_RESOURCE_SLASH_RESOURCE_NAME" => ("/", "/"),
            "NO_RESOURCE_NAME" => ("", ""),
            _ => null,
        };
    }

    private static TextFragment ReferenceHole(string reference, InvocationExpressionSyntax call, SyntaxNode anchor, LiteralForm? host) =>
        Hole(call, anchor, host).Select(segment => segment with { Reference = reference });
}
