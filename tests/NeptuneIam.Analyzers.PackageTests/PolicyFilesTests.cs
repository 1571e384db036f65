namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>Which files of policies a build reads besides the code.</summary>
[Collection(PackageGroup.Name)]
public sealed class PolicyFilesTests(PackedPackage package)
{
    private const string Framework = "net10.0";

    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }
          ]
        }
        """;

    private const string Template = """
        {
          "Resources": {
            "Topic": { "Type": "AWS::SNS::TopicPolicy", "Properties": { "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "allow", "Principal": "*", "Action": "sns:Publish", "Resource": "*" }] } } }
          }
        }
        """;

    /// <summary>
    /// Files of the usual names are read, each once, wherever the project lists it itself; what tools have written is
    /// not.
    /// </summary>
    [Fact]
    public async Task Usual_names_are_read_unless_the_property_says_no()
    {
        var consumer = await CreateAsync();
        var build = (await consumer.BuildAsync()).Succeeded();
        Assert.Equal(
            [
                "Own.policy.json",
                "Policies/Reader.iam.json",
                "Reader.policy.json",
                "listed.json",
                "serverless.template",
                "stack.template.json",
            ],
            Files(build)
        );

        var without = (await consumer.BuildAsync("NeptuneIamPolicyFiles=false")).Succeeded();
        Assert.Equal(["Own.policy.json", "listed.json"], Files(without));

        var off = (await consumer.BuildAsync("NeptuneIamMode=off")).Succeeded();
        Assert.Empty(Files(off));
    }

    private async Task<Consumer> CreateAsync()
    {
        var consumer = await Consumer.CreateAsync(
            package,
            Framework,
            Consumer.EmptyProgram,
            """<AdditionalFiles Include="$(MSBuildProjectDirectory)/Own.policy.json;listed.json" />"""
        );
        foreach (
            var name in (string[])
                [
                    "Reader.policy.json",
                    "Policies/Reader.iam.json",
                    "Own.policy.json",
                    "listed.json",
                    "unlisted.json",
                    "obj/Old.policy.json",
                    "bin/Debug/Old.policy.json",
                ]
        )
        {
            consumer.Write(name, Policy);
        }

        foreach (var name in (string[])["serverless.template", "stack.template.json", "cdk.out/Stack.template.json"])
        {
            consumer.Write(name, Template);
        }

        return consumer;
    }

    /// <summary>The file of each result of the report, from the project's folder.</summary>
    private static IEnumerable<string> Files(Consumer.Build build) =>
        build.Results.Select(static result => result.PathFrom(Framework)).Order(StringComparer.Ordinal);
}
