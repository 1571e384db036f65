using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads what the code around a policy says about it.</summary>
internal static class SurroundingsReader
{
    /// <summary>More policies of one principal than this are not read: AWS itself limits their size together.</summary>
    public const int MaxPoliciesBeside = 4;

    /// <summary>
    /// Looks around a policy: its names, then the member and the type it is written and used in, then the file's own name.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="policy">The expression that the policy is written as.</param>
    /// <param name="use">The expression that gives the policy to whatever takes it; null if that is not in view.</param>
    /// <param name="principal">Whom the policy is given to; null if that is not in view.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static PolicySurroundings Read(
        SourceFile file,
        ExpressionSyntax policy,
        ExpressionSyntax? use,
        PrincipalReference? principal,
        CancellationToken cancellationToken
    )
    {
        var surroundings = new PolicySurroundings
        {
            NamesConsole = NamesOf(policy, principal).Any(static name => Says(name, "console")),
            NamesNeptune = SaysNeptune(file, policy, principal),
            NamesLegacyEngine = NamesLegacyEngine(file),
            Names = NamesOf(policy, principal).ToImmutableArray(),
            UsesNeptuneData = file.Holds("AmazonNeptunedata"),
        };
        if (principal is null)
        {
            return surroundings;
        }

        var (attached, mayHaveMore) = file.Principals.AttachedTo(principal);
        var beside = mayHaveMore ? ImmutableArray<PolicyDocument>.Empty : InlinePoliciesBeside(file, use, principal, cancellationToken);
        return surroundings with
        {
            AttachedManagedPolicies = attached,
            InlinePoliciesBeside = beside.IsDefault ? ImmutableArray<PolicyDocument>.Empty : beside,
            MayHaveMorePolicies = mayHaveMore || beside.IsDefault,
            NamesConsole = surroundings.NamesConsole || file.Principals.HasLoginProfile(principal),
            HasAccessKey = file.Principals.HasAccessKey(principal),
            AssumedBy = AssumedBy(file.Principals.TrustPoliciesOf(principal).SelectMany(trust => ReadAll(file, trust, cancellationToken))),
        };
    }

    /// <summary>The names that the code gives the policy and its principal.</summary>
    private static IEnumerable<string> NamesOf(ExpressionSyntax policy, PrincipalReference? principal)
    {
        if (principal?.PolicyName is { } policyName)
        {
            yield return policyName;
        }

        if (principal?.Key is { } key)
        {
            yield return key;
        }

        foreach (var owner in policy.Ancestors())
        {
            switch (owner)
            {
                case BaseObjectCreationExpressionSyntax
                {
                    ArgumentList.Arguments: [_, { Expression: LiteralExpressionSyntax { Token.Value: string construct } }, ..]
                }:
                    yield return construct;
                    break;
                case VariableDeclaratorSyntax variable:
                    yield return variable.Identifier.ValueText;
                    break;
                case PropertyDeclarationSyntax property:
                    yield return property.Identifier.ValueText;
                    yield break;
                case MethodDeclarationSyntax method:
                    yield return method.Identifier.ValueText;
                    yield break;
                case TypeDeclarationSyntax:
                    yield break;
            }
        }
    }

    private static bool SaysNeptune(SourceFile file, ExpressionSyntax policy, PrincipalReference? principal) =>
        NamesOf(policy, principal).Any(static name => Says(name, "neptune"))
        || Says(Path.GetFileName(file.Tree.FilePath), "neptune")
        || file.SaysNeptuneAround(policy);

    /// <summary>An engine version is given with a constant that begins with 1.0 or 1.1.</summary>
    private static bool NamesLegacyEngine(SourceFile file)
    {
        const string Member = "EngineVersion";
        foreach (var position in file.Holds(Member) ? Occurrences.Of(Member, file.Characters) : [])
        {
            var quote = file.Characters.IndexOf(
                '"',
                position,
                Math.Min(8, file.Characters.Length - position - Member.Length) + Member.Length
            );
            if (
                quote >= 0
                && quote + 4 < file.Characters.Length
                && file.Characters.Substring(quote + 1, 3) is "1.0" or "1.1"
                && file.Characters[quote + 4] == '.'
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a name, or a text, holds the word, whatever its case.</summary>
    public static bool Says(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>
    /// The other inline policies that the code gives the principal; default if there are some that cannot be read, or too many.
    /// </summary>
    private static ImmutableArray<PolicyDocument> InlinePoliciesBeside(
        SourceFile file,
        ExpressionSyntax? use,
        PrincipalReference principal,
        CancellationToken cancellationToken
    )
    {
        var values = file.Principals.InlinePoliciesOf(principal).Take(MaxPoliciesBeside + 2).ToList();
        if (values.Count > MaxPoliciesBeside + 1)
        {
            return default;
        }

        var beside = ImmutableArray.CreateBuilder<PolicyDocument>();
        foreach (var value in values)
        {
            if (value is not null && use is not null && value.Span.Contains(use.Span))
            {
                continue;
            }

            if (value is null || ReadAll(file, value, cancellationToken) is not [{ Root: not null, Reading.Error: null } only])
            {
                return default;
            }

            beside.Add(only);
        }

        return beside.ToImmutable();
    }

    /// <summary>Who may assume a role, by the principals in its trust policies.</summary>
    public static RoleAssumption AssumedBy(IEnumerable<PolicyDocument> trustPolicies)
    {
        var assumption = RoleAssumption.Unknown;
        foreach (var trust in trustPolicies)
        {
            foreach (
                var trusted in trust
                    .Statements.Where(static statement => statement.Effect == PolicyEffect.Allow)
                    .SelectMany(static statement => statement.Principals)
            )
            {
                switch (AssumedBy(trusted))
                {
                    case RoleAssumption.People:
                        return RoleAssumption.People;
                    case RoleAssumption.Service:
                        assumption = RoleAssumption.Service;
                        break;
                }
            }
        }

        return assumption;
    }

    /// <summary>
    /// People come from an identity provider, from IAM Identity Center, as a user, or from an account, which lets its own administrators
    /// decide. Another role, and an identity provider of programs, says nothing about people.
    /// </summary>
    public static RoleAssumption AssumedBy(PolicyPrincipal principal)
    {
        var value = principal.Value.Value;
        return principal.Type switch
        {
            "Service" => RoleAssumption.Service,
            "Federated" => WorkloadIssuers.Knows(value) ? RoleAssumption.Service : RoleAssumption.People,
            "AWS"
                when value.EndsWith(":root", StringComparison.Ordinal)
                    || value.Contains(":user/")
                    || value.Contains("AWSReservedSSO_")
                    || AccountId.Is(value) => RoleAssumption.People,
            _ => RoleAssumption.Unknown,
        };
    }

    private static ExpressionSyntax TextOf(SourceFile file, ExpressionSyntax expression, CancellationToken cancellationToken) =>
        LiteralReader.ResolveInitializer(StringExpressions.WithoutCalls(expression), file.Model, cancellationToken) ?? expression;

    /// <summary>The policies that an expression can be: one, or one for each of its alternatives.</summary>
    public static ImmutableArray<PolicyDocument> ReadAll(SourceFile file, ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        if (SerializedPolicyReader.ReadText(file, expression, cancellationToken) is { } made)
        {
            return ImmutableArray.Create(made);
        }

        var text = TextOf(file, expression, cancellationToken);
        return LiteralReader
            .Read(text, text.SyntaxTree == file.Tree ? file.Model : null, cancellationToken)
            .Select(reading => Read(reading, cancellationToken))
            .ToImmutableArray();
    }

    private static PolicyDocument Read(VirtualText text, CancellationToken cancellationToken)
    {
        var reading = JsonReader.Read(text, cancellationToken);
        return PolicyDocument.Create(reading, new TextPolicyOrigin(text, reading, text.Expression!), PolicyUse.Unknown);
    }
}
