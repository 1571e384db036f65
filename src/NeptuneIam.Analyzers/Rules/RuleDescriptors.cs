using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Makes the descriptors of all rules, so that none lacks a category, a description or a help link.</summary>
internal static class RuleDescriptors
{
#pragma warning disable RS0030 // The one place that may call the constructor.
    /// <summary>Makes a descriptor that is on by default.</summary>
    /// <param name="id">NIAM and four digits.</param>
    /// <param name="title">What is wrong, readable alone, without a full stop.</param>
    /// <param name="message">One sentence without a full stop that names the offending piece and says what to do.</param>
    /// <param name="category">One of <see cref="RuleCategory"/>.</param>
    /// <param name="severity">Warning only for what a maintainer would always act on.</param>
    /// <param name="description">Why, in whole sentences.</param>
    /// <param name="helpLink">The page of AWS's documentation that states the fact behind the rule.</param>
    /// <param name="tags">Custom tags, such as "security".</param>
    public static DiagnosticDescriptor Create(
        string id,
        string title,
        string message,
        string category,
        DiagnosticSeverity severity,
        string description,
        string helpLink,
        params string[] tags
    ) => new(id, title, message, category, severity, isEnabledByDefault: true, description, helpLink, tags);

    /// <summary>Makes a descriptor that is off until a user sets a severity for it: for rules that report most policies.</summary>
    /// <inheritdoc cref="Create"/>
    public static DiagnosticDescriptor CreateOff(
        string id,
        string title,
        string message,
        string category,
        DiagnosticSeverity severity,
        string description,
        string helpLink,
        params string[] tags
    ) => new(id, title, message, category, severity, isEnabledByDefault: false, description, helpLink, tags);

    /// <summary>
    /// Makes the descriptor of the same rule for findings of another severity, with a message and a help link of their own where these
    /// differ.
    /// </summary>
    public static DiagnosticDescriptor With(
        this DiagnosticDescriptor descriptor,
        DiagnosticSeverity severity,
        string? message = null,
        string? helpLink = null
    ) =>
        new(
            descriptor.Id,
            descriptor.Title,
            message ?? descriptor.MessageFormat,
            descriptor.Category,
            severity,
            descriptor.IsEnabledByDefault,
            descriptor.Description,
            helpLink ?? descriptor.HelpLinkUri,
            descriptor.CustomTags.ToArray()
        );
#pragma warning restore RS0030
}
