using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3005: an element has a value of another kind than the policy language has for it, or an effect of another spelling (IAM User Guide,
/// "Grammar of the IAM JSON policy language").
/// </summary>
internal sealed class WrongValueKind : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3005",
        "Policy element has the wrong kind of value",
        "{0}",
        RuleCategory.Grammar,
        DiagnosticSeverity.Warning,
        "Effect is \"Allow\" or \"Deny\", with that case. "
            + "Version, Id, Sid are strings; Action and Resource are a string or an array of strings; Principal is \"*\" or an object; "
            + "Condition is an object of operators, each an object of keys. AWS refuses a policy with a value of another kind.",
        HelpLinks.Elements
    );

    [Flags]
    private enum Kinds
    {
        String = 1,
        Object = 2,
        Strings = 4,
        Objects = 8,
        Scalar = 16,
        Scalars = 32,
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals { get; } =
        ImmutableArray.Create(
            "NIAM2101",
            "NIAM2103",
            "NIAM2104",
            "NIAM4001",
            "NIAM4002",
            "NIAM4004",
            "NIAM4005",
            "NIAM4006",
            "NIAM4007",
            "NIAM4008",
            "NIAM4101",
            "NIAM4102",
            "NIAM4103",
            "NIAM4104",
            "NIAM5003"
        );

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var reading = context.Document.Reading;
        if (reading.Root is not JsonObject root)
        {
            if (reading.Root is not null and not JsonHole)
            {
                context.Report(s_descriptor, reading.Root.Span, ["A policy is a JSON object"]);
            }

            return;
        }

        foreach (var property in root.Properties)
        {
            switch (property.Name.Value)
            {
                case "Version" or "Id":
                    Expect(context, property, Kinds.String);
                    break;
                case "Statement":
                    if (Expect(context, property, Kinds.Object | Kinds.Objects))
                    {
                        CheckStatements(context, property.Value);
                    }

                    break;
            }
        }
    }

    private static void CheckStatements(PolicyRuleContext context, JsonValue statements)
    {
        if (statements is JsonObject single)
        {
            CheckStatement(context, single);
        }
        else if (statements is JsonArray array)
        {
            foreach (var element in array.Elements)
            {
                if (element is JsonObject statement)
                {
                    CheckStatement(context, statement);
                }
            }
        }
    }

    private static void CheckStatement(PolicyRuleContext context, JsonObject statement)
    {
        foreach (var property in statement.Properties)
        {
            switch (property.Name.Value)
            {
                case "Sid":
                    Expect(context, property, Kinds.String);
                    break;
                case "Effect":
                    CheckEffect(context, property);
                    break;
                case "Action" or "NotAction" or "Resource" or "NotResource":
                    Expect(context, property, Kinds.String | Kinds.Strings);
                    break;
                case "Principal" or "NotPrincipal":
                    CheckPrincipal(context, property);
                    break;
                case "Condition":
                    CheckCondition(context, property);
                    break;
            }
        }
    }

    private static void CheckEffect(PolicyRuleContext context, JsonProperty property)
    {
        if (
            !Expect(context, property, Kinds.String)
            || property.Value is not JsonString { HasHoles: false, Value: not "Allow" and not "Deny" } effect
        )
        {
            return;
        }

        var right = effect.Value.Trim() switch
        {
            var value when value.Equals("Allow", StringComparison.OrdinalIgnoreCase) => "Allow",
            var value when value.Equals("Deny", StringComparison.OrdinalIgnoreCase) => "Deny",
            _ => null,
        };
        context.Report(
            s_descriptor,
            effect.ContentSpan,
            [
                right is null ? $"'{MessageText.Of(effect.Value)}' is no effect; write \"Allow\" or \"Deny\""
                : right.Length == effect.Value.Length ? $"Effect is case-sensitive; write \"{right}\""
                : $"'{MessageText.Of(effect.Value)}' has a space too many; write \"{right}\"",
            ],
            () =>
                right is null
                    ? PolicyCure.None
                    : PolicyCure.Edit($"Write \"{right}\"", "NIAM3005.Effect", ValueEdits.WriteText(effect, right))
        );
    }

    private static void CheckPrincipal(PolicyRuleContext context, JsonProperty property)
    {
        if (Expect(context, property, Kinds.String | Kinds.Object) && property.Value is JsonObject principals && !IsComputed(principals))
        {
            foreach (var principal in principals.Properties)
            {
                Expect(context, principal, Kinds.String | Kinds.Strings);
            }
        }
    }

    private static void CheckCondition(PolicyRuleContext context, JsonProperty property)
    {
        if (!Expect(context, property, Kinds.Object) || property.Value is not JsonObject operators || IsComputed(operators))
        {
            return;
        }

        foreach (var @operator in operators.Properties)
        {
            if (Expect(context, @operator, Kinds.Object) && @operator.Value is JsonObject keys && !IsComputed(keys))
            {
                foreach (var key in keys.Properties)
                {
                    Expect(context, key, Kinds.Scalar | Kinds.Scalars);
                }
            }
        }
    }

    /// <summary>
    /// Reports a value, or elements of an array, of a kind that the element does not take; true if the value itself is of a right one.
    /// </summary>
    private static bool Expect(PolicyRuleContext context, JsonProperty property, Kinds kinds)
    {
        if (property.Value is JsonArray array && (kinds & (Kinds.Strings | Kinds.Objects | Kinds.Scalars)) != 0)
        {
            foreach (var element in array.Elements)
            {
                var isRight = element switch
                {
                    _ when IsComputed(element) => true,
                    JsonString => (kinds & (Kinds.Strings | Kinds.Scalars)) != 0,
                    JsonObject => (kinds & Kinds.Objects) != 0,
                    JsonNumber or JsonBoolean => (kinds & Kinds.Scalars) != 0,
                    _ => false,
                };
                if (!isRight)
                {
                    Report(context, element, property, kinds);
                }
            }

            return true;
        }

        var isExpected = property.Value switch
        {
            _ when IsComputed(property.Value) => true,
            JsonString => (kinds & (Kinds.String | Kinds.Scalar)) != 0,
            JsonObject => (kinds & Kinds.Object) != 0,
            JsonNumber or JsonBoolean => (kinds & Kinds.Scalar) != 0,
            _ => false,
        };
        if (!isExpected)
        {
            Report(context, property.Value, property, kinds);
        }

        return isExpected;
    }

    /// <summary>
    /// True for what has its value only later: a hole, or a function of CloudFormation in a policy that is part of a template.
    /// </summary>
    private static bool IsComputed(JsonValue value) => value is JsonHole || TemplateFunction.Is(value);

    private static void Report(PolicyRuleContext context, JsonValue value, JsonProperty property, Kinds kinds) =>
        context.Report(s_descriptor, value.Span, [$"{MessageText.Of(property.Name.Value)} takes {Describe(kinds)}, not {Describe(value)}"]);

    private static string Describe(Kinds kinds) =>
        kinds switch
        {
            Kinds.String => "a string",
            Kinds.Object => "an object",
            Kinds.Object | Kinds.Objects => "an object or an array of objects",
            Kinds.String | Kinds.Object => "\"*\" or an object",
            Kinds.String | Kinds.Strings => "a string or an array of strings",
            _ => "a value or an array of values",
        };

    private static string Describe(JsonValue value) =>
        value switch
        {
            JsonObject => "an object",
            JsonArray => "an array",
            JsonString => "a string",
            JsonNumber => "a number",
            JsonBoolean => "a Boolean",
            _ => "null",
        };
}
