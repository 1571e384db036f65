using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Credentials;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>
/// The ways to do without one key pair, by what the compilation offers (AWS SDK for .NET Developer Guide, "Credential and profile
/// resolution"). The safest is first: the default chain, which finds the credentials of wherever the code runs.
/// </summary>
/// <param name="model">The semantic model of the file.</param>
/// <param name="text">The text of the file.</param>
/// <param name="use">The place that takes the pair.</param>
/// <param name="reminder">What every title says about the key itself.</param>
/// <param name="variables">Names for new variables.</param>
/// <param name="cancellationToken">Cancels the search.</param>
internal sealed class KeyPairReplacements(
    SemanticModel model,
    SourceText text,
    KeyPairUse use,
    string reminder,
    VariableNames variables,
    CancellationToken cancellationToken
)
{
    /// <summary>Registers the client for dependency injection with the application's AWS options.</summary>
    public const string AddService = "KeyPair.AddAWSService";

    /// <summary>Lets the default chain find credentials.</summary>
    public const string DefaultChain = "KeyPair.DefaultChain";

    /// <summary>Assumes the role that is named near by.</summary>
    public const string AssumeRole = "KeyPair.AssumeRole";

    /// <summary>Assumes the role that the web identity token of a pod or task is for.</summary>
    public const string WebIdentity = "KeyPair.WebIdentity";

    /// <summary>Takes the credentials of a profile.</summary>
    public const string Profile = "KeyPair.Profile";

    /// <summary>Removes the lines that set environment variables.</summary>
    public const string RemoveVariables = "KeyPair.RemoveVariables";

    private readonly Compilation _compilation = model.Compilation;
    private readonly CredentialExpressions _expressions = new(model, use.Node.SpanStart, variables);

    /// <summary>The replacements, best first. Whether the changed code compiles is not checked yet.</summary>
    public IEnumerable<Replacement> Find()
    {
        switch (use.Kind)
        {
            case CredentialSinkKind.Client
            or CredentialSinkKind.Base when ArgumentsOf(use.Node) is { } arguments && use.KeyId is not null && use.Secret is not null:
                foreach (var replacement in OfClient(arguments))
                {
                    yield return replacement;
                }

                break;
            case CredentialSinkKind.Credentials
                when use.Node is BaseObjectCreationExpressionSyntax creation
                    && use.Name is "BasicAWSCredentials" or "SessionAWSCredentials":
                foreach (var replacement in OfCredentials((BaseObjectCreationExpressionSyntax)use.Node))
                {
                    yield return replacement;
                }

                break;
            case CredentialSinkKind.Environment:
                if (OfVariables() is { } removal)
                {
                    yield return removal;
                }

                break;
        }
    }

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode node) =>
        node switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            ConstructorInitializerSyntax initializer => initializer.ArgumentList,
            PrimaryConstructorBaseTypeSyntax baseType => baseType.ArgumentList,
            _ => null,
        };

    private IEnumerable<Replacement> OfClient(ArgumentListSyntax arguments)
    {
        var remaining = arguments.Arguments.Where(argument => !IsOfPair(argument)).ToList();
        if (new ServiceRegistration(model, _expressions, cancellationToken).Of(use.Node, remaining) is var (change, needed))
        {
            var title = "Use AddAWSService, which takes profile and region from the configuration" + reminder;
            yield return new Replacement(AddService, title, ImmutableArray.Create(change), needed);
        }

        yield return new Replacement(DefaultChain, ChainTitle, WithoutPair(arguments), ImmutableArray<string>.Empty);

        foreach (var (key, title, credentials) in ExplicitCredentials())
        {
            var keyId = arguments.Arguments.First(argument => argument.Expression == use.KeyId);
            var name = keyId.NameColon is null ? string.Empty : "credentials: ";
            var changes = WithoutPair(arguments, kept: keyId).Add(new TextChange(keyId.Span, name + credentials.Text));
            yield return new Replacement(key, title, changes, credentials.Namespaces);
        }
    }

    private IEnumerable<Replacement> OfCredentials(BaseObjectCreationExpressionSyntax creation)
    {
        if (_expressions.Chain() is { } chain)
        {
            yield return Replace(DefaultChain, ChainTitle, chain);
        }

        foreach (var (key, title, credentials) in ExplicitCredentials())
        {
            yield return Replace(key, title, credentials);
        }

        Replacement Replace(string key, string title, CredentialExpression credentials)
        {
            var (changes, namespaces) = _expressions.Replace(creation, use.Name, credentials);
            return new Replacement(key, title, changes, namespaces);
        }
    }

    /// <summary>Removes the statements that set the variables, if each is a statement of its own.</summary>
    private Replacement? OfVariables()
    {
        if (use.KeyId is null || use.Secret is null)
        {
            return null;
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var value in new[] { use.KeyId, use.Secret, use.Token })
        {
            if (value is null)
            {
                continue;
            }

            var statement = value.FirstAncestorOrSelf<ExpressionStatementSyntax>();
            if (
                statement?.Parent is not (BlockSyntax or GlobalStatementSyntax)
                || statement.Expression
                    is not (InvocationExpressionSyntax or AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax })
            )
            {
                return null;
            }

            changes.Add(new TextChange(LinesOf(statement), string.Empty));
        }

        return new Replacement(
            RemoveVariables,
            "Remove these lines and let the SDK find credentials where the process runs" + reminder,
            changes.ToImmutable(),
            ImmutableArray<string>.Empty
        );
    }

    private TextSpan LinesOf(StatementSyntax statement)
    {
        var first = text.Lines.GetLineFromPosition(statement.SpanStart);
        var last = text.Lines.GetLineFromPosition(statement.Span.End);
        var isAlone =
            string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span;
    }

    /// <summary>
    /// Credentials as expressions: of the role near by, of that of a web identity token, then of a profile for programs that people start.
    /// </summary>
    private IEnumerable<(string Key, string Title, CredentialExpression Credentials)> ExplicitCredentials()
    {
        if (
            NearbyRole.Find(use.Node, model, cancellationToken) is { } role
            && _expressions.AssumeRole(role, NearbyRole.SessionName(_compilation)) is { } assumed
        )
        {
            yield return (AssumeRole, "Assume the role that is named near by" + reminder, assumed);
        }

        if (_compilation.IsFunction())
        {
            yield break;
        }

        if (_compilation.IsService())
        {
            if (_expressions.WebIdentity() is { } identity)
            {
                yield return (WebIdentity, "Assume the role of the pod's or task's web identity token" + reminder, identity);
            }
        }
        else if (_compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
        {
            yield return (
                Profile,
                "Use an IAM Identity Center profile" + reminder,
                _expressions.Profile(CredentialExpressions.DefaultProfile)
            );
        }
    }

    private bool IsOfPair(ArgumentSyntax argument) =>
        argument.Expression == use.KeyId || argument.Expression == use.Secret || argument.Expression == use.Token;

    /// <summary>The changes that take the arguments of the pair out of the list.</summary>
    private ImmutableArray<TextChange> WithoutPair(ArgumentListSyntax list, ArgumentSyntax? kept = null) =>
        ArgumentRemoval.Of(list, argument => argument != kept && IsOfPair(argument));

    private string ChainTitle =>
        (
            _compilation.IsFunction() ? "Use the function's execution role"
            : _compilation.IsService() ? "Use the role of the task, pod or instance"
            : "Use the default credential chain"
        ) + reminder;
}
