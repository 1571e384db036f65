using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Reads what the code around a policy says about it.</summary>
internal static class SurroundingsReader
{
    /// <summary>Looks around a policy: its names, then the member and the type it is written and used in, then the file's own name.</summary>
    public static PolicySurroundings Read(SourceFile file, ExpressionSyntax policy, PrincipalReference? principal, CancellationToken cancellationToken)
    {
        var surroundings = new PolicySurroundings
        {
            NamesConsole = NamesOf(policy, principal).Any(static name => Says(name, "console")),
            NamesNeptune = SaysNeptune(file, policy, principal),
        };
        if (principal is null)
        {
            return surroundings;
        }

        var (attached, mayHaveMore) = file.Principals.AttachedTo(principal);
        return surroundings with
        {
            AttachedManagedPolicies = attached,
            MayHaveMoreManagedPolicies = mayHaveMore,
            NamesConsole = surroundings.NamesConsole || file.Principals.HasLoginProfile(principal),
            AssumedBy = AssumedBy(file, principal, cancellationToken),
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

    private static bool SaysNeptune(SourceFile file, ExpressionSyntax policy, PrincipalReference? principal)
    {
        if (NamesOf(policy, principal).Any(static name => Says(name, "neptune")) || Says(Path.GetFileName(file.Tree.FilePath), "neptune"))
        {
            return true;
        }

        var scope = policy.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault()?.Span ?? policy.SyntaxTree.GetRoot().FullSpan;
        return file.Characters.IndexOf("neptune", scope.Start, scope.Length, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool Says(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Who may assume the role, by the kinds of principals in its trust policy.</summary>
    private static RoleAssumption AssumedBy(SourceFile file, PrincipalReference principal, CancellationToken cancellationToken)
    {
        var assumption = RoleAssumption.Unknown;
        foreach (var expression in file.Principals.TrustPoliciesOf(principal))
        {
            var text = LiteralReader.ResolveInitializer(expression, file.Model, cancellationToken) ?? expression;
            foreach (var reading in LiteralReader.Read(text, text.SyntaxTree == file.Tree ? file.Model : null, cancellationToken))
            {
                foreach (var kind in PrincipalKindsOf(reading, cancellationToken))
                {
                    if (kind is "AWS" or "Federated")
                    {
                        return RoleAssumption.People;
                    }

                    assumption = kind == "Service" ? RoleAssumption.Service : assumption;
                }
            }
        }

        return assumption;
    }

    private static IEnumerable<string> PrincipalKindsOf(VirtualText text, CancellationToken cancellationToken)
    {
        var reading = JsonReader.Read(text, cancellationToken);
        var trust = PolicyDocument.Create(reading, new TextPolicyOrigin(text, reading, text.Expression!), PolicyUse.Unknown);
        return trust.Statements
            .Where(static statement => statement.Effect == PolicyEffect.Allow)
            .SelectMany(static statement => statement.Principals)
            .Select(static principal => principal.Type);
    }
}
