using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Cdk;

/// <summary>Code of the AWS CDK around what is under test.</summary>
internal static class CdkSource
{
    /// <summary>The statements within the constructor of a construct that is named after Neptune.</summary>
    public static string InConstruct(string statements) =>
        $$"""
            using System.Collections.Generic;
            using System.Linq;
            using Amazon.CDK;
            using Amazon.CDK.AWS.IAM;
            using Amazon.CDK.AWS.KMS;
            using Amazon.CDK.AWS.S3;
            using Constructs;
            public class NeptuneAccess : Construct
            {
                public PolicyStatement Made;
                public NeptuneAccess(Construct scope, string id, Role role, Amazon.CDK.AWS.Lambda.Function function, IBucket bucket, Key kmsKey, string[] keys) : base(scope, id)
                {
                    {{statements}}
                }
                private static void Hand(PolicyStatement statement) { }
            }
            public static class StatementExtensions
            {
                public static void Mine(this PolicyStatement statement) => statement.Effect = Effect.DENY;
            }
            """;

    /// <summary>The policies that the statements in the constructor of a construct make with the CDK.</summary>
    public static ImmutableArray<PolicyDocument> Read(string statements) =>
        Compile.Library("using System.Text.Json; " + InConstruct(statements), References.Cdk).AssertCompiles().Policies<CdkPolicyReader>();
}
