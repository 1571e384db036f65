using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>A managed policy that code names: to attach it to a user, group or role, or to limit one with it.</summary>
/// <param name="node">The text that names it; its spans are in the coordinates of <paramref name="origin"/>.</param>
/// <param name="isArn">True if the text is the policy's ARN; false if it is the name of an AWS managed policy, behind its path.</param>
/// <param name="origin">Where the text is written. Its edits may replace parts of the text.</param>
/// <param name="use">What the policy is attached to, and what the code around says about that.</param>
internal sealed class ManagedPolicyReference(JsonString node, bool isArn, PolicyOrigin origin, PolicyUse use)
{
    private const string ResourcePrefix = "policy/";

    /// <summary>The text that names the policy, with holes for what is not known of it.</summary>
    public JsonString Node { get; } = node;

    /// <summary>The policy's ARN; null if the code names it without one.</summary>
    public ResourcePattern? Arn { get; } = isArn ? new ResourcePattern(node) : null;

    /// <summary>
    /// True if the path belongs before the name; false where whoever takes the name finds the path, as templates of AWS SAM do.
    /// </summary>
    public bool TakesPath { get; init; } = true;

    /// <summary>True if the code names the policy by a constant, which may have other uses.</summary>
    public bool IsConstant { get; init; }

    /// <summary>True if that constant is declared in another file of the code, where what is wrong with its text is found.</summary>
    public bool IsOfAnotherFile { get; init; }

    /// <summary>Where the text is written.</summary>
    public PolicyOrigin Origin { get; } = origin;

    /// <summary>What the policy is attached to.</summary>
    public PolicyUse Use { get; } = use;

    /// <summary>True if the policy is one of AWS's: it is named without an ARN, or by one of the account <c>aws</c>.</summary>
    public bool IsOfAws => Arn is null || Arn.Account == "aws";

    /// <summary>The path and the name, such as <c>service-role/AWSLambdaBasicExecutionRole</c>; null if they are not known.</summary>
    public string? PathAndName
    {
        get
        {
            var start = PathStart;
            var text = Node.Value.Substring(start);
            return text.Length == 0 || new JsonString(text).HasHoles ? null : text;
        }
    }

    /// <summary>The name without path; null if it is not known.</summary>
    public string? Name => NameIn(Node.Value);

    /// <summary>Where the path, or else the name, starts in the text.</summary>
    public int PathStart => Arn is not null && Arn.TryGetFieldRange(5, out var start, out _) ? start + ResourcePrefix.Length : 0;

    /// <summary>The name at the end of an ARN or a path; null if it is not known.</summary>
    public static string? NameIn(string text)
    {
        var name = text.Substring(text.LastIndexOf('/') + 1);
        return name.Length == 0 || new JsonString(name).HasHoles ? null : name;
    }

    /// <summary>True if the text is the ARN of a managed policy, whosever it is.</summary>
    public static bool IsArn(string text) =>
        new ResourcePattern(new JsonString(text)) is { Service: "iam", Resource: { } resource }
        && resource.StartsWith(ResourcePrefix, StringComparison.Ordinal)
        && resource.Length > ResourcePrefix.Length;
}
