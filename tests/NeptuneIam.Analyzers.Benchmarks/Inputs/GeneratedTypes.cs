namespace NeptuneIam.Analyzers.Benchmarks.Inputs;

/// <summary>The kinds of types that a generated program is made of.</summary>
internal static class GeneratedTypes
{
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

    /// <summary>Writes a type of one kind or another.</summary>
    public static readonly Action<GeneratedFile>[] All = [Entity, Service, Report, Parser, States, Cache, Expressions, Channel, Texts];

    /// <summary>Writes a record of some members.</summary>
    public static void Entity(GeneratedFile file)
    {
        var name = file.TypeName("");
        var members = file.Pick(Members, file.Next(4, 9));
        var parameters = string.Join(", ", members.Select(member => $"{member.Type} {member.Name}"));
        var values = string.Join(", ", members.Select(member => member.Value));
        var texts = members.Where(member => member.Type == "string");
        var conditions = string.Concat(texts.Select(member => $" && !string.IsNullOrWhiteSpace({member.Name})"));
        var description = string.Join(", ", members.Select(member => $"{member.Name.ToLowerInvariant()}={{{member.Name}}}"));
        file.Write(
            $$"""

            /// <summary>A {{file.Noun.ToLowerInvariant()}} as the store keeps it.</summary>
            public sealed record {{name}}(int Id, {{parameters}})
            {
                public static {{name}} Empty { get; } = new(0, {{values}});

                public bool IsValid => Id >= 0{{conditions}};

                public string Describe() => $"{{file.Noun}} {Id:D6}: {{description}}";

                public int CompareTo({{name}}? other)
                {
                    if (other is null)
                    {
                        return 1;
                    }

                    var result = Id.CompareTo(other.Id);
            """
        );
        foreach (var member in members.Where(member => member.Type is "int" or "long" or "decimal"))
        {
            file.Write($"        result = result != 0 ? result : {member.Name}.CompareTo(other.{member.Name});");
        }

        file.Write(
            """
                    return result;
                }
            }
            """
        );
    }

    private static void Service(GeneratedFile file)
    {
        var name = file.TypeName("Service");
        file.Write(
            $$"""

            public interface I{{name}}
            {
                Task<string?> FindAsync(int id, CancellationToken cancellationToken);
                IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken);
            }

            public sealed class {{name}}(TimeProvider clock) : I{{name}}, IDisposable
            {
                private readonly ConcurrentDictionary<int, string> entries = new();
                private readonly SemaphoreSlim gate = new(1, 1);

                public async Task<string?> FindAsync(int id, CancellationToken cancellationToken)
                {
                    ArgumentOutOfRangeException.ThrowIfNegative(id);
                    if (entries.TryGetValue(id, out var found))
                    {
                        return found;
                    }

                    await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
                    try
                    {
                        await Task.Delay({{file.Next(1, 50)}}, cancellationToken).ConfigureAwait(false);
                        return entries.GetOrAdd(id, static (key, now) => $"{{file.Noun.ToLowerInvariant()}}-{key}-{now:yyyyMMdd}", clock.GetUtcNow());
                    }
                    catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                    {
                        return null;
                    }
                    finally
                    {
                        gate.Release();
                    }
                }

                public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
                {
                    foreach (var (key, value) in entries.OrderBy(entry => entry.Key))
                    {
                        await Task.Yield();
                        cancellationToken.ThrowIfCancellationRequested();
                        yield return key % {{file.Next(2, 9)}} == 0 ? value.ToUpperInvariant() : value;
                    }
                }

                public void Dispose() => gate.Dispose();
            }
            """
        );
    }

    private static void Report(GeneratedFile file)
    {
        var name = file.TypeName("Report");
        file.Write(
            $$"""

            public static class {{name}}
            {
                public readonly record struct Row(string Region, int Year, decimal Amount, int Count);

                public static IReadOnlyList<Row> Summarize(IEnumerable<Row> rows, int first, int last)
                {
                    var query =
                        from row in rows
                        where row.Year >= first && row.Year <= last
                        group row by new { row.Region, Period = row.Year / {{file.Next(2, 10)}} } into region
                        let total = region.Sum(row => row.Amount)
                        where total > {{file.Next(10, 1000)}}m
                        orderby total descending, region.Key.Region
                        select new Row(region.Key.Region, region.Key.Period, total, region.Count());
                    return query.ToList();
                }

                public static string Render(IEnumerable<Row> rows)
                {
                    var text = new StringBuilder();
                    text.AppendLine("{{file.Noun}}s by region and year");
                    foreach (var (region, year, amount, count) in rows)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"{region,-20} {year:0000} {amount,12:N2} {count,6}").AppendLine();
                    }

                    return text.Length == 0 ? "nothing to show" : text.ToString().Replace("\t", "    ").TrimEnd('\r', '\n') + " ({{file.Next(
                1,
                99
            )}} pages)";
                }
            }
            """
        );
    }

    private static void Parser(GeneratedFile file)
    {
        var name = file.TypeName("Parser");
        file.Write(
            $$"""

            public ref struct {{name}}(ReadOnlySpan<char> text)
            {
                private readonly ReadOnlySpan<char> text = text;
                private int position;

                public bool TryReadNumber(out int number)
                {
                    SkipBlanks();
                    var start = position;
                    while (position < text.Length && char.IsAsciiDigit(text[position]))
                    {
                        position++;
                    }

                    return int.TryParse(text[start..position], NumberStyles.None, CultureInfo.InvariantCulture, out number);
                }

                public string ReadWord()
                {
                    SkipBlanks();
                    var word = new StringBuilder();
                    for (; position < text.Length; position++)
                    {
                        switch (text[position])
                        {
                            case '\\' when position + 1 < text.Length:
                                word.Append(text[++position]);
                                break;
                            case ' ' or '\t' or ',' or ';':
                                return word.ToString();
                            case >= 'A' and <= 'Z':
                                word.Append(char.ToLowerInvariant(text[position]));
                                break;
                            default:
                                word.Append(text[position]);
                                break;
                        }
                    }

                    return word.ToString();
                }

                private void SkipBlanks()
                {
                    while (position < text.Length && text[position] is ' ' or '\t')
                    {
                        position++;
                    }
                }
            }
            """
        );
    }

    private static void States(GeneratedFile file)
    {
        var name = file.TypeName("State");
        string[] states =
        [
            .. file.Pick(
                ["Draft", "Submitted", "Checked", "Packed", "Sent", "Delivered", "Returned", "Closed", "Cancelled", "OnHold"],
                file.Next(4, 8)
            ),
        ];
        file.Write(
            $$"""

            public enum {{name}}
            {
            """
        );
        foreach (var state in states)
        {
            file.Write($"    {state},");
        }

        file.Write(
            $$"""
            }

            public static class {{name}}Extensions
            {
                public static {{name}} Next(this {{name}} state) => state switch
                {
            """
        );
        for (var index = 0; index + 1 < states.Length; index++)
        {
            file.Write($"        {name}.{states[index]} => {name}.{states[index + 1]},");
        }

        file.Write(
            $$"""
                    {{name}}.{{states[^1]}} => {{name}}.{{states[^1]}},
                    _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state is not known here."),
                };

                public static bool IsFinal(this {{name}} state) => state is {{name}}.{{states[^1]}} or {{name}}.{{states[^2]}};

                public static string Label(this {{name}}? state, string culture = "en") => (state, culture) switch
                {
                    (null, _) => "(none)",
            """
        );
        foreach (var state in states)
        {
            file.Write($"        ({name}.{state}, \"de\") => \"{state} (Zustand)\",");
        }

        file.Write(
            """
                    ({ } known, _) => known.ToString(),
                };
            }
            """
        );
    }

    private static void Cache(GeneratedFile file)
    {
        var name = file.TypeName("Cache");
        file.Write(
            $$"""

            public class {{name}}<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null)
                where TKey : notnull
                where TValue : class, new()
            {
                private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> nodes = new(capacity, comparer);
                private readonly LinkedList<(TKey Key, TValue Value)> recent = new();

                public event EventHandler<TKey>? Evicted;

                public int Count => nodes.Count;

                public TValue this[TKey key] => GetOrAdd(key, static _ => new TValue());

                public TValue GetOrAdd(TKey key, Func<TKey, TValue> create)
                {
                    if (nodes.TryGetValue(key, out var node))
                    {
                        recent.Remove(node);
                        recent.AddFirst(node);
                        return node.Value.Value;
                    }

                    if (nodes.Count >= capacity && recent.Last is { } last)
                    {
                        recent.RemoveLast();
                        nodes.Remove(last.Value.Key);
                        Evicted?.Invoke(this, last.Value.Key);
                    }

                    var value = create(key);
                    nodes[key] = recent.AddFirst((key, value));
                    return value;
                }
            }
            """
        );
    }

    private static void Expressions(GeneratedFile file)
    {
        var name = file.TypeName("Formula");
        file.Write(
            $$"""

            public abstract record {{name}}
            {
                public sealed record Number(double Value) : {{name}};
                public sealed record Variable(string Name) : {{name}};
                public sealed record Binary(char Operator, {{name}} Left, {{name}} Right) : {{name}};

                public static double Evaluate({{name}} formula, IReadOnlyDictionary<string, double> values) => formula switch
                {
                    Number { Value: var value } => value,
                    Variable { Name: var variable } => values.TryGetValue(variable, out var value) ? value : double.NaN,
                    Binary { Operator: '+', Left: var left, Right: var right } => Evaluate(left, values) + Evaluate(right, values),
                    Binary { Operator: '*', Left: Number { Value: 0 } } => 0,
                    Binary { Operator: '*', Left: var left, Right: var right } => Evaluate(left, values) * Evaluate(right, values),
                    Binary { Operator: '-' } binary => Evaluate(binary.Left, values) - Evaluate(binary.Right, values) + {{file.Next(
                0,
                9
            )}} - {{file.Next(0, 9)}},
                    Binary binary => throw new NotSupportedException($"The operator '{binary.Operator}' is not supported."),
                    _ => throw new InvalidOperationException("This formula is of no known kind."),
                };
            }
            """
        );
    }

    private static void Channel(GeneratedFile file)
    {
        var name = file.TypeName("Dispatcher");
        file.Write(
            $$"""

            public sealed class {{name}}
            {
                private readonly List<Func<string, int, Task<bool>>> handlers = [];
                private int handled;

                public {{name}} On(string prefix, Func<int, Task> handler)
                {
                    handlers.Add(async (subject, payload) =>
                    {
                        if (!subject.StartsWith(prefix, StringComparison.Ordinal))
                        {
                            return false;
                        }

                        await handler(payload);
                        Interlocked.Increment(ref handled);
                        return true;
                    });
                    return this;
                }

                public async Task<int> DispatchAsync(params (string Subject, int Payload)[] messages)
                {
                    foreach (var (subject, payload) in messages)
                    {
                        var results = await Task.WhenAll(handlers.Select(handler => handler(subject, payload)));
                        if (!results.Any(result => result))
                        {
                            Console.Error.WriteLine($"no handler for '{subject}' (payload {payload}, limit {{file.Next(1, 500)}})");
                        }
                    }

                    return handled;
                }
            }
            """
        );
    }

    private static void Texts(GeneratedFile file)
    {
        var name = file.TypeName("Texts");
        var table = file.Noun.ToLowerInvariant();
        file.Write(
            $$""""

            internal static class {{name}}
            {
                public const string Title = "{{file.Noun}}s" + " of the " + "current period";
                public const string Select = @"SELECT t.id, t.title FROM {{table}} t WHERE t.created > @since AND t.title <> ""draft"" ORDER BY t.id";

                public const string Sample =
                    """
                    {
                      "kind": "{{table}}",
                      "items": [{{string.Join(", ", Enumerable.Range(0, file.Next(2, 9)).Select(_ => file.Next(1, 999)))}}],
                      "note": "a sample for the importer"
                    }
                    """;

                public static readonly string[] Headers = ["id", "title", "{{table}} no.", "created"];

                public static string Page(string user, int number) =>
                    $"<html><head><title>{Title}</title></head><body><p>Hello {user}, page {number}</p><pre>{Sample}</pre></body></html>";

                public static string Mask(string card) => card.Length < 4 ? "****" : new string('*', card.Length - 4) + card[^4..];
            }
            """"
        );
    }
}
