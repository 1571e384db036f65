using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads the trust policies that the AWS CDK makes of a principal: <c>AssumedBy</c> of <c>RoleProps</c>. Each is a document of one
/// statement, to which the role may add others.
/// </summary>
internal sealed class CdkTrustReader : PolicyReader
{
    private const string AssumedBy = "AssumedBy";

    /// <inheritdoc/>
    public override ImmutableArray<string> Needles { get; } = ImmutableArray.Create(AssumedBy);

    /// <inheritdoc/>
    public override void Read(SourceFile file, ImmutableArray<PolicyDocument>.Builder documents, CancellationToken cancellationToken)
    {
        foreach (var name in file.NamesIn(file.GetRoot(cancellationToken), AssumedBy, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                name.Parent
                    is AssignmentExpressionSyntax
                    {
                        Right: var principal,
                        Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax props }
                    } assignment
                && assignment.Left == name
                && CdkSymbols.IsIam(file.Model.GetTypeInfo(props, cancellationToken).Type, "RoleProps")
            )
            {
                var tree = new ObjectTreeReader(file, cancellationToken);
                var statement = new CdkStatementReader(file, tree, cancellationToken).ReadTrust(principal);
                var use = new PolicyUse(() => SurroundingsReader.Read(file, principal, use: null, principal: null, cancellationToken))
                {
                    Type = PolicyType.Trust,
                    IsCertain = true,
                };
                documents.Add(
                    CdkPolicyReader.Create(
                        file,
                        tree,
                        principal,
                        new JsonArray(ImmutableArray.Create<JsonValue>(statement), principal.Span) { MayHaveMore = true },
                        use,
                        props
                    )
                );
            }
        }
    }
}
