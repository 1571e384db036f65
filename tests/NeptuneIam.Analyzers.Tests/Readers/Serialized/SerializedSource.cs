using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Serialized;

/// <summary>Code that makes JSON of objects around what is under test.</summary>
internal static class SerializedSource
{
    /// <summary>The AWS SDK and Newtonsoft.Json.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = AwsStubs.V4.AddRange(Verification.References.Newtonsoft);

    /// <summary>The inline policy of a user, with that property of the request.</summary>
    public static string Put(string property, string members = "") =>
        InMethod(
            $"await iam.PutUserPolicyAsync(new PutUserPolicyRequest {{ UserName = \"graph-admin\", PolicyName = \"neptune\", {property} }});",
            members
        );

    /// <summary>Statements within a method.</summary>
    public static string InMethod(string statements, string members = "") =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            using Newtonsoft.Json;
            using Newtonsoft.Json.Linq;
            using JsonSerializer = System.Text.Json.JsonSerializer;

            class Access
            {
                {{members}}

                async Task GrantAsync(IAmazonIdentityManagementService iam, string bucket, bool isAdmin, JsonSerializerOptions given, string[] names)
                {
                    {{statements}}
                    await Task.CompletedTask;
                }
            }

            class PolicyModel
            {
                public string Version { get; set; } = "2012-10-17";

                [JsonPropertyName("Statement"), JsonProperty("Statement")]
                public List<PolicyStatement> Statements { get; set; } = null!;
            }

            class PolicyStatement
            {
                public string? Sid { get; set; }

                public string? Effect { get; init; }

                [JsonPropertyName("Action"), JsonProperty("Action")]
                public List<string>? Actions { get; set; }

                [JsonPropertyName("NotAction"), JsonProperty("NotAction")]
                public List<string>? NotActions { get; set; }

                [JsonPropertyName("Resource"), JsonProperty("Resource")]
                public List<string>? Resources { get; set; }

                [JsonPropertyName("NotResource"), JsonProperty("NotResource")]
                public List<string>? NotResources { get; set; }

                public Dictionary<string, Dictionary<string, string[]>>? Condition { get; set; }
            }
            """;
}
