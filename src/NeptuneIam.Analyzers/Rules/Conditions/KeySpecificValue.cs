using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3310: a condition that is useless because of its key: the key's values have another form, the key is missing a part or a companion,
/// or callers choose its value (IAM User Guide, "AWS global condition context keys"; IAM Access Analyzer's checks
/// MISSING_TAG_KEY_IN_CONDITION, MISSING_PAIRED_CONDITION_KEYS, UNTRUSTWORTHY_CONDITION_KEY, S3_PREFIX_IN_NEGATIVE_CONTEXT and
/// DYNAMODB_ATTRIBUTES_WITHOUT_SELECT, and those of <see cref="ConditionValueForms"/>).
/// </summary>
internal sealed class KeySpecificValue : PolicyRule
{
    private const string Prefix = "s3:prefix";
    private const string Attributes = "dynamodb:Attributes";
    private const string Select = "dynamodb:Select";
    private const string SpecificAttributes = "SPECIFIC_ATTRIBUTES";

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3310",
        "Condition does not suit its key",
        "'{0}' {1}",
        RuleCategory.Conditions,
        DiagnosticSeverity.Info,
        "Some condition keys have values of a form of their own: ids of VPCs, ARNs of KMS keys, names of regions. "
            + "Some need a name behind a slash, or another key beside them. "
            + "Some are chosen by the caller and prove nothing, and for some a wildcard lets in whoever happens to match.",
        HelpLinks.ConditionKeys
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var denied = new Lazy<HashSet<string>?>(
            () => context.Document.MayHaveMoreStatements ? null : KeysOf(context.Document.Statements),
            LazyThreadSafetyMode.None
        );
        foreach (var statement in context.Document.Statements)
        {
            if (!statement.Condition.Conditions.IsEmpty)
            {
                CheckStatement(context, statement, denied);
            }
        }
    }

    private static void CheckStatement(PolicyRuleContext context, PolicyStatement statement, Lazy<HashSet<string>?> denied)
    {
        var own = new Lazy<HashSet<string>?>(() => KeysOf(ImmutableArray.Create(statement)), LazyThreadSafetyMode.None);
        var isGuarded = new Lazy<bool>(
            () =>
                statement.Condition.MayHaveMore
                || statement.Condition.Conditions.Any(static other =>
                    other.Scopes != Certainty.No && !ConditionKeyFacts.IsSetByCaller(other.Key.Value)
                ),
            LazyThreadSafetyMode.None
        );
        foreach (var condition in statement.Condition.Conditions)
        {
            if (
                condition.Operator.HasHoles
                || condition.Key.HasHoles
                || condition.OperatorParts.Family == ConditionFamily.Unknown
                || CheckName(context, statement, condition)
                || condition.OperatorParts.Family == ConditionFamily.Null
            )
            {
                continue;
            }

            CheckValues(context, statement, condition);
            CheckCaller(context, statement, condition, isGuarded);
            CheckCompanions(context, statement, condition, statement.Effect == PolicyEffect.Deny ? denied : own);
            CheckPrefix(context, statement, condition);
            CheckAttributes(context, statement, condition, own);
        }
    }

    /// <summary>The condition keys of the statements; null if there may be more than are in view.</summary>
    private static HashSet<string>? KeysOf(ImmutableArray<PolicyStatement> statements) =>
        statements.Any(static statement =>
            statement.Condition.MayHaveMore || statement.Condition.Conditions.Any(static condition => condition.Key.HasHoles)
        )
            ? null
            : new HashSet<string>(
                statements.SelectMany(static statement => statement.Condition.Conditions).Select(static condition => condition.Key.Value),
                StringComparer.OrdinalIgnoreCase
            );

    /// <summary>Reports a key such as aws:ResourceTag without the name of a tag; true if it is one.</summary>
    private static bool CheckName(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        var name = condition.Key.Value.TrimEnd('/');
        if (
            name.IndexOf(':') <= 0
            || name.IndexOf('/') >= 0
            || ServiceCatalog.FindConditionKey(name) is not null
            || context.Options.CatalogAdditions.KnowConditionKey(condition.Key.Value)
            || ServiceCatalog.FindConditionKey(name + "/name") is not { IsFamily: true } family
        )
        {
            return false;
        }

        context.Report(
            s_descriptor,
            condition.Key.ContentSpan,
            [
                MessageText.Of(condition.Key.Value),
                $"is half a key, which no request carries; write the name behind it, as in '{family.Name}'",
            ],
            () => TagComparedWith(condition) is { } tag ? Rename(statement, condition, $"{name}/{tag}", "NIAM3310.Tag") : PolicyCure.None
        );
        return true;
    }

    /// <summary>
    /// The tag's name where the value is the tag of something else, as in <c>${aws:PrincipalTag/team}</c>: such a condition compares tags
    /// of one name.
    /// </summary>
    private static string? TagComparedWith(PolicyCondition condition)
    {
        if (
            condition.AllValues is not [JsonString { HasHoles: false, Value: var value }]
            || !value.StartsWith("${", StringComparison.Ordinal)
            || value.IndexOf('}') != value.Length - 1
        )
        {
            return null;
        }

        const string Before = "Tag/";
        var start = value.IndexOf(Before, StringComparison.OrdinalIgnoreCase) + Before.Length;
        return start < Before.Length || start == value.Length - 1 || value.IndexOf(',') >= 0
            ? null
            : value.Substring(start, value.Length - start - 1);
    }

    private static void CheckValues(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        foreach (var value in condition.Values)
        {
            if (ConditionValueForms.FaultOf(condition, value) is { } fault)
            {
                context.Report(
                    s_descriptor,
                    value.ContentSpan,
                    [MessageText.Of(value.Value), fault.What],
                    () => Cures(statement, condition, value, fault)
                );
            }
        }
    }

    private static ImmutableArray<PolicyCure> Cures(
        PolicyStatement statement,
        PolicyCondition condition,
        JsonString value,
        ValueFault fault
    ) =>
        fault.RightKey is { } key
            ? condition.AllValues.Length == 1 && !condition.MayHaveMoreValues
                ? Rename(statement, condition, key, "NIAM3310.Key")
                : PolicyCure.None
            : PolicyCure.WriteOneOf("NIAM3310", fault.Right, right => ValueEdits.Write(value, right));

    /// <summary>Writes another name for the key, unless the operator compares that one already.</summary>
    private static ImmutableArray<PolicyCure> Rename(PolicyStatement statement, PolicyCondition condition, string name, string key) =>
        statement.KeyProperty(condition) is { } property && ConditionEdits.CanRenameKey(statement, condition, name)
            ? PolicyCure.Edit($"Write '{name}'", key, new RenameProperty(property, name))
            : PolicyCure.None;

    /// <summary>Reports a key that callers set as they like: in an Allow where it is the only guard, in a Deny always.</summary>
    private static void CheckCaller(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition, Lazy<bool> isGuarded)
    {
        if (
            ConditionKeyFacts.IsSetByCaller(condition.Key.Value)
            && (statement.Effect == PolicyEffect.Deny || statement.Effect == PolicyEffect.Allow && !isGuarded.Value)
        )
        {
            context.Report(
                s_descriptor,
                condition.Key.ContentSpan,
                [
                    MessageText.Of(condition.Key.Value),
                    "is what callers write into a header, so that it keeps nobody out; use a condition on who calls, or from where",
                ]
            );
        }
    }

    /// <summary>
    /// Reports an address without its network. For a Deny the network may be in another statement: several that deny work as one.
    /// </summary>
    private static void CheckCompanions(
        PolicyRuleContext context,
        PolicyStatement statement,
        PolicyCondition condition,
        Lazy<HashSet<string>?> beside
    )
    {
        var companions = ConditionKeyFacts.CompanionsOf(condition.Key.Value);
        if (!companions.IsEmpty && statement.Effect != PolicyEffect.Unknown && beside.Value is { } keys && !companions.Any(keys.Contains))
        {
            context.Report(
                s_descriptor,
                condition.Key.ContentSpan,
                [
                    MessageText.Of(condition.Key.Value),
                    "is an address that other networks have too; say which VPC is meant by a condition on "
                        + $"{MessageText.Choice(companions)}",
                ]
            );
        }
    }

    /// <summary>
    /// Reports an s3:prefix that is excluded: listing without a prefix, or with a shorter one, shows what is behind it too.
    /// </summary>
    private static void CheckPrefix(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        if (
            condition.IsOn(Prefix) != Certainty.Yes
            || condition.OperatorParts.Family != ConditionFamily.String
            || statement.Effect == PolicyEffect.Unknown
            || condition.OperatorParts.IsNegated != (statement.Effect == PolicyEffect.Allow)
            || condition.MayHaveMoreValues
            || condition.Values.IsEmpty
            || condition.Values.Any(static value => value.Value.Length == 0)
            || !Carries(statement, "s3", Prefix)
        )
        {
            return;
        }

        var verb = statement.Effect == PolicyEffect.Allow ? "allows" : "does not deny";
        context.Report(
            s_descriptor,
            condition.Key.ContentSpan,
            [
                MessageText.Of(condition.Key.Value),
                $"names what is not to be listed, but this {verb} to list a shorter prefix, which shows it too; name what is to be listed",
            ]
        );
    }

    /// <summary>Reports dynamodb:Attributes without dynamodb:Select: a request that names no attributes gets them all.</summary>
    private static void CheckAttributes(
        PolicyRuleContext context,
        PolicyStatement statement,
        PolicyCondition condition,
        Lazy<HashSet<string>?> beside
    )
    {
        if (
            condition.IsOn(Attributes) != Certainty.Yes
            || statement.Effect != PolicyEffect.Allow
            || condition.OperatorParts.IsNegated
            || beside.Value is not { } keys
            || keys.Contains(Select)
            || !Carries(statement, "dynamodb", Select)
        )
        {
            return;
        }

        context.Report(
            s_descriptor,
            condition.Key.ContentSpan,
            [
                MessageText.Of(condition.Key.Value),
                "does not hold back the attributes of a request that names none; "
                    + $"add a condition that '{Select}' is '{SpecificAttributes}'",
            ],
            () =>
                StatementEdits.AddCondition(statement, "StringEqualsIfExists", Select, SpecificAttributes) is { } edit
                    ? PolicyCure.Edit($"Ask that '{Select}' is '{SpecificAttributes}' (allows less)", "NIAM3310.Select", edit)
                    : PolicyCure.None
        );
    }

    /// <summary>True if requests of an action that the statement names for sure carry the key.</summary>
    private static bool Carries(PolicyStatement statement, string prefix, string key) =>
        !statement.IsNotAction
        && ServiceCatalog.Find(prefix) is { } service
        && statement.Actions.SelectMany(service.Matching).Any(action => action.Knows(key));
}
