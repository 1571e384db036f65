using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>An IAM policy document: a typed view of the values it was written as.</summary>
internal sealed class PolicyDocument
{
    /// <summary>The values as read; on an error rules other than the syntax rule stay silent.</summary>
    public JsonReading Reading => throw new NotImplementedException();

    /// <summary>The policy's outermost object; null if the reading holds none.</summary>
    public JsonObject? Root => throw new NotImplementedException();

    /// <summary>Where the policy is written.</summary>
    public PolicyOrigin Origin => throw new NotImplementedException();

    /// <summary>What the policy is for.</summary>
    public PolicyUse Use => throw new NotImplementedException();

    /// <summary>The statements, whether written as one object or as an array; elements that are not objects are left out.</summary>
    public ImmutableArray<PolicyStatement> Statements => throw new NotImplementedException();

    /// <summary>True if there may be statements that are not in view: a hole stands for statements or for the document's properties.</summary>
    public bool MayHaveMoreStatements => throw new NotImplementedException();

    /// <summary>Makes the typed view. Never fails: what has the wrong kind is absent from the view.</summary>
    public static PolicyDocument Create(JsonReading reading, PolicyOrigin origin, PolicyUse use) => throw new NotImplementedException();
}
