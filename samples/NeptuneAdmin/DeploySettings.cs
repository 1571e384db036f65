using System.Diagnostics.CodeAnalysis;

namespace NeptuneAdmin;

/// <summary>What the command line says about the account and the cluster.</summary>
internal sealed record DeploySettings
{
    /// <summary>What to do.</summary>
    public required string Command { get; init; }

    /// <summary>The account's twelve digits.</summary>
    public required string Account { get; init; }

    /// <summary>The region of the cluster.</summary>
    public string Region { get; init; } = "eu-west-1";

    /// <summary>The name of the cluster, as in the ARNs of the management API.</summary>
    public string Cluster { get; init; } = "graph-prod";

    /// <summary>The resource id of the cluster, as in the ARNs of its data: "cluster-" and letters and digits.</summary>
    public string ClusterId { get; init; } = "*";

    /// <summary>The bucket that bulk loads are read from.</summary>
    public string Bucket { get; init; } = "graph-load";

    /// <summary>True on the build server, which has no role to run under.</summary>
    public static bool OnBuildServer => Environment.GetEnvironmentVariable("BUILD_SERVER") is not null;

    /// <summary>The host name of the cluster's writer.</summary>
    public static string Endpoint => Environment.GetEnvironmentVariable("GRAPH_ENDPOINT") ?? "localhost";

    /// <summary>The password that a new console user must change at the first sign-in.</summary>
    public static string InitialPassword => Environment.GetEnvironmentVariable("INITIAL_PASSWORD") ?? throw new InvalidOperationException("INITIAL_PASSWORD is not set.");

    /// <summary>The cluster in the management API.</summary>
    public string ClusterArn => $"arn:aws:rds:{Region}:{Account}:cluster:{Cluster}";

    /// <summary>The data of the cluster.</summary>
    public string DataArn => $"arn:aws:neptune-db:{Region}:{Account}:{ClusterId}/*";

    /// <summary>Reads the command line: a command, then names and values.</summary>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out DeploySettings? settings)
    {
        settings = null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i + 1 < args.Length; i += 2)
        {
            values[args[i]] = args[i + 1];
        }

        if (args.Length % 2 == 0 || !values.TryGetValue("--account", out var account))
        {
            return false;
        }

        settings = new DeploySettings { Command = args[0], Account = account };
        settings = settings with
        {
            Region = values.GetValueOrDefault("--region", settings.Region),
            Cluster = values.GetValueOrDefault("--cluster", settings.Cluster),
            ClusterId = values.GetValueOrDefault("--cluster-id", settings.ClusterId),
            Bucket = values.GetValueOrDefault("--bucket", settings.Bucket),
        };
        return true;
    }
}
