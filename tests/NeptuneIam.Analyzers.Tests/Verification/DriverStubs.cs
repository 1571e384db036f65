using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>
/// The parts of drivers for Neptune that have no package in reach, as their public sources declare them: Gremlin.Net 3.7
/// (apache/tinkerpop), Neo4j.Driver 5 (neo4j/neo4j-dotnet-driver), the handler of AwsSignatureVersion4 4
/// (FantasticFiasco/aws-signature-version-4), the signer of awslabs/amazon-neptune-gremlin-dotnet-sigv4, the clusters of Pulumi.Aws 6
/// (pulumi/pulumi-aws).
/// </summary>
internal static class DriverStubs
{
    private const string Gremlin = """
        #nullable enable
        namespace Gremlin.Net.Driver
        {
            public class GremlinServer
            {
                public GremlinServer(string hostname = "localhost", int port = 8182, bool enableSsl = false, string? username = null, string? password = null) { }
            }

            public interface IMessageSerializer { }

            public class ConnectionPoolSettings { }

            public interface IGremlinClient : System.IDisposable { }

            public class GremlinClient : IGremlinClient
            {
                public GremlinClient(
                    GremlinServer gremlinServer,
                    IMessageSerializer? messageSerializer = null,
                    ConnectionPoolSettings? connectionPoolSettings = null,
                    System.Action<System.Net.WebSockets.ClientWebSocketOptions>? webSocketConfiguration = null,
                    string? sessionId = null,
                    bool disableCompression = false) { }

                public void Dispose() { }
            }
        }
        """;

    private const string Neo4j = """
        namespace Neo4j.Driver
        {
            public interface IDriver { }

            public interface IAuthToken { }

            public enum EncryptionLevel { None, Encrypted }

            public sealed class ConfigBuilder
            {
                public ConfigBuilder WithEncryptionLevel(EncryptionLevel level) => this;
            }

            public static class AuthTokens
            {
                public static IAuthToken None => null;
                public static IAuthToken Basic(string username, string password) => null;
                public static IAuthToken Basic(string username, string password, string realm) => null;
                public static IAuthToken Bearer(string token) => null;
            }

            public static class GraphDatabase
            {
                public static IDriver Driver(string uri) => null;
                public static IDriver Driver(System.Uri uri) => null;
                public static IDriver Driver(string uri, System.Action<ConfigBuilder> action) => null;
                public static IDriver Driver(string uri, IAuthToken authToken) => null;
                public static IDriver Driver(System.Uri uri, IAuthToken authToken) => null;
                public static IDriver Driver(string uri, IAuthToken authToken, System.Action<ConfigBuilder> action) => null;
            }
        }
        """;

    private const string Signer = """
        namespace Amazon.Neptune.Gremlin.Driver
        {
            public class SigV4RequestSigner
            {
                public System.Action<System.Net.WebSockets.ClientWebSocketOptions> signRequest(string hostname, int port) => null;
            }
        }
        """;

    private const string SignatureHandler = """
        namespace AwsSignatureVersion4
        {
            public class AwsSignatureHandlerSettings
            {
                public AwsSignatureHandlerSettings(string regionName, string serviceName, Amazon.Runtime.AWSCredentials credentials) { }
            }

            public class AwsSignatureHandler : System.Net.Http.DelegatingHandler
            {
                public AwsSignatureHandler(AwsSignatureHandlerSettings settings) { }
            }
        }
        """;

    private const string Pulumi = """
        namespace Pulumi
        {
            public class Input<T>
            {
                public static implicit operator Input<T>(T value) => null;
            }
        }

        namespace Pulumi.Aws.Neptune
        {
            public sealed class ClusterArgs
            {
                public Input<string> ClusterIdentifier { get; set; }
                public Input<bool> IamDatabaseAuthenticationEnabled { get; set; }
            }

            public class Cluster
            {
                public Cluster(string name, ClusterArgs args = null) { }
            }
        }
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAll = new(() =>
        [.. AwsStubs.V4, Compile("Drivers", Gremlin, Neo4j, Signer, Pulumi)]
    );

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyWithHandler = new(() =>
        [.. AwsStubs.V4, Compile("Drivers", Gremlin, Neo4j), Compile("AwsSignatureVersion4", AwsStubs.V4, SignatureHandler)]
    );

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyWithHandlerAndOldSdk = new(() =>
        [.. AwsStubs.V3, Compile("Drivers", Gremlin, Neo4j), Compile("AwsSignatureVersion4", AwsStubs.V3, SignatureHandler)]
    );

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyWithoutSigner = new(() =>
        [.. AwsStubs.V4, Compile("Drivers", Gremlin, Neo4j)]
    );

    /// <summary>All of them, with the AWS SDK of version 4.</summary>
    public static ImmutableArray<MetadataReference> All => LazyAll.Value;

    /// <summary>A project with a handler that signs requests.</summary>
    public static ImmutableArray<MetadataReference> WithHandler => LazyWithHandler.Value;

    /// <summary>The same with version 3 of the AWS SDK.</summary>
    public static ImmutableArray<MetadataReference> WithHandlerAndOldSdk => LazyWithHandlerAndOldSdk.Value;

    /// <summary>A project that has not copied AWS's signer.</summary>
    public static ImmutableArray<MetadataReference> WithoutSigner => LazyWithoutSigner.Value;

    private static PortableExecutableReference Compile(string name, params string[] sources) => Compile(name, [], sources);

    private static PortableExecutableReference Compile(
        string name,
        ImmutableArray<MetadataReference> references,
        params string[] sources
    ) =>
        CSharpCompilation
            .Create(
                name,
                sources.Select(static source => CSharpSyntaxTree.ParseText(source)),
                [.. References.Net80, .. references],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .Emitted();
}
