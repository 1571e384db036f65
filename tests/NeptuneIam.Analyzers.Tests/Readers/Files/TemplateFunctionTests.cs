using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Readers.Files;

/// <summary>Functions of templates within policies: what they make is not known, though some say what it stands for.</summary>
public sealed class TemplateFunctionTests
{
    [Theory]
    [InlineData("""{ "Ref": "X" }""", null)]
    [InlineData("""{ "Fn::GetAtt": ["X", "Arn"] }""", null)]
    [InlineData("""{ "Fn::If": ["C", "a", "b"] }""", null)]
    [InlineData("""{ "Fn::Split": [",", "a,b"] }""", null)]
    [InlineData("""{ "Fn::Join": [",", { "Ref": "List" }] }""", null)]
    [InlineData("""{ "Fn::Sub": { "Ref": "X" } }""", null)]
    [InlineData("""{ "Fn::Sub": "arn:${AWS::Partition}:s3:::data/${!aws:username}/*" }""", "arn:□:s3:::data/${aws:username}/*")]
    [InlineData("""{ "Fn::Sub": ["arn:aws:s3:::${Name}", { "Name": "a" }] }""", "arn:aws:s3:::□")]
    [InlineData("""{ "Fn::Sub": "${Name" }""", "${Name")]
    [InlineData("""{ "Fn::Sub": "\u0061$\t$" }""", "a$\t$")]
    [InlineData("""{ "Fn::Join": ["", [{ "Fn::GetAtt": ["Bucket", "Arn"] }, "/*"]] }""", "□/*")]
    [InlineData("""{ "Fn::Join": [":", ["arn", { "Ref": "AWS::Partition" }, "s3", "", "", { "Fn::Sub": "${A}-b" }]] }""", "arn:□:s3:::□-b")]
    [InlineData("""{ "Fn::Join": ["", []] }""", "")]
    public void Functions_are_holes_in_the_text_around_them(string value, string? expected)
    {
        var policy = ReadWithResource(value);
        var resource = policy.Statements[0].ResourceProperty!.Value;
        if (expected is null)
        {
            Assert.IsType<JsonHole>(resource);
            return;
        }

        var text = Assert.IsType<JsonString>(resource);
        Assert.Equal(expected.Replace('□', VirtualText.HoleCharacter), text.Value);
        for (var start = 0; start <= text.Value.Length; start++)
        {
            for (var length = 0; start + length <= text.Value.Length; length++)
            {
                Assert.True(text.Span.Contains(text.SpanOf(start, length)));
            }
        }
    }

    [Theory]
    [InlineData("""{ "Fn::Sub": "a${AWS::Region}b" }""", nameof(HoleKind.Region))]
    [InlineData("""{ "Fn::Sub": "a${AWS::AccountId}b" }""", nameof(HoleKind.Account))]
    [InlineData("""{ "Fn::Sub": "a${Graph.ClusterResourceId}b" }""", nameof(HoleKind.ClusterResourceId))]
    [InlineData("""{ "Fn::Sub": "a${Graph.DBClusterResourceId}b" }""", nameof(HoleKind.ClusterResourceId))]
    [InlineData("""{ "Fn::Sub": "a${Region}b" }""", nameof(HoleKind.Unknown))]
    [InlineData("""{ "Fn::Sub": "a${ClusterResourceId}b" }""", nameof(HoleKind.Unknown))]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Fn::GetAtt": "Graph.ClusterResourceId" }]] }""", nameof(HoleKind.ClusterResourceId))]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Fn::GetAtt": ["Graph", "Port"] }]] }""", nameof(HoleKind.Unknown))]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Ref" : "AWS::Partition" }, "b"]] }""", nameof(HoleKind.Partition))]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Fn::GetAtt": ["Graph", "ClusterResourceId"] }]] }""", nameof(HoleKind.ClusterResourceId))]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Fn::If": ["C", { "Ref": "AWS::Region" }, "b"] }]] }""", nameof(HoleKind.Unknown))]
    public void Pseudo_parameters_say_what_they_stand_for(string value, string kind)
    {
        var policy = ReadWithResource(value);
        Assert.Equal(kind, KindOfHole(policy));
    }

    [Theory]
    [InlineData("AWS::Neptune::DBCluster", """{ "Fn::Sub": "a${Graph}b" }""", nameof(HoleKind.ClusterName))]
    [InlineData("AWS::RDS::DBCluster", """{ "Fn::Join": ["", ["a", { "Ref": "Graph" }]] }""", nameof(HoleKind.ClusterName))]
    [InlineData("AWS::DocDB::DBCluster", """{ "Fn::Sub": "a${Graph}b" }""", nameof(HoleKind.ClusterName))]
    [InlineData("AWS::Neptune::DBInstance", """{ "Fn::Sub": "a${Graph}b" }""", nameof(HoleKind.Unknown))]
    [InlineData("AWS::Neptune::DBCluster", """{ "Fn::Sub": "a${Other}b" }""", nameof(HoleKind.Unknown))]
    [InlineData("AWS::Neptune::DBCluster", """{ "Fn::Sub": "a${Graph.ClusterResourceId}b" }""", nameof(HoleKind.ClusterResourceId))]
    [InlineData("AWS::Neptune::DBCluster", """{ "Fn::Sub": "a${Graph.Port}b" }""", nameof(HoleKind.Unknown))]
    [InlineData("AWS::Neptune::DBCluster", """{ "Fn::Sub": ["a${Graph}b", { "Other": "x" }] }""", nameof(HoleKind.ClusterName))]
    [InlineData(
        "AWS::Neptune::DBCluster",
        """{ "Fn::Sub": ["a${Graph}b", { "Graph": { "Fn::GetAtt": ["Graph", "ClusterResourceId"] } }] }""",
        nameof(HoleKind.Unknown)
    )]
    public void A_resource_of_the_template_says_what_it_stands_for(string type, string value, string kind)
    {
        var policy = Assert.Single(
            TemplateSource.Read(
                $$"""
                { "Resources": {
                  "Graph": { "Type": "{{type}}", "Properties": { "IamAuthEnabled": true } },
                  "Reader": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": {
                    "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "neptune-db:connect", "Resource": {{value}} }] } } }
                } }
                """
            )
        );
        Assert.Equal(kind, KindOfHole(policy));
    }

    [Fact]
    public Task The_name_of_a_cluster_is_not_its_resource_id() =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            "stack.template.json",
            """
            { "Resources": {
              "Graph": { "Type": "AWS::Neptune::DBCluster", "Properties": { "IamAuthEnabled": true } },
              "Reader": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": {
                "Version": "2012-10-17",
                "Statement": [{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": [
                  { "Fn::Sub": "{|NIAM1201:arn:aws:neptune-db:${AWS::Region}:${AWS::AccountId}:${Graph}/*|}" },
                  { "Fn::Sub": "arn:aws:neptune-db:${AWS::Region}:${AWS::AccountId}:${Graph.ClusterResourceId}/*" },
                  { "Fn::Sub": "arn:aws:neptune-db:${AWS::Region}:${AWS::AccountId}:${ClusterId}/*" },
                  { "Fn::Sub": ["arn:aws:neptune-db:${AWS::Region}:${AWS::AccountId}:${Graph}/*", { "Graph": { "Fn::GetAtt": ["Graph", "ClusterResourceId"] } }] }
                ] }]
              } } }
            } }
            """
        );

    [Fact]
    public void A_function_beside_elements_stands_for_more_of_them()
    {
        var policy = Assert.Single(
            TemplateSource.Read(
                TemplateSource.Queue(
                    """{ "Statement": [{ "Effect": "Allow", "Fn::Transform": { "Name": "AWS::Include" } }, { "Fn::If": ["C", {}, {}] }] }"""
                )
            )
        );
        Assert.True(policy.MayHaveMoreStatements);
        Assert.True(policy.Statements[0].MayHaveMoreElements);
    }

    [Fact]
    public Task What_is_wrong_is_reported_at_its_place_within_the_function() =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            "stack.template.json",
            """
            { "Resources": { "Graph": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": {
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "{|NIAM3005:allow|}", "Action": [{ "Fn::Sub": "{|NIAM1104:neptune:connect|}" }, { "Fn::Join": ["", ["{|NIAM1104,NIAM5001:neptune:", "connect|}"]] }, { "Fn::Join": [":", ["{|NIAM1104:neptune", { "Ref": "Action" }|}]] }, { "Fn::Join": [":", [{ "Ref": "Prefix" }, "connect"]] }], "Resource": { "Ref": "Cluster" } }]
            } } } } }
            """
        );

    [Fact]
    public async Task A_fix_leaves_functions_alone()
    {
        var file = FixBench.File(
            "serverless.template",
            """
            { "Resources": { "Graph": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": {
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "allow", "Action": [{ "Fn::Sub": "neptune:connect" }, "neptune:ReadDataViaQuery"], "Resource": { "Ref": "Cluster" } }]
            } } } } }
            """
        );
        var fixes = new List<string>();
        foreach (var finding in await FixBench.FindingsAsync(file))
        {
            foreach (var fix in await FixBench.FixesAsync(file, finding))
            {
                fixes.Add(
                    $"{fix.EquivalenceKey}: {(await FixBench.TextAsync(await FixBench.ApplyAsync(file, fix))).Split('\n')[2].Trim()}"
                );
            }
        }

        Assert.Equal(
            [
                """NIAM3005.Effect: "Statement": [{ "Effect": "Allow", "Action": [{ "Fn::Sub": "neptune:connect" }, "neptune:ReadDataViaQuery"], "Resource": { "Ref": "Cluster" } }]""",
                """NIAM1104.neptune-db: "Statement": [{ "Effect": "allow", "Action": [{ "Fn::Sub": "neptune:connect" }, "neptune-db:ReadDataViaQuery"], "Resource": { "Ref": "Cluster" } }]""",
            ],
            fixes
        );
    }

    /// <summary>A policy of a queue with one resource.</summary>
    private static PolicyDocument ReadWithResource(string value) =>
        Assert.Single(
            TemplateSource.Read(
                TemplateSource.Queue(
                    $$"""{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sqs:*", "Resource": {{value}} }] }"""
                )
            )
        );

    /// <summary>What the second character of the policy's first resource stands for, which is a hole.</summary>
    private static string KindOfHole(PolicyDocument policy) =>
        policy.Origin.GetHoleKind(Assert.IsType<JsonString>(policy.Statements[0].ResourceProperty!.Value), 1).ToString();
}
