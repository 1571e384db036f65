using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

public sealed class StatementIdentityTests
{
    private const string Statement = """
        {"Sid": "A", "Effect": "Allow", "Action": ["rds:a", "rds:b"], "Resource": "x", "Condition": {"Bool": {"a:b": true, "a:c": "1"}}}
        """;

    [Theory]
    [InlineData("""{"Effect": "Allow", "Action": ["rds:a", "rds:b"], "Resource": "x", "Condition": {"Bool": {"a:b": true, "a:c": "1"}}}""")]
    [InlineData(
        """{"Sid": "B", "Resource": ["x"], "Action": ["rds:b", "rds:a"], "Effect": "Allow", "Condition": {"Bool": {"a:c": 1, "a:b": "true"}}}"""
    )]
    [InlineData(
        """{"Effect": "Allow", "Action": ["rds:a", "rds:b"], "Resource": "x", "Condition": {"Bool": {"a:b": [true], "a:c": ["1"]}}}"""
    )]
    public void Order_ids_and_lists_of_one_make_no_difference(string other)
    {
        Assert.NotNull(Of(Statement));
        Assert.Equal(Of(Statement), Of(other));
    }

    [Theory]
    [InlineData("""{"Effect": "Deny", "Action": "rds:a", "Resource": "x"}""")]
    [InlineData("""{"Effect": "Allow", "NotAction": "rds:a", "Resource": "x"}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a", "NotResource": "x"}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a", "Resource": "y"}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a", "Resource": ["x", "y"]}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a", "Resource": []}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a", "Resource": "x", "Condition": {}}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a1", "Resource": "x"}""")]
    public void What_says_something_else_is_not_the_same(string other) =>
        Assert.NotEqual(Of("""{"Effect": "Allow", "Action": "rds:a", "Resource": "x"}"""), Of(other));

    /// <summary>Where a list ends and the next value begins is part of what is said.</summary>
    [Fact]
    public void Lists_do_not_run_into_each_other()
    {
        Assert.NotEqual(Of(Conditions("""{"a:b": ["1", "2"], "a:c": []}""")), Of(Conditions("""{"a:b": "1", "a:c": "2"}""")));
        Assert.NotEqual(Of(Conditions("""{"a:b": "1", "a:c": "2"}""")), Of(Conditions("""{"a:b": "1a:c2"}""")));

        static string Conditions(string keys) =>
            $$$"""{"Effect": "Allow", "Action": "rds:a", "Resource": "x", "Condition": {"Bool": {{{keys}}} } }""";
    }

    [Theory]
    [InlineData("""{"Effect": "¤", "Action": "rds:a", "Resource": "x"}""")]
    [InlineData("""{"Effect": "¤value", "Action": "rds:a", "Resource": "x"}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:¤", "Resource": "x"}""")]
    [InlineData("""{"Effect": "Allow", "Action": ["rds:a", "rds:¤"], "Resource": "x"}""")]
    [InlineData("""{"Effect": "Allow", "Action": ["rds:a", "¤more"], "Resource": "x"}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a", "Resource": "¤value"}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a", "Resource": "x", "¤more": 0}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a", "Resource": "x", "¤": "y"}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a", "Resource": "x", "Condition": {"Bool": {"a:b": true, "¤more": 0}}}""")]
    [InlineData("""{"Effect": "Allow", "Action": "rds:a", "Resource": "x", "Condition": {"Bool": {"a:¤": true}}}""")]
    [InlineData("""{"Effect": "Allow", "Action": [], "Resource": "x"}""")]
    [InlineData("""{"Effect": "Allow", "Resource": "x"}""")]
    public void What_is_not_known_and_what_says_nothing_is_like_nothing(string statement) => Assert.Null(Of(statement));

    private static string? Of(string json) => StatementIdentity.Of(Policy.Statement(json));
}
