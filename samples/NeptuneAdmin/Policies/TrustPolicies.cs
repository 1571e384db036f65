namespace NeptuneAdmin.Policies;

/// <summary>Who may assume a role.</summary>
internal static class TrustPolicies
{
    /// <summary>A service of AWS.</summary>
    public static string ForService(string service) => $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Principal": { "Service": "{{service}}" },
              "Action": "sts:AssumeRole"
            }
          ]
        }
        """;

    /// <summary>People who sign in to the console through an identity provider.</summary>
    public static string ForSaml(string account, string provider) => @$"{{
        ""Version"": ""2012-10-17"",
        ""Statement"": [
            {{
                ""Effect"": ""Allow"",
                ""Principal"": {{ ""Federated"": ""arn:aws:iam::{account}:saml-provider/{provider}"" }},
                ""Action"": ""sts:AssumeRoleWithSAML"",
                ""Condition"": {{ ""StringEquals"": {{ ""SAML:aud"": ""https://signin.aws.amazon.com/saml"" }} }}
            }}
        ]
    }}";

    /// <summary>Neptune, which acts as RDS, for the clusters of one account.</summary>
    public static string ForLoading(DeploySettings settings) => $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Principal": { "Service": "rds.amazonaws.com" },
              "Action": "sts:AssumeRole",
              "Condition": {
                "StringEquals": { "aws:SourceAccount": "{{settings.Account}}" },
                "ArnLike": { "aws:SourceArn": "{{settings.ClusterArn}}" }
              }
            }
          ]
        }
        """;
}
