using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// Checks the form of values beyond the type of their condition key: ids, ARNs of KMS keys, names of regions, host names of services; and
/// how much of a value must be written out (IAM Access Analyzer's checks INVALID_VPC_FORMAT, INVALID_VPCE_FORMAT, INVALID_KMS_KEY_VALUE,
/// INVALID_REGION, INVALID_SERVICE_PRINCIPAL_FORMAT, WILDCARD_USAGE_TOO_PERMISSIVE and VARIABLE_USAGE_TOO_PERMISSIVE).
/// </summary>
internal static class ConditionValueForms
{
    private const string SourceVpc = "aws:SourceVpc";
    private const string SourceVpce = "aws:SourceVpce";

    /// <summary>Values with this many characters written out are told from nearly all others.</summary>
    private const int TellingLength = 6;

    private static readonly WildcardPattern s_kmsKey = new("arn:*:kms:*:*:key/*", ignoreCase: false, hasVariables: false);

    /// <summary>
    /// The fault of a value that is compared as text or as an ARN; null if there is none, or if that cannot be told. What may be a
    /// placeholder is left aside.
    /// </summary>
    public static ValueFault? FaultOf(PolicyCondition condition, JsonString value)
    {
        var key = condition.Key.Value;
        var text = value.Value;
        return text.Length == 0 || condition.OperatorParts.Family is not (ConditionFamily.String or ConditionFamily.Arn) ? null
            : ReachOf(condition, text) is { } reach ? reach
            : value.HasHoles ? null
            : ConditionKeyFacts.HoldsVpc(key) ? VpcFault(key, text)
            : ConditionKeyFacts.HoldsVpcEndpoint(key) ? VpcEndpointFault(text)
            : ConditionKeyFacts.HoldsKmsKey(key) ? KmsKeyFault(text)
            : ConditionKeyFacts.HoldsAccount(key) ? AccountFault(text)
            : ConditionKeyFacts.AccountKeyBeside(key) is { } accountKey ? OrganizationFault(text, accountKey)
            : ConditionKeyFacts.HoldsRegion(key) ? RegionFault(condition, text)
            : ConditionKeyFacts.HoldsService(key) ? ServiceFault(text)
            : ConditionKeyFacts.HoldsRegionalService(key) ? RegionalServiceFault(text)
            : null;
    }

    private static ValueFault? VpcFault(string key, string text)
    {
        if (IsId(text, "vpce-") && key.Equals(SourceVpc, StringComparison.OrdinalIgnoreCase))
        {
            return new ValueFault(
                $"is the id of a VPC endpoint, which '{SourceVpce}' has; compare that",
                ImmutableArray<string>.Empty,
                SourceVpce
            );
        }

        return IdFault(text, "vpc-", "VPC");
    }

    private static ValueFault? VpcEndpointFault(string text) =>
        IsId(text, "vpc-")
            ? new ValueFault($"is the id of a VPC, which '{SourceVpc}' has; compare that", ImmutableArray<string>.Empty, SourceVpc)
            : IdFault(text, "vpce-", "VPC endpoint");

    private static ValueFault? IdFault(string text, string prefix, string what)
    {
        var id = text.Substring(text.LastIndexOf('/') + 1);
        if (text.StartsWith("arn:", StringComparison.Ordinal) && IsId(id, prefix))
        {
            return new ValueFault($"is the ARN of a {what}, and the key has its id; write '{id}'", ImmutableArray.Create(id));
        }

        return IsPlain(text) && !IsId(text, prefix)
            ? new ValueFault($"is no id of a {what}; it is '{prefix}' and 8 or 17 digits of 0-9 and a-f", ImmutableArray<string>.Empty)
            : null;
    }

    private static bool IsId(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal)
        && text.Length - prefix.Length is 8 or 17
        && text.Skip(prefix.Length).All(static character => character is >= '0' and <= '9' or >= 'a' and <= 'f');

    /// <summary>Only what certainly is something else is reported: an alias, an id alone, an ARN of another kind.</summary>
    private static ValueFault? KmsKeyFault(string text)
    {
        var isOther =
            text.StartsWith("alias/", StringComparison.Ordinal)
            || Guid.TryParseExact(text, "D", out _)
            || text.StartsWith("arn:", StringComparison.Ordinal)
                && text.Length <= CatalogResourceType.MaxArnLength
                && new WildcardPattern(text, ignoreCase: false, hasVariables: true).Intersects(s_kmsKey) == Certainty.No;
        return isOther
            ? new ValueFault(
                "is no ARN of a KMS key, which is what the key has; it is such as 'arn:aws:kms:us-east-1:123456789012:key/…'",
                ImmutableArray<string>.Empty
            )
            : null;
    }

    private static ValueFault? AccountFault(string text)
    {
        if (AccountId.IsMeantBy(text))
        {
            var digits = text.Replace("-", "");
            return new ValueFault(
                "is no account, which is twelve digits",
                AccountId.Is(digits) ? ImmutableArray.Create(digits) : ImmutableArray<string>.Empty
            );
        }

        return text.Split(':') is ["arn", _, _, _, var account, ..] && AccountId.Is(account)
            ? new ValueFault($"is an ARN, and the key has its account; write '{account}'", ImmutableArray.Create(account))
            : null;
    }

    private static ValueFault? OrganizationFault(string text, string accountKey) =>
        AccountId.Is(text)
            ? new ValueFault($"is an account, which '{accountKey}' has; compare that", ImmutableArray<string>.Empty, accountKey)
            : null;

    private static ValueFault? RegionFault(PolicyCondition condition, string text)
    {
        if (!IsPlain(text) || Regions.Names.Any(name => name.Equals(text, condition.OperatorParts.CharactersOf())))
        {
            return null;
        }

        if (NearRegions.Find(text) is not { } near)
        {
            return null;
        }

        return !near.IsEmpty ? new ValueFault($"is no region; did you mean {MessageText.Choice(near)}?", near)
            : text.IndexOf('-') > 0 && char.IsDigit(text[text.Length - 1])
                ? new ValueFault("is no region that is known; look it up in the AWS General Reference", near)
            : null;
    }

    private static ValueFault? ServiceFault(string text) =>
        ServiceHost.MeantBy(text) is { } host
            ? new ValueFault($"is no host name of a service; write '{host}'", ImmutableArray.Create(host))
            : null;

    private static ValueFault? RegionalServiceFault(string text)
    {
        var service = text.EndsWith(PrincipalFacts.ServiceDomain, StringComparison.Ordinal)
            ? text.Substring(0, text.Length - PrincipalFacts.ServiceDomain.Length)
            : text;
        return IsPlain(service) && ServiceCatalog.Find(service) is { } known
            ? new ValueFault(
                $"names no region, and the key has one; it is such as '{known.Prefix}.us-east-1{PrincipalFacts.ServiceDomain}'",
                ImmutableArray<string>.Empty
            )
            : null;
    }

    /// <summary>
    /// The fault of a value with a wildcard, or with a variable that callers set, behind so few characters that nearly any value matches.
    /// An unknown piece before it may be enough. A star alone, which asks for no more than the key, is NIAM3308's matter.
    /// </summary>
    private static ValueFault? ReachOf(PolicyCondition condition, string text)
    {
        var key = condition.Key.Value;
        if (
            !ConditionKeyFacts.IsSensitive(key)
            || text == "*"
                && (
                    condition.AllValues.Length == 1
                    || condition.OperatorParts.IsIfExists
                    || condition.OperatorParts.Qualifier == ConditionQualifier.ForAllValues
                )
        )
        {
            return null;
        }

        var length = 0;
        for (var index = 0; index < text.Length && length < TellingLength; index++, length++)
        {
            var character = text[index];
            if (character is '*' or '?' && condition.OperatorParts.HasWildcards)
            {
                return new ValueFault(
                    $"has a wildcard where nearly any '{key}' matches; write the values out",
                    ImmutableArray<string>.Empty
                );
            }

            if (character == VirtualText.HoleCharacter)
            {
                return null;
            }

            if (character == '$' && index + 1 < text.Length && text[index + 1] == '{')
            {
                var end = text.IndexOf('}', index);
                var name = end < 0 ? "" : text.Substring(index + 2, end - index - 2).Split(',')[0].Trim();
                if (name is not ("*" or "?" or "$"))
                {
                    return ConditionKeyFacts.IsSetByRequest(name)
                        ? new ValueFault(
                            $"is what the request itself says, so that callers choose which '{key}' matches; write the values out",
                            ImmutableArray<string>.Empty
                        )
                        : null;
                }

                index = end;
            }
        }

        return null;
    }

    /// <summary>True for text that can be a name, in whatever case, and nothing else: no wildcard, no variable, no placeholder.</summary>
    private static bool IsPlain(string text) =>
        text.All(static character => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-');
}
