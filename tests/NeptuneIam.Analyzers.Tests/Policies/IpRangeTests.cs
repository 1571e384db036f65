using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

public sealed class IpRangeTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7/32")]
    [InlineData("203.0.113.7/32", "203.0.113.7/32")]
    [InlineData("203.0.113.0/24", "203.0.113.0/24")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("2001:db8::1", "2001:db8::1/128")]
    [InlineData("2001:DB8:AF::/48", "2001:db8:af::/48")]
    [InlineData("a::f/128", "a::f/128")]
    [InlineData("::/0", "::/0")]
    public void A_range_is_one_address_or_a_block(string text, string block)
    {
        var range = Assert.IsType<IpRange>(IpRange.TryParse(text));
        Assert.Equal(block, range.ToString());
        Assert.False(range.HasHostBits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.1")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.256")]
    [InlineData("3405803783")]
    [InlineData("g::1")]
    [InlineData("[::1]")]
    [InlineData("fe80::1%1")]
    [InlineData("/24")]
    [InlineData("1.2.3.4/")]
    [InlineData("1.2.3.4/33")]
    [InlineData("1.2.3.4/-1")]
    [InlineData("1.2.3.4/+8")]
    [InlineData("1.2.3.4/ 8")]
    [InlineData("1.2.3.4/255.0.0.0")]
    [InlineData("::/129")]
    [InlineData("*")]
    public void Nothing_else_is(string text) => Assert.Null(IpRange.TryParse(text));

    [Theory]
    [InlineData("10.1.2.3/8", "10.0.0.0/8")]
    [InlineData("10.192.0.0/9", "10.128.0.0/9")]
    [InlineData("203.0.113.1/31", "203.0.113.0/31")]
    [InlineData("1.2.3.4/0", "0.0.0.0/0")]
    [InlineData("2001:db8::1/64", "2001:db8::/64")]
    public void Bits_behind_the_prefix_are_left_out(string text, string block)
    {
        var range = IpRange.TryParse(text)!;
        Assert.True(range.HasHostBits);
        Assert.Equal(block, range.ToString());
    }

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("10.20.0.0/16", true)]
    [InlineData("10.0.0.0/7", false)]
    [InlineData("11.0.0.0/8", false)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.0/16", false)]
    [InlineData("192.168.1.0/24", true)]
    [InlineData("192.168.0.0/15", false)]
    [InlineData("169.254.169.254", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("fd12:3456::/32", true)]
    [InlineData("febf::1", true)]
    [InlineData("fec0::1", false)]
    [InlineData("::1", true)]
    [InlineData("::2", false)]
    [InlineData("a00::/8", false)]
    [InlineData("0.0.0.0/0", false)]
    public void Private_blocks_are_told_from_others(string text, bool isPrivate) =>
        Assert.Equal(isPrivate, IpRange.TryParse(text)!.IsPrivate);
}
