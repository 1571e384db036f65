using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Policies;

namespace NeptuneIam.Analyzers.Tests.Catalog;

/// <summary>Current documents of AWS managed policies, from data files of the tests.</summary>
internal static class AwsPolicy
{
    /// <summary>The policies that there are documents of.</summary>
    public static IEnumerable<string> Names =>
        typeof(AwsPolicy)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith("Access.txt", StringComparison.Ordinal))
            .Select(name => name[..^".txt".Length]);

    /// <summary>The policy's document.</summary>
    public static PolicyDocument Read(string name) =>
        Policy.Document(
            new JsonObject([
                Property("Version", new JsonString("2012-10-17")),
                Property("Statement", new JsonArray([.. DataFile.Read(typeof(AwsPolicy).Assembly, name + ".txt").Select(Statement)])),
            ])
        );

    /// <summary>
    /// The actions of the console minimum that the document does not grant without a condition, on every resource or, for logs, on any.
    /// </summary>
    public static IEnumerable<string> MissingFromConsoleMinimum(string name)
    {
        var allowance = new EffectiveAllowance(Read(name));
        var actions = NeptuneFacts.ConsoleMinimum.SelectMany(group => group.Actions).ToImmutableArray();
        return actions
            .Zip(allowance.Allows(actions))
            .Where(answer =>
                answer.Second != Certainty.Yes
                && !(answer.Second == Certainty.Unknown && answer.First.StartsWith("logs:", StringComparison.Ordinal))
            )
            .Select(answer => answer.First);
    }

    private static JsonValue Statement(DataSection section)
    {
        var conditions = section.Rows.Where(row => row[0] == "if").ToArray();
        List<JsonProperty> properties =
        [
            Property("Effect", new JsonString(section.Heading[0])),
            Property(
                "Action",
                Strings(section.Rows.Where(row => row[0] != "if").SelectMany(row => row.Skip(1), (row, action) => $"{row[0]}:{action}"))
            ),
            Property("Resource", Strings(section.Heading.Skip(1))),
        ];
        if (conditions.Length > 0)
        {
            properties.Add(
                Property(
                    "Condition",
                    new JsonObject([
                        .. conditions.Select(row => Property(row[1], new JsonObject([Property(row[2], Strings(row.Skip(3)))]))),
                    ])
                )
            );
        }

        return new JsonObject([.. properties]);
    }

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => new JsonString(text))]);

    private static JsonProperty Property(string name, JsonValue value) => new(new JsonString(name), value);
}
