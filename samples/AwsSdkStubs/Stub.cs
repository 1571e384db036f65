// What the stubs share. The two majors of the SDK differ in two ways that matter to code that uses them: version 4 made value types of requests and responses
// nullable, and leaves collections null until they are set. The stubs compile against AWSSDK.Core of either; AWS_SDK_V3 chooses.
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Threading;
global using System.Threading.Tasks;
#if AWS_SDK_V3
global using OptionalBoolean = bool;
global using OptionalDateTime = System.DateTime;
global using OptionalDouble = double;
global using OptionalInt32 = int;
global using OptionalInt64 = long;
#else
global using OptionalBoolean = bool?;
global using OptionalDateTime = System.DateTime?;
global using OptionalDouble = double?;
global using OptionalInt32 = int?;
global using OptionalInt64 = long?;
#endif

using Amazon.Runtime.Internal;

namespace Amazon.Runtime;

internal static class Stub
{
    public static NotSupportedException NotSupported() =>
        new("This is a stub of the AWS SDK for .NET: it has the SDK's names and calls nothing. Reference the AWSSDK package of the service to run this code.");
}

/// <summary>What the constructors of a client without credentials use.</summary>
internal static class DefaultChain
{
    public static AWSCredentials Credentials() =>
#if AWS_SDK_V3
        FallbackCredentialsFactory.GetCredentials();
#else
        Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials();
#endif
}

internal static class Collection
{
    /// <summary>What a collection property holds before it is set.</summary>
    public static T Default<T>() where T : class, new() =>
#if AWS_SDK_V3
        new();
#else
        null;
#endif
}

/// <summary>What the configuration of every stubbed client derives from. In the SDK it derives from <see cref="ClientConfig"/> itself.</summary>
public abstract class StubClientConfig : ClientConfig
{
    private readonly string _serviceName;
    private readonly string _serviceVersion;

    protected StubClientConfig(string serviceName, string serviceVersion)
        : base(new DefaultConfigurationProvider([]))
    {
        _serviceName = serviceName;
        _serviceVersion = serviceVersion;
    }

    public override string RegionEndpointServiceName => _serviceName;

    public override string ServiceVersion => _serviceVersion;

    public override string UserAgent => "stub";

#if !AWS_SDK_V3
    public override Endpoints.Endpoint DetermineServiceOperationEndpoint(Endpoints.ServiceOperationEndpointParameters parameters) => throw Stub.NotSupported();
#endif
}
