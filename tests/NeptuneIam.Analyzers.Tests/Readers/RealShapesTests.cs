using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers;

/// <summary>
/// The ways in which public C# code writes policies as text, and the texts beside them that only resemble policies. The misspelled effect,
/// or the action under <c>neptune:</c>, shows that a policy was read and where its elements stand.
/// </summary>
public sealed class RealShapesTests
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
    [InlineData(
        """"
            const string Trust = @"{
                ""Version"": ""2012-10-17"",
                ""Statement"": [{ ""Effect"": ""{|NIAM3005:allow|}"", ""Principal"": { ""Service"": ""lambda.amazonaws.com"" }, ""Action"": ""sts:AssumeRole"" }]
            }";
            """"
    )]
    [InlineData(
        """"
            static readonly string Permissions = @"
            {
              ""Version"": ""2012-10-17"",
              ""Statement"": [{ ""Effect"": ""Allow"", ""Action"": [""{|NIAM1104:neptune:connect|}""], ""Resource"": ""*"" }]
            }

            ".Trim();
            """"
    )]
    [InlineData(
        """"
            static string For(string bucket) => @$"{{
                ""Version"": ""2012-10-17"",
                ""Statement"": [{{ ""Effect"": ""{|NIAM3005:Permit|}"", ""Action"": ""s3:GetObject"", ""Resource"": ""arn:aws:s3:::{bucket}/*"" }}]
            }}";
            """"
    )]
    [InlineData(
        """"
            static string For(string queue, string topic) => $@"{{
                ""Statement"": {{ ""Effect"": ""{|NIAM3005:ALLOW|}"", ""Principal"": ""*"", ""Action"": ""sqs:SendMessage"", ""Resource"": ""{queue}"", ""Condition"": {{ ""ArnEquals"": {{ ""aws:SourceArn"": ""{topic}"" }} }} }}
            }}";
            """"
    )]
    [InlineData(
        """"
            static string Own() => "{" +
                "\"Version\": \"2012-10-17\"," +
                "\"Statement\": [{" +
                    "\"Effect\": \"{|NIAM3005:allow|}\"," +
                    "\"Principal\": { \"Service\": \"lambda.amazonaws.com\" }," +
                    "\"Action\": \"sts:AssumeRole\"" +
                "}]" +
            "}";
            """"
    )]
    [InlineData(
        """"
            static string Own(string user) => "{" +
                $"\"Version\": \"2012-10-17\"," +
                $"\"Statement\": [{{ \"Effect\": \"{|NIAM3005:allow|}\", \"Principal\": {{ \"AWS\": \"{user}\" }}, \"Action\": \"sts:AssumeRole\" }}]" +
            "}";
            """"
    )]
    [InlineData(
        """"
            static string Own(string vault) =>
                @"{ ""Version"": ""2012-10-17"", ""Statement"": [{ ""Sid"": ""deny"", ""Principal"": { ""AWS"": """ + vault +
                @""" }, ""Effect"": ""{|NIAM3005:deny|}"", ""Action"": ""glacier:DeleteArchive"", ""Resource"": [""" + vault + @"""] }] }";
            """"
    )]
    [InlineData(
        """"
            static string Own(string topic) => $$"""
                {
                  "Version": "2008-10-17",
                  "Statement": [{ "Effect": "{|NIAM3005:allow|}", "Principal": { "AWS": "*" }, "Action": "sqs:SendMessage", "Resource": "{{topic}}" }]
                }
                """;
            """"
    )]
    [InlineData(
        """"
            static string Own() { const string policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "{|NIAM3005:allow|}", "Action": "ecs:*", "Resource": "*" }] }"""; return policy; }
            """"
    )]
    [InlineData(
        """"
            static string Own(string user) => "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"{|NIAM3005:allow|}\",\"Principal\":{\"AWS\":\"" + user + "\"},\"Action\":\"sts:AssumeRole\"}]}";
            """"
    )]
    [InlineData(
        """"
            static string Own(string bucket) => string.Format(@"{{ ""Version"": ""2012-10-17"", ""Statement"": [{{ ""Effect"": ""{|NIAM3005:allow|}"", ""Action"": ""s3:*"", ""Resource"": ""arn:aws:s3:::{0}/*"" }}] }}", bucket);
            """"
    )]
    [InlineData(
        """"
            static string Own() => "{'Version':'2012-10-17','Statement':[{'Effect':'{|NIAM3005:allow|}','Action':'s3:GetObject','Resource':'*'}]}".Replace("'", "\"");
            """"
    )]
    [InlineData(
        """"
            static string Own(string arn) => @"{ ""Version"": ""2012-10-17"", ""Statement"": [{ ""Effect"": ""{|NIAM3005:allow|}"", ""Action"": ""s3:GetObject"", ""Resource"": ""RESOURCE"" }] }".Replace("RESOURCE", arn);
            """"
    )]
    [InlineData(
        """"
            static string Own(string name) => $"{{ \"Version\": \"2012-10-17\", \"Statement\": [{{ \"Effect\": \"{|NIAM3005:allow|}\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::{name}/${{aws:username}}/*\" }}] }}";
            """"
    )]
    public Task A_policy_is_read_in_the_forms_that_code_uses(string member) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>($"class Deployment\n{{\n{member}\n}}\n");

    [Theory]
    [InlineData(
        """
            const string Template = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": [\"sts:AssumeRole\"]{Condition} }] }";
            static string Fill(string condition) => Template.Replace("{Condition}", condition);
            """
    )]
    [InlineData(
        """
            public const string Template = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": [\"sts:AssumeRole\"]{Condition} }] }";
            """
    )]
    [InlineData(
        """
            public const string Template = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": {{resources}} }] }";
            """
    )]
    [InlineData(
        """
            public const string Template = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": ${RESOURCES} }] }";
            """
    )]
    [InlineData(
        """
            public const string Template = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": %RESOURCES% }] }";
            """
    )]
    [InlineData(
        """
            public const string Template = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": <RESOURCES> }] }";
            """
    )]
    [InlineData(
        """
            public const string Template = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": __RESOURCES__ }] }";
            """
    )]
    [InlineData(
        """
            const string Template = @"{{ ""Version"": ""2012-10-17"", ""Statement"": [{{ ""Effect"": ""Allow"", ""Action"": ""s3:*"", ""Resource"": ""{0}"" }}] }}";
            static string Fill(string arn) => string.Format(Template, arn);
            """
    )]
    [InlineData(
        """
            public const string Template = @"{{ ""Version"": ""2012-10-17"", ""Statement"": [{{ ""Effect"": ""Allow"", ""Action"": ""s3:*"", ""Resource"": ""{0}"" }}] }}";
            """
    )]
    [InlineData(
        """
            static string Fill(string statements) => "{ \"Version\": \"2012-10-17\", \"Statement\": [" + statements + "] }";
            """
    )]
    [InlineData(
        """
            static string Fill(string statement, string condition) => $"{{ \"Version\": \"2012-10-17\", \"Statement\": [{statement}, {{ \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\" {condition} }}] }}";
            """
    )]
    [InlineData(
        """
            static string Fill(string actions, string effect) => $"{{ \"Version\": \"2012-10-17\", \"Statement\": [{{ \"Effect\": {effect}, \"Action\": {actions}, \"Resource\": [{actions}] }}] }}";
            """
    )]
    public Task What_is_filled_in_later_is_not_malformed(string member) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>($"class Deployment\n{{\n{member}\n}}\n");

    [Theory]
    [InlineData(
        "Terraform in a string",
        """
            const string Text = @"
            resource ""aws_iam_role_policy"" ""p"" {
              policy = jsonencode({
                Version = ""2012-10-17""
                Statement = [{ Effect = ""allow"", Action = ""s3:*"", Resource = ""*"" }]
              })
            }";
            """
    )]
    [InlineData(
        "a fragment that a test looks for",
        """
            static readonly string[] Expected = ["\"Resource\":\"*\"", "\"Statement\":[", "\"Version\":\"2012-10-17\""];
            """
    )]
    [InlineData(
        "the answer of an authorizer",
        """
            const string Text = @"{ ""principalId"": ""me"", ""policyDocument"": { ""Version"": ""2012-10-17"", ""Statement"": [{ ""Action"": ""execute-api:Invoke"", ""Effect"": ""allow"", ""Resource"": ""*"" }] } }";
            """
    )]
    [InlineData(
        "a CloudFormation template",
        """
            const string Text = @"{ ""Resources"": { ""R"": { ""Type"": ""AWS::IAM::Role"", ""Properties"": { ""AssumeRolePolicyDocument"": { ""Version"": ""2012-10-17"", ""Statement"": [{ ""Effect"": ""allow"", ""Action"": ""sts:AssumeRole"" }] } } } } }";
            """
    )]
    [InlineData(
        "a resource of a template",
        """
            const string Text = @"{ ""Type"": ""AWS::IAM::Role"", ""Properties"": { ""AssumeRolePolicyDocument"": { ""Version"": ""2012-10-17"", ""Statement"": [{ ""Effect"": ""allow"", ""Action"": ""sts:AssumeRole"" }] } } }";
            """
    )]
    [InlineData(
        "rules of a repository's images",
        """
            const string Text = @"{ ""rules"": [{ ""rulePriority"": 1, ""selection"": { ""tagStatus"": ""any"" }, ""action"": { ""type"": ""expire"" } }] }";
            """
    )]
    [InlineData(
        "a data policy of a search service",
        """
            const string Text = @"[{ ""Rules"": [{ ""ResourceType"": ""index"", ""Resource"": [""index/*/*""], ""Permission"": [""aoss:*""] }], ""Principal"": [""arn:aws:iam::123456789012:role/r""] }]";
            """
    )]
    [InlineData(
        "statements of a database",
        """
            const string Text = @"{ ""Statement"": [{ ""Sql"": ""SELECT 1"", ""Action"": ""read"" }], ""Effect"": ""none"" }";
            """
    )]
    [InlineData(
        "YAML",
        """
            const string Text = "Version: '2012-10-17'\nStatement:\n  - Effect: allow\n    Action: 's3:*'\n";
            """
    )]
    [InlineData(
        "the policies of other libraries",
        """
            class Policy { public static Policy Handle() => new(); public Policy Retry() => this; }
            class PolicyStatement { public string Effect { get; set; } = "allow"; public string Action { get; set; } = "neptune:*"; }
            class Statement { public static Statement AllowAll(string resource = "*") => new(); }
            static readonly object[] Objects = [Policy.Handle().Retry(), new PolicyStatement(), Statement.AllowAll("*")];
            """
    )]
    [InlineData(
        "text that looks like actions",
        """
            static readonly string[] Names = ["neptune:Connect", "o365:Id", "read:*", "rds:*", "*"];
            """
    )]
    public Task Look_alikes_are_left_alone(string what, string member) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>($"// {what}\nclass Code\n{{\n{member}\n}}\n");

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

    [Fact]
    public async Task An_editor_gets_what_it_asks_about_and_nothing_else_is_read()
    {
        const string source = """"
            class C
            {
                const string Action = "neptune:a";
                const string First = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" }] }""";
                const string Second = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "neptune:b", "Resource": "*" }] }""";
                const string Third = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"" + Action + "\", \"Resource\": \"*\" }] }";
            }
            """";
        var compilation = Compile.Library(source);
        var tree = Assert.Single(compilation.SyntaxTrees);
        Assert.Equal(["allow"], await At("allow"));
        Assert.Equal(["neptune:b"], await At("neptune:b"));
        Assert.Equal(["Action"], await At("Action + "));
        Assert.Empty(await At("class C"));

        async Task<IEnumerable<string>> At(string piece)
        {
            var span = new Microsoft.CodeAnalysis.Text.TextSpan(source.IndexOf(piece, StringComparison.Ordinal), piece.Length);
            var analysis = compilation.WithAnalyzers([new IamPolicyAnalyzer()]);
            var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(
                compilation.GetSemanticModel(tree),
                span,
                CancellationToken.None
            );
            return found
                .Select(static diagnostic => diagnostic.Location.SourceSpan)
                .OrderBy(static place => place.Start)
                .Select(place => source.Substring(place.Start, place.Length));
        }
    }

    private static string Uses(string request, string statement) =>
        $$$""""
            static class Other { public const string Field = """{ "Version": "2012-10-17", "Statement": [{{{(
                request.Contains("Other.", StringComparison.Ordinal)
                    ? statement
                    : "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }"
            )}}}] }"""; }
            static class C
            {
                static readonly string Field = """{ "Version": "2012-10-17", "Statement": [{{{(
                request.Contains(" Field", StringComparison.Ordinal) || request.Contains("(Field", StringComparison.Ordinal)
                    ? statement
                    : "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }"
            )}}}] }""";
                static string Method() { return """{ "Version": "2012-10-17", "Statement": [{{{(
                request.Contains("Method", StringComparison.Ordinal)
                    ? statement
                    : "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }"
            )}}}] }"""; }
                static object M()
                {
                    var Text = """{ "Version": "2012-10-17", "Statement": [{{{(
                request.Contains("Text", StringComparison.Ordinal)
                    ? statement
                    : "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }"
            )}}}] }""";
                    return {{{request}}};
                }
            }
            """";
}
