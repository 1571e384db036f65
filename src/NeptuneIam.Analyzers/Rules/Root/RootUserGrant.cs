using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM2101 in policies: a statement that lets in the root user alone. A Principal of <c>arn:aws:iam::ACCOUNT:root</c> is not reported: it
/// stands for the whole account (IAM User Guide, "AWS JSON policy elements: Principal"), but for the policies of gateway endpoints, where
/// it is the root user (AWS PrivateLink Guide, "Principals for gateway endpoints").
/// </summary>
internal sealed class RootUserGrant : PolicyRule
{
    private const string PrincipalArn = "aws:PrincipalArn";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        ImmutableArray.Create(RootUserDescriptors.Used, RootUserDescriptors.LastResort, RootUserDescriptors.EndpointPrincipal);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            switch (statement.Effect)
            {
                case PolicyEffect.Allow:
                    CheckCondition(context, statement);
                    CheckEndpoint(context, statement);
                    break;
                case PolicyEffect.Deny when IsWithGrants(context.Document):
                    CheckExemption(context, statement);
                    break;
            }
        }
    }

    /// <summary>Reports an Allow with a condition that only the root user meets.</summary>
    private static void CheckCondition(PolicyRuleContext context, PolicyStatement statement)
    {
        foreach (var condition in statement.Condition.Conditions)
        {
            if (
                condition.OperatorParts.IsPositive
                && condition.Values.FirstOrDefault(value => MeansRoot(condition.Key.Value, value.Value)) is { } root
            )
            {
                Report(context, statement, root, $"Only the root user meets '{condition.Key.Value}' of '{MessageText.Of(root.Value)}'");
            }
        }
    }

    /// <summary>
    /// Reports a Deny for everyone but the root user. If others are exempt too, the root user is a last resort, as AWS recommends.
    /// </summary>
    private static void CheckExemption(PolicyRuleContext context, PolicyStatement statement)
    {
        foreach (var condition in statement.Condition.Conditions)
        {
            if (
                condition.OperatorParts is { IsNegated: true, IsIfExists: false }
                && condition is { MayHaveMoreValues: false, Values.IsEmpty: false }
                && condition.IsOn(PrincipalArn) == Certainty.Yes
                && condition.Values.All(value => MeansRoot(condition.Key.Value, value.Value))
            )
            {
                Report(
                    context,
                    statement,
                    condition.Values[0],
                    $"Nobody but the root user is exempt from the Deny by '{condition.Key.Value}' of "
                        + $"'{MessageText.Of(condition.Values[0].Value)}'"
                );
            }
        }
    }

    private static void CheckEndpoint(PolicyRuleContext context, PolicyStatement statement)
    {
        if (
            context.Document.Use.Type != PolicyType.VpcEndpoint
            || statement.IsNotPrincipal
            || statement.IsNotAction
            || statement.Actions.IsEmpty
            || statement.MayHaveMoreActions
            || !statement.Actions.All(static action => PrincipalFacts.GatewayEndpointServices.Any(action.IsOf))
        )
        {
            return;
        }

        foreach (var principal in statement.Principals.Where(PrincipalFacts.IsAccount))
        {
            context.Report(
                RootUserDescriptors.EndpointPrincipal,
                principal.Value.ContentSpan,
                [MessageText.Of(principal.Value.Value)],
                () => Cures(statement, principal)
            );
        }
    }

    private static ImmutableArray<PolicyCure> Cures(PolicyStatement statement, PolicyPrincipal principal) =>
        PrincipalFacts.AccountOf(principal) is { } account
        && statement is { Principals.Length: 1, MayHaveMorePrincipals: false }
        && StatementEdits.AddCondition(statement, "StringEquals", "aws:PrincipalAccount", account) is { } condition
            ? PolicyCure.Edit(
                $"Let in everyone of the account {account}",
                "NIAM2101.Endpoint",
                ImmutableArray.Create(ValueEdits.Write(statement.PrincipalProperty!.Value, "*"), condition)
            )
            : PolicyCure.None;

    private static void Report(PolicyRuleContext context, PolicyStatement statement, JsonString place, string finding) =>
        context.Report(
            IsKeyPolicy(context.Document.Use, statement) ? RootUserDescriptors.LastResort : RootUserDescriptors.Used,
            place.ContentSpan,
            [finding]
        );

    /// <summary>
    /// True if the policy lets somebody in; one that only limits, such as those of AWS for the sessions of its root tasks, lets in nobody.
    /// </summary>
    private static bool IsWithGrants(PolicyDocument document) =>
        !document.Use.OnlyLimits
        && (
            document.Use.Type == PolicyType.Resource || document.Statements.Any(static statement => statement.Effect == PolicyEffect.Allow)
        );

    /// <summary>
    /// True for a value that only requests of the root user have: the ARN <c>…:root</c>, the principal type Account, and the bare account
    /// number as user id.
    /// </summary>
    private static bool MeansRoot(string key, string value)
    {
        if (key.Equals(PrincipalArn, StringComparison.OrdinalIgnoreCase))
        {
            return value.EndsWith(":root", StringComparison.Ordinal);
        }

        if (key.Equals("aws:PrincipalType", StringComparison.OrdinalIgnoreCase))
        {
            return value == "Account";
        }

        return key.Equals("aws:userid", StringComparison.OrdinalIgnoreCase) && AccountId.Is(value);
    }

    /// <summary>
    /// True for a KMS key policy, in which such a statement is the documented way to keep access to a key that everybody else has lost.
    /// </summary>
    private static bool IsKeyPolicy(PolicyUse use, PolicyStatement statement) =>
        use.ResourceService == "kms"
        || (
            statement.PrincipalProperty is not null
            && statement.Actions.All(static action => string.Equals(action.Service, "kms", StringComparison.OrdinalIgnoreCase))
        );
}
