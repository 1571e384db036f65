using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Uses;

/// <summary>The ways in which public C# code hands text to requests, which say that it is a policy, and of which kind.</summary>
public sealed class RequestTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;
        using Amazon.S3;
        using Amazon.S3.Model;
        using Amazon.SecurityToken.Model;
        using Amazon.SQS;
        using Amazon.SQS.Model;

        """;

    [Theory]
    [InlineData("new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument = Text }")]
    [InlineData("new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument = Field }")]
    [InlineData("new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument = Other.Field }")]
    [InlineData("new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument = Method() }")]
    [InlineData("new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument = Field.Trim() }")]
    [InlineData("new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument = (Field) }")]
    [InlineData("new CreateRoleRequest { RoleName = \"r\", AssumeRolePolicyDocument = Field! }")]
    [InlineData("new PutBucketPolicyRequest { BucketName = \"b\", Policy = Field }")]
    [InlineData(
        "new SetQueueAttributesRequest { QueueUrl = \"q\", Attributes = new Dictionary<string, string> { { \"Policy\", Field } } }"
    )]
    [InlineData("new SetQueueAttributesRequest { QueueUrl = \"q\", Attributes = new Dictionary<string, string> { [\"Policy\"] = Field } }")]
    [InlineData("new SetQueueAttributesRequest { QueueUrl = \"q\", Attributes = new() { [QueueAttributeName.Policy] = Field } }")]
    [InlineData("new SetQueueAttributesRequest(\"q\", new Dictionary<string, string> { [QueueAttributeName.Policy] = Field })")]
    public Task A_resource_or_trust_policy_is_known_where_it_goes(string request) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Usings + Uses(request, """{|NIAM3004:{|} "Effect": "Allow", "Action": "sts:AssumeRole" }"""),
            AwsStubs.V4
        );

    [Fact]
    public Task A_dictionary_that_is_filled_later_is_followed() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Usings
                + """"
                static class C
                {
                    static object M()
                    {
                        var attributes = new Dictionary<string, string>();
                        attributes["Policy"] = """{ "Version": "2012-10-17", "Statement": [{|NIAM3004:{|} "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*" }] }""";
                        attributes["RedrivePolicy"] = """{ "deadLetterTargetArn": "arn" }""";
                        return new SetQueueAttributesRequest { QueueUrl = "q", Attributes = attributes };
                    }
                }
                """",
            AwsStubs.V4
        );

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public Task An_empty_text_takes_a_policy_away(string text) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Usings
                + $$"""
                static class C
                {
                    static object[] M() =>
                    [
                        new SetQueueAttributesRequest { QueueUrl = "q", Attributes = new Dictionary<string, string> { ["Policy"] = "{{text}}" } },
                        new AssumeRoleRequest { RoleArn = "r", Policy = "{{text}}" },
                        new PutUserPolicyRequest { PolicyDocument = "{{text}}" },
                    ];
                }
                """,
            AwsStubs.V4
        );

    [Fact]
    public Task A_session_policy_grants_nothing() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Usings
                + """"
                static class NeptuneConsole
                {
                    static object M()
                    {
                        var request = new GetFederationTokenRequest { Name = "console" };
                        request.Policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "rds:*", "Resource": "*" }] }""";
                        return request;
                    }
                }
                """",
            AwsStubs.V4
        );

    [Fact]
    public Task The_result_of_a_lambda_is_followed_through_Apply() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            using System;
            using Pulumi;
            using Pulumi.Aws.Iam;
            static class C
            {
                static object[] M(Output<string> arn) =>
                [
                    new RoleArgs { AssumeRolePolicy = arn.Apply(a => $$"""{ "Version": "2012-10-17", "Statement": [{|NIAM3004:{|} "Effect": "Allow", "Action": "sts:AssumeRole", "Condition": { "ArnEquals": { "aws:SourceArn": "{{a}}" } } }] }""") },
                    new RoleArgs
                    {
                        AssumeRolePolicy = arn.Apply(a =>
                        {
                            return $$"""{ "Version": "2012-10-17", "Statement": [{|NIAM3004:{|} "Effect": "Allow", "Action": "sts:AssumeRole", "Condition": { "ArnEquals": { "aws:SourceArn": "{{a}}" } } }] }""";
                        }),
                    },
                ];
            }
            namespace Pulumi
            {
                public class Output<T> { public Output<U> Apply<U>(Func<T, U> use) => new(); }
                public class Input<T> { public static implicit operator Input<T>(Output<T> value) => new(); public static implicit operator Input<T>(T value) => new(); }
            }
            namespace Pulumi.Aws.Iam
            {
                public class RoleArgs { public Input<string>? AssumeRolePolicy { get; set; } }
            }
            """"
        );

    [Fact]
    public async Task Without_the_SDK_the_name_and_the_using_directive_tell()
    {
        const string source = """"
            using Amazon.IdentityManagement.Model;
            class C
            {
                object Trust() => new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole" }] }""" };
                object Content() => new PutUserPolicyRequest { PolicyDocument = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }] }""" };
                object Broken() => new PutUserPolicyRequest { PolicyDocument = "{ 'Statement': [] }" };
            }
            """";
        var found = await Compile.Library(source).AnalyzeAsync(new IamPolicyAnalyzer());
        Assert.Equal(["NIAM3004", "NIAM3005", "NIAM3001"], found.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task Without_the_SDK_and_its_using_directive_only_content_tells()
    {
        const string source = """"
            class C
            {
                object Trust() => new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }""" };
                object Content() => new PutUserPolicyRequest { PolicyDocument = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }] }""" };
                object Broken() => new PutUserPolicyRequest { PolicyDocument = "{ 'Statement': [] }" };
            }
            """";
        var found = await Compile.Library(source).AnalyzeAsync(new IamPolicyAnalyzer());
        Assert.Equal(["NIAM3005"], found.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public Task Types_that_only_share_a_name_with_the_SDK_say_nothing() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """
            using Google.Cloud.Iam.V1;
            namespace Google.Cloud.Iam.V1
            {
                public class SetIamPolicyRequest { public string? Policy { get; set; } }
                public class PutUserPolicyRequest { public string? PolicyDocument { get; set; } }
            }
            class C
            {
                static object[] M() =>
                [
                    new SetIamPolicyRequest { Policy = "{ \"bindings\": [] }" },
                    new PutUserPolicyRequest { PolicyDocument = "not a policy" },
                ];
            }
            """
        );

    /// <summary>The request, and text under every name that a request may use, of which the one in use has the statement.</summary>
    private static string Uses(string request, string statement)
    {
        return $$"""
            static class Other { public const string Field = {{Text("Other.")}}; }
            static class C
            {
                static readonly string Field = {{Text(" Field", "(Field")}};
                static string Method() { return {{Text("Method")}}; }
                static object M()
                {
                    var Text = {{Text("Text")}};
                    return {{request}};
                }
            }
            """;

        string Text(params string[] names)
        {
            var isInUse = names.Any(name => request.Contains(name, StringComparison.Ordinal));
            var content = isInUse ? statement : """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }""";
            return $$""""
                """{ "Version": "2012-10-17", "Statement": [{{content}}] }"""
                """";
        }
    }
}
