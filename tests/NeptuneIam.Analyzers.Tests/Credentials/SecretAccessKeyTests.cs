using NeptuneIam.Analyzers.Credentials;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class SecretAccessKeyTests
{
    [Fact]
    public void Generated_secrets_are_recognised()
    {
        var missed = Enumerable.Range(0, 20_000).Count(seed => !SecretAccessKey.IsShaped(FakeKeys.Secret(seed)));

        // All letters, words, joined words and low entropy together take one secret in a thousand.
        Assert.InRange(missed, 0, 20);
    }

    [Fact]
    public void Commit_hashes_are_never_taken_for_secrets() =>
        Assert.DoesNotContain(Enumerable.Range(0, 20_000), seed => SecretAccessKey.IsShaped(FakeKeys.CommitHash(seed)));

    [Theory]
    [InlineData("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")]
    [InlineData("je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY")]
    [InlineData("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")]
    [InlineData("wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY")]
    [InlineData("TheQuickBrownFoxJumpsOverTheLazyDogsTail")]
    [InlineData("ThisIsAVeryLongSecretKeyForJwtTokens1234")]
    [InlineData("MyApplicationName2024ProductionSettings7")]
    [InlineData("src/components/shared/Button7/index9TsxQ")]
    [InlineData("0123456789012345678901234567890123456789")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("testSecretKey0testSecretKey1testSecretK2")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghij0123")]
    [InlineData("f7c3bc1d-808e-0473-2adf-679965ccc34ca7ae")]
    [InlineData("")]
    [InlineData("secret")]
    public void Look_alikes_are_not_taken_for_secrets(string value)
    {
        Assert.False(SecretAccessKey.IsShaped(value));
        Assert.False(SecretAccessKey.OccursIn(value));
    }

    [Fact]
    public void A_secret_has_exactly_forty_characters()
    {
        var secret = FakeKeys.Secret();
        Assert.True(SecretAccessKey.IsShaped(secret));
        Assert.True(SecretAccessKey.IsShaped($" {secret}\n"));
        Assert.False(SecretAccessKey.IsShaped(secret + "a"));
        Assert.False(SecretAccessKey.IsShaped(secret[1..]));
        Assert.True(SecretAccessKey.OccursIn($"AWSSecretKey={secret};"));
        Assert.False(SecretAccessKey.OccursIn($"a{secret}"));
    }

    [Fact]
    public void Entropy_counts_bits_per_character()
    {
        Assert.Equal(0, ShannonEntropy.Of("aaaa", new(0, 4)), 6);
        Assert.Equal(1, ShannonEntropy.Of("abab", new(0, 4)), 6);
        Assert.Equal(2, ShannonEntropy.Of("xabcdx", new(1, 4)), 6);
        Assert.Equal(0, ShannonEntropy.Of("abcd", new(2, 0)), 6);
    }
}
