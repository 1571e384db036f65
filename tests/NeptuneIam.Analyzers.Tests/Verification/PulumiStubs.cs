using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>
/// The part of Pulumi and its AWS provider that policies are written with, which has no package in reach: public members of the types as
/// they are in pulumi-dotnet and in pulumi-aws, where inline policies of roles take text or objects since version 7 (github.com/pulumi,
/// read 2026-11-26), without what they do.
/// </summary>
internal static class PulumiStubs
{
    private const string Core = """
        #nullable enable
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Threading.Tasks;

        namespace Pulumi
        {
            public sealed class Output<T>
            {
                public Output<U> Apply<U>(Func<T, U> func) => null!;
                public Output<U> Apply<U>(Func<T, Task<U>> func) => null!;
                public Output<U> Apply<U>(Func<T, Input<U>?> func) => null!;
                public Output<U> Apply<U>(Func<T, Output<U>?> func) => null!;
            }

            public static class Output
            {
                public static Output<T> Create<T>(T value) => null!;
                public static Output<T> Create<T>(Task<T> value) => null!;
                public static Output<string> Format(FormattableString formattableString) => null!;
                public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) => null!;
                public static Output<string> JsonSerialize<T>(Output<T> value, System.Text.Json.JsonSerializerOptions? options = null) => null!;
            }

            public class Input<T>
            {
                public static implicit operator Input<T>(T value) => null!;
                public static implicit operator Input<T>(Output<T> value) => null!;
                public static implicit operator Output<T>(Input<T> input) => null!;
            }

            public sealed class Union<T0, T1>
            {
                public static implicit operator Union<T0, T1>(T0 value) => null!;
                public static implicit operator Union<T0, T1>(T1 value) => null!;
            }

            public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
            {
                public static implicit operator InputUnion<T0, T1>(T0 value) => null!;
                public static implicit operator InputUnion<T0, T1>(T1 value) => null!;
                public static implicit operator InputUnion<T0, T1>(Input<T0> value) => null!;
                public static implicit operator InputUnion<T0, T1>(Input<T1> value) => null!;
                public static implicit operator InputUnion<T0, T1>(Output<T0> value) => null!;
                public static implicit operator InputUnion<T0, T1>(Output<T1> value) => null!;
            }

            public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable
            {
                public void Add(params Input<T>[] inputs) { }
                public void Add(InputList<T> inputs) { }
                public void AddRange(InputList<T> inputs) { }
                public InputList<T> Concat(InputList<T> other) => null!;
                IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
                public static implicit operator InputList<T>(T value) => null!;
                public static implicit operator InputList<T>(Output<T> value) => null!;
                public static implicit operator InputList<T>(Input<T> value) => null!;
                public static implicit operator InputList<T>(T[] values) => null!;
                public static implicit operator InputList<T>(Output<T>[] values) => null!;
                public static implicit operator InputList<T>(Input<T>[] values) => null!;
                public static implicit operator InputList<T>(List<T> values) => null!;
                public static implicit operator InputList<T>(List<Input<T>> values) => null!;
                public static implicit operator InputList<T>(Output<T[]> values) => null!;
            }

            public abstract class InputArgs { }
            public abstract class ResourceArgs : InputArgs { }
            public abstract class InvokeArgs : InputArgs { }
            public class InvokeOptions { }
            public class CustomResourceOptions { }
            public class CustomResource { public Output<string> Id => null!; }
        }
        """;

    private const string Aws = """
        #nullable enable
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Threading.Tasks;

        namespace Pulumi.Aws.Iam
        {
            public static class GetPolicyDocument
            {
                public static Task<GetPolicyDocumentResult> InvokeAsync(GetPolicyDocumentArgs? args = null, InvokeOptions? options = null) => null!;
                public static Output<GetPolicyDocumentResult> Invoke(GetPolicyDocumentInvokeArgs? args = null, InvokeOptions? options = null) => null!;
            }

            public sealed class GetPolicyDocumentArgs : InvokeArgs
            {
                public string? OverrideJson { get; set; }
                public List<string> OverridePolicyDocuments { get; set; } = null!;
                public string? PolicyId { get; set; }
                public string? SourceJson { get; set; }
                public List<string> SourcePolicyDocuments { get; set; } = null!;
                public List<Inputs.GetPolicyDocumentStatementArgs> Statements { get; set; } = null!;
                public string? Version { get; set; }
            }

            public sealed class GetPolicyDocumentInvokeArgs : InvokeArgs
            {
                public Input<string>? OverrideJson { get; set; }
                public InputList<string> OverridePolicyDocuments { get; set; } = null!;
                public Input<string>? PolicyId { get; set; }
                public Input<string>? SourceJson { get; set; }
                public InputList<string> SourcePolicyDocuments { get; set; } = null!;
                public InputList<Inputs.GetPolicyDocumentStatementInputArgs> Statements { get; set; } = null!;
                public Input<string>? Version { get; set; }
            }

            public sealed class GetPolicyDocumentResult { public readonly string Json = ""; public readonly string MinifiedJson = ""; }

            public class Role : CustomResource { public Role(string name, RoleArgs args, CustomResourceOptions? options = null) { } public Output<string> Name => null!; public Output<string> Arn => null!; }
            public class User : CustomResource { public User(string name, UserArgs? args = null, CustomResourceOptions? options = null) { } public Output<string> Name => null!; public Output<string> Arn => null!; }
            public class Policy : CustomResource { public Policy(string name, PolicyArgs args, CustomResourceOptions? options = null) { } public Output<string> Arn => null!; }
            public class RolePolicy : CustomResource { public RolePolicy(string name, RolePolicyArgs args, CustomResourceOptions? options = null) { } }
            public class UserPolicy : CustomResource { public UserPolicy(string name, UserPolicyArgs args, CustomResourceOptions? options = null) { } }
            public class GroupPolicy : CustomResource { public GroupPolicy(string name, GroupPolicyArgs args, CustomResourceOptions? options = null) { } }
            public class RolePolicyAttachment : CustomResource { public RolePolicyAttachment(string name, RolePolicyAttachmentArgs args, CustomResourceOptions? options = null) { } }
            public class UserPolicyAttachment : CustomResource { public UserPolicyAttachment(string name, UserPolicyAttachmentArgs args, CustomResourceOptions? options = null) { } }
            public class GroupPolicyAttachment : CustomResource { public GroupPolicyAttachment(string name, GroupPolicyAttachmentArgs args, CustomResourceOptions? options = null) { } }
            public class AccessKey : CustomResource { public AccessKey(string name, AccessKeyArgs args, CustomResourceOptions? options = null) { } public Output<string> Secret => null!; }
            public class UserLoginProfile : CustomResource { public UserLoginProfile(string name, UserLoginProfileArgs args, CustomResourceOptions? options = null) { } }

            public sealed class RoleArgs : ResourceArgs
            {
                public Input<string> AssumeRolePolicy { get; set; } = null!;
                public InputList<Inputs.RoleInlinePolicyArgs> InlinePolicies { get; set; } = null!;
                public InputList<string> ManagedPolicyArns { get; set; } = null!;
                public Input<string>? Name { get; set; }
                public Input<string>? PermissionsBoundary { get; set; }
            }

            public sealed class UserArgs : ResourceArgs { public Input<string>? Name { get; set; } public Input<string>? PermissionsBoundary { get; set; } }
            public sealed class AccessKeyArgs : ResourceArgs { public Input<string>? PgpKey { get; set; } public Input<string>? Status { get; set; } public Input<string> User { get; set; } = null!; }
            public sealed class PolicyArgs : ResourceArgs { public Input<string>? Name { get; set; } public Input<string> PolicyDocument { get; set; } = null!; }
            public sealed class RolePolicyArgs : ResourceArgs { public Input<string>? Name { get; set; } public InputUnion<string, Inputs.PolicyDocumentArgs> Policy { get; set; } = null!; public Input<string> Role { get; set; } = null!; }
            public sealed class UserPolicyArgs : ResourceArgs { public Input<string>? Name { get; set; } public Input<string> Policy { get; set; } = null!; public Input<string> User { get; set; } = null!; }
            public sealed class GroupPolicyArgs : ResourceArgs { public Input<string> Group { get; set; } = null!; public Input<string>? Name { get; set; } public Input<string> Policy { get; set; } = null!; }
            public sealed class RolePolicyAttachmentArgs : ResourceArgs { public Input<string> PolicyArn { get; set; } = null!; public Input<string> Role { get; set; } = null!; }
            public sealed class UserPolicyAttachmentArgs : ResourceArgs { public Input<string> PolicyArn { get; set; } = null!; public Input<string> User { get; set; } = null!; }
            public sealed class GroupPolicyAttachmentArgs : ResourceArgs { public Input<string> Group { get; set; } = null!; public Input<string> PolicyArn { get; set; } = null!; }
            public sealed class PolicyAttachmentArgs : ResourceArgs { public InputList<string> Groups { get; set; } = null!; public Input<string>? Name { get; set; } public Input<string> PolicyArn { get; set; } = null!; public InputList<string> Roles { get; set; } = null!; public InputList<string> Users { get; set; } = null!; }
            public sealed class UserLoginProfileArgs : ResourceArgs { public Input<string>? PgpKey { get; set; } public Input<string> User { get; set; } = null!; }
        }

        namespace Pulumi.Aws.Iam.Inputs
        {
            public sealed class PolicyDocumentArgs : ResourceArgs { public Input<string>? Id { get; set; } public Input<string> Version { get; set; } = null!; }
            public sealed class RoleInlinePolicyArgs : ResourceArgs { public Input<string>? Name { get; set; } public Input<string>? Policy { get; set; } }

            public sealed class GetPolicyDocumentStatementInputArgs : ResourceArgs
            {
                public InputList<string> Actions { get; set; } = null!;
                public InputList<GetPolicyDocumentStatementConditionInputArgs> Conditions { get; set; } = null!;
                public Input<string>? Effect { get; set; }
                public InputList<string> NotActions { get; set; } = null!;
                public InputList<GetPolicyDocumentStatementNotPrincipalInputArgs> NotPrincipals { get; set; } = null!;
                public InputList<string> NotResources { get; set; } = null!;
                public InputList<GetPolicyDocumentStatementPrincipalInputArgs> Principals { get; set; } = null!;
                public InputList<string> Resources { get; set; } = null!;
                public Input<string>? Sid { get; set; }
            }

            public sealed class GetPolicyDocumentStatementConditionInputArgs : ResourceArgs { public Input<string> Test { get; set; } = null!; public InputList<string> Values { get; set; } = null!; public Input<string> Variable { get; set; } = null!; }
            public sealed class GetPolicyDocumentStatementPrincipalInputArgs : ResourceArgs { public InputList<string> Identifiers { get; set; } = null!; public Input<string> Type { get; set; } = null!; }
            public sealed class GetPolicyDocumentStatementNotPrincipalInputArgs : ResourceArgs { public InputList<string> Identifiers { get; set; } = null!; public Input<string> Type { get; set; } = null!; }

            public sealed class GetPolicyDocumentStatementArgs : InvokeArgs
            {
                public List<string> Actions { get; set; } = null!;
                public List<GetPolicyDocumentStatementConditionArgs> Conditions { get; set; } = null!;
                public string? Effect { get; set; }
                public List<string> NotActions { get; set; } = null!;
                public List<GetPolicyDocumentStatementNotPrincipalArgs> NotPrincipals { get; set; } = null!;
                public List<string> NotResources { get; set; } = null!;
                public List<GetPolicyDocumentStatementPrincipalArgs> Principals { get; set; } = null!;
                public List<string> Resources { get; set; } = null!;
                public string? Sid { get; set; }
            }

            public sealed class GetPolicyDocumentStatementConditionArgs : InvokeArgs { public string Test { get; set; } = null!; public List<string> Values { get; set; } = null!; public string Variable { get; set; } = null!; }
            public sealed class GetPolicyDocumentStatementPrincipalArgs : InvokeArgs { public List<string> Identifiers { get; set; } = null!; public string Type { get; set; } = null!; }
            public sealed class GetPolicyDocumentStatementNotPrincipalArgs : InvokeArgs { public List<string> Identifiers { get; set; } = null!; public string Type { get; set; } = null!; }
        }
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAll = new(static () =>
    {
        var core = Emit("Pulumi", Core, []);
        return [core, Emit("Pulumi.Aws", Aws, [core])];
    });

    /// <summary>The assemblies <c>Pulumi</c> and <c>Pulumi.Aws</c>.</summary>
    public static ImmutableArray<MetadataReference> All => LazyAll.Value;

    private static PortableExecutableReference Emit(string name, string source, ImmutableArray<MetadataReference> references) =>
        CSharpCompilation
            .Create(
                name,
                [CSharpSyntaxTree.ParseText(source, Compile.Options)],
                References.Net80.AddRange(references),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .Emitted();
}
