namespace NeptuneIam.Analyzers.Tests.Readers.Sdk;

/// <summary>Code that uses the policy model of the AWS SDK around what is under test.</summary>
internal static class SdkSource
{
    /// <summary>The statements within an asynchronous method of a class that is named after Neptune.</summary>
    public static string InMethod(string statements) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Amazon.Auth.AccessControlPolicy;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            using Statement = Amazon.Auth.AccessControlPolicy.Statement;
            class NeptuneAccess
            {
                Policy kept;
                async Task GrantAsync(IAmazonIdentityManagementService iam, string arn, string[] arns, bool wide, Statement.StatementEffect effect)
                {
                    {{statements}}
                    await Task.CompletedTask;
                }
                static void Hand(Statement statement) { }
            }
            static class StatementExtensions
            {
                public static Statement WithMine(this Statement statement) { statement.Effect = Statement.StatementEffect.Deny; return statement; }
            }
            """;
}
