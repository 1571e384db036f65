using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3311: a policy variable that is written wrongly, or where AWS replaces none (IAM policy elements: Variables and tags).
/// </summary>
internal sealed class VariableSyntax : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3311",
        "Policy variable is wrong",
        "'{0}' {1}",
        RuleCategory.Conditions,
        DiagnosticSeverity.Warning,
        "A variable is written ${aws:username}, or ${aws:PrincipalTag/team, 'none'} with a value for requests without the key. "
            + "AWS replaces variables in Resource and in the values of conditions with operators for strings and ARNs, and nowhere else.",
        HelpLinks.Variables
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        // In a template that the program fills in, braces are the template's own.
        if (context.Document.Origin.IsTemplate)
        {
            return;
        }

        foreach (var statement in context.Document.Statements)
        {
            foreach (var action in statement.Actions)
            {
                CheckElsewhere(context, action.Node, statement.IsNotAction ? "NotAction" : "Action");
            }

            foreach (var principal in statement.Principals)
            {
                CheckElsewhere(context, principal.Value, statement.IsNotPrincipal ? "NotPrincipal" : "Principal");
            }

            foreach (var resource in statement.Resources)
            {
                CheckSyntax(context, resource.Node);
            }

            foreach (var condition in statement.Condition.Conditions)
            {
                CheckCondition(context, condition);
            }
        }
    }

    private static void CheckElsewhere(PolicyRuleContext context, JsonString value, string element)
    {
        foreach (var variable in PolicyVariable.In(value.Value))
        {
            if (variable.Fault != VariableFault.Empty)
            {
                Report(
                    context,
                    value,
                    variable,
                    $"is no variable in {element}, where it stands for these very characters; "
                        + "AWS replaces variables in Resource and Condition alone"
                );
            }
        }
    }

    private static void CheckCondition(PolicyRuleContext context, PolicyCondition condition)
    {
        var family = condition.OperatorParts.Family;
        var isReplaced = condition.Operator.HasHoles || family is ConditionFamily.String or ConditionFamily.Arn or ConditionFamily.Unknown;
        foreach (var value in condition.Values)
        {
            if (isReplaced)
            {
                CheckSyntax(context, value);
                continue;
            }

            foreach (var variable in PolicyVariable.In(value.Value))
            {
                Report(
                    context,
                    value,
                    variable,
                    $"is no variable for {condition.OperatorParts.Name}; AWS replaces variables for the operators on strings and ARNs alone"
                );
            }
        }
    }

    private static void CheckSyntax(PolicyRuleContext context, JsonString value)
    {
        foreach (var variable in PolicyVariable.In(value.Value))
        {
            switch (variable.Fault)
            {
                case VariableFault.MissingBrace:
                    Report(context, value, variable, "lacks its closing brace", static written => written + "}");
                    break;
                case VariableFault.Empty:
                    Report(context, value, variable, "names no condition key; write one, as in ${aws:username}");
                    break;
                case VariableFault.Space:
                    Report(
                        context,
                        value,
                        variable,
                        "has a space beside the key's name, which AWS refuses",
                        static written => Rewrite(written, static fallback => fallback)
                    );
                    break;
                case VariableFault.MissingQuote:
                    Report(
                        context,
                        value,
                        variable,
                        "has a default value without single quotes",
                        static written => Rewrite(written, static fallback => "'" + fallback.Trim('\'', '"') + "'")
                    );
                    break;
            }
        }
    }

    private static void Report(
        PolicyRuleContext context,
        JsonString value,
        PolicyVariable variable,
        string problem,
        Func<string, string>? repair = null
    )
    {
        var written = value.Value.Substring(variable.Start, variable.Length);
        context.Report(
            s_descriptor,
            value.SpanOf(variable.Start, variable.Length),
            [MessageText.Of(written), problem],
            () =>
                repair?.Invoke(written) is { } right
                    ? PolicyCure.Edit($"Write '{right}'", "NIAM3311.Write", new ReplaceText(value, variable.Start, variable.Length, right))
                    : PolicyCure.None
        );
    }

    /// <summary>The variable with its key's name trimmed and its default value, if any, changed.</summary>
    private static string Rewrite(string written, Func<string, string> change)
    {
        var content = written.Substring(2, written.Length - 3);
        var comma = content.IndexOf(',');
        return comma < 0
            ? "${" + content.Trim() + "}"
            : "${" + content.Substring(0, comma).Trim() + ", " + change(content.Substring(comma + 1).Trim()) + "}";
    }
}
