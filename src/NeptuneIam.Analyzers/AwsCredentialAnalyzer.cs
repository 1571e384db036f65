using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Baseline;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>
/// Finds AWS access keys in C# code, ways to get and to make them that a role would serve better, and the use of the root user.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AwsCredentialAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            HardCodedKeyPair.Descriptor,
            AccessKeyIdInSource.Descriptor,
            SecretAccessKeyInSource.Descriptor,
            TemporaryCredentials.Descriptor,
            LongTermCredentials.InApplication,
            LongTermCredentials.InProgram,
            ObsoleteCredentialApi.Descriptor,
            KeyForWorkload.Descriptor,
            RootUserDescriptors.Used,
            KeyForCaller.Descriptor
        );

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A key in generated code (settings, service references, designers) is as public as any other, and what it takes to be reported is
        // too special for generated text to have by chance. Advice about the ways to find credentials is for code that somebody writes.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSemanticModelAction(Analyze);
    }

    /// <summary>Examines one file. A file without a needle costs a scan of its characters and nothing else.</summary>
    internal static void Analyze(SemanticModelAnalysisContext context)
    {
        context.ReportUnaccepted(Diagnose(context.SemanticModel, context.Options, context.IsGeneratedCode, context.CancellationToken));
    }

    /// <summary>What is to be reported of a file, whether it is accepted or not.</summary>
    internal static IReadOnlyList<Diagnostic> Diagnose(
        SemanticModel model,
        AnalyzerOptions analyzerOptions,
        bool isGeneratedCode,
        CancellationToken cancellationToken
    )
    {
        var tree = model.SyntaxTree;
        var text = tree.GetText(cancellationToken);
        if (!CandidateFiles.MayHold(Subjects.Credentials | Subjects.CredentialUses, text, cancellationToken))
        {
            return [];
        }

        var options = PolicyOptions.ReadLazily(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var search = new Search(model, options, isGeneratedCode, cancellationToken);
        search.Walk(isForSdk: CandidateFiles.MayHold(Subjects.CredentialUses, text, cancellationToken));
        return search.Complete();
    }

    /// <summary>
    /// The search of one file. The whole file is walked even where the host asks for a part of it: what is used in one place silences what
    /// is declared in another.
    /// </summary>
    private sealed class Search
    {
        private readonly SemanticModel _model;
        private readonly bool _isGeneratedCode;
        private readonly CancellationToken _cancellationToken;
        private readonly List<Diagnostic> _diagnostics = [];
        private readonly ConstantTextReader _reader;
        private readonly KeyStrings _strings;
        private readonly CredentialSinks _sinks;
        private readonly RootUserCode _root;
        private readonly KeyForWorkload _workload;
        private readonly JudgedKeys _judged;

        public Search(SemanticModel model, Lazy<PolicyOptions> options, bool isGeneratedCode, CancellationToken cancellationToken)
        {
            _model = model;
            _isGeneratedCode = isGeneratedCode;
            _cancellationToken = cancellationToken;
            _reader = new ConstantTextReader(model, cancellationToken);
            _strings = new KeyStrings(model, _reader, cancellationToken);
            _sinks = new CredentialSinks(model, cancellationToken);
            _root = new RootUserCode(model, options, cancellationToken);
            _workload = new KeyForWorkload(model, cancellationToken);
            _judged = new JudgedKeys(options);
        }

        /// <summary>Looks at every node of the file.</summary>
        /// <param name="isForSdk">True if the file may work with credentials, not only hold keys.</param>
        public void Walk(bool isForSdk)
        {
            foreach (var node in _model.SyntaxTree.GetRoot(_cancellationToken).DescendantNodes())
            {
                _cancellationToken.ThrowIfCancellationRequested();
                _strings.Visit(node);
                if (isForSdk)
                {
                    VisitSdkCode(node);
                }
            }
        }

        /// <summary>Judges what was found. Of several rules about one key, the first reports it.</summary>
        public IReadOnlyList<Diagnostic> Complete()
        {
            var uses = _sinks.Complete();
            foreach (var use in uses)
            {
                Add(
                    HardCodedKeyPair.FindAt(use, _reader, _judged)
                        ?? TemporaryCredentials.FindAt(use, _reader, _judged)
                        ?? (_isGeneratedCode ? null : LongTermCredentials.FindAt(use, _reader, _model, _cancellationToken))
                );
            }

            var tree = _model.SyntaxTree;
            var found = _strings.Complete();
            _diagnostics.AddRange(TemporaryCredentials.Find(found, _judged, tree, _cancellationToken));
            _diagnostics.AddRange(AccessKeyIdInSource.Find(found, _judged, tree, _cancellationToken));
            _diagnostics.AddRange(SecretAccessKeyInSource.Find(found, _judged, _model, _cancellationToken));
            _diagnostics.AddRange(_root.Complete(uses));
            _diagnostics.AddRange(_workload.Complete());
            return _diagnostics;
        }

        private void VisitSdkCode(SyntaxNode node)
        {
            _sinks.Visit(node);
            _root.Visit(node);
            if (!_isGeneratedCode)
            {
                _workload.Visit(node);
                Add(ObsoleteCredentialApi.Find(node, _model, _cancellationToken));
                Add(KeyForCaller.Find(node, _model, _cancellationToken));
            }
        }

        private void Add(Diagnostic? diagnostic)
        {
            if (diagnostic is not null)
            {
                _diagnostics.Add(diagnostic);
            }
        }
    }
}
