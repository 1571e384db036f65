namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>Code that holds a policy.</summary>
internal static class NeptuneSource
{
    /// <summary>A policy in a type that is named after Neptune.</summary>
    public static string Policy(string statements) => Policy("Neptune", statements);

    /// <summary>A policy in a type of which nothing says what it is about.</summary>
    public static string PolicyElsewhere(string statements) => Policy("Databases", statements);

    private static string Policy(string type, string statements) =>
        $$$""""
            static class {{{type}}}
            {
                const string Policy = """{ "Version": "2012-10-17", "Statement": [{{{statements}}}] }""";
            }
            """";
}
