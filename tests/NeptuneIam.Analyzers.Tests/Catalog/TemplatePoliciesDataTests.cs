using System.Text.RegularExpressions;
using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Tests.Catalog;

/// <summary>Holds <c>template-policies.txt</c> to the form that its comments describe.</summary>
public sealed partial class TemplatePoliciesDataTests
{
    private static readonly ILookup<string, string> s_rows = DataFile
        .Read(typeof(NeptuneFacts).Assembly, "template-policies.txt")
        .SelectMany(static section => section.Rows.Select(row => (Section: section.Heading[0], Row: string.Join(' ', row))))
        .ToLookup(static pair => pair.Section, static pair => pair.Row);

    [Fact]
    public void Every_principal_has_the_documented_form()
    {
        Assert.NotEmpty(s_rows["principals"]);
        Assert.All(s_rows["principals"], static row => Assert.Matches(Principal(), row));
    }

    [Fact]
    public void Every_place_has_the_documented_form()
    {
        Assert.NotEmpty(s_rows["places"]);
        Assert.All(s_rows["places"], static row => Assert.Matches(Place(), row));
    }

    [Fact]
    public void No_row_is_there_twice() =>
        Assert.All(s_rows, static section => Assert.Equal(section.Count(), section.Distinct(StringComparer.Ordinal).Count()));

    [Fact]
    public void What_belongs_to_the_resource_itself_belongs_to_a_principal() =>
        Assert.All(
            s_rows["places"]
                .Where(static row => row.Contains(" self ", StringComparison.Ordinal))
                .Select(static row => row[..row.IndexOf(' ', StringComparison.Ordinal)]),
            static type => Assert.Contains(s_rows["principals"], row => row.StartsWith(type + " ", StringComparison.Ordinal))
        );

    [GeneratedRegex(@"^AWS::\w+::\w+ (role|user|group|permission-set) \w+$")]
    private static partial Regex Principal();

    [GeneratedRegex(
        @"^AWS::\w+::\w+ \w+(\[\])?(\.\w+(\[\])?)* (identity|trust|resource:[a-z0-9-]+|scp|rcp|vpc-endpoint|unknown) (self|attached|managed-policy|-) (\w+|-)( when=\w+:\w+)?$"
    )]
    private static partial Regex Place();
}
