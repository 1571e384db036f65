using NeptuneIam.Analyzers.Configuration;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Keys that a rule has judged where they are used, so that they are not judged again where they are declared; and those that the user
/// allows.
/// </summary>
internal sealed class JudgedKeys(Lazy<PolicyOptions> options)
{
    private readonly HashSet<AccessKeyId> _ids = [];
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>Remembers an id that is reported.</summary>
    public void Add(AccessKeyId id) => _ids.Add(id);

    /// <summary>Remembers a secret, whether it is reported or belongs to another service.</summary>
    public void AddSecret(string secret) => _secrets.Add(secret.Trim());

    /// <summary>True if the user allows the key of that id to be written down, and with it its secret.</summary>
    public bool IsAllowed(AccessKeyId id) => id.IsAmong(options.Value.AllowedKeys);

    /// <summary>True if the id is reported.</summary>
    public bool Contains(AccessKeyId id) => _ids.Contains(id);

    /// <summary>True if the secret has been judged.</summary>
    public bool ContainsSecret(string secret) => _secrets.Contains(secret);
}
