namespace NeptuneAdmin.Policies;

/// <summary>Access to the data of a cluster.</summary>
internal static class DataAccess
{
    /// <summary>Reads with openCypher, and sees how the cluster does.</summary>
    public static string Read(string dataArn) => $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "Query",
              "Effect": "Allow",
              "Action": "neptune-db:ReadDataViaQuery",
              "Resource": "{{dataArn}}",
              "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "OpenCypher" } }
            },
            {
              "Sid": "Watch",
              "Effect": "Allow",
              "Action": ["neptune-db:GetEngineStatus", "neptune-db:GetGraphSummary", "neptune-db:GetQueryStatus"],
              "Resource": "{{dataArn}}"
            }
          ]
        }
        """;

    /// <summary>Reads and writes in every language.</summary>
    public static string Write(string dataArn) =>
        "{" +
            "\"Version\": \"2012-10-17\"," +
            "\"Statement\": [{" +
                "\"Effect\": \"Allow\"," +
                "\"Action\": [\"neptune-db:ReadDataViaQuery\", \"neptune-db:WriteDataViaQuery\", \"neptune-db:DeleteDataViaQuery\"]," +
                $"\"Resource\": \"{dataArn}\"" +
            "}]" +
        "}";

    /// <summary>Queries the graphs of Neptune Analytics.</summary>
    public static string Analytics(DeploySettings settings) => $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": ["neptune-graph:GetGraph", "neptune-graph:ReadDataViaQuery", "neptune-graph:GetQueryStatus"],
              "Resource": "arn:aws:neptune-graph:{{settings.Region}}:{{settings.Account}}:graph/*"
            }
          ]
        }
        """;
}
