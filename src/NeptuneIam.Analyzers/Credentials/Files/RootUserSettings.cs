using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>NIAM2101 in configuration files: an AWS profile that is named for the root user, and the root user's MFA device.</summary>
internal static class RootUserSettings
{
    /// <summary>The diagnostics of a file.</summary>
    public static IEnumerable<Diagnostic> Find(ConfigurationFile file, Lazy<PolicyOptions> options)
    {
        foreach (var setting in file.Settings)
        {
            var finding =
                IsProfile(file, setting) && RootUserNames.IsProfile(setting.Value)
                    ? $"Profile '{MessageText.Of(setting.Value)}' is named for the root user"
                : IsMfaDevice(setting) ? "The MFA device is the root user's, so the session is made with root user credentials"
                : null;
            if (finding is not null)
            {
                yield return FindingDiagnostic.Create(
                    RootUserDescriptors.Used,
                    file.LocationOf(setting.Span),
                    options,
                    ImmutableArray<Location>.Empty,
                    file.Text,
                    finding
                );
            }
        }
    }

    /// <summary>
    /// True for <c>AWS:Profile</c> of AWSSDK.Extensions.NETCore.Setup, <c>AWS_PROFILE</c>, <c>AWSProfileName</c> and <c>&lt;aws
    /// profileName&gt;</c> of app.config, and the profile of the files that the tools of AWS read.
    /// </summary>
    private static bool IsProfile(ConfigurationFile file, FileSetting setting)
    {
        var name = SettingName.Joined(setting.Name.Substring(setting.Name.LastIndexOf(':') + 1));
        return name is "awsprofile" or "awsdefaultprofile" or "awsprofilename"
            || (
                name is "profile" or "profilename" or "sourceprofile"
                && (file.IsOfAws || SettingName.Mentions(setting.Name) || SettingName.Mentions(setting.Section))
            );
    }

    private static bool IsMfaDevice(FileSetting setting) =>
        setting.Value.EndsWith(RootUserNames.MfaDeviceSuffix, StringComparison.Ordinal)
        && SettingName.Joined(setting.Name) is var name
        && (name.EndsWith("mfaserial", StringComparison.Ordinal) || name.EndsWith("serialnumber", StringComparison.Ordinal));
}
