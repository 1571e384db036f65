namespace NeptuneIam.Analyzers.Tests.Credentials;

/// <summary>Types by which a project tells where its code runs.</summary>
internal static class HostingStubs
{
    /// <summary>In a Lambda function.</summary>
    public const string Lambda = "namespace Amazon.Lambda.Core { public interface ILambdaContext { } }";

    /// <summary>In a service that a host runs.</summary>
    public const string Worker = "namespace Microsoft.Extensions.Hosting { public interface IHost { } }";

    /// <summary>In a web application.</summary>
    public const string Web = "namespace Microsoft.AspNetCore.Builder { public class WebApplication { } }";

    /// <summary>In tests.</summary>
    public const string Tests = "namespace Xunit { public class FactAttribute : System.Attribute { } }";
}
