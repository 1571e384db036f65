using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A property or parameter of an API that takes a policy document.</summary>
/// <param name="TypeName">The full metadata name of the type that declares it.</param>
/// <param name="Member">The property, or the parameter of <paramref name="Method"/>.</param>
/// <param name="Method">The method, <c>.ctor</c> for a constructor; null for a property.</param>
/// <param name="Type">What the policy is for.</param>
/// <param name="IsPolicy">False for text that resembles an IAM policy and is not one.</param>
/// <param name="ResourceService">For a resource policy the service prefix of the resource, if it is always the same.</param>
/// <param name="Principal">The kind of principal the policy is attached to.</param>
/// <param name="Names">Members of the same object, or parameters of the same call, that name the principal, the policy or the
/// resource.</param>
/// <param name="Key">The key under which a dictionary holds the policy; null if the member itself is the policy.</param>
/// <param name="Condition">A member of the same object, or a parameter of the same call, and the value it must have; null if there is no
/// such condition.</param>
internal sealed record PolicySink(
    string TypeName,
    string Member,
    string? Method,
    PolicyType Type,
    bool IsPolicy,
    string? ResourceService,
    PrincipalKind Principal,
    ImmutableArray<string> Names,
    string? Key,
    (string Member, string Value)? Condition
)
{
    /// <summary>True if the API is one of the AWS CDK.</summary>
    public bool IsOfCdk => TypeName.StartsWith("Amazon.CDK.", StringComparison.Ordinal);

    /// <summary>True if the principal is the role that a service works with, such as that of a Lambda function.</summary>
    public bool IsServiceRole { get; init; }

    /// <summary>False if what the policy is for depends on a value beside it which the code does not tell.</summary>
    public bool IsDecided => Condition is null || Type != PolicyType.Unknown;

    /// <summary>The namespace of the type.</summary>
    public string Namespace { get; } = TypeName.Substring(0, TypeName.LastIndexOf('.'));

    /// <summary>The member that names the principal; null if the object or call names none.</summary>
    public string? PrincipalName =>
        Principal is PrincipalKind.User or PrincipalKind.Group or PrincipalKind.Role && Names is [var first, ..] && first != "PolicyName"
            ? first
            : null;

    /// <summary>The member that names the policy; null if there is none.</summary>
    public string? PolicyName =>
        Names.FirstOrDefault(static name => name.Equals("PolicyName", StringComparison.OrdinalIgnoreCase))
        ?? (Principal == PrincipalKind.ManagedPolicy ? Names.FirstOrDefault() : null);
}
