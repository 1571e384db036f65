namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>What a project of the .NET SDK imports without being asked.</summary>
internal static class ImplicitUsings
{
    /// <summary>A file of global using directives.</summary>
    public const string Source = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}
