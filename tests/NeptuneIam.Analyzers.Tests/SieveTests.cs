using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Connections;
using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests;

public sealed class SieveTests
{
    /// <summary>Of few letters, so that pieces are shared often; long enough for most not to be in most texts.</summary>
    private static readonly Gen<string> s_word = Gen.String[Gen.Char["abc"], 1, 9];

    private static readonly Gen<ImmutableArray<string>> s_needles = Gen.String[Gen.Char["abc"], 3, 9]
        .Array[1, 12]
        .Select(static words => words.Distinct().ToImmutableArray());

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
        Assert.Equal(
            isCandidate,
            new Sieve(ImmutableArray.Create("needlework", "needle", "pin")).IsCandidate(SourceText.From(text), default)
        );

    [Theory]
    [InlineData("a PolicyStatement", 0b01)]
    [InlineData("PolicyDocument and StatementEffect", 0b11)]
    [InlineData("AWS_PROFILE", 0b10)]
    [InlineData("a Policy, a Statement, AWS_", 0b00)]
    [InlineData("shared", 0b11)]
    public void Answers_for_each_subject(string text, int subjects)
    {
        var sieve = new Sieve(
            ImmutableArray.Create("PolicyStatement", "PolicyDocument", "shared"),
            ImmutableArray.Create("StatementEffect", "AWS_PROFILE", "AWS_SECRET", "shared")
        );
        Assert.Equal(subjects, sieve.Sift(SourceText.From(text), default));
    }

    [Fact]
    public void Answers_about_any_text_as_a_search_for_every_needle_does() =>
        Gen.Select(s_needles, s_needles, s_word.Array[0, 4_000])
            .Holds(
                static (words, others, pieces) =>
                {
                    var text = string.Concat(pieces);
                    var expected = (words.Any(text.Contains) ? 1 : 0) | (others.Any(text.Contains) ? 2 : 0);
                    Assert.Equal(expected, new Sieve(words, others).Sift(SourceText.From(text), default));
                }
            );

    [Fact]
    public void Every_file_with_a_needle_is_a_candidate()
    {
        Assert.All(PolicyReaders.Needles, static needle => Assert.True(IsCandidate(Subjects.Policies, needle), needle));
        Assert.All(KeyStrings.Needles, static needle => Assert.True(IsCandidate(Subjects.Credentials, needle), needle));
        Assert.All(CredentialSinks.Needles, static needle => Assert.True(IsCandidate(Subjects.CredentialUses, needle), needle));
        Assert.All(RootUserCode.Needles, static needle => Assert.True(IsCandidate(Subjects.CredentialUses, needle), needle));
        Assert.All(ManagedPolicyReader.Needles, static needle => Assert.True(IsCandidate(Subjects.ManagedPolicies, needle), needle));
        Assert.All(ConnectionCode.Needles, static needle => Assert.True(IsCandidate(Subjects.Connections, needle), needle));

        static bool IsCandidate(Subjects subject, string needle) =>
            CandidateFiles.MayHold(subject, SourceText.From("class C { /* " + needle + " */ }"), default);
    }

    [Fact]
    public void A_file_without_a_needle_costs_a_look_at_its_characters_and_nothing_else()
    {
        var compilation = Compile.Library(
            string.Concat(
                Enumerable
                    .Range(0, 500)
                    .Select(number => $"class C{number} {{ string S(int i) => $\"{{i}}, {{i:N2}}\" + \"statement\"; }}\n")
            )
        );
        var text = compilation.SyntaxTrees.Single().GetText();
        var other = SourceText.From(text.ToString());
        Assert.False(IsCandidate(text));
        Assert.False(IsCandidate(other));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 100; run++)
        {
            Assert.False(IsCandidate(text));
            Assert.False(IsCandidate(other));
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static bool IsCandidate(SourceText text) =>
            CandidateFiles.MayHold(
                Subjects.Policies | Subjects.Credentials | Subjects.ManagedPolicies | Subjects.Connections | Subjects.CredentialUses,
                text,
                default
            );
    }
}
