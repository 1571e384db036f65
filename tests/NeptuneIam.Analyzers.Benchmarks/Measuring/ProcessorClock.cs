using Perfolizer.Horology;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

/// <summary>
/// Counts the processor time of this process instead of the time on the wall: a difference of three percent is lost in the noise of a
/// machine that does other things too.
/// </summary>
internal sealed class ProcessorClock : IClock
{
    /// <inheritdoc/>
    public string Title => "processor time";

    /// <inheritdoc/>
    public bool IsAvailable => true;

    /// <inheritdoc/>
    public Frequency Frequency => new(TimeSpan.TicksPerSecond);

    /// <inheritdoc/>
    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
