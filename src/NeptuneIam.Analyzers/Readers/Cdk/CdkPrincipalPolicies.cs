using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// The policies that a construct has beside one: the managed policies it is made with, and those that are added to it. Other inline
/// policies are not added up.
/// </summary>
internal sealed class CdkPrincipalPolicies
{
    private readonly SourceFile _file;
    private readonly ExpressionSyntax _policy;
    private readonly CancellationToken _cancellationToken;
    private readonly ImmutableArray<string>.Builder _awsManaged = ImmutableArray.CreateBuilder<string>();

    private CdkPrincipalPolicies(SourceFile file, ExpressionSyntax policy, CancellationToken cancellationToken)
    {
        _file = file;
        _policy = policy;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The names without path of its AWS managed policies.</summary>
    public ImmutableArray<string> AwsManaged => _awsManaged.ToImmutable();

    /// <summary>True if it may have policies that are not known.</summary>
    public bool MayHaveMore { get; private set; }

    /// <summary>Reads the policies of a principal.</summary>
    /// <param name="file">The file.</param>
    /// <param name="principal">The expression that makes it; null if that is not in view.</param>
    /// <param name="policy">The policy beside which they are.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static CdkPrincipalPolicies Of(
        SourceFile file,
        BaseObjectCreationExpressionSyntax? principal,
        ExpressionSyntax policy,
        CancellationToken cancellationToken
    )
    {
        var policies = new CdkPrincipalPolicies(file, policy, cancellationToken);
        if (principal is null)
        {
            policies.MayHaveMore = true;
            return policies;
        }

        policies.AddGiven(CdkConstructs.PropsOf(principal));
        if (CdkConstructs.NameGivenTo(principal) is { } name)
        {
            policies.AddLater(name);
        }

        return policies;
    }

    /// <summary>Adds what the principal is made with.</summary>
    private void AddGiven(InitializerExpressionSyntax? props)
    {
        if ((PropertyValues.In(props, "ManagedPolicies") ?? PropertyValues.In(props, "ManagedPolicyArns")) is { } given)
        {
            var list = ListSyntax.Of(given);
            MayHaveMore |= list is null;
            foreach (var piece in list is null ? [] : ListSyntax.PiecesOf(list))
            {
                AddManaged(ListSyntax.ValueOf(piece) ?? given);
            }
        }

        if ((PropertyValues.In(props, "InlinePolicies") ?? PropertyValues.In(props, "Policies")) is { } inline)
        {
            var list = (inline as BaseObjectCreationExpressionSyntax)?.Initializer ?? ListSyntax.Of(inline);
            var own = inline.Span.Contains(_policy.Span) ? 1 : 0;
            MayHaveMore |= list is null || ListSyntax.PiecesOf(list).Count > own;
        }

        MayHaveMore |= (PropertyValues.In(props, "Groups") ?? PropertyValues.In(props, "CustomerManagedPolicyReferences")) is not null;
    }

    /// <summary>Adds what calls on the principal's name give it.</summary>
    private void AddLater(string name)
    {
        foreach (var use in _file.NamesIn(_file.GetRoot(_cancellationToken), name, _cancellationToken))
        {
            switch (use.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member when member.Expression == use:
                    AddCall(member.Name.Identifier.ValueText, call);
                    break;
                case ArgumentSyntax
                {
                    Parent: ArgumentListSyntax
                    {
                        Parent: InvocationExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called }
                        }
                    }
                }:
                    MayHaveMore |= called.StartsWith("Grant", StringComparison.Ordinal);
                    break;
            }
        }
    }

    private void AddCall(string method, InvocationExpressionSyntax call)
    {
        switch (method)
        {
            case "AddManagedPolicy" when call.ArgumentList.Arguments is [{ Expression: var added }]:
                AddManaged(added);
                break;
            case "AddToPolicy" or "AddToPrincipalPolicy" or "AddToGroup" or "AddUser":
                MayHaveMore = true;
                break;
            case "AttachInlinePolicy":
                MayHaveMore |=
                    !call.Span.Contains(_policy.Span)
                    && !(call.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax attached }] && IsNameOfPolicy(attached));
                break;
        }
    }

    private void AddManaged(ExpressionSyntax managed)
    {
        if (managed.Span.Contains(_policy.Span) || (managed is IdentifierNameSyntax itself && IsNameOfPolicy(itself)))
        {
            return;
        }

        if (AwsManagedPolicyName(managed) is { } name)
        {
            _awsManaged.Add(name);
        }
        else
        {
            MayHaveMore = true;
        }
    }

    private bool IsNameOfPolicy(IdentifierNameSyntax name) => name.Identifier.ValueText == CdkConstructs.NameGivenTo(_policy);

    /// <summary>
    /// The name without path of an AWS managed policy, in <c>ManagedPolicy.FromAwsManagedPolicyName("path/Name")</c> or at the end of an
    /// ARN; null if it is not known, or another policy.
    /// </summary>
    private string? AwsManagedPolicyName(ExpressionSyntax managed)
    {
        var (called, text) = managed
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method },
                ArgumentList.Arguments: [.., { Expression: var last }]
            }
            ? (method, last)
            : (null, managed);
        return
            LiteralReader.Read(text, _file.Model, _cancellationToken) is [{ Text: var written }]
            && (
                called == "FromAwsManagedPolicyName"
                || (called is null or "FromManagedPolicyArn" && written.IndexOf(":iam::aws:policy/", StringComparison.Ordinal) >= 0)
            )
            ? ManagedPolicyReference.NameIn(written)
            : null;
    }
}
