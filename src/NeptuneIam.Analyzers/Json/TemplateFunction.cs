namespace NeptuneIam.Analyzers.Json;

/// <summary>The intrinsic functions of CloudFormation, which stand for values of any kind in a policy that is part of a template.</summary>
internal static class TemplateFunction
{
    /// <summary>True for <c>{ "Ref": … }</c> and <c>{ "Fn::…": … }</c>.</summary>
    public static bool Is(JsonValue value) =>
        value is JsonObject { Properties: [{ Name.Value: var name }] } && (name == "Ref" || IsName(name));

    /// <summary>
    /// True for the name of a function; beside other properties it stands for more of them, as <c>Fn::Transform</c> does.
    /// </summary>
    public static bool IsName(string name) => name.StartsWith("Fn::", StringComparison.Ordinal);

    /// <summary>What a function is given; null if the value is not that function.</summary>
    public static JsonValue? Argument(JsonValue? value, string function) =>
        value is JsonObject { Properties: [{ Name.Value: var name } only] } && name == function ? only.Value : null;
}
