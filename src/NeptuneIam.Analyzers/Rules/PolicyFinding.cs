using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Something wrong with a policy, at one element of it.</summary>
internal sealed class PolicyFinding
{
    private readonly Func<ImmutableArray<PolicyCure>> _cures;

    internal PolicyFinding(
        PolicyRule rule,
        PolicyDocument document,
        Lazy<PolicyOptions> options,
        DiagnosticDescriptor descriptor,
        TextSpan span,
        ImmutableArray<TextSpan> additionalSpans,
        object[] messageArguments,
        Func<ImmutableArray<PolicyCure>>? cures
    )
    {
        Rule = rule;
        Document = document;
        Options = options;
        Descriptor = descriptor;
        Span = span;
        AdditionalSpans = additionalSpans;
        MessageArguments = messageArguments;
        _cures = cures ?? (static () => ImmutableArray<PolicyCure>.Empty);
    }

    /// <summary>The rule that found it.</summary>
    public PolicyRule Rule { get; }

    /// <summary>The policy.</summary>
    public PolicyDocument Document { get; }

    /// <summary>The user's options for the file the policy is in.</summary>
    public Lazy<PolicyOptions> Options { get; }

    /// <summary>The descriptor of the severity it has here.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The offending element, in the coordinates of the policy's origin.</summary>
    public TextSpan Span { get; }

    /// <summary>Further elements that belong to it.</summary>
    public ImmutableArray<TextSpan> AdditionalSpans { get; }

    /// <summary>The values of the message's placeholders.</summary>
    public object[] MessageArguments { get; }

    /// <summary>The cures, safest first; worked out only when a fix is asked for.</summary>
    public ImmutableArray<PolicyCure> GetCures() => _cures();

    /// <summary>The diagnostic that a user sees.</summary>
    public Diagnostic ToDiagnostic()
    {
        var locations = Document.Origin.GetLocations(Span);
        var additional = locations.RemoveAt(0);
        foreach (var span in AdditionalSpans)
        {
            additional = additional.AddRange(Document.Origin.GetLocations(span));
        }

        return FindingDiagnostic.Create(Descriptor, locations[0], Options, additional, Document.Origin.FileText, MessageArguments);
    }
}
