using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3202: the region or account of an ARN does not exist, is missing, or is there though ARNs of the resource have none (Service
/// Authorization Reference: resource types; AWS General Reference: regions). What may be a placeholder of a template is left aside.
/// </summary>
internal sealed class ArnField : PolicyRule
{
    private const int Region = 3;
    private const int Account = 4;

    private static readonly DiagnosticDescriptor s_wrong = RuleDescriptors.Create(
        "NIAM3202",
        "Region or account of an ARN is wrong",
        "'{0}' {1}",
        RuleCategory.Arns,
        DiagnosticSeverity.Warning,
        "The fourth field of an ARN is a region, the fifth an account of twelve digits. "
            + "Some resources have neither, such as buckets of Amazon S3, and those of IAM have no region: there the fields stay empty. "
            + "An ARN with another field matches nothing.",
        HelpLinks.Arns
    );

    private static readonly DiagnosticDescriptor s_unknown = s_wrong.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_wrong, s_unknown);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var resource in statement.Resources)
            {
                if (
                    resource is { Region: { } region, Account: { } account }
                    && resource.Value.Length <= CatalogResourceType.MaxArnLength
                    && !CheckValues(context, resource, region, account)
                )
                {
                    CheckForm(context, resource, region, account);
                }
            }
        }
    }

    /// <summary>Reports a region that does not exist, or an account that is no number of twelve digits; true if there is one.</summary>
    private static bool CheckValues(PolicyRuleContext context, ResourcePattern resource, string region, string account)
    {
        var plain = region.Trim().ToLowerInvariant();
        if (plain != region && Regions.Names.Contains(plain))
        {
            Report(context, s_wrong, resource, Region, $"has no region: '{region}'; write '{plain}'", ImmutableArray.Create(plain));
            return true;
        }

        if (NearNames.IsName(region) && region.Length > 0 && !Regions.Names.Contains(region))
        {
            // A name that resembles no region may be a new one too.
            if (NearRegions.Find(region) is { IsEmpty: false } near)
            {
                Report(context, s_wrong, resource, Region, $"has no region: '{region}'; did you mean {MessageText.Choice(near)}?", near);
                return true;
            }

            if (region.IndexOf('-') > 0)
            {
                Report(context, s_unknown, resource, Region, $"has a region that is not known: '{region}'", ImmutableArray<string>.Empty);
                return true;
            }
        }

        if (AccountId.IsMeantBy(account))
        {
            var digits = account.Replace("-", "");
            Report(
                context,
                s_wrong,
                resource,
                Account,
                account.Length == AccountId.Length
                    ? "has an account with other characters than digits; write its twelve digits"
                    : $"has an account of {account.Length} characters; write its twelve digits",
                AccountId.Is(digits) ? ImmutableArray.Create(digits) : ImmutableArray<string>.Empty
            );
            return true;
        }

        return false;
    }

    /// <summary>Reports a region or account that is there, or missing, against all forms that the ARN of the resource can have.</summary>
    private static void CheckForm(PolicyRuleContext context, ResourcePattern resource, string region, string account)
    {
        if (
            ServiceCatalog.Find(resource.Service!) is not { } service
            || service.Prefix != resource.Service
            || resource.ResourcePart is not { Text.Length: > 0 } part
        )
        {
            return;
        }

        ArnForm? first = null;
        var (everyHasRegion, everyHasAccount) = (true, true);
        var (noneHasRegion, noneHasAccount) = (true, true);
        foreach (var form in service.ArnForms)
        {
            if (form.CanHaveResource(part) != Certainty.No)
            {
                first ??= form;
                everyHasRegion &= form.HasRegion;
                everyHasAccount &= form.HasAccount;
                noneHasRegion &= !form.HasRegion;
                noneHasAccount &= !form.HasAccount;
            }
        }

        if (first is null)
        {
            return;
        }

        if (IsWrong(region, everyHasRegion, noneHasRegion))
        {
            ReportForm(context, resource, Region, region, first);
        }
        else if (IsWrong(account, everyHasAccount, noneHasAccount))
        {
            ReportForm(context, resource, Account, account, first);
        }
    }

    /// <summary>True for a field that is empty where every form has it, or that is there where none has.</summary>
    private static bool IsWrong(string field, bool everyHasIt, bool noneHasIt) =>
        field.Length == 0 ? everyHasIt : noneHasIt && NearNames.IsName(field);

    private static void ReportForm(PolicyRuleContext context, ResourcePattern resource, int field, string value, ArnForm form)
    {
        var (what, right) =
            value.Length == 0
                ? ($"lacks the {NameOf(field)}; its ARN is such as '{form.Text}'", "*")
                : ($"has the {NameOf(field)} '{value}' where its ARN has none; it is such as '{form.Text}'", "");
        Report(context, s_wrong, resource, field, what, ImmutableArray.Create(right));
    }

    private static void Report(
        PolicyRuleContext context,
        DiagnosticDescriptor descriptor,
        ResourcePattern resource,
        int field,
        string what,
        ImmutableArray<string> right
    ) =>
        context.Report(
            descriptor,
            resource.Node.ContentSpan,
            [MessageText.Of(resource.Value), what],
            () =>
                resource.TryGetFieldRange(field, out var start, out var length)
                    ? right
                        .Select(
                            (value, rank) =>
                                (PolicyCure)
                                    new EditPolicy(
                                        TitleOf(value, field),
                                        "NIAM3202." + (rank + 1),
                                        new ReplaceText(resource.Node, start, length, value)
                                    )
                        )
                        .ToImmutableArray()
                    : PolicyCure.None
        );

    private static string TitleOf(string value, int field)
    {
        var name = NameOf(field);
        return value switch
        {
            "" => $"Leave the {name} empty",
            "*" => $"Write '*', for every {name}",
            _ => $"Write '{value}'",
        };
    }

    private static string NameOf(int field) => field == Region ? "region" : "account";
}
