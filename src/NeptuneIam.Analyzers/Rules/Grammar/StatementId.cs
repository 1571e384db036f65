using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3007: a Sid that AWS refuses, or that another statement has too (IAM JSON policy elements: Sid; Access Analyzer's checks
/// UNSUPPORTED_SID, UNIQUE_SIDS_REQUIRED, UNIQUE_SIDS_RECOMMENDED, EMPTY_SID_VALUE). For policies of resources, services allow more.
/// </summary>
internal sealed class StatementId : PolicyRule
{
    private static readonly DiagnosticDescriptor s_refused = RuleDescriptors.Create(
        "NIAM3007",
        "Sid is invalid, empty or repeated",
        "{0}",
        RuleCategory.Grammar,
        DiagnosticSeverity.Warning,
        "In IAM's own policies a Sid has letters and digits only, and no two statements have the same; AWS refuses others. "
            + "In policies of resources a repeated Sid misleads.",
        HelpLinks.Sid
    );

    private static readonly DiagnosticDescriptor s_accepted = s_refused.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_refused, s_accepted);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var first = new Dictionary<string, JsonString>(StringComparer.Ordinal);
        foreach (var statement in context.Document.Statements)
        {
            if (statement.Sid is not { HasHoles: false } sid)
            {
                continue;
            }

            if (sid.Value.Length == 0)
            {
                ReportEmpty(context, statement, sid);
                continue;
            }

            var isStrict = IsStrict(context.Document.Use.Type, statement);
            if (isStrict && !sid.Value.All(IsAllowed))
            {
                Report(
                    context,
                    s_refused,
                    sid,
                    $"'{MessageText.Of(sid.Value)}' has characters that no Sid may have; use letters and digits",
                    "Write the Sid with letters and digits"
                );
            }

            if (first.TryGetValue(sid.Value, out var other))
            {
                Report(
                    context,
                    isStrict ? s_refused : s_accepted,
                    sid,
                    $"'{MessageText.Of(sid.Value)}' is the Sid of an earlier statement too; give each its own",
                    "Give the statement a Sid of its own",
                    other
                );
            }
            else
            {
                first.Add(sid.Value, sid);
            }
        }
    }

    private static bool IsStrict(PolicyType type, PolicyStatement statement) =>
        type switch
        {
            PolicyType.Unknown => statement.PrincipalProperty is null,
            PolicyType.Resource or PolicyType.VpcEndpoint => false,
            _ => true,
        };

    private static bool IsAllowed(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static void ReportEmpty(PolicyRuleContext context, PolicyStatement statement, JsonString sid) =>
        context.Report(
            s_accepted,
            sid.Span,
            ["The Sid is empty; name the statement, or remove the element"],
            () => PolicyCure.Edit("Remove the empty Sid", "NIAM3007.Remove", new RemoveProperty(statement.Node, statement.SidProperty!))
        );

    private static void Report(
        PolicyRuleContext context,
        DiagnosticDescriptor descriptor,
        JsonString sid,
        string message,
        string title,
        JsonString? earlier = null
    ) =>
        context.Report(
            descriptor,
            sid.ContentSpan,
            [message],
            () =>
                Cleaned(sid.Value) is { Length: > 0 } wanted
                    ? PolicyCure.Edit(
                        title,
                        "NIAM3007.Rename",
                        ValueEdits.WriteText(sid, StatementEdits.UnusedSid(context.Document, wanted, sid))
                    )
                    : PolicyCure.None,
            earlier is null ? ImmutableArray<TextSpan>.Empty : ImmutableArray.Create(earlier.Span)
        );

    /// <summary>The words of a text in one, each with a capital: <c>allow neptune-read</c> becomes <c>AllowNeptuneRead</c>.</summary>
    private static string Cleaned(string text)
    {
        if (text.All(IsAllowed))
        {
            return text;
        }

        var name = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var character in text)
        {
            if (IsAllowed(character))
            {
                name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            }

            startsWord = !IsAllowed(character);
        }

        return name.ToString();
    }
}
