using NeptuneIam.Analyzers.Connections;

namespace NeptuneIam.Analyzers.Tests.Connections;

public sealed class NeptuneHostTests
{
    [Theory]
    [InlineData("graph.cluster-abc123.us-east-1.neptune.amazonaws.com")]
    [InlineData("graph.cluster-ro-abc123.eu-west-1.neptune.amazonaws.com")]
    [InlineData("graph.cluster-custom-abc123.eu-west-1.neptune.amazonaws.com")]
    [InlineData("writer.abc123.us-gov-west-1.Neptune.AmazonAWS.com")]
    [InlineData("graph.cluster-abc123.cn-north-1.neptune.amazonaws.com.cn")]
    [InlineData("\uFFFC.neptune.amazonaws.com")]
    public void Endpoints_of_clusters_and_instances_are_hosts(string host) => Assert.True(NeptuneHost.Is(host));

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData(".neptune.amazonaws.com")]
    [InlineData("neptune.amazonaws.com")]
    [InlineData("g-abc.us-east-1.neptune-graph.amazonaws.com")]
    [InlineData("graph.cluster-abc123.us-east-1.neptune.amazonaws.com.example.org")]
    [InlineData("graph.cluster-abc123.us-east-1.neptune.amazonaws.com:8182")]
    [InlineData("\uFFFC")]
    public void Nothing_else_is_a_host(string host) => Assert.False(NeptuneHost.Is(host));

    [Theory]
    [InlineData("https://a.b.us-east-1.neptune.amazonaws.com", "https")]
    [InlineData("WS://a.b.us-east-1.neptune.amazonaws.com:8182/gremlin", "ws")]
    [InlineData("bolt+s://a.b.us-east-1.neptune.amazonaws.com?x", "bolt+s")]
    [InlineData("http://a.b.us-east-1.neptune.amazonaws.com/status", "http")]
    [InlineData("http://proxy.example.org/http://a.b.us-east-1.neptune.amazonaws.com", null)]
    [InlineData("://a.b.us-east-1.neptune.amazonaws.com", null)]
    [InlineData("http://", null)]
    [InlineData("a.b.us-east-1.neptune.amazonaws.com", null)]
    public void The_scheme_is_that_of_an_address_of_a_host(string address, string? scheme) =>
        Assert.Equal(scheme, NeptuneHost.SchemeOf(address));
}
