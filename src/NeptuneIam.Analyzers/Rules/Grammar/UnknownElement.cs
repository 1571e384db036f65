using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3003: an element that the policy language does not have (IAM User Guide, "Grammar of the IAM JSON policy language"; Access
/// Analyzer's check INVALID_POLICY_ELEMENT).
/// </summary>
internal sealed class UnknownElement : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3003",
        "Policy element is unknown",
        "There is no element '{0}'{1}",
        RuleCategory.Grammar,
        DiagnosticSeverity.Warning,
        "AWS refuses a policy with an element that the language does not have. Names of elements have a case, and none is in the plural.",
        HelpLinks.Elements
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        if (context.Document.Root is not { } root)
        {
            return;
        }

        // The policy may be part of something larger, whose other names are right, unless the code says that this is the policy.
        Check(context, root, PolicyGrammar.PolicyElements, onlyMisspelled: !context.Document.Use.IsCertain);
        foreach (var statement in context.Document.Statements)
        {
            if (!TemplateFunction.Is(statement.Node))
            {
                Check(context, statement.Node, PolicyGrammar.StatementElements, onlyMisspelled: false);
            }
        }
    }

    private static void Check(PolicyRuleContext context, JsonObject node, ImmutableArray<string> elements, bool onlyMisspelled)
    {
        foreach (var property in node.Properties)
        {
            var name = property.Name.Value;
            if (property.Name.HasHoles || elements.Contains(name))
            {
                continue;
            }

            var meant = PolicyGrammar.ElementMeantBy(name, elements);
            if (meant is not null || !onlyMisspelled)
            {
                context.Report(
                    s_descriptor,
                    property.Name.ContentSpan,
                    [MessageText.Of(name), meant is null ? "; remove it" : $"; write '{meant}'"],
                    () =>
                        meant is null ? PolicyCure.Edit("Remove the unknown element", "NIAM3003.Remove", new RemoveProperty(node, property))
                        : node[meant] is null ? PolicyCure.Edit($"Write '{meant}'", "NIAM3003.Rename", new RenameProperty(property, meant))
                        : PolicyCure.None
                );
            }
        }
    }
}
