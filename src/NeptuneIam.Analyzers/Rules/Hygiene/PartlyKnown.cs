using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM9001: a policy with pieces that are only known at run time, for reports of how much of a program's policies is checked. It is not a
/// fault of the policy, and so hidden.
/// </summary>
internal sealed class PartlyKnown : PolicyRule
{
    /// <summary>The most pieces that are shown; all are counted.</summary>
    private const int MaxShown = 20;

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM9001",
        "Policy only partly known",
        "Of this policy {0} only known at run time; what depends on {1} is not checked",
        RuleCategory.Hygiene,
        DiagnosticSeverity.Hidden,
        "Where a variable, a parameter or the result of a call stands in a policy, rules report what holds whatever it contains, "
            + "and are silent about the rest. AWS's own validator checks the finished policy.",
        HelpLinks.PolicyChecks
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override bool HasCures => false;

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        if (context.Document.Root is not { } root)
        {
            return;
        }

        var count = 0;
        var shown = ImmutableArray.CreateBuilder<TextSpan>();
        var rest = new Stack<JsonValue>();
        rest.Push(root);
        while (rest.Count > 0)
        {
            var value = rest.Pop();
            switch (value)
            {
                case JsonObject @object:
                    count += @object.MayHaveMore && !@object.Properties.Any(static property => property.Name.HasHoles) ? 1 : 0;
                    for (var index = @object.Properties.Length - 1; index >= 0; index--)
                    {
                        rest.Push(@object.Properties[index].Value);
                        rest.Push(@object.Properties[index].Name);
                    }

                    break;
                case JsonArray array:
                    count += array.MayHaveMore && !array.Elements.Any(static element => element is JsonHole) ? 1 : 0;
                    for (var index = array.Elements.Length - 1; index >= 0; index--)
                    {
                        rest.Push(array.Elements[index]);
                    }

                    break;
                case JsonHole or JsonString { HasHoles: true }:
                    count++;
                    if (shown.Count < MaxShown)
                    {
                        shown.Add(value is JsonString text ? text.ContentSpan : value.Span);
                    }

                    break;
            }
        }

        if (count > 0)
        {
            context.Report(
                s_descriptor,
                Opening.Of(root),
                count == 1 ? ["1 piece is", "it"] : [$"{count} pieces are", "them"],
                additionalSpans: shown.ToImmutable()
            );
        }
    }
}
