using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>What a policy is for, found from the place it is used in and the code around it.</summary>
internal sealed record PolicyUse
{
    private readonly Lazy<PolicySurroundings> _surroundings;

    /// <param name="surroundings">Looks at the code around the policy; called at most once, and only by rules that need it.</param>
    public PolicyUse(Func<PolicySurroundings> surroundings) =>
        _surroundings = new Lazy<PolicySurroundings>(surroundings, LazyThreadSafetyMode.None);

    /// <summary>Nothing is known.</summary>
    public static PolicyUse Unknown { get; } = new(static () => PolicySurroundings.None);

    /// <summary>The text goes to an API whose documents resemble IAM policies and are none.</summary>
    public static PolicyUse NotAPolicy { get; } = new(static () => PolicySurroundings.None) { IsPolicy = false };

    /// <summary>False if the text is certainly no IAM policy.</summary>
    public bool IsPolicy { get; private init; } = true;

    /// <summary>The type of the policy.</summary>
    public PolicyType Type { get; init; }

    /// <summary>True if a comment, an attribute or a known API says that the text is a policy, so that even broken text is one.</summary>
    public bool IsCertain { get; init; }

    /// <summary>For a resource policy the service prefix of the resource ("s3", "sqs"), if known.</summary>
    public string? ResourceService { get; init; }

    /// <summary>The kind of principal the policy is attached to.</summary>
    public PrincipalKind Principal { get; init; }

    /// <summary>The name the policy is given where it is used, if constant.</summary>
    public string? PolicyName { get; init; }

    /// <summary>
    /// The expression that the policy comes to where it is used, or that names the construct it is for, in the same file as the policy;
    /// null if no use is in view.
    /// </summary>
    public TextSpan? SinkSpan { get; init; }

    /// <summary>
    /// For a policy that is written in another file: what is known of it there, or null if it is not known to be a policy there. What is
    /// wrong by that alone is reported where it is written.
    /// </summary>
    public PolicyUse? Written { get; init; }

    /// <summary>
    /// What other files use the policy for, if they do. What is wrong only by such a use is reported there; what is wrong by none of them
    /// is not wrong.
    /// </summary>
    public ImmutableArray<PolicyUse> Elsewhere { get; init; } = ImmutableArray<PolicyUse>.Empty;

    /// <summary>What the code around the policy says.</summary>
    public PolicySurroundings Surroundings => _surroundings.Value;

    /// <summary>True for a policy that only limits: it grants nothing, so that nothing in it is too much.</summary>
    public bool OnlyLimits =>
        Type
            is PolicyType.Session
                or PolicyType.PermissionsBoundary
                or PolicyType.ServiceControl
                or PolicyType.ResourceControl
                or PolicyType.VpcEndpoint;
}
