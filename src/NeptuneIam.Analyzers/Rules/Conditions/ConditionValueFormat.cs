using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3302: a condition compares with a value that is not of its operator's kind (IAM JSON policy elements: Condition operators).
/// </summary>
internal sealed class ConditionValueFormat : PolicyRule
{
    private static readonly DiagnosticDescriptor s_wrong = RuleDescriptors.Create(
        "NIAM3302",
        "Condition value has the wrong format",
        "{0}",
        RuleCategory.Conditions,
        DiagnosticSeverity.Warning,
        "Bool and Null compare with true or false, once; Numeric operators with numbers, "
            + "Date operators with dates such as 2025-01-31T00:00:00Z, BinaryEquals with base64. "
            + "A condition with another value never holds, or AWS refuses the policy.",
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
            var family = condition.OperatorParts.Family;
            if (condition.Operator.HasHoles || family == ConditionFamily.Unknown)
            {
                continue;
            }

            var values = condition.AllValues;
            if (values.Length > 1 && family is (ConditionFamily.Boolean or ConditionFamily.Null))
            {
                context.Report(
                    s_wrong,
                    condition.Key.ContentSpan,
                    [
                        $"'{MessageText.Of(condition.Key.Value)}' has several values, "
                            + $"of which {condition.OperatorParts.Name} takes one; write true or false",
                    ]
                );
                continue;
            }

            if (OddOne(values) is { } odd)
            {
                context.Report(
                    s_wrong,
                    odd.Span,
                    [$"The values of '{MessageText.Of(condition.Key.Value)}' are of several kinds; write all of them in quotes"],
                    () => InQuotes(values)
                );
                continue;
            }

            foreach (var value in values)
            {
                CheckValue(context, family, value);
            }
        }
    }

    private static void CheckValue(PolicyRuleContext context, ConditionFamily family, JsonValue value)
    {
        // Values with a policy variable are NIAM3311's matter.
        if (PolicyCondition.TextOf(value) is not { } text || value is JsonString { HasHoles: true } || text.Contains("${"))
        {
            return;
        }

        var span = value is JsonString { Value.Length: > 0 } content ? content.ContentSpan : value.Span;
        switch (family)
        {
            case ConditionFamily.Boolean or ConditionFamily.Null when !IsBoolean(text):
                Report("is neither true nor false", BooleanMeantBy(text));
                break;
            case ConditionFamily.Numeric when !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _):
                Report("is no number", null);
                break;
            case ConditionFamily.Binary when !IsBase64(text):
                Report("is no base64", null);
                break;
            case ConditionFamily.Date when IsEpoch(text):
                context.Report(
                    s_unwise,
                    span,
                    [$"'{text}' is a date in seconds since 1970, which nobody can read; write it as {Date(text)}"],
                    () => Replace(value, Date(text), "NIAM3302.Date")
                );
                break;
            case ConditionFamily.Date when !IsDate(text):
                Report("is no date; write it as in 2025-01-31T00:00:00Z", null);
                break;
        }

        void Report(string problem, string? right) =>
            context.Report(
                s_wrong,
                span,
                [$"'{MessageText.Of(text)}' {problem}" + (right is null ? "" : $"; write \"{right}\"")],
                () => right is null ? PolicyCure.None : Replace(value, right, "NIAM3302.Write")
            );
    }

    /// <summary>The first value that is of another kind than those before it.</summary>
    private static JsonValue? OddOne(ImmutableArray<JsonValue> values)
    {
        Type? kind = null;
        foreach (var value in values)
        {
            if (kind is not null && KindOf(value) is { } other && other != kind)
            {
                return value;
            }

            kind ??= KindOf(value);
        }

        return null;
    }

    /// <summary>The kind of a value in JSON; null if it is not known.</summary>
    private static Type? KindOf(JsonValue value) =>
        value switch
        {
            JsonString { HasHoles: false } => typeof(string),
            JsonNumber => typeof(double),
            JsonBoolean => typeof(bool),
            _ => null,
        };

    private static bool IsBoolean(string text) =>
        text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static string? BooleanMeantBy(string text) =>
        text.Trim().ToLowerInvariant() switch
        {
            "true" or "yes" or "on" or "1" => "true",
            "false" or "no" or "off" or "0" => "false",
            _ => null,
        };

    private static bool IsBase64(string text) =>
        text.Length % 4 == 0
        && text.TrimEnd('=') is var digits
        && text.Length - digits.Length <= 2
        && digits.All(static character => character is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '+' or '/');

    private static bool IsEpoch(string text) =>
        text.Length is > 4 and <= 12 && text.All(static character => character is >= '0' and <= '9');

    /// <summary>
    /// True for the forms of ISO 8601 that begin with a year: <c>2025</c>, <c>2025-01</c>, <c>2025-01-31</c> and with a time behind.
    /// </summary>
    private static bool IsDate(string text)
    {
        if (text.Length is 4 or 7)
        {
            return DateTime.TryParseExact(text, ["yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        }

        return text.Length >= 10
            && text[4] == '-'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }

    private static string Date(string epoch) =>
        DateTimeOffset
            .FromUnixTimeSeconds(Math.Min(long.Parse(epoch, CultureInfo.InvariantCulture), 253402300799))
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static ImmutableArray<PolicyCure> Replace(JsonValue value, string text, string key) =>
        PolicyCure.Edit($"Write \"{text}\"", key, ValueEdits.Write(value, text));

    private static ImmutableArray<PolicyCure> InQuotes(ImmutableArray<JsonValue> values) =>
        PolicyCure.Edit(
            "Write all values in quotes",
            "NIAM3302.Quote",
            values
                .Where(static value => value is JsonNumber or JsonBoolean)
                .Select(static value => (JsonEdit)ValueEdits.Write(value, PolicyCondition.TextOf(value)!))
                .ToImmutableArray()
        );
}
