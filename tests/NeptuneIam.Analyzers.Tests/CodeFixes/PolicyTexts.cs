using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Tests.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>Policies with findings, in every layout. The account number may be written as a hole.</summary>
internal static class PolicyTexts
{
    /// <summary>What a form with interpolations writes as one.</summary>
    public const string HoleText = "123456789012";

    /// <summary>Policies that are JSON, each with something wrong.</summary>
    public static readonly ImmutableArray<string> Sound =
    [
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"rds:*","Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"rds:Delete*","Resource":"*"}}""",
        """{"Version":"2012-10-17","Statement":[{"Sid":"Manage","Effect":"Allow","Action":["rds:*"],"Resource":["*"]}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["rds:Describe*","rds:Create*","rds:Delete*","ec2:DescribeVpcs","rds:Modify*"],"Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"rds:\u002a","Resource":"*"},{"Effect":"Deny","Action":"rds:Delete*","Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"neptune:CreateDBCluster","Resource":"arn:aws:neptune:eu-west-1:123456789012:cluster:social"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["neptune:ReadDataViaQuery","neptune:WriteDataViaQuery","neptune:DescribeDBClusters"],"Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["neptunedata:connect","s3:GetObject","neptune-data:*"],"Resource":["arn:aws:neptune:eu-west-1:123456789012:cluster-ABCD/*","arn:aws:neptune:eu-west-1:123456789012:cluster-EFGH/*"]}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"neptune:*","Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":{"Sid":"Graphs","Effect":"Allow","Action":["neptune:Describe*","neptune:List*"],"Resource":"*"}}""",
        """{"Version":"2012-10-17","Statement":[{"Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Action":"s3:GetObject","Resource":"*"},{"Sid":"Write","Action":"s3:PutObject","Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"]}]}""",
        """{"Version":"2012-10-17","Statement":{"Sid":"Assume","Action":"sts:AssumeRole"}}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","NotAction":"s3:PutObject","Resource":"arn:aws:s3:::data-123456789012/*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotAction":["iam:*"],"Action":["sts:*"],"NotResource":"*","Resource":["*"]}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"allow","Action":"s3:GetObject","Resource":"*"},{"Effect":"DENY","Action":"s3:PutObject","Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"\u0061llow","Action":"s3:GetObject","Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"deny ","Action":["rds:*"],"Resource":"*"},{"Effect":"Allow","Action":["rds:*"],"Resource":"*"}]}""",
        """{"Version":"2012-10-17","Id":"Access","Statement":[{"Action":["rds:*","neptune:*"],"Resource":"*","Condition":{"StringEquals":{"aws:PrincipalAccount":"123456789012"}}}]}""",
        """{"Version":"2012-10-17","Statement":[{"Sid":"NeptuneConsole","Effect":"Allow","Action":["rds:Describe*","ec2:Describe*"],"Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["rds:*scribe*","rds:Download*","ec2:Describe*","logs:*","cloudwatch:*","kms:List*"],"Resource":"*"}}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"rds:StartDBCluster","Resource":"arn:aws:rds:eu-west-1:123456789012:cluster:social"},{"Sid":"Odd","effect":"Allow","Effect":"ALLOW","Action":"neptune:StopDBCluster","Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["rds:Create*","rds:Create*"],"Resource":"*"},{"Effect":"Allow","Action":["neptune:*"],"Resource":["arn:aws:neptune:*:123456789012:cluster:*"]}]}""",
    ];

    /// <summary>The ways to spoil a text that the reader knows how to mend, and some that it cannot.</summary>
    public static readonly ImmutableArray<Func<string, string>> Faults =
    [
        text => Regex.Replace(text, @"(\s*\}\s*)$", ",$1"),
        text => text.Replace("\"2012-10-17\",", "\"2012-10-17\""),
        text => text.Replace("\"2012-10-17\",", "\"2012-10-17\",,"),
        text => text.Replace("\"Resource\"", "'Resource'"),
        text => text.Replace("\"Effect\"", "/* who */ \"Effect\""),
        text => text[..text.LastIndexOf('}')].TrimEnd(),
        text => Regex.Replace(text.Replace("\"2012-10-17\",", "\"2012-10-17\""), @"(\s*\}\s*)$", ",$1"),
        text => Regex.Replace(text, @"(\s*\]\s*\}\s*)$", ",$1"),
        text => text.Replace("\"Effect\"", "Effect"),
        text => text.Replace("\"Statement\":", "\"Statement\""),
    ];

    /// <summary>A sound policy in some layout.</summary>
    public static Gen<string> AnySound { get; } = Gen.Select(Gen.OneOf(Sound.ToArray()), Gen.OneOf(JsonStyle.All)).Select(LaidOut);

    /// <summary>A policy in some layout, one in six of them spoilt.</summary>
    public static Gen<string> Any { get; } =
        Gen.Frequency((5, AnySound), (1, Gen.Select(AnySound, Gen.OneOf(Faults.ToArray()), (text, fault) => fault(text))));

    /// <summary>A policy made of random statements, each element of which may be wrong.</summary>
    public static Gen<string> Random { get; } =
        Gen.Select(Statements(), Gen.Bool, Gen.OneOf(JsonStyle.All))
            .Select(
                (statements, isSingle, style) =>
                    LaidOut(
                        $$"""{"Version":"2012-10-17","Statement":{{(isSingle ? statements[0] : "[" + string.Join(",", statements) + "]")}}}""",
                        style
                    )
            );

    /// <summary>The policy in a layout.</summary>
    public static string LaidOut(string policy, JsonStyle style) => style.Write(Parse(policy));

    private static JsonValue Parse(string policy)
    {
        var reading = JsonReader.Read(VirtualText.FromFile("policy.json", SourceText.From(policy)), default);
        Assert.Null(reading.Error);
        return reading.Root!;
    }

    private static Gen<string[]> Statements()
    {
        var action = Gen.OneOf(
            "\"rds:*\"",
            "\"rds:Delete*\"",
            "\"rds:DescribeDBClusters\"",
            "\"neptune:*\"",
            "\"neptune:StartDBCluster\"",
            "\"neptune:connect\"",
            "\"s3:GetObject\"",
            "\"neptune-db:connect\"",
            "\"ec2:Describe*\""
        );
        var resource = Gen.OneOf(
            "\"*\"",
            "\"arn:aws:rds:*:123456789012:cluster:social\"",
            "\"arn:aws:neptune:eu-west-1:123456789012:cluster:social\"",
            "\"arn:aws:neptune:*:123456789012:cluster-AB/*\""
        );
        var sid = Gen.OneOf("", "\"Sid\":\"First\",", "\"Sid\":\"NeptuneConsole\",");
        var effect = Gen.OneOf("\"Effect\":\"Allow\",", "\"Effect\":\"Allow\",", "\"Effect\":\"Deny\",", "\"Effect\":\"allow\",", "");
        var actions = Gen.Select(
            Gen.OneOf("Action", "Action", "Action", "NotAction"),
            OneOrMany(action),
            (name, value) => $"\"{name}\":{value}"
        );
        var resources = Gen.Frequency(
            (5, OneOrMany(resource).Select(value => $",\"Resource\":{value}")),
            (1, Gen.Const("")),
            (1, OneOrMany(resource).Select(value => $",\"NotResource\":\"*\",\"Resource\":{value}"))
        );
        return Gen.Select(
            sid,
            effect,
            actions,
            resources,
            (first, second, third, fourth) => "{" + first + second + third + fourth + "}"
        ).Array[1, 3];
    }

    private static Gen<string> OneOrMany(Gen<string> value) =>
        Gen.Frequency((1, value), (1, value.Array[1, 4].Select(values => "[" + string.Join(",", values) + "]")));
}
