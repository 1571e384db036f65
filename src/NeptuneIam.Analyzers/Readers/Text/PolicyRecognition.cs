using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Recognises a policy by its content alone, where nothing says what a text is for.</summary>
internal static class PolicyRecognition
{
    /// <summary>
    /// True if the text is an IAM policy: an object with a Statement that has an effect and an action. CloudFormation templates, answers of
    /// Lambda authorizers and other texts that hold policies are not policies themselves.
    /// </summary>
    public static bool IsPolicy(JsonReading reading)
    {
        if (reading.Root is not JsonObject root || root["Statement"]?.Value is not { } statements || IsWrapper(root))
        {
            return false;
        }

        return (reading.Error is null && Any(statements, IsStatement) && !Only(statements, IsAuthorizerAnswer))
            || (HasLanguageVersion(root) && Any(statements, IsStatementInPart));
    }

    /// <summary>
    /// True if the object is, or is on the way to being, a policy: it has statements, or a version of the policy language, and is nothing
    /// else that holds policies.
    /// </summary>
    public static bool MayBecomePolicy(JsonObject root) => !IsWrapper(root) && (root["Statement"] is not null || HasLanguageVersion(root));

    /// <summary>True if the document has one of the two versions of the policy language.</summary>
    public static bool HasLanguageVersion(JsonObject root) =>
        root["Version"]?.Value is JsonString { Value: PolicyGrammar.CurrentVersion or PolicyGrammar.FormerVersion };

    private static bool IsWrapper(JsonObject root) =>
        root["AWSTemplateFormatVersion"] is not null
        || root["Resources"] is not null
        || root["principalId"] is not null
        || root["policyDocument"] is not null;

    private static bool IsStatement(JsonObject statement) =>
        statement["Effect"] is not null && (statement["Action"] ?? statement["NotAction"]) is not null;

    private static bool IsStatementInPart(JsonObject statement) =>
        (statement["Effect"] ?? statement["Action"] ?? statement["NotAction"]) is not null;

    /// <summary>
    /// True for the statements that a Lambda authorizer of API Gateway answers with: they name the caller outside the policy, and are made
    /// anew for each request.
    /// </summary>
    private static bool IsAuthorizerAnswer(JsonObject statement) =>
        statement["Principal"] is null
        && statement["Action"]?.Value switch
        {
            JsonString action => IsInvoke(action),
            JsonArray { Elements: [JsonString action] } => IsInvoke(action),
            _ => false,
        };

    private static bool IsInvoke(JsonString action) => action.Value.Equals("execute-api:Invoke", StringComparison.OrdinalIgnoreCase);

    private static bool Any(JsonValue statements, Func<JsonObject, bool> predicate) =>
        statements switch
        {
            JsonObject statement => predicate(statement),
            JsonArray array => array.Elements.Any(element => element is JsonObject statement && predicate(statement)),
            _ => false,
        };

    private static bool Only(JsonValue statements, Func<JsonObject, bool> predicate) =>
        statements switch
        {
            JsonObject statement => predicate(statement),
            JsonArray array => array.Elements.All(element => element is JsonObject statement && predicate(statement)),
            _ => false,
        };
}
