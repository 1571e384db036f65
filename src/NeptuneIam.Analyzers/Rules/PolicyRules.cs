using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>All rules about policies, and how they are run together.</summary>
internal static class PolicyRules
{
    /// <summary>The rules in order of identifier.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
        ImmutableArray.Create<PolicyRule>(
            new ConsoleMinimum(),
            new DuplicateOfManagedPolicy(),
            new OutdatedManagedPolicy(),
            new WildcardManagementGrant(),
            new CreateWithoutEngine(),
            new EngineCondition(),
            new MistakenPrefix(),
            new ForeignEngineAction(),
            new UnmatchableListGrant(),
            new SnapshotExposure(),
            new NeptuneServicePrincipal(),
            new DataPlaneArn(),
            new OpenDataPlane(),
            new LegacyConnect(),
            new WrongPlane(),
            new DataPlaneCondition(),
            new RootUserGrant(),
            new WholeAccountPrincipal(),
            new AssumeRootWithoutTask(),
            new InvalidSyntax(),
            new DuplicateKey(),
            new UnknownElement(),
            new MissingElement(),
            new WrongValueKind(),
            new PolicyVersion(),
            new StatementId(),
            new ElementNotAllowed(),
            new EmptyList(),
            new UnknownAction(),
            new UnknownService(),
            new UnknownConditionKey(),
            new AbsentConditionKey(),
            new ResourceMismatch(),
            new OperationAsAction(),
            new MalformedArn(),
            new ArnField(),
            new PartitionMismatch(),
            new UnknownOperator(),
            new ConditionValueFormat(),
            new OperatorMismatch(),
            new WildcardWithoutLike(),
            new SetOperatorMisuse(),
            new OptionalKey(),
            new IpRangeProblem(),
            new ConstantCondition(),
            new UnenforcedMultiFactor(),
            new KeySpecificValue(),
            new VariableSyntax(),
            new FullAdministration(),
            new WholeSensitiveService(),
            new WriteOnEverything(),
            new AllowAllBut(),
            new PassRoleTooBroad(),
            new ServiceLinkedRoleTooBroad(),
            new PrivilegeEscalation(),
            new SecretsOnEverything(),
            new PublicPrincipal(),
            new DeadTrust(),
            new ConfusedDeputy(),
            new OpenIdTrust(),
            new PrincipalFormat(),
            new RedundantElement(),
            new PolicyTooLarge(),
            new FullyDenied(),
            new PartlyKnown()
        );

    /// <summary>The descriptors of all rules.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        All.SelectMany(static rule => rule.Descriptors).ToImmutableArray();

    /// <summary>
    /// Runs all rules on a policy. Where two report the same element the more specific one wins. A policy that is written in one file and
    /// used in another is reported in each of them for what follows from it: in the one for what is wrong whatever it is for, in the other
    /// for what is wrong because of the use.
    /// </summary>
    public static ImmutableArray<PolicyFinding> Check(
        PolicyDocument document,
        Lazy<PolicyOptions> options,
        CancellationToken cancellationToken
    )
    {
        var findings = CheckAlone(document, options, cancellationToken);
        if (findings.IsEmpty || document.Use is { Written: null, Elsewhere.IsEmpty: true })
        {
            return findings;
        }

        var others = document.Use.Written is { } written ? ImmutableArray.Create(written) : document.Use.Elsewhere;
        var found = new HashSet<(string, TextSpan, string)>(
            others.SelectMany(use => CheckAlone(document.For(use), options, cancellationToken)).Select(Key)
        );
        return findings.RemoveAll(finding => found.Contains(Key(finding)) == document.Use.Written is not null);
    }

    private static (string Id, TextSpan Span, string Arguments) Key(PolicyFinding finding) =>
        (finding.Rule.Id, finding.Span, string.Join("\n", finding.MessageArguments));

    private static ImmutableArray<PolicyFinding> CheckAlone(
        PolicyDocument document,
        Lazy<PolicyOptions> options,
        CancellationToken cancellationToken
    ) => WithoutOutranked(CheckAll(document, options, cancellationToken));

    /// <summary>Runs all rules on a policy, and keeps what is outranked too.</summary>
    public static ImmutableArray<PolicyFinding> CheckAll(
        PolicyDocument document,
        Lazy<PolicyOptions> options,
        CancellationToken cancellationToken
    )
    {
        var context = new PolicyRuleContext(document, options, cancellationToken);
        var isBroken = document.Reading.Error is not null;
        foreach (var rule in All)
        {
            if ((!isBroken || rule.ReadsBrokenText) && (rule.IsOnByDefault || options.Value.IsTurnedOn(rule.Id)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                context.Rule = rule;
                rule.Check(context);
            }
        }

        return context.Findings.ToImmutable();
    }

    private static ImmutableArray<PolicyFinding> WithoutOutranked(ImmutableArray<PolicyFinding> findings)
    {
        if (findings.Length < 2)
        {
            return findings;
        }

        var outranked = new HashSet<(string Id, int Start)>();
        foreach (var finding in findings)
        {
            // What nobody sees silences nothing.
            foreach (
                var id in finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Hidden
                    ? ImmutableArray<string>.Empty
                    : finding.Rule.Outranks
            )
            {
                outranked.Add((id, finding.Span.Start));
            }
        }

        var kept = ImmutableArray.CreateBuilder<PolicyFinding>(findings.Length);
        foreach (var finding in findings)
        {
            if (!outranked.Contains((finding.Rule.Id, finding.Span.Start)))
            {
                kept.Add(finding);
            }
        }

        return kept.ToImmutable();
    }
}
