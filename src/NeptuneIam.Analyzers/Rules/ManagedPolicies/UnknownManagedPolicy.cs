using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1004: the name or ARN of an AWS managed policy that does not exist (AWS Managed Policy Reference). IAM refuses to attach it.
/// </summary>
internal sealed class UnknownManagedPolicy : ManagedPolicyRule
{
    private const string Id1004 = "NIAM1004";

    private static readonly DiagnosticDescriptor s_misspelled = RuleDescriptors.Create(
        Id1004,
        "AWS managed policy is unknown or misspelled",
        "{0}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "IAM attaches a managed policy by its exact ARN: arn:PARTITION:iam::aws:policy/, the path if it has one, and the name. "
            + "A call with another ARN fails, and a stack that names a policy which does not exist is rolled back.",
        HelpLinks.ManagedPolicies
    );

    private static readonly DiagnosticDescriptor s_unknown = s_misspelled.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_misspelled, s_unknown);

    /// <inheritdoc/>
    public override ManagedPolicyFinding? Find(ManagedPolicyReference policy)
    {
        if (
            policy.IsOfAnotherFile
            || policy.Name is not { } name
            || policy.PathAndName is not { } pathAndName
            || policy.Origin.IsTemplate
            || !IsName(pathAndName)
        )
        {
            return null;
        }

        if (!policy.IsOfAws)
        {
            return OfAnotherAccount(policy, name, pathAndName);
        }

        var part = ManagedPolicyFinding.PathAndNameOf(policy);
        if (ManagedPolicyNames.PathOf(name) is { } path)
        {
            return !policy.TakesPath || pathAndName == path + name
                ? null
                : Report(
                    policy,
                    s_misspelled,
                    part,
                    $"The ARN of '{name}' ends in 'policy/{path}{name}'; write the path as it is",
                    $"Write '{path}{name}'",
                    "Path",
                    path + name
                );
        }

        if (ManagedPolicyNames.Knows(name))
        {
            return null;
        }

        if (NearManagedPolicy.Find(name) is { } nearest)
        {
            var written = (policy.TakesPath ? ManagedPolicyNames.PathOf(nearest) : string.Empty) + nearest;
            return Report(
                policy,
                s_misspelled,
                part,
                $"AWS has no managed policy '{MessageText.Of(name)}'; the nearest is '{nearest}'",
                $"Write '{written}'",
                "Name",
                written
            );
        }

        // A name alone may also be that of a policy template of AWS SAM, of which nothing is known here.
        return policy.TakesPath
            ? new ManagedPolicyFinding(
                policy,
                s_unknown,
                TextSpan.FromBounds(part.End - name.Length, part.End),
                ImmutableArray.Create<object>($"No AWS managed policy '{MessageText.Of(name)}' is known; check the name")
            )
            : null;
    }

    /// <summary>
    /// The ARN of a policy of AWS with an account in it, or none. An account may have a policy of the same name, but hardly of one for
    /// Neptune.
    /// </summary>
    private static ManagedPolicyFinding? OfAnotherAccount(ManagedPolicyReference policy, string name, string pathAndName)
    {
        if (
            policy.Arn is not { Account: { } account } arn
            || !arn.TryGetFieldRange(4, out var start, out var length)
            || ManagedPolicyNames.PathOf(name) + name != pathAndName
            || (account.Length > 0 && NeptunePolicies.All.All(known => known.Name != name))
        )
        {
            return null;
        }

        return Report(
            policy,
            s_misspelled,
            new TextSpan(start, length),
            $"'{name}' is a policy of AWS, whose ARN has 'aws' in place of the account",
            "Write 'aws' in place of the account",
            "Account",
            "aws"
        );
    }

    private static ManagedPolicyFinding Report(
        ManagedPolicyReference policy,
        DiagnosticDescriptor descriptor,
        TextSpan part,
        string message,
        string title,
        string kind,
        string text
    ) =>
        new(policy, descriptor, part, ImmutableArray.Create<object>(message))
        {
            Cures = ImmutableArray.Create(ManagedPolicyFinding.Write(policy, part, text, title, $"{Id1004}.{kind}")),
        };

    /// <summary>
    /// True for the characters of paths and names (IAM User Guide, "IAM and AWS STS quotas: name requirements"), which wildcards are not
    /// among.
    /// </summary>
    private static bool IsName(string text) =>
        text.All(static character =>
            character
                is (>= 'a' and <= 'z')
                    or (>= 'A' and <= 'Z')
                    or (>= '0' and <= '9')
                    or '_'
                    or '-'
                    or '+'
                    or '='
                    or ','
                    or '.'
                    or '@'
                    or '/'
        );
}
