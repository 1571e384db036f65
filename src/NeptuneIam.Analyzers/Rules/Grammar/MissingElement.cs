using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3004: an element that the type of policy requires is missing, or two elements exclude each other (IAM User Guide, "Grammar of the
/// IAM JSON policy language").
/// </summary>
internal sealed class MissingElement : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3004",
        "Policy element is missing or excludes another",
        "{0}",
        RuleCategory.Grammar,
        DiagnosticSeverity.Warning,
        "A policy needs a Statement; a statement needs an Effect and an Action or NotAction, and, by the type of policy, "
            + "a Resource or NotResource, or a Principal or NotPrincipal. The two of a pair exclude each other. "
            + "AWS refuses policies without or with both.",
        HelpLinks.Grammar
    );

    /// <summary>The pairs of elements of which a statement has at most one.</summary>
    private static readonly ImmutableArray<(string Element, string Opposite)> s_pairs = ImmutableArray.Create(
        ("Action", "NotAction"),
        ("Resource", "NotResource"),
        ("Principal", "NotPrincipal")
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals { get; } = ImmutableArray.Create("NIAM4008");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (document.Root is not { } root)
        {
            return;
        }

        if (
            root["Statement"] is null
            && !root.Properties.Any(static property =>
                PolicyGrammar.ElementMeantBy(property.Name.Value, PolicyGrammar.PolicyElements) == "Statement"
            )
        )
        {
            if (!root.MayHaveMore && !HasHoleName(root))
            {
                context.Report(s_descriptor, Opening.Of(root), ["The policy has no Statement, so it says nothing"]);
            }

            return;
        }

        foreach (var statement in document.Statements)
        {
            CheckPairs(context, statement.Node);
            if (!statement.Node.MayHaveMore && !HasHoleName(statement.Node) && !TemplateFunction.Is(statement.Node))
            {
                CheckRequired(context, statement);
            }
        }
    }

    private static void CheckPairs(PolicyRuleContext context, JsonObject statement)
    {
        foreach (var (element, opposite) in s_pairs)
        {
            if (statement[element] is { } first && statement[opposite] is { } second)
            {
                context.Report(
                    s_descriptor,
                    second.Name.ContentSpan,
                    [$"A statement has either {element} or {opposite}, not both; remove one"],
                    () => ImmutableArray.Create(Remove(statement, second, opposite), Remove(statement, first, element)),
                    ImmutableArray.Create(first.Name.ContentSpan)
                );
            }
        }
    }

    private static PolicyCure Remove(JsonObject statement, JsonProperty property, string element) =>
        new EditPolicy("Remove " + element, "NIAM3004.Remove" + element, new RemoveProperty(statement, property));

    private static void CheckRequired(PolicyRuleContext context, PolicyStatement statement)
    {
        var node = statement.Node;
        if (!Has("Effect"))
        {
            // Neither effect can be guessed; the one that grants nothing comes first.
            context.Report(
                s_descriptor,
                Opening.Of(node),
                ["The statement has no Effect; add \"Allow\" or \"Deny\""],
                () => ImmutableArray.Create(AddEffect(node, "Deny"), AddEffect(node, "Allow"))
            );
        }

        if (!Has("Action") && !Has("NotAction"))
        {
            context.Report(s_descriptor, Opening.Of(node), ["The statement has no Action or NotAction; say which actions it is about"]);
        }

        var hasPrincipal = Has("Principal") || Has("NotPrincipal");
        var hasResource = Has("Resource") || Has("NotResource");
        if (!hasPrincipal && NeedsPrincipal(context.Document.Use.Type))
        {
            context.Report(
                s_descriptor,
                Opening.Of(node),
                [$"The statement has no Principal; {Name(context.Document.Use.Type)} says whom it is about"]
            );
        }
        else if (!hasResource && NeedsResource(context.Document.Use, hasPrincipal))
        {
            context.Report(
                s_descriptor,
                Opening.Of(node),
                ["The statement has no Resource or NotResource; say which resources it is about"],
                () =>
                    PolicyCure.Edit(
                        "Add \"Resource\": \"*\" (every resource)",
                        "NIAM3004.AddResource",
                        new InsertProperty(node, AfterActions(node), "Resource", new JsonString("*"))
                    )
            );
        }

        // A misspelled name of the element is NIAM3003's matter.
        bool Has(string element) => PolicyGrammar.MeansToHave(node, element);
    }

    private static bool NeedsPrincipal(PolicyType type) => type is PolicyType.Trust or PolicyType.Resource or PolicyType.VpcEndpoint;

    /// <summary>
    /// True if a statement without Resource cannot be right. Trust policies have none, and some services let resource policies go without.
    /// Of a policy of unknown type only a statement without principal is wrong in any case.
    /// </summary>
    private static bool NeedsResource(PolicyUse use, bool hasPrincipal) =>
        use.Type switch
        {
            PolicyType.Trust => false,
            PolicyType.Resource => use.ResourceService is "s3" or "sqs" or "sns" or "kms",
            PolicyType.Unknown => !hasPrincipal,
            _ => true,
        };

    private static string Name(PolicyType type) =>
        type switch
        {
            PolicyType.Trust => "a trust policy",
            PolicyType.VpcEndpoint => "an endpoint policy",
            _ => "a resource policy",
        };

    private static PolicyCure AddEffect(JsonObject statement, string effect)
    {
        var index = statement.Properties is [{ Name.Value: "Sid" }, ..] ? 1 : 0;
        return new EditPolicy(
            $"Add \"Effect\": \"{effect}\"",
            "NIAM3004.Add" + effect,
            new InsertProperty(statement, index, "Effect", new JsonString(effect))
        );
    }

    private static int AfterActions(JsonObject statement)
    {
        for (var index = 0; index < statement.Properties.Length; index++)
        {
            if (statement.Properties[index].Name.Value is "Action" or "NotAction")
            {
                return index + 1;
            }
        }

        return statement.Properties.Length;
    }

    private static bool HasHoleName(JsonObject node) => node.Properties.Any(static property => property.Name.HasHoles);
}
