using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Completion;

/// <summary>
/// The resources that can be written: ARNs of the types that the statement's actions apply to, or of Neptune's where it names no action,
/// with wildcards where a policy fills something in.
/// </summary>
internal static class ResourceChoices
{
    private const char Separator = ':';

    /// <summary>The choices at the place of a resource: each goes on from the fields that are written.</summary>
    public static Choices At(PolicyPlace place, string typed)
    {
        var fields = typed.Split(Separator);
        var start = place.Start + typed.LastIndexOf(Separator) + 1;
        var choices = Formats(place)
            .Select(format =>
                (Type: format.Service.Prefix + " " + format.Type.Name, Remainder: Continue(format.Format.Split(Separator), fields))
            )
            .Where(static choice => choice.Remainder is not null)
            .GroupBy(static choice => choice.Remainder!)
            .Select(static group => Choice.Of(group.Key, string.Join(", ", group.Select(static choice => choice.Type).Distinct())));
        return new Choices(fields.Length == 1 ? choices.Append(Choice.Of("*", "everything", rank: 1)) : choices, start, place.IsQuoted);
    }

    private static IEnumerable<(CatalogService Service, CatalogResourceType Type, string Format)> Formats(PolicyPlace place)
    {
        var types = ActionChoices
            .ActionsOf(place.Statement)
            .SelectMany(static action => action.Action.ResourceTypes, static (action, resource) => (action.Service, resource.Type))
            .Distinct()
            .ToList();
        if (types.Count == 0)
        {
            types =
            [
                .. new[] { NeptuneFacts.DataService, NeptuneFacts.GraphService, NeptuneFacts.ManagementService }
                    .Select(ServiceCatalog.Find)
                    .OfType<CatalogService>()
                    .SelectMany(static service => service.ResourceTypes, static (service, type) => (service, type)),
            ];
        }

        return types.SelectMany(static type => type.Type.ArnFormats, static (type, format) => (type.Service, type.Type, format));
    }

    /// <summary>The rest of an ARN of a form behind the fields that are written; null if these are not of that form.</summary>
    private static string? Continue(string[] format, string[] typed)
    {
        var written = typed.Length - 1;
        if (written >= format.Length)
        {
            return null;
        }

        for (var field = 0; field < written; field++)
        {
            if (!IsFilledIn(format[field]) && format[field] != typed[field])
            {
                return null;
            }
        }

        return string.Join(Separator.ToString(), format.Skip(written).Select(static (field, index) => WithStars(field)));
    }

    private static bool IsFilledIn(string field) => field.IndexOf("${", StringComparison.Ordinal) >= 0;

    /// <summary>Writes the partition as it nearly always is, and a wildcard for whatever else a policy fills in.</summary>
    private static string WithStars(string field)
    {
        var text = field.Replace("${Partition}", "aws");
        for (var start = text.IndexOf("${", StringComparison.Ordinal); start >= 0; start = text.IndexOf("${", StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            text = text.Substring(0, start) + "*" + (end < 0 ? string.Empty : text.Substring(end + 1));
        }

        return text;
    }
}
