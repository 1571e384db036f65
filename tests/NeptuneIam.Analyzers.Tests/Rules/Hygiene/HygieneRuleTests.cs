using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>The rules about what is of no use in a policy: NIAM5001, 5002 and 5003.</summary>
public sealed class HygieneRuleTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:Describe*", "{|NIAM5001/Info:RDS:DescribeDBClusters|}"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["{|NIAM5001:rds:DescribeDBClusters|}", "rds:DescribeDB*"], "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:DescribeDBClusters", "{|NIAM5001:rds:describedbclusters|}", "{|NIAM5001:rds:DescribeDBClusters|}"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::data-*", "{|NIAM5001:arn:aws:s3:::data-*/*|}"] }"""
    )]
    [InlineData("""{ "Effect": "Deny", "NotAction": ["s3:Get*", "{|NIAM5001:s3:GetObject|}"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:?etObject", "{|NIAM5001:s3:GetObject|}"], "Resource": "arn:aws:s3:::a/*" }""")]
    public Task Reports_what_another_element_takes_in(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:Describe*Clusters", "rds:DescribeDB*"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::data-*", "arn:aws:s3:::Data-a"] }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:Describe*", "Resource": "*" }, { "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::a/${aws:username}/*", "arn:aws:s3:::a/b/c"] }"""
    )]
    public Task Is_silent_about_overlaps_and_other_statements(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Fact]
    public Task Is_silent_where_unknown_pieces_may_differ() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Policies
            {
                static string Policy(string a, string b) =>
                    $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::{{a}}/x", "arn:aws:s3:::{{b}}/x", "arn:aws:s3:::c*"] }] }""";
            }
            """"
        );

    [Theory]
    [InlineData(
        """{ "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::a/*" }""",
        """{ "Sid": "B", "Effect": "Allow", "Resource": ["arn:aws:s3:::a/*"], "Action": ["s3:PutObject", "s3:GetObject"] }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }""",
        """{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": false } } }"""
    )]
    public Task Reports_the_later_of_equal_statements(string first, string second) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant($"{first}, {{|NIAM5001:{{|}}{second[1..]}"));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::a/*", "Condition": { "StringEquals": { "aws:PrincipalAccount": "123456789012" } } }"""
    )]
    public Task Is_silent_about_statements_that_differ(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(statements.Replace("\"NotResource\"", "\"{|NIAM4004:NotResource|}\"", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/graphs/loader", "{|NIAM5001:arn:aws:sts::123456789012:assumed-role/loader/nightly|}")]
    [InlineData("{|NIAM5001:arn:aws:sts::123456789012:assumed-role/loader/nightly|}", "arn:aws:iam::123456789012:role/loader")]
    [InlineData("arn:aws:iam::123456789012:role/loader", "arn:aws:sts::111122223333:assumed-role/loader/nightly")]
    [InlineData("arn:aws:iam::123456789012:role/loader", "arn:aws:sts::123456789012:assumed-role/reader/nightly")]
    [InlineData("arn:aws:iam::123456789012:user/loader", "arn:aws:sts::123456789012:assumed-role/loader/nightly")]
    [InlineData("arn:aws:iam::123456789012:role/loader", "arn:aws:sts::123456789012:assumed-role")]
    public Task Reports_sessions_of_a_trusted_role(string first, string second) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Trust(
                $$"""{ "Effect": "Allow", "Principal": { "AWS": ["{{first}}", "{{second}}"] }, "Action": "sts:AssumeRole" }"""
            ),
            AwsStubs.V4
        );

    [Fact]
    public Task Removes_the_session_of_a_trusted_role() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Trust(
                """{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::123456789012:role/loader", "{|NIAM5001:arn:aws:sts::123456789012:assumed-role/loader/nightly|}"] }, "Action": "sts:AssumeRole" }"""
            ),
            PolicySource.Trust(
                """{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::123456789012:role/loader"] }, "Action": "sts:AssumeRole" }"""
            ),
            "NIAM5001",
            AwsStubs.V4
        );

    [Fact]
    public Task Removes_what_is_redundant() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["rds:Describe*", "{|NIAM5001:rds:DescribeDBClusters|}", "{|NIAM5001:rds:DescribeDBInstances|}"], "Resource": "*" }"""
            ),
            PolicySource.Constant("""{ "Effect": "Allow", "Action": ["rds:Describe*"], "Resource": "*" }"""),
            "NIAM5001"
        );

    [Fact]
    public Task Removes_the_later_of_equal_statements() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, {|NIAM5001:{|} "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
            ),
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""),
            "NIAM5001"
        );

    /// <summary>
    /// Names of one service, of which a few have wildcards, as in the longest policies that AWS publishes; and patterns that all
    /// may take in each other.
    /// </summary>
    [Theory]
    [InlineData("service{0}:Get{1}Item", "service{0}:Get{1}*")]
    [InlineData("service0:Get{1}Item", "service0:*{1}Item")]
    public void Long_lists_take_no_time_that_grows_with_their_square(string name, string pattern)
    {
        var patterns = Enumerable
            .Range(0, 1500)
            .Select(number => new WildcardPattern(
                string.Format(CultureInfo.InvariantCulture, number % 3 == 0 ? pattern : name, number % 10, number),
                ignoreCase: true,
                hasVariables: false
            ))
            .ToImmutableArray();
        RedundantPatterns.Find(patterns, StringComparison.OrdinalIgnoreCase);
        var fastest = Enumerable
            .Range(0, 5)
            .Min(_ =>
            {
                var watch = Stopwatch.StartNew();
                RedundantPatterns.Find(patterns, StringComparison.OrdinalIgnoreCase);
                return watch.Elapsed;
            });
        Assert.True(fastest < TimeSpan.FromMilliseconds(500), fastest.ToString());
    }

    /// <summary>What is found is what comparing each pattern with each other one finds.</summary>
    [Fact]
    public void Finds_what_comparing_all_pairs_finds()
    {
        var random = new Random(5001);
        string[] pieces = ["a", "b", "*", "?", "A"];
        for (var round = 0; round < 300; round++)
        {
            var patterns = Enumerable
                .Range(0, 8)
                .Select(_ => new WildcardPattern(
                    "s:" + string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => pieces[random.Next(pieces.Length)])),
                    ignoreCase: true,
                    hasVariables: false
                ))
                .ToImmutableArray();
            var expected = Enumerable
                .Range(0, patterns.Length)
                .Where(index =>
                    Enumerable
                        .Range(0, patterns.Length)
                        .Any(other =>
                            other != index
                            && patterns[other].Covers(patterns[index]) == Certainty.Yes
                            && (other < index || patterns[index].Covers(patterns[other]) != Certainty.Yes)
                        )
                );
            Assert.Equal(
                expected,
                RedundantPatterns.Find(patterns, StringComparison.OrdinalIgnoreCase).Select(static redundant => redundant.Index)
            );
        }
    }

    [Theory]
    [InlineData("PutUserPolicyRequest", "PolicyDocument", 2048)]
    [InlineData("PutGroupPolicyRequest", "PolicyDocument", 5120)]
    [InlineData("CreatePolicyRequest", "PolicyDocument", 6144)]
    [InlineData("PutRolePolicyRequest", "PolicyDocument", 10240)]
    public async Task Reports_a_policy_over_the_quota_of_its_place_and_none_that_just_fits(string request, string member, int quota)
    {
        await Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Request(request, member, StatementThatMakes(quota)), AwsStubs.V4);
        await Verify.ReportsAsync<IamPolicyAnalyzer>(
            Marked(PolicySource.Request(request, member, StatementThatMakes(quota + 1)), "NIAM5002/Warning"),
            AwsStubs.V4
        );
    }

    [Theory]
    [InlineData(2049, "NIAM5002/Info")]
    [InlineData(4097, "NIAM5002/Warning")]
    public Task Tells_the_default_of_a_trust_policy_from_the_most_it_can_be(int size, string mark) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Marked(PolicySource.Trust(TrustThatMakes(size)), mark), AwsStubs.V4);

    [Fact]
    public async Task Where_no_use_is_in_view_the_largest_quota_holds()
    {
        await Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(StatementThatMakes(10240)));
        await Verify.ReportsAsync<IamPolicyAnalyzer>(Marked(PolicySource.Constant(StatementThatMakes(10241)), "NIAM5002/Warning"));
    }

    [Theory]
    [InlineData(
        """{|NIAM5003/Info:{|} "Effect": "Allow", "Action": "rds:DeleteDBCluster", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Delete*", "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::a*" }, {|NIAM5003:{|} "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::a/*" }"""
    )]
    public Task Reports_an_allow_that_is_taken_back(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:DeleteDBCluster", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Delete*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:DeleteDBCluster", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Delete*", "Resource": "arn:aws:rds:*:*:cluster:prod" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:DeleteDBCluster", "rds:StopDBCluster"], "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Delete*", "Resource": "*" }"""
    )]
    public Task Is_silent_where_something_of_the_allow_is_left(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Fact]
    public Task Removes_an_allow_that_is_taken_back() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{|NIAM5003:{|} "Effect": "Allow", "Action": "rds:DeleteDBCluster", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Delete*", "Resource": "*" }"""
            ),
            PolicySource.Constant("""{ "Effect": "Deny", "Action": "rds:Delete*", "Resource": "*" }"""),
            "NIAM5003"
        );

    /// <summary>A statement with which a policy has that many characters without white space.</summary>
    private static string StatementThatMakes(int size) =>
        Filled("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::filler/*" }""", size);

    private static string TrustThatMakes(int size) =>
        Filled(
            """{ "Sid": "filler", "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }""",
            size
        );

    private static string Filled(string statement, int size)
    {
        const string Around = """{"Version":"2012-10-17","Statement":[]}""";
        var missing = size - Around.Length - statement.Count(static character => !char.IsWhiteSpace(character));
        return statement.Replace("filler", "filler" + new string('x', missing), StringComparison.Ordinal);
    }

    private static string Marked(string source, string mark) =>
        source.Replace("\"\"\"{ \"Version\"", "\"\"\"{|" + mark + ":{|} \"Version\"", StringComparison.Ordinal);
}
