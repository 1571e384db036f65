using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// The names of the policy language (IAM User Guide, "Grammar of the IAM JSON policy language"). AWS compares them with case.
/// </summary>
internal static class PolicyGrammar
{
    /// <summary>The version of the language that knows policy variables.</summary>
    public const string CurrentVersion = "2012-10-17";

    /// <summary>The version before, in which a policy variable is plain text.</summary>
    public const string FormerVersion = "2008-10-17";

    /// <summary>The elements of a policy.</summary>
    public static ImmutableArray<string> PolicyElements { get; } = ImmutableArray.Create("Version", "Id", "Statement");

    /// <summary>The elements of a statement.</summary>
    public static ImmutableArray<string> StatementElements { get; } =
        ImmutableArray.Create("Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition");

    /// <summary>
    /// The element that a name is meant to be: itself, or one with another case, in the plural, or with a hyphen or space; null if it is
    /// meant to be none of them.
    /// </summary>
    public static string? ElementMeantBy(string name, ImmutableArray<string> elements)
    {
        if (elements.Contains(name))
        {
            return name;
        }

        var letters = new string(name.Where(static character => character is not ('-' or '_' or ' ')).ToArray());
        foreach (var element in elements)
        {
            if (
                letters.Equals(element, StringComparison.OrdinalIgnoreCase)
                || letters.Equals(element + "s", StringComparison.OrdinalIgnoreCase)
            )
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>True if a statement has the element, under its name or under one that is meant to be it.</summary>
    public static bool MeansToHave(JsonObject statement, string element)
    {
        if (statement[element] is not null)
        {
            return true;
        }

        foreach (var property in statement.Properties)
        {
            if (ElementMeantBy(property.Name.Value, StatementElements) == element)
            {
                return true;
            }
        }

        return false;
    }
}
