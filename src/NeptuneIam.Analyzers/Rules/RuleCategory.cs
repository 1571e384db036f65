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

    /// <summary>The ARNs of policies (NIAM32xx).</summary>
    public const string Arns = "PolicyArns";

    /// <summary>The conditions of policies (NIAM33xx).</summary>
    public const string Conditions = "PolicyConditions";
}
