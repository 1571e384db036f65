using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3307: a condition on IP addresses with a value that is not a range, with a range whose last bits do not count, or with private
/// ranges, which <c>aws:SourceIp</c> is never in (IAM User Guide, "AWS global condition context keys": aws:SourceIp).
/// </summary>
internal sealed class IpRangeProblem : PolicyRule
{
    private const string SourceKey = "aws:SourceIp";

    private static readonly DiagnosticDescriptor s_wrong = RuleDescriptors.Create(
        "NIAM3307",
        "IP address range does not say what it seems to",
        "'{0}' {1}",
        RuleCategory.Conditions,
        DiagnosticSeverity.Warning,
        "IpAddress and NotIpAddress compare with addresses or blocks such as 203.0.113.0/24. Bits behind the prefix do not count. "
            + "aws:SourceIp is the public address of a request, and absent in requests through a VPC endpoint; "
            + "their private address is aws:VpcSourceIp.",
        HelpLinks.ConditionOperators
    );

    private static readonly DiagnosticDescriptor s_unwise = s_wrong.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_wrong, s_unwise);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var condition in context.Document.Statements.SelectMany(static statement => statement.Condition.Conditions))
        {
            if (condition.Operator.HasHoles || condition.OperatorParts.Family != ConditionFamily.IpAddress)
            {
                continue;
            }

            // Values with a policy variable are NIAM3311's matter.
            var values = condition
                .Values.Where(static value => !value.HasHoles && !value.Value.Contains("${"))
                .Select(static value => (Text: value, Range: IpRange.TryParse(value.Value)))
                .ToList();
            foreach (var (text, range) in values)
            {
                if (range is null)
                {
                    context.Report(
                        s_wrong,
                        text.ContentSpan,
                        [MessageText.Of(text.Value), "is no IP address and no block of addresses; write one as in 203.0.113.0/24"]
                    );
                }
                else if (range.HasHostBits)
                {
                    context.Report(
                        s_unwise,
                        text.ContentSpan,
                        [text.Value, $"has bits behind its prefix, which do not count; write {range}"],
                        () => PolicyCure.Edit($"Write {range}", "NIAM3307.Mask", ValueEdits.WriteText(text, range.ToString()))
                    );
                }
                else if (range.IsEverything)
                {
                    var effect = condition.OperatorParts.IsNegated ? "never holds for one" : "limits nothing";
                    context.Report(
                        s_unwise,
                        text.ContentSpan,
                        [
                            text.Value,
                            $"takes in every {range.Version} address, so that the condition {effect}; write the addresses that are meant",
                        ]
                    );
                }
            }

            if (condition.IsOn(SourceKey) == Certainty.Yes)
            {
                CheckPrivate(
                    context,
                    condition,
                    values.Where(static value => value.Range is { IsPrivate: true }).Select(static value => value.Text).ToImmutableArray()
                );
            }
        }
    }

    private static void CheckPrivate(PolicyRuleContext context, PolicyCondition condition, ImmutableArray<JsonString> ranges)
    {
        if (!ranges.IsEmpty && ranges.Length == condition.AllValues.Length && !condition.MayHaveMoreValues)
        {
            var effect = condition.OperatorParts.IsNegated ? "always" : "never";
            context.Report(
                s_wrong,
                ranges[0].ContentSpan,
                [
                    ranges[0].Value,
                    $"is private, and {SourceKey} is a public address, so that this condition {effect} holds; "
                        + "use aws:VpcSourceIp with aws:SourceVpc",
                ],
                additionalSpans: ranges.Skip(1).Select(static range => range.ContentSpan).ToImmutableArray()
            );
            return;
        }

        foreach (var range in ranges)
        {
            context.Report(
                s_unwise,
                range.ContentSpan,
                [range.Value, $"is private, and {SourceKey} is a public address, so that it adds nothing here; remove it"],
                () => PolicyCure.Edit("Remove the private range", "NIAM3307.Remove", ValueEdits.Remove(range))
            );
        }
    }
}
