using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Refactorings;

public class CdkPolicyCodeTests
{
    private const string ToCdk = "Write the policy as CDK statements";
    private const string ToJson = "Write the policy as JSON";

    /// <summary>Policies that the CDK can say in full.</summary>
    public static TheoryData<string> Policies =>
        [
            """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" } }""",
            """{ "Version": "2012-10-17", "Statement": [ { "Sid": "Read", "Effect": "Allow", "Action": ["neptune-db:connect", "neptune-db:ReadDataViaQuery", "neptune-db:GetEngineStatus", "neptune-db:GetGraphSummary"], "Resource": ["arn:aws:neptune-db:eu-west-1:123456789012:cluster-AB/*"] }, { "Effect": "Deny", "NotAction": "neptune-db:*", "NotResource": "arn:aws:s3:::data" } ] }""",
            """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"], "aws:RequestedRegion": "eu-west-1" }, "Bool": { "aws:MultiFactorAuthPresent": true } } } ] }""",
            """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "Service": ["rds.amazonaws.com"] }, "Action": "sts:AssumeRole" } ] }""",
            """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "AWS": ["123456789012", "arn:aws:iam::123456789012:role/graph \"a\\b\""], "Service": "rds.amazonaws.com", "CanonicalUser": "79a5" }, "Action": "sts:AssumeRole" }, { "Effect": "Deny", "NotPrincipal": { "AWS": "*" }, "Action": "*", "Resource": "*" } ] }""",
        ];

    [Fact]
    public Task Text_becomes_statements() =>
        RefactoringBench.VerifyAsync(
            ToCdk,
            """"
            using System.Collections.Generic;
            using Amazon.CDK.AWS.IAM;

            class Access
            {
                void Grant(Role role, string account)
                {
                    string policy = $$"""
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {
                              "Sid": "§Read",
                              "Effect": "Allow",
                              "Principal": { "Service": "rds.amazonaws.com", "AWS": "{{account}}" },
                              "Action": ["neptune-db:connect", "neptune-db:ReadDataViaQuery"],
                              "Resource": "arn:aws:neptune-db:eu-west-1:{{account}}:cluster-AB/*",
                              "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "Gremlin" } }
                            }
                          ]
                        }
                        """;
                }
            }
            """",
            """
            using System.Collections.Generic;
            using Amazon.CDK.AWS.IAM;

            class Access
            {
                void Grant(Role role, string account)
                {
                    var policy = new PolicyDocument(new PolicyDocumentProps
                    {
                        Statements = new[]
                        {
                            new PolicyStatement(new PolicyStatementProps
                            {
                                Sid = "Read",
                                Effect = Effect.ALLOW,
                                Principals = new IPrincipal[]
                                {
                                    new ServicePrincipal("rds.amazonaws.com"),
                                    new ArnPrincipal(account)
                                },
                                Actions = new[] { "neptune-db:connect", "neptune-db:ReadDataViaQuery" },
                                Resources = new[] { $"arn:aws:neptune-db:eu-west-1:{account}:cluster-AB/*" },
                                Conditions = new Dictionary<string, object>
                                {
                                    ["StringEquals"] = new Dictionary<string, object> { ["neptune-db:QueryLanguage"] = "Gremlin" }
                                }
                            })
                        }
                    });
                }
            }
            """,
            References.Cdk
        );

    /// <summary>The call that parses text goes with it; without a using directive names are written in full.</summary>
    [Fact]
    public Task A_document_of_parsed_text_becomes_one_of_statements() =>
        RefactoringBench.VerifyAsync(
            ToCdk,
            """
            class Access
            {
                Amazon.CDK.AWS.IAM.PolicyDocument Policy() => Amazon.CDK.AWS.IAM.PolicyDocument.FromJson(System.Text.Json.JsonSerializer.Deserialize<object>(
                    "{ \"Version\": \"2012-10-17\", §\"Statement\": { \"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\" } }"));
            }
            """,
            """
            class Access
            {
                Amazon.CDK.AWS.IAM.PolicyDocument Policy() => new Amazon.CDK.AWS.IAM.PolicyDocument(new Amazon.CDK.AWS.IAM.PolicyDocumentProps
                {
                    Statements = new[]
                    {
                        new Amazon.CDK.AWS.IAM.PolicyStatement(new Amazon.CDK.AWS.IAM.PolicyStatementProps
                        {
                            Effect = Amazon.CDK.AWS.IAM.Effect.DENY,
                            Actions = new[] { "s3:*" },
                            Resources = new[] { "*" }
                        })
                    }
                });
            }
            """,
            References.Cdk
        );

    /// <summary>The resources of CloudFormation take any object as a policy.</summary>
    [Fact]
    public Task Text_where_the_CDK_takes_any_object_becomes_statements() =>
        RefactoringBench.VerifyAsync(
            ToCdk,
            """
            using Amazon.CDK.AWS.IAM;

            class Access
            {
                object Props() => new CfnManagedPolicyProps { PolicyDocument = "{ \"Version\": \"2012-10-17\", §\"Statement\": { \"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\" } }" };
            }
            """,
            """
            using Amazon.CDK.AWS.IAM;

            class Access
            {
                object Props() => new CfnManagedPolicyProps { PolicyDocument = new PolicyDocument(new PolicyDocumentProps
                {
                    Statements = new[]
                    {
                        new PolicyStatement(new PolicyStatementProps
                        {
                            Effect = Effect.DENY,
                            Actions = new[] { "s3:*" },
                            Resources = new[] { "*" }
                        })
                    }
                }) };
            }
            """,
            References.Cdk
        );

    /// <summary>What prints or formats any object would get the name of a type in place of a policy.</summary>
    [Theory]
    [InlineData("""System.Console.WriteLine("{0}", "{ §\"Version\": \"2012-10-17\", \"Statement\": [] }");""")]
    [InlineData("""object policy = null!; policy = "{ §\"Version\": \"2012-10-17\", \"Statement\": [] }";""")]
    public async Task Text_that_other_code_takes_as_any_object_is_left_alone(string statement) =>
        Assert.DoesNotContain(ToCdk, await RefactoringBench.TitlesAsync(Method(statement), References.Cdk));

    [Fact]
    public Task Statements_become_text() =>
        RefactoringBench.VerifyAsync(
            ToJson,
            """
            using Amazon.CDK.AWS.IAM;

            class Access
            {
                void Grant(Role role)
                {
                    PolicyStatement load = new(new PolicyStatementProps
                    {
                        Actions = new[] { "s3:GetObject", "s3:ListBucket" },
                        Resources = new[] { "arn:aws:s3:::data", §"arn:aws:s3:::data/*" },
                        Sid = "Load"
                    });
                    role.AddToPolicy(load);
                }
            }
            """,
            """"
            using Amazon.CDK.AWS.IAM;

            class Access
            {
                void Grant(Role role)
                {
                    var load = """
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {
                              "Sid": "Load",
                              "Effect": "Allow",
                              "Action": ["s3:GetObject", "s3:ListBucket"],
                              "Resource": ["arn:aws:s3:::data", "arn:aws:s3:::data/*"]
                            }
                          ]
                        }
                        """;
                    role.AddToPolicy(load);
                }
            }
            """",
            References.Cdk,
            isUsed: true
        );

    /// <summary>There and back, a policy says what it said; a value by itself has become a list of one.</summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public async Task There_and_back_a_policy_says_the_same(string json)
    {
        var document = FixBench.Document(Method($"var policy = \"\"\"{json}\"\"\";"), References.Cdk);
        var position = (await FixBench.TextAsync(document)).IndexOf("Statement", StringComparison.Ordinal);
        var made = await ApplyAsync(document, position, ToCdk);
        Assert.Empty(await FixBench.ErrorsAsync(made));
        var back = await ApplyAsync(made, (await FixBench.TextAsync(made)).IndexOf("new PolicyDocument", StringComparison.Ordinal), ToJson);
        Assert.Empty(await FixBench.ErrorsAsync(back));
        Assert.Equal(Normal((await document.PoliciesAsync())[0].Root!), Normal((await back.PoliciesAsync())[0].Root!));
    }

    [Theory]
    [InlineData(
        """const string policy = "{ \"Version\": \"2012-10-17\", §\"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\" } ] }";"""
    )]
    [InlineData(
        """var policy = "{ \"Version\": \"2008-10-17\", §\"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\" } ] }";"""
    )]
    [InlineData(
        """var policy = "{ \"Version\": \"2012-10-17\", \"Id\": \"Own\", §\"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\" } ] }";"""
    )]
    [InlineData(
        """var policy = "{ \"Version\": \"2012-10-17\", §\"Statement\": [ { \"Effect\": \"Allow\", \"Action\": [], \"Resource\": \"*\" } ] }";"""
    )]
    [InlineData(
        """var policy = "{ \"Version\": \"2012-10-17\", §\"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resources\": \"*\" } ] }";"""
    )]
    [InlineData(
        """var policy = "{ \"Version\": \"2012-10-17\", §\"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Principal\": { \"User\": \"a\" } } ] }";"""
    )]
    [InlineData(
        """var policy = $"{{ \"Version\": \"2012-10-17\", §\"Statement\": [ {{ \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": {more} }} ] }}";"""
    )]
    [InlineData(
        """Take("{ \"Version\": \"2012-10-17\", §\"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\" } ] }");"""
    )]
    public async Task Text_that_the_CDK_cannot_say_is_left_alone(string statement) =>
        Assert.DoesNotContain(ToCdk, await RefactoringBench.TitlesAsync(Method(statement), References.Cdk));

    [Theory]
    [InlineData("""var policy = new PolicyStatement(new PolicyStatementProps { Actions = new[] { more }, Resources = new[] { "§*" } });""")]
    [InlineData(
        """var policy = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "§*" } }); policy.AddActions("rds:*");"""
    )]
    [InlineData(
        """var policy = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "§*" } }); Add(policy);"""
    )]
    [InlineData(
        """new Role(null, "role").AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "§*" } }));"""
    )]
    [InlineData(
        """var first = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "*" } }); var policy = new PolicyDocument(new PolicyDocumentProps { §Statements = new[] { first } });"""
    )]
    [InlineData(
        """var policy = new ManagedPolicy(null, "policy", new ManagedPolicyProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "§*" } }) } });"""
    )]
    public async Task Statements_that_are_not_all_in_view_are_left_alone(string statement) =>
        Assert.Empty(await RefactoringBench.TitlesAsync(Method(statement), References.Cdk));

    [Fact]
    public async Task Without_the_CDK_there_is_nothing_to_write() =>
        Assert.DoesNotContain(
            ToCdk,
            await RefactoringBench.TitlesAsync(
                """class Access { void Make() { var policy = "{ \"Version\": \"2012-10-17\", §\"Statement\": { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\" } }"; } }"""
            )
        );

    private static async Task<Document> ApplyAsync(Document document, int position, string title) =>
        await FixBench.ApplyAsync(
            document,
            Assert.Single(await RefactoringBench.AtAsync(document, position), action => action.Title == title)
        );

    private static string Method(string statement) =>
        $$"""
            using System.Collections.Generic;
            using Amazon.CDK.AWS.IAM;

            static class Access
            {
                static void Make(string more)
                {
                    {{statement}}
                }

                static void Take(string text) { }

                static void Add(PolicyStatement statement) => statement.AddActions("rds:*");
            }
            """;

    /// <summary>A policy as text in which single values are lists, and properties in order of their names.</summary>
    private static string Normal(JsonValue value) =>
        value switch
        {
            JsonObject @object => "{"
                + string.Join(
                    ",",
                    @object
                        .Properties.OrderBy(static property => property.Name.Value, StringComparer.Ordinal)
                        .Select(static property =>
                            $"{property.Name.Value}:{(property.Name.Value == "Statement" && property.Value is JsonObject ? $"[{Normal(property.Value)}]" : Normal(property.Value))}"
                        )
                )
                + "}",
            JsonArray array => "["
                + string.Join(",", array.Elements.Select(static element => element is JsonString text ? text.Value : Normal(element)))
                + "]",
            JsonString text => $"[{text.Value}]",
            JsonBoolean boolean => boolean.Value.ToString(),
            _ => throw new InvalidOperationException(),
        };
}
