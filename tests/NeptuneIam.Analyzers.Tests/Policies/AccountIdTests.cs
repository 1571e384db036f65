using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

public sealed class AccountIdTests
{
    [Theory]
    [InlineData("123456789012", true)]
    [InlineData("000000000009", true)]
    [InlineData("12345678901", false)]
    [InlineData("1234567890123", false)]
    [InlineData("12345678901a", false)]
    [InlineData("12345678901/", false)]
    [InlineData("12345678901:", false)]
    [InlineData("١٢٣٤٥٦٧٨٩٠١٢", false)]
    [InlineData("", false)]
    public void An_account_is_twelve_digits(string text, bool isAccount) => Assert.Equal(isAccount, AccountId.Is(text));

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567890123")]
    [InlineData("12345678901a")]
    [InlineData("1234-5678-9012")]
    [InlineData("1234567aAzZ-")]
    public void What_is_digits_for_the_most_part_is_meant_as_one(string text) => Assert.True(AccountId.IsMeantBy(text));

    [Theory]
    [InlineData("123456789012")]
    [InlineData("")]
    [InlineData("aws")]
    [InlineData("ACCOUNT")]
    [InlineData("123456aAzZ--")]
    [InlineData("12345678901_")]
    [InlineData("1234567890*")]
    [InlineData("1234567890\uFFFC")]
    public void Words_and_patterns_are_not(string text) => Assert.False(AccountId.IsMeantBy(text));
}
