using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests;

public sealed class SieveTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8 * 1024 - 6)]
    [InlineData(8 * 1024 - 1)]
    [InlineData(8 * 1024)]
    [InlineData(100_000)]
    public void Finds_a_needle_wherever_it_stands(int position)
    {
        var sieve = new Sieve(ImmutableArray.Create("needle", "x-ray"));
        Assert.True(sieve.IsCandidate(SourceText.From(new string('n', position) + "needle" + new string('e', 50)), default));
        Assert.True(sieve.IsCandidate(SourceText.From(new string('-', position) + "x-ray"), default));
        Assert.False(sieve.IsCandidate(SourceText.From(new string('n', position) + "needl" + new string('r', 50)), default));
    }

    [Theory]
    [InlineData("x needle", true)]
    [InlineData("x needlework", true)]
    [InlineData("x needl", false)]
    [InlineData("x edlework", false)]
    [InlineData("x pin", true)]
    public void A_needle_within_another_decides_for_both(string text, bool isCandidate) =>
        Assert.Equal(isCandidate, new Sieve(ImmutableArray.Create("needlework", "needle", "pin")).IsCandidate(SourceText.From(text), default));

    [Fact]
    public void Every_policy_the_reader_finds_passes_the_sieve()
    {
        foreach (var needle in new TextPolicyReader().Needles)
        {
            Assert.True(PolicyReaders.Sieve.IsCandidate(SourceText.From("class C { /* " + needle + " */ }"), default));
        }
    }

    [Fact]
    public void A_file_without_a_needle_costs_a_look_at_its_characters_and_nothing_else()
    {
        var compilation = Compile.Library(string.Concat(Enumerable.Range(0, 500).Select(number => $"class C{number} {{ string S(int i) => $\"{{i}}, {{i:N2}}\" + \"statement\"; }}\n")));
        var tree = compilation.SyntaxTrees.Single();
        var text = tree.GetText();
        var requests = 0;
        Assert.False(PolicyReaders.Sieve.IsCandidate(text, default));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 100; run++)
        {
            if (PolicyReaders.Sieve.IsCandidate(text, default))
            {
                PolicyReaders.Read(
                    new SourceFile(tree, text, () =>
                    {
                        requests++;
                        return compilation.GetSemanticModel(tree);
                    }),
                    default);
            }
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, requests);
    }
}
