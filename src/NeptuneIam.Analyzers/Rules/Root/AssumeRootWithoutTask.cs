using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM2104: sessions of the root user of member accounts for any task (IAM User Guide, "Centralize root access for member accounts"; AWS
/// STS API Reference, AssumeRoot). AWS has five tasks, each a managed policy; a session has one of them, and the condition key
/// <c>sts:TaskPolicyArn</c> says which may be asked for.
/// </summary>
internal sealed class AssumeRootWithoutTask : PolicyRule
{
    private const string Id2104 = "NIAM2104";
    private const string Key = "sts:TaskPolicyArn";
    private const string Path = "root-task/";
    private const string Prefix = ":iam::aws:policy/";

    /// <summary>The task that changes nothing.</summary>
    private const string Audit = "IAMAuditRootUserCredentials";

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        Id2104,
        "sts:AssumeRoot is not limited to a task",
        "{0}",
        RuleCategory.Privilege,
        DiagnosticSeverity.Warning,
        "AssumeRoot gives a session of the root user of a member account. "
            + "Without a condition on sts:TaskPolicyArn it may be for any of AWS's tasks, the one that makes a new root password included. "
            + "A value that is none of the tasks' policies never matches.",
        HelpLinks.RootTasks,
        RuleTag.Security
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (document.Use.OnlyLimits)
        {
            return;
        }

        foreach (var statement in document.Statements)
        {
            if (
                statement is not { Effect: PolicyEffect.Allow, IsNotAction: false }
                || statement.Actions.FirstOrDefault(static action =>
                    action is { HasWildcard: false, HasHoles: false } && action.Matches(TrustStatements.Sts, "AssumeRoot") == Certainty.Yes
                )
                    is not { } action
            )
            {
                continue;
            }

            var conditions = statement
                .Condition.Conditions.Where(static condition => condition.IsOn(Key) != Certainty.No)
                .ToImmutableArray();
            foreach (
                var value in conditions
                    .Where(static condition => condition.OperatorParts.IsPositive)
                    .SelectMany(static condition => condition.Values)
            )
            {
                CheckTask(context, value);
            }

            if (
                statement.Condition.Scopes(Key) == Certainty.No
                && !document.MayHaveMoreStatements
                && !document.Statements.Any(DeniesOtherTasks)
            )
            {
                context.Report(
                    s_descriptor,
                    action.Node.ContentSpan,
                    [$"'{MessageText.Of(action.Value)}' is allowed for every task of the root user; add a condition on {Key}"],
                    () => Cures(context.Document, statement)
                );
            }
        }
    }

    private static void CheckTask(PolicyRuleContext context, JsonString value)
    {
        var text = value.Value;
        if (
            value.HasHoles
            || text.IndexOfAny(['*', '?', '$']) >= 0
            || Tasks().Any(task => text.EndsWith(Prefix + Path + task, StringComparison.Ordinal))
        )
        {
            return;
        }

        var near = NearNames.Find(text.Substring(text.LastIndexOf('/') + 1), Tasks());
        var suggestion = near.IsEmpty ? $"write one of AWS's policies under '{Path}'" : $"did you mean {MessageText.Choice(near)}?";
        context.Report(
            s_descriptor,
            value.ContentSpan,
            [$"'{MessageText.Of(text)}' is no task of the root user; {suggestion}"],
            () =>
                near.Select(task =>
                        (PolicyCure)new EditPolicy($"Write '{task}'", $"{Id2104}.Task", ValueEdits.Write(value, ArnOf(task, text)))
                    )
                    .ToImmutableArray()
        );
    }

    private static bool DeniesOtherTasks(PolicyStatement statement) =>
        statement.Effect != PolicyEffect.Allow
        && (
            statement.Condition.MayHaveMore
            || statement.Condition.Conditions.Any(static condition =>
                condition.OperatorParts.IsNegated && condition.IsOn(Key) != Certainty.No
            )
        );

    private static ImmutableArray<PolicyCure> Cures(PolicyDocument document, PolicyStatement statement)
    {
        if (statement.Actions.Length != 1 || statement.MayHaveMoreActions)
        {
            return PolicyCure.None;
        }

        var partition =
            document
                .Statements.SelectMany(static other => other.Resources)
                .Select(static resource => resource.Partition)
                .FirstOrDefault(static partition => partition is { Length: > 0 })
            ?? "aws";
        return StatementEdits.AddCondition(statement, "ArnEquals", Key, ArnOf(Audit, $"arn:{partition}:")) is { } edit
            ? PolicyCure.Edit("Allow only the audit of root user credentials", $"{Id2104}.Audit", edit)
            : PolicyCure.None;
    }

    private static IEnumerable<string> Tasks() => ManagedPolicyNames.All.Where(static name => ManagedPolicyNames.PathOf(name) == Path);

    /// <summary>The ARN of a task's policy, in the partition of another ARN, or else in <c>aws</c>.</summary>
    private static string ArnOf(string task, string other)
    {
        var fields = other.Split(':');
        var partition = fields is ["arn", { Length: > 0 } named, ..] ? named : "aws";
        return $"arn:{partition}{Prefix}{Path}{task}";
    }
}
