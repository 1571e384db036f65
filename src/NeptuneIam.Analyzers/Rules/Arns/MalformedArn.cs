using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3201: a resource that is not an ARN, or whose last part has none of the forms that ARNs of its service have (IAM User Guide, "Amazon
/// Resource Names (ARNs)"; Service Authorization Reference: resource types).
/// </summary>
internal sealed class MalformedArn : PolicyRule
{
    private static readonly WildcardPattern s_beginning = new("arn:*", ignoreCase: false, hasVariables: false);
    private static readonly WildcardPattern s_fields = new("arn:*:*:*:*:*", ignoreCase: false, hasVariables: false);

    private static readonly DiagnosticDescriptor s_malformed = RuleDescriptors.Create(
        "NIAM3201",
        "Resource is not a valid ARN",
        "'{0}' is no ARN: {1}",
        RuleCategory.Arns,
        DiagnosticSeverity.Warning,
        "A resource is * or an ARN: arn:partition:service:region:account:resource, in lower case up to the service, "
            + "with all five colons even where a field is empty. "
            + "AWS refuses what is none, and an ARN that no resource of the service can have matches nothing.",
        HelpLinks.Arns
    );

    private static readonly DiagnosticDescriptor s_unknownForm = s_malformed.With(
        DiagnosticSeverity.Info,
        "'{0}' has none of the forms of {1}'s ARNs; they are such as '{2}'"
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_malformed, s_unknownForm);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var resource in statement.Resources)
            {
                if (!resource.IsEverything)
                {
                    Check(context, statement, resource);
                }
            }
        }
    }

    private static void Check(PolicyRuleContext context, PolicyStatement statement, ResourcePattern resource)
    {
        // Nearly all are written out: patterns are compared only where wildcards or holes may stand for fields.
        var isWrittenOut = resource.Service is not null && resource.Value.StartsWith("arn:", StringComparison.Ordinal);
        if (!isWrittenOut && resource.Pattern.Intersects(s_beginning) == Certainty.No)
        {
            Report(context, resource, "it begins with 'arn:'", () => BeginningOf(resource));
        }
        else if (!isWrittenOut && resource.Pattern.Intersects(s_fields) == Certainty.No)
        {
            Report(
                context,
                resource,
                "it has six fields with colons between them, arn:partition:service:region:account:resource",
                static () => null
            );
        }
        else if (resource.LacksPartition())
        {
            Report(context, resource, "its partition, such as 'aws', is missing", () => new ReplaceText(resource.Node, 4, 0, "aws:"));
        }
        else if (
            resource.Service is { } service
            && service.Any(static character => character is >= 'A' and <= 'Z')
            && service.All(static character => character is not ('{' or '<' or '_' or '%'))
        )
        {
            if (ServiceCatalog.IsArnService(service.ToLowerInvariant()) && resource.TryGetFieldRange(2, out var start, out var length))
            {
                Report(
                    context,
                    resource,
                    "its service is in lower case",
                    () => new ReplaceText(resource.Node, start, length, service.ToLowerInvariant())
                );
            }
        }
        else if (
            resource is { Service: { } known, ResourcePart: { } part }
            && resource.Value.Length <= CatalogResourceType.MaxArnLength
            && ServiceCatalog.Find(known) is { ArnForms: { IsEmpty: false } forms } catalogued
            && !IsOneOf(forms, part)
            && !IsOfActions(statement, resource)
        )
        {
            context.Report(
                s_unknownForm,
                resource.Node.ContentSpan,
                [MessageText.Of(resource.Value), catalogued.Name, NearestTo(part.Text, forms).Text]
            );
        }
    }

    private static bool IsOneOf(ImmutableArray<ArnForm> forms, WildcardPattern part)
    {
        foreach (var form in forms)
        {
            if (form.CanHaveResource(part) != Certainty.No)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The form that begins most like the resource; the first of several.</summary>
    private static ArnForm NearestTo(string resource, ImmutableArray<ArnForm> forms) =>
        forms
            .OrderByDescending(form =>
                form.ResourceText.Zip(resource, static (left, right) => left == right).TakeWhile(static same => same).Count()
            )
            .First();

    /// <summary>
    /// True if actions of the statement may be about the resource: some services have resources whose ARNs are another's, as the root user
    /// of sts:AssumeRoot is of IAM.
    /// </summary>
    private static bool IsOfActions(PolicyStatement statement, ResourcePattern resource) =>
        statement
            .Actions.Select(static action => action.Service)
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(ServiceCatalog.Find)
            .OfType<CatalogService>()
            .Any(service => service.ResourceTypes.Any(type => type.CanBe(resource) != Certainty.No));

    private static void Report(PolicyRuleContext context, ResourcePattern resource, string why, Func<JsonEdit?> cure) =>
        context.Report(
            s_malformed,
            resource.Node.ContentSpan,
            [MessageText.Of(resource.Value), why],
            () =>
                cure() is { } edit
                    ? PolicyCure.Edit(
                        $"Write '{(edit is ReplaceText { Parts: [{ NewText: var text }] } ? text : "")}'",
                        "NIAM3201.Write",
                        edit
                    )
                    : PolicyCure.None
        );

    /// <summary>Mends the beginning: writes it in lower case, or adds what is missing of it; null if that cannot be told.</summary>
    private static JsonEdit? BeginningOf(ResourcePattern resource) =>
        resource.Value.StartsWith("arn:", StringComparison.OrdinalIgnoreCase) ? new ReplaceText(resource.Node, 0, 4, "arn:")
        : Regions.Partitions.Any(partition => resource.Value.StartsWith(partition + ":", StringComparison.Ordinal))
            ? new ReplaceText(resource.Node, 0, 0, "arn:")
        : null;
}
