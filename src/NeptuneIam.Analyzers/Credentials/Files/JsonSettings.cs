using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Reads the settings of a file of JSON, also of one with comments or half typed.</summary>
internal static class JsonSettings
{
    /// <summary>Adds every string of the file under the names that lead to it.</summary>
    public static void Read(VirtualText file, FileSettings settings, CancellationToken cancellationToken)
    {
        var pending = new Stack<(JsonValue Value, string Name, int Group)>();
        if (JsonReader.Read(file, cancellationToken).Root is { } root)
        {
            pending.Push((root, string.Empty, settings.NewGroup()));
        }

        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (value, name, group) = pending.Pop();
            switch (value)
            {
                case JsonObject @object:
                    var inner = settings.NewGroup();
                    foreach (var property in @object.Properties)
                    {
                        pending.Push((property.Value, name.Length == 0 ? property.Name.Value : $"{name}:{property.Name.Value}", inner));
                    }

                    break;
                case JsonArray array:
                    var list = settings.NewGroup();
                    foreach (var element in array.Elements)
                    {
                        pending.Push((element, name, list));
                    }

                    break;
                case JsonString text:
                    settings.Add(name, string.Empty, text.Value, text.SpanOf, group);
                    break;
            }
        }
    }
}
