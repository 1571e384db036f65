using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>
/// The assemblies that code under test is compiled against. They lie in the package folder after restore; nothing is fetched at
/// test time.
/// </summary>
internal static class References
{
    private static readonly string PackageFolder = typeof(References)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PackageFolder")
        .Value!;

    /// <summary>The .NET 8 reference assemblies.</summary>
    public static ImmutableArray<MetadataReference> Net80 { get; } = Folder("microsoft.netcore.app.ref/8.0.33/ref/net8.0");

    /// <summary>AWSSDK.Core 3.7 and AWSSDK.SecurityToken 3.7.</summary>
    public static ImmutableArray<MetadataReference> AwsSdkV3 { get; } =
    [.. Folder("awssdk.core/3.7.501.1/lib/net8.0"), .. Folder("awssdk.securitytoken/3.7.202/lib/netcoreapp3.1")];

    /// <summary>AWSSDK.Core and those services of version 4 that have a package in reach; <c>AwsStubs</c> adds the others.</summary>
    public static ImmutableArray<MetadataReference> AwsSdkV4 { get; } =
    [
        .. Folder("awssdk.core/4.1.0/lib/net8.0"),
        .. Folder("awssdk.securitytoken/4.0.101.10/lib/net8.0"),
        .. Folder("awssdk.s3/4.1.0/lib/net8.0"),
        .. Folder("awssdk.sqs/4.0.100.25/lib/net8.0"),
        .. Folder("awssdk.keymanagementservice/4.1.0/lib/net8.0"),
        .. Folder("awssdk.dynamodbv2/4.1.0/lib/net8.0"),
    ];

    /// <summary>What registers clients of version 4 for dependency injection, with its foundation.</summary>
    public static ImmutableArray<MetadataReference> AwsSetup { get; } =
    [
        .. Folder("awssdk.extensions.netcore.setup/4.0.102.10/lib/net8.0"),
        .. Folder("microsoft.extensions.dependencyinjection.abstractions/8.0.0/lib/net8.0"),
        .. Folder("microsoft.extensions.configuration.abstractions/2.1.0/lib/netstandard2.0"),
    ];

    /// <summary>Newtonsoft.Json 13.</summary>
    public static ImmutableArray<MetadataReference> Newtonsoft { get; } = Folder("newtonsoft.json/13.0.3/lib/net6.0");

    /// <summary>The AWS CDK 2 with what its surface names.</summary>
    public static ImmutableArray<MetadataReference> Cdk => LazyCdk.Value;

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyCdk = new(static () =>
        [
            .. Folder("amazon.cdk.lib/2.160.0/lib/netcoreapp3.1"),
            .. Folder("amazon.jsii.runtime/1.93.0/lib/netcoreapp3.1"),
            .. Folder("constructs/10.0.5/lib/netcoreapp3.1"),
        ]
    );

    private static ImmutableArray<MetadataReference> Folder(string path) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(PackageFolder, path), "*.dll")
                .Order(StringComparer.Ordinal)
                .Select(file => MetadataReference.CreateFromFile(file)),
        ];
}
