using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>The host names by which policies name services, such as <c>rds.amazonaws.com</c>.</summary>
internal static class ServiceHost
{
    /// <summary>
    /// The host name that is meant by the prefix of a service alone, or by a host name with a misspelled domain; null if the value is a
    /// host name, or may be one that is not known here.
    /// </summary>
    public static string? MeantBy(string value)
    {
        var domain = PrincipalFacts.ServiceDomain;
        if (value.IndexOf('.') < 0)
        {
            return ServiceCatalog.Find(value) is { } service ? service.Prefix + domain : null;
        }

        return
            PrincipalFacts.MisspelledDomains.FirstOrDefault(wrong => value.EndsWith(wrong, StringComparison.OrdinalIgnoreCase)) is { } wrong
            ? value.Substring(0, value.Length - wrong.Length) + domain
            : null;
    }
}
