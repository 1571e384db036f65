using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4105: a principal that AWS refuses or that does not exist (IAM User Guide, "AWS JSON policy elements: Principal"; IAM Access
/// Analyzer checks INVALID_PRINCIPAL_*, UNSUPPORTED_WILDCARD_IN_PRINCIPAL, INVALID_ROLE_REFERENCE, INVALID_USER_REFERENCE,
/// INVALID_SERVICE_PRINCIPAL_FORMAT and FEDERATED_PRINCIPAL_NOT_SUPPORTED).
/// </summary>
internal sealed class PrincipalFormat : PolicyRule
{
    private const string Aws = "AWS";
    private const string Federated = "Federated";
    private const string RoleIdPrefix = "AROA";
    private const string UserIdPrefix = "AIDA";

    /// <summary>What is no longer may be a word; ids are.</summary>
    private const int MaxWordLength = 12;

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM4105",
        "Principal has a form that AWS does not know",
        "{0}",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        "A principal is the star, or an object with the keys AWS, Service, Federated and CanonicalUser. "
            + "Of AWS the value is an ARN, an account or the star alone; of Service it is the host name of a service. "
            + "AWS refuses other forms, and ids in place of ARNs belong to users and roles that are gone.",
        HelpLinks.Principal
    );

    private static readonly ImmutableArray<string> s_types = ImmutableArray.Create(Aws, "Service", Federated, "CanonicalUser");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals { get; } = ImmutableArray.Create("NIAM2103");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            if (statement.PrincipalProperty?.Value is JsonObject types)
            {
                foreach (var type in types.Properties)
                {
                    CheckType(context, types, type);
                }
            }

            foreach (var principal in statement.Principals)
            {
                CheckValue(context, principal);
            }
        }
    }

    private static void CheckType(PolicyRuleContext context, JsonObject types, JsonProperty type)
    {
        var name = type.Name.Value;
        if (type.Name.HasHoles || s_types.Contains(name) || name.StartsWith("Fn::", StringComparison.Ordinal) || name == "Ref")
        {
            return;
        }

        var near = s_types.FirstOrDefault(known =>
            known.Equals(name, StringComparison.OrdinalIgnoreCase) || (known + "s").Equals(name, StringComparison.OrdinalIgnoreCase)
        );
        context.Report(
            s_descriptor,
            type.Name.ContentSpan,
            [
                $"'{MessageText.Of(name)}' is no kind of principal; write "
                    + (near is null ? "'AWS', 'Service', 'Federated' or 'CanonicalUser'" : $"'{near}'"),
            ],
            () =>
                near is not null && types[near] is null
                    ? PolicyCure.Edit($"Write '{near}'", "NIAM4105.Type", new RenameProperty(type, near))
                    : PolicyCure.None
        );
    }

    private static void CheckValue(PolicyRuleContext context, PolicyPrincipal principal)
    {
        var value = principal.Value.Value;
        if (principal.Value.HasHoles || value.IndexOf('$') >= 0 || value.IndexOf('{') >= 0 || value.IndexOf('#') >= 0)
        {
            return;
        }

        var shown = $"'{MessageText.Of(value)}'";
        switch (principal)
        {
            case { TypeProperty: null } when value != "*":
                Report(
                    context,
                    principal,
                    $"{shown} stands alone; only '*' does: write {{ \"AWS\": … }}",
                    IsAwsPrincipal(value)
                        ? new EditPolicy("Write { \"AWS\": … }", "NIAM4105.Aws", ValueEdits.Write(principal.Value, OfAws(value)))
                        : null
                );
                break;
            case { Type: Aws } when IsGone(value):
                var kind = value.StartsWith(UserIdPrefix, StringComparison.Ordinal) ? "user" : "role";
                Report(context, principal, $"{shown} is the id of a {kind}, which AWS shows for one that is gone; write its ARN");
                break;
            case { Type: Aws } when value.Length > 1 && value.IndexOf('*') >= 0:
                Report(
                    context,
                    principal,
                    $"{shown} has a wildcard, which AWS refuses in a principal; "
                        + "name the account, and narrow it by a condition on aws:PrincipalArn"
                );
                break;
            case { Type: Aws } when AccountId.IsMeantBy(value):
                Report(context, principal, $"{shown} is no account, which is twelve digits");
                break;
            case { Type: Aws } when FaultOfArn(principal.Value) is { } fault:
                Report(context, principal, $"{shown} {fault}");
                break;
            case { Type: "Service" } when ServiceHost.MeantBy(value) is { } host:
                Report(
                    context,
                    principal,
                    $"{shown} is no host name of a service; write '{host}'",
                    new EditPolicy($"Write '{host}'", "NIAM4105.Service", ValueEdits.Write(principal.Value, host))
                );
                break;
            case { Type: Federated } when context.Document.Use is { Type: PolicyType.Resource, IsCertain: true }:
                Report(
                    context,
                    principal,
                    $"{shown} is a federated principal, which only trust policies have; name the role that it assumes"
                );
                break;
            case { Type: Federated } when value.IndexOf('.') < 0 && !value.StartsWith("arn:", StringComparison.Ordinal):
                Report(context, principal, $"{shown} is no identity provider; write its ARN or host name");
                break;
        }
    }

    /// <summary>Why an ARN cannot be a principal; null if it may be one, or is no ARN.</summary>
    private static string? FaultOfArn(JsonString value) =>
        new ResourcePattern(value) is not { Service: { } service, Resource: { } resource }
        || PrincipalFacts.CanBePrincipal(service, resource)
            ? null
        : PrincipalFacts.IsProvider(resource) ? $"is an identity provider, which stands under '{Federated}'"
        : "names no role, user, session or account";

    private static void Report(PolicyRuleContext context, PolicyPrincipal principal, string message, EditPolicy? cure = null) =>
        context.Report(
            s_descriptor,
            principal.Value.ContentSpan,
            [message],
            () => cure is null ? PolicyCure.None : ImmutableArray.Create<PolicyCure>(cure)
        );

    private static JsonObject OfAws(string value) =>
        new(ImmutableArray.Create(new JsonProperty(new JsonString(Aws), new JsonString(value))));

    private static bool IsAwsPrincipal(string value) =>
        value.StartsWith("arn:", StringComparison.Ordinal) || value.All(static character => character is >= '0' and <= '9');

    /// <summary>True for an id such as <c>AROA...</c> of a role or <c>AIDA...</c> of a user.</summary>
    private static bool IsGone(string value) =>
        value.Length > MaxWordLength
        && (value.StartsWith(RoleIdPrefix, StringComparison.Ordinal) || value.StartsWith(UserIdPrefix, StringComparison.Ordinal))
        && value.All(static character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
