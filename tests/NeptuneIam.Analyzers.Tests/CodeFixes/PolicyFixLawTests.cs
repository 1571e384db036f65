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
                var choice = new PlainChoice(seed);
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

    /// <summary>Mostly the last choice, which renderers of literals take for plain characters: a literal of escapes alone is no text that anybody would look for policies in.</summary>
    private sealed class PlainChoice(int seed) : Random(seed)
    {
        private readonly Random _random = new(seed);

        public override int Next(int maxValue) => maxValue is 8 && _random.Next(20) > 0 ? maxValue - 1 : _random.Next(maxValue);

        public override int Next(int minValue, int maxValue) => _random.Next(minValue, maxValue);
    }
}
