// Stub of AWSSDK.Neptunedata: what the samples and tests use of it, in the names and types of the AWS SDK for .NET (github.com/aws/aws-sdk-net, sdk/src/Services/Neptunedata).
// Checked 2026-11 against the generated sources and the service model of that repository. It calls nothing: every operation throws NotSupportedException.

using Amazon.Runtime;
using Amazon.Runtime.Documents;
using Amazon.Neptunedata.Model;

namespace Amazon.Neptunedata
{
    public partial interface IAmazonNeptunedata : IAmazonService, IDisposable
    {
        Task<ExecuteFastResetResponse> ExecuteFastResetAsync(ExecuteFastResetRequest request, CancellationToken cancellationToken = default);
        Task<ExecuteGremlinQueryResponse> ExecuteGremlinQueryAsync(ExecuteGremlinQueryRequest request, CancellationToken cancellationToken = default);
        Task<ExecuteOpenCypherQueryResponse> ExecuteOpenCypherQueryAsync(ExecuteOpenCypherQueryRequest request, CancellationToken cancellationToken = default);
        Task<GetEngineStatusResponse> GetEngineStatusAsync(GetEngineStatusRequest request, CancellationToken cancellationToken = default);
        Task<GetLoaderJobStatusResponse> GetLoaderJobStatusAsync(GetLoaderJobStatusRequest request, CancellationToken cancellationToken = default);
        Task<StartLoaderJobResponse> StartLoaderJobAsync(StartLoaderJobRequest request, CancellationToken cancellationToken = default);

#if !AWS_SDK_V3
        static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonNeptunedataConfig();

        static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonNeptunedataClient(awsCredentials, (AmazonNeptunedataConfig)clientConfig);
#endif
    }

    public partial class AmazonNeptunedataClient : AmazonServiceClient, IAmazonNeptunedata
    {
        public AmazonNeptunedataClient() : this(new AmazonNeptunedataConfig()) { }

        public AmazonNeptunedataClient(RegionEndpoint region) : this(new AmazonNeptunedataConfig { RegionEndpoint = region }) { }

        public AmazonNeptunedataClient(AmazonNeptunedataConfig config) : base(DefaultChain.Credentials(), config) { }

        public AmazonNeptunedataClient(AWSCredentials credentials) : this(credentials, new AmazonNeptunedataConfig()) { }

        public AmazonNeptunedataClient(AWSCredentials credentials, RegionEndpoint region) : this(credentials, new AmazonNeptunedataConfig { RegionEndpoint = region }) { }

        public AmazonNeptunedataClient(AWSCredentials credentials, AmazonNeptunedataConfig clientConfig) : base(credentials, clientConfig) { }

        public AmazonNeptunedataClient(string awsAccessKeyId, string awsSecretAccessKey) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonNeptunedataConfig()) { }

        public AmazonNeptunedataClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, new AmazonNeptunedataConfig { RegionEndpoint = region }) { }

        public AmazonNeptunedataClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonNeptunedataConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

        public AmazonNeptunedataClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonNeptunedataConfig()) { }

        public AmazonNeptunedataClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonNeptunedataConfig { RegionEndpoint = region }) { }

        public AmazonNeptunedataClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonNeptunedataConfig clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

        public virtual Task<ExecuteFastResetResponse> ExecuteFastResetAsync(ExecuteFastResetRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ExecuteGremlinQueryResponse> ExecuteGremlinQueryAsync(ExecuteGremlinQueryRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<ExecuteOpenCypherQueryResponse> ExecuteOpenCypherQueryAsync(ExecuteOpenCypherQueryRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetEngineStatusResponse> GetEngineStatusAsync(GetEngineStatusRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<GetLoaderJobStatusResponse> GetLoaderJobStatusAsync(GetLoaderJobStatusRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

        public virtual Task<StartLoaderJobResponse> StartLoaderJobAsync(StartLoaderJobRequest request, CancellationToken cancellationToken = default) => throw Stub.NotSupported();

#if AWS_SDK_V3
        protected override Amazon.Runtime.Internal.Auth.AbstractAWSSigner CreateSigner() => new Amazon.Runtime.Internal.Auth.AWS4Signer();
#endif
    }

    public partial class AmazonNeptunedataConfig : StubClientConfig
    {
        public AmazonNeptunedataConfig() : base("neptune-db", "2023-08-01") { }
    }

    public class Action : ConstantClass
    {
        public static readonly Action InitiateDatabaseReset = new Action("initiateDatabaseReset");
        public static readonly Action PerformDatabaseReset = new Action("performDatabaseReset");

        public Action(string value) : base(value) { }

        public static implicit operator Action(string value) => new Action(value);
    }

    public class Format : ConstantClass
    {
        public static readonly Format Csv = new Format("csv");
        public static readonly Format Opencypher = new Format("opencypher");
        public static readonly Format Ntriples = new Format("ntriples");
        public static readonly Format Nquads = new Format("nquads");
        public static readonly Format Rdfxml = new Format("rdfxml");
        public static readonly Format Turtle = new Format("turtle");

        public Format(string value) : base(value) { }

        public static implicit operator Format(string value) => new Format(value);
    }

    public class Mode : ConstantClass
    {
        public static readonly Mode RESUME = new Mode("RESUME");
        public static readonly Mode NEW = new Mode("NEW");
        public static readonly Mode AUTO = new Mode("AUTO");

        public Mode(string value) : base(value) { }

        public static implicit operator Mode(string value) => new Mode(value);
    }

    public class Parallelism : ConstantClass
    {
        public static readonly Parallelism LOW = new Parallelism("LOW");
        public static readonly Parallelism MEDIUM = new Parallelism("MEDIUM");
        public static readonly Parallelism HIGH = new Parallelism("HIGH");
        public static readonly Parallelism OVERSUBSCRIBE = new Parallelism("OVERSUBSCRIBE");

        public Parallelism(string value) : base(value) { }

        public static implicit operator Parallelism(string value) => new Parallelism(value);
    }

    public class S3BucketRegion : ConstantClass
    {
        public static readonly S3BucketRegion UsEast1 = new S3BucketRegion("us-east-1");
        public static readonly S3BucketRegion UsEast2 = new S3BucketRegion("us-east-2");
        public static readonly S3BucketRegion UsWest1 = new S3BucketRegion("us-west-1");
        public static readonly S3BucketRegion UsWest2 = new S3BucketRegion("us-west-2");
        public static readonly S3BucketRegion CaCentral1 = new S3BucketRegion("ca-central-1");
        public static readonly S3BucketRegion SaEast1 = new S3BucketRegion("sa-east-1");
        public static readonly S3BucketRegion EuNorth1 = new S3BucketRegion("eu-north-1");
        public static readonly S3BucketRegion EuWest1 = new S3BucketRegion("eu-west-1");
        public static readonly S3BucketRegion EuWest2 = new S3BucketRegion("eu-west-2");
        public static readonly S3BucketRegion EuWest3 = new S3BucketRegion("eu-west-3");
        public static readonly S3BucketRegion EuCentral1 = new S3BucketRegion("eu-central-1");
        public static readonly S3BucketRegion MeSouth1 = new S3BucketRegion("me-south-1");
        public static readonly S3BucketRegion AfSouth1 = new S3BucketRegion("af-south-1");
        public static readonly S3BucketRegion ApEast1 = new S3BucketRegion("ap-east-1");
        public static readonly S3BucketRegion ApNortheast1 = new S3BucketRegion("ap-northeast-1");
        public static readonly S3BucketRegion ApNortheast2 = new S3BucketRegion("ap-northeast-2");
        public static readonly S3BucketRegion ApSoutheast1 = new S3BucketRegion("ap-southeast-1");
        public static readonly S3BucketRegion ApSoutheast2 = new S3BucketRegion("ap-southeast-2");
        public static readonly S3BucketRegion ApSouth1 = new S3BucketRegion("ap-south-1");
        public static readonly S3BucketRegion CnNorth1 = new S3BucketRegion("cn-north-1");
        public static readonly S3BucketRegion CnNorthwest1 = new S3BucketRegion("cn-northwest-1");
        public static readonly S3BucketRegion UsGovWest1 = new S3BucketRegion("us-gov-west-1");
        public static readonly S3BucketRegion UsGovEast1 = new S3BucketRegion("us-gov-east-1");
        public static readonly S3BucketRegion CaWest1 = new S3BucketRegion("ca-west-1");
        public static readonly S3BucketRegion EuSouth2 = new S3BucketRegion("eu-south-2");
        public static readonly S3BucketRegion IlCentral1 = new S3BucketRegion("il-central-1");
        public static readonly S3BucketRegion MeCentral1 = new S3BucketRegion("me-central-1");
        public static readonly S3BucketRegion ApNortheast3 = new S3BucketRegion("ap-northeast-3");
        public static readonly S3BucketRegion ApSoutheast3 = new S3BucketRegion("ap-southeast-3");
        public static readonly S3BucketRegion ApSoutheast4 = new S3BucketRegion("ap-southeast-4");
        public static readonly S3BucketRegion ApSoutheast5 = new S3BucketRegion("ap-southeast-5");
        public static readonly S3BucketRegion ApSoutheast7 = new S3BucketRegion("ap-southeast-7");
        public static readonly S3BucketRegion MxCentral1 = new S3BucketRegion("mx-central-1");
        public static readonly S3BucketRegion ApEast2 = new S3BucketRegion("ap-east-2");
        public static readonly S3BucketRegion ApSouth2 = new S3BucketRegion("ap-south-2");
        public static readonly S3BucketRegion EuCentral2 = new S3BucketRegion("eu-central-2");

        public S3BucketRegion(string value) : base(value) { }

        public static implicit operator S3BucketRegion(string value) => new S3BucketRegion(value);
    }
}

namespace Amazon.Neptunedata.Model
{
    public partial class AmazonNeptunedataRequest : AmazonWebServiceRequest { }

    public partial class ExecuteFastResetRequest : AmazonNeptunedataRequest
    {
        public Action Action { get; set; }
        public string Token { get; set; }
    }

    public partial class ExecuteFastResetResponse : AmazonWebServiceResponse
    {
        public string Status { get; set; }
        public FastResetToken Payload { get; set; }
    }

    public partial class ExecuteGremlinQueryRequest : AmazonNeptunedataRequest
    {
        public string GremlinQuery { get; set; }
        public string Serializer { get; set; }
    }

    public partial class ExecuteGremlinQueryResponse : AmazonWebServiceResponse
    {
        public string RequestId { get; set; }
        public GremlinQueryStatusAttributes Status { get; set; }
        public Document Result { get; set; }
        public Document Meta { get; set; }
    }

    public partial class ExecuteOpenCypherQueryRequest : AmazonNeptunedataRequest
    {
        public string OpenCypherQuery { get; set; }
        public string Parameters { get; set; }
    }

    public partial class ExecuteOpenCypherQueryResponse : AmazonWebServiceResponse
    {
        public Document Results { get; set; }
    }

    public partial class FastResetToken
    {
        public string Token { get; set; }
    }

    public partial class GetEngineStatusRequest : AmazonNeptunedataRequest { }

    public partial class GetEngineStatusResponse : AmazonWebServiceResponse
    {
        public string Status { get; set; }
        public string StartTime { get; set; }
        public string DbEngineVersion { get; set; }
        public string Role { get; set; }
        public string DfeQueryEngine { get; set; }
        public QueryLanguageVersion Gremlin { get; set; }
        public QueryLanguageVersion Sparql { get; set; }
        public QueryLanguageVersion Opencypher { get; set; }
        public Dictionary<string, string> LabMode { get; set; } = Collection.Default<Dictionary<string, string>>();
        public OptionalInt32 RollingBackTrxCount { get; set; }
        public string RollingBackTrxEarliestStartTime { get; set; }
        public Dictionary<string, Document> Features { get; set; } = Collection.Default<Dictionary<string, Document>>();
        public Dictionary<string, string> Settings { get; set; } = Collection.Default<Dictionary<string, string>>();
    }

    public partial class GetLoaderJobStatusRequest : AmazonNeptunedataRequest
    {
        public string LoadId { get; set; }
        public OptionalBoolean Details { get; set; }
        public OptionalBoolean Errors { get; set; }
        public OptionalInt32 Page { get; set; }
        public OptionalInt32 ErrorsPerPage { get; set; }
    }

    public partial class GetLoaderJobStatusResponse : AmazonWebServiceResponse
    {
        public string Status { get; set; }
        public Document Payload { get; set; }
    }

    public partial class GremlinQueryStatusAttributes
    {
        public string Message { get; set; }
        public OptionalInt32 Code { get; set; }
        public Document Attributes { get; set; }
    }

    public partial class QueryLanguageVersion
    {
        public string Version { get; set; }
    }

    public partial class StartLoaderJobRequest : AmazonNeptunedataRequest
    {
        public string Source { get; set; }
        public Format Format { get; set; }
        public S3BucketRegion S3BucketRegion { get; set; }
        public string IamRoleArn { get; set; }
        public Mode Mode { get; set; }
        public OptionalBoolean FailOnError { get; set; }
        public Parallelism Parallelism { get; set; }
        public Dictionary<string, string> ParserConfiguration { get; set; } = Collection.Default<Dictionary<string, string>>();
        public OptionalBoolean UpdateSingleCardinalityProperties { get; set; }
        public OptionalBoolean QueueRequest { get; set; }
        public List<string> Dependencies { get; set; } = Collection.Default<List<string>>();
        public OptionalBoolean UserProvidedEdgeIds { get; set; }
        public OptionalBoolean EdgeOnlyLoad { get; set; }
    }

    public partial class StartLoaderJobResponse : AmazonWebServiceResponse
    {
        public string Status { get; set; }
        public Dictionary<string, string> Payload { get; set; } = Collection.Default<Dictionary<string, string>>();
    }
}
