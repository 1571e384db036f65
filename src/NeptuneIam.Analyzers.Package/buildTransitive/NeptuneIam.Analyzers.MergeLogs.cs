using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Takes the findings of the rules NIAM... from the SARIF logs of a build's projects, each once, and writes them as one log of one run, as
/// code scanning takes it, or adds them to a baseline. What is suppressed in the code is left out: code scanning would show it as open.
/// </summary>
public sealed class NeptuneIamMergeLogs : Task
{
    private const string ToolName = "NeptuneIam.Analyzers";
    private const string RootName = "%SRCROOT%";

    /// <summary>The folder of the logs.</summary>
    [Required]
    public string Logs { get; set; }

    /// <summary>The folder from which files are named.</summary>
    [Required]
    public string Root { get; set; }

    /// <summary>The log to write, if any.</summary>
    public string Report { get; set; }

    /// <summary>The baseline to add to, if any.</summary>
    public string Baseline { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var rules = new SortedDictionary<string, XElement>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        var root = new Uri(Path.GetFullPath(Root).TrimEnd('/', '\\') + "/").AbsoluteUri;
        foreach (var path in LogsToRead())
        {
            try
            {
                foreach (var run in Read(path).Elements("runs").Elements("item"))
                {
                    foreach (
                        var rule in run.Elements("tool")
                            .Elements("driver")
                            .Elements("rules")
                            .Elements("item")
                            .Where(rule => IsOurs((string)rule.Element("id")))
                    )
                    {
                        rules[(string)rule.Element("id")] = rule;
                    }

                    findings.AddRange(
                        run.Elements("results")
                            .Elements("item")
                            .Where(result => IsOurs((string)result.Element("ruleId")) && result.Element("suppressions") == null)
                            .Select(result => new Finding(result, root))
                    );
                }
            }
            catch (XmlException exception)
            {
                // A compiler that was ended half-way leaves half a log.
                Log.LogError(
                    null,
                    "NIAM0004",
                    null,
                    path,
                    0,
                    0,
                    0,
                    0,
                    "The log cannot be read: {0} Build that project again.",
                    exception.Message
                );
            }
        }

        // A project for several frameworks finds everything once for each.
        findings = findings
            .GroupBy(finding => finding.Key)
            .Select(same => same.First())
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ToList();
        if (!Log.HasLoggedErrors && !string.IsNullOrEmpty(Report))
        {
            WriteReport(rules, findings);
        }

        if (!Log.HasLoggedErrors && !string.IsNullOrEmpty(Baseline))
        {
            AddToBaseline(findings);
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>
    /// For a report all logs; for a baseline those that are newer than it: what an older one found may stand there already, and a second
    /// entry would accept a second finding that nobody has seen.
    /// </summary>
    private List<string> LogsToRead()
    {
        var logs = Directory.GetFiles(Logs, "*.sarif").OrderBy(name => name, StringComparer.Ordinal).ToList();
        if (string.IsNullOrEmpty(Baseline) || !File.Exists(Baseline) || !File.ReadLines(Baseline).Any(IsOurs))
        {
            return logs;
        }

        var accepted = File.GetLastWriteTimeUtc(Baseline);
        var newer = logs.Where(log => File.GetLastWriteTimeUtc(log) > accepted).ToList();
        if (newer.Count < logs.Count)
        {
            Warn(
                "NIAM0005",
                "{0} of {1} logs are older than the baseline and are left out: what they report may be accepted already. "
                    + "Build again with the property NeptuneIamLogs, then accept.",
                logs.Count - newer.Count,
                logs.Count
            );
        }

        return newer;
    }

    private void Warn(string code, string message, params object[] arguments)
    {
        Log.LogWarning(null, code, null, null, 0, 0, 0, 0, message, arguments);
    }

    private static bool IsOurs(string ruleId)
    {
        return ruleId != null && ruleId.StartsWith("NIAM", StringComparison.Ordinal);
    }

    private static XElement Read(string path)
    {
        using (
            var reader = JsonReaderWriterFactory.CreateJsonReader(
                Encoding.UTF8.GetBytes(File.ReadAllText(path)),
                XmlDictionaryReaderQuotas.Max
            )
        )
        {
            return XElement.Load(reader);
        }
    }

    private void WriteReport(SortedDictionary<string, XElement> rules, List<Finding> findings)
    {
        var ids = rules.Keys.ToList();
        foreach (var rule in rules.Values)
        {
            Complete(rule);
        }

        var report = Object(
            "root",
            new XElement(
                XName.Get("item", "item"),
                new XAttribute("item", "$schema"),
                new XAttribute("type", "string"),
                "https://json.schemastore.org/sarif-2.1.0.json"
            ),
            Text("version", "2.1.0"),
            Array(
                "runs",
                Object(
                    "item",
                    Object("tool", Object("driver", Text("name", ToolName), Array("rules", rules.Values.ToArray()))),
                    Object(
                        "originalUriBaseIds",
                        Named(RootName, Object("description", Text("text", "The folder that the command was given in")))
                    ),
                    Text("columnKind", "utf16CodeUnits"),
                    Array("results", findings.Select(finding => finding.ToResult(ids.IndexOf(finding.RuleId))).ToArray())
                )
            )
        );
        using (var file = File.Create(Report))
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(file, new UTF8Encoding(false), false, true))
        {
            report.WriteTo(writer);
        }

        Log.LogMessage(MessageImportance.High, "{0} findings -> {1}", findings.Count, Report);
    }

    /// <summary>Gives a rule the help that code scanning shows, and takes from it how long it ran, which differs from build to build.</summary>
    private static void Complete(XElement rule)
    {
        rule.Elements("properties")
            .Elements()
            .Where(property => property.Name.LocalName.StartsWith("executionTime", StringComparison.Ordinal))
            .Remove();
        var help = rule.Elements("fullDescription").Elements("text").Concat(rule.Elements("helpUri")).Select(part => part.Value);
        rule.Add(Object("help", Text("text", string.Join("\n\n", help))));
    }

    private void AddToBaseline(List<Finding> findings)
    {
        // Rules about the baseline itself are not accepted into it, nor is what its folder does not hold: only this machine knows such paths.
        var acceptable = findings
            .Where(finding => finding.Fingerprint != null && !finding.RuleId.StartsWith("NIAM9", StringComparison.Ordinal))
            .ToList();
        var added = acceptable.Where(finding => finding.IsInRoot).ToList();
        if (added.Count < acceptable.Count)
        {
            Warn(
                "NIAM0006",
                "{0} findings are in files outside '{1}', the folder of the baseline, and are not accepted. "
                    + "Put the baseline into a folder above all projects; an empty file 'neptune-iam.baseline.txt' there is enough.",
                acceptable.Count - added.Count,
                Root
            );
        }

        var before = File.Exists(Baseline) ? File.ReadAllText(Baseline) : "";
        if (before.Trim().Length == 0)
        {
            before =
                "# Findings of NeptuneIam.Analyzers that are accepted for now: rule, file, fingerprint. Behind a # there is room to say why.\n";
        }

        if (added.Count > 0)
        {
            var lines = added.Select(finding => finding.RuleId + " " + finding.File + " " + finding.Fingerprint + "\n");
            File.WriteAllText(Baseline, before + (before.EndsWith("\n") ? "" : "\n") + string.Concat(lines));
        }

        Log.LogMessage(MessageImportance.High, "{0} findings -> {1}", added.Count, Baseline);
    }

    private static XElement Object(string name, params XElement[] members)
    {
        return new XElement(name, new XAttribute("type", "object"), members);
    }

    private static XElement Array(string name, params XElement[] items)
    {
        return new XElement(name, new XAttribute("type", "array"), items);
    }

    private static XElement Text(string name, string value)
    {
        return new XElement(name, new XAttribute("type", "string"), value);
    }

    /// <summary>A member whose name XML does not allow.</summary>
    private static XElement Named(string name, params XElement[] members)
    {
        return new XElement(XName.Get("item", "item"), new XAttribute("item", name), new XAttribute("type", "object"), members);
    }

    /// <summary>A result of a log.</summary>
    private sealed class Finding
    {
        private readonly XElement result;

        public Finding(XElement result, string root)
        {
            this.result = result;
            RuleId = (string)result.Element("ruleId");
            Fingerprint = (string)result.Elements("properties").Elements("customProperties").Elements("fingerprint").FirstOrDefault();
            foreach (var artifact in result.Descendants("artifactLocation"))
            {
                var uri = artifact.Element("uri");
                if (uri != null && uri.Value.StartsWith(root, StringComparison.OrdinalIgnoreCase))
                {
                    uri.Value = uri.Value.Substring(root.Length);
                    artifact.Add(Text("uriBaseId", RootName));
                }
            }

            var place = result.Elements("locations").Elements("item").Elements("physicalLocation").FirstOrDefault() ?? new XElement("none");
            IsInRoot = place.Elements("artifactLocation").Elements("uriBaseId").Any();
            File = Uri.UnescapeDataString((string)place.Elements("artifactLocation").Elements("uri").FirstOrDefault() ?? "");
            Line = (int?)place.Elements("region").Elements("startLine").FirstOrDefault() ?? 0;
            Column = (int?)place.Elements("region").Elements("startColumn").FirstOrDefault() ?? 0;
        }

        public string RuleId { get; private set; }

        public string Fingerprint { get; private set; }

        /// <summary>True if the finding's file is in the folder from which files are named.</summary>
        public bool IsInRoot { get; private set; }

        public string File { get; private set; }

        public int Line { get; private set; }

        public int Column { get; private set; }

        public string Key
        {
            get
            {
                return RuleId
                    + "\n"
                    + File
                    + "\n"
                    + Line
                    + "\n"
                    + Column
                    + "\n"
                    + (string)result.Elements("message").Elements("text").FirstOrDefault();
            }
        }

        public XElement ToResult(int ruleIndex)
        {
            result.SetElementValue("ruleIndex", ruleIndex);
            result.Element("ruleIndex").SetAttributeValue("type", "number");
            if (Fingerprint != null)
            {
                result.Add(Object("partialFingerprints", Text("neptuneIam", Fingerprint)));
            }

            return result;
        }
    }
}
