using CsCheck;

namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>The laws of the fixes of policies, for every way of writing a policy in C#.</summary>
public sealed class PolicyFixLawTests
{
    public static TheoryData<string> Writings => [.. PolicyWriting.All.Select(writing => writing.Name)];

    [Theory]
    [MemberData(nameof(Writings))]
    public Task Every_fix_obeys_the_laws(string name) => SampleAsync(name, PolicyTexts.Any, 60);

    [Theory]
    [MemberData(nameof(Writings))]
    public Task Every_fix_obeys_the_laws_in_random_policies(string name) => SampleAsync(name, PolicyTexts.Random, 30);

    private static async Task SampleAsync(string name, Gen<string> policies, int count)
    {
        var writing = PolicyWriting.All.Single(candidate => candidate.Name == name);
        var (curable, offered) = (0, 0);
        await Gen.Select(policies, Gen.Int).SampleAsync(
            async (policy, seed) =>
            {
                var choice = new Random(seed);
                var lineBreak = policy.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
                if (writing.Write(policy, choice, lineBreak) is { } written)
                {
                    var result = await PolicyFixLaws.AssertAsync(PolicyFiles.Write(written, choice, lineBreak));
                    curable += result.Curable;
                    offered += result.Offered;
                }
            },
            iter: count,
            threads: 1);
        Assert.True(offered > 0 && offered * 2 > curable, $"{offered} of {curable} fixes are offered");
    }
}
