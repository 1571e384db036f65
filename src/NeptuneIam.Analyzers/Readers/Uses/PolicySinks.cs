using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// The APIs that take policy documents, from the embedded data file <c>policy-sinks.txt</c>, which names its sources and date and explains
/// its format.
/// </summary>
internal static class PolicySinks
{
    private const string Resource = "resource:";
    private const string ServiceRole = "service-role";

    private static readonly char[] s_colon = [':'];

    private static readonly Lazy<ILookup<string, PolicySink>> s_byMember = new(static () =>
        DataFile
            .Read(typeof(PolicySinks).Assembly, "policy-sinks.txt")
            .SelectMany(static section => section.Rows)
            .Select(Parse)
            .ToLookup(static sink => sink.Member, StringComparer.Ordinal)
    );

    /// <summary>The sinks that a property or parameter is; several if it depends on values beside it. Empty for anything else.</summary>
    public static ImmutableArray<PolicySink> Find(ISymbol target)
    {
        var named = s_byMember.Value[target.Name];
        return target switch
        {
            IPropertySymbol property => named
                .Where(sink => sink.Method is null && MetadataNames.IsType(property.ContainingType, sink.TypeName))
                .ToImmutableArray(),
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } => named
                .Where(sink => sink.Method == method.Name && MetadataNames.IsType(method.ContainingType, sink.TypeName))
                .ToImmutableArray(),
            _ => ImmutableArray<PolicySink>.Empty,
        };
    }

    /// <summary>
    /// The sinks that a property of a type is which the compiler does not find: those of its simple name in a namespace that the code
    /// imports; none if several types are.
    /// </summary>
    public static ImmutableArray<PolicySink> FindUnresolved(string typeName, string member, Func<string, bool> isImported)
    {
        var sinks = FindNamed(typeName, member).Where(sink => isImported(sink.Namespace)).ToImmutableArray();
        return sinks.Select(static sink => sink.TypeName).Distinct().Count() == 1 ? sinks : ImmutableArray<PolicySink>.Empty;
    }

    /// <summary>The sinks that a property of a type of that simple name can be, whatever its namespace.</summary>
    public static IEnumerable<PolicySink> FindNamed(string typeName, string member) =>
        s_byMember
            .Value[member]
            .Where(sink =>
                sink.Method is null && string.CompareOrdinal(sink.TypeName, sink.Namespace.Length + 1, typeName, 0, int.MaxValue) == 0
            );

    private static PolicySink Parse(string[] fields)
    {
        var isArgument = fields[0] == "argument";
        var rest = isArgument ? 4 : 3;
        var (type, service) = UseOf(fields[rest]);
        var condition = fields
            .Skip(rest + 3)
            .FirstOrDefault(static field => field.StartsWith("when=", StringComparison.Ordinal))
            ?.Substring("when=".Length)
            .Split(s_colon, 2);
        return new PolicySink(
            fields[1],
            fields[isArgument ? 3 : 2],
            isArgument ? fields[2] : null,
            type,
            IsPolicy: fields[rest] != "none",
            service,
            PrincipalOf(fields[rest + 1]),
            fields[rest + 2] == "-" ? ImmutableArray<string>.Empty : fields[rest + 2].Split(',').ToImmutableArray(),
            fields
                .Skip(rest + 3)
                .FirstOrDefault(static field => field.StartsWith("key=", StringComparison.Ordinal))
                ?.Substring("key=".Length),
            condition is null ? null : (condition[0], condition[1])
        )
        {
            IsServiceRole = fields[rest + 1] == ServiceRole,
        };
    }

    /// <summary>The type of policy that a word of the data stands for, and the service prefix behind it.</summary>
    internal static (PolicyType Type, string? ResourceService) UseOf(string word) =>
        word.StartsWith(Resource, StringComparison.Ordinal) ? (PolicyType.Resource, word.Substring(Resource.Length)) : (TypeOf(word), null);

    private static PolicyType TypeOf(string word) =>
        word switch
        {
            "identity" => PolicyType.Identity,
            "trust" => PolicyType.Trust,
            "resource" => PolicyType.Resource,
            "session" => PolicyType.Session,
            "boundary" => PolicyType.PermissionsBoundary,
            "scp" => PolicyType.ServiceControl,
            "rcp" => PolicyType.ResourceControl,
            "vpc-endpoint" => PolicyType.VpcEndpoint,
            _ => PolicyType.Unknown,
        };

    /// <summary>The kind of principal that a word of the data stands for.</summary>
    internal static PrincipalKind PrincipalOf(string word) =>
        word switch
        {
            "user" => PrincipalKind.User,
            "group" => PrincipalKind.Group,
            "role" or ServiceRole => PrincipalKind.Role,
            "managed-policy" => PrincipalKind.ManagedPolicy,
            "permission-set" => PrincipalKind.PermissionSet,
            _ => PrincipalKind.Unknown,
        };
}
