using System.Text;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// One form that the ARNs of a resource type have, such as
/// <c>arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}</c>.
/// </summary>
internal sealed class ArnForm
{
    private const string Bucket = "${BucketName}";

    private readonly WildcardPattern _pattern;
    private readonly WildcardPattern _resource;
    private readonly bool _isBucket;

    /// <param name="text">The form as the reference writes it.</param>
    public ArnForm(string text)
    {
        Text = text;
        var fields = text.Split([':'], 6);
        Service = fields.Length == 6 ? fields[2] : "";
        HasRegion = fields.Length == 6 && fields[3].Length > 0;
        HasAccount = fields.Length == 6 && fields[4].Length > 0;
        ResourceText = fields[fields.Length - 1];
        _isBucket = ResourceText == Bucket;
        _pattern = new WildcardPattern(WithStars(text), ignoreCase: false, hasVariables: false);
        _resource = new WildcardPattern(WithStars(ResourceText), ignoreCase: false, hasVariables: false);
    }

    /// <summary>The form as the reference writes it.</summary>
    public string Text { get; }

    /// <summary>Its last field, such as <c>cluster:${DbClusterInstanceName}</c>.</summary>
    public string ResourceText { get; }

    /// <summary>The service in its third field.</summary>
    public string Service { get; }

    /// <summary>True if the service in its third field is a part in braces.</summary>
    public bool IsOfAnyService => Service.StartsWith("$", StringComparison.Ordinal);

    /// <summary>False if its fourth field is empty.</summary>
    public bool HasRegion { get; }

    /// <summary>False if its fifth field is empty.</summary>
    public bool HasAccount { get; }

    /// <summary>
    /// An ARN of this form for a person to fill in: of any region and account, with names in capitals, such as
    /// <c>arn:aws:sqs:*:*:QUEUE-NAME</c>.
    /// </summary>
    /// <param name="partition">The partition, such as <c>aws</c>.</param>
    public string Template(string partition)
    {
        var template = new StringBuilder(Text.Length);
        for (var index = 0; index < Text.Length; index++)
        {
            var end = Text[index] == '$' ? Text.IndexOf('}', index) : -1;
            if (end < 0)
            {
                template.Append(Text[index]);
                continue;
            }

            AppendPlace(template, Text.Substring(index + 2, end - index - 2), partition);
            index = end;
        }

        return template.ToString();
    }

    /// <summary>
    /// Whether a resource as written in a policy can be, or take in, one of this form. A region or account that is wrong does not count
    /// where its field is plain.
    /// </summary>
    public Certainty CanBe(ResourcePattern resource)
    {
        if (resource.ResourcePart is { } part)
        {
            return resource.Service == Service || IsOfAnyService ? CanHaveResource(part) : Certainty.No;
        }

        return IsInBucket(resource.Resource) ? Certainty.No : resource.Pattern.Intersects(_pattern);
    }

    /// <summary>Whether the part behind the account, as written in a policy, can be, or take in, one of this form.</summary>
    public Certainty CanHaveResource(WildcardPattern part) => IsInBucket(part.Text) ? Certainty.No : part.Intersects(_resource);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>True if the form is that of a bucket and the resource is something in one: names of buckets hold no slash.</summary>
    private bool IsInBucket(string? part) =>
        _isBucket && part is not null && part.IndexOf('/') >= 0 && part.IndexOf("${", StringComparison.Ordinal) < 0;

    private static void AppendPlace(StringBuilder template, string name, string partition)
    {
        switch (name)
        {
            case "Partition":
                template.Append(partition);
                break;
            case "Region" or "Account":
                template.Append('*');
                break;
            default:
                for (var index = 0; index < name.Length; index++)
                {
                    var isNextWord = index > 0 && char.IsUpper(name[index]) && char.IsLower(name[index - 1]);
                    template.Append(isNextWord ? "-" : "").Append(char.ToUpperInvariant(name[index]));
                }

                break;
        }
    }

    /// <summary>The text with a star in place of each part in braces.</summary>
    private static string WithStars(string text)
    {
        var pattern = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var end = text[index] == '$' ? text.IndexOf('}', index) : -1;
            pattern.Append(end < 0 ? text[index] : '*');
            index = end < 0 ? index : end;
        }

        return pattern.ToString();
    }
}
