using System.Diagnostics;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>Work that must come to an end. How long it takes is a matter of the benchmarks; a minute is a hang on any machine.</summary>
internal static class Hang
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Does the work, and fails if that took a minute.</summary>
    public static T AssertNone<T>(Func<T> work, string what = "the work")
    {
        var watch = Stopwatch.StartNew();
        var result = work();
        Assert.True(watch.Elapsed < Limit, $"{what}: {watch.Elapsed}");
        return result;
    }

    /// <summary>Does the work, and fails if that took a minute.</summary>
    public static async Task AssertNoneAsync(Func<Task> work, string what = "the work")
    {
        var watch = Stopwatch.StartNew();
        await work();
        Assert.True(watch.Elapsed < Limit, $"{what}: {watch.Elapsed}");
    }
}
