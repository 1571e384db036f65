using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM2101 in policies: a statement that allows something to the root user by a condition only the root user meets. A Principal of <c>arn:aws:iam::ACCOUNT:root</c> is not
/// meant: it stands for the whole account (IAM User Guide, "AWS JSON policy elements: Principal").
/// </summary>
internal sealed class RootUserCondition : PolicyRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(RootUserDescriptors.Used, RootUserDescriptors.LastResort);

    /// <inheritdoc/>
    public override bool HasCures => false;

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            if (statement.Effect != PolicyEffect.Allow)
            {
                continue;
            }

            foreach (var condition in statement.Condition.Conditions)
            {
                if (condition.OperatorParts.IsPositive && condition.Values.FirstOrDefault(value => MeansRoot(condition.Key.Value, value.Value)) is { } root)
                {
                    context.Report(
                        IsKeyPolicy(context.Document.Use, statement) ? RootUserDescriptors.LastResort : RootUserDescriptors.Used,
                        root.ContentSpan,
                        [$"Only the root user meets '{condition.Key.Value}' of '{MessageText.Of(root.Value)}'"]);
                }
            }
        }
    }

    /// <summary>A request of the root user has the ARN <c>…:root</c>, the principal type Account, and its bare account number as user id.</summary>
    private static bool MeansRoot(string key, string value)
    {
        if (key.Equals("aws:PrincipalArn", StringComparison.OrdinalIgnoreCase))
        {
            return value.EndsWith(":root", StringComparison.Ordinal);
        }

        if (key.Equals("aws:PrincipalType", StringComparison.OrdinalIgnoreCase))
        {
            return value == "Account";
        }

        return key.Equals("aws:userid", StringComparison.OrdinalIgnoreCase) && value.Length == 12 && value.All(static character => character is >= '0' and <= '9');
    }

    /// <summary>In a KMS key policy such a statement is the documented way to keep a key that nobody else can open.</summary>
    private static bool IsKeyPolicy(PolicyUse use, PolicyStatement statement) =>
        use.ResourceService == "kms"
        || (statement.PrincipalProperty is not null && statement.Actions.All(static action => string.Equals(action.Service, "kms", StringComparison.OrdinalIgnoreCase)));
}
