using BenchmarkDotNet.Attributes;
using NeptuneIam.Analyzers.Benchmarks.Measuring;
using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Benchmarks;

/// <summary>
/// What the catalogue adds to the first policy of a process: its index, and the services that the policy names. Every run begins
/// with a catalogue that nobody asked yet.
/// </summary>
[ShortRuns(warmups: 3, iterations: 15)]
public class CatalogFirstUse
{
    private static readonly string[] Services = ["rds", "ec2", "s3", "iam", "kms"];

    /// <summary>How many services the policy names; large ones.</summary>
    [Params(1, 5)]
    public int Named { get; set; }

    /// <summary>Opens the catalogue and reads the services.</summary>
    [Benchmark]
    public int Read()
    {
        var file = new CatalogFile(static () => typeof(CatalogFile).Assembly.GetManifestResourceStream("services.catalog")!);
        var actions = 0;
        foreach (var service in Services.AsSpan(0, Named))
        {
            actions += file.Find(service)!.Actions.Length;
        }

        return actions;
    }
}

/// <summary>A question to the catalogue about a service that was read before.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CatalogLookup
{
    /// <summary>The service that is asked for.</summary>
    [Params("rds")]
    public string Service { get; set; } = "";

    /// <summary>Finds an action and whether it knows a condition key.</summary>
    [Benchmark]
    public bool Find() => ServiceCatalog.Find(Service)!.Find("CreateDBCluster")!.Knows("rds:DatabaseEngine");
}
