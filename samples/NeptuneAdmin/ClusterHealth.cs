namespace NeptuneAdmin;

/// <summary>Whether the cluster answers, as the load balancer's check asks it.</summary>
internal static class ClusterHealth
{
    private const string Reader = "graph-prod.cluster-ro-c1a2b3c4d5e6.eu-west-1.neptune.amazonaws.com";

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>True if the reader endpoint is up.</summary>
    public static async Task<bool> IsUpAsync()
    {
        using var response = await Http.GetAsync(new Uri($"https://{Reader}:8182/status"));
        return response.IsSuccessStatusCode;
    }
}
