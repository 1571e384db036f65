using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Configuration;

/// <summary>
/// The options that a user sets in <c>.editorconfig</c> or a global configuration file, with the prefix <c>neptune_iam.</c>.
/// </summary>
internal sealed class PolicyOptions
{
    /// <summary>Names of policies, with wildcards, separated by commas, whose principals work at the Neptune console.</summary>
    public const string ConsolePoliciesKey = "neptune_iam.console_policies";

    /// <summary>
    /// Names of policies, with wildcards, separated by commas, whose principals use Neptune only through the API or the command line.
    /// </summary>
    public const string ApiOnlyPoliciesKey = "neptune_iam.api_only_policies";

    /// <summary>For how many days after its date the catalogue's word on unknown names makes a warning.</summary>
    public const string CatalogGraceDaysKey = "neptune_iam.catalog_grace_days";

    /// <summary>Numbers of AWS accounts, separated by commas, that policies may let in as a whole.</summary>
    public const string AllowedAccountsKey = "neptune_iam.allowed_accounts";

    /// <summary>Names of roles and policies, with wildcards, separated by commas, that may hold administrative permissions.</summary>
    public const string AllowedRolesKey = "neptune_iam.allowed_roles";

    /// <summary>
    /// SHA-256 hashes of access key ids, in hexadecimal digits, separated by commas, that may be written down: those of keys that are bait,
    /// or deleted.
    /// </summary>
    public const string AllowedKeysKey = "neptune_iam.allowed_keys";

    /// <summary><c>true</c> where warnings about security are errors, as the package's mode <c>gate</c> sets it.</summary>
    public const string SecurityGateKey = "neptune_iam.security_gate";

    /// <summary>The default of <see cref="CatalogGraceDaysKey"/>.</summary>
    private const int DefaultCatalogGraceDays = 365;

    private readonly ImmutableArray<WildcardPattern> _consolePolicies;
    private readonly ImmutableArray<WildcardPattern> _apiOnlyPolicies;
    private readonly ImmutableArray<WildcardPattern> _allowedAccounts;
    private readonly ImmutableArray<WildcardPattern> _allowedRoles;
    private readonly int _catalogGraceDays;
    private readonly Lazy<CatalogAdditions> _catalogAdditions;
    private readonly Func<string, bool>? _isTurnedOn;

    private PolicyOptions(AnalyzerConfigOptions options, ImmutableArray<AdditionalText> additionalFiles, Func<string, bool>? isTurnedOn)
    {
        _isTurnedOn = isTurnedOn;
        _consolePolicies = ReadNames(options, ConsolePoliciesKey);
        _apiOnlyPolicies = ReadNames(options, ApiOnlyPoliciesKey);
        _allowedAccounts = ReadNames(options, AllowedAccountsKey);
        _allowedRoles = ReadNames(options, AllowedRolesKey);
        AllowedKeys = ReadList(options, AllowedKeysKey)
            .Select(static hash => hash.ToLowerInvariant())
            .ToImmutableHashSet(StringComparer.Ordinal);
        IsSecurityGate =
            options.TryGetValue(SecurityGateKey, out var gate) && string.Equals(gate, "true", StringComparison.OrdinalIgnoreCase);
        _catalogGraceDays =
            options.TryGetValue(CatalogGraceDaysKey, out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                ? days
                : DefaultCatalogGraceDays;
        _catalogAdditions = new Lazy<CatalogAdditions>(() => ReadAdditions(additionalFiles), LazyThreadSafetyMode.None);
    }

    /// <summary>False if the catalogue is older than the user lets it be, so that what it does not know may well be.</summary>
    public bool IsCatalogCurrent => (DateTime.UtcNow - ServiceCatalog.Date).TotalDays <= _catalogGraceDays;

    /// <summary>The actions and condition keys that the user knows beside the catalogue.</summary>
    public CatalogAdditions CatalogAdditions => _catalogAdditions.Value;

    /// <summary>True if warnings about security are errors.</summary>
    public bool IsSecurityGate { get; }

    /// <summary>The hashes of the access key ids that the user allows, in small hexadecimal digits.</summary>
    public ImmutableHashSet<string> AllowedKeys { get; }

    /// <summary>The options that hold for one file, read when first asked for: most files have no use for them.</summary>
    /// <param name="options">What is set for the file.</param>
    /// <param name="additionalFiles">The files that the project gives to the analyzers.</param>
    /// <param name="isTurnedOn">Whether a rule that is off by default is on; null if none is. See <see cref="RuleSwitch"/>.</param>
    public static Lazy<PolicyOptions> ReadLazily(
        AnalyzerConfigOptions options,
        ImmutableArray<AdditionalText> additionalFiles = default,
        Func<string, bool>? isTurnedOn = null
    ) =>
        new(
            () =>
                new PolicyOptions(options, additionalFiles.IsDefault ? ImmutableArray<AdditionalText>.Empty : additionalFiles, isTurnedOn),
            LazyThreadSafetyMode.None
        );

    /// <summary>True if the user has turned on the rule of that identifier, which is off by default.</summary>
    public bool IsTurnedOn(string ruleId) => _isTurnedOn?.Invoke(ruleId) == true;

    /// <summary>True if the user lets policies let in that account.</summary>
    public bool IsAllowedAccount(string? account) => Matches(_allowedAccounts, account);

    /// <summary>True if the user lets a policy, or the role that it is for, hold administrative permissions.</summary>
    public bool IsAllowedRole(PolicyUse use) => MatchesName(_allowedRoles, use);

    /// <summary>True if the user says that a policy is for the console.</summary>
    public bool IsConsolePolicy(PolicyUse use) => MatchesName(_consolePolicies, use);

    /// <summary>True if the user says that a policy is for the API only.</summary>
    public bool IsApiOnlyPolicy(PolicyUse use) => MatchesName(_apiOnlyPolicies, use);

    private static CatalogAdditions ReadAdditions(ImmutableArray<AdditionalText> files)
    {
        foreach (var file in files)
        {
            if (
                Path.GetFileName(file.Path).Equals(CatalogAdditions.FileName, StringComparison.OrdinalIgnoreCase)
                && file.GetText() is { } text
            )
            {
                return CatalogAdditions.Read(new StringReader(text.ToString()));
            }
        }

        return CatalogAdditions.None;
    }

    private static ImmutableArray<WildcardPattern> ReadNames(AnalyzerConfigOptions options, string key) =>
        ReadList(options, key).Select(static name => new WildcardPattern(name, ignoreCase: true, hasVariables: false)).ToImmutableArray();

    private static IEnumerable<string> ReadList(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value)
            ? value.Split(',').Select(static item => item.Trim()).Where(static item => item.Length > 0)
            : [];

    /// <summary>True if a pattern matches what the code calls the policy or its principal, which is found out only for the sake of a pattern.</summary>
    private static bool MatchesName(ImmutableArray<WildcardPattern> patterns, PolicyUse use) =>
        !patterns.IsEmpty && (Matches(patterns, use.PolicyName) || use.Surroundings.Names.Any(name => Matches(patterns, name)));

    private static bool Matches(ImmutableArray<WildcardPattern> patterns, string? name)
    {
        if (name is null)
        {
            return false;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Matches(name) == Certainty.Yes)
            {
                return true;
            }
        }

        return false;
    }
}
