using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// What other files of the project use a policy for, as far as their syntax says: to the analysis of one file the compiler tells no meaning
/// of names in others. What is looked up is kept with each syntax tree, so that a keystroke costs the file it is made in.
/// </summary>
internal static class UsesElsewhere
{
    /// <summary>
    /// In a file without this word nothing takes a policy: it is in the name of each property that does, or else in the name of its type.
    /// </summary>
    private static readonly Sieve s_sieve = new(ImmutableArray.Create("Polic"));

    /// <summary>A text is followed through this many names of locals and fields.</summary>
    private const int MaxHops = 2;

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> s_mayTakePolicies = new();

    /// <summary>A member by the names that other files know it by.</summary>
    private readonly record struct Member(string Type, string Name);

    /// <summary>
    /// The use of a policy that is not used in the file it is written in, if it is the value of a member that other files can see.
    /// </summary>
    /// <param name="file">The file it is written in.</param>
    /// <param name="policy">The expression it is written as.</param>
    /// <param name="unused">What is known of it in that file.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static PolicyUse Among(SourceFile file, ExpressionSyntax policy, PolicyUse unused, CancellationToken cancellationToken)
    {
        if (MemberOf(policy) is not { } member)
        {
            return unused;
        }

        var sinks = ImmutableArray.CreateBuilder<PolicySink>();
        foreach (var tree in file.Model.Compilation.SyntaxTrees)
        {
            if (tree != file.Tree && MayTakePolicies(tree, cancellationToken))
            {
                AddSinks(tree, member, sinks, cancellationToken);
            }
        }

        return With(unused, sinks);
    }

    /// <summary>The use of a policy that is a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="files">The additional files of the project.</param>
    /// <param name="compilation">The project's code.</param>
    /// <param name="alone">What is known of the file alone.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static PolicyUse OfFile(
        AdditionalText file,
        ImmutableArray<AdditionalText> files,
        Compilation compilation,
        PolicyUse alone,
        CancellationToken cancellationToken
    )
    {
        var sinks = ImmutableArray.CreateBuilder<PolicySink>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var code = new Lazy<SourceFile>(() => SourceFile.WithoutModel(tree, cancellationToken), LazyThreadSafetyMode.None);
            foreach (var mention in FileMention.In(tree, cancellationToken))
            {
                if (mention.IsNameOf(file.Path) && mention.Among(files)?.Path == file.Path)
                {
                    foreach (var text in mention.Texts(cancellationToken))
                    {
                        AddSinks(text, code, MaxHops, sinks, cancellationToken);
                    }
                }
            }
        }

        return With(alone, sinks);
    }

    private static PolicyUse With(PolicyUse unused, ImmutableArray<PolicySink>.Builder sinks) =>
        sinks.Count > 0 && sinks.All(static sink => !sink.IsPolicy)
            ? PolicyUse.NotAPolicy
            : unused with
            {
                Elsewhere = sinks
                    .Where(static sink => sink.IsPolicy)
                    .Distinct()
                    .Select(sink => unused with { Type = sink.Type, ResourceService = sink.ResourceService, Principal = sink.Principal })
                    .ToImmutableArray(),
            };

    /// <summary>The field, property or method of which the expression is the value; null if no other file can see it.</summary>
    private static Member? MemberOf(ExpressionSyntax policy)
    {
        var (declaration, identifier) = policy.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } declarator } => (
                (MemberDeclarationSyntax)field,
                declarator.Identifier
            ),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => (property, property.Identifier),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => (property, property.Identifier),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => (method, method.Identifier),
            ReturnStatementSyntax { Parent: BlockSyntax { Parent: MethodDeclarationSyntax method } } => (method, method.Identifier),
            _ => default,
        };
        return
            declaration?.Parent is TypeDeclarationSyntax type
            && (
                declaration.Modifiers.Any(static modifier =>
                    modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword
                ) || type.Modifiers.Any(SyntaxKind.PartialKeyword)
            )
            ? new Member(type.Identifier.ValueText, identifier.ValueText)
            : null;
    }

    private static bool MayTakePolicies(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!s_mayTakePolicies.TryGetValue(tree, out var known))
        {
            var found = new StrongBox<bool>(s_sieve.IsCandidate(tree.GetText(cancellationToken), cancellationToken));
            known = s_mayTakePolicies.GetValue(tree, _ => found);
        }

        return known.Value;
    }

    private static void AddSinks(
        SyntaxTree tree,
        Member member,
        ImmutableArray<PolicySink>.Builder sinks,
        CancellationToken cancellationToken
    )
    {
        var file = new Lazy<SourceFile>(() => SourceFile.WithoutModel(tree, cancellationToken), LazyThreadSafetyMode.None);
        foreach (var name in SyntaxIndex.Of(tree, cancellationToken).NamesOf(member.Name))
        {
            if (Names(name, member))
            {
                AddSinks(NamedExpression.WithCall(name), file, MaxHops, sinks, cancellationToken);
            }
        }
    }

    /// <summary>Adds the properties of known requests that a text is given to, itself or by the name of a local or field.</summary>
    private static void AddSinks(
        ExpressionSyntax text,
        Lazy<SourceFile> file,
        int hops,
        ImmutableArray<PolicySink>.Builder sinks,
        CancellationToken cancellationToken
    )
    {
        switch (StringExpressions.TopmostOfSameText(text)?.Parent)
        {
            case AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax property,
                Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer
            } when TypeOf(creation) is { } type:
                var named = PolicySinks
                    .FindNamed(type.Name, property.Identifier.ValueText)
                    .Where(sink => sink.Key is null && Holds(sink, initializer))
                    .ToList();
                var meant = named
                    .Where(sink => type.Namespace is null ? file.Value.Imports(sink.Namespace) : sink.Namespace == type.Namespace)
                    .ToList();
                sinks.AddRange(meant.Count > 0 ? meant : named);
                break;

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } when hops > 0:
                foreach (var name in LocalNames.Of(local, cancellationToken))
                {
                    AddSinks(NamedExpression.WithCall(name), file, hops - 1, sinks, cancellationToken);
                }

                break;
        }
    }

    /// <summary>
    /// True if the name stands for the member: behind the name of its type, within a part of the type, or where its type's members are
    /// imported.
    /// </summary>
    private static bool Names(SimpleNameSyntax name, Member member) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax { Expression: SimpleNameSyntax type } access when access.Name == name => type.Identifier.ValueText
                == member.Type,
            MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var type } } access when access.Name == name =>
                type.Identifier.ValueText == member.Type,
            _ => name.Ancestors()
                .Any(node =>
                    (node is TypeDeclarationSyntax part && part.Identifier.ValueText == member.Type)
                    || (
                        node is CompilationUnitSyntax unit
                        && unit.Usings.Any(directive =>
                            directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && LastName(directive.Name) == member.Type
                        )
                    )
                ),
        };

    /// <summary>
    /// The name of the type that is created, and its namespace if that is written there; of <c>new()</c> as far as the code around says it.
    /// </summary>
    private static (string Name, string? Namespace)? TypeOf(BaseObjectCreationExpressionSyntax creation)
    {
        var name = creation switch
        {
            ObjectCreationExpressionSyntax { Type: var type } => LastName(type),
            { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } } =>
                LastName(declaration.Type),
            {
                Parent: ArgumentSyntax
                {
                    Parent: ArgumentListSyntax
                    {
                        Parent: InvocationExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method }
                        }
                    }
                }
            } => (method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - "Async".Length) : method)
                + "Request",
            _ => null,
        };
        return name is null
            ? null
            : (
                name,
                creation is ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax { Left: var space } } ? space.ToString() : null
            );
    }

    private static string? LastName(TypeSyntax? type) =>
        type switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            NullableTypeSyntax nullable => LastName(nullable.ElementType),
            _ => null,
        };

    /// <summary>
    /// True if the object that takes the policy is such that the sink's condition holds. The SDK's enumerations are classes.
    /// </summary>
    private static bool Holds(PolicySink sink, InitializerExpressionSyntax initializer) =>
        sink.Condition is not { } condition
        || PropertyValues.In(initializer, condition.Member) switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == condition.Value,
            LiteralExpressionSyntax literal => literal.Token.ValueText == condition.Value,
            _ => false,
        };
}
