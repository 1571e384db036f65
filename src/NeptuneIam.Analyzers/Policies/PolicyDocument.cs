using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// An IAM policy document: a typed view of the values it was written as. Names of elements are compared with case, as AWS does.
/// </summary>
internal sealed class PolicyDocument
{
    private ImmutableArray<PolicyStatement> _statements;

    private PolicyDocument(JsonReading reading, PolicyOrigin origin, PolicyUse use)
    {
        Reading = reading;
        Origin = origin;
        Use = use;
        Root = reading.Root as JsonObject;
        MayHaveMoreElements = Root?.MayHaveMore ?? reading.Root is JsonHole;
        if (Root is null)
        {
            return;
        }

        foreach (var property in Root.Properties)
        {
            // As for JSON readers, the last of equal names counts.
            switch (property.Name.Value)
            {
                case "Version":
                    VersionProperty = property;
                    break;
                case "Id":
                    IdProperty = property;
                    break;
                case "Statement":
                    StatementProperty = property;
                    break;
                default:
                    MayHaveMoreElements |= property.Name.HasHoles;
                    break;
            }
        }
    }

    /// <summary>The values as read; on an error rules other than the syntax rule stay silent.</summary>
    public JsonReading Reading { get; }

    /// <summary>The policy's outermost object; null if the reading holds none.</summary>
    public JsonObject? Root { get; }

    /// <summary>Where the policy is written.</summary>
    public PolicyOrigin Origin { get; }

    /// <summary>What the policy is for.</summary>
    public PolicyUse Use { get; }

    /// <summary>The property <c>Version</c>; null if there is none.</summary>
    public JsonProperty? VersionProperty { get; }

    /// <summary>The property <c>Id</c>; null if there is none.</summary>
    public JsonProperty? IdProperty { get; }

    /// <summary>The property <c>Statement</c>; null if there is none.</summary>
    public JsonProperty? StatementProperty { get; }

    /// <summary>The policy language's version; null if there is none or it is not a string.</summary>
    public JsonString? Version => VersionProperty?.Value as JsonString;

    /// <summary>The policy's id; null if there is none or it is not a string.</summary>
    public JsonString? Id => IdProperty?.Value as JsonString;

    /// <summary>True if the outermost object may have elements that are not in view.</summary>
    public bool MayHaveMoreElements { get; }

    /// <summary>The statements, whether written as one object or as an array; elements that are not objects are left out.</summary>
    public ImmutableArray<PolicyStatement> Statements
    {
        get
        {
            if (_statements.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _statements, ReadStatements());
            }

            return _statements;
        }
    }

    /// <summary>
    /// True if there may be statements that are not in view: a hole stands for statements or for the document's properties.
    /// </summary>
    public bool MayHaveMoreStatements =>
        StatementProperty?.Value switch
        {
            null => MayHaveMoreElements,
            JsonObject => false,
            JsonArray array => array.MayHaveMore || array.Elements.Any(element => element is not JsonObject),
            _ => true,
        };

    /// <summary>Makes the typed view. Never fails: what has the wrong kind is absent from the view.</summary>
    public static PolicyDocument Create(JsonReading reading, PolicyOrigin origin, PolicyUse use) => new(reading, origin, use);

    /// <summary>The same policy, for something else.</summary>
    public PolicyDocument For(PolicyUse use) => new(Reading, Origin, use);

    private ImmutableArray<PolicyStatement> ReadStatements()
    {
        switch (StatementProperty?.Value)
        {
            case JsonObject statement:
                return ImmutableArray.Create(new PolicyStatement(statement));
            case JsonArray array:
                var statements = ImmutableArray.CreateBuilder<PolicyStatement>(array.Elements.Length);
                foreach (var element in array.Elements)
                {
                    if (element is JsonObject statement)
                    {
                        statements.Add(new PolicyStatement(statement));
                    }
                }

                return statements.ToImmutable();
            default:
                return ImmutableArray<PolicyStatement>.Empty;
        }
    }
}
