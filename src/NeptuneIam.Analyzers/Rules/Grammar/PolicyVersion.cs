using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3006: a version of the policy language that does not exist, that is not given, or that knows no policy variables although the policy
/// uses them (IAM JSON policy elements: Version; Access Analyzer's checks INVALID_VERSION, MISSING_VERSION,
/// VARIABLE_UNSUPPORTED_IN_VERSION).
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
            if (
                IsSurelyWhole(document.Use)
                && !document.MayHaveMoreElements
                && root["Statement"] is not null
                && !root.Properties.Any(static property =>
                    PolicyGrammar.ElementMeantBy(property.Name.Value, PolicyGrammar.PolicyElements) == "Version"
                )
            )
            {
                ReportMissing(context, root);
            }

            return;
        }

        if (document.Version is not { HasHoles: false } version)
        {
            return;
        }

        if (version.Value is not (PolicyGrammar.CurrentVersion or PolicyGrammar.FormerVersion))
        {
            // Other policy languages of AWS have versions of their own; near the two, or with the date of CloudFormation's templates, one
            // of the two is meant.
            if (
                !IsSurelyWhole(document.Use)
                && !version.Value.StartsWith("2012", StringComparison.Ordinal)
                && !version.Value.StartsWith("2008", StringComparison.Ordinal)
                && version.Value is not "2010-09-09"
            )
            {
                return;
            }

            Report(
                $"There is no version '{MessageText.Of(version.Value)}' of the policy language; write \"{PolicyGrammar.CurrentVersion}\""
            );
        }
        else if (version.Value == PolicyGrammar.FormerVersion && VariableIn(document) is { } variable)
        {
            Report(
                $"Version {PolicyGrammar.FormerVersion} takes '{MessageText.Of(variable)}' for plain text; "
                    + $"write \"{PolicyGrammar.CurrentVersion}\""
            );
        }

        void Report(string message) =>
            context.Report(
                s_wrong,
                version.ContentSpan,
                [message],
                () =>
                    PolicyCure.Edit(
                        $"Write \"{PolicyGrammar.CurrentVersion}\"",
                        "NIAM3006.Write",
                        ValueEdits.WriteText(version, PolicyGrammar.CurrentVersion)
                    )
            );
    }

    /// <summary>
    /// True if the code says that this is a policy; what only looks like one may be part of something, whose version is
    /// elsewhere.
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

    /// <summary>The first policy variable in a resource or a condition's value; what CloudFormation or the CDK put in is none.</summary>
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
