using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Tests.Readers.Forms;

/// <summary>Policies in files of JSON beside the code.</summary>
internal static class FileForms
{
    /// <summary>The forms.</summary>
    public static ImmutableArray<PolicyForm> All { get; } =
    [
        new("policy file", static policy => TextForms.Text(policy).Replace("}, {", "},\r\n  {", StringComparison.Ordinal))
        {
            FileName = "Policies/neptune-console.policy.json",
        },
        Template(
            "inline policy of a user",
            """{ "Type": "AWS::IAM::User", "Properties": { "UserName": "graph-admin", "Policies": [{ "PolicyName": "neptune", "PolicyDocument": POLICY }] } }"""
        ),
        Template(
            "policy of a user",
            """{ "Type": "AWS::IAM::Policy", "Properties": { "PolicyName": "neptune", "Users": [{ "Ref": "Administrator" }], "PolicyDocument": POLICY } }, "Administrator": { "Type": "AWS::IAM::User", "Properties": { "Path": "/" } }"""
        ),
        Template(
            "policy by condition",
            """{ "Type": "AWS::IAM::User", "Properties": { "Policies": [{ "PolicyName": "neptune", "PolicyDocument": { "Fn::If": ["IsProduction", POLICY, { "Ref": "AWS::NoValue" }] } }] } }"""
        ),
    ];

    private static PolicyForm Template(string name, string resource) =>
        new(
            $"template, {name}",
            policy =>
                $$"""
                    {
                      "AWSTemplateFormatVersion": "2010-09-09",
                      "Transform": "AWS::Serverless-2016-10-31",
                      "Resources": {
                        "Cluster": { "Type": "AWS::Neptune::DBCluster", "Properties": {} },
                        "Subject": {{resource.Replace("POLICY", TextForms.Text(policy), StringComparison.Ordinal)}}
                      }
                    }
                    """
        )
        {
            FileName = "serverless.template",
        };
}
