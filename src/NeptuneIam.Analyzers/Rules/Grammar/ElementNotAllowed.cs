using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3008: an element that a policy of this type cannot have (IAM User Guide, "Policies and permissions in IAM"; AWS Organizations User
/// Guide on SCPs and RCPs; Access Analyzer's checks UNSUPPORTED_PRINCIPAL, ROLE_TRUST_POLICY_SYNTAX_ERROR_*, SCP_SYNTAX_ERROR_PRINCIPAL,
/// RCP_SYNTAX_ERROR_*). Reported only where the code says what the policy is for.
/// </summary>
internal sealed class ElementNotAllowed : PolicyRule
{
    private static readonly DiagnosticDescriptor s_refused = RuleDescriptors.Create(
        "NIAM3008",
        "Element is not allowed in this type of policy",
        "{0}",
        RuleCategory.Grammar,
        DiagnosticSeverity.Warning,
        "An identity policy belongs to its principal and names none; a trust policy belongs to its role and names no resource. "
            + "AWS refuses a policy with an element that its type does not have.",
        HelpLinks.Grammar
    );

    private static readonly DiagnosticDescriptor s_ignored = s_refused.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_refused, s_ignored);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        var type = document.Use.Type;
        if (type == PolicyType.Identity && document.IdProperty is { } id)
        {
            Report(context, s_ignored, document.Root!, id, "Id means nothing in an identity policy; remove it");
        }

        foreach (var statement in document.Statements)
        {
            foreach (var property in statement.Node.Properties)
            {
                if (Objection(type, property.Name.Value) is { } objection)
                {
                    Report(context, s_refused, statement.Node, property, objection);
                }
            }

            if (type == PolicyType.ResourceControl)
            {
                CheckResourceControl(context, statement);
            }
        }
    }

    /// <summary>Why a policy of a type cannot have an element; null if it can.</summary>
    private static string? Objection(PolicyType type, string element) =>
        (type, element) switch
        {
            (PolicyType.Identity, "Principal" or "NotPrincipal") =>
                $"An identity policy has no {element}: it is about whoever it is attached to; remove it",
            (PolicyType.PermissionsBoundary, "Principal" or "NotPrincipal") =>
                $"A permissions boundary has no {element}: it is about whoever it is attached to; remove it",
            (PolicyType.Session, "Principal" or "NotPrincipal") => $"A session policy has no {element}: it is about the session; remove it",
            (PolicyType.ServiceControl, "Principal" or "NotPrincipal") =>
                $"A service control policy has no {element}: it is about the accounts it is attached to; remove it",
            (PolicyType.Trust, "Resource" or "NotResource") => $"A trust policy has no {element}: it is about its own role; remove it",
            (PolicyType.Trust, "NotPrincipal") => "A trust policy has no NotPrincipal: it names those who may assume the role",
            (PolicyType.ResourceControl, "NotAction") => "A resource control policy has no NotAction; list the actions",
            (PolicyType.ResourceControl, "NotPrincipal") => "A resource control policy has no NotPrincipal; write \"Principal\": \"*\"",
            _ => null,
        };

    /// <summary>A resource control policy only denies, and to everybody; it names the services of its actions.</summary>
    private static void CheckResourceControl(PolicyRuleContext context, PolicyStatement statement)
    {
        if (statement.Effect == PolicyEffect.Allow)
        {
            context.Report(
                s_refused,
                ((JsonString)statement.EffectProperty!.Value).ContentSpan,
                ["A resource control policy only denies; write \"Deny\""]
            );
        }

        if (!statement.IsNotAction && statement.Actions.FirstOrDefault(static action => action.IsEverything) is { } everything)
        {
            context.Report(
                s_refused,
                everything.Node.ContentSpan,
                [
                    "A resource control policy names the services of its actions; "
                        + $"write them, such as 's3:*', in place of '{MessageText.Of(everything.Value)}'",
                ]
            );
        }

        foreach (var principal in statement.IsNotPrincipal ? ImmutableArray<PolicyPrincipal>.Empty : statement.Principals)
        {
            if (!principal.IsEveryone && !principal.Value.HasHoles)
            {
                context.Report(
                    s_refused,
                    principal.Value.ContentSpan,
                    ["A resource control policy is about everybody; write \"Principal\": \"*\", and narrow it with a condition"]
                );
            }
        }
    }

    private static void Report(
        PolicyRuleContext context,
        DiagnosticDescriptor descriptor,
        JsonObject node,
        JsonProperty property,
        string message
    )
    {
        var element = property.Name.Value;
        context.Report(
            descriptor,
            property.Name.ContentSpan,
            [message],
            () =>
                message.EndsWith("remove it", StringComparison.Ordinal)
                    ? PolicyCure.Edit($"Remove {element}", "NIAM3008.Remove" + element, new RemoveProperty(node, property))
                    : PolicyCure.None
        );
    }
}
