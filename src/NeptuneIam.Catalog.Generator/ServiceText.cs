using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NeptuneIam.Catalog.Generator;

/// <summary>Writes a service as the text that <c>CatalogServiceReader</c> of the analyzers reads, and which that class describes.</summary>
internal static class ServiceText
{
    /// <summary>The text of a service.</summary>
    public static string Write(SourceService service)
    {
        var keys = Numbers(service.Keys.Select(key => key.Name));
        var types = Numbers(service.ResourceTypes.Select(type => type.Name));
        var text = new StringBuilder();
        foreach (var key in service.Keys)
        {
            text.Append(WriteKey(key)).Append('\n');
        }

        text.Append('\n');
        foreach (var type in service.ResourceTypes)
        {
            text.Append(type.Name)
                .Append('\t')
                .AppendJoin(',', type.ArnFormats.Select(format => Shorten(format, service.Prefix)))
                .Append('\t')
                .Append(List(type.Keys, keys))
                .Append('\n');
        }

        text.Append('\n');
        foreach (var group in service.Actions.GroupBy(action => Traits(action, types, keys)))
        {
            text.Append(group.Key).Append('\n').AppendJoin(' ', group.Select(action => action.Name)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A condition key, without the end of its line.</summary>
    public static string WriteKey(SourceKey key)
    {
        const string List = "ArrayOf";
        var isList = key.Type.StartsWith(List, StringComparison.Ordinal);
        return $"{key.Name}\t{key.Type[isList ? List.Length : 0]}{(isList ? "*" : "")}";
    }

    private static string Traits(SourceAction action, Dictionary<string, int> types, Dictionary<string, int> keys)
    {
        var resources = action.Resources.Select(resource =>
            Number(types, resource.Type)
            + (resource.IsRequired ? "!" : "")
            + string.Concat(resource.Keys.Select(key => "+" + Number(keys, key)))
        );
        return $"{action.Level[0]}\t{string.Join(',', resources)}\t{List(action.Keys, keys)}\t{string.Join(',', action.Dependents)}";
    }

    private static string Shorten(string format, string prefix)
    {
        var usual = $"arn:${{Partition}}:{prefix}:${{Region}}:${{Account}}:";
        var service = $"arn:${{Partition}}:{prefix}:";
        return format.Contains(',', StringComparison.Ordinal) || !format.StartsWith("arn:", StringComparison.Ordinal)
                ? throw new InvalidDataException($"'{format}' is no form of an ARN.")
            : format.StartsWith(usual, StringComparison.Ordinal) ? "~" + format[usual.Length..]
            : format.StartsWith(service, StringComparison.Ordinal) ? "^" + format[service.Length..]
            : format;
    }

    private static string List(ImmutableArray<string> names, Dictionary<string, int> numbers) =>
        string.Join(',', names.Select(name => Number(numbers, name)));

    private static string Number(Dictionary<string, int> numbers, string name) =>
        numbers.TryGetValue(name, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new InvalidDataException($"'{name}' is used and not defined.");

    private static Dictionary<string, int> Numbers(IEnumerable<string> names) =>
        names
            .Select((name, number) => (name, number))
            .ToDictionary(pair => pair.name, pair => pair.number, StringComparer.OrdinalIgnoreCase);
}
