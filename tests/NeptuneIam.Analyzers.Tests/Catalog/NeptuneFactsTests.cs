using System.Globalization;
using System.Text.RegularExpressions;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Tests.Policies;

namespace NeptuneIam.Analyzers.Tests.Catalog;

public sealed class NeptuneFactsTests
{
    [Fact]
    public void The_console_minimum_has_four_groups() =>
        Assert.Equal(
            ["core required 18", "network required 6", "monitoring recommended 6", "encryption recommended 4"],
            NeptuneFacts.ConsoleMinimum.Select(group =>
                $"{group.Name} {(group.IsRequired ? "required" : "recommended")} {group.Actions.Length}"
            )
        );

    [Fact]
    public void The_console_minimum_names_each_action_once()
    {
        var actions = NeptuneFacts.ConsoleMinimum.SelectMany(group => group.Actions).ToArray();
        Assert.Equal(34, actions.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(actions, action => Assert.Matches("^(rds|ec2|kms|logs|cloudwatch):[A-Z][A-Za-z]+$", action));

        // What the console needs of rds only reads, and is Neptune's.
        var management = actions
            .Where(action => action.StartsWith("rds:", StringComparison.Ordinal))
            .Select(action => action[4..])
            .ToArray();
        Assert.All(management, name => Assert.True(NeptuneFacts.IsReadOnlyRdsAction(name), name));
        Assert.Subset(NeptuneFacts.ManagementActions.ToHashSet(), management.ToHashSet());
    }

    /// <summary>The console minimum is what three AWS managed policies have in common: see the data file.</summary>
    [Fact]
    public void The_console_minimum_is_granted_by_the_policies_that_it_is_made_from()
    {
        foreach (var name in new[] { "NeptuneReadOnlyAccess", "NeptuneFullAccess", "NeptuneConsoleFullAccess" })
        {
            Assert.Empty(AwsPolicy.MissingFromConsoleMinimum(name));
        }
    }

    [Fact]
    public void The_numbers_of_actions_are_those_that_AWS_publishes()
    {
        Assert.Equal(169, NeptuneFacts.AllRdsActions.Length);
        Assert.Equal(76, NeptuneFacts.ManagementActions.Length);
        Assert.Subset(NeptuneFacts.AllRdsActions.ToHashSet(), NeptuneFacts.ManagementActions.ToHashSet());
        Assert.Equal(37, NeptuneFacts.DataActions.Length);
        Assert.Equal(38, NeptuneFacts.GraphActions.Length);
        Assert.Equal("connect", Assert.Single(NeptuneFacts.LegacyDataActions));
        Assert.Subset(
            NeptuneFacts.DataActions.ToHashSet(),
            new HashSet<string> { "connect", "StartExportJob", "GetExportJobStatus", "ListExportJobs", "CancelExportJob" }
        );
    }

    [Fact]
    public void Actions_are_sorted_and_named_once()
    {
        foreach (
            var names in new[]
            {
                NeptuneFacts.AllRdsActions,
                NeptuneFacts.ManagementActions,
                NeptuneFacts.DataActions,
                NeptuneFacts.GraphActions,
            }
        )
        {
            Assert.Equal(names.Order(StringComparer.Ordinal), names);
            Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    [Theory]
    [InlineData("rds:*", 169, 76)]
    [InlineData("*", 169, 76)]
    [InlineData("*:*", 169, 76)]
    [InlineData("RDS:describe*", 48, 25)]
    [InlineData("rds:List*", 1, 1)]
    [InlineData("rds:Create*", 20, 9)]
    [InlineData("rds:Delete*", 21, 9)]
    [InlineData("rds:Modify*", 24, 9)]
    [InlineData("rds:Start*", 5, 1)]
    [InlineData("rds:Stop*", 4, 1)]
    [InlineData("rds:Restore*", 6, 2)]
    [InlineData("rds:Copy*", 6, 3)]
    [InlineData("rds:Add*", 4, 3)]
    [InlineData("rds:Remove*", 5, 4)]
    [InlineData("rds:Reset*", 2, 2)]
    [InlineData("rds:Failover*", 2, 2)]
    [InlineData("rds:Reboot*", 3, 1)]
    [InlineData("rds:Promote*", 2, 1)]
    [InlineData("rds:*DBCluster*", 36, 29)]
    [InlineData("neptune-db:*", 0, 0)]
    [InlineData("rds:¤", 0, 0)]
    public void A_pattern_grants_so_many_actions_in_all_and_of_Neptune(string pattern, int total, int neptune)
    {
        var granted = NeptuneFacts.CountGranted(Policy.Action(pattern));
        Assert.Equal((total, neptune, total - neptune), (granted.Total, granted.Neptune, granted.Other));
        Assert.Equal(neptune, NeptuneFacts.ManagementActionsOf(Policy.Action(pattern)).Length);
    }

    [Fact]
    public void Actions_that_are_not_of_Neptune_have_these_levels() =>
        Assert.Equal(
            ["List 21", "PermissionsManagement 1", "Read 3", "Write 68"],
            NeptuneFacts
                .AllRdsActions.Except(NeptuneFacts.ManagementActions)
                .CountBy(name => NeptuneFacts.AccessLevelOf("rds", name))
                .Select(level => string.Create(CultureInfo.InvariantCulture, $"{level.Key} {level.Value}"))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("rds:*", true)]
    [InlineData("*", true)]
    [InlineData("rds:*Tags*", true)]
    [InlineData("rds:Describe*", false)]
    [InlineData("rds:List*", false)]
    [InlineData("rds:D*", true)]
    [InlineData("rds:Do*", false)]
    [InlineData("rds:¤", false)]
    [InlineData("s3:*", false)]
    public void A_pattern_reaches_writing_actions_or_not(string pattern, bool expected) =>
        Assert.Equal(expected, NeptuneFacts.ReachesWrite(Policy.Action(pattern)));

    [Fact]
    public void A_pattern_expands_to_the_actions_of_Neptune() =>
        Assert.Equal("StartDBCluster StopDBCluster", string.Join(' ', NeptuneFacts.ManagementActionsOf(Policy.Action("RDS:st*"))));

    [Theory]
    [InlineData("rds", "createdbcluster", nameof(AccessLevel.Write))]
    [InlineData("RDS", "DescribeDBClusters", nameof(AccessLevel.List))]
    [InlineData("rds", "AddTagsToResource", nameof(AccessLevel.Tagging))]
    [InlineData("neptune-db", "ReadDataViaQuery", nameof(AccessLevel.Read))]
    [InlineData("neptune-db", "ListExportJobs", nameof(AccessLevel.List))]
    [InlineData("neptune-db", "connect", nameof(AccessLevel.Write))]
    [InlineData("neptune-graph", "TagResource", nameof(AccessLevel.Tagging))]
    [InlineData("rds", "ReadDataViaQuery", nameof(AccessLevel.Unknown))]
    [InlineData("s3", "GetObject", nameof(AccessLevel.Unknown))]
    public void An_action_has_the_level_that_AWS_publishes(string service, string name, string expected) =>
        Assert.Equal(expected, NeptuneFacts.AccessLevelOf(service, name).ToString());

    [Theory]
    [InlineData("CreateDBCluster", "rds:CreateDBCluster")]
    [InlineData("createdbcluster", "rds:CreateDBCluster")]
    [InlineData("Describe*", "rds:Describe*")]
    [InlineData("ReadDataViaQuery", "neptune-db:ReadDataViaQuery")]
    [InlineData("connect", "neptune-db:connect")]
    [InlineData("*", "rds:* neptune-db:*")]
    [InlineData("List*", "rds:List* neptune-db:List*")]
    [InlineData("CancelQuery", "neptune-db:CancelQuery")]
    [InlineData("ListTagsForResource", "rds:ListTagsForResource")]
    [InlineData("CreateGraph", "neptune-graph:CreateGraph")]
    [InlineData("ExecuteFastReset", "neptune-db:ResetDatabase")]
    [InlineData("ExecuteGremlinQuery", "neptune-db:ReadDataViaQuery neptune-db:WriteDataViaQuery neptune-db:DeleteDataViaQuery")]
    [InlineData("ExecuteQuery", "neptune-graph:ReadDataViaQuery neptune-graph:WriteDataViaQuery neptune-graph:DeleteDataViaQuery")]
    [InlineData("CreateDBProxy", "")]
    [InlineData("", "")]
    public void A_name_under_a_wrong_prefix_means_actions(string name, string expected) =>
        Assert.Equal(expected, string.Join(' ', NeptuneFacts.MeantActions(name)));

    [Fact]
    public void Operations_need_actions_that_exist()
    {
        Assert.Equal("GetQueryStatus", Assert.Single(NeptuneFacts.ActionsOfOperation("neptune-graph", "getquery")));
        Assert.Equal(
            "ReadDataViaQuery WriteDataViaQuery DeleteDataViaQuery",
            string.Join(' ', NeptuneFacts.ActionsOfOperation("neptune-graph", "ExecuteQuery"))
        );
        Assert.Empty(NeptuneFacts.ActionsOfOperation("neptune-graph", "CreateGraph"));
        Assert.Empty(NeptuneFacts.ActionsOfOperation("rds", "ExecuteQuery"));
        foreach (
            var section in DataFile.Read(typeof(NeptuneFacts).Assembly, "neptune.txt").Where(section => section.Heading[^1] == "operations")
        )
        {
            var service = section.Heading[0];
            foreach (var row in section.Rows)
            {
                Assert.Equal(AccessLevel.Unknown, NeptuneFacts.AccessLevelOf(service, row[0]));
                Assert.All(row.Skip(1), action => Assert.NotEqual(AccessLevel.Unknown, NeptuneFacts.AccessLevelOf(service, action)));
            }
        }
    }

    [Fact]
    public void Mistaken_prefixes_are_no_prefixes()
    {
        Assert.Equal(
            "neptune amazon-neptune neptunedb neptune_db neptune-data neptunedata neptune-analytics neptunegraph neptune_graph",
            string.Join(' ', NeptuneFacts.MistakenPrefixes)
        );
        Assert.DoesNotContain(NeptuneFacts.DataService, NeptuneFacts.MistakenPrefixes);
        Assert.DoesNotContain(NeptuneFacts.GraphService, NeptuneFacts.MistakenPrefixes);
    }

    /// <summary>Everything AWS grants for Neptune by name is known, so that no rule reports it.</summary>
    [Fact]
    public void The_managed_policies_name_only_known_actions()
    {
        foreach (
            var policy in new[] { "NeptuneReadOnlyAccess", "NeptuneFullAccess", "NeptuneConsoleFullAccess", "NeptuneGraphReadOnlyAccess" }
        )
        {
            foreach (
                var action in AwsPolicy
                    .Read(policy)
                    .Statements.SelectMany(statement => statement.Actions)
                    .Where(action => !action.HasWildcard)
            )
            {
                if (action.Service is "rds")
                {
                    Assert.Contains(action.Name!, NeptuneFacts.ManagementActions);
                }
                else if (action.Service is "neptune-db" or "neptune-graph")
                {
                    Assert.NotEqual(AccessLevel.Unknown, NeptuneFacts.AccessLevelOf(action.Service, action.Name!));
                }
            }
        }
    }

    [Fact]
    public void Every_data_file_names_its_sources_and_date()
    {
        var assembly = typeof(NeptuneFacts).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).ToArray();
        Assert.Subset(files.ToHashSet(), new HashSet<string> { "neptune.txt", "managed-policies.txt" });
        foreach (var file in files)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            var comments = string.Join(
                '\n',
                reader.ReadToEnd().Split('\n').TakeWhile(line => !line.StartsWith('[')).Where(line => line.StartsWith('#'))
            );
            Assert.Matches(new Regex("(?i)source"), comments);
            Assert.Matches(new Regex(@"\b20\d\d-\d\d"), comments);
        }
    }
}
