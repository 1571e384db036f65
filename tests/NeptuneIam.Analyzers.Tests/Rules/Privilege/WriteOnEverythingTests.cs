using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>The rule about writing to everything, which is off by default: NIAM4003.</summary>
public sealed class WriteOnEverythingTests
{
    private const string Send = """{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*" }""";

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4003/Info:sqs:SendMessage|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["s3:ListAllMyBuckets", "{|NIAM4003:S3:Put*|}", "{|NIAM4003:dynamodb:TagResource|}"], "Resource": ["*"] }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["{|NIAM4003:rds:DeleteDBCluster|}", "{|NIAM4003:s3:PutBucketPolicy|}"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4003:sqs:SendMessage|}", "Resource": "*" }, { "Effect": "Deny", "Action": "sqs:Delete*", "Resource": "*" }"""
    )]
    public Task Reports_what_could_name_its_resources(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:123456789012:orders" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["sqs:GetQueueUrl", "sqs:List*", "ec2:Describe*"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["iam:CreateAccountAlias", "{|NIAM3101:sqs:Frobnicate|}"], "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "graph" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/orders" }, "Action": "sqs:SendMessage", "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*" }, { "Effect": "Deny", "Action": "sqs:SendMessage", "NotResource": "arn:aws:sqs:*:*:orders" }"""
    )]
    [InlineData("""{ "Effect": "Deny", "Action": "sqs:SendMessage", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4005:iam:PassRole|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4007:iam:PutRolePolicy|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4008:rds:CopyDBSnapshot|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101:rds:Modify*|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4001:*|}", "Resource": "*" }""")]
    public Task Is_silent_where_something_narrows_it_or_says_more(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements), asked: "NIAM4003");

    [Fact]
    public async Task Is_off_by_default() => Assert.Empty(await FindingsAsync(static options => options));

    /// <summary>A severity that an .editorconfig sets for the file wins over what holds for the whole project.</summary>
    [Theory]
    [InlineData(ReportDiagnostic.Info, null, true)]
    [InlineData(ReportDiagnostic.Warn, ReportDiagnostic.Suppress, true)]
    [InlineData(null, ReportDiagnostic.Hidden, true)]
    [InlineData(ReportDiagnostic.Suppress, ReportDiagnostic.Warn, false)]
    [InlineData(null, ReportDiagnostic.Suppress, false)]
    public async Task Is_on_where_a_configuration_sets_a_severity(ReportDiagnostic? ofFile, ReportDiagnostic? ofProject, bool isOn) =>
        Assert.Equal(
            isOn,
            (await FindingsAsync(options => options.WithSyntaxTreeOptionsProvider(new Severities(ofFile, ofProject)))).Length == 1
        );

    [Theory]
    [InlineData(ReportDiagnostic.Error, true)]
    [InlineData(ReportDiagnostic.Suppress, false)]
    public async Task Is_on_where_the_command_line_sets_a_severity(ReportDiagnostic severity, bool isOn) =>
        Assert.Equal(
            isOn,
            (await FindingsAsync(options => options.WithSpecificDiagnosticOptions([KeyValuePair.Create("NIAM4003", severity)]))).Length == 1
        );

    [Fact]
    public async Task Is_turned_on_in_policy_files_by_what_holds_everywhere()
    {
        var compilation = Compile.Library("").TurningOn(["NIAM4003"]);
        var file = new AdditionalFile("orders.policy.json", $$"""{ "Version": "2012-10-17", "Statement": [{{Send}}] }""");
        Assert.Equal("NIAM4003", Assert.Single(await compilation.AnalyzeFullyAsync([file], options: null, new IamPolicyAnalyzer())).Id);
    }

    [Fact]
    public Task Names_the_resource() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "{|NIAM4003:sqs:SendMessage|}", "Resource": ["*"] }"""),
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": ["arn:aws:sqs:*:*:QUEUE-NAME"] }"""),
            "NIAM4003.Name"
        );

    [Fact]
    public Task Names_the_resource_in_a_statement_of_its_own() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Sid": "Orders", "Effect": "Allow", "Action": ["{|NIAM4003:sqs:SendMessage|}", "sqs:ListQueues"], "Resource": "*" }"""
            ),
            PolicySource.Constant(
                """{ "Sid": "Orders", "Effect": "Allow", "Action": ["sqs:ListQueues"], "Resource": "*" }, { "Sid": "SendMessage", "Effect": "Allow", "Action": ["sqs:SendMessage"], "Resource": "arn:aws:sqs:*:*:QUEUE-NAME" }"""
            ),
            "NIAM4003.Name"
        );

    /// <summary>What a list of actions says instead of a wildcard can always name its resources.</summary>
    [Fact]
    public async Task Keeps_no_other_fix_back()
    {
        var document = FixBench.Document(PolicySource.Neptune("""{ "Effect": "Allow", "Action": "rds:Modify*", "Resource": "*" }"""));
        document = document
            .Project.WithCompilationOptions(
                ((CSharpCompilationOptions)document.Project.CompilationOptions!).WithSpecificDiagnosticOptions([
                    KeyValuePair.Create("NIAM4003", ReportDiagnostic.Warn),
                ])
            )
            .GetDocument(document.Id)!;
        var finding = Assert.Single(await FixBench.FindingsAsync(document), static finding => finding.Id == "NIAM1101");
        Assert.Contains(await FixBench.FixesAsync(document, finding), static fix => fix.EquivalenceKey == "NIAM1101.ListNeptuneActions");
    }

    private static Task<ImmutableArray<Diagnostic>> FindingsAsync(Func<CompilationOptions, CompilationOptions> configure)
    {
        Compilation compilation = Compile.Library(PolicySource.Constant(Send));
        return compilation.WithOptions(configure(compilation.Options)).AnalyzeFullyAsync([], options: null, new IamPolicyAnalyzer());
    }

    /// <summary>The severity that an .editorconfig sets for a file, and the one that a global configuration sets.</summary>
    private sealed class Severities(ReportDiagnostic? ofFile, ReportDiagnostic? ofProject) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree,
            string diagnosticId,
            CancellationToken cancellationToken,
            out ReportDiagnostic severity
        ) => Get(ofFile, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId,
            CancellationToken cancellationToken,
            out ReportDiagnostic severity
        ) => Get(ofProject, out severity);

        private static bool Get(ReportDiagnostic? set, out ReportDiagnostic severity)
        {
            severity = set ?? ReportDiagnostic.Default;
            return set is not null;
        }
    }
}
