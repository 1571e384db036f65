namespace NeptuneIam.Analyzers.Tests.Readers.Pulumi;

/// <summary>Code that uses Pulumi's AWS provider around what is under test.</summary>
internal static class PulumiSource
{
    /// <summary>The statements within an asynchronous method of a class that is named after Neptune.</summary>
    public static string InMethod(string statements) =>
        $$"""
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Pulumi;
            using Pulumi.Aws.Iam;
            using Pulumi.Aws.Iam.Inputs;
            using Aws = Pulumi.Aws;
            class NeptuneStack
            {
                object kept = "";
                async Task DeployAsync(Output<string> arn, string[] names, bool wide, string effect)
                {
                    {{statements}}
                    await Task.CompletedTask;
                }
                static void Hand(GetPolicyDocumentStatementInputArgs statement) { }
            }
            """;
}
