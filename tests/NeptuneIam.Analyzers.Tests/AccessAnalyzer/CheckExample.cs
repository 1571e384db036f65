using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>
/// A check of IAM Access Analyzer's policy validation that a rule makes too, shown by a policy that has the fault and one that has
/// not.
/// </summary>
/// <param name="Code">The check's code, as the IAM User Guide's "IAM policy validation check reference" has it.</param>
/// <param name="Use">What the policies are for.</param>
/// <param name="Bad">A policy in which the rule's one finding is marked: <c>{|NIAM3005:allow|}</c>.</param>
/// <param name="Good">A policy without findings that says what was meant.</param>
public sealed record CheckExample(string Code, ExampleUse Use, string Bad, string Good)
{
    /// <summary>The examples of all families, in order of code.</summary>
    public static ImmutableArray<CheckExample> All { get; } =
    [
        .. new[]
        {
            GrammarExamples.All,
            ConditionExamples.All,
            CatalogueExamples.All,
            KeyExamples.All,
            PrivilegeExamples.All,
            TrustExamples.All,
            OrganizationExamples.All,
        }
            .SelectMany(static family => family)
            .OrderBy(static example => example.Code, StringComparer.Ordinal),
    ];

    /// <summary>The rule that makes the check.</summary>
    public string Rule => Bad.Substring(Bad.IndexOf("{|NIAM", StringComparison.Ordinal) + 2, "NIAM0000".Length);

    /// <inheritdoc/>
    public override string ToString() => Code;

    /// <summary>An example of an action on a resource.</summary>
    internal static CheckExample At(string code, string action, string bad, string good)
    {
        return new(code, ExampleUse.Unknown, On(bad), On(good));

        string On(string resource) =>
            Policy("{ \"Effect\": \"Allow\", \"Action\": \"" + action + "\", \"Resource\": \"" + resource + "\" }");
    }

    /// <summary>An example of conditions.</summary>
    internal static CheckExample Condition(string code, string bad, string good) => new(code, ExampleUse.Unknown, Under(bad), Under(good));

    /// <summary>A policy of one statement.</summary>
    internal static string Policy(string statement) => "{ \"Version\": \"2012-10-17\", \"Statement\": [" + statement + "] }";

    /// <summary>A policy of one statement that is reported as too large.</summary>
    internal static string TooLarge(string statement) => "{|NIAM5002:{|}" + Policy(statement)[1..];

    /// <summary>A policy of one statement that allows reading, under conditions.</summary>
    internal static string Under(string conditions) =>
        Policy(
            "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::graphs/*\", \"Condition\": {"
                + conditions
                + "} }"
        );
}

/// <summary>What an example is for.</summary>
public enum ExampleUse
{
    /// <summary>Nothing says it.</summary>
    Unknown,

    /// <summary>A customer managed policy.</summary>
    Identity,

    /// <summary>The trust policy of a role.</summary>
    Trust,

    /// <summary>The policy of a bucket.</summary>
    Resource,

    /// <summary>A service control policy of an organization.</summary>
    ServiceControl,

    /// <summary>A resource control policy of an organization.</summary>
    ResourceControl,
}
