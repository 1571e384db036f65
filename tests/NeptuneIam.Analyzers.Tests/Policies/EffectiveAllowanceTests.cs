using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>What a policy allows in the end, case by case.</summary>
public sealed class EffectiveAllowanceTests
{
    [Theory]
    [InlineData("""{"Effect": "Allow", "Action": "rds:*", "Resource": "*"}""", nameof(Certainty.Yes))]
    [InlineData("""{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}""", nameof(Certainty.Yes))]
    [InlineData("""{"Effect": "Allow", "Action": "rds:*", "Resource": "arn:aws:rds:*:*:*"}""", nameof(Certainty.Unknown))]
    [InlineData("""{"Effect": "Allow", "Action": "rds:*", "NotResource": "arn:aws:rds:*:*:db:*"}""", nameof(Certainty.Unknown))]
    [InlineData(
        """{"Effect": "Allow", "Action": "rds:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": true}}}""",
        nameof(Certainty.Unknown)
    )]
    [InlineData("""{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}""", nameof(Certainty.No))]
    [InlineData("""{"Effect": "Allow", "NotAction": "rds:*", "Resource": "*"}""", nameof(Certainty.No))]
    [InlineData("""{"Effect": "Deny", "Action": "*", "Resource": "*"}""", nameof(Certainty.No))]
    [InlineData("""{"Effect": "Allow", "Action": ["s3:*", "¤more"], "Resource": "*"}""", nameof(Certainty.Unknown))]
    [InlineData("""{"Effect": "Allow", "Action": ["rds:*", "¤more"], "Resource": "*"}""", nameof(Certainty.Yes))]
    [InlineData("""{"Effect": "¤", "Action": "rds:*", "Resource": "*"}""", nameof(Certainty.Unknown))]
    [InlineData(
        """{"Effect": "Allow", "Action": "rds:*", "Resource": "*"}, {"Effect": "¤", "Action": "rds:*", "Resource": "*"}""",
        nameof(Certainty.Unknown)
    )]
    [InlineData(
        """{"Effect": "Allow", "Action": "rds:*", "Resource": "*"}, {"Effect": "Deny", "Action": "rds:Create*", "Resource": "*"}""",
        nameof(Certainty.No)
    )]
    [InlineData(
        """{"Effect": "Allow", "Action": "rds:*", "Resource": "*"}, {"Effect": "Deny", "NotAction": "s3:*", "Resource": "*"}""",
        nameof(Certainty.No)
    )]
    [InlineData(
        """{"Effect": "Allow", "Action": "rds:*", "Resource": "*"}, {"Effect": "Deny", "Action": "rds:*", "Resource": "arn:aws:rds:*:*:cluster:prod"}""",
        nameof(Certainty.Unknown)
    )]
    [InlineData(
        """{"Effect": "Allow", "Action": "rds:*", "Resource": "arn:aws:rds:*:*:cluster:prod"}, {"Effect": "Deny", "Action": "rds:*", "Resource": "arn:aws:rds:*:*:*"}""",
        nameof(Certainty.No)
    )]
    [InlineData(
        """{"Effect": "Allow", "Action": "rds:*", "Resource": "*"}, {"Effect": "Deny", "Action": "rds:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": false}}}""",
        nameof(Certainty.Unknown)
    )]
    [InlineData(
        """{"Effect": "Allow", "Action": "rds:*", "Resource": "*"}, {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}""",
        nameof(Certainty.Yes)
    )]
    [InlineData("""{"Effect": "Allow", "Action": "rds:*", "Resource": "*"}, "¤more" """, nameof(Certainty.Unknown))]
    [InlineData("""{"Effect": "Deny", "Action": "rds:*", "Resource": "*"}, "¤more" """, nameof(Certainty.No))]
    [InlineData(
        """{"Effect": "Allow", "Principal": "*", "Action": "rds:*", "Resource": "*"}, {"Effect": "Deny", "Principal": {"AWS": "1"}, "Action": "rds:*", "Resource": "*"}""",
        nameof(Certainty.Unknown)
    )]
    [InlineData("\"¤more\"", nameof(Certainty.Unknown))]
    [InlineData("", nameof(Certainty.No))]
    public void AllowsCreateDBCluster(string statements, string expected) =>
        Assert.Equal(
            expected,
            new EffectiveAllowance(Policy.Document($$"""{"Statement": [{{statements}}]}""")).Allows("rds", "CreateDBCluster").ToString()
        );

    [Theory]
    [InlineData("", nameof(Certainty.No))]
    [InlineData(""", {"Effect": "Deny", "Action": "*", "Resource": "*"}""", nameof(Certainty.Yes))]
    [InlineData(
        """, {"Effect": "Deny", "Action": "rds:Create*", "Resource": "*"}, {"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::*"}""",
        nameof(Certainty.No)
    )]
    [InlineData(
        """, {"Effect": "Deny", "Action": "rds:Create*", "Resource": "*"}, {"Effect": "Deny", "Action": "s3:*", "Resource": ["arn:aws:s3:::*", "arn:aws:rds:*"]}""",
        nameof(Certainty.Yes)
    )]
    [InlineData(""", {"Effect": "Deny", "NotAction": "iam:*", "Resource": "*"}""", nameof(Certainty.Yes))]
    [InlineData(""", {"Effect": "Deny", "NotAction": "rds:*", "Resource": "*"}""", nameof(Certainty.No))]
    [InlineData(
        """, {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": false}}}""",
        nameof(Certainty.Unknown)
    )]
    [InlineData(""", {"Effect": "Deny", "Action": "¤", "Resource": "*"}""", nameof(Certainty.Unknown))]
    [InlineData(""", {"Effect": "Deny", "Action": "rds:Delete*", "Resource": "*"}""", nameof(Certainty.No))]
    [InlineData(""", {"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}""", nameof(Certainty.Yes))]
    [InlineData(""", {"Effect": "Deny", "Principal": {"AWS": "1"}, "Action": "*", "Resource": "*"}""", nameof(Certainty.Unknown))]
    [InlineData(""", {"Effect": "Deny", "Action": ["iam:PassRole", "rds:*", "s3:*"], "Resource": "*"}""", nameof(Certainty.Yes))]
    [InlineData(""", {"Effect": "¤", "Action": "*", "Resource": "*"}""", nameof(Certainty.Unknown))]
    [InlineData(""", "¤more" """, nameof(Certainty.Unknown))]
    public void AStatementIsFullyDeniedByOthers(string others, string expected)
    {
        var document = Policy.Document(
            $$"""{"Statement": [{"Effect": "Allow", "Action": ["rds:CreateDB*", "s3:GetObject"], "Resource": ["arn:aws:rds:*:*:*", "arn:aws:s3:::b/*"]}{{others}}]}"""
        );
        Assert.Equal(expected, new EffectiveAllowance(document).IsFullyDenied(document.Statements[0]).ToString());
    }

    /// <summary>Actions without wildcards are looked up rather than compared.</summary>
    [Theory]
    [InlineData(""" "s3:GetObject" """, """{"Effect": "Deny", "Action": "S3:getObject", "Resource": "*"}""", nameof(Certainty.Yes))]
    [InlineData(
        """ "s3:GetObject" """,
        """{"Effect": "Deny", "Action": ["s3:PutObject", "s3:GetObject"], "Resource": "*"}""",
        nameof(Certainty.Yes)
    )]
    [InlineData(
        """ "s3:GetObject" """,
        """{"Effect": "Deny", "Action": ["s3:PutObject", "s3:Get*"], "Resource": "*"}""",
        nameof(Certainty.Yes)
    )]
    [InlineData(""" "s3:GetObject" """, """{"Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "*"}""", nameof(Certainty.No))]
    [InlineData(
        """ "s3:GetObject" """,
        """{"Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::c/*"}, {"Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}""",
        nameof(Certainty.Yes)
    )]
    [InlineData(
        """ "s3:GetObject" """,
        """{"Effect": "Deny", "Action": ["s3:PutObject", "¤more"], "Resource": "*"}""",
        nameof(Certainty.Unknown)
    )]
    [InlineData(""" "s3:Get¤" """, """{"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}""", nameof(Certainty.Unknown))]
    [InlineData(""" ["s3:GetObject", "¤more"] """, """{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}""", nameof(Certainty.Unknown))]
    [InlineData("[]", """{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}""", nameof(Certainty.No))]
    public void AnAllowOfActions(string actions, string denies, string expected)
    {
        var document = Policy.Document(
            $$"""{"Statement": [{"Effect": "Allow", "Action": {{actions}}, "Resource": "arn:aws:s3:::b/*"}, {{denies}}]}"""
        );
        Assert.Equal(expected, new EffectiveAllowance(document).IsFullyDenied(document.Statements[0]).ToString());
    }

    [Theory]
    [InlineData("""{"Effect": "Deny", "Action": "s3:GetObject", "Resource": "x"}""", true)]
    [InlineData("""{"Effect": "Deny", "Action": "S3:getobject", "Resource": "x"}""", true)]
    [InlineData("""{"Effect": "Deny", "Action": "s3:PutObject", "Resource": "x"}""", false)]
    [InlineData("""{"Effect": "Deny", "Action": "s3:Get*", "Resource": "x"}""", true)]
    [InlineData("""{"Effect": "Deny", "Action": ["s3:PutObject", "rds:*"], "Resource": "x"}""", false)]
    [InlineData("""{"Effect": "Deny", "NotAction": "s3:*", "Resource": "x"}""", false)]
    [InlineData("""{"Effect": "Deny", "NotAction": "rds:*", "Resource": "x"}""", true)]
    [InlineData("""{"Effect": "Deny", "NotAction": [], "Resource": "x"}""", true)]
    [InlineData("""{"Effect": "Deny", "Action": ["s3:PutObject", "¤more"], "Resource": "x"}""", true)]
    [InlineData("""{"Effect": "¤", "Action": "s3:*", "Resource": "x"}""", true)]
    [InlineData("""{"Effect": "Allow", "Action": "s3:*", "Resource": "x"}""", false)]
    public void MayDenyGetObject(string statement, bool expected)
    {
        var allowance = new EffectiveAllowance(Policy.Document($$"""{"Statement": [{{statement}}]}"""));
        Assert.Equal(expected, allowance.MayDeny("s3", "GetObject"));
        Assert.Equal(expected, allowance.MayDeny("s3", "GetObject"));
    }

    [Theory]
    [InlineData(""" {"AWS": "1"} """, """ {"AWS": "*"} """, nameof(Certainty.Yes))]
    [InlineData(""" {"AWS": "1"} """, """ {"AWS": ["1", "2"]} """, nameof(Certainty.Yes))]
    [InlineData(""" {"AWS": "1"} """, """ {"AWS": ["2", "*"]} """, nameof(Certainty.Yes))]
    [InlineData(""" {"AWS": "1"} """, """ {"AWS": "2"} """, nameof(Certainty.Unknown))]
    [InlineData(""" {"AWS": ["1", "2"]} """, """ {"AWS": "1"} """, nameof(Certainty.Unknown))]
    [InlineData(""" {"AWS": ["1", "¤more"]} """, """ {"AWS": "1"} """, nameof(Certainty.Unknown))]
    [InlineData(""" {"AWS": "1¤"} """, """ {"AWS": "1¤"} """, nameof(Certainty.Unknown))]
    [InlineData(""" {"AWS": []} """, """ {"AWS": "1"} """, nameof(Certainty.Unknown))]
    [InlineData(""" "*" """, """ {"AWS": ["1", "¤more"]} """, nameof(Certainty.Unknown))]
    [InlineData(""" "*" """, """ {"AWS": "1"} """, nameof(Certainty.No))]
    public void ThePrincipalsOfADenyCount(string allowed, string denied, string expected) =>
        Assert.Equal(expected, FullyDenied($"\"Principal\": {allowed}", $"\"Principal\": {denied}"));

    [Theory]
    [InlineData("NotPrincipal", "Principal")]
    [InlineData("Principal", "NotPrincipal")]
    public void ExceptedPrincipalsAreNotCompared(string allowed, string denied) =>
        Assert.Equal(
            nameof(Certainty.Unknown),
            FullyDenied(
                $$"""
                "{{allowed}}": {"AWS": "1"}
                """,
                $$"""
                "{{denied}}": {"AWS": "1"}
                """
            )
        );

    private static string FullyDenied(string allowed, string denied)
    {
        var document = Policy.Document(
            $$"""{"Statement": [{"Effect": "Allow", {{allowed}}, "Action": "s3:*"}, {"Effect": "Deny", {{denied}}, "Action": "s3:*"}]}"""
        );
        return new EffectiveAllowance(document).IsFullyDenied(document.Statements[0]).ToString();
    }
}
