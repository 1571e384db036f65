using System.Text.Json;
using CsCheck;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>What a policy allows in the end: laws, agreement with an evaluation of single requests, and cases.</summary>
public sealed class EffectiveAllowanceTests
{
    private static readonly (string Service, string Name)[] Queries =
    [
        ("rds", "CreateDBCluster"),
        ("rds", "DescribeDBClusters"),
        ("neptune-db", "connect"),
        ("s3", "GetObject"),
    ];

    private static readonly string[] Requests =
    [
        "arn:aws:rds:eu-west-1:1:cluster:a",
        "arn:aws:rds:eu-west-1:1:cluster:b",
        "arn:aws:s3:::x/y",
    ];

    private static readonly Gen<string> Action = Gen.OneOf(
        "*",
        "*:*",
        "rds:*",
        "rds:Create*",
        "rds:CreateDBCluster",
        "RDS:describe*",
        "neptune-db:*",
        "s3:Get*",
        "s3:GetObject",
        "rds:¤",
        "¤",
        "*:C¤"
    );

    private static readonly Gen<string> Resource = Gen.OneOf(
        "*",
        "arn:aws:rds:*:*:*",
        "arn:aws:rds:*:*:cluster:a",
        "arn:aws:rds:*:1:cluster:*",
        "arn:aws:s3:::*",
        "arn:aws:s3:::x/${aws:username}",
        "arn:aws:rds:¤"
    );

    private static readonly Gen<Rule> AnyRule = Gen.Select(
            Gen.Bool,
            Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))),
            Action.Array[1, 3],
            Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))),
            Resource.Array[1, 2],
            Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))
        )
        .Select(
            (isAllow, notAction, actions, notResource, resources, isConditional) =>
                new Rule(isAllow, notAction, actions, notResource, resources, isConditional)
        );

    private static readonly Gen<Rule[]> AnyPolicy = AnyRule.Array[0, 4];

    [Fact]
    public void ADenyNeverTurnsAnAnswerTowardsYes() =>
        Gen.Select(AnyPolicy, AnyRule)
            .Holds(
                (policy, rule) => AssertEach(policy, [.. policy, rule with { IsAllow = false }], (before, after) => after <= before),
                count: 5_000
            );

    [Fact]
    public void AnAllowNeverTurnsAnAnswerTowardsNo() =>
        Gen.Select(AnyPolicy, AnyRule)
            .Holds(
                (policy, rule) => AssertEach(policy, [.. policy, rule with { IsAllow = true }], (before, after) => after >= before),
                count: 5_000
            );

    [Fact]
    public void TheOrderOfStatementsIsIrrelevant() =>
        Gen.Select(AnyPolicy, Gen.Int[0, 3])
            .Holds(
                (policy, turn) =>
                    AssertEach(policy, [.. policy.Skip(turn).Reverse(), .. policy.Take(turn)], (before, after) => after == before),
                count: 5_000
            );

    [Fact]
    public void SplittingAListOfActionsChangesNothing() =>
        AnyPolicy.Holds(
            policy =>
                AssertEach(
                    policy,
                    [
                        .. policy.SelectMany(rule =>
                            rule.NotAction ? [rule] : rule.Actions.Select(action => rule with { Actions = [action] })
                        ),
                    ],
                    (before, after) => after == before
                ),
            count: 5_000
        );

    [Fact]
    public void NotActionIsTheComplement() =>
        Action
            .Array[1, 3]
            .Holds(
                actions =>
                {
                    var listed = Policy.Statement(new Rule(true, false, actions, false, ["*"], false).ToJson());
                    var excepted = Policy.Statement(new Rule(true, true, actions, false, ["*"], false).ToJson());
                    foreach (var (service, name) in Queries)
                    {
                        Assert.Equal(listed.MatchesAction(service, name).Not(), excepted.MatchesAction(service, name));
                    }
                },
                count: 1_000
            );

    /// <summary>A sure answer is the one that every request gets, whatever the holes contain and the conditions say.</summary>
    [Fact]
    public void ASureAnswerHoldsForEveryRequest() =>
        Gen.Select(AnyPolicy, Gen.OneOf("", "Get", "CreateDBCluster", "*", "rds:*"), Gen.Int[0, 255])
            .Holds(
                (policy, filling, conditions) =>
                {
                    var allowance = Allowance(policy);
                    foreach (var (service, name) in Queries)
                    {
                        var answer = allowance.Allows(service, name);
                        foreach (var resource in Requests)
                        {
                            var isAllowed = IsAllowed(policy, service, name, resource, filling, conditions);
                            Assert.True(
                                answer == Certainty.Unknown || isAllowed == (answer == Certainty.Yes),
                                $"{service}:{name} on {resource}: {answer}"
                            );
                        }
                    }
                },
                count: 20_000
            );

    [Fact]
    public void AFullyDeniedStatementAllowsNoRequest() =>
        Gen.Select(AnyPolicy, AnyRule, Gen.OneOf("", "Get", "CreateDBCluster", "*", "rds:*"), Gen.Int[0, 255])
            .Holds(
                (policy, rule, filling, conditions) =>
                {
                    rule = rule with { IsAllow = true };
                    policy = [rule, .. policy];
                    var document = Policy.Document(Json(policy));
                    var answer = new EffectiveAllowance(document).IsFullyDenied(document.Statements[0]);
                    foreach (var (service, name) in Queries)
                    {
                        foreach (var resource in Requests)
                        {
                            if (answer == Certainty.Yes && IsAllowed([rule], service, name, resource, filling, conditions | 1))
                            {
                                Assert.False(
                                    IsAllowed(policy, service, name, resource, filling, conditions | 1),
                                    $"{service}:{name} on {resource}"
                                );
                            }
                        }
                    }
                },
                count: 20_000
            );

    [Fact]
    public void ManyQueriesAreManySingleQueries() =>
        AnyPolicy.Holds(
            policy =>
            {
                var allowance = Allowance(policy);
                Assert.Equal(
                    Queries.Select(query => allowance.Allows(query.Service, query.Name)),
                    allowance.Allows([.. Queries.Select(query => query.Service + ":" + query.Name)])
                );
            },
            count: 1_000
        );

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
    public void FullyDenied(string others, string expected)
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

    [Fact]
    public void ThePrincipalsOfADenyCount()
    {
        Assert.Equal(Certainty.Unknown, FullyDenied("{\"AWS\": [\"1\", \"2\"]}", "{\"AWS\": \"1\"}"));
        Assert.Equal(Certainty.Yes, FullyDenied("{\"AWS\": \"1\"}", "{\"AWS\": [\"2\", \"*\"]}"));
        Assert.Equal(Certainty.Unknown, FullyDenied("\"*\"", "{\"AWS\": [\"1\", \"¤more\"]}"));
        Assert.Equal(Certainty.Unknown, FullyDenied("{\"AWS\": \"1¤\"}", "{\"AWS\": \"1¤\"}"));
        Assert.Equal(Certainty.Unknown, FullyDenied("{\"AWS\": []}", "{\"AWS\": \"1\"}"));
        Assert.Equal(Certainty.Unknown, FullyDenied("{\"AWS\": [\"1\", \"¤more\"]}", "{\"AWS\": \"1\"}"));
        Assert.Equal(Certainty.Unknown, FullyDenied("{\"AWS\": \"1\"}", "{\"AWS\": \"1\"}", allowedElement: "NotPrincipal"));
        Assert.Equal(Certainty.Unknown, FullyDenied("{\"AWS\": \"1\"}", "{\"AWS\": \"1\"}", deniedElement: "NotPrincipal"));
        Assert.Equal(Certainty.No, FullyDenied("\"*\"", "{\"AWS\": \"1\"}"));
        Assert.Equal(Certainty.Yes, FullyDenied("{\"AWS\": \"1\"}", "{\"AWS\": [\"1\", \"2\"]}"));
        Assert.Equal(Certainty.Unknown, FullyDenied("{\"AWS\": \"1\"}", "{\"AWS\": \"2\"}"));
        Assert.Equal(Certainty.Yes, FullyDenied("{\"AWS\": \"1\"}", "{\"AWS\": \"*\"}"));

        static Certainty FullyDenied(string allowed, string denied, string allowedElement = "Principal", string deniedElement = "Principal")
        {
            var document = Policy.Document(
                $$"""{"Statement": [{"Effect": "Allow", "{{allowedElement}}": {{allowed}}, "Action": "s3:*"}, {"Effect": "Deny", "{{deniedElement}}": {{denied}}, "Action": "s3:*"}]}"""
            );
            return new EffectiveAllowance(document).IsFullyDenied(document.Statements[0]);
        }
    }

    [Fact]
    public void ThousandsOfStatementsAreAnswered()
    {
        var policy = Enumerable
            .Range(0, 4_000)
            .Select(number => new Rule(
                number % 2 == 0,
                false,
                ["rds:*", $"s3:Get{number}*"],
                false,
                [$"arn:aws:rds:*:*:cluster:{number}-*"],
                false
            ))
            .ToArray();
        var document = Policy.Document(Json(policy));
        var allowance = new EffectiveAllowance(document);
        Assert.Equal(Certainty.Unknown, allowance.Allows("rds", "CreateDBCluster"));
        Assert.Equal(Certainty.No, allowance.Allows("iam", "PassRole"));
        Assert.Equal(Certainty.No, allowance.IsFullyDenied(document.Statements[0]));
    }

    private static void AssertEach(Rule[] before, Rule[] after, Func<Certainty, Certainty, bool> law)
    {
        var (old, changed) = (Allowance(before), Allowance(after));
        foreach (var (service, name) in Queries)
        {
            var (first, second) = (old.Allows(service, name), changed.Allows(service, name));
            Assert.True(law(first, second), $"{service}:{name}: {first}, then {second}");
        }
    }

    private static EffectiveAllowance Allowance(Rule[] policy) => new(Policy.Document(Json(policy)));

    private static string Json(Rule[] policy) => $$"""{"Statement": [{{string.Join(',', policy.Select(rule => rule.ToJson()))}}]}""";

    /// <summary>Evaluates one request as AWS does, with holes filled in, and the condition of each statement decided by a bit.</summary>
    private static bool IsAllowed(Rule[] policy, string service, string name, string resource, string filling, int conditions)
    {
        var isAllowed = false;
        for (var index = 0; index < policy.Length; index++)
        {
            var rule = policy[index];
            var applies =
                (!rule.IsConditional || (conditions >> index & 1) == 1)
                && rule.NotAction != rule.Actions.Any(action => Is(Policy.Action(Fill(action)).Matches(service, name)))
                && rule.NotResource != rule.Resources.Any(pattern => Is(Policy.Resource(Fill(pattern)).Matches(resource)));
            if (applies && !rule.IsAllow)
            {
                return false;
            }

            isAllowed |= applies;
        }

        return isAllowed;

        string Fill(string text) => text.Replace("¤", filling).Replace("${aws:username}", "y");

        static bool Is(Certainty answer)
        {
            Assert.NotEqual(Certainty.Unknown, answer);
            return answer == Certainty.Yes;
        }
    }

    /// <summary>A statement.</summary>
    private sealed record Rule(bool IsAllow, bool NotAction, string[] Actions, bool NotResource, string[] Resources, bool IsConditional)
    {
        public string ToJson() =>
            $$"""{"Effect": "{{(IsAllow ? "Allow" : "Deny")}}", "{{(NotAction ? "Not" : "")}}Action": {{JsonSerializer.Serialize(Actions)}}, "{{(NotResource ? "Not" : "")}}Resource": {{JsonSerializer.Serialize(Resources)}}{{(IsConditional ? ", \"Condition\": {\"Bool\": {\"a:b\": true}}" : "")}}}""";
    }
}
