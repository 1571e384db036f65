using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class NearManagedPolicyTests
{
    [Theory]
    [InlineData("AmazonNeptuneReadOnlyAccess", "NeptuneReadOnlyAccess")]
    [InlineData("AmazonNeptuneFullAccess", "NeptuneFullAccess")]
    [InlineData("NeptuneReadOnly", "NeptuneReadOnlyAccess")]
    [InlineData("NeptuneGraphReadOnly", "NeptuneGraphReadOnlyAccess")]
    [InlineData("neptuneconsolefullaccess", "NeptuneConsoleFullAccess")]
    [InlineData("AmazonS3ReadonlyAcces", "AmazonS3ReadOnlyAccess")]
    [InlineData("S3FullAccess", "AmazonS3FullAccess")]
    [InlineData("AWSLamdbaBasicExecutionRole", "AWSLambdaBasicExecutionRole")]
    [InlineData("AmazonEMRServicePolicy_v3", null)]
    [InlineData("OurOwnPolicyForGraphs", null)]
    [InlineData("NeptuneServiceLinked", null)]
    [InlineData("", null)]
    public void Is_found(string name, string? nearest) => Assert.Equal(nearest, NearManagedPolicy.Find(name));
}
