using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class IpRangeProblemTests
{
    [Theory]
    [InlineData(""" "IpAddress": { "aws:SourceIp": "{|NIAM3307/Warning:10.1|}" } """)]
    [InlineData(
        """ "IpAddress": { "aws:VpcSourceIp": ["10.0.0.0/8", "{|NIAM3307/Warning:10.0.0.0/33|}"] }, "StringEquals": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """
    )]
    [InlineData(""" "IpAddress": { "aws:SourceIp": "{|NIAM3307/Warning:everywhere|}" } """)]
    [InlineData(""" "NotIpAddressIfExists": { "aws:SourceIp": "{|NIAM3307/Info:2001:db8::1/32|}" } """)]
    [InlineData(""" "IpAddress": { "aws:sourceip": ["{|NIAM3307/Warning:10.0.0.0/8|}", "172.31.0.0/16"] } """)]
    [InlineData(""" "IpAddress": { "aws:SourceIp": ["{|NIAM3307/Warning:172.16.0.0/16|}", "172.31.0.0/16"] } """)]
    [InlineData(""" "NotIpAddress": { "aws:SourceIp": "{|NIAM3307/Warning:fd00::/8|}" } """)]
    [InlineData(""" "IpAddress": { "aws:SourceIp": ["{|NIAM3307/Info:192.168.1.1|}", "203.0.113.0/24"] } """)]
    [InlineData(""" "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "{|NIAM3307/Info:0.0.0.0/0|}", "{|NIAM3307/Info:::/0|}"] } """)]
    [InlineData(
        """ "NotIpAddress": { "aws:VpcSourceIp": "{|NIAM3307/Info:0.0.0.0/0|}" }, "StringEquals": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """
    )]
    public Task Reports_ranges_that_do_not_say_what_they_seem_to(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData(""" "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "203.0.113.7", "2001:db8::/32", "0.0.0.0/1", "::/1"] } """)]
    [InlineData(""" "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" }, "StringEquals": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """)]
    [InlineData(""" "IpAddress": { "aws:SourceIp": ["172.15.0.0/16", "172.32.0.0/16", "172.0.0.0/8", "9.0.0.0/8", "11.0.0.0/8"] } """)]
    [InlineData(""" "IpAddress": { "aws:SourceIp": ["203.0.113.7/32", "192.167.0.0/16", "192.169.0.0/16"] } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/network": "10.1" } """)]
    public Task Is_silent_about_ranges_that_match(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Fact]
    public Task A_range_that_is_not_known_may_be_public() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.ConditionWithHoles(""" "IpAddress": { "aws:SourceIp": "{{range}}/7" } """, "range")
        );

    [Theory]
    [InlineData(
        "NIAM3307.Mask",
        """ "IpAddress": { "aws:SourceIp": ["{|NIAM3307:203.0.113.7/24|}", "{|NIAM3307:198.51.100.255/31|}"] } """,
        """ "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.254/31"] } """
    )]
    [InlineData(
        "NIAM3307.Remove",
        """ "IpAddress": { "aws:SourceIp": ["{|NIAM3307:10.0.0.0/8|}", "203.0.113.0/24"] } """,
        """ "IpAddress": { "aws:SourceIp": ["203.0.113.0/24"] } """
    )]
    public Task Mends_ranges(string key, string conditions, string @fixed) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Condition(conditions),
            PolicySource.Condition(@fixed),
            key
        );

    [Theory]
    [InlineData(
        """ "IpAddress": { "aws:SourceIp": "0.0.0.0/0" } """,
        "'0.0.0.0/0' takes in every IPv4 address, so that the condition limits nothing; write the addresses that are meant"
    )]
    [InlineData(
        """ "NotIpAddress": { "aws:SourceIp": "::/0" } """,
        "'::/0' takes in every IPv6 address, so that the condition never holds for one; write the addresses that are meant"
    )]
    [InlineData(
        """ "IpAddress": { "aws:SourceIp": "1.2.3.4/0" } """,
        "'1.2.3.4/0' has bits behind its prefix, which do not count; write 0.0.0.0/0"
    )]
    [InlineData(
        """ "IpAddress": { "aws:SourceIp": "10.1" } """,
        "'10.1' is no IP address and no block of addresses; write one as in 203.0.113.0/24"
    )]
    [InlineData(
        """ "IpAddress": { "aws:SourceIp": "203.0.113.7/24" } """,
        "'203.0.113.7/24' has bits behind its prefix, which do not count; write 203.0.113.0/24"
    )]
    [InlineData(
        """ "IpAddress": { "aws:SourceIp": "10.0.0.0/8" } """,
        "'10.0.0.0/8' is private, and aws:SourceIp is a public address, so that this condition never holds; use aws:VpcSourceIp with aws:SourceVpc"
    )]
    [InlineData(
        """ "NotIpAddress": { "aws:SourceIp": "10.0.0.0/8" } """,
        "'10.0.0.0/8' is private, and aws:SourceIp is a public address, so that this condition always holds; use aws:VpcSourceIp with aws:SourceVpc"
    )]
    [InlineData(
        """ "IpAddress": { "aws:SourceIp": ["192.168.1.1", "203.0.113.0/24"] } """,
        "'192.168.1.1' is private, and aws:SourceIp is a public address, so that it adds nothing here; remove it"
    )]
    public Task Says_what_is_wrong_with_the_range(string conditions, string message) =>
        RuleMessage.SaysAsync(PolicySource.Condition(conditions), message);
}
