using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Keeps the earliest of the faults that are found in a text, which need not be the one that is found first.</summary>
internal sealed class JsonFaultRecorder
{
    private bool _isHiding;

    /// <summary>The earliest fault so far; null if there is none.</summary>
    public JsonFault? Earliest { get; private set; }

    /// <summary>True once no other fault can take the place of <see cref="Earliest"/>.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>True if a fault at <paramref name="start"/> would be kept. Ask before a message or a repair costs more than a few characters.</summary>
    public bool WouldKeep(int start) => !_isHiding && (Earliest is null || (!IsSettled && start < Earliest.Span.Start));

    /// <summary>Records a fault.</summary>
    /// <param name="start">Where the offending characters start.</param>
    /// <param name="length">How many characters offend.</param>
    /// <param name="message">What is wrong, as in <see cref="JsonError.Message"/>.</param>
    /// <param name="candidates">Changes that might mend the text.</param>
    public void Report(int start, int length, string message, params VirtualEdit[] candidates) =>
        Keep(start, length, message, candidates, mustMend: false);

    /// <summary>Records a fault whose candidates are plausible only if the text has no other fault: <see cref="JsonFault.MustMend"/>.</summary>
    public void ReportUncertain(int start, int length, string message, params VirtualEdit[] candidates) =>
        Keep(start, length, message, candidates, mustMend: true);

    /// <summary>Lets <see cref="Earliest"/> stand, whatever is found from here on, even before it.</summary>
    public void Settle() => IsSettled = true;

    /// <summary>Records nothing from here on: something unknown was read, behind which any text may be right.</summary>
    public void HideFollowing() => _isHiding = true;

    private void Keep(int start, int length, string message, VirtualEdit[] candidates, bool mustMend)
    {
        if (WouldKeep(start))
        {
            Earliest = new JsonFault(new TextSpan(start, length), message, candidates.ToImmutableArray(), mustMend);
        }
    }
}
