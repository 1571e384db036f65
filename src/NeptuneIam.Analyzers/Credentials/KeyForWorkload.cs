using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// NIAM2008: infrastructure or code creates an IAM user's access key: for a program, which could have a role (control IAM.22 and its
/// neighbours of AWS Security Hub; CKV_AWS_273 of Checkov). Nothing is said about users without keys, as people at the console are, nor
/// about code that rotates the keys of users that exist.
/// </summary>
internal sealed class KeyForWorkload(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2008";

    /// <summary>The rule. Argument: what creates the key.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "IAM user's access key is created for a workload",
        "'{0}' creates a long-term key of an IAM user; create a role that the workload's service assumes, "
            + "and let people sign in through IAM Identity Center",
        RuleCategory.Credentials,
        DiagnosticSeverity.Info,
        "A key of a user has no end date and works from everywhere, and it has to be carried to the workload through outputs, "
            + "secrets and configuration. A role needs no key: the function, task, pod or instance has its credentials.",
        HelpLinks.WorkloadRoles,
        RuleTag.Security
    );

    private const string UserRequest = "CreateUserRequest";

    private static readonly ImmutableArray<(string Namespace, string Name)> s_resources = ImmutableArray.Create(
        ("Amazon.CDK.AWS.IAM", "AccessKey"),
        ("Amazon.CDK.AWS.IAM", "CfnAccessKey"),
        ("Pulumi.Aws.Iam", "AccessKey")
    );

    private readonly List<BaseObjectCreationExpressionSyntax> _requests = [];
    private readonly List<BaseObjectCreationExpressionSyntax> _users = [];
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Looks at one node.</summary>
    public void Visit(SyntaxNode node)
    {
        if (node is not BaseObjectCreationExpressionSyntax creation)
        {
            return;
        }

        switch (CreatedTypes.NameOf(creation))
        {
            case "AccessKey" or "CfnAccessKey":
                if (
                    model.GetTypeInfo(creation, cancellationToken).Type is { } type
                    && s_resources.Any(resource => type.IsNamed(resource.Namespace, resource.Name))
                )
                {
                    _diagnostics.Add(FindingDiagnostic.Create(Descriptor, CreatedTypes.LocationOf(creation), type.Name));
                }

                break;
            case UserRequest:
                if (model.GetTypeInfo(creation, cancellationToken).Type.IsNamed(KeyForCaller.RequestNamespace, UserRequest))
                {
                    _users.Add(creation);
                }

                break;
            default:
                if (KeyForCaller.IsRequest(creation, model, cancellationToken))
                {
                    _requests.Add(creation);
                }

                break;
        }
    }

    /// <summary>The diagnostics, after all nodes were seen. Requests of the SDK count where the same type creates users too.</summary>
    public IEnumerable<Diagnostic> Complete()
    {
        foreach (var request in _requests)
        {
            if (
                KeyForCaller.NamesUser(request, cancellationToken) == true
                && _users.Find(user => TypeAround(user) == TypeAround(request)) is { } newUser
            )
            {
                _diagnostics.Add(
                    FindingDiagnostic.Create(
                        Descriptor,
                        CreatedTypes.LocationOf(request),
                        [CreatedTypes.LocationOf(newUser)],
                        KeyForCaller.Request
                    )
                );
            }
        }

        return _diagnostics;
    }

    private static SyntaxNode TypeAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() ?? node.SyntaxTree.GetRoot();
}
