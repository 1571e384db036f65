using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>The categories of the rules, as editors and reports group them.</summary>
internal static class RuleCategory
{
    /// <summary>What the Neptune console and its managed policies need (NIAM10xx to NIAM12xx).</summary>
    public const string Neptune = "Neptune";

    /// <summary>Secrets and the root user in code (NIAM20xx, NIAM21xx).</summary>
    public const string Credentials = "Credentials";

    /// <summary>The grammar of policies (NIAM30xx).</summary>
    public const string Grammar = "PolicyGrammar";

    /// <summary>Services, actions and condition keys as AWS's reference knows them (NIAM31xx).</summary>
    public const string Catalogue = "PolicyCatalogue";

    /// <summary>Permissions that reach too far (NIAM40xx).</summary>
    public const string Privilege = "Privilege";

    /// <summary>Whom policies trust (NIAM41xx).</summary>
    public const string Trust = "Trust";

    /// <summary>What is of no use in a policy, or not known of it (NIAM50xx, NIAM90xx).</summary>
    public const string Hygiene = "PolicyHygiene";

    /// <summary>The conditions of statements (NIAM33xx).</summary>
    /// <summary>The ARNs of policies (NIAM32xx).</summary>
    public const string Arns = "PolicyArns";

    /// <summary>The conditions of policies (NIAM33xx).</summary>
    public const string Conditions = "PolicyConditions";
}

/// <summary>
/// Makes the descriptors of all rules, so that they are alike: the one place that knows identifiers, severities and help
/// links.
/// </summary>
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

    /// <summary>
    /// Makes a descriptor that is off until a user sets a severity for it: for rules that say something about most
    /// policies.
    /// </summary>
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
#pragma warning restore RS0030
}

/// <summary>Custom tags of descriptors, which reports carry along.</summary>
internal static class RuleTag
{
    /// <summary>A security finding: an error in the configuration for gates.</summary>
    public const string Security = "security";
}
