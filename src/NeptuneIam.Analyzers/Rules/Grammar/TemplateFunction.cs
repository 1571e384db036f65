using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>The intrinsic functions of CloudFormation, which stand for values of any kind in a policy that is part of a template.</summary>
internal static class TemplateFunction
{
    /// <summary>True for <c>{ "Ref": … }</c> and <c>{ "Fn::…": … }</c>.</summary>
    public static bool Is(JsonValue value) =>
        value is JsonObject { Properties: [{ Name.Value: var name }] } && (name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal));
}
