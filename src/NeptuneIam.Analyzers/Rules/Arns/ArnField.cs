using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3202: the region or account of an ARN is none, is there though ARNs of the resource have none, or lacks (Service Authorization
/// Reference: resource types; AWS General Reference: regions). What may be a placeholder of a template is left aside.
/// </summary>
internal sealed class ArnField : PolicyRule
{
    private const int Region = 3;
    private const int Account = 4;
    private const string Title = "Region or account of an ARN is wrong";
    private const string Message = "'{0}' {1}";
    private const string Description =
        "The fourth field of an ARN is a region, the fifth an account of twelve digits. Some resources have neither, such as buckets of Amazon S3, and those of IAM have no region: there the fields stay empty. "
        + "An ARN with another field matches nothing.";

    private static readonly char[] s_digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private static readonly DiagnosticDescriptor s_wrong = RuleDescriptors.Create(
        "NIAM3202",
        Title,
        Message,
        RuleCategory.Arns,
        DiagnosticSeverity.Warning,
        Description,
        HelpLinks.Arns
    );

    private static readonly DiagnosticDescriptor s_unknown = RuleDescriptors.Create(
        "NIAM3202",
        Title,
        Message,
        RuleCategory.Arns,
        DiagnosticSeverity.Info,
        Description,
        HelpLinks.Arns
    );

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

    /// <summary>Reports a region or account that is none. True if there was one.</summary>
    private static bool CheckValues(PolicyRuleContext context, ResourcePattern resource, string region, string account)
    {
        if (IsPlain(region) && region.Length > 0 && !Regions.Names.Contains(region))
        {
            var near = NearNames.Find(region, Regions.Names);

            // ap-southeast-9 may have come since; so may any name that resembles no region.
            if (!near.IsEmpty && !near.Any(name => name.TrimEnd(s_digits) == region.TrimEnd(s_digits)))
            {
                Report(context, s_wrong, resource, Region, $"has no region: '{region}'; did you mean {MessageText.Choice(near)}", near);
                return true;
            }

            if (region.IndexOf('-') > 0)
            {
                Report(context, s_unknown, resource, Region, $"has a region that is not known: '{region}'", ImmutableArray<string>.Empty);
                return true;
            }
        }

        var digits = account.Replace("-", "");
        if (account.Length > 0 && digits.All(static character => character is >= '0' and <= '9') && account.Length != 12)
        {
            Report(
                context,
                s_wrong,
                resource,
                Account,
                $"has an account of {account.Length} characters; write its twelve digits",
                digits.Length == 12 ? ImmutableArray.Create(digits) : ImmutableArray<string>.Empty
            );
            return true;
        }

        return false;
    }

    /// <summary>Reports a region or account that is there, or is not, against all forms that the resource can have.</summary>
    private static void CheckForm(PolicyRuleContext context, ResourcePattern resource, string region, string account)
    {
        if (ServiceCatalog.Find(resource.Service!) is not { } service || resource.ResourcePart is not { Text.Length: > 0 } part)
        {
            return;
        }

        var forms = service
            .ResourceTypes.SelectMany(static type => type.Forms)
            .Where(form => form.Service == resource.Service && form.CanHaveResource(part) != Certainty.No)
            .ToImmutableArray();
        if (forms.IsEmpty)
        {
            return;
        }

        if (region.Length == 0 ? forms.All(static form => form.HasRegion) : IsPlain(region) && !forms.Any(static form => form.HasRegion))
        {
            Report(
                context,
                s_wrong,
                resource,
                Region,
                Say("region", region, forms[0]),
                ImmutableArray.Create(region.Length == 0 ? "*" : "")
            );
        }
        else if (
            account.Length == 0 ? forms.All(static form => form.HasAccount) : IsPlain(account) && !forms.Any(static form => form.HasAccount)
        )
        {
            Report(
                context,
                s_wrong,
                resource,
                Account,
                Say("account", account, forms[0]),
                ImmutableArray.Create(account.Length == 0 ? "*" : "")
            );
        }
    }

    private static string Say(string field, string value, ArnForm form) =>
        value.Length == 0
            ? $"lacks the {field}; its ARN is such as '{form.Text}'"
            : $"has the {field} '{value}' where its ARN has none; it is such as '{form.Text}'";

    /// <summary>
    /// True for text that is nothing but a name: no wildcard, no variable, nothing unknown, and no placeholder that something
    /// fills in later.
    /// </summary>
    private static bool IsPlain(string field) => field.All(static character => character is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

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
                    : ImmutableArray<PolicyCure>.Empty
        );

    private static string TitleOf(string value, int field)
    {
        var name = field == Region ? "region" : "account";
        return value switch
        {
            "" => $"Leave the {name} empty",
            "*" => $"Write '*', for every {name}",
            _ => $"Write '{value}'",
        };
    }
}
