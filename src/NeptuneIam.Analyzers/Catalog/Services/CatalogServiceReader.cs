using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// Reads a service from its text in the catalogue. There are three sections, with an empty line behind each of the first two; fields are
/// separated by tabs. Condition keys: name, kind (first letter of its name; a star behind it if there may be several values). Resource
/// types: name, ARN formats separated by <c>, </c>, numbers of condition keys. Actions, in groups of two lines: what they have in common,
/// namely access level, resource types, condition keys and dependent actions; then their names, separated by blanks.
/// </summary>
/// <remarks>
/// Lists are separated by commas. Condition keys and resource types are named by their number. A resource type of an action has an
/// exclamation mark behind its number if it is required, and its own condition keys follow with a plus sign before each. In an ARN format
/// <c>~</c> stands for the usual beginning with region and account, <c>^</c> for the beginning up to the service.
/// </remarks>
internal static class CatalogServiceReader
{
    private static readonly char[] s_comma = [','];

    /// <summary>The service of a text.</summary>
    /// <param name="prefix">The prefix of its actions.</param>
    /// <param name="name">Its name.</param>
    /// <param name="text">The text.</param>
    public static CatalogService Read(string prefix, string name, string text)
    {
        var lines = new LineReader(text);
        var keys = lines.ReadSection().Select(ReadKey).ToImmutableArray();
        var types = lines
            .ReadSection()
            .Select(fields => new CatalogResourceType(fields[0], ReadFormats(fields[1], prefix), ReadKeys(fields[2], keys)))
            .ToImmutableArray();
        var actions = ImmutableArray.CreateBuilder<CatalogAction>();
        while (lines.ReadLine() is { } common && lines.ReadLine() is { } names)
        {
            var fields = common.Split('\t');
            var traits = new ActionTraits(
                ReadLevel(fields[0][0]),
                ReadResourceTypes(fields[1], types, keys),
                ReadKeys(fields[2], keys),
                ImmutableArray.Create(Split(fields[3]))
            );
            foreach (var action in names.Split(' '))
            {
                actions.Add(new CatalogAction(action, traits));
            }
        }

        return new CatalogService(prefix, name, actions.ToImmutable(), types, keys);
    }

    /// <summary>A condition key of its two fields.</summary>
    public static CatalogConditionKey ReadKey(string[] fields) =>
        new(
            fields[0],
            fields[1][0] switch
            {
                'S' => ConditionKeyKind.String,
                'A' => ConditionKeyKind.Arn,
                'B' => ConditionKeyKind.Boolean,
                'N' => ConditionKeyKind.Numeric,
                'D' => ConditionKeyKind.Date,
                'I' => ConditionKeyKind.IpAddress,
                var letter => throw new InvalidDataException($"'{letter}' is no kind of condition key."),
            },
            fields[1].Length > 1
        );

    private static AccessLevel ReadLevel(char letter) =>
        letter switch
        {
            'L' => AccessLevel.List,
            'R' => AccessLevel.Read,
            'W' => AccessLevel.Write,
            'T' => AccessLevel.Tagging,
            'P' => AccessLevel.PermissionsManagement,
            _ => AccessLevel.Unknown,
        };

    private static ImmutableArray<string> ReadFormats(string field, string prefix)
    {
        var formats = ImmutableArray.CreateBuilder<string>();
        foreach (var format in field.Split(s_comma, StringSplitOptions.RemoveEmptyEntries))
        {
            formats.Add(
                format[0] switch
                {
                    '~' => $"arn:${{Partition}}:{prefix}:${{Region}}:${{Account}}:{format.Substring(1)}",
                    '^' => $"arn:${{Partition}}:{prefix}:{format.Substring(1)}",
                    _ => format,
                }
            );
        }

        return formats.ToImmutable();
    }

    private static ImmutableArray<ActionResourceType> ReadResourceTypes(
        string field,
        ImmutableArray<CatalogResourceType> types,
        ImmutableArray<CatalogConditionKey> keys
    )
    {
        var result = ImmutableArray.CreateBuilder<ActionResourceType>();
        foreach (var item in Split(field))
        {
            var position = 0;
            var type = types[ReadNumber(item, ref position)];
            var isRequired = position < item.Length && item[position] == '!';
            position += isRequired ? 1 : 0;
            var own = ImmutableArray.CreateBuilder<CatalogConditionKey>();
            while (position++ < item.Length)
            {
                own.Add(keys[ReadNumber(item, ref position)]);
            }

            result.Add(new ActionResourceType(type, isRequired, own.ToImmutable()));
        }

        return result.ToImmutable();
    }

    private static ImmutableArray<CatalogConditionKey> ReadKeys(string field, ImmutableArray<CatalogConditionKey> keys)
    {
        var result = ImmutableArray.CreateBuilder<CatalogConditionKey>();
        for (var position = 0; position < field.Length; position++)
        {
            result.Add(keys[ReadNumber(field, ref position)]);
        }

        return result.ToImmutable();
    }

    /// <summary>The number that stands at a position, which moves behind it.</summary>
    private static int ReadNumber(string text, ref int position)
    {
        var number = 0;
        for (; position < text.Length && text[position] is >= '0' and <= '9'; position++)
        {
            number = (number * 10) + (text[position] - '0');
        }

        return number;
    }

    private static string[] Split(string field) => field.Split(s_comma, StringSplitOptions.RemoveEmptyEntries);
}
