using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>What must hold of every fix that is offered in a file.</summary>
internal static class PolicyFixLaws
{
    /// <summary>More fixes than that of one kind in one policy mean that they do not come to an end.</summary>
    private const int MostFixes = 40;

    /// <summary>
    /// Checks all laws for every fix in the file. Returns the number of cures that edit a policy, and of those that are
    /// offered.
    /// </summary>
    public static async Task<(int Curable, int Offered)> AssertAsync(string source)
    {
        var document = FixBench.Document(source);
        Assert.Empty(await FixBench.ErrorsAsync(document));
        var findings = await FixBench.FindingsAsync(document);
        var policies = await PolicyFixes.ReadAsync(document, default);
        var kinds = new SortedSet<(string Id, string Key)>();
        var (curable, offered) = (0, 0);
        foreach (var finding in findings.Where(FixBench.IsFixable))
        {
            var cures = policies.CuresOf(finding).ToImmutableArray();
            var fixes = await FixBench.FixesAsync(document, finding);
            curable += cures.Count(static cure => cure.Cure is EditPolicy);
            offered += fixes.Count(fix => cures.Any(cure => cure.Cure is EditPolicy && cure.Cure.Key == fix.EquivalenceKey));
            foreach (var fix in fixes)
            {
                Assert.True(kinds.Contains((finding.Id, fix.EquivalenceKey!)) || kinds.Add((finding.Id, fix.EquivalenceKey!)));
                var cure = Assert.Single(cures, cure => cure.Cure.Key == fix.EquivalenceKey);
                await AssertFixAsync(document, findings, finding, fix, cure);
            }
        }

        foreach (var (id, key) in kinds)
        {
            Assert.Equal(
                await FixOneByOneAsync(document, id, key),
                await FixBench.TextAsync(await FixBench.FixAllAsync(document, id, key))
            );
        }

        return (curable, offered);
    }

    private static async Task AssertFixAsync(
        Document document,
        ImmutableArray<Diagnostic> findings,
        Diagnostic finding,
        CodeAction fix,
        FindingCure cure
    )
    {
        var fixedDocument = await FixBench.ApplyAsync(document, fix);
        var (text, fixedText) = (await document.GetTextAsync(), await fixedDocument.GetTextAsync());
        var what = $"{fix.EquivalenceKey} at {finding.Location.SourceSpan} makes\n{fixedText}";
        Assert.NotEqual(text.ToString(), fixedText.ToString());
        var errors = await FixBench.ErrorsAsync(fixedDocument);
        Assert.True(errors.IsEmpty, $"{what}\n{string.Join('\n', errors)}");
        AssertGone(findings, await FixBench.FindingsAsync(fixedDocument), finding, what);
        if (cure.Cure is EditPolicy { Edits: var edits })
        {
            await AssertReadBackAsync(document, fixedDocument, cure.Finding.Document, edits, what);
            AssertWithin(text, fixedText, cure.Finding.Document.Origin.Span, what);
        }

        AssertLineBreaks(text, fixedText, what);
    }

    /// <summary>
    /// One finding less of the rule, none more of any other but those that the rule hid: it outranked them, or there was nothing to judge.
    /// A syntax error hides what stands behind it: there, it is the error itself that goes or moves on.
    /// </summary>
    private static void AssertGone(
        ImmutableArray<Diagnostic> before,
        ImmutableArray<Diagnostic> after,
        Diagnostic fixedFinding,
        string what
    )
    {
        if (fixedFinding.Id == "NIAM3001")
        {
            Assert.True(
                after.All(finding =>
                    finding.Id != "NIAM3001"
                    || finding.Location.SourceSpan.Start != fixedFinding.Location.SourceSpan.Start
                    || finding.GetMessage(CultureInfo.InvariantCulture) != fixedFinding.GetMessage(CultureInfo.InvariantCulture)
                ),
                what
            );
            return;
        }

        var rule = PolicyRules.All.Single(rule => rule.Id == fixedFinding.Id);
        var hidden = rule.Outranks.AddRange(rule.Reveals);
        var remaining = after.ToLookup(finding => finding.Id);
        foreach (var former in before.Where(finding => !hidden.Contains(finding.Id)).ToLookup(finding => finding.Id))
        {
            Assert.True(
                remaining[former.Key].Count() <= former.Count() - (former.Key == fixedFinding.Id ? 1 : 0),
                $"{former.Key} remains: {what}"
            );
        }

        Assert.True(
            after.All(finding => hidden.Contains(finding.Id) || before.Any(former => former.Id == finding.Id)),
            $"{string.Join(", ", after.Select(finding => finding.Id))} of which one is new: {what}"
        );
    }

    /// <summary>The text reads as the edited tree.</summary>
    private static async Task AssertReadBackAsync(
        Document document,
        Document fixedDocument,
        PolicyDocument policy,
        ImmutableArray<JsonEdit> edits,
        string what
    )
    {
        var before = await document.PoliciesAsync();
        var after = await fixedDocument.PoliciesAsync();
        Assert.Equal(before.Length, after.Length);
        var index = before
            .Select((candidate, index) => (candidate, index))
            .First(pair =>
                pair.candidate.Origin.Span == policy.Origin.Span
                && ((TextPolicyOrigin)pair.candidate.Origin).Text.Text == ((TextPolicyOrigin)policy.Origin).Text.Text
                && PlaceOf(pair.candidate) == PlaceOf(policy)
            )
            .index;
        if (edits is [RepairText { Repair: var repair }])
        {
            Assert.Equal(
                WithLineFeeds(Edits.Apply(((TextPolicyOrigin)policy.Origin).Text.Text, repair)),
                WithLineFeeds(((TextPolicyOrigin)after[index].Origin).Text.Text)
            );
            return;
        }

        Assert.True(AreEqual(JsonTreeEditor.Apply(policy.Root!, edits), after[index].Root), what);
    }

    private static TextSpan PlaceOf(PolicyDocument policy) => policy.Origin.GetLocations(new TextSpan(0, 1))[0].SourceSpan;

    /// <summary>True if the trees say the same.</summary>
    public static bool AreEqual(JsonValue? left, JsonValue? right) =>
        (left, right) switch
        {
            (JsonHole, JsonHole) => true,
            (JsonArray a, JsonArray b) => a.Elements.Length == b.Elements.Length
                && a.Elements.Zip(b.Elements).All(pair => AreEqual(pair.First, pair.Second)),
            (JsonObject a, JsonObject b) => a.Properties.Length == b.Properties.Length
                && a.Properties.Zip(b.Properties)
                    .All(pair => pair.First.Name.Value == pair.Second.Name.Value && AreEqual(pair.First.Value, pair.Second.Value)),
            _ => Json.JsonEditing.AreEqual(left, right),
        };

    private static void AssertWithin(SourceText text, SourceText fixedText, TextSpan policy, string what)
    {
        var behind = text.Length - policy.End;
        Assert.True(text.ToString(TextSpan.FromBounds(0, policy.Start)) == fixedText.ToString(TextSpan.FromBounds(0, policy.Start)), what);
        Assert.True(
            text.ToString(new TextSpan(policy.End, behind)) == fixedText.ToString(new TextSpan(fixedText.Length - behind, behind)),
            what
        );
        Assert.All(fixedText.GetTextChanges(text), change => Assert.True(policy.Contains(change.Span), what));
    }

    /// <summary>A file with one kind of line break keeps it.</summary>
    private static void AssertLineBreaks(SourceText text, SourceText fixedText, string what)
    {
        var (before, after) = (text.ToString(), fixedText.ToString());
        var breaks = before.Contains("\r\n", StringComparison.Ordinal);
        Assert.True(breaks ? !after.Replace("\r\n", "").Contains('\n') : !after.Contains('\r'), what);
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n");

    private static async Task<string> FixOneByOneAsync(Document document, string id, string key)
    {
        for (var count = 0; count < MostFixes; count++)
        {
            if (await FirstFixAsync(document, id, key) is not { } fix)
            {
                return await FixBench.TextAsync(document);
            }

            document = await FixBench.ApplyAsync(document, fix);
        }

        throw new InvalidOperationException($"{key} comes to no end:\n{await FixBench.TextAsync(document)}");
    }

    private static async Task<CodeAction?> FirstFixAsync(Document document, string id, string key)
    {
        foreach (var finding in await FixBench.FindingsAsync(document))
        {
            if (
                finding.Id == id
                && (await FixBench.FixesAsync(document, finding)).FirstOrDefault(fix => fix.EquivalenceKey == key) is { } fix
            )
            {
                return fix;
            }
        }

        return null;
    }
}
