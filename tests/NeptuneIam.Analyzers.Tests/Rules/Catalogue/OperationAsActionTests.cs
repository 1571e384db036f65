using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class OperationAsActionTests
{
    [Theory]
    [InlineData("{|NIAM3106:s3:ListObjectsV2|}")]
    [InlineData("{|NIAM3106:S3:headobject|}")]
    [InlineData("{|NIAM3106:lambda:Invoke|}")]
    [InlineData("{|NIAM3106:sqs:SendMessageBatch|}")]
    [InlineData("{|NIAM3106:rds:ExecuteStatement|}")]
    public Task Reports_operations_and_nothing_beside(string action) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(action));

    [Theory]
    [InlineData("s3:ListBucket")]
    [InlineData("lambda:InvokeFunction")]
    [InlineData("lambda:InvokeAsync")]
    [InlineData("rds-data:ExecuteStatement")]
    [InlineData("s3:ListObject*\", \"s3:Get*")]
    public Task Is_silent_about_actions_and_patterns(string action) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>("NIAM3106", Policy(action));

    [Theory]
    [InlineData("{|NIAM3106:s3:ListObjectsV2|}", "s3:ListBucket")]
    [InlineData("{|NIAM3106:s3:CopyObject|}", "s3:GetObject\", \"s3:PutObject")]
    [InlineData("{|NIAM3106:rds:BeginTransaction|}", "rds-data:BeginTransaction")]
    [InlineData("{|NIAM3106:s3:HeadObject|}\", \"{|NIAM3106:lambda:Invoke|}", "s3:GetObject\", \"lambda:InvokeFunction")]
    public Task Writes_the_actions_that_allow_it(string wrong, string right) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(wrong), Policy(right), "NIAM3106.Action");

    private static string Policy(string actions) =>
        PolicySource.Constant($$"""{ "Effect": "Allow", "Action": ["{{actions}}"], "Resource": "*" }""");
}
