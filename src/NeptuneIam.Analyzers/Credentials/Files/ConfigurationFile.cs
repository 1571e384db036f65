using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>A file beside the code from which programs take their settings.</summary>
internal sealed class ConfigurationFile
{
    /// <summary>Longer files are no configuration.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    private static readonly Sieve s_sieve = new(
        ImmutableArray
            .Create("ecret", "ECRET", "oken", "OKEN", "rofile", "ROFILE", RootUserNames.MfaDevice)
            .AddRange(AccessKeyId.Kinds)
            .AddRange(AccessKeyId.TemporaryKinds)
    );

    private static readonly ImmutableArray<string> s_json = ImmutableArray.Create(".json", ".template");
    private static readonly ImmutableArray<string> s_xml = ImmutableArray.Create(".config", ".runsettings", ".settings");
    private static readonly ImmutableArray<string> s_lines = ImmutableArray.Create(".env", ".ini");

    /// <summary>The tables in which the IAM console hands out keys.</summary>
    private static readonly ImmutableArray<string> s_tables = ImmutableArray.Create(RootKeyFile.Name, "accessKeys.csv", "credentials.csv");

    private readonly VirtualText _file;

    private ConfigurationFile(string path, VirtualText file, ImmutableArray<FileSetting> settings)
    {
        (_file, Settings) = (file, settings);
        var name = NameOf(path);
        IsRootKey = name.Equals(RootKeyFile.Name, StringComparison.OrdinalIgnoreCase);
        IsOfAws =
            IsRootKey || EndsWithAny(name, s_tables) || IsSharedFile(path) || name.StartsWith("aws-", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The settings in order of their places.</summary>
    public ImmutableArray<FileSetting> Settings { get; }

    /// <summary>The file's characters.</summary>
    public string Text => _file.Text;

    /// <summary>True if the file is for AWS by its name, so that the names of its settings need not say so.</summary>
    public bool IsOfAws { get; }

    /// <summary>True if the file is the one that holds the keys of the root user.</summary>
    public bool IsRootKey { get; }

    /// <summary>True if the file is one of settings by its name. Only then is it read.</summary>
    public static bool IsConfiguration(string path) => FormatOf(path) is not null;

    /// <summary>Reads a file; null if there is nothing in it for us.</summary>
    public static ConfigurationFile? Read(string path, SourceText text, CancellationToken cancellationToken)
    {
        if (FormatOf(path) is not { } read || text.Length > MaxLength || !s_sieve.IsCandidate(text, cancellationToken))
        {
            return null;
        }

        var file = VirtualText.FromFile(path, text);
        var settings = new FileSettings();
        read(file, settings, cancellationToken);
        return new ConfigurationFile(path, file, settings.Complete());
    }

    /// <summary>The place of characters of the file.</summary>
    public Location LocationOf(TextSpan span) => _file.GetLocations(span)[0];

    /// <summary>The innermost setting whose value holds the characters; null if they stand elsewhere.</summary>
    public FileSetting? SettingAt(TextSpan span)
    {
        var (low, high) = (0, Settings.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Settings[middle].Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && Settings[low - 1].Span.Contains(span) ? Settings[low - 1] : null;
    }

    private static Action<VirtualText, FileSettings, CancellationToken>? FormatOf(string path)
    {
        var name = NameOf(path);
        if (EndsWithAny(name, s_json))
        {
            return JsonSettings.Read;
        }

        if (EndsWithAny(name, s_xml))
        {
            return static (file, settings, cancellationToken) => XmlSettings.Read(file.Text, settings, cancellationToken);
        }

        if (EndsWithAny(name, s_lines) || name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase) || IsSharedFile(path))
        {
            return static (file, settings, cancellationToken) => LineSettings.Read(file.Text, settings, cancellationToken);
        }

        // The file had lines of name=value before it became a table.
        return EndsWithAny(name, s_tables)
            ? static (file, settings, cancellationToken) =>
            {
                if (file.Text.IndexOf('=') is >= 0 and var equals && file.Text.IndexOf(',', 0, equals) < 0)
                {
                    LineSettings.Read(file.Text, settings, cancellationToken);
                }
                else
                {
                    LineSettings.ReadTable(file.Text, settings, cancellationToken);
                }
            }
            : null;
    }

    /// <summary>True for the files that the tools of AWS share: <c>credentials</c>, and <c>config</c> in their own folder.</summary>
    private static bool IsSharedFile(string path) =>
        NameOf(path) switch
        {
            "credentials" => true,
            "config" => NameOf(Path.GetDirectoryName(path) ?? string.Empty) == ".aws",
            _ => false,
        };

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static bool EndsWithAny(string name, ImmutableArray<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
