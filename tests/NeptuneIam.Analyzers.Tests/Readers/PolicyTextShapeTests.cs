using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers;

/// <summary>
/// The ways in which public C# code writes policies as text, and the texts beside them that only resemble policies. The misspelled effect,
/// or the action under <c>neptune:</c>, shows that a policy was read and where its elements stand.
/// </summary>
public sealed class PolicyTextShapeTests
{
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
}
