using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Verification;
using Xunit.Abstractions;

namespace NeptuneIam.Analyzers.Tests.Oracle;

/// <summary>
/// The noise of the rules on the policies that AWS itself publishes. Policies that AWS's validator finds clean are written by people who
/// know: a Warning on one is ours to mend. Without the policies at hand the tests say so and end.
/// </summary>
public sealed class PublishedPoliciesTests(ITestOutputHelper output)
{
    /// <summary>What AWS's validator checks too: grammar, catalogue, ARNs, conditions, principals and hygiene.</summary>
    private static readonly ImmutableArray<string> ValidatedFamilies = ["NIAM30", "NIAM31", "NIAM32", "NIAM33", "NIAM41", "NIAM50"];

    /// <summary>The rules that AWS's own policies never break, clean or not: they could not be published.</summary>
    private static readonly ImmutableHashSet<string> Grammar = ["NIAM3001", "NIAM3004", "NIAM3005"];

    /// <summary>
    /// The policies that let the wildcard write to every engine: <c>rds:*</c> on <c>*</c>, for people who administer all
    /// databases.
    /// </summary>
    private static readonly ImmutableHashSet<string> WithWildcardGrant = ["DatabaseAdministrator", "DataScientist"];

    /// <summary>The rule of the quotas: AWS's own policies may be larger than those of its customers.</summary>
    private const string Size = "NIAM5002";

    /// <summary>The validator compares less in policies that are far over their quota.</summary>
    private const int ComparedLength = 30_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clean_policies_give_no_warning(bool isManagedPolicy)
    {
        if (IsSkipped())
        {
            return;
        }

        var policies = PublishedPolicies.All.Where(static policy => policy.IsClean).ToList();
        Assert.True(policies.Count > 600, "The file holds too few policies.");
        var warnings = policies
            .SelectMany(policy =>
                Check(policy, isManagedPolicy)
                    .Where(static found => found.Severity == DiagnosticSeverity.Warning)
                    .Select(found => (policy.Name, Found: found))
            )
            .ToList();
        Write(warnings);
        Assert.DoesNotContain(
            warnings,
            static warning =>
                warning.Found.Id is "NIAM1001" or "NIAM1104" or "NIAM2101"
                || (IsOfValidatedFamily(warning.Found.Id) && warning.Found.Id != Size)
        );
        Assert.DoesNotContain(warnings, static warning => warning.Name.Contains("Neptune", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_wildcards_that_write_are_wildcard_grants()
    {
        if (IsSkipped())
        {
            return;
        }

        var found = PublishedPolicies
            .All.SelectMany(static policy => Check(policy).Select(found => (policy.Name, Found: found)))
            .Where(static finding => finding.Found.Id == "NIAM1101")
            .ToList();
        Write(found);
        Assert.Equal(
            WithWildcardGrant.Order(StringComparer.Ordinal),
            found.Select(static finding => finding.Name).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_policy_breaks_the_grammar()
    {
        if (IsSkipped())
        {
            return;
        }

        var found = PublishedPolicies.All.SelectMany(static policy => Check(policy).Select(found => (policy.Name, Found: found))).ToList();
        Write(found);
        Assert.DoesNotContain(found, static finding => Grammar.Contains(finding.Found.Id));
    }

    /// <summary>The validator's findings that a rule of ours makes too: each at the same element.</summary>
    [Theory]
    [InlineData("PASS_ROLE_WITH_STAR_IN_RESOURCE", "NIAM4005")]
    [InlineData("PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", "NIAM4005")]
    [InlineData("CREATE_SLR_WITH_STAR_IN_RESOURCE", "NIAM4006")]
    [InlineData("CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE", "NIAM4006")]
    [InlineData("REDUNDANT_ACTION", "NIAM5001")]
    [InlineData("REDUNDANT_RESOURCE", "NIAM5001")]
    [InlineData("POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", "NIAM5002")]
    [InlineData("EQUIVALENT_TO_NULL_FALSE", "NIAM3308")]
    [InlineData("STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", "NIAM3303")]
    [InlineData("TYPE_MISMATCH", "NIAM3303")]
    [InlineData("ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "NIAM3104")]
    public void The_validator_s_findings_are_found_at_the_same_element(string code, string id)
    {
        if (IsSkipped())
        {
            return;
        }

        var missed = new List<string>();
        var count = 0;
        foreach (var policy in PublishedPolicies.All.Where(policy => policy.Findings.Any(finding => finding.Code == code)))
        {
            var ours = Check(policy).Where(found => found.Id == id).ToList();
            foreach (var finding in policy.Findings.Where(finding => finding.Code == code))
            {
                count++;
                if (!ours.Any(found => finding.Spans.Any(span => span.Contains(found.Span))))
                {
                    missed.Add(policy.Name);
                }
            }
        }

        Assert.NotEqual(0, count);
        Assert.Empty(missed);
    }

    /// <summary>What the validator compares we compare: no redundant element but those that it names.</summary>
    [Fact]
    public void Nothing_is_redundant_that_the_validator_finds_in_use()
    {
        if (IsSkipped())
        {
            return;
        }

        var extra = PublishedPolicies
            .All.Where(static policy => policy.Text.Length < ComparedLength)
            .SelectMany(static policy =>
                Check(policy)
                    .Where(found =>
                        found.Id == "NIAM5001"
                        && !policy.Findings.Any(finding =>
                            finding.Code.StartsWith("REDUNDANT", StringComparison.Ordinal)
                            && finding.Spans.Any(span => span.Contains(found.Span))
                        )
                    )
                    .Select(found => (policy.Name, Found: found))
            )
            .ToList();
        Write(extra);
        Assert.Empty(extra);
    }

    /// <summary>Too much access is what AWS's policies for administrators grant, and few others.</summary>
    [Fact]
    public void Few_clean_policies_grant_too_much()
    {
        if (IsSkipped())
        {
            return;
        }

        var clean = PublishedPolicies.All.Where(static policy => policy.IsClean).ToList();
        var warnings = clean
            .SelectMany(static policy =>
                Check(policy)
                    .Where(static found =>
                        found.Severity == DiagnosticSeverity.Warning && found.Id.StartsWith("NIAM40", StringComparison.Ordinal)
                    )
                    .Select(found => (policy.Name, Found: found))
            )
            .ToList();
        Write(warnings);
        Assert.True(warnings.Select(static warning => warning.Name).Distinct().Count() <= clean.Count * 3 / 100);
    }

    private static bool IsOfValidatedFamily(string id) => ValidatedFamilies.Any(family => id.StartsWith(family, StringComparison.Ordinal));

    private bool IsSkipped()
    {
        if (PublishedPolicies.AreThere)
        {
            return false;
        }

        output.WriteLine("Skipped: the policies are not there. Name their folder in the environment variable NEPTUNE_IAM_ORACLE.");
        return true;
    }

    private void Write(IEnumerable<(string Name, Found Found)> findings)
    {
        foreach (var (name, found) in findings)
        {
            output.WriteLine($"{name}: {found.Severity} {found.Id} «{found.Text}» {found.Message}");
        }
    }

    /// <summary>What the rules find in a policy: a customer managed one, or a text of which nothing is known.</summary>
    private static IEnumerable<Found> Check(PublishedPolicy policy, bool isManagedPolicy = true)
    {
        var surroundings = new PolicySurroundings
        {
            NamesNeptune = policy.Name.Contains("Neptune", StringComparison.Ordinal),
            NamesConsole = policy.Name.Contains("Console", StringComparison.Ordinal),
        };
        var use = new PolicyUse(() => surroundings)
        {
            Type = isManagedPolicy ? PolicyType.Identity : PolicyType.Unknown,
            Principal = isManagedPolicy ? PrincipalKind.ManagedPolicy : PrincipalKind.Unknown,
            PolicyName = policy.Name,
        };
        var document = PolicyReading.FromLiteral(policy.Text, use);
        var text = ((TextPolicyOrigin)document.Origin).Text;
        Assert.Equal(policy.Text, text.Text);
        Assert.True(PolicyRecognition.IsPolicy(JsonReader.Read(text, CancellationToken.None)), policy.Name);
        return document
            .Findings()
            .Select(finding => new Found(
                finding.Rule.Id,
                finding.Descriptor.DefaultSeverity,
                finding.Span,
                text.Text.Substring(finding.Span.Start, finding.Span.Length),
                finding.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)
            ));
    }

    private sealed record Found(string Id, DiagnosticSeverity Severity, TextSpan Span, string Text, string Message);
}
