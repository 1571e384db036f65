using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class OpenDataPlaneTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1202/Info:neptune-db:*|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["{|NIAM1202/Info:Neptune-DB:*|}"], "Resource": ["arn:aws:neptune-db:*:*:*/*"] }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["neptune-db:Read*", "{|NIAM1202/Info:neptune-db:Delete*|}"], "Resource": "arn:aws:neptune-db:eu-west-1:123456789012:cluster-*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1202/Info:neptune-db:*DataViaQuery|}", "Resource": "*" }""")]
    public Task Reports_wildcards_that_delete_on_every_cluster(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["neptune-db:Read*", "neptune-db:Get*", "neptune-db:List*"], "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "neptune-db:*", "Resource": "arn:aws:neptune-db:us-east-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*" }, { "Effect": "Deny", "Action": "neptune-db:ResetDatabase", "Resource": "arn:aws:neptune-db:us-east-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "neptune-db:DeleteDataViaQuery", "neptune-db:ResetDatabase"], "Resource": "*" }"""
    )]
    [InlineData("""{ "Effect": "Deny", "Action": "neptune-db:*", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "neptune-db:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "graph" } } }"""
    )]
    [InlineData(
        """{|NIAM5003:{|} "Effect": "Allow", "Action": "neptune-db:*", "Resource": "*" }, { "Effect": "Deny", "Action": "*", "Resource": "*" }"""
    )]
    public Task Is_silent_where_the_grant_is_narrow_reads_or_is_spelled_out(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statements));

    [Theory]
    [InlineData("neptune-db:*", "[\"neptune-db:Read*\", \"neptune-db:Get*\", \"neptune-db:List*\"]", "NIAM1202.ReadOnly")]
    [InlineData(
        "neptune-db:*",
        "[\"neptune-db:ReadDataViaQuery\", \"neptune-db:WriteDataViaQuery\", \"neptune-db:DeleteDataViaQuery\"]",
        "NIAM1202.ReadWrite"
    )]
    [InlineData(
        "neptune-db:*DataViaQuery",
        "[\"neptune-db:DeleteDataViaQuery\", \"neptune-db:ReadDataViaQuery\", \"neptune-db:WriteDataViaQuery\"]",
        "NIAM1202.List"
    )]
    public Task Narrows_the_actions(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune($$"""{ "Effect": "Allow", "Action": "{|NIAM1202:{{wrong}}|}", "Resource": "*" }"""),
            PolicySource.Neptune($$"""{ "Effect": "Allow", "Action": {{right}}, "Resource": "*" }"""),
            key
        );
}
