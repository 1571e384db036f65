using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Tells by the settings of a file which service the secrets in it are for: the key id beside a secret decides, or else the server that is
/// named there.
/// </summary>
internal sealed class SettingNeighbours
{
    private readonly Dictionary<(int Group, string Owner), Service> _keyIds = [];
    private readonly HashSet<int> _otherServers = [];
    private readonly HashSet<int> _namedSecrets = [];
    private readonly HashSet<int> _tokens = [];
    private readonly HashSet<int> _temporaryIds = [];

    /// <param name="settings">The settings of the file.</param>
    public SettingNeighbours(ImmutableArray<FileSetting> settings)
    {
        _tokens.UnionWith(settings.Where(static setting => SessionToken.OccursIn(setting.Value)).Select(static setting => setting.Group));
        _temporaryIds.UnionWith(settings.Where(IsTemporaryId).Select(static setting => setting.Group));
        foreach (var setting in settings)
        {
            var name = SettingName.Of(setting);
            switch (name.Part)
            {
                case CredentialPart.KeyId when ServiceOf(setting) is var service and not Service.Unknown:
                    Add((setting.Group, name.Owner), service);
                    Add((setting.Group, AnyOwner), service);
                    break;
                case CredentialPart.Secret when SecretAccessKey.IsShaped(setting.Value):
                    _namedSecrets.Add(setting.Group);
                    break;
                case CredentialPart.None when ServiceOf(setting) == Service.Aws:
                    Add((setting.Group, AnyOwner), Service.Aws);
                    break;
                case CredentialPart.None when IsOtherServer(setting):
                    _otherServers.Add(setting.Group);
                    break;
            }
        }
    }

    private enum Service
    {
        Unknown,
        Other,
        Aws,
    }

    /// <summary>Stands for the settings of a group whatever they are called before the part of the key.</summary>
    private const string AnyOwner = "*";

    /// <summary>True if a value of a secret's shape is one of AWS where it stands.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="isOfAws">True if the file says so by its name.</param>
    public bool IsSecretOfAws(FileSetting setting, bool isOfAws)
    {
        var name = SettingName.Of(setting);
        if (name.Part != CredentialPart.Secret)
        {
            // The name may be an id with its secret as value; or a secret has another name, and stands beside an id.
            return AccessKeyId.TryFind(setting.Name, 0, out _, out _)
                || (
                    name.Part == CredentialPart.None
                    && !_namedSecrets.Contains(setting.Group)
                    && ServiceIn(setting.Group, AnyOwner) == Service.Aws
                );
        }

        return (ServiceIn(setting.Group, name.Owner) is var own and not Service.Unknown ? own : ServiceIn(setting.Group, AnyOwner)) switch
        {
            Service.Aws => true,
            Service.Other => false,
            _ => (isOfAws || name.SaysAws) && !_otherServers.Contains(setting.Group),
        };
    }

    /// <summary>True for a temporary id beside a session token, without which it is of no use.</summary>
    public bool IsTemporaryId(FileSetting setting) =>
        _tokens.Contains(setting.Group) && AccessKeyId.TryParse(setting.Value, AccessKeyId.TemporaryKinds, out _);

    /// <summary>True if the setting stands beside a temporary id.</summary>
    public bool IsWithTemporaryId(FileSetting setting) => _temporaryIds.Contains(setting.Group);

    private Service ServiceIn(int group, string owner) => _keyIds.TryGetValue((group, owner), out var service) ? service : Service.Unknown;

    private void Add((int Group, string Owner) place, Service service)
    {
        if (!_keyIds.TryGetValue(place, out var known) || service > known)
        {
            _keyIds[place] = service;
        }
    }

    /// <summary>
    /// The service that a value is an id of: AWS, or another one if it is a constant of another shape. Nothing is known of a value that is
    /// empty, filled in later, AWS's example, or temporary without a token.
    /// </summary>
    private Service ServiceOf(FileSetting setting)
    {
        var value = setting.Value;
        return AccessKeyId.TryParse(value, out _) || IsTemporaryId(setting) ? Service.Aws
            : value.Length == 0
            || value.Any(static character => !(char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or '/' or '+' or '='))
            || IsOfKind(value)
                ? Service.Unknown
            : Service.Other;
    }

    private static bool IsOfKind(string value) =>
        AccessKeyId.Kinds.Concat(AccessKeyId.TemporaryKinds).Any(kind => value.StartsWith(kind, StringComparison.Ordinal));

    /// <summary>True if the setting names a server that is not of AWS: MinIO and its like have secrets of the same shape.</summary>
    private static bool IsOtherServer(FileSetting setting)
    {
        var name = SettingName.Joined(setting.Name);
        return (
                name.EndsWith("serviceurl", StringComparison.Ordinal)
                || name.EndsWith("endpoint", StringComparison.Ordinal)
                || name.EndsWith("endpointurl", StringComparison.Ordinal)
            )
            && setting.Value.IndexOf('.') + setting.Value.IndexOf(':') > 0
            && setting.Value.IndexOf("amazonaws.com", StringComparison.OrdinalIgnoreCase) < 0;
    }
}
