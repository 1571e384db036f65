using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Readers.Forms;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Serialized;

/// <summary>
/// Which objects are policies, and what is known of them. The mistaken prefix of an action shows that a statement was
/// read.
/// </summary>
public sealed class SerializedPolicyReaderTests
{
    private const string Action = "\"{|NIAM1104:neptune:ReadDataViaQuery|}\"";
    private const string Resource = "\"arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABC/*\"";

    [Theory]
    [InlineData(
        "const string Action = \"neptune:ReadDataViaQuery\"; var policy = new { Statement = new[] { new { Effect = \"Allow\", Action = {|NIAM1104:Action|}, Resource = RESOURCE } } }; Console.WriteLine(JsonSerializer.Serialize(policy));"
    )]
    [InlineData(
        "var statement = new { Effect = \"Deny\", Action = new[] { ACTION }, Resource = RESOURCE }; Console.WriteLine(JsonConvert.SerializeObject(new { Statement = statement }, Formatting.Indented));"
    )]
    [InlineData(
        "var Statement = new[] { new { Effect = \"Allow\", Action = ACTION, Resource = RESOURCE } }; Console.WriteLine(JsonSerializer.Serialize(new { Version = \"2012-10-17\", Statement }));"
    )]
    [InlineData(
        "var statements = new List<object>(); statements.Add(new { Effect = \"Allow\", Action = ACTION, Resource = RESOURCE }); Console.WriteLine(JsonSerializer.Serialize(new { Statement = statements }));"
    )]
    [InlineData(
        "var policy = new Dictionary<string, object> { { \"Version\", \"2012-10-17\" } }; policy[\"Statement\"] = new[] { new { Effect = \"Allow\", Action = ACTION, Resource = RESOURCE } }; Console.WriteLine(JsonSerializer.Serialize(policy));"
    )]
    [InlineData(
        "var policy = new Dictionary<string, object>(); policy.Add(\"Statement\", new object[] { new { Effect = \"Allow\", Action = ACTION, Resource = RESOURCE } }); Console.WriteLine(JsonSerializer.Serialize(policy));"
    )]
    [InlineData(
        "var statement = new JsonObject { [\"Effect\"] = \"Allow\", [\"Resource\"] = RESOURCE }; statement[\"Action\"] = new JsonArray(ACTION); Console.WriteLine(new JsonObject { [\"Statement\"] = new JsonArray(statement) }.ToJsonString());"
    )]
    [InlineData(
        "Console.WriteLine(new JsonObject { [\"Statement\"] = new JsonArray { new JsonObject { { \"Effect\", JsonValue.Create(\"Allow\") }, { \"Action\", (JsonNode)ACTION }, { \"Resource\", RESOURCE } } } });"
    )]
    [InlineData(
        "var statements = new JArray(); statements.Add(new JObject { [\"Effect\"] = \"Allow\", [\"Action\"] = new JArray(new[] { ACTION }), [\"Resource\"] = new JValue(RESOURCE) }); Console.WriteLine(new JObject { { \"Statement\", statements } });"
    )]
    [InlineData(
        "Console.WriteLine(new JObject { new JProperty(\"Statement\", new JArray(JObject.FromObject(new { Effect = \"Allow\", Action = ACTION, Resource = RESOURCE }))) });"
    )]
    [InlineData(
        "Console.WriteLine(JsonSerializer.Serialize(new Policy(Statement: new[] { new Statement(\"Allow\", [ACTION], RESOURCE) })));"
    )]
    [InlineData("Console.WriteLine(JsonSerializer.Serialize(new { Statement = new[] { Allow(RESOURCE) } }));")]
    [InlineData(
        "var options = new JsonSerializerOptions { WriteIndented = true }; Console.WriteLine(JsonSerializer.Serialize(new { Statement = new { Effect = \"Allow\", Action = ACTION, Resource = RESOURCE } }, options));"
    )]
    [InlineData(
        "object Build() => new { Statement = new { Effect = \"Allow\", Action = ACTION, Resource = $\"{names[0]}/*\" } }; Console.WriteLine(Build());"
    )]
    [InlineData(
        "var policy = new PolicyModel { Statements = new() }; policy.Statements.Add(new PolicyStatement { Effect = \"Allow\", Actions = new() { ACTION }, Resources = new() { RESOURCE } }); Console.WriteLine(JsonSerializer.Serialize(policy));"
    )]
    [InlineData(
        "Console.WriteLine(JsonSerializer.Serialize(isAdmin ? new { Statement = new { Effect = \"Allow\", Action = ACTION, Resource = \"*\" } } : null));"
    )]
    public Task An_object_with_a_statement_is_a_policy(string statements)
    {
        const string Members = """
            record Policy(Statement[] Statement);

            record Statement(string Effect, string[] Action, string Resource);

            private static object Allow(string resource) => new { Effect = "Allow", Action = ACTION, Resource = resource };
            """;
        var source = statements.Contains("Allow(", StringComparison.Ordinal)
            ? SerializedSource.InMethod(statements, Members)
            : SerializedSource.InMethod(statements, Members.Replace("ACTION", "\"s3:GetObject\"", StringComparison.Ordinal));
        return FindsAsync(source);
    }

    [Theory]
    [InlineData(
        "PolicyDocument = JsonNode.Parse(\"{ \\\"Version\\\": \\\"2012-10-17\\\", \\\"Statement\\\": { \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"{|NIAM1104:neptune:ReadDataViaQuery|}\\\", \\\"Resource\\\": \\\"arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABC/*\\\" } }\")!.ToJsonString()"
    )]
    [InlineData(
        "PolicyDocument = JsonSerializer.Serialize(new { {|NIAM3003:Statement|} = new[] { new { Effect = \"Allow\", Action = \"s3:GetObject\", Resource = \"*\" } } }, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase })"
    )]
    [InlineData(
        "PolicyDocument = JsonSerializer.Serialize(new { {|NIAM3003:Statement|} = new { Effect = \"Allow\", Action = \"s3:GetObject\", Resource = \"*\" } }, new JsonSerializerOptions(JsonSerializerDefaults.Web))"
    )]
    public Task What_is_given_to_the_SDK_is_a_policy_whatever_its_names_become(string property) =>
        FindsAsync(SerializedSource.Put(property));

    [Theory]
    [InlineData(
        "Console.WriteLine(JsonSerializer.Serialize(new { Statement = new { Effect = \"Allow\", Action = \"neptune:*\", Resource = \"*\" } }, given));"
    )]
    [InlineData(
        "Console.WriteLine(JsonSerializer.Serialize(new { Statement = new { Effect = \"Allow\", Action = \"neptune:*\", Resource = \"*\" } }, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }));"
    )]
    [InlineData(
        "Console.WriteLine(JsonConvert.SerializeObject(new { Statement = new { Effect = \"Allow\", Action = \"neptune:*\" } }, new JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() }));"
    )]
    [InlineData(
        "var options = new JsonSerializerOptions(); options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; Console.WriteLine(JsonSerializer.Serialize(new { Statement = new { Effect = \"Allow\", Action = \"neptune:*\" } }, options));"
    )]
    [InlineData("Console.WriteLine(new { Statement = \"select\", Effect = \"Allow\", Action = \"neptune:*\" });")]
    [InlineData("Console.WriteLine(new { Statement = new { Action = \"neptune:*\" } });")]
    [InlineData("Console.WriteLine(new { Resources = 1, Statement = new { Effect = \"Allow\", Action = \"neptune:*\" } });")]
    [InlineData("Console.WriteLine(new Mine { Statement = new Mine { Effect = \"Allow\", Action = \"neptune:*\" } });")]
    [InlineData(
        "Console.WriteLine(new JsonDictionary.JObject { [\"Statement\"] = new JsonDictionary.JObject { [\"Effect\"] = \"Allow\", [\"Action\"] = \"neptune:*\" } });"
    )]
    [InlineData(
        "Console.WriteLine(JsonSerializer.Serialize(new Amazon.Lambda.APIGatewayEvents.AuthorizerPolicy { Statement = new() { new() { Effect = \"Allow\", Action = new() { \"neptune:*\" } } } }));"
    )]
    [InlineData(
        "Console.WriteLine(JsonSerializer.Serialize(new { Statement = new { Effect = \"Allow\", Action = names, Resource = \"*\" } }));"
    )]
    [InlineData(
        "var statement = new JsonObject { [\"Effect\"] = \"Allow\", [\"Action\"] = \"neptune:*\", [\"Resource\"] = \"*\" }; if (isAdmin) { statement[\"Action\"] = \"s3:*\"; } Console.WriteLine(new JsonObject { [\"Statement\"] = statement });"
    )]
    [InlineData(
        "var statement = new JsonObject { [\"Effect\"] = \"Allow\", [\"Action\"] = \"neptune:*\" }; statement.Remove(\"Action\"); Console.WriteLine(new JsonObject { [\"Statement\"] = statement });"
    )]
    [InlineData(
        "var statement = new Dictionary<string, object> { [\"Effect\"] = \"Allow\", [\"Action\"] = \"neptune:*\" }; statement.Clear(); Console.WriteLine(JsonSerializer.Serialize(new { Statement = statement }));"
    )]
    [InlineData(
        "var statement = new Dictionary<string, object> { [\"Effect\"] = \"Allow\" }; foreach (var name in names) { statement[name] = \"*\"; } Console.WriteLine(JsonSerializer.Serialize(new { Statement = statement }));"
    )]
    public Task What_is_no_policy_or_not_known_is_left_alone(string statements) =>
        FindsAsync(
            SerializedSource.InMethod(
                statements,
                "class Mine { public object? Statement { get; set; } public string? Effect { get; set; } public string? Action { get; set; } }"
            )
                + """

                namespace JsonDictionary
                {
                    class JObject
                    {
                        public object this[string key] { set { } }
                    }
                }

                namespace Amazon.Lambda.APIGatewayEvents
                {
                    class AuthorizerPolicy
                    {
                        public List<AuthorizerStatement>? Statement { get; set; }
                    }

                    class AuthorizerStatement
                    {
                        public string? Effect { get; set; }

                        public HashSet<string>? Action { get; set; }
                    }
                }
                """
        );

    [Fact]
    public Task What_assertions_of_the_CDK_expect_is_no_policy() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """
            using System.Collections.Generic;
            using Amazon.CDK.Assertions;

            class Tests
            {
                void Test(Template template) => template.HasResourceProperties("AWS::IAM::Policy", new Dictionary<string, object>
                {
                    ["PolicyDocument"] = new Dictionary<string, object>
                    {
                        ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "neptune:*", ["Resource"] = "*" } },
                    },
                });
            }
            """,
            References.Cdk
        );

    [Theory]
    [InlineData("[JsonPropertyName(\"Statement\")]", "JsonSerializer.Serialize", true)]
    [InlineData("[JsonPropertyName(\"Statement\")]", "JsonConvert.SerializeObject", false)]
    [InlineData("[JsonProperty(\"Statement\")]", "JsonConvert.SerializeObject", true)]
    [InlineData("[JsonProperty(PropertyName = \"Statement\")]", "JsonConvert.SerializeObject", true)]
    [InlineData("[JsonProperty(\"Statement\")]", "JsonSerializer.Serialize", false)]
    public Task Each_library_reads_its_own_attributes(string attribute, string serialize, bool isPolicy)
    {
        var source = SerializedSource.InMethod(
            $"Console.WriteLine({serialize}(new Model {{ Statements = new() {{ new() {{ Effect = \"Allow\", Action = ACTION, Resource = RESOURCE }} }} }}));",
            $$"""
            class Model { {{attribute}} public List<Entry>? Statements { get; set; } }

            class Entry { public string? Effect { get; set; } public string? Action { get; set; } public string? Resource { get; set; } }
            """
        );
        return FindsAsync(isPolicy ? source : source.Replace("ACTION", "\"neptune:ReadDataViaQuery\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_read_without_an_exception()
    {
        var source = SerializedSource.InMethod(
            "var s = new JObject(new JProperty(\"Effect\", \"Allow\")); s[\"Action\"] = new JArray(\"a:b\"); s.Add(\"Sid\", \"x\"); var p = new { Version = \"2012-10-17\", Statement = new[] { new Dictionary<string, object> { { \"Effect\", \"Allow\" }, { \"Action\", new List<string> { \"neptune:A\" } } } } }; JsonSerializer.Serialize(new PolicyModel { Statements = { new() { Effect = \"Allow\" } } });"
        );
        var start = source.IndexOf("var s", StringComparison.Ordinal);
        for (var length = start; length < start + 460; length += 3)
        {
            _ = Read(source[..length]);
        }
    }

    [Fact]
    public void What_is_written_is_read_as_the_tree_that_a_change_makes()
    {
        var policy = new MarkedPolicy(
            "two statements",
            """{ "Version": "2012-10-17", "Statement": [{ "Sid": "A", "Effect": "Deny", "Action": ["s3:Get*", "s3:Put*"], "Resource": ["*"] }, { "Sid": "B", "Effect": "Deny", "Action": ["s3:List*"], "Resource": ["*"] }] }"""
        );
        foreach (var form in SerializedForms.All)
        {
            var compilation = Compile.Library(form.Write(policy)!, SerializedSource.References);
            var count = ObjectEditLaw.Holds(compilation, static changed => Assert.Single(changed.Policies()), static _ => false);
            Assert.True(count > 30, $"{form.Name}: {count} changes were written.");
        }
    }

    [Theory]
    [InlineData(
        "new { Statement = new[] { new { Effect = \"Allow\", Action = \"a:B\" }, new { Effect = \"Deny\", Action = \"a:C\" } } }",
        "new { Statement = new object[] { new { Effect = \"Allow\", Action = new[] { \"a:B\", \"a:D\" } }, new { Effect = \"Deny\", Action = \"a:C\" } } }"
    )]
    [InlineData(
        "new { Statement = new { Effect = \"Allow\", Action = $\"a:{bucket}\" } }",
        "new { Statement = new { Effect = \"Allow\", Action = new[] { $\"a:{bucket}\", \"a:D\" } } }"
    )]
    [InlineData(
        "new JsonObject { [\"Statement\"] = new JsonObject { [\"Effect\"] = \"Allow\", [\"Action\"] = \"a:B\" } }",
        "new JsonObject { [\"Statement\"] = new JsonObject { [\"Effect\"] = \"Allow\", [\"Action\"] = new JsonArray { \"a:B\", \"a:D\" } } }"
    )]
    [InlineData(
        "new JObject(new JProperty(\"Statement\", new JObject(new JProperty(\"Effect\", \"Allow\"), new JProperty(\"Action\", \"a:B\"))))",
        "new JObject(new JProperty(\"Statement\", new JObject(new JProperty(\"Effect\", \"Allow\"), new JProperty(\"Action\", new JArray { \"a:B\", \"a:D\" }))))"
    )]
    [InlineData(
        "new Dictionary<string, object> { [\"Statement\"] = new Dictionary<string, string> { [\"Effect\"] = \"Allow\", [\"Action\"] = \"a:B\" } }",
        null
    )]
    public void A_value_turns_into_an_array_where_its_type_allows_for_it(string policy, string? expected)
    {
        var source = SerializedSource.InMethod($"Console.WriteLine({policy});");
        var document = Assert.Single(Read(source));
        var isWritten = document.Origin.TryWrite(
            [new WrapInArray(document.Statements[0].Node["Action"]!.Value, [new JsonString("a:D")])],
            out var changes
        );
        Assert.Equal(expected is not null, isWritten);
        if (expected is not null)
        {
            Assert.Equal(
                SerializedSource.InMethod($"Console.WriteLine({expected});"),
                SourceText.From(source).WithChanges(changes).ToString()
            );
        }
    }

    [Fact]
    public void A_member_that_has_its_name_from_its_value_keeps_it()
    {
        var source = SerializedSource.InMethod(
            "var Action = \"a:B\"; Console.WriteLine(new { Statement = new { Effect = \"Allow\", Action } });"
        );
        var document = Assert.Single(Read(source));
        var action = document.Statements[0].Node["Action"]!;
        Assert.False(document.Origin.TryWrite([new ReplaceValue(action.Value, [new JsonString("a:C")])], out _));
        Assert.True(document.Origin.TryWrite([new RemoveProperty(document.Statements[0].Node, action)], out var changes));
        Assert.Contains("new { Effect = \"Allow\" }", SourceText.From(source).WithChanges(changes).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_that_are_policies_of_one_role_are_read_beside_each_other()
    {
        var policies = Read(
            SerializedSource.InMethod(
                """
                var trust = new { Statement = new { Effect = "Allow", Principal = new { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" } };
                _ = new CreateRoleRequest { RoleName = bucket, AssumeRolePolicyDocument = JsonSerializer.Serialize(trust) };
                _ = new PutRolePolicyRequest { RoleName = bucket, PolicyName = "read", PolicyDocument = JsonSerializer.Serialize(new { Statement = new { Effect = "Allow", Action = "s3:Get*", Resource = "*" } }) };
                var write = new JsonObject { ["Statement"] = new JsonObject { ["Effect"] = "Allow", ["Action"] = "s3:Put*", ["Resource"] = "*" } };
                _ = new PutRolePolicyRequest { RoleName = bucket, PolicyName = "write", PolicyDocument = write.ToJsonString() };
                """
            )
        );
        Assert.Equal(["Trust", "Identity", "Identity"], policies.Select(static policy => policy.Use.Type.ToString()));
        var surroundings = policies[1].Use.Surroundings;
        Assert.Equal(RoleAssumption.Service, surroundings.AssumedBy);
        Assert.Equal("s3:Put*", Assert.Single(surroundings.InlinePoliciesBeside).Statements[0].Actions[0].Value);
        Assert.False(surroundings.MayHaveMorePolicies);
    }

    /// <summary>Lists that begin empty and are filled later are neither empty nor missing.</summary>
    [Theory]
    [InlineData("""var s = new PolicyStatement { Effect = "Allow", Actions = new List<string> { }, Resources = new() { } };""")]
    [InlineData("""var s = new PolicyStatement { Effect = "Allow", Actions = new List<string>(), Resources = [] };""")]
    [InlineData("""var s = new PolicyStatement { Effect = "Allow", Actions = new List<string>(4) { }, Resources = new List<string>() };""")]
    public Task Lists_that_are_filled_later_are_not_empty(string creation) =>
        FindsAsync(
            SerializedSource.InMethod(
                creation
                    + """

                    s.Actions.Add("s3:GetObject");
                    s.Resources.Add("arn:aws:s3:::data/*");
                    Console.WriteLine(JsonSerializer.Serialize(new PolicyModel { Statements = new() { s } }));
                    """
            )
        );

    private static ImmutableArray<PolicyDocument> Read(string source) => Compile.Library(source, SerializedSource.References).Policies();

    private static Task FindsAsync(string source) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            source.Replace("ACTION", Action, StringComparison.Ordinal).Replace("RESOURCE", Resource, StringComparison.Ordinal),
            SerializedSource.References
        );
}
