using System.Text.RegularExpressions;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>Fixes without an editor.</summary>
[Collection(PackageGroup.Name)]
public sealed class FormatTests(PackedPackage package)
{
    private const string Code = """"
        internal static class Policies
        {
            public const string Reader = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }] }""";
            public const string Writer = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"deny\", \"Action\": \"s3:PutObject\", \"Resource\": \"*\" }] }";
            private static void Main() => System.Console.WriteLine(Reader + Writer);
        }
        """";

    [Fact]
    public async Task The_command_of_the_page_makes_every_fix_of_a_rule()
    {
        var command = Regex.Match(File.ReadAllText(Repository.File("docs/editor.md")), "^dotnet (format .+?)\r?$", RegexOptions.Multiline);
        var consumer = await Consumer.CreateAsync(package, "net10.0", Code);
        var result = (
            await consumer.RunAsync(command.Groups[1].Value.Replace("src/App", "Consumer.csproj", StringComparison.Ordinal))
        ).Succeeded();
        Assert.Equal(
            Code.Replace("allow", "Allow", StringComparison.Ordinal).Replace("deny", "Deny", StringComparison.Ordinal),
            consumer.Read("Program.cs")
        );
    }
}
