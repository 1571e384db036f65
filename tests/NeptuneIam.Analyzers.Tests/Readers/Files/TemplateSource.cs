using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;

namespace NeptuneIam.Analyzers.Tests.Readers.Files;

/// <summary>Templates around what is under test.</summary>
internal static class TemplateSource
{
    /// <summary>A template with one resource.</summary>
    public static string Resource(string type, string properties) =>
        $$"""{ "Resources": { "Subject": { "Type": "{{type}}", "Properties": { {{properties}} } } } }""";

    /// <summary>A template with the policy of a queue.</summary>
    public static string Queue(string policy) => Resource("AWS::SQS::QueuePolicy", $"\"PolicyDocument\": {policy}");

    /// <summary>The policies of a template.</summary>
    public static ImmutableArray<PolicyDocument> Read(string template) =>
        PolicyFileReader.Read("serverless.template", SourceText.From(template), static use => use, CancellationToken.None);
}
