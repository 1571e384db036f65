using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// Recognises types of libraries and of .NET by their full name, so that types of the same name elsewhere are not taken for them, and so
/// that a project without the library recognises nothing.
/// </summary>
internal static class TypeNames
{
    /// <summary>True if the type has exactly this namespace and name.</summary>
    public static bool IsNamed(this ITypeSymbol? type, string containingNamespace, string name)
    {
        if (type is null || type.ContainingType is not null || !string.Equals(type.Name, name, StringComparison.Ordinal))
        {
            return false;
        }

        var end = containingNamespace.Length;
        var current = type.ContainingNamespace;
        while (current is { IsGlobalNamespace: false })
        {
            var start = end - current.Name.Length;
            if (start < 0 || string.CompareOrdinal(containingNamespace, start, current.Name, 0, current.Name.Length) != 0)
            {
                return false;
            }

            current = current.ContainingNamespace;
            if (start == 0)
            {
                return current is { IsGlobalNamespace: true };
            }

            if (containingNamespace[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }

    /// <summary>True if the type is, derives from or implements the named type.</summary>
    public static bool IsOrDerivesFrom(this ITypeSymbol? type, string containingNamespace, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.IsNamed(containingNamespace, name))
            {
                return true;
            }
        }

        if (type is not null)
        {
            foreach (var implemented in type.AllInterfaces)
            {
                if (implemented.IsNamed(containingNamespace, name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
