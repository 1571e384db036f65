using System.Collections.Immutable;
using System.Reflection;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A section of a data file.</summary>
/// <param name="Heading">The words between the brackets.</param>
/// <param name="Rows">The words of each row below them.</param>
internal sealed record DataSection(string[] Heading, ImmutableArray<string[]> Rows);

/// <summary>
/// Reads the catalogue's data files, which lie in the assembly. A line that begins with <c>#</c> is a comment, <c>[words]</c> begins a
/// section, and every other line is a row of words of that section.
/// </summary>
internal static class DataFile
{
    private static readonly char[] s_space = [' '];

    /// <summary>The sections of a file of the catalogue.</summary>
    /// <param name="name">The file's name: <c>neptune.txt</c>.</param>
    public static ImmutableArray<DataSection> Read(string name) => Read(typeof(DataFile).Assembly, name);

    /// <summary>The sections of an embedded file.</summary>
    /// <param name="assembly">The assembly that holds the file.</param>
    /// <param name="name">The file's name: <c>neptune.txt</c>.</param>
    public static ImmutableArray<DataSection> Read(Assembly assembly, string name)
    {
        using var stream =
            assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly does not hold {name}.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>The sections of a text.</summary>
    public static ImmutableArray<DataSection> Read(TextReader reader)
    {
        var sections = ImmutableArray.CreateBuilder<DataSection>();
        var rows = ImmutableArray.CreateBuilder<string[]>();
        string[]? heading = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                EndSection();
                heading = Words(line.Trim('[', ']'));
            }
            else
            {
                rows.Add(Words(line));
            }
        }

        EndSection();
        return sections.ToImmutable();

        void EndSection()
        {
            if (heading is not null)
            {
                sections.Add(new DataSection(heading, rows.ToImmutable()));
            }

            rows.Clear();
        }
    }

    private static string[] Words(string line) => line.Split(s_space, StringSplitOptions.RemoveEmptyEntries);
}
