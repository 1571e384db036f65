using System.Text.Json;
using CsCheck;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>What a policy allows in the end, of any policy: laws, and agreement with an evaluation of single requests.</summary>
public sealed class EffectiveAllowanceLawTests
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
