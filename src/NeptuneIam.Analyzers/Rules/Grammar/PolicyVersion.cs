using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3006: the version of the policy language does not exist, is missing, or does not know policy variables although the policy uses them
/// (IAM JSON policy elements: Version; Access Analyzer's checks INVALID_VERSION, MISSING_VERSION, VARIABLE_UNSUPPORTED_IN_VERSION).
/// </summary>
internal sealed class PolicyVersion : PolicyRule
{
    private static readonly DiagnosticDescriptor s_wrong = RuleDescriptors.Create(
        "NIAM3006",
        "Policy version is missing, unknown, or too old for variables",
        "{0}",
        RuleCategory.Grammar,
        DiagnosticSeverity.Warning,
        "Without a version a policy has that of 2008, in which policy variables such as ${aws:username} are plain text, "
            + "so that a Resource or Condition with one matches nothing.",
        HelpLinks.Version
    );

    private static readonly DiagnosticDescriptor s_missing = s_wrong.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_wrong, s_missing);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (document.Root is not { } root)
        {
            return;
        }

        if (document.VersionProperty is null)
        {
            if (IsSurelyWhole(document.Use) && IsSurelyWithout(document, root))
            {
                ReportMissing(context, root);
            }
        }
        else if (document.Version is { HasHoles: false } version)
        {
            CheckVersion(context, version);
        }
    }

    private static void CheckVersion(PolicyRuleContext context, JsonString version)
    {
        if (version.Value is not (PolicyGrammar.CurrentVersion or PolicyGrammar.FormerVersion))
        {
            if (IsSurelyWhole(context.Document.Use) || IsMeantForOneOfIam(version.Value))
            {
                Report(context, version, $"There is no version '{MessageText.Of(version.Value)}' of the policy language");
            }
        }
        else if (version.Value == PolicyGrammar.FormerVersion && VariableIn(context.Document) is { } variable)
        {
            Report(context, version, $"Version {PolicyGrammar.FormerVersion} takes '{MessageText.Of(variable)}' for plain text");
        }
    }

    private static void Report(PolicyRuleContext context, JsonString version, string problem) =>
        context.Report(
            s_wrong,
            version.ContentSpan,
            [$"{problem}; write \"{PolicyGrammar.CurrentVersion}\""],
            () =>
                PolicyCure.Edit(
                    $"Write \"{PolicyGrammar.CurrentVersion}\"",
                    "NIAM3006.Write",
                    ValueEdits.WriteText(version, PolicyGrammar.CurrentVersion)
                )
        );

    /// <summary>
    /// True for a date of the same year as one of the two versions, and for that of CloudFormation's templates. Other dates may be versions
    /// of other policy languages of AWS.
    /// </summary>
    private static bool IsMeantForOneOfIam(string version) =>
        version.StartsWith("2012", StringComparison.Ordinal)
        || version.StartsWith("2008", StringComparison.Ordinal)
        || version is "2010-09-09";

    /// <summary>True if the policy has no Version, not even under a misspelled name.</summary>
    private static bool IsSurelyWithout(PolicyDocument document, JsonObject root) =>
        !document.MayHaveMoreElements
        && root["Statement"] is not null
        && !root.Properties.Any(static property =>
            PolicyGrammar.ElementMeantBy(property.Name.Value, PolicyGrammar.PolicyElements) == "Version"
        );

    /// <summary>
    /// True if the code says that this is a policy; what only looks like one may be part of something that has its version elsewhere.
    /// </summary>
    private static bool IsSurelyWhole(PolicyUse use) => use.IsCertain || use.Type != PolicyType.Unknown;

    private static void ReportMissing(PolicyRuleContext context, JsonObject root)
    {
        var variable = VariableIn(context.Document);
        context.Report(
            variable is null ? s_missing : s_wrong,
            Opening.Of(root),
            [
                variable is null
                    ? $"The policy has no Version and so the one of 2008; add \"Version\": \"{PolicyGrammar.CurrentVersion}\""
                    : $"Without a Version '{MessageText.Of(variable)}' is plain text; add \"Version\": \"{PolicyGrammar.CurrentVersion}\"",
            ],
            () =>
                PolicyCure.Edit(
                    $"Add \"Version\": \"{PolicyGrammar.CurrentVersion}\"",
                    "NIAM3006.Add",
                    new InsertProperty(root, 0, "Version", new JsonString(PolicyGrammar.CurrentVersion))
                )
        );
    }

    /// <summary>
    /// The first policy variable in a resource or a condition's value; placeholders of CloudFormation and the CDK are not variables.
    /// </summary>
    private static string? VariableIn(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            foreach (
                var text in statement
                    .Resources.Select(static resource => resource.Value)
                    .Concat(
                        statement.Condition.Conditions.SelectMany(static condition => condition.Values).Select(static value => value.Value)
                    )
            )
            {
                var start = text.IndexOf("${", StringComparison.Ordinal);
                var end = start < 0 ? -1 : text.IndexOf('}', start);
                if (end > 0 && text.IndexOf(':', start, end - start) is > 0 and var colon && text[colon + 1] != ':')
                {
                    return text.Substring(start, end + 1 - start);
                }
            }
        }

        return null;
    }
}
