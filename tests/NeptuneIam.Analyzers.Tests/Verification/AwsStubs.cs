using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>
/// The stubs of the AWS SDK services that have no package in reach (<c>samples/AwsSdkStubs</c>), compiled in memory once per major of the
/// SDK. Each list is complete: the SDK's own assemblies of <see cref="References"/> and the stubs over them, to be added to
/// <see cref="References.Net80"/>.
/// </summary>
internal static class AwsStubs
{
    private const string ResourcePrefix = "AwsSdkStubs/";

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyV3 = new(() =>
        References.AwsSdkV3.Add(Compile(References.AwsSdkV3, "AWS_SDK_V3"))
    );

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyV4 = new(() =>
        References.AwsSdkV4.Add(Compile(References.AwsSdkV4))
    );

    /// <summary>AWSSDK version 3 with the stubs: value types are not nullable, collections are empty until set.</summary>
    public static ImmutableArray<MetadataReference> V3 => LazyV3.Value;

    /// <summary>AWSSDK version 4 with the stubs: value types are nullable, collections are null until set.</summary>
    public static ImmutableArray<MetadataReference> V4 => LazyV4.Value;

    private static PortableExecutableReference Compile(ImmutableArray<MetadataReference> sdk, params string[] symbols)
    {
        var parseOptions = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None, preprocessorSymbols: symbols);
        return CSharpCompilation
            .Create(
                "AwsSdkStubs",
                Sources().Select(source => CSharpSyntaxTree.ParseText(source.Text, parseOptions, source.Name)),
                References.Net80.AddRange(sdk),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Disable)
            )
            .Emitted();
    }

    private static IEnumerable<(string Name, SourceText Text)> Sources()
    {
        var assembly = typeof(AwsStubs).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return (name[ResourcePrefix.Length..], SourceText.From(stream, Encoding.UTF8));
        }
    }
}
