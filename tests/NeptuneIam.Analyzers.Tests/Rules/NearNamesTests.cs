using CsCheck;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class NearNamesTests
{
    private static readonly string[] Known =
    [
        "DescribeDBClusters",
        "DescribeDBClusterParameters",
        "DescribeDBInstances",
        "GetItem",
        "PutItem",
        "Get",
    ];

    [Theory]
    [InlineData("DescribeDBCluster", "DescribeDBClusters")]
    [InlineData("describedbclusters", "DescribeDBClusters")]
    [InlineData("DescribeDBInstnaces", "DescribeDBInstances")]
    [InlineData("GteItem", "GetItem")]
    [InlineData("Gut", "")]
    [InlineData("DeleteEverything", "")]
    [InlineData("", "")]
    public void Finds_misspelled_names(string name, string expected) =>
        Assert.Equal(expected, string.Join(' ', NearNames.Find(name, Known)));

    [Fact]
    public void Offers_three_at_most() =>
        Assert.Equal(
            ["abcdefgha", "abcdefghb", "abcdefghc"],
            NearNames.Find("abcdefghi", ["abcdefghd", "abcdefghc", "abcdefghb", "abcdefgha"]).AsEnumerable()
        );

    [Fact]
    public void Text_of_any_length_is_no_misspelled_name() =>
        Assert.Empty(NearNames.Find(new string('a', 1_000_000), [new string('a', 1_000_000)]));

    /// <summary>The walk along the diagonal finds what the whole table finds.</summary>
    [Fact]
    public void The_distance_is_that_of_the_whole_table() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 0, 9], Gen.String[Gen.Char["abcA"], 0, 9])
            .Holds((left, right) => Assert.Equal(Math.Min(WholeTable(left, right), 4), NearNames.Distance(left, right, 3)), count: 2_000);

    private static int WholeTable(string left, string right)
    {
        left = left.ToLowerInvariant();
        right = right.ToLowerInvariant();
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    table[row, column] = row + column;
                    continue;
                }

                var cost = table[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                cost = Math.Min(cost, Math.Min(table[row - 1, column], table[row, column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    cost = Math.Min(cost, table[row - 2, column - 2] + 1);
                }

                table[row, column] = cost;
            }
        }

        return table[left.Length, right.Length];
    }
}
