namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>What fixes write looks like what stands around it: examples of every form, to be read by people.</summary>
public sealed class PolicyFixGoldenTests
{
    /// <summary>Forms, the fix, and what becomes of them.</summary>
    public static TheoryData<string, string, string> Goldens =>
        new()
        {
            {
                "NIAM1104.rds",
                """"
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"neptune:StartDBCluster\",\"neptune:StopDBCluster\"],\"Resource\":\"*\"}]}"
                    """",
                """"
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"rds:StartDBCluster\",\"rds:StopDBCluster\"],\"Resource\":\"*\"}]}"
                    """"
            },
            {
                "NIAM3004.AddDeny",
                """"
                    "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Sid\": \"Load\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }, { \"Action\": \"s3:PutObject\", \"Resource\": \"*\" } ] }"
                    """",
                """"
                    "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Sid\": \"Load\", \"Effect\": \"Deny\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }, { \"Effect\": \"Deny\", \"Action\": \"s3:PutObject\", \"Resource\": \"*\" } ] }"
                    """"
            },
            {
                "NIAM3004.AddDeny",
                """"
                    @"{
                              ""Version"": ""2012-10-17"",
                              ""Statement"": [
                                {
                                  ""Sid"": ""Load"",
                                  ""Action"": ""s3:GetObject"",
                                  ""Resource"": ""*""
                                }
                              ]
                            }"
                    """",
                """"
                    @"{
                              ""Version"": ""2012-10-17"",
                              ""Statement"": [
                                {
                                  ""Sid"": ""Load"",
                                  ""Effect"": ""Deny"",
                                  ""Action"": ""s3:GetObject"",
                                  ""Resource"": ""*""
                                }
                              ]
                            }"
                    """"
            },
            {
                "NIAM3004.AddResource",
                """"
                    $@"{{
                      ""Version"": ""2012-10-17"",
                      ""Statement"": {{
                        ""Effect"": ""Allow"", ""Action"": [""iam:GetRole""],
                        ""Condition"": {{ ""StringEquals"": {{ ""aws:PrincipalAccount"": ""{account}"" }} }}
                      }}
                    }}"
                    """",
                """"
                    $@"{{
                      ""Version"": ""2012-10-17"",
                      ""Statement"": {{
                        ""Effect"": ""Allow"", ""Action"": [""iam:GetRole""], ""Resource"": ""*"",
                        ""Condition"": {{ ""StringEquals"": {{ ""aws:PrincipalAccount"": ""{account}"" }} }}
                      }}
                    }}"
                    """"
            },
            {
                "NIAM1104.rds",
                """"
                    $"{{ \"Version\": \"2012-10-17\", \"Statement\": {{ \"Effect\": \"Allow\", \"Action\": \"neptune:Start*\", \"Resource\": \"arn:aws:neptune:*:{account}:cluster:*\" }} }}"
                    """",
                """"
                    $"{{ \"Version\": \"2012-10-17\", \"Statement\": {{ \"Effect\": \"Allow\", \"Action\": \"rds:StartDBCluster\", \"Resource\": \"arn:aws:rds:*:{account}:cluster:*\" }} }}"
                    """"
            },
            {
                "NIAM1104.neptune-db",
                """"
                    $$"""
                                {
                                    "Version": "2012-10-17",
                                    "Statement": [
                                        {
                                            "Effect": "Allow",
                                            "Action": [
                                                "neptune:connect",
                                                "neptune:ReadDataViaQuery"
                                            ],
                                            "Resource": "arn:aws:neptune:*:{{account}}:cluster-ABC/*"
                                        }
                                    ]
                                }
                                """
                    """",
                """"
                    $$"""
                                {
                                    "Version": "2012-10-17",
                                    "Statement": [
                                        {
                                            "Effect": "Allow",
                                            "Action": [
                                                "neptune-db:connect",
                                                "neptune-db:ReadDataViaQuery"
                                            ],
                                            "Resource": "arn:aws:neptune-db:*:{{account}}:cluster-ABC/*"
                                        }
                                    ]
                                }
                                """
                    """"
            },
            {
                "NIAM1104.rds",
                """"
                    """
                                {
                                  "Version": "2012-10-17",
                                  "Statement": [
                                    {
                                      "Effect": "Allow",
                                      "Action": "neptune:*Tags*",
                                      "Resource": "*"
                                    }
                                  ]
                                }
                                """
                    """",
                """"
                    """
                                {
                                  "Version": "2012-10-17",
                                  "Statement": [
                                    {
                                      "Effect": "Allow",
                                      "Action": ["rds:AddTagsToResource", "rds:ListTagsForResource", "rds:RemoveTagsFromResource"],
                                      "Resource": "*"
                                    }
                                  ]
                                }
                                """
                    """"
            },
            {
                "NIAM1104.rds",
                """"
                    """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["neptune:*Tags*","s3:GetObject"],"Resource":"*"}]}"""
                    """",
                """"
                    """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["rds:AddTagsToResource","rds:ListTagsForResource","rds:RemoveTagsFromResource","s3:GetObject"],"Resource":"*"}]}"""
                    """"
            },
            {
                "NIAM3004.AddResource",
                """"
                    "{" +
                                "  \"Version\": \"2012-10-17\"," +
                                "  \"Statement\": [{" +
                                "    \"Effect\": \"Allow\"," +
                                "    \"Action\": [\"iam:GetRole\"]" +
                                "  }]" +
                                "}"
                    """",
                """"
                    "{" +
                                "  \"Version\": \"2012-10-17\"," +
                                "  \"Statement\": [{" +
                                "    \"Effect\": \"Allow\"," +
                                "    \"Action\": [\"iam:GetRole\"],    \"Resource\": \"*\"" +
                                "  }]" +
                                "}"
                    """"
            },
            {
                "NIAM3004.AddResource",
                """"
                    "{\n" +
                                "  \"Version\": \"2012-10-17\",\n" +
                                "  \"Statement\": [{\n" +
                                "    \"Effect\": \"Allow\",\n" +
                                "    \"Action\": [\"iam:GetRole\"]\n" +
                                "  }]\n" +
                                "}"
                    """",
                """"
                    "{\n" +
                                "  \"Version\": \"2012-10-17\",\n" +
                                "  \"Statement\": [{\n" +
                                "    \"Effect\": \"Allow\",\n" +
                                "    \"Action\": [\"iam:GetRole\"],\n    \"Resource\": \"*\"\n" +
                                "  }]\n" +
                                "}"
                    """"
            },
            {
                "NIAM3004.RemoveNotResource",
                """"
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iam:GetRole\",\"Resource\":\"arn:aws:iam::" + account + ":role/" + Role + "\",\"NotResource\":\"*\"}]}"
                    """",
                """"
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iam:GetRole\",\"Resource\":\"arn:aws:iam::" + account + ":role/" + Role + "\"}]}"
                    """"
            },
            {
                "NIAM3005.Effect",
                """"
                    string.Format(@"{{ ""Version"": ""2012-10-17"", ""Statement"": [ {{ ""Effect"": ""ALLOW"", ""Action"": ""iam:GetRole"", ""Resource"": ""arn:aws:iam::{0}:role/graph"" }}, {{ ""Effect"": ""deny"", ""Action"": ""iam:*"", ""Resource"": ""*"" }} ] }}", account)
                    """",
                """"
                    string.Format(@"{{ ""Version"": ""2012-10-17"", ""Statement"": [ {{ ""Effect"": ""Allow"", ""Action"": ""iam:GetRole"", ""Resource"": ""arn:aws:iam::{0}:role/graph"" }}, {{ ""Effect"": ""Deny"", ""Action"": ""iam:*"", ""Resource"": ""*"" }} ] }}", account)
                    """"
            },
            {
                "NIAM3001.Repair",
                """"
                    """
                                {
                                  "Version": "2012-10-17"
                                  "Statement": [
                                    {
                                      "Effect": "Allow",
                                      "Action": "s3:GetObject",
                                      "Resource": "*",
                                    },
                                  ]
                                }
                                """
                    """",
                """"
                    """
                                {
                                  "Version": "2012-10-17",
                                  "Statement": [
                                    {
                                      "Effect": "Allow",
                                      "Action": "s3:GetObject",
                                      "Resource": "*"
                                    }
                                  ]
                                }
                                """
                    """"
            },
            {
                "NIAM1001.AddStatement",
                """"
                    """
                                {
                                	"Version": "2012-10-17",
                                	"Statement": {
                                		"Sid": "See",
                                		"Effect": "Allow",
                                		"Action": ["rds:Describe*", "rds:Download*", "rds:List*", "ec2:Describe*", "logs:*", "cloudwatch:*"],
                                		"Resource": "*"
                                	}
                                }
                                """
                    """",
                """"
                    """
                                {
                                	"Version": "2012-10-17",
                                	"Statement": [{
                                		"Sid": "See",
                                		"Effect": "Allow",
                                		"Action": ["rds:Describe*", "rds:Download*", "rds:List*", "ec2:Describe*", "logs:*", "cloudwatch:*"],
                                		"Resource": "*"
                                	},
                                	{
                                		"Sid": "NeptuneConsole",
                                		"Effect": "Allow",
                                		"Action": [
                                			"kms:ListAliases",
                                			"kms:ListKeyPolicies",
                                			"kms:ListKeys",
                                			"kms:ListRetirableGrants"
                                		],
                                		"Resource": "*"
                                	}]
                                }
                                """
                    """"
            },
            {
                "NIAM1101.ListNeptuneActions",
                """"
                    """
                                {
                                  "Version": "2012-10-17",
                                  "Statement": [
                                    { "Effect": "Allow", "Action": "rds:Stop*", "Resource": "*" },
                                    { "Effect": "Allow", "Action": ["rds:Delete*", "rds:Reboot*"], "Resource": "*" }
                                  ]
                                }
                                """
                    """",
                """"
                    """
                                {
                                  "Version": "2012-10-17",
                                  "Statement": [
                                    { "Effect": "Allow", "Action": "rds:StopDBCluster", "Resource": "*" },
                                    { "Effect": "Allow", "Action": ["rds:DeleteDBCluster", "rds:DeleteDBClusterEndpoint", "rds:DeleteDBClusterParameterGroup", "rds:DeleteDBClusterSnapshot", "rds:DeleteDBInstance", "rds:DeleteDBParameterGroup", "rds:DeleteDBSubnetGroup", "rds:DeleteEventSubscription", "rds:DeleteGlobalCluster", "rds:RebootDBInstance"], "Resource": "*" }
                                  ]
                                }
                                """
                    """"
            },
            {
                "NIAM1104.rds",
                """"
                    account.Length > 0
                                ? "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"neptune:StartDBCluster\"],\"Resource\":\"*\"}]}"
                                : """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "neptune:StopDBCluster" ], "Resource": "*" } ] }"""
                    """",
                """"
                    account.Length > 0
                                ? "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"rds:StartDBCluster\"],\"Resource\":\"*\"}]}"
                                : """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "rds:StopDBCluster" ], "Resource": "*" } ] }"""
                    """"
            },
        };

    [Theory]
    [MemberData(nameof(Goldens))]
    public async Task Fixed_text_looks_like_the_rest(string key, string expression, string expected)
    {
        var name = key == "NIAM1001.AddStatement" ? "consolePolicy" : "policy";
        var document = FixBench.Document(File(name, expression));
        Assert.Empty(await FixBench.ErrorsAsync(document));
        var fixedDocument = await FixBench.FixAllAsync(document, key[..8], key);
        Assert.Equal(File(name, expected), await FixBench.TextAsync(fixedDocument));
    }

    private static string File(string name, string expression) =>
        $$"""
            static class Neptune
            {
                const string Role = "graph-load";

                static string Policy(string account)
                {
                    var {{name}} = {{expression}};
                    return {{name}};
                }
            }

            """;
}
