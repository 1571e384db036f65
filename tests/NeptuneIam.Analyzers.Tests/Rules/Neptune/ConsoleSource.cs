namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>Code that gives somebody an inline policy, who may work at the Neptune console with it.</summary>
internal static class ConsoleSource
{
    /// <summary>A statement about Neptune that is far from what the console needs.</summary>
    public const string Clusters = """{ "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }""";

    /// <summary>A statement that allows all that the pages of the console need which change nothing.</summary>
    public const string Minimum =
        """{ "Effect": "Allow", "Action": ["rds:Describe*", "rds:List*", "rds:Download*", "ec2:Describe*", "cloudwatch:*", "logs:*", "kms:List*"], "Resource": "*" }""";

    /// <summary>A user that gets the policy, and whatever the statement behind it does.</summary>
    public static string User(string opening, string statements, string following = "") =>
        Put("User", "graphs", opening, statements, following);

    /// <summary>A principal of a kind that gets the policy, and whatever the statement behind it does.</summary>
    public static string Put(string principal, string policyName, string opening, string statements, string following = "") =>
        PolicySource.Granting(
            "Neptune",
            $$$""""
            await iam.Put{{{principal}}}PolicyAsync(new Put{{{principal}}}PolicyRequest
                    {
                        {{{principal}}}Name = name,
                        PolicyName = "{{{policyName}}}",
                        PolicyDocument = """{{{opening}}} "Version": "2012-10-17", "Statement": [{{{statements}}}] }""",
                    });{{{(following.Length == 0 ? string.Empty : "\n        " + following.Trim())}}}
            """"
        );
}
