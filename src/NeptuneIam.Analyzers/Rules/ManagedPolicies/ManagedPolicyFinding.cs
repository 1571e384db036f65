using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Something wrong with a managed policy that code names, at part of its name or ARN.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Descriptor">The descriptor of the severity it has here.</param>
/// <param name="Part">The offending part of the text that names the policy.</param>
/// <param name="MessageArguments">The values of the message's placeholders.</param>
internal sealed record ManagedPolicyFinding(
    ManagedPolicyReference Policy,
    DiagnosticDescriptor Descriptor,
    TextSpan Part,
    ImmutableArray<object> MessageArguments
)
{
    /// <summary>The cures, safest first.</summary>
    public ImmutableArray<EditPolicy> Cures { get; init; } = ImmutableArray<EditPolicy>.Empty;

    /// <summary>
    /// A cure that writes other text in place of the part. A constant stays as it is for its other uses, so that the whole is written in
    /// place of its name.
    /// </summary>
    public static EditPolicy Write(ManagedPolicyReference policy, TextSpan part, string text, string title, string key)
    {
        var edit = new ReplaceText(policy.Node, part.Start, part.Length, text);
        return new EditPolicy(
            title,
            key,
            policy.IsConstant ? new ReplaceText(policy.Node, 0, policy.Node.Value.Length, edit.NewValue) : edit
        );
    }

    /// <summary>The path and the name in the text.</summary>
    public static TextSpan PathAndNameOf(ManagedPolicyReference policy) => TextSpan.FromBounds(policy.PathStart, policy.Node.Value.Length);

    /// <summary>The diagnostic that a user sees.</summary>
    public Diagnostic ToDiagnostic(Lazy<PolicyOptions> options) =>
        FindingDiagnostic.Create(
            Descriptor,
            Policy.Origin.GetLocations(Policy.Node.SpanOf(Part.Start, Part.Length))[0],
            options,
            ImmutableArray<Location>.Empty,
            fileText: null,
            MessageArguments.ToArray()
        );
}
