using System.Globalization;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Catalog.Generator;

namespace NeptuneIam.Analyzers.Tests.Catalog;

/// <summary>What the generator writes is what the analyzers read, shown on a package of two services.</summary>
public sealed class CatalogWriterTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "NeptuneIam.Analyzers.Tests", "Catalog", "Package");

    [Fact]
    public void The_same_package_gives_the_same_bytes() =>
        Assert.Equal(CatalogWriter.Write(ReadPackage()), CatalogWriter.Write(ReadPackage()));

    [Fact]
    public void Tells_where_the_facts_come_from()
    {
        var file = WriteAndRead();
        Assert.Equal("a-package", file.Source);
        Assert.Equal("2.0.1", file.Version);
        Assert.Equal(new DateTime(2026, 9, 26, 0, 0, 0, DateTimeKind.Utc), file.Date);
        Assert.Equal(DateTimeKind.Utc, file.Date.Kind);
    }

    [Fact]
    public void Finds_services_without_case()
    {
        var file = WriteAndRead();
        Assert.Equal(["bank", "shop"], file.Prefixes.AsEnumerable());
        Assert.Equal("Amazon Shop", file.Find("SHOP")!.Name);
        Assert.Same(file.Find("shop"), file.Find("Shop"));
        Assert.Null(file.Find("sho"));
        Assert.Null(file.Find(""));
    }

    [Fact]
    public void Keeps_everything_about_an_action()
    {
        var action = WriteAndRead().Find("shop")!.Find("openshelf")!;
        Assert.Equal("OpenShelf", action.Name);
        Assert.Equal(AccessLevel.Write, action.AccessLevel);
        Assert.Equal(["loyalty:Card"], action.ConditionKeys.Select(static key => key.Name));
        Assert.Equal(["price list", "shelf"], action.ResourceTypes.Select(static resource => resource.Type.Name));
        Assert.Equal([false, true], action.ResourceTypes.Select(static resource => resource.IsRequired));
        Assert.Equal(["shop:Owners", "shop:Size"], action.ResourceTypes[1].ConditionKeys.Select(static key => key.Name));
        Assert.False(action.IsStarOnly);
        Assert.True(action.Knows("aws:ResourceTag/Team"));
        Assert.True(action.Knows("SHOP:SIZE"));
        Assert.False(action.Knows("shop:Colour"));
    }

    [Fact]
    public void Takes_dependent_actions_of_the_older_version_for_actions_that_still_are()
    {
        var shop = WriteAndRead().Find("shop")!;
        Assert.Equal(["bank:Pay", "iam:PassRole"], shop.Find("OpenShelf")!.DependentActions.AsEnumerable());
        Assert.Empty(shop.Find("TagShelf")!.DependentActions);
        Assert.Null(shop.Find("CloseShelf"));
    }

    [Fact]
    public void Tells_access_levels_by_their_first_word()
    {
        var file = WriteAndRead();
        Assert.Equal(AccessLevel.Tagging, file.Find("shop")!.Find("TagShelf")!.AccessLevel);
        Assert.Equal(AccessLevel.List, file.Find("shop")!.Find("ListShelves")!.AccessLevel);
        Assert.Equal(AccessLevel.PermissionsManagement, file.Find("bank")!.Find("Pay")!.AccessLevel);
        Assert.True(file.Find("bank")!.Find("Pay")!.IsStarOnly);
    }

    [Fact]
    public void Keeps_each_form_of_an_ARN()
    {
        var types = WriteAndRead().Find("shop")!.ResourceTypes;
        Assert.Equal(["arn:${Partition}:shop:::prices", "arn:${Partition}:warehouse:::prices"], types[0].ArnFormats.AsEnumerable());
        Assert.Equal(["arn:${Partition}:shop:${Region}:${Account}:shelf/${ShelfId}"], types[1].ArnFormats.AsEnumerable());
        Assert.Equal(["aws:ResourceTag/${TagKey}"], types[1].ConditionKeys.Select(static key => key.Name));
    }

    [Fact]
    public void Keeps_the_types_of_condition_keys()
    {
        var shop = WriteAndRead().Find("shop")!;
        Assert.Equal((ConditionKeyKind.Numeric, false), Describe(shop.FindConditionKey("shop:size")));
        Assert.Equal((ConditionKeyKind.Arn, true), Describe(shop.FindConditionKey("shop:Owners")));
        Assert.Equal((ConditionKeyKind.String, false), Describe(shop.FindConditionKey("aws:ResourceTag/Team")));
        Assert.Null(shop.FindConditionKey("aws:ResourceTag/"));

        static (ConditionKeyKind, bool) Describe(CatalogConditionKey? key) => (key!.Kind, key.IsMultivalued);
    }

    [Fact]
    public void Finds_keys_of_every_service_and_those_under_another_prefix()
    {
        var file = WriteAndRead();
        Assert.Equal("aws:PrincipalTag/${TagKey}", file.FindGlobalKey("aws:principaltag/Team")!.Name);
        Assert.Equal(ConditionKeyKind.Date, file.FindConditionKey("aws:CurrentTime")!.Kind);
        Assert.Equal("loyalty:Card", file.FindConditionKey("loyalty:card")!.Name);
        Assert.Equal("shop:Size", file.FindConditionKey("shop:Size")!.Name);
        Assert.True(file.IsArnService("shop"));
        Assert.True(file.IsArnService("warehouse"));
        Assert.False(file.IsArnService("Shop"));
        Assert.Null(file.FindConditionKey("loyalty:Points"));
        Assert.Null(file.FindConditionKey("card"));
    }

    [Fact]
    public void The_page_names_source_date_and_numbers()
    {
        var page = CatalogPage.Write(ReadPackage());
        Assert.Contains("| Source | `a-package` 2.0.1 |", page, StringComparison.Ordinal);
        Assert.Contains("| Date | 2026-09-26 |", page, StringComparison.Ordinal);
        Assert.Contains("| Actions | 5 |", page, StringComparison.Ordinal);
    }

    /// <summary>Some services write the part of a key that a policy fills in without braces, and the same key with them.</summary>
    [Fact]
    public void Keeps_one_of_two_spellings_of_a_key() =>
        Assert.Single(
            ReadPackage().Services.Single(static service => service.Prefix == "shop").Keys,
            static key => key.Name == "shop:Tag/${TagKey}"
        );

    [Fact]
    public void Refuses_a_name_that_is_not_defined()
    {
        var package = ReadPackage();
        var shop = package.Services.Single(static service => service.Prefix == "shop");
        var broken = package with { Services = [shop with { Keys = [] }] };
        Assert.Contains(
            "not defined",
            Assert.Throws<InvalidDataException>(() => CatalogWriter.Write(broken)).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>With more words than one byte can number, and more services than one block holds.</summary>
    [Fact]
    public void Reads_back_a_large_package()
    {
        var services = Enumerable
            .Range(0, 40)
            .Select(static service => new SourceService(
                Letters(service),
                "Service " + Letters(service),
                [],
                [],
                [
                    .. Enumerable
                        .Range(0, 200)
                        .Select(action => new SourceAction("Get" + Letters((service * 200) + action), "Read", [], [], []))
                        .OrderBy(static action => action.Name, StringComparer.Ordinal),
                ]
            ));
        var package = new SourcePackage(
            "p",
            "1",
            "2026-01-02",
            "0",
            [],
            [.. services.OrderBy(static service => service.Prefix, StringComparer.Ordinal)]
        );
        var bytes = CatalogWriter.Write(package);
        var file = new CatalogFile(() => new MemoryStream(bytes));
        foreach (var service in package.Services.Reverse())
        {
            Assert.Equal(
                service.Actions.Select(static action => action.Name),
                file.Find(service.Prefix)!.Actions.Select(static action => action.Name)
            );
        }

        static string Letters(int number) =>
            string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(static digit => (char)('a' + digit - '0')));
    }

    private static SourcePackage ReadPackage() => SourcePackage.Read(Path.Combine(Folder, "newest"), Path.Combine(Folder, "older"));

    private static CatalogFile WriteAndRead()
    {
        var bytes = CatalogWriter.Write(ReadPackage());
        return new CatalogFile(() => new MemoryStream(bytes));
    }
}
