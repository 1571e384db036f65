using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Catalog;

/// <summary>Holds <c>policy-sinks.txt</c> to the AWS SDK: every type, member and parameter it names exists and takes text.</summary>
public partial class PolicySinksDataTests
{
    private static readonly Compilation Sdk = Compile.Library("", [.. AwsStubs.V4, .. References.Cdk]);

    private const string Iam = "Amazon.CDK.AWS.IAM.";

    private static readonly string[] Lines = [.. ReadLines()];

    [Fact]
    public void Every_line_has_the_documented_form() => Assert.All(Lines, line => Assert.Matches(Form(), line));

    [Fact]
    public void No_line_is_there_twice() => Assert.Equal(Lines.Length, Lines.Distinct(StringComparer.Ordinal).Count());

    /// <summary>Pulumi has no package in reach; its IAM module has a stub.</summary>
    [Fact]
    public void What_a_line_names_exists_in_the_IAM_module_of_Pulumi()
    {
        var pulumi = Compile.Library("", PulumiStubs.All);
        var named = Lines
            .Select(static line => line.Split(' '))
            .Where(static fields => fields[1].StartsWith("Pulumi.Aws.Iam.", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(named);
        Assert.All(
            named,
            fields =>
            {
                var type = pulumi.GetTypeByMetadataName(fields[1]);
                Assert.NotNull(type);
                Assert.All(Names(fields[5]).Append(fields[2]), name => Assert.NotEmpty(type.GetMembers(name)));
            }
        );
    }

    /// <summary>The other modules of Pulumi have neither a package in reach nor a stub.</summary>
    [Fact]
    public void What_a_line_names_exists_in_the_SDK() =>
        Assert.All(Lines.Where(line => !line.Contains(" Pulumi.", StringComparison.Ordinal)), AssertExists);

    /// <summary>
    /// Whatever of the CDK takes a policy document or statements is listed, but for the IAM module's own principals and policies, which are
    /// told by what they are.
    /// </summary>
    [Fact]
    public void What_takes_a_policy_in_the_CDK_is_there()
    {
        var listed = Lines.Select(static line => line.Split(' ')).Select(static fields => $"{fields[1]} {fields[2]}").ToHashSet();
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(
            Sdk.GlobalNamespace.GetNamespaceMembers()
                .Single(static space => space.Name == "Amazon")
                .GetNamespaceMembers()
                .Single(static space => space.Name == "CDK")
        );
        while (pending.TryPop(out var symbol))
        {
            foreach (
                var inner in symbol
                    .GetMembers()
                    .OfType<INamespaceOrTypeSymbol>()
                    .Where(static inner => inner is not { Name: "IAM" } and not { Name: "_Proxy" } and not { Name: "StateGraph" })
            )
            {
                pending.Push(inner);
            }

            if (symbol is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } type)
            {
                var name = type.ContainingType is { } outer ? $"{outer.ToDisplayString()}+{type.Name}" : type.ToDisplayString();
                Assert.All(
                    type.GetMembers()
                        .Where(member => Takes(member, type) && !(type.TypeKind == TypeKind.Interface && member is IPropertySymbol)),
                    member => Assert.Contains($"{name} {member.Name}", listed)
                );
            }
        }

        static bool Takes(ISymbol member, INamedTypeSymbol type) =>
            member switch
            {
                IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public } property => IsPolicy(property.Type)
                    || (
                        type.Name.StartsWith("Cfn", StringComparison.Ordinal)
                        && property
                            is {
                                Name: "PolicyDocument" or "AssumeRolePolicyDocument" or "ResourcePolicy",
                                Type.SpecialType: SpecialType.System_Object
                            }
                        && type.Name is not ("CfnTable" or "CfnTableProps")
                    ),
                IMethodSymbol { MethodKind: MethodKind.Ordinary } method => method.Parameters.Any(static parameter =>
                    IsPolicy(parameter.Type)
                ),
                _ => false,
            };

        static bool IsPolicy(ITypeSymbol type) =>
            (type is IArrayTypeSymbol array ? array.ElementType : type)
                is { Name: "PolicyDocument" or "PolicyStatement", ContainingNamespace.Name: "IAM" };
    }

    private static void AssertExists(string line)
    {
        var fields = line.Split(' ');
        var type = Sdk.GetTypeByMetadataName(fields[1]);
        Assert.NotNull(type);
        if (fields[0] == "property")
        {
            var member = Assert.Single(type.GetMembers(fields[2]).OfType<IPropertySymbol>());
            AssertTakesText(member.Type, line);
            Assert.All(Names(fields[5]), name => Assert.NotEmpty(type.GetMembers(name)));
            Assert.All(ConditionMember(fields), name => Assert.NotEmpty(type.GetMembers(name)));
            return;
        }

        // The synchronous methods are those of the SDK for .NET Framework.
        var methods = type.GetMembers(fields[2])
            .Concat(type.GetMembers(fields[2] + "Async"))
            .OfType<IMethodSymbol>()
            .Where(method => method.Parameters.Any(parameter => parameter.Name == fields[3]))
            .ToArray();
        Assert.NotEmpty(methods);
        foreach (var method in methods)
        {
            AssertTakesText(method.Parameters.Single(parameter => parameter.Name == fields[3]).Type, line);
            Assert.All(Names(fields[6]), name => Assert.Contains(method.Parameters, parameter => parameter.Name == name));
            Assert.All(ConditionMember(fields), name => Assert.Contains(method.Parameters, parameter => parameter.Name == name));
        }
    }

    private static IEnumerable<string> ReadLines()
    {
        using var reader = new StreamReader(typeof(NeptuneFacts).Assembly.GetManifestResourceStream("policy-sinks.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] is not ('#' or '['))
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex(
        "^(property [A-Za-z0-9.+]+ [A-Za-z0-9]+|argument [A-Za-z0-9._]+ (\\.ctor|[A-Za-z0-9]+) [a-z][A-Za-z0-9]*)"
            + " (identity|trust|resource|resource:[a-z0-9-]+|session|boundary|scp|rcp|vpc-endpoint|unknown|none)"
            + " (user|group|role|service-role|managed-policy|permission-set|-)"
            + " (-|[A-Za-z]+(,[A-Za-z]+)*)"
            + "( key=Policy| when=[A-Za-z]+:[A-Za-z_/]+)?$"
    )]
    private static partial Regex Form();

    private static string[] Names(string field) => field == "-" ? [] : field.Split(',');

    private static IEnumerable<string> ConditionMember(string[] fields) =>
        from field in fields
        where field.StartsWith("when=", StringComparison.Ordinal)
        select field["when=".Length..field.IndexOf(':', StringComparison.Ordinal)];

    private static void AssertTakesText(ITypeSymbol type, string line)
    {
        var expected =
            line.Contains(" key=", StringComparison.Ordinal) ? new[] { "System.Collections.Generic.Dictionary<string, string>" }
            : line.Contains(" Amazon.CDK.", StringComparison.Ordinal)
                ?
                [
                    "string",
                    "string[]",
                    "object",
                    Iam + "PolicyDocument",
                    Iam + "PolicyStatement",
                    Iam + "PolicyStatement[]",
                    Iam + "IManagedPolicy",
                ]
            : ["string", "System.Collections.Generic.List<string>"];
        Assert.Contains(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString().TrimEnd('?'), expected);
    }
}
