using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Where the code of a project runs, as far as the types in its reach tell.</summary>
internal enum Hosting
{
    /// <summary>In whatever program refers to it.</summary>
    Library,

    /// <summary>In a test runner.</summary>
    Tests,

    /// <summary>Where a person starts it.</summary>
    Program,

    /// <summary>In a task, a pod or an instance: a web application or a worker.</summary>
    Service,

    /// <summary>In AWS Lambda.</summary>
    Function,
}

/// <summary>Tells where a project's code runs: by the types that it can use, never by names of packages.</summary>
internal static class HostingEvidence
{
    private static readonly string[] s_testTypes =
    [
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute",
    ];

    private static readonly string[] s_serviceTypes =
    [
        "Microsoft.AspNetCore.Builder.WebApplication",
        "Microsoft.AspNetCore.Hosting.IWebHost",
        "Microsoft.Extensions.Hosting.IHost",
    ];

    /// <summary>Where the code of a compilation runs.</summary>
    public static Hosting Of(Compilation compilation) =>
        s_testTypes.Any(compilation.HasType) ? Hosting.Tests
        : compilation.IsFunction() ? Hosting.Function
        : compilation.Options.OutputKind
            is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication)
            ? Hosting.Library
        : compilation.IsService() ? Hosting.Service
        : Hosting.Program;

    /// <summary>True if the code is a function of AWS Lambda, or a part of one.</summary>
    public static bool IsFunction(this Compilation compilation) => compilation.HasType("Amazon.Lambda.Core.ILambdaContext");

    /// <summary>True if the code is a web application or a worker, or a part of one.</summary>
    public static bool IsService(this Compilation compilation) => s_serviceTypes.Any(compilation.HasType);

    /// <summary>True if the compilation holds or refers to a type, by its full name.</summary>
    public static bool HasType(this Compilation compilation, string name) => !compilation.GetTypesByMetadataName(name).IsEmpty;
}
