using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>What a rule is given: the policy, the options, and a place to report to.</summary>
internal sealed class PolicyRuleContext
{
    private readonly ImmutableArray<PolicyFinding>.Builder _findings;
    private readonly Lazy<PolicyOptions> _options;
    private readonly Lazy<EffectiveAllowance> _allowance;
    private readonly Lazy<bool> _isAboutNeptune;

    internal PolicyRuleContext(PolicyDocument document, Lazy<PolicyOptions> options, CancellationToken cancellationToken)
    {
        Document = document;
        CancellationToken = cancellationToken;
        _options = options;
        _findings = ImmutableArray.CreateBuilder<PolicyFinding>();
        _allowance = new Lazy<EffectiveAllowance>(() => new EffectiveAllowance(document), LazyThreadSafetyMode.None);
        _isAboutNeptune = new Lazy<bool>(() => NeptuneContext.IsAboutNeptune(document), LazyThreadSafetyMode.None);
    }

    /// <summary>The policy.</summary>
    public PolicyDocument Document { get; }

    /// <summary>The user's options for the file the policy is in.</summary>
    public PolicyOptions Options => _options.Value;

    /// <summary>What the policy grants in the end.</summary>
    public EffectiveAllowance Allowance => _allowance.Value;

    /// <summary>True if the policy, or a name in the code around it, is about Neptune.</summary>
    public bool IsAboutNeptune => _isAboutNeptune.Value;

    /// <summary>Ends long checks.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The rule that is running.</summary>
    internal PolicyRule? Rule { get; set; }

    /// <summary>What was reported so far.</summary>
    internal ImmutableArray<PolicyFinding>.Builder Findings => _findings;

    /// <summary>Reports a finding.</summary>
    /// <param name="descriptor">One of the rule's descriptors.</param>
    /// <param name="span">The offending element.</param>
    /// <param name="messageArguments">The values of the message's placeholders.</param>
    /// <param name="cures">Works out the cures, safest first; null if there is none.</param>
    /// <param name="additionalSpans">Further elements that belong to the finding.</param>
    public void Report(
        DiagnosticDescriptor descriptor,
        TextSpan span,
        object[] messageArguments,
        Func<ImmutableArray<PolicyCure>>? cures = null,
        ImmutableArray<TextSpan> additionalSpans = default
    ) =>
        _findings.Add(
            new PolicyFinding(
                Rule!,
                Document,
                _options,
                descriptor,
                span,
                additionalSpans.IsDefault ? ImmutableArray<TextSpan>.Empty : additionalSpans,
                messageArguments,
                cures
            )
        );
}
