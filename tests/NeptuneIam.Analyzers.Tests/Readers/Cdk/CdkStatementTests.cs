using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Readers.Cdk;

/// <summary>Who statements of the AWS CDK are about, and under which conditions, as far as the code tells.</summary>
public sealed class CdkStatementTests
{
    /// <summary>Who a statement is about, by the objects and by the calls that say so; a hole is a question mark.</summary>
    [Theory]
    [InlineData(
        """new ServicePrincipal("lambda.amazonaws.com")""",
        """s.AddServicePrincipal("lambda.amazonaws.com");""",
        "Service lambda.amazonaws.com"
    )]
    [InlineData(
        """new ArnPrincipal($"arn:{Aws.PARTITION}:iam::123456789012:role/r")""",
        """s.AddArnPrincipal($"arn:{Aws.PARTITION}:iam::123456789012:role/r");""",
        "AWS arn:?:iam::123456789012:role/r"
    )]
    [InlineData(
        """new AccountPrincipal("123456789012")""",
        """s.AddAwsAccountPrincipal("123456789012");""",
        "AWS arn:?:iam::123456789012:root"
    )]
    [InlineData("""new AccountRootPrincipal()""", """s.AddAccountRootPrincipal();""", "AWS arn:?:iam::?:root")]
    [InlineData("""new AnyPrincipal()""", """s.AddAnyPrincipal();""", "AWS *")]
    [InlineData("""new StarPrincipal()""", """s.AddPrincipals(new StarPrincipal());""", "AWS *")]
    [InlineData("""new CanonicalUserPrincipal("u")""", """s.AddCanonicalUserPrincipal("u");""", "CanonicalUser u")]
    [InlineData(
        """new WebIdentityPrincipal("a.example", keys.ToDictionary(k => k, k => (object)k))""",
        """s.AddFederatedPrincipal("a.example", keys.ToDictionary(k => k, k => (object)k));""",
        "Federated a.example; conditions may be more"
    )]
    [InlineData(
        """new ServicePrincipal("a").WithConditions(keys.ToDictionary(k => k, k => (object)k))""",
        """s.AddPrincipals(new ServicePrincipal("a").WithConditions(keys.ToDictionary(k => k, k => (object)k)));""",
        "Service a; conditions may be more"
    )]
    [InlineData(
        """new CompositePrincipal(new ServicePrincipal("a"), new ArnPrincipal("b"), new ServicePrincipal("c"))""",
        """s.AddPrincipals(new CompositePrincipal(new ServicePrincipal("a"), new ArnPrincipal("b"), new ServicePrincipal("c")));""",
        "Service a, Service c, AWS b"
    )]
    [InlineData("""role""", """s.AddPrincipals(role);""", "; may be more")]
    public void Objects_and_calls_name_the_same_principals(string principal, string call, string expected)
    {
        Assert.Equal(
            expected,
            Principals(
                $$"""bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"], Principals = new IPrincipal[] { {{principal}} } }));"""
            )
        );
        Assert.Equal(
            expected,
            Principals($$"""var s = new PolicyStatement(); s.AddActions("s3:*"); {{call}} bucket.AddToResourcePolicy(s);""")
        );

        static string Principals(string statements)
        {
            var statement = Assert.Single(Assert.Single(CdkSource.Read(statements)).Statements);
            return string.Join(
                    ", ",
                    statement.Principals.Select(static principal =>
                        $"{principal.Type} {principal.Value.Value.Replace(VirtualText.HoleCharacter, '?')}"
                    )
                )
                + (statement.MayHaveMorePrincipals ? "; may be more" : string.Empty)
                + (statement.Condition.MayHaveMore ? "; conditions may be more" : string.Empty);
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("4", false)]
    [InlineData("System.StringComparer.Ordinal", false)]
    [InlineData("others", true)]
    public void Only_another_dictionary_brings_further_conditions(string argument, bool mayHaveMore)
    {
        var statements = $$"""
            var others = new Dictionary<string, object>();
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"], Resources = ["*"], Conditions = new Dictionary<string, object>({{argument}}) { ["Bool"] = others } }));
            """;
        var statement = Assert.Single(Assert.Single(CdkSource.Read(statements)).Statements);
        Assert.Equal(mayHaveMore, statement.Condition.MayHaveMore);
    }
}
