using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Connections;

public sealed class PublicSnapshotTests
{
    [Theory]
    [InlineData(
        "var request = new ModifyDBClusterSnapshotAttributeRequest { AttributeName = \"restore\", ValuesToAdd = new List<string> { {|NIAM1107/Warning:\"all\"|} } };"
    )]
    [InlineData(
        "ModifyDBClusterSnapshotAttributeRequest request = new() { ValuesToAdd = [\"111122223333\", {|NIAM1107/Warning:\"all\"|}] };"
    )]
    [InlineData(
        "var request = new ModifyDBClusterSnapshotAttributeRequest(); request.ValuesToAdd = new List<string> { {|NIAM1107/Warning:Everyone|} };"
    )]
    [InlineData("var request = new ModifyDBClusterSnapshotAttributeRequest(); request.ValuesToAdd.Add({|NIAM1107/Warning:\"all\"|});")]
    public async Task Reports_snapshots_that_are_made_public(string statement)
    {
        await Verify.ReportsAsync<NeptuneConnectionAnalyzer>(Source(statement), AwsStubs.V3);
        await Verify.ReportsAsync<NeptuneConnectionAnalyzer>(Source(statement), AwsStubs.V4);
    }

    [Theory]
    [InlineData("var request = new ModifyDBClusterSnapshotAttributeRequest { ValuesToAdd = new List<string> { \"111122223333\" } };")]
    [InlineData("var request = new ModifyDBClusterSnapshotAttributeRequest { ValuesToRemove = new List<string> { \"all\" } };")]
    [InlineData("var request = new ModifyDBClusterSnapshotAttributeRequest { ValuesToAdd = new List<string> { account } };")]
    [InlineData("var other = new Other { ValuesToAdd = new List<string> { \"all\" } };")]
    public Task Is_silent_about_accounts_and_other_requests(string statement) =>
        Verify.ReportsAsync<NeptuneConnectionAnalyzer>(Source(statement), AwsStubs.V4);

    private static string Source(string statement) =>
        $$"""
            using System.Collections.Generic;
            using Amazon.Neptune.Model;
            class Other { public List<string> ValuesToAdd { get; set; } }
            class Sharing
            {
                const string Everyone = "all";
                void Share(string account) { {{statement}} }
            }
            """;
}
