using System.Globalization;
using System.Text;

namespace NeptuneIam.Analyzers.Benchmarks.Inputs;

/// <summary>
/// A large program without anything of AWS in it: ordinary, varied business code, the same at each run. It is the tree on which an analyzer
/// with nothing to find should cost nothing.
/// </summary>
internal static class GeneratedTree
{
    private const int FileCount = 500;

    private static readonly string[] Nouns =
    [
        "Order",
        "Invoice",
        "Shipment",
        "Customer",
        "Product",
        "Warehouse",
        "Payment",
        "Refund",
        "Basket",
        "Voucher",
        "Supplier",
        "Parcel",
        "Route",
        "Driver",
        "Vehicle",
        "Sensor",
        "Reading",
        "Forecast",
        "Station",
        "Alarm",
        "Course",
        "Lecture",
        "Student",
        "Exam",
        "Grade",
        "Recipe",
        "Ingredient",
        "Kitchen",
        "Table",
        "Booking",
    ];

    private static readonly (string Type, string Name, string Value)[] Members =
    [
        ("int", "Quantity", "3"),
        ("decimal", "Price", "12.50m"),
        ("string", "Title", "\"untitled\""),
        ("string?", "Remark", "null"),
        ("DateTime", "CreatedAt", "DateTime.UnixEpoch"),
        ("Guid", "Reference", "Guid.Empty"),
        ("double", "Weight", "0.75"),
        ("bool", "IsActive", "true"),
        ("TimeSpan", "Duration", "TimeSpan.FromMinutes(5)"),
        ("long", "Sequence", "42L"),
        ("string", "Category", "\"general\""),
        ("string", "Country", "\"NZ\""),
        ("int?", "Rating", "null"),
        ("IReadOnlyList<string>", "Tags", "[\"new\", \"sale\"]"),
    ];

    private static readonly Action<FileWriter>[] Blocks = [Entity, Service, Report, Parser, States, Cache, Expressions, Channel, Texts];

    /// <summary>The files, as path and text.</summary>
    public static IEnumerable<(string Path, string Text)> Files()
    {
        var random = new Random(20_240_501);
        for (var index = 0; index < FileCount; index++)
        {
            var noun = Nouns[random.Next(Nouns.Length)];
            var file = new FileWriter(random, noun, index);
            file.Line("using System.Collections.Concurrent;");
            file.Line("using System.Globalization;");
            file.Line("using System.Runtime.CompilerServices;");
            file.Line("using System.Text;");
            file.Line("");
            file.Line(FormattableString.Invariant($"namespace Generated.{noun}s.Part{index};"));
            Entity(file);
            var length = random.Next(100, 300);
            while (file.LineCount < length)
            {
                Blocks[random.Next(Blocks.Length)](file);
            }

            yield return (FormattableString.Invariant($"/generated/{noun}s/{noun}{index}.cs"), file.ToString());
        }
    }

    private static void Entity(FileWriter file)
    {
        var name = file.TypeName("");
        var members = file.Pick(Members, file.Next(4, 9));
        file.Line("");
        file.Line($"/// <summary>A {file.Noun.ToLowerInvariant()} as the store keeps it.</summary>");
        file.Line($"public sealed record {name}(int Id, {string.Join(", ", members.Select(member => $"{member.Type} {member.Name}"))})");
        file.Line("{");
        file.Line($"    public static {name} Empty {{ get; }} = new(0, {string.Join(", ", members.Select(member => member.Value))});");
        file.Line("");
        file.Line(
            "    public bool IsValid => Id >= 0"
                + string.Concat(
                    members.Where(member => member.Type == "string").Select(member => $" && !string.IsNullOrWhiteSpace({member.Name})")
                )
                + ";"
        );
        file.Line("");
        file.Line(
            $"    public string Describe() => $\"{file.Noun} {{Id:D6}}: {string.Join(", ", members.Select(member => $"{member.Name.ToLowerInvariant()}={{{member.Name}}}"))}\";"
        );
        file.Line("");
        file.Line($"    public int CompareTo({name}? other)");
        file.Line("    {");
        file.Line("        if (other is null)");
        file.Line("        {");
        file.Line("            return 1;");
        file.Line("        }");
        file.Line("");
        file.Line("        var result = Id.CompareTo(other.Id);");
        foreach (var member in members.Where(member => member.Type is "int" or "long" or "decimal"))
        {
            file.Line($"        result = result != 0 ? result : {member.Name}.CompareTo(other.{member.Name});");
        }

        file.Line("        return result;");
        file.Line("    }");
        file.Line("}");
    }

    private static void Service(FileWriter file)
    {
        var name = file.TypeName("Service");
        file.Line("");
        file.Line($"public interface I{name}");
        file.Line("{");
        file.Line("    Task<string?> FindAsync(int id, CancellationToken cancellationToken);");
        file.Line("    IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken);");
        file.Line("}");
        file.Line("");
        file.Line($"public sealed class {name}(TimeProvider clock) : I{name}, IDisposable");
        file.Line("{");
        file.Line("    private readonly ConcurrentDictionary<int, string> entries = new();");
        file.Line("    private readonly SemaphoreSlim gate = new(1, 1);");
        file.Line("");
        file.Line("    public async Task<string?> FindAsync(int id, CancellationToken cancellationToken)");
        file.Line("    {");
        file.Line("        ArgumentOutOfRangeException.ThrowIfNegative(id);");
        file.Line("        if (entries.TryGetValue(id, out var found))");
        file.Line("        {");
        file.Line("            return found;");
        file.Line("        }");
        file.Line("");
        file.Line("        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);");
        file.Line("        try");
        file.Line("        {");
        file.Line($"            await Task.Delay({file.Next(1, 50)}, cancellationToken).ConfigureAwait(false);");
        file.Line(
            $"            return entries.GetOrAdd(id, static (key, now) => $\"{file.Noun.ToLowerInvariant()}-{{key}}-{{now:yyyyMMdd}}\", clock.GetUtcNow());"
        );
        file.Line("        }");
        file.Line("        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)");
        file.Line("        {");
        file.Line("            return null;");
        file.Line("        }");
        file.Line("        finally");
        file.Line("        {");
        file.Line("            gate.Release();");
        file.Line("        }");
        file.Line("    }");
        file.Line("");
        file.Line("    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)");
        file.Line("    {");
        file.Line("        foreach (var (key, value) in entries.OrderBy(entry => entry.Key))");
        file.Line("        {");
        file.Line("            await Task.Yield();");
        file.Line("            cancellationToken.ThrowIfCancellationRequested();");
        file.Line($"            yield return key % {file.Next(2, 9)} == 0 ? value.ToUpperInvariant() : value;");
        file.Line("        }");
        file.Line("    }");
        file.Line("");
        file.Line("    public void Dispose() => gate.Dispose();");
        file.Line("}");
    }

    private static void Report(FileWriter file)
    {
        var name = file.TypeName("Report");
        file.Line("");
        file.Line($"public static class {name}");
        file.Line("{");
        file.Line("    public readonly record struct Row(string Region, int Year, decimal Amount, int Count);");
        file.Line("");
        file.Line("    public static IReadOnlyList<Row> Summarize(IEnumerable<Row> rows, int first, int last)");
        file.Line("    {");
        file.Line("        var query =");
        file.Line("            from row in rows");
        file.Line("            where row.Year >= first && row.Year <= last");
        file.Line($"            group row by new {{ row.Region, Period = row.Year / {file.Next(2, 10)} }} into region");
        file.Line("            let total = region.Sum(row => row.Amount)");
        file.Line($"            where total > {file.Next(10, 1000)}m");
        file.Line("            orderby total descending, region.Key.Region");
        file.Line("            select new Row(region.Key.Region, region.Key.Period, total, region.Count());");
        file.Line("        return query.ToList();");
        file.Line("    }");
        file.Line("");
        file.Line("    public static string Render(IEnumerable<Row> rows)");
        file.Line("    {");
        file.Line("        var text = new StringBuilder();");
        file.Line($"        text.AppendLine(\"{file.Noun}s by region and year\");");
        file.Line("        foreach (var (region, year, amount, count) in rows)");
        file.Line("        {");
        file.Line(
            "            text.Append(CultureInfo.InvariantCulture, $\"{region,-20} {year:0000} {amount,12:N2} {count,6}\").AppendLine();"
        );
        file.Line("        }");
        file.Line("");
        file.Line(
            $"        return text.Length == 0 ? \"nothing to show\" : text.ToString().Replace(\"\\t\", \"    \").TrimEnd('\\r', '\\n') + \" ({file.Next(1, 99)} pages)\";"
        );
        file.Line("    }");
        file.Line("}");
    }

    private static void Parser(FileWriter file)
    {
        var name = file.TypeName("Parser");
        file.Line("");
        file.Line($"public ref struct {name}(ReadOnlySpan<char> text)");
        file.Line("{");
        file.Line("    private readonly ReadOnlySpan<char> text = text;");
        file.Line("    private int position;");
        file.Line("");
        file.Line("    public bool TryReadNumber(out int number)");
        file.Line("    {");
        file.Line("        SkipBlanks();");
        file.Line("        var start = position;");
        file.Line("        while (position < text.Length && char.IsAsciiDigit(text[position]))");
        file.Line("        {");
        file.Line("            position++;");
        file.Line("        }");
        file.Line("");
        file.Line("        return int.TryParse(text[start..position], NumberStyles.None, CultureInfo.InvariantCulture, out number);");
        file.Line("    }");
        file.Line("");
        file.Line("    public string ReadWord()");
        file.Line("    {");
        file.Line("        SkipBlanks();");
        file.Line("        var word = new StringBuilder();");
        file.Line("        for (; position < text.Length; position++)");
        file.Line("        {");
        file.Line("            switch (text[position])");
        file.Line("            {");
        file.Line("                case '\\\\' when position + 1 < text.Length:");
        file.Line("                    word.Append(text[++position]);");
        file.Line("                    break;");
        file.Line("                case ' ' or '\\t' or ',' or ';':");
        file.Line("                    return word.ToString();");
        file.Line("                case >= 'A' and <= 'Z':");
        file.Line("                    word.Append(char.ToLowerInvariant(text[position]));");
        file.Line("                    break;");
        file.Line("                default:");
        file.Line("                    word.Append(text[position]);");
        file.Line("                    break;");
        file.Line("            }");
        file.Line("        }");
        file.Line("");
        file.Line("        return word.ToString();");
        file.Line("    }");
        file.Line("");
        file.Line("    private void SkipBlanks()");
        file.Line("    {");
        file.Line("        while (position < text.Length && text[position] is ' ' or '\\t')");
        file.Line("        {");
        file.Line("            position++;");
        file.Line("        }");
        file.Line("    }");
        file.Line("}");
    }

    private static void States(FileWriter file)
    {
        var name = file.TypeName("State");
        string[] states =
        [
            .. file.Pick(
                ["Draft", "Submitted", "Checked", "Packed", "Sent", "Delivered", "Returned", "Closed", "Cancelled", "OnHold"],
                file.Next(4, 8)
            ),
        ];
        file.Line("");
        file.Line($"public enum {name}");
        file.Line("{");
        foreach (var state in states)
        {
            file.Line($"    {state},");
        }

        file.Line("}");
        file.Line("");
        file.Line($"public static class {name}Extensions");
        file.Line("{");
        file.Line($"    public static {name} Next(this {name} state) => state switch");
        file.Line("    {");
        for (var index = 0; index + 1 < states.Length; index++)
        {
            file.Line($"        {name}.{states[index]} => {name}.{states[index + 1]},");
        }

        file.Line($"        {name}.{states[^1]} => {name}.{states[^1]},");
        file.Line("        _ => throw new ArgumentOutOfRangeException(nameof(state), state, \"This state is not known here.\"),");
        file.Line("    };");
        file.Line("");
        file.Line($"    public static bool IsFinal(this {name} state) => state is {name}.{states[^1]} or {name}.{states[^2]};");
        file.Line("");
        file.Line($"    public static string Label(this {name}? state, string culture = \"en\") => (state, culture) switch");
        file.Line("    {");
        file.Line("        (null, _) => \"(none)\",");
        foreach (var state in states)
        {
            file.Line($"        ({name}.{state}, \"de\") => \"{state} (Zustand)\",");
        }

        file.Line("        ({ } known, _) => known.ToString(),");
        file.Line("    };");
        file.Line("}");
    }

    private static void Cache(FileWriter file)
    {
        var name = file.TypeName("Cache");
        file.Line("");
        file.Line($"public class {name}<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null)");
        file.Line("    where TKey : notnull");
        file.Line("    where TValue : class, new()");
        file.Line("{");
        file.Line("    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> nodes = new(capacity, comparer);");
        file.Line("    private readonly LinkedList<(TKey Key, TValue Value)> recent = new();");
        file.Line("");
        file.Line("    public event EventHandler<TKey>? Evicted;");
        file.Line("");
        file.Line("    public int Count => nodes.Count;");
        file.Line("");
        file.Line("    public TValue this[TKey key] => GetOrAdd(key, static _ => new TValue());");
        file.Line("");
        file.Line("    public TValue GetOrAdd(TKey key, Func<TKey, TValue> create)");
        file.Line("    {");
        file.Line("        if (nodes.TryGetValue(key, out var node))");
        file.Line("        {");
        file.Line("            recent.Remove(node);");
        file.Line("            recent.AddFirst(node);");
        file.Line("            return node.Value.Value;");
        file.Line("        }");
        file.Line("");
        file.Line("        if (nodes.Count >= capacity && recent.Last is { } last)");
        file.Line("        {");
        file.Line("            recent.RemoveLast();");
        file.Line("            nodes.Remove(last.Value.Key);");
        file.Line("            Evicted?.Invoke(this, last.Value.Key);");
        file.Line("        }");
        file.Line("");
        file.Line("        var value = create(key);");
        file.Line("        nodes[key] = recent.AddFirst((key, value));");
        file.Line("        return value;");
        file.Line("    }");
        file.Line("}");
    }

    private static void Expressions(FileWriter file)
    {
        var name = file.TypeName("Formula");
        file.Line("");
        file.Line($"public abstract record {name}");
        file.Line("{");
        file.Line($"    public sealed record Number(double Value) : {name};");
        file.Line($"    public sealed record Variable(string Name) : {name};");
        file.Line($"    public sealed record Binary(char Operator, {name} Left, {name} Right) : {name};");
        file.Line("");
        file.Line($"    public static double Evaluate({name} formula, IReadOnlyDictionary<string, double> values) => formula switch");
        file.Line("    {");
        file.Line("        Number { Value: var value } => value,");
        file.Line("        Variable { Name: var variable } => values.TryGetValue(variable, out var value) ? value : double.NaN,");
        file.Line(
            "        Binary { Operator: '+', Left: var left, Right: var right } => Evaluate(left, values) + Evaluate(right, values),"
        );
        file.Line("        Binary { Operator: '*', Left: Number { Value: 0 } } => 0,");
        file.Line(
            "        Binary { Operator: '*', Left: var left, Right: var right } => Evaluate(left, values) * Evaluate(right, values),"
        );
        file.Line(
            $"        Binary {{ Operator: '-' }} binary => Evaluate(binary.Left, values) - Evaluate(binary.Right, values) + {file.Next(0, 9)} - {file.Next(0, 9)},"
        );
        file.Line("        Binary binary => throw new NotSupportedException($\"The operator '{binary.Operator}' is not supported.\"),");
        file.Line("        _ => throw new InvalidOperationException(\"This formula is of no known kind.\"),");
        file.Line("    };");
        file.Line("}");
    }

    private static void Channel(FileWriter file)
    {
        var name = file.TypeName("Dispatcher");
        file.Line("");
        file.Line($"public sealed class {name}");
        file.Line("{");
        file.Line("    private readonly List<Func<string, int, Task<bool>>> handlers = [];");
        file.Line("    private int handled;");
        file.Line("");
        file.Line($"    public {name} On(string prefix, Func<int, Task> handler)");
        file.Line("    {");
        file.Line("        handlers.Add(async (subject, payload) =>");
        file.Line("        {");
        file.Line("            if (!subject.StartsWith(prefix, StringComparison.Ordinal))");
        file.Line("            {");
        file.Line("                return false;");
        file.Line("            }");
        file.Line("");
        file.Line("            await handler(payload);");
        file.Line("            Interlocked.Increment(ref handled);");
        file.Line("            return true;");
        file.Line("        });");
        file.Line("        return this;");
        file.Line("    }");
        file.Line("");
        file.Line("    public async Task<int> DispatchAsync(params (string Subject, int Payload)[] messages)");
        file.Line("    {");
        file.Line("        foreach (var (subject, payload) in messages)");
        file.Line("        {");
        file.Line("            var results = await Task.WhenAll(handlers.Select(handler => handler(subject, payload)));");
        file.Line("            if (!results.Any(result => result))");
        file.Line("            {");
        file.Line(
            $"                Console.Error.WriteLine($\"no handler for '{{subject}}' (payload {{payload}}, limit {file.Next(1, 500)})\");"
        );
        file.Line("            }");
        file.Line("        }");
        file.Line("");
        file.Line("        return handled;");
        file.Line("    }");
        file.Line("}");
    }

    private static void Texts(FileWriter file)
    {
        var name = file.TypeName("Texts");
        var table = file.Noun.ToLowerInvariant();
        file.Line("");
        file.Line($"internal static class {name}");
        file.Line("{");
        file.Line($"    public const string Title = \"{file.Noun}s\" + \" of the \" + \"current period\";");
        file.Line(
            $"    public const string Select = @\"SELECT t.id, t.title FROM {table} t WHERE t.created > @since AND t.title <> \"\"draft\"\" ORDER BY t.id\";"
        );
        file.Line("");
        file.Line("    public const string Sample =");
        file.Line("        \"\"\"");
        file.Line("        {");
        file.Line($"          \"kind\": \"{table}\",");
        file.Line($"          \"items\": [{string.Join(", ", Enumerable.Range(0, file.Next(2, 9)).Select(_ => file.Next(1, 999)))}],");
        file.Line("          \"note\": \"a sample for the importer\"");
        file.Line("        }");
        file.Line("        \"\"\";");
        file.Line("");
        file.Line($"    public static readonly string[] Headers = [\"id\", \"title\", \"{table} no.\", \"created\"];");
        file.Line("");
        file.Line("    public static string Page(string user, int number) =>");
        file.Line(
            "        $\"<html><head><title>{Title}</title></head><body><p>Hello {user}, page {number}</p><pre>{Sample}</pre></body></html>\";"
        );
        file.Line("");
        file.Line(
            "    public static string Mask(string card) => card.Length < 4 ? \"****\" : new string('*', card.Length - 4) + card[^4..];"
        );
        file.Line("}");
    }

    /// <summary>The text of one file as it grows, and the names that are taken in it.</summary>
    private sealed class FileWriter(Random random, string noun, int index)
    {
        private readonly StringBuilder text = new();
        private int types;

        public string Noun { get; } = noun;

        public int LineCount { get; private set; }

        public void Line(string line)
        {
            text.Append(line).Append('\n');
            LineCount++;
        }

        public string TypeName(string suffix) => string.Create(CultureInfo.InvariantCulture, $"{Noun}{suffix}{index}N{types++}");

        public int Next(int low, int high) => random.Next(low, high);

        public T[] Pick<T>(T[] items, int count)
        {
            var order = items.ToArray();
            random.Shuffle(order);
            return order[..count];
        }

        public override string ToString() => text.ToString();
    }
}
