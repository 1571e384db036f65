using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class DataPlaneConditionTests
{
    [Theory]
    [InlineData(""" "StringEquals": { "neptune-db:QueryLanguage": "{|NIAM1205/Warning:gremlin|}" } """)]
    [InlineData(""" "StringEquals": { "neptune-db:querylanguage": ["Gremlin", "{|NIAM1205/Warning:Cypher|}"] } """)]
    [InlineData(""" "StringLike": { "neptune-db:QueryLanguage": "{|NIAM1205/Warning:open*|}" } """)]
    [InlineData(""" "StringEquals": { "{|NIAM1205/Warning:aws:SourceVpce|}": "vpce-0123456789abcdef0" } """)]
    [InlineData(""" "Bool": { "{|NIAM1205/Warning:aws:MultiFactorAuthPresent|}": "true" } """)]
    [InlineData(""" "StringEqualsIfExists": { "{|NIAM1205/Info:aws:SourceVpc|}": "vpc-0123456789abcdef0" } """)]
    public Task Reports_conditions_that_requests_cannot_meet(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "neptune-db:GetQueryStatus"], "Resource": "*", "Condition": {{{conditions}}} }"""
            )
        );

    [Theory]
    [InlineData(""" "StringEquals": { "neptune-db:QueryLanguage": ["Gremlin", "OpenCypher", "Sparql"] } """)]
    [InlineData(""" "StringEqualsIgnoreCase": { "neptune-db:QueryLanguage": "sparql" } """)]
    [InlineData(""" "StringLike": { "neptune-db:QueryLanguage": "*Cypher" } """)]
    [InlineData(
        """ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }, "StringEquals": { "aws:PrincipalTag/team": "graph", "AWS:USERID": "AIDACKCEVSQ6C2EXAMPLE" } """
    )]
    public Task Is_silent_about_what_requests_carry(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "*", "Condition": {{{conditions}}} }"""
            )
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Deny", "Action": ["neptune-db:ReadDataViaQuery", "s3:GetObject"], "Resource": "*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-0123456789abcdef0" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "neptune-db:ReadDataViaQuery", "Resource": "*", "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "s3:GetObject"], "Resource": "*", "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-0123456789abcdef0" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:StartDBCluster", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }"""
    )]
    public Task Is_silent_where_the_condition_has_another_use(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statement));

    [Fact]
    public Task The_documented_example_of_one_language_is_no_warning() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "neptune-db:WriteDataViaQuery", "{|NIAM1205/Info:neptune-db:GetEngineStatus|}"], "Resource": "*", "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "Gremlin" } } }"""
            )
        );

    [Theory]
    [InlineData(""" "StringEquals": { "aws:SourceVpce": "vpce-0123456789abcdef0" } """, "so the statement denies nothing")]
    [InlineData(""" "Bool": { "aws:MultiFactorAuthPresent": "false" } """, "so the statement denies nothing")]
    [InlineData(""" "Null": { "aws:SourceVpce": "false" } """, "so the statement denies nothing")]
    [InlineData(""" "StringNotEquals": { "aws:SourceVpce": "vpce-0123456789abcdef0" } """, "so this condition holds for every request")]
    [InlineData(""" "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } """, "so this condition holds for every request")]
    [InlineData(""" "Null": { "aws:SourceVpce": "true" } """, "so this condition holds for every request")]
    public Task Says_what_a_Deny_by_an_absent_key_does(string condition, string consequence) =>
        RuleMessage.SaysAsync(
            PolicySource.Neptune($$"""{ "Effect": "Deny", "Action": "neptune-db:*", "Resource": "*", "Condition": { {{condition}} } }"""),
            $"'{(condition.Contains("Bool") ? "aws:MultiFactorAuthPresent" : "aws:SourceVpce")}' is not supported by Neptune data access, {consequence}; use another key, such as aws:SourceIp"
        );

    [Theory]
    [InlineData("gremlin", "Gremlin")]
    [InlineData("Cypher", "OpenCypher")]
    [InlineData("SPARQL 1.1", "Sparql")]
    public Task Writes_the_language(string wrong, string right) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "*", "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "{|NIAM1205:{{wrong}}|}" } } }"""
            ),
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "*", "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "{{right}}" } } }"""
            ),
            "NIAM1205.Language"
        );

    [Theory]
    [InlineData(
        """ "StringEquals": { "neptune-db:QueryLanguage": "gremlin" } """,
        "'gremlin' is no query language; they are 'Gremlin', 'OpenCypher' and 'Sparql', with these capitals"
    )]
    [InlineData(
        """ "StringEquals": { "aws:SourceVpce": "vpce-0123456789abcdef0" } """,
        "'aws:SourceVpce' is not supported by Neptune data access, so the statement allows nothing; use another key, such as aws:SourceIp"
    )]
    [InlineData(
        """ "StringEqualsIfExists": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """,
        "'aws:SourceVpc' is not supported by Neptune data access, so this condition limits nothing"
    )]
    [InlineData(
        """ "StringEquals": { "neptune-db:QueryLanguage": "Gremlin" } """,
        "'neptune-db:GetEngineStatus' carries no neptune-db:QueryLanguage, so that this statement does not allow it; allow it in a statement without that condition"
    )]
    public Task Says_what_the_condition_does(string condition, string message) =>
        RuleMessage.SaysAsync(
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "neptune-db:GetEngineStatus"], "Resource": "*", "Condition": { {{condition}} } }"""
            ),
            message
        );

    [Fact]
    public Task Moves_what_carries_no_language_to_a_statement_of_its_own() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "{|NIAM1205:neptune-db:GetEngineStatus|}"], "Resource": "*", "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "Gremlin" } } }"""
            ),
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery"], "Resource": "*", "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "Gremlin" } } }, { "Effect": "Allow", "Action": ["neptune-db:GetEngineStatus"], "Resource": "*" }"""
            ),
            "NIAM1205.Split"
        );

    [Fact]
    public Task Moves_no_action_away_from_what_else_guards_it() =>
        Verify.OffersNoFixAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "{|NIAM1205:neptune-db:GetEngineStatus|}"], "Resource": "*", "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "Gremlin" }, "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }"""
            ),
            "NIAM1205.Split"
        );
}
