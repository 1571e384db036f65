using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Forms;

/// <summary>
/// Whatever form a policy is written in, the same is found, at the element's own place, and the same fix gives the same
/// policy.
/// </summary>
public sealed class FormMatrixTests
{
    public static IEnumerable<object[]> Cells =>
        from form in PolicyForm.All
        from policy in MarkedPolicy.All
        where form.Write(policy) is not null
        select (object[])[form.Name, policy.Name];

    public static IEnumerable<object[]> Fixes =>
        from form in PolicyForm.All
        from policy in MarkedPolicy.All
        from fix in policy.Fixes
        where form.Write(policy) is not null && (form.IsWholePolicy || !MarkedPolicy.AddsStatement(fix))
        select (object[])[form.Name, policy.Name, fix];

    [Theory]
    [MemberData(nameof(Cells))]
    public Task The_same_is_found(string form, string policy) =>
        FormNamed(form) is var subject && Source(subject, PolicyNamed(policy)) is var source && subject.FileName is { } file
            ? Verify.ReportsInFileAsync<IamPolicyAnalyzer>(file, source)
            : Verify.ReportsAsync<IamPolicyAnalyzer>(source, subject.References());

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task The_same_fix_gives_the_same_policy(string form, string policy, string fix)
    {
        var marked = PolicyNamed(policy);
        Assert.Equal(await FixedAsync(TextForms.All[0], marked, fix), await FixedAsync(FormNamed(form), marked, fix));
    }

    /// <summary>What the policy says after the first fix of a kind.</summary>
    private static async Task<string> FixedAsync(PolicyForm form, MarkedPolicy policy, string fix)
    {
        var text = MarkedSource.Parse(Source(form, policy)).Text;
        var document = form.FileName is { } file ? FixBench.File(file, text) : FixBench.Document(text, form.References());
        foreach (var finding in await FixBench.FindingsAsync(document))
        {
            if ((await FixBench.FixesAsync(document, finding)).FirstOrDefault(action => action.EquivalenceKey == fix) is { } action)
            {
                var changed = await FixBench.ApplyAsync(document, action);
                Assert.Empty(await FixBench.ErrorsAsync(changed));
                return Normal(Assert.Single(await ReadAsync(changed)).Root!);
            }
        }

        Assert.Fail($"{fix} is not offered:\n{await FixBench.TextAsync(document)}");
        return string.Empty;
    }

    private static string Source(PolicyForm form, MarkedPolicy policy) =>
        form.Write(form.IsWholePolicy ? policy : policy with { Json = Regex.Replace(policy.Json, """, "\|NIAM\d+\|": 0 }$""", " }") })!;

    private static async Task<ImmutableArray<PolicyDocument>> ReadAsync(TextDocument file) =>
        file is Document document
            ? await document.PoliciesAsync()
            : PolicyFileReader.Read(file.FilePath!, await file.GetTextAsync(), static use => use, default);

    /// <summary>
    /// The policy as text, without what makes no difference: the order of properties, one value alone or in a list, an id of the
    /// version that a library supplies.
    /// </summary>
    private static string Normal(JsonValue value) =>
        value switch
        {
            JsonObject @object => "{"
                + string.Join(
                    ",",
                    @object
                        .Properties.Select(static property => property.Name.Value + ":" + Normal(property.Value))
                        .Order(StringComparer.Ordinal)
                )
                + "}",
            JsonArray array => "[" + string.Join(",", array.Elements.Select(Normal)) + "]",
            JsonString text => value.Parent is JsonArray ? text.Value : "[" + text.Value + "]",
            _ => "?",
        };

    private static PolicyForm FormNamed(string name) => PolicyForm.All.Single(form => form.Name == name);

    private static MarkedPolicy PolicyNamed(string name) => MarkedPolicy.All.Single(policy => policy.Name == name);
}
