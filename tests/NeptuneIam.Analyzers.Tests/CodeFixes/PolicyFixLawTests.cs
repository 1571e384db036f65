using CsCheck;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>The laws of the fixes of policies, for every way of writing a policy in C#.</summary>
public sealed class PolicyFixLawTests
{
    public static TheoryData<string> Writings => [.. PolicyWriting.All.Select(writing => writing.Name)];

    [Theory]
    [MemberData(nameof(Writings))]
    public async Task Every_fix_obeys_the_laws(string name)
    {
        var writing = PolicyWriting.All.Single(candidate => candidate.Name == name);
        var (curable, offered) = (0, 0);
        await Gen.Select(Gen.Frequency((2, PolicyTexts.Any), (1, PolicyTexts.Random)), Gen.Int)
            .HoldsAsync(
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
                count: 40
            );
        Assert.True(offered > 0, "Nothing was tried.");
        Assert.True(offered == curable || !writing.IsLiteral, $"{offered} of {curable} fixes are offered");
    }

    /// <summary>
    /// What the first statement allows once it is cured makes a cure of the third one harmful: it would stop denying it. Found by a search
    /// over random policies.
    /// </summary>
    [Fact]
    public async Task A_cure_is_judged_after_those_before_it_in_the_same_policy()
    {
        const string Policy = """
            {
              "Version": "2012-10-17",
              "Statement": [
                { "Sid": "NeptuneConsole", "Effect": "Allow", "Action": ["neptune:connect", "rds:*", "neptune:*"], "Resource": "*" },
                { "Effect": "Deny", "Action": "ec2:Describe*", "NotResource": "*", "Resource": "*" },
                { "Sid": "First", "Effect": "Deny", "NotAction": "neptune:connect", "Resource": ["*", "arn:aws:neptune:*:123456789012:cluster-AB/*"] }
              ]
            }
            """;
        await PolicyFixLaws.AssertAsync(
            $$"""""
            class C
            {
                string Policy => """"
            {{Policy}}
            """";
            }
            """""
        );
    }

    /// <summary>
    /// Mostly the last choice, which renderers of literals take for plain characters: a literal of escapes alone is no text that
    /// anybody would look for policies in.
    /// </summary>
    private sealed class PlainChoice(int seed) : Random(seed)
    {
        private readonly Random _random = new(seed);

        public override int Next(int maxValue) => maxValue is 8 && _random.Next(20) > 0 ? maxValue - 1 : _random.Next(maxValue);

        public override int Next(int minValue, int maxValue) => _random.Next(minValue, maxValue);
    }
}
